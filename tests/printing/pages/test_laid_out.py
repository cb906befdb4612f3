"""Documents and slides laid out by LibreOffice: what a reader sees, and nothing that was hidden."""

import hashlib
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pikepdf
import pytest

from foidesk.printing.apart import SOCKETS, profile
from foidesk.printing.pages import child
from foidesk.printing.pages.office import Office, program
from foidesk.printing.pages.paper import Way
from tests.papers import open_files, slide_files, word_files
from tests.papers.open_files import on_second
from tests.papers.packed import edited, related
from tests.papers.word_files import run
from tests.printing.pages.printing import needs_office, pages, refusing, sizes, words

pytestmark = needs_office
SECRET = "Xanthippe"
HIDDEN = "<w:vanish/>"
W_DEL = f'<w:p><w:del w:id="1" w:author="J"><w:r><w:delText>{SECRET}</w:delText></w:r></w:del></w:p>'
W_INS = '<w:p><w:ins w:id="2" w:author="J"><w:r><w:t>put in</w:t></w:r></w:ins></w:p>'
W_FIELD = f'<w:p><w:fldSimple w:instr="DATE {SECRET}"><w:r><w:t>1 May 2001</w:t></w:r></w:fldSimple></w:p>'
ODT_CHANGE = (
    '<text:tracked-changes><text:changed-region xml:id="c1" text:id="c1"><text:deletion><office:change-info>'
    "<dc:creator>J</dc:creator><dc:date>2024-01-01T00:00:00</dc:date></office:change-info>"
    f"<text:p>{SECRET}</text:p></text:deletion></text:changed-region></text:tracked-changes><text:p>Kept "
    '<text:change text:change-id="c1"/>words <office:annotation><dc:creator>J</dc:creator>'
    f"<text:p>{SECRET}</text:p></office:annotation>stay.</text:p>"
)
HIDING = (
    '<style:style style:name="H" style:family="text">'
    '<style:text-properties text:display="none"/></style:style>'
)
NOTED = (
    '<text:p>A<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>'
    "<text:note-body><text:p>Below</text:p></text:note-body></text:note></text:p>"
)
SECTION = f'<text:section text:name="s" text:display="none"><text:p>{SECRET}</text:p></text:section>'
DATED = '<text:p>On <text:date text:date-value="2001-05-01">1 May 2001</text:date></text:p>'


def test_a_word_file_is_laid_out_with_its_tables_pictures_and_headers(tmp_path: Path) -> None:
    made = pages(word_files.plain(), "report.docx", tmp_path)
    assert (made.way, made.transcript) == (Way.LIBREOFFICE, False)
    said = words(made.data)
    assert all(one in said for one in ("Report on parking", "1,204", "Marlshire", "First item"))
    with pikepdf.open(_saved(made.data, tmp_path)) as pdf:
        assert "/Info" not in pdf.trailer or not pdf.trailer.Info.keys()
        assert "/Metadata" not in pdf.Root
        assert any(isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image" for one in pdf.objects)


def _saved(data: bytes, folder: Path) -> Path:
    path = folder / "made.pdf"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("xml", "kept"),
    [
        (W_DEL + run("Kept"), "Kept"),
        (W_INS, "put in"),
        (run(SECRET, HIDDEN) + run("Kept"), "Kept"),
        (W_FIELD, "1 May 2001"),
    ],
    ids=["struck out", "put in", "hidden", "a field"],
)
def test_changes_are_accepted_and_hidden_words_stay_out(xml: str, kept: str, tmp_path: Path) -> None:
    said = words(pages(word_files.body(xml), "a.docx", tmp_path).data)
    assert kept in said and SECRET not in said


@pytest.mark.parametrize(
    ("xml", "styles", "kept"),
    [
        (ODT_CHANGE, "", "Kept words stay."),
        (f'<text:p>One <text:span text:style-name="H">{SECRET} </text:span>two</text:p>', HIDING, "One two"),
        (SECTION, "", "The end"),
        (NOTED, "", "Below"),
        (DATED, "", "On 1 May 2001"),
    ],
    ids=["changes and comments", "hidden words", "a hidden section", "a footnote", "a date"],
)
def test_open_documents_likewise(xml: str, styles: str, kept: str, tmp_path: Path) -> None:
    said = words(pages(open_files.body(xml, styles), "a.odt", tmp_path).data)
    assert kept in said and SECRET not in said


def test_rich_text_and_old_documents_go_the_same_way(tmp_path: Path) -> None:
    rtf = (
        rb"{\rtf1\ansi Seen words.\par {\v " + SECRET.encode() + rb"}{\deleted\revauthdel0 " + SECRET.encode()
    )
    said = words(
        pages(rtf + rb"}{\*\annotation " + SECRET.encode() + rb"} More.\par}", "a.rtf", tmp_path).data
    )
    assert "Seen words." in said and "More." in said and SECRET not in said


