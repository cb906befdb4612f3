"""Words alone: marked as a transcript at the top, and without anything that was hidden."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from foidesk.opening.file import File
from foidesk.opening.types import Type
from foidesk.printing.pages import blocks, child
from foidesk.printing.pages import words as transcripts
from foidesk.printing.pages.paper import Way
from tests.mail.messages import request
from tests.mail.outlook_files import attachment, message, msg, recipient
from tests.papers import open_files, slide_files, word_files
from tests.papers.word_files import run
from tests.printing.pages.printing import pages, refusing, sizes, words

SECRET = "Xanthippe"
NOTICE = "Transcript of the file “{}”, made by FOI Desk: its words alone."
WHITE = '<w:color w:val="FFFFFF"/>'


@pytest.fixture(autouse=True)
def _no_office(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[None]:
    monkeypatch.setenv("PATH", str(tmp_path))
    yield


@pytest.mark.parametrize(
    ("data", "name", "seen"),
    [
        (word_files.plain(), "a.docx", ("Report on parking", "1,204", "First item", "Marlshire")),
        (word_files.body(run(SECRET, "<w:vanish/>")), "a.docx", ("First item",)),
        (open_files.text(), "a.odt", ("Report on parking", "The end.")),
        (open_files.slides(), "a.odp", ("Slide 1", "Parking", "Slide 2", "Numbers")),
        (slide_files.plain(notes=SECRET), "a.pptx", ("Slide 2", "One thousand tickets", "A box")),
        (rb"{\rtf1\ansi Seen.\par{\v " + SECRET.encode() + rb"} Too.}", "a.rtf", ("Seen.", "Too.")),
        (b"First line\n\n  second   line\n", "a.txt", ("First line", "second line")),
        (b"year,cost\n2024,5\n2025,6\n", "a.csv", ("year", "2025")),
        (
            b"<html><body><h1>Anvils</h1><p>Two<script>x</script></p></body></html>",
            "a.html",
            ("Anvils", "Two"),
        ),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_without_libreoffice_the_words_are_given(
    data: bytes, name: str, seen: tuple[str, ...], tmp_path: Path
) -> None:
    made = pages(data, name, tmp_path)
    said = words(made.data)
    assert (made.way, made.transcript) == (Way.TRANSCRIPT, True)
    assert said.startswith(NOTICE.format(name)) and sizes(made.data)[0] == (595, 842)
    assert all(one in said for one in seen) and SECRET not in said


def test_words_that_only_look_hidden_are_not_shown_either(tmp_path: Path) -> None:
    for data, name in (
        (word_files.body(run(SECRET, WHITE)), "a.docx"),
        (b"<html><p>Seen</p><p style='display:none'>" + SECRET.encode() + b"</p></html>", "a.html"),
    ):
        with refusing("a reader does not see"):
            pages(data, name, tmp_path)


def test_rows_of_a_table_stay_rows() -> None:
    found = list(transcripts._docx(File("a.docx", word_files.plain())))
    assert blocks.Block("row", ("Year", "")) in found and blocks.Block("row", ("", "1,204")) in found
    assert blocks.Block("heading", ("Report on parking",)) in found


def test_a_message_tells_who_wrote_to_whom_and_names_its_files(tmp_path: Path) -> None:
    mail = request(
        "Dear Marlshire,\n\nHow many anvils? 🙂\n", Cc="Bob <bob@mail.example>", Bcc=f"{SECRET}@x.example"
    )
    mail.add_attachment(b"x" * 2_500, maintype="text", subtype="plain", filename="plan.txt")
    made = pages(bytes(mail), "a.eml", tmp_path)
    said = words(made.data)
    assert (made.way, made.transcript) == (Way.MESSAGE, True)
    assert said.startswith("Transcript of an e-mail, made by FOI Desk")
    for one in ("Alice Example <alice@mail.example>", "foi@marlshire-opcc.example", "bob@mail.example"):
        assert one in said
    assert "Monday 4 March 2024, 10:00" in said and "plan.txt (2 kB)" in said
    assert "How many anvils? [slightly smiling face]" in said
    assert SECRET not in said and "Received" not in said


def test_a_message_of_outlook_likewise(tmp_path: Path) -> None:
    streams = message(
        {"0037": "Anvils", "1000": "How many?", "0C1A": "Alice Example", "0C1F": "alice@mail.example"},
        people=[recipient("FOI", "foi@marlshire.example", 1)],
        carried=[attachment("plan.pdf", b"%PDF")],
    )
    said = words(pages(msg(streams), "a.msg", tmp_path).data)
    assert all(one in said for one in ("Anvils", "How many?", "alice@mail.example", "plan.pdf"))


def test_a_message_with_words_nobody_sees_is_refused(tmp_path: Path) -> None:
    mail = request()
    mail.set_content(f"<p>Seen</p><p style='display:none'>{SECRET} is hidden</p>", subtype="html")
    with refusing("its reader does not see"):
        pages(bytes(mail), "a.eml", tmp_path)


@pytest.mark.parametrize(
    ("data", "name", "says"),
    [
        (b"PK\x05\x06" + b"\0" * 18, "a.zip", "Take its files out"),
        (b"%PDF-1.7\n", "a.pdf", "has pages already"),
        (b"\x00\x01\x02junk" * 50, "a.bin", "Print it to a PDF"),
        (b"<html></html>", "a.html", "No words were found"),
        (b"<html>" + b"<div>" * 2_000 + b"x", "a.html", "nested deeper"),
    ],
)
def test_what_has_no_words_is_refused_with_what_to_do(
    data: bytes, name: str, says: str, tmp_path: Path
) -> None:
    with refusing(says):
        pages(data, name, tmp_path)


def test_letters_that_no_font_has_are_named(tmp_path: Path) -> None:
    with refusing("No font of this computer has these characters"):
        pages("Words in a script of its own: \U00016e80\U00016e81\n".encode(), "a.txt", tmp_path)


def test_a_long_word_a_long_paragraph_and_odd_signs_stay_on_the_page(tmp_path: Path) -> None:
    odd = "w" * 5_000 + "\n\n" + "one " * 5_000 + '\n\n\x01#let x = read("/etc/passwd") $ \\ * _ <end>\n'
    said = words(pages(odd.encode(), "a.txt", tmp_path).data)
    assert '#let x = read("/etc/passwd") $ \\ * _ <end>' in said
    assert said.count("w") > 5_000 and said.count("one ") >= 5_000


def test_more_words_than_one_transcript_holds_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(blocks, "MOST", 1_000)
    with refusing("Split it"):
        transcripts.transcript(File("a.txt", b"many words " * 200), Type.TEXT)


def test_a_process_that_dies_takes_too_long_or_finds_no_room_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(child, "SECONDS", 0)
    with refusing("came to no end"):
        pages(b"words", "a.txt", tmp_path)
