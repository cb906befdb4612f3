"""The words of a page with their places as a reader sees the page."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

import pypdfium2.raw as raw

from foidesk.opening.limits import Unreadable
from foidesk.pdf.glyphs import MOST, TOO_MANY, blank, placing
from foidesk.pdf.pieces import Box, Matrix, turned

_HUNDREDTHS = 100


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters with its box as marks have theirs; `characters` are those of the page."""

    text: str
    box: Box
    characters: range


def size_of(page: Any) -> tuple[float, float]:
    """Width and height in points as a reader sees the page."""
    return max(page.get_width(), 1.0), max(page.get_height(), 1.0)


def texts_of(page: Any) -> list[tuple[str, range]]:
    """The same without their places, and their characters. Raises Unreadable."""
    page_text = page.get_textpage()
    try:
        return list(_runs(page_text))
    finally:
        page_text.close()


def under(page: Any, words: Sequence[Word], boxes: Sequence[Box]) -> Iterator[str]:
    """Of each word the part that boxes touch: long words are often struck in part. Raises Unreadable."""
    matrix = own_space(page)
    page_text = page.get_textpage()
    try:
        places = _Places(page_text.raw, matrix)
        for word in words:
            near = [box for box in boxes if touches(word.box, box)]
            yield "".join(
                letter
                for letter, index in zip(word.text, word.characters, strict=True)
                if any(touches(places.of(range(index, index + 1)), box) for box in near)
            )
    finally:
        page_text.close()


def own_space(page: Any) -> Matrix:
    """The matrix from the page's own space to points from the top left of the page as it is seen."""
    width, height = size_of(page)
    far = placing(page, (round(width * _HUNDREDTHS), round(height * _HUNDREDTHS)))
    a, b, c, d, e, f = (part / _HUNDREDTHS for part in far)
    return (a, b, c, d, e, f)


def words_of(page: Any) -> list[Word]:
    """All words that can be copied from a page, also those that can't be seen. Raises Unreadable."""
    matrix = own_space(page)
    page_text = page.get_textpage()
    try:
        places = _Places(page_text.raw, matrix)
        return [Word(text, places.of(run), run) for text, run in _runs(page_text)]
    finally:
        page_text.close()


def _runs(page_text: Any) -> Iterator[tuple[str, range]]:
    """The characters that stand together."""
    count = page_text.count_chars()
    if count > MOST:
        raise Unreadable(*TOO_MANY)
    for found in _together().finditer(_letters(page_text.raw, count)):
        yield found[0], range(found.start(), found.end())


@cache
def _together() -> re.Pattern[str]:
    """Characters between spaces, controls and marks of layout."""
    kinds = bytes(blank(chr(code)) for code in range(0x10000))
    apart = "".join(f"\\u{run.start():04x}-\\u{run.end() - 1:04x}" for run in re.finditer(b"\x01+", kinds))
    return re.compile(f"[^{apart}]+")


def _letters(handle: Any, count: int) -> str:
    """One character of text for each of the page: asked for at once where that gives as many."""
    held = (ctypes.c_ushort * (count + 1))()
    got = raw.FPDFText_GetText(handle, 0, count, held) - 1
    text = bytes(held)[: 2 * max(got, 0)].decode("utf-16-le", "replace")
    if len(text) == got == count:
        return text
    return "".join(_letter(raw.FPDFText_GetUnicode(handle, index)) for index in range(count))


def _letter(code: int) -> str:
    return chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd"


class _Places:
    """Where runs of characters stand on a page as it is seen; asked for hundreds of times a page."""

    def __init__(self, handle: Any, matrix: Matrix) -> None:
        self._handle, self._matrix = handle, matrix
        self._upright = matrix[1] == matrix[2] == 0 and matrix[0] > 0 > matrix[3]
        self._sides = tuple(ctypes.c_double() for _ in range(4))

    def of(self, run: range) -> Box:
        """The box around a run, which may lie in several rectangles."""
        count = raw.FPDFText_CountRects(self._handle, run.start, len(run))
        if count < 1:
            return (0.0, 0.0, 0.0, 0.0)
        left, bottom, right, top = self._rectangle(0)
        for index in range(1, count):
            other = self._rectangle(index)
            left, bottom = min(left, other[0]), min(bottom, other[1])
            right, top = max(right, other[2]), max(top, other[3])
        if self._upright:
            a, _, _, d, e, f = self._matrix
            return (left * a + e, top * d + f, right * a + e, bottom * d + f)
        return turned((left, bottom, right, top), self._matrix)

    def _rectangle(self, index: int) -> Box:
        left, top, right, bottom = self._sides
        raw.FPDFText_GetRect(self._handle, index, left, top, right, bottom)
        return (left.value, bottom.value, right.value, top.value)


def replaced(page: Any) -> frozenset[int]:
    """The characters that stand for others by a tag (/ActualText): nobody sees that they say what they do.

    Raises Unreadable.
    """
    page_text = page.get_textpage()
    try:
        count = page_text.count_chars()
        if count > MOST:
            raise Unreadable(*TOO_MANY)
        return frozenset(index for index in range(count) if _stands_for(page_text.raw, index))
    finally:
        page_text.close()


def _stands_for(handle: Any, index: int) -> bool:
    made = raw.FPDFText_GetTextObject(handle, index)
    return bool(made) and says_otherwise(made)


def says_otherwise(made: Any) -> bool:
    """Whether a piece of a page has a tag that says other words than are drawn."""
    marks = (raw.FPDFPageObj_GetMark(made, index) for index in range(raw.FPDFPageObj_CountMarks(made)))
    return any(
        raw.FPDFPageObjMark_GetParamValueType(mark, b"ActualText") == raw.FPDF_OBJECT_STRING for mark in marks
    )


def touches(one: Box, two: Box, reach: float = 0.0) -> bool:
    """Whether two boxes share any place, the second widened on each side."""
    return (
        one[0] < two[2] + reach
        and one[2] > two[0] - reach
        and one[1] < two[3] + reach
        and one[3] > two[1] - reach
    )
