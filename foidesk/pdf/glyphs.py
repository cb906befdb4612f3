"""The characters of a page as they can be copied from it, and where each of them stands."""

import ctypes
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as raw

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable
from foidesk.pdf.drawing import page_of
from foidesk.pdf.pieces import Box, Matrix, turned

MOST = 400_000
TOO_MANY = (
    Code.UNREADABLE,
    say("A page has more words on it than can be examined. Ask for the document in smaller parts."),
)
"""What Unreadable says of such a page."""
_FINE = 1_000_000
Pixels = tuple[int, int, int, int]
"""Left, top, right, bottom; right and bottom lie just outside."""


@dataclass(slots=True)
class Glyph:
    """A character with its box in the page's own space."""

    index: int
    text: str
    box: Box


def glyphs(page_text: Any) -> list[Glyph]:
    """All characters that would show on paper, whitespace and marks of control left out as empty boxes.

    Raises Unreadable where there are too many.
    """
    count = page_text.count_chars()
    if count > MOST:
        raise Unreadable(*TOO_MANY)
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    found = []
    handle = page_text.raw
    for index in range(count):
        code = raw.FPDFText_GetUnicode(handle, index)
        if not 0 < code < 0x110000 or 0xD800 <= code < 0xE000:
            code = 0xFFFD
        raw.FPDFText_GetCharBox(handle, index, left, right, bottom, top)
        found.append(Glyph(index, chr(code), (left.value, bottom.value, right.value, top.value)))
    return found


def inked(glyph: Glyph) -> bool:
    """Whether a character leaves a mark on paper."""
    left, bottom, right, top = glyph.box
    return right > left and top > bottom and (glyph.text.isalnum() or not blank(glyph.text))


def blank(text: str) -> bool:
    """Whether a character is a space, a control or a mark of layout."""
    return unicodedata.category(text)[0] in "ZC"


def words(line: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """The runs of characters that stand together."""
    word: list[Glyph] = []
    for glyph in line:
        if blank(glyph.text):
            if word:
                yield word
            word = []
        else:
            word.append(glyph)
    if word:
        yield word


def placing(page: Any, size: tuple[int, int]) -> Matrix:
    """The matrix from the page's own space to pixels, whatever its rotation, crop and unit."""
    x, y = ctypes.c_int(), ctypes.c_int()
    points = []
    for across, up in ((0, 0), (1000, 0), (0, 1000)):
        raw.FPDF_PageToDevice(page, 0, 0, _FINE, _FINE, 0, across, up, x, y)
        points.append((x.value / _FINE * size[0], y.value / _FINE * size[1]))
    (e, f), (a, b), (c, d) = points
    return ((a - e) / 1000, (b - f) / 1000, (c - e) / 1000, (d - f) / 1000, e, f)


def pixels(box: Box, matrix: Matrix, size: tuple[int, int], inset: float = 0.0) -> Pixels:
    """The pixels of a box (left, top, right, bottom), drawn in from each side by a share of its size.

    Empty (left equals right) where the box lies outside.
    """
    a, b, c, d, e, f = matrix
    if b == 0 and c == 0 and a > 0 > d:  # nearly every page, and this is asked of every character
        left, top, right, bottom = box[0] * a + e, box[3] * d + f, box[2] * a + e, box[1] * d + f
    else:
        left, top, right, bottom = turned(box, matrix)
    across, down = (right - left) * inset, (bottom - top) * inset
    first, upper = int(left + across), int(top + down)
    last, lower = max(int(right - across), first + 1), max(int(bottom - down), upper + 1)
    first, last = max(first, 0), min(last, size[0])
    upper, lower = max(upper, 0), min(lower, size[1])
    return (first, upper, last, lower) if last > first and lower > upper else (0, 0, 0, 0)


def text_of(document: Any, index: int) -> str:
    """The text of a page, counted from 0, in the order in which it would be copied. Raises Unreadable."""
    with page_of(document, index) as page:
        page_text = page.get_textpage()
        try:
            if page_text.count_chars() > MOST:
                raise Unreadable(*TOO_MANY)
            return str(page_text.get_text_range(errors="replace"))
        finally:
            page_text.close()
