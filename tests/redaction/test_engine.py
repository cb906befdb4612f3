"""What is struck out is gone from every corner of the copy, and what is not struck out is still there."""

import json
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from foidesk.law.refusal import Refused
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.redaction.engine.child import redact
from foidesk.redaction.engine.engine import copy
from foidesk.redaction.engine.marks import read
from foidesk.redaction.engine.proof import prove
from tests.redaction.documents import SECRET, TRAPS, anywhere, content, document, line, saved

SAYS = (f"The officer was {SECRET}.", "The meeting was in May.")


def struck(data: bytes, folder: Path, *boxes: list[float], page: int = 1) -> bytes:
    """The proved copy. Fails where it is not proved."""
    marks = read(json.dumps([{"page": page, "box": box, "provision": "FOIA 40(2)"} for box in boxes]))
    out = folder / "out.pdf"
    copied = copy(File("in.pdf", data=data), marks, out)
    assert [str(leak.says) for leak in prove(out, marks, copied) if leak.must] == []
    return out.read_bytes()


def text_of(data: bytes, page: int = 0) -> str:
    text = pdfium.PdfDocument(data)[page].get_textpage().get_text_range()
    return " ".join(text.split())


def test_a_struck_line_is_gone_and_the_other_stays(tmp_path: Path) -> None:
    made = struck(saved(document(content(*SAYS))), tmp_path, line(0))
    assert anywhere(made, SECRET) == []
    assert text_of(made) == "The meeting was in May."


@pytest.mark.parametrize("trap", TRAPS)
def test_a_secret_kept_elsewhere_in_the_file_goes_as_well(trap: str, tmp_path: Path) -> None:
    pdf = document(content(*SAYS), content("Another page"))
    TRAPS[trap](pdf)
    made = struck(saved(pdf), tmp_path, line(0))
    assert anywhere(made, SECRET) == []
    assert "The meeting was in May." in text_of(made)
    assert text_of(made, 1) == "Another page"


@pytest.mark.parametrize("trap", sorted(set(TRAPS) - {"a note", "private data", "a thumbnail"}))
def test_so_it_does_where_the_box_is_on_the_other_page(trap: str, tmp_path: Path) -> None:
    """The page with the trap has no box of its own; it may not be carried over with what it hides."""
    pdf = document(content("A page of its own"), content(*SAYS))
    TRAPS[trap](pdf)
    made = struck(saved(pdf), tmp_path, line(0), page=2)
    assert anywhere(made, SECRET) == []
    assert "A page of its own" in text_of(made)


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_a_box_lands_where_it_was_drawn_on_a_page_that_is_turned(turn: int, tmp_path: Path) -> None:
    """The box is given on the page as it is seen, whichever way round that is."""
    data = saved(document(content(*SAYS), Rotate=turn))
    left, top, right, bottom = line(0)
    seen = {
        0: [left, top, right, bottom],
        90: [842 - bottom, left, 842 - top, right],
        180: [595 - right, 842 - bottom, 595 - left, 842 - top],
        270: [top, 595 - right, bottom, 595 - left],
    }[turn]
    made = struck(data, tmp_path, seen)
    assert anywhere(made, SECRET) == []
    assert "meeting" in text_of(made)


def test_a_box_lands_where_it_was_drawn_on_a_cropped_page(tmp_path: Path) -> None:
    pdf = document(content(*SAYS), CropBox=pikepdf.Array([50, 100, 500, 800]))
    left, top, right, bottom = line(0)
    made = struck(saved(pdf), tmp_path, [left - 50, top - 42, right - 50, bottom - 42])
    assert anywhere(made, SECRET) == []
    assert text_of(made) == "The meeting was in May."


def test_the_pixels_of_a_picture_go_too(tmp_path: Path) -> None:
    made = struck(saved(document(content(*SAYS))), tmp_path, line(0))
    page = pdfium.PdfDocument(made)[0].render(scale=1).to_pil().convert("L")
    assert page.crop((62, 86, 120, 104)).getextrema()[1] < 60
    assert page.crop((72, 116, 200, 132)).getextrema()[0] < 100


def test_the_provision_stands_in_the_box(tmp_path: Path) -> None:
    made = struck(saved(document(content(*SAYS))), tmp_path, line(0))
    page = pdfium.PdfDocument(made)[0].render(scale=2).to_pil().convert("L")
    assert page.crop((124, 172, 596, 208)).getextrema()[1] > 200


def test_an_earlier_version_does_not_come_along(tmp_path: Path) -> None:
    old = saved(document(content(SECRET)))
    later = BytesIO()
    with pikepdf.open(BytesIO(old)) as pdf:
        pdf.pages[0].obj.Contents = pdf.make_stream(content(*SAYS))
        pdf.save(later)
    made = struck(old + later.getvalue(), tmp_path, line(0))
    assert anywhere(made, SECRET) == []


