"""What can be copied from a page and not be seen on it, and what only looks so."""

from collections.abc import Callable
from typing import Any

import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream

from foidesk.opening.file import File
from foidesk.pdf import reader
from tests.pdf.making import box, letter, one_page, page, picture, saved, writing

PLAIN = letter("Alice Smith lives here", "with Bob and others")
FAILED, HIDDEN = "failed-redaction", "hidden-text"
FONTS = Dictionary(F1=Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica))


def found(data: bytes) -> list[tuple[str, int]]:
    """Code and count of all findings on the first page."""
    every = list(reader.findings(File("a.pdf", data=data)))
    assert {each.where for each in every} <= {"page 1"}
    return [(each.code.value, each.count) for each in every]


def stroke(width: float, y: float, colour: str = "0 G") -> str:
    """A line across the name."""
    return f"q {colour} {width} w 70 {y} m 128 {y} l S Q "


def lines(width: float, apart: float) -> str:
    """Hatching over the name, each line by itself."""
    drawn = (f"{50 + at * apart:.1f} 752 m {72 + at * apart:.1f} 776 l S" for at in range(int(60 / apart)))
    return f"q {width} w {' '.join(drawn)} Q "


def drawn_with(content: str, **resources: Any) -> bytes:
    """A page whose content names other resources."""
    return one_page(content, resources=resources)


def state(content: str, **settings: Any) -> bytes:
    """A page with one graphics state, /G."""
    return drawn_with(content, ExtGState=Dictionary(G=Dictionary(**settings)))


def note(subtype: str, **more: Any) -> bytes:
    """A mark that was drawn over the name as a comment."""
    mark = Dictionary(
        Type=Name.Annot, Subtype=Name(f"/{subtype}"), Rect=Array([70, 755, 128, 775]), F=4, **more
    )
    return one_page(PLAIN, Annots=Array([mark]))


def pattern(width: float) -> bytes:
    """A box over the name, filled with hatching."""
    pdf = Pdf.new()
    tile = Stream(pdf, f"{width} w 0 0 m 4 4 l S".encode(), Type=Name.Pattern, PatternType=1, PaintType=1)
    for key, value in {"TilingType": 1, "XStep": 4, "YStep": 4}.items():
        tile[f"/{key}"] = value
    tile.BBox, tile.Resources = Array([0, 0, 4, 4]), Dictionary()
    page(pdf, f"{PLAIN}q /Pattern cs /P scn 70 755 58 20 re f Q", resources={"Pattern": Dictionary(P=tile)})
    return saved(pdf)


def group(content: str, before: str = "", matrix: tuple[float, ...] = (0.5, 0, 0, 0.5, 0, 0)) -> bytes:
    """A page whose words lie in a form XObject, as Word and Chrome make them."""
    pdf = Pdf.new()
    held = Stream(pdf, content.encode(), Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 600, 900]))
    held.Matrix, held.Resources = Array(list(matrix)), Dictionary(Font=FONTS)
    page(pdf, f"{before}q 1 0 0 1 9 9 cm /X Do Q ", resources={"XObject": Dictionary(X=held)})
    return saved(pdf)


def type3(cover: str) -> bytes:
    """Words in a font that is drawn by the page itself and says nothing of its size."""
    pdf = Pdf.new()
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type3,
        FontBBox=Array([0, 0, 0, 0]),
        FontMatrix=Array([0.001, 0, 0, 0.001, 0, 0]),
        FirstChar=65,
        LastChar=66,
        Widths=Array([600, 600]),
        Encoding=Dictionary(Type=Name.Encoding, Differences=Array([65, Name.A, Name.B])),
        CharProcs=Dictionary(
            A=Stream(pdf, b"600 0 d0 0 0 500 700 re f"),
            B=Stream(pdf, b"600 0 0 0 500 700 d1 0 0 500 300 re f"),
        ),
        Resources=Dictionary(),
    )
    page(pdf, f"BT /T 20 Tf 72 700 Td (ABBA ABAB) Tj ET {cover}", resources={"Font": Dictionary(T=font)})
    return saved(pdf)