def test_slides_without_notes_hidden_slides_and_what_lies_beside_them(tmp_path: Path) -> None:
    data = slide_files.plain(notes=SECRET)
    assert "One thousand tickets" in words(pages(data, "a.pptx", tmp_path).data)
    assert SECRET not in words(pages(data, "a.pptx", tmp_path).data)
    hidden = slide_files.on_second(("<p:sld ", '<p:sld show="0" '))
    made = pages(hidden, "a.pptx", tmp_path).data
    assert len(sizes(made)) == 2 and "One thousand" not in words(made)
    for one in (
        slide_files.shape(SECRET, run=">", shape=' hidden="1"'),
        slide_files.shape(SECRET, run=">", at='<a:off x="-9000000" y="0"/><a:ext cx="900000" cy="400000"/>'),
    ):
        assert SECRET not in words(pages(one, "a.pptx", tmp_path).data)


def test_open_slides_likewise(tmp_path: Path) -> None:
    style = (
        '<style:style style:name="D" style:family="drawing-page"><style:drawing-page-properties '
        'presentation:visibility="hidden"/></style:style>'
    )
    whole = pages(open_files.slides(), "a.odp", tmp_path).data
    assert len(sizes(whole)) == 2 and "Numbers" in words(whole)
    hidden = on_second('draw:name="Page 2"', 'draw:name="Page 2" draw:style-name="D"', style)
    made = pages(hidden, "a.odp", tmp_path).data
    assert len(sizes(made)) == 1 and "Numbers" not in words(made)


def test_nothing_that_lies_elsewhere_is_fetched(tmp_path: Path) -> None:
    linked = edited(
        word_files.plain(),
        {
            "word/_rels/document.xml.rels": related(
                "image", "https://marlshire.example/a.png", external=True
            ),
        },
    )
    assert "Report on parking" in words(pages(linked, "a.docx", tmp_path).data)
    (tmp_path / "own.txt").write_text(SECRET)
    source = f'<text:section-source xlink:href="{(tmp_path / "own.txt").as_uri()}" xlink:type="simple"/>'
    section = f'<text:section text:name="s">{source}<text:p>As it was</text:p></text:section>'
    data = open_files.body(section)
    said = words(pages(data, "a.odt", tmp_path).data)
    assert "As it was" in said and SECRET not in said


def test_libreoffice_sees_no_file_of_this_computer(tmp_path: Path) -> None:
    """Rich text may name a picture, which LibreOffice would take into the document."""
    if not _walls():
        pytest.skip("this system holds no program to a folder")
    picture = tmp_path / "own.png"
    picture.write_bytes(word_files.picture((50, 50)).getvalue())
    field = rb'{\field{\*\fldinst INCLUDEPICTURE "%s" \\d}{\fldrslt old}}' % picture.as_uri().encode()
    made = pages(rb"{\rtf1\ansi Seen.\par " + field + rb"\par}", "a.rtf", tmp_path).data
    with pikepdf.open(_saved(made, tmp_path)) as pdf:
        assert not any(
            isinstance(one, pikepdf.Stream) and one.get("/Subtype") == "/Image" for one in pdf.objects
        )


def _walls() -> bool:
    """Whether this system can hold a process to a few folders."""
    tried = (
        "import sys; from pathlib import Path; from foidesk.inspection import cell, walls; "
        "cell.end_with_parent(); "
        "sys.exit(not walls.confine(read=[Path('/usr')], write=[]))"
    )
    return subprocess.run([sys.executable, "-c", tried], check=False).returncode == 0


def test_a_program_that_hangs_or_dies_is_told_and_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = set(os.listdir(tempfile.gettempdir()))
    for body, says in (("sleep 60", "came to no end"), ("exit 3", "could not lay it out")):
        program = tmp_path / "soffice"
        program.write_text(f"#!/bin/sh\n{body}\n")
        program.chmod(0o755)
        office = Office(program, tmp_path, time.monotonic() + 1)
        with refusing(says):
            office.converted(b"x", ".docx", "pdf")
    monkeypatch.setattr(child, "program", lambda: tmp_path / "soffice")
    with refusing("could not lay it out"):
        pages(word_files.plain(), "a.docx", tmp_path)
    left = {one for one in set(os.listdir(tempfile.gettempdir())) - before if one.startswith(("OSL_", "lu"))}
    assert not left


def test_a_killed_libreoffice_leaves_no_socket(tmp_path: Path) -> None:
    office = Office(program() or Path(), tmp_path, time.monotonic() + 0.3)
    with refusing("came to no end"):
        office.converted(word_files.plain(), ".docx", "pdf")
    digest = hashlib.md5(profile(str(tmp_path)).encode("utf-16-le"), usedforsecurity=False).digest()
    assert not list(SOCKETS.glob(f"OSL_PIPE_*_SingleOfficeIPC_{''.join(f'{byte:x}' for byte in digest)}"))


def test_locked_and_damaged_files_are_refused_with_a_sentence(tmp_path: Path) -> None:
    whole = word_files.plain()
    with refusing("damaged"):
        pages(whole[: len(whole) // 2], "a.docx", tmp_path)
    with refusing("damaged"):
        pages(slide_files.plain()[:20_000], "a.pptx", tmp_path)