def test_pages_of_all_sizes_keep_them(tmp_path: Path) -> None:
    pdf = document(content(*SAYS))
    pdf.pages.extend(document(b"", size=(14_000, 14_000)).pages)
    pdf.pages.extend(document(content("Small"), size=(300, 842)).pages)
    made = pdfium.PdfDocument(struck(saved(pdf), tmp_path, line(0)))
    assert [tuple(round(side) for side in made.get_page_size(at)) for at in range(3)] == [
        (595, 842),
        (14_000, 14_000),
        (300, 842),
    ]


def test_words_that_a_box_only_touches_go(tmp_path: Path) -> None:
    made = struck(saved(document(content("Mapplebeck spoke"))), tmp_path, [72, 86, 90, 104])
    assert anywhere(made, "applebeck") == []
    assert text_of(made) == "spoke"


def test_a_name_that_stands_elsewhere_is_pointed_out(tmp_path: Path) -> None:
    marks = read(json.dumps([{"page": 1, "box": line(0), "provision": "FOIA 40(2)"}]))
    out = tmp_path / "out.pdf"
    data = saved(document(content(*SAYS), content(f"Again {SECRET}.")))
    (leak,) = prove(out, marks, copy(File("in.pdf", data=data), marks, out))
    assert (leak.where, leak.must) == ("page 2", False)


@pytest.mark.parametrize(
    ("marks", "says"),
    [
        ("{", "not JSON"),
        ("{}", "not a list"),
        ("[1]", "Box 1 is not an object"),
        ('[{"page": "1", "box": [1, 2, 3, 4], "provision": "FOIA 40(2)"}]', "on which page"),
        ('[{"page": true, "box": [1, 2, 3, 4], "provision": "FOIA 40(2)"}]', "on which page"),
        ('[{"page": 1, "box": [1, 2, 3], "provision": "FOIA 40(2)"}]', "four numbers"),
        ('[{"page": 1, "box": [1, 2, 3, 1e999], "provision": "FOIA 40(2)"}]', "four numbers"),
        ('[{"page": 1, "box": [1, 2, 3, NaN], "provision": "FOIA 40(2)"}]', "four numbers"),
        ('[{"page": 1, "box": [1, 2, 3, 4], "provision": ""}]', "which provision"),
        ('[{"page": 1, "box": [1, 2, 3, 4], "provision": "section 40"}]', "not an instrument"),
        ('[{"page": 2, "box": [1, 2, 30, 40], "provision": "FOIA 40(2)"}]', "has 1"),
        ('[{"page": 0, "box": [1, 2, 30, 40], "provision": "FOIA 40(2)"}]', "has 1"),
        ('[{"page": 1, "box": [30, 2, 1, 40], "provision": "FOIA 40(2)"}]', "wrong way round"),
        ('[{"page": 1, "box": [1, 2, 1, 40], "provision": "FOIA 40(2)"}]', "no size"),
        ('[{"page": 1, "box": [600, 2, 700, 40], "provision": "FOIA 40(2)"}]', "off page 1"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_marks_that_cannot_be_used(marks: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(Refused, match=says):
        copy(File("in.pdf", data=saved(document(content("One")))), read(marks), tmp_path / "out.pdf")
    assert list(tmp_path.iterdir()) == []


def test_more_boxes_than_one_document_may_have() -> None:
    one = {"page": 1, "box": [1, 2, 3, 4], "provision": "FOIA 40(2)"}
    with pytest.raises(Refused, match="more than 10,000"):
        read(json.dumps([one] * 10_001))


def test_a_form_that_draws_itself_is_refused(tmp_path: Path) -> None:
    pdf = document(content("Please wait"))
    pdf.Root.AcroForm = pikepdf.Dictionary(XFA=pikepdf.String("<xdp/>"), Fields=pikepdf.Array([]))
    with pytest.raises(Unreadable, match="draws anew"):
        copy(File("in.pdf", data=saved(pdf)), (), tmp_path / "out.pdf")


@pytest.mark.parametrize("data", [b"", b"Dear Sir or Madam", b"PK\x03\x04", b"\x89PNG\r\n"])
def test_what_is_no_pdf_is_told_so(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="print it as PDF"):
        copy(File("in.pdf", data=data), (), tmp_path / "out.pdf")


@pytest.mark.parametrize("part", range(1, 16))
def test_what_is_cut_short_is_refused(part: int, tmp_path: Path) -> None:
    whole = saved(document(content(*SAYS)))
    source = tmp_path / "in.pdf"
    source.write_bytes(whole[: len(whole) * part // 16])
    out = BytesIO()
    with pytest.raises(Refused):
        redact(source, read(json.dumps([{"page": 1, "box": line(0), "provision": "FOIA 40(2)"}])), out)
    assert out.getvalue() == b""