def patched() -> bytes:
    """A letter on paper that is itself a picture, with a small picture over the name."""
    pdf = Pdf.new()
    paper = picture(pdf, 60, 84, lambda x, y: 240 + (x + y) % 10)
    patch = picture(pdf, 58, 20, lambda x, y: (x * 37 + y * 91 + x * y) % 256)
    drawn = f"q 595 0 0 842 0 0 cm /P Do Q {PLAIN}q 58 0 0 20 70 755 cm /I Do Q"
    page(pdf, drawn, resources={"XObject": Dictionary(P=paper, I=patch)})
    return saved(pdf)


OCR = "q BT 3 Tr /F1 12 Tf 14 TL 72 760 Td (Scanned words of a page) Tj T* (More of the words) Tj ET Q "


def scan(
    after: str = "", pixel: Callable[[int, int], int] = writing, before: str = "", ocr: str = OCR
) -> bytes:
    """A scanned page, with the words that were recognised on it."""
    pdf = Pdf.new()
    drawn = picture(pdf, 595, 842, pixel)
    whole = f"{before}q 595 0 0 842 0 0 cm /I Do Q {ocr}{after}"
    page(pdf, whole, resources={"XObject": Dictionary(I=drawn)})
    return saved(pdf)


def blacked(x: int, y: int) -> int:
    """Print with a black place over the first words."""
    return 3 if 60 <= x < 166 and 66 <= y < 86 else writing(x, y)


def whited(x: int, y: int) -> int:
    """Print with a white place over the first words."""
    return 255 if 60 <= x < 166 and 66 <= y < 86 else writing(x, y)


def narrow(x: int, y: int) -> int:
    """Print that ends before the words that were recognised do."""
    return writing(x, y) if x < 165 else 250


def photo(after: str, place: str = "300 0 0 200 100 300") -> bytes:
    """A letter with a photograph, and something drawn after it."""
    pdf = Pdf.new()
    drawn = picture(pdf, 90, 60, lambda x, y: (x * 37 + y * 91 + x * y) % 256)
    page(pdf, f"{PLAIN}q {place} cm /I Do Q {after}", resources={"XObject": Dictionary(I=drawn)})
    return saved(pdf)


INK = Array([Array([70, 765, 128, 765])])
OVER = box(70, 755, 58, 20)
CROP = {"CropBox": Array([50, 600, 400, 800])}
LABEL = letter("s.40(2)", y=760, colour="1 g")
CAPTION = letter("A caption of some length lies on this", "dark panel", x=155, y=390, colour="1 g")
LONG = "150 350 200 60"
QUADS = Array([70, 775, 128, 775, 70, 755, 128, 755])

