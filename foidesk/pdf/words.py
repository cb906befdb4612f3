"""The words of a page with their places as a reader sees the page."""

import ctypes
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import groupby
from typing import Any

import pypdfium2.raw as raw

from foidesk.opening.limits import Unreadable
from foidesk.pdf.glyphs import MOST, TOO_MANY, blank, placing
from foidesk.pdf.pieces import Box, Matrix, turned

_HUNDREDTHS = 100
_SOLID = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters with its box as marks have theirs; `characters` are those of the page."""

    text: str
    box: Box
    characters: range


def size_of(page: Any) -> tuple[float, float]:
    """Width and height in points as a reader sees the page."""
    return max(page.get_width(), 1.0), max(page.get_height(), 1.0)


class Reading:
    """The text of a page, as long as it is open."""

    def __init__(self, page: Any, page_text: Any) -> None:
        self._text = page_text
        self._places = _Places(page_text.raw, own_space(page))

    def words(self) -> list[Word]:
        """All words that can be copied from the page, also those that can't be seen. Raises Unreadable."""
        return [Word(text, self._places.of(run), run) for text, run in _runs(self._text)]

    def touched(self, word: Word, boxes: Sequence[Box]) -> tuple[str, list[Box]]:
        """The characters of a word that boxes touch, and where: long words are often struck in part."""
        near = [box for box in boxes if touches(word.box, box)]
        places = [self._places.of(range(index, index + 1)) for index in word.characters]
        struck = [at for at, place in enumerate(places) if any(touches(place, box) for box in near)]
        return "".join(word.text[at] for at in struck), [places[at] for at in struck]


@contextmanager
def reading(page: Any) -> Iterator[Reading]:
    """The text of a page, opened once for all that is asked of it."""
    page_text = page.get_textpage()
    try:
        yield Reading(page, page_text)
    finally:
        page_text.close()


def words_of(page: Any) -> list[Word]:
    """All words that can be copied from a page. Raises Unreadable."""
    with reading(page) as text:
        return text.words()


def texts_of(page: Any) -> list[tuple[str, range]]:
    """The same without their places, and their characters. Raises Unreadable."""
    page_text = page.get_textpage()
    try:
        return list(_runs(page_text))
    finally:
        page_text.close()


def own_space(page: Any) -> Matrix:
    """The matrix from the page's own space to points from the top left of the page as it is seen."""
    width, height = size_of(page)
    far = placing(page, (round(width * _HUNDREDTHS), round(height * _HUNDREDTHS)))
    a, b, c, d, e, f = (part / _HUNDREDTHS for part in far)
    return (a, b, c, d, e, f)


def _runs(page_text: Any) -> Iterator[tuple[str, range]]:
    """The characters that stand together."""
    count = page_text.count_chars()
    if count > MOST:
        raise Unreadable(*TOO_MANY)
    for found in _SOLID.finditer(_letters(page_text.raw, count)):
        if found[0].isprintable():
            yield found[0], range(found.start(), found.end())
        else:
            yield from _parted(found[0], found.start())


def _parted(text: str, begin: int) -> Iterator[tuple[str, range]]:
    """The runs of characters between controls and marks of layout."""
    at = 0
    for is_blank, letters in groupby(text, blank):
        run = "".join(letters)
        if not is_blank:
            yield run, range(begin + at, begin + at + len(run))
        at += len(run)


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
