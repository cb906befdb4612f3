"""A page without a box keeps what is seen on it, as it is, and loses all that is not seen."""

import json
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from foidesk.opening.file import File
from foidesk.redaction.engine.engine import copy
from foidesk.redaction.engine.marks import read
from foidesk.redaction.engine.proof import prove
from tests.redaction.booby_traps import BESIDE, PICTURES
from tests.redaction.documents import SECRET, anywhere, content, document, line, saved

NOWHERE = "Ackerthwaite"
"""Was struck, and has nothing to do with the secret: no search for struck words can find that."""


def copied(pdf: pikepdf.Pdf, folder: Path, box: list[float] | None = None) -> bytes:
    """The copy with one box on the first page, whether or not it would be proved."""
    marks = read(json.dumps([{"page": 1, "box": box or line(0), "provision": "FOIA 40(2)"}]))
    out = folder / "out.pdf"
    made = copy(File("in.pdf", data=saved(pdf)), marks, out)
    assert [str(leak.says) for leak in prove(out, marks, made) if leak.must] == []
    return out.read_bytes()


def texts(data: bytes) -> list[str]:
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pdfium.PdfDocument(data)]


def carried(data: bytes) -> list[bool]:
    """Of each page, whether it is more than a picture."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return ["/P" not in page.obj.Resources.get("/XObject", {}) for page in pdf.pages]


@pytest.mark.parametrize("trap", sorted(set(BESIDE) - {"a program of a font", "the name of a letter"}))
def test_what_nobody_sees_stays_behind_even_if_no_search_can_find_it(trap: str, tmp_path: Path) -> None:
    pdf = document(content(NOWHERE), content("Another page", "of two lines"))
    BESIDE[trap](pdf)
    made = copied(pdf, tmp_path)
    assert anywhere(made, SECRET) == []
    assert "of two lines" in texts(made)[1]


@pytest.mark.parametrize("trap", BESIDE)
def test_a_secret_that_was_struck_is_not_beside_it(trap: str, tmp_path: Path) -> None:
    pdf = document(content(f"It was {SECRET}"), content("Another page", "of two lines"))
    BESIDE[trap](pdf)
    marks = read(json.dumps([{"page": 1, "box": line(0), "provision": "FOIA 40(2)"}]))
    out = tmp_path / "out.pdf"
    made = copy(File("in.pdf", data=saved(pdf)), marks, out)
    proved = not any(leak.must for leak in prove(out, marks, made))
    # What a search finds in a font is a reason to draw every page.
    assert proved is (anywhere(out.read_bytes(), SECRET) == [])


@pytest.mark.parametrize("where", PICTURES)
def test_a_picture_of_which_not_all_is_seen_stays_behind(where: str, tmp_path: Path) -> None:
    pdf = document(content(NOWHERE), content("Another page"))
    PICTURES[where](pdf)
    with pikepdf.open(BytesIO(copied(pdf, tmp_path))) as made:
        pictures = [held for held in made.objects if isinstance(held, pikepdf.Stream) and "/Width" in held]
    assert {(int(one.Width), int(one.Height)) for one in pictures}.isdisjoint({(60, 40)})


def test_an_ordinary_page_is_carried_over_with_its_print_and_pictures(tmp_path: Path) -> None:
    pdf = document(content(NOWHERE), content("Another page", "of two lines"))
    pdf.pages[1].contents_add(
        pdf.make_stream(b"\nq 120 0 0 80 72 300 cm /I Do Q 0 0 1 rg 72 500 300 40 re f\n")
    )
    pdf.pages[1].obj.Resources.XObject.I = pikepdf.Stream(
        pdf,
        bytes(2400),
        Type=pikepdf.Name.XObject,
        Subtype=pikepdf.Name.Image,
        Width=60,
        Height=40,
        BitsPerComponent=8,
        ColorSpace=pikepdf.Name.DeviceGray,
    )
    before = pdfium.PdfDocument(saved(pdf))[1].render(scale=1).to_pil().tobytes()
    made = copied(pdf, tmp_path)
    assert carried(made) == [False, True]
    assert texts(made)[1] == "Another page of two lines"
    assert pdfium.PdfDocument(made)[1].render(scale=1).to_pil().tobytes() == before


def test_a_page_keeps_its_turn_and_its_crop(tmp_path: Path) -> None:
    pdf = document(content(NOWHERE), content("Another page"))
    pdf.pages[1].obj.Rotate, pdf.pages[1].obj.CropBox = 90, pikepdf.Array([50, 400, 500, 800])
    made = copied(pdf, tmp_path)
    assert carried(made) == [False, True]
    assert pdfium.PdfDocument(made)[1].get_size() == (400, 450)


def test_a_filled_field_is_still_to_be_read_on_a_page_without_a_box(tmp_path: Path) -> None:
    """Nothing of a form comes along but its look: the page is drawn."""
    pdf = document(content(NOWHERE), content("Another page"))
    look = pikepdf.Stream(
        pdf, b"0 g 0 0 100 20 re f", Subtype=pikepdf.Name.Form, BBox=pikepdf.Array([0, 0, 100, 20])
    )
    field = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.Widget,
        FT=pikepdf.Name.Tx,
        T=pikepdf.String("name"),
        V=pikepdf.String(SECRET),
        Rect=pikepdf.Array([100, 400, 200, 420]),
        F=4,
        AP=pikepdf.Dictionary(N=look),
    )
    fields = pikepdf.Array([pdf.make_indirect(field)])
    pdf.pages[1].obj.Annots, pdf.Root.AcroForm = fields, pikepdf.Dictionary(Fields=fields)
    made = copied(pdf, tmp_path)
    assert anywhere(made, SECRET) == []
    page = pdfium.PdfDocument(made)[1].render(scale=1).to_pil().convert("L")
    assert page.getpixel((150, 842 - 410)) < 40
    assert texts(made)[1] == "Another page"


@pytest.mark.parametrize("word", ["Adobe", "Registry", "Identity", "Words", "Page", "Catalog", "Length"])
def test_words_that_every_file_is_written_with_can_be_struck(word: str, tmp_path: Path) -> None:
    made = copied(document(content(f"{word} office"), content("Another")), tmp_path)
    assert texts(made) == ["", "Another"]


def test_of_a_long_word_the_part_under_a_box_is_sought_too(tmp_path: Path) -> None:
    marks = read(json.dumps([{"page": 1, "box": [72, 84, 140, 106], "provision": "FOIA 40(2)"}]))
    data = saved(document(content(f"{SECRET}/Mapplebeck/and/others")))
    struck = copy(File("in.pdf", data=data), marks, tmp_path / "out.pdf").struck
    assert any(part.startswith(SECRET[:8]) and "others" not in part for part in struck)


def test_a_thin_letter_is_not_taken_for_a_hidden_one(tmp_path: Path) -> None:
    """A letter as thin as a pixel may fall beside the pixel that is looked at."""
    said = [f"filling in little bills at {n}, {n + 1}" for n in range(12)]
    made = copied(document(content(NOWHERE), content(*said)), tmp_path)
    assert carried(made) == [False, True]


def test_words_under_a_comment_are_not_behind_the_drawing(tmp_path: Path) -> None:
    """The comment has print of its own, so that something is seen where the words are."""
    pdf = document(content(NOWHERE, f"About {SECRET}", "In May"))
    look = pikepdf.Stream(
        pdf,
        b"1 g 0 0 300 30 re f 0 g 5 5 20 20 re f 45 5 20 20 re f 85 5 20 20 re f 125 5 20 20 re f",
        Subtype=pikepdf.Name.Form,
        BBox=pikepdf.Array([0, 0, 300, 30]),
    )
    note = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot,
        Subtype=pikepdf.Name.FreeText,
        Rect=pikepdf.Array([60, 705, 360, 735]),
        F=4,
        AP=pikepdf.Dictionary(N=look),
    )
    pdf.pages[0].obj.Annots = pikepdf.Array([note])
    made = copied(pdf, tmp_path)
    assert anywhere(made, SECRET) == []
    assert texts(made) == ["In May"]


def test_a_letter_that_a_box_only_touches_is_painted_over_whole(tmp_path: Path) -> None:
    """A box over the foot of a line leaves no upper half to be read, and its neighbour stays."""
    pdf = document(content(NOWHERE, "In May"))
    made = copied(pdf, tmp_path, [70, 98, 150, 106])
    page = pdfium.PdfDocument(made)[0].render(scale=2).to_pil().convert("L")
    assert page.crop((2 * 74, 2 * 92, 2 * 110, 2 * 97)).getextrema()[1] < 60
    assert texts(made) == ["In May"]


def test_a_mark_across_the_page_is_not_painted_over_whole(tmp_path: Path) -> None:
    pdf = document(content(NOWHERE) + b"\n0.8 g BT /F1 300 Tf 72 300 Td (D) Tj ET", content("Another page"))
    made = copied(pdf, tmp_path, [80, 500, 100, 520])
    page = pdfium.PdfDocument(made)[0].render(scale=1).to_pil().convert("L")
    assert page.crop((150, 350, 200, 480)).getextrema()[0] > 150