FAILURES: list[tuple[str, bytes]] = [
    ("black box", one_page(PLAIN + OVER)),
    ("white box", one_page(PLAIN + box(70, 755, 58, 20, "1 g"))),
    ("coloured box", one_page(PLAIN + box(70, 755, 58, 20, "1 1 0 rg"))),
    ("box with its exemption on it", one_page(PLAIN + OVER + LABEL)),
    ("white box, typed over", one_page(PLAIN + box(70, 755, 58, 20, "1 g") + letter("A. Other", y=760))),
    ("thick line", one_page(PLAIN + stroke(14, 764))),
    ("line through the middle", one_page(PLAIN + stroke(6, 763))),
    ("hatching", one_page(PLAIN + lines(1.2, 3))),
    ("dense hatching", one_page(PLAIN + lines(1.5, 2))),
    ("hatched box", pattern(1.5)),
    ("densely hatched box", pattern(3)),
    ("white on white", one_page(letter("Alice Smith", colour="1 g") + letter("with Bob", y=700))),
    ("all white", one_page(letter("Alice Smith", colour="1 g"))),
    ("almost white", one_page(letter("Alice Smith", colour=".98 g"))),
    ("black on black", one_page(OVER + letter("Alice Smith"))),
    ("fully see-through text", state(f"q /G gs {letter('Alice Smith')} Q", ca=0)),
    ("dark marker that lets a little through", state(f"{PLAIN}q /G gs 0 g 70 755 58 20 re f Q", ca=0.85)),
    ("black multiplied", state(f"{PLAIN}q /G gs 0 g 70 755 58 20 re f Q", BM=Name.Multiply)),
    ("picture over it", photo("", "58 0 0 20 70 755")),
    ("picture over it, on pictured paper", patched()),
    ("square comment", note("Square", IC=Array([0, 0, 0]), C=Array([0, 0, 0]))),
    ("black highlight comment", note("Highlight", C=Array([0, 0, 0]), QuadPoints=QUADS)),
    (
        "ink comment",
        note("Ink", C=Array([0, 0, 0]), InkList=INK, BS={"/W": 20}),
    ),
    ("turned page", one_page(PLAIN + OVER, Rotate=90)),
    ("turned and cropped", one_page(PLAIN + OVER, Rotate=270, **CROP)),
    ("large unit", one_page(PLAIN + OVER, UserUnit=4, **CROP)),
    ("odd origin", one_page(PLAIN + OVER, box=(-50, 300, 545, 1142))),
    ("in a group", group(PLAIN + OVER)),
    ("covered by a group", group(OVER, before=PLAIN, matrix=(1, 0, 0, 1, -9, -9))),
    ("searchable scan with a black place", scan(pixel=blacked)),
    ("searchable scan with a box", scan(after=box(60, 756, 106, 20), pixel=blacked)),
]
UNSEEN: list[tuple[str, bytes, int]] = [
    ("invisible", one_page(PLAIN + "q 3 Tr " + letter("Never shown at all", y=500) + "Q"), 4),
    ("outside", one_page(PLAIN + letter("Beyond the edge", x=700)), 3),
    ("outside the crop", one_page(PLAIN + letter("Beyond the edge", y=300), **CROP), 3),
    ("cut off", one_page(PLAIN + "q 9 9 50 50 re W n " + letter("Wholly cut off", y=500) + "Q"), 3),
    ("tiny", one_page(PLAIN + letter("Too small for eyes", y=400, size=0.5)), 4),
    ("scan that shows nothing there", scan(pixel=whited), 2),
]
ORDINARY: list[tuple[str, bytes]] = [
    ("letter", one_page(PLAIN)),
    ("empty page", one_page("")),
    ("spaces", one_page(letter("   ", " ") + OVER)),
    ("small print", one_page(letter("Registered office of a small company", size=4))),
    ("light grey", one_page(letter("Page 1 of 2", colour=".85 g"))),
    ("very light grey", one_page(letter("DRAFT", size=60, colour=".94 g") + PLAIN)),
    ("underlined", one_page(PLAIN + stroke(0.7, 757.5))),
    ("struck through", one_page(PLAIN + stroke(0.7, 762.8))),
    ("struck through boldly", one_page(PLAIN + stroke(1.4, 762.8))),
    ("struck through twice", one_page(PLAIN + stroke(0.5, 761.8) + stroke(0.5, 764))),
    ("framed", one_page(f"{PLAIN}q 60 740 200 50 re S Q")),
    ("framed in white", one_page(f"{PLAIN}q 1 G 9 w 60 740 200 50 re S Q")),
    ("white on a dark cell", one_page(box(60, 740, 400, 50, "0 0 .4 rg") + letter("Heading", colour="1 g"))),
    ("on a coloured cell", one_page(box(60, 740, 400, 50, ".8 .9 1 rg") + PLAIN)),
    ("red on green", one_page(box(60, 740, 400, 50, "0 .5 0 rg") + letter("Warning", colour=".98 0 0 rg"))),
    ("highlighted before", one_page(box(70, 755, 58, 20, "1 1 0 rg") + PLAIN)),
    ("highlighted after", state(f"{PLAIN}q /G gs 1 1 0 rg 70 755 58 20 re f Q", BM=Name.Multiply)),
    ("see-through highlight", state(f"{PLAIN}q /G gs 1 1 0 rg 70 755 58 20 re f Q", ca=0.4)),
    ("highlight comment", note("Highlight", C=Array([1, 1, 0]), QuadPoints=QUADS)),
    ("underline comment", note("Underline", C=Array([1, 0, 0]), QuadPoints=QUADS)),
    ("square comment around", note("Square", C=Array([1, 0, 0]))),
    ("hidden comment", note("Square", IC=Array([0, 0, 0])).replace(b"/F 4", b"/F 2")),
    ("half a letter's height", one_page(PLAIN + box(70, 755, 58, 7))),
    ("box beside", one_page(PLAIN + box(200, 755, 58, 20))),
    ("proper redaction", one_page(letter("with Bob and others", y=700) + OVER + LABEL)),
    ("crossed out page", one_page(f"{PLAIN}q 60 740 m 300 790 l S 60 790 m 300 740 l S Q")),
    ("bold by printing twice", one_page(PLAIN + letter("Alice Smith lives here", x=72.3))),
    ("shadow", one_page(letter("Annual report", x=73, y=759, colour=".6 g") + letter("Annual report"))),
    ("white background first", one_page(box(0, 0, 595, 842, "1 g") + PLAIN)),
    (
        "table of cells",
        one_page(
            "".join(
                box(60, y, 300, 20, ".9 g") + letter("Cell", y=y + 5) + f"q 60 {y} 300 20 re S Q "
                for y in range(100, 700, 20)
            )
        ),
    ),
    ("partly cut off", one_page("q 60 700 45 100 re W n " + letter("Alice Smith") + "Q")),
    ("printer's marks", one_page(PLAIN + letter("+", x=700))),
    ("turned page", one_page(PLAIN, Rotate=180)),
    ("group", group(PLAIN)),
    ("own font", type3("")),
    ("scan", scan(ocr="")),
    ("searchable scan", scan()),
    ("scan whose lines grew too long", scan(pixel=narrow)),
    ("scan over its words", scan(ocr="", before=PLAIN)),
    ("scan with a box on blank paper", scan(pixel=lambda x, y: 250, ocr="", after=box(60, 600, 80, 20))),
    ("photograph", photo("")),
    ("frame on a photograph", photo("q 3 w 150 350 60 60 re S Q")),
    ("coloured shape on a photograph", photo(box(150, 350, 60, 60, ".9 .2 .2 rg"))),
    ("panel on a photograph", photo(box(150, 350, 200, 60) + CAPTION)),
    ("box beside a photograph", photo(box(10, 10, 60, 60))),
]
PICTURES: list[tuple[str, bytes]] = [
    ("face under a box", photo(box(150, 350, 60, 60))),
    ("whole photograph under a box", photo(box(100, 300, 300, 200))),
    ("scan under a black box", scan(ocr="", after=box(60, 600, 80, 20))),
    ("scan under a white box", scan(ocr="", after=box(60, 600, 80, 20, "1 g"))),
    ("scan under a box with its exemption", scan(ocr="", after=box(60, 755, 80, 20) + LABEL)),
]


