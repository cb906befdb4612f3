"""Letters are read from files of every kind: what they show, and none of what they hide."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pikepdf
import pytest
from docx import Document

from foidesk.anatomy.letter import Letter
from foidesk.anatomy.reading.files import of_file
from foidesk.anatomy.whole import read
from tests.anatomy import letters_made as made
from tests.olden.doc_writer import Doc
from tests.packages.ole_writer import written
from tests.papers import word_files
from tests.papers.packed import edited, replacing
from tests.pdf import making


def _read(folder: Path, name: str, data: bytes) -> Letter:
    path = folder / name
    path.write_bytes(data)
    paragraphs, why = of_file(path)
    assert why is None, why
    return read(paragraphs)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("letter.docx", lambda: made.docx(secret=True)),
        ("table.docx", made.table),
        ("letter.odt", made.odt),
        ("letter.rtf", made.rtf),
        ("letter.doc", made.doc),
        ("letter.html", made.html),
        ("letter.eml", made.eml),
        ("letter.pdf", made.pdf),
        ("letter.txt", made.LETTER.encode),
        ("windows.txt", lambda: made.LETTER.replace("-", "’").encode("cp1252")),
        ("wide.txt", lambda: made.LETTER.encode("utf-16")),
        ("misnamed.bin", made.docx),
    ],
)
def test_questions_and_answers_are_found_in_any_form(
    name: str, data: Callable[[], bytes], tmp_path: Path
) -> None:
    letter = _read(tmp_path, name, data())
    assert [one.label for one in letter.answers] == ["1", "2"]
    assert [one.asked for one in letter.answers] == list(made.QUESTIONS)
    said = [" ".join(letter.paragraphs[n - 1].text for n in one.paragraphs) for one in letter.answers]
    assert [made.ANSWERS[n] in " ".join(one.split()) for n, one in enumerate(said)] == [True, True]
    assert [(str(one), one.answers) for one in letter.relied] == [("FOIA 43(2)", ("2",))]
    assert made.SECRET not in letter.text


def test_pages_are_told(tmp_path: Path) -> None:
    letter = _read(tmp_path, "letter.pdf", made.pdf(pages=2))
    assert {one.where for one in letter.paragraphs} >= {"page 1", "page 2"}
    assert sum("High Street" in one.text for one in letter.paragraphs) == 1


def _with_macro() -> bytes:
    return edited(made.docx(), {"word/vbaProject.bin": b"\0" * 99})


def _with_relation(kind: str, target: str) -> bytes:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    one = f'<Relationship Id="rId99" Type="{office}/{kind}" Target="{target}" TargetMode="External"/>'
    place = "word/_rels/document.xml.rels"
    return edited(made.docx(), {place: replacing(("</Relationships>", one + "</Relationships>"))})


def _fetching() -> bytes:
    return word_files.body(
        '<w:p><w:fldSimple w:instr=" INCLUDETEXT &quot;http://far.example/x.docx&quot; ">'
        "<w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>"
    )


def _locked_pdf() -> bytes:
    pdf = pikepdf.Pdf.open(io.BytesIO(making.one_page(making.letter("Dear Ms Lane"))))
    return making.saved(pdf, encryption=pikepdf.Encryption(owner="a", user="b"))


def _archive() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as packed:
        packed.writestr("letter.txt", made.LETTER)
    return out.getvalue()


def _blank() -> bytes:
    out = io.BytesIO()
    Document().save(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (lambda: b"", "empty"),
        (lambda: making.one_page(""), "no text in it"),
        (lambda: word_files.picture().read(), "no text in it"),
        (_blank, "no text in it"),
        (lambda: made.pdf(pages=300), "It has 300 pages"),
        (_locked_pdf, "password"),
        (lambda: b"%PDF-1.7\n" + b"\0" * 500, "damaged"),
        (_with_macro, "macros"),
        (_fetching, "fetched from elsewhere"),
        (lambda: _with_relation("image", "https://far.example/x.png"), "fetched from elsewhere"),
        (lambda: _with_relation("attachedTemplate", "https://far.example/x.dotm"), "fetched from elsewhere"),
        (_archive, "holds no letter"),
        (lambda: made.LETTER.encode() * 2_000, "more than 400,000 characters"),
    ],
)
def test_what_cannot_be_read_says_why(data: Callable[[], bytes], says: str, tmp_path: Path) -> None:
    path = tmp_path / "letter"
    path.write_bytes(data())
    paragraphs, why = of_file(path)
    assert paragraphs == ()
    assert why is not None and says in why


@pytest.mark.parametrize(
    ("kind", "target"),
    [
        ("hyperlink", "https://ico.org.uk"),
        ("attachedTemplate", "file:///C:/Users/x/Templates/Normal.dotm"),
    ],
)
def test_what_many_honest_letters_have_is_read(kind: str, target: str, tmp_path: Path) -> None:
    assert len(_read(tmp_path, "letter.docx", _with_relation(kind, target)).answers) == 2


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    assert of_file(tmp_path / "none.txt")[1] is not None


def test_deleted_words_are_no_part_of_a_letter(tmp_path: Path) -> None:
    data = word_files.body(
        "<w:p><w:r><w:t>Dear Ms Lane, the request is</w:t></w:r>"
        '<w:del w:id="1" w:author="A" w:date="2024-03-01T10:00:00Z">'
        "<w:r><w:delText> not</w:delText></w:r></w:del>"
        "<w:r><w:t> answered.</w:t></w:r></w:p>"
    )
    assert "the request is answered." in _read(tmp_path, "x.docx", data).text


def test_an_old_document_of_word_without_hidden_words(tmp_path: Path) -> None:
    data = written(Doc([("Dear Ms Lane\rYour request is answered.\r", b"")], narrow=True).streams())
    assert [one.text for one in _read(tmp_path, "x.doc", data).paragraphs] == [
        "Dear Ms Lane",
        "Your request is answered.",
    ]