def names(rows: list[Any]) -> list[str]:
    """The titles of a table."""
    return [row[0] for row in rows]


@pytest.mark.parametrize("data", [row[1] for row in FAILURES], ids=names(FAILURES))
def test_two_words_are_under_something(data: bytes) -> None:
    assert found(data) == [(FAILED, 2)]


@pytest.mark.parametrize(("data", "count"), [row[1:] for row in UNSEEN], ids=names(UNSEEN))
def test_words_that_cannot_be_seen(data: bytes, count: int) -> None:
    assert found(data) == [(HIDDEN, count)]


@pytest.mark.parametrize("data", [row[1] for row in PICTURES], ids=names(PICTURES))
def test_a_picture_still_holds_what_lies_under_a_box(data: bytes) -> None:
    assert found(data) == [(FAILED, 1)]


@pytest.mark.parametrize("data", [row[1] for row in ORDINARY], ids=names(ORDINARY))
def test_ordinary_pages_give_nothing(data: bytes) -> None:
    assert found(data) == []


def test_a_font_without_measures_is_found_under_a_box() -> None:
    assert found(type3(box(70, 695, 300, 30))) == [(FAILED, 2)]


def test_what_was_struck_out_is_not_told_again() -> None:
    (finding,) = reader.findings(File("a.pdf", data=one_page(PLAIN + OVER)))
    assert "2 words can be copied from under a box" in finding.says
    assert "Smith" not in finding.says
    assert "Sm…" in finding.says
