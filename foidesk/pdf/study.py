"""One page drawn several times, with and without its text, so that what each word adds to it can be seen.

A word that changes nothing of the drawing can't be seen, whatever the reason: a box, a picture, a comment
drawn over it, its own colour. That needs no knowledge of how it was hidden.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import accumulate
from typing import Any

import pypdfium2.raw as raw
from PIL import Image, ImageChops

from foidesk.pdf.drawing import page_of, picture, scaled
from foidesk.pdf.glyphs import Glyph, Pixels, glyphs, pixels, placing
from foidesk.pdf.pieces import TEXT, Piece, pieces

_INVISIBLE = 3
INSET = 0.1
"""Neighbours reach into a character's box: so much of it is left out on each side."""


class Study:
    """A page on the table. Its drawings are made in an order, for each switches more of the page off."""

    def __init__(self, page: Any, page_text: Any, scale: float, most: int) -> None:
        self.page = page
        self.size = scaled(page, scale, most)
        self.matrix = placing(page, self.size)
        self.glyphs = glyphs(page_text)
        self.pieces = pieces(page)
        self.texts = [piece for piece in self.pieces if piece.kind == TEXT]
        self.invisible = {
            piece.order for piece in self.texts if raw.FPDFTextObj_GetTextRenderMode(piece.raw) == _INVISIBLE
        }
        self.notes = raw.FPDFPage_GetAnnotCount(page) > 0
        self._page_text = page_text
        self._by_key = {piece.key: piece for piece in self.texts}

    @property
    def only_invisible(self) -> bool:
        """Whether nothing of the text is meant to be printed, as where a scan was made searchable."""
        return len(self.invisible) == len(self.texts)

    def piece(self, glyph: Glyph) -> Piece | None:
        """The piece of text a character belongs to; none for what the reader itself put between words."""
        made = raw.FPDFText_GetTextObject(self._page_text, glyph.index)
        return self._by_key.get(Piece(made, TEXT, glyph.box, 0, (1, 0, 0, 1, 0, 0)).key) if made else None

    def place(self, glyph: Glyph, inset: float = INSET) -> Pixels:
        """The pixels in which a character stands."""
        return pixels(glyph.box, self.matrix, self.size, inset)

    def drawing(self, *, notes: bool = True, colour: bool = False) -> Image.Image:
        """The page as it now is."""
        return picture(self.page, self.size, notes=notes, colour=colour)

    def switch(self, chosen: list[Piece], on: bool) -> None:
        """Leave pieces out of the drawings to come, or put them back."""
        for piece in chosen:
            piece.switch(on)

    def print_of_text(self) -> Image.Image:
        """All that is text, in black on nothing, as 255 where there is ink. Leaves the page so."""
        self.switch([piece for piece in self.pieces if piece.kind != TEXT], False)
        self.switch(self.texts, True)
        for piece in self.texts:
            raw.FPDFPageObj_SetFillColor(piece.raw, 0, 0, 0, 255)
            raw.FPDFPageObj_SetStrokeColor(piece.raw, 0, 0, 0, 255)
        return ImageChops.invert(self.drawing(notes=False))


@contextmanager
def studied(document: Any, index: int, scale: float, most: int) -> Iterator[Study]:
    """A page, counted from 0, at so many pixels to the point."""
    with page_of(document, index) as page:
        page_text = page.get_textpage()
        try:
            yield Study(page, page_text, scale, most)
        finally:
            page_text.close()


def difference(one: Image.Image, two: Image.Image) -> Image.Image:
    """How far two drawings differ, in whichever colour they differ most."""
    bands = ImageChops.difference(one, two).split()
    most = bands[0]
    for band in bands[1:]:
        most = ImageChops.lighter(most, band)
    return most


class Field:
    """A grey drawing, of which very many small places are asked."""

    def __init__(self, image: Image.Image, *, count_rows: bool = False) -> None:
        self._values = image.tobytes()
        self._width = image.size[0]

        rows = (
            any(self._values[row : row + self._width]) for row in range(0, len(self._values), self._width)
        )
        self._touched = list(accumulate(rows, initial=0)) if count_rows else []

    def touched(self, place: Pixels) -> bool:
        """Whether anything of the rows of a place is above zero, anywhere in the drawing."""
        return self._touched[place[3]] > self._touched[place[1]]

    def exceeds(self, place: Pixels, level: int) -> bool:
        """Whether any pixel of a place is above a level; middle rows first, where letters have ink."""
        left, top, right, bottom = place
        middle = (top + bottom) // 2
        for row in (*range(middle, bottom), *range(top, middle)):
            begin = row * self._width
            if right > left and max(self._values[begin + left : begin + right]) > level:
                return True
        return False


def most(image: Image.Image, place: Pixels) -> int:
    """The highest value in a place; 0 where it is empty."""
    if place[2] <= place[0] or place[3] <= place[1]:
        return 0
    return int(image.crop(place).getextrema()[1])  # type: ignore[arg-type]


def extremes(image: Image.Image, place: Pixels) -> tuple[int, int]:
    """The darkest and lightest value of a place."""
    dark, light = image.crop(place).getextrema()
    return int(dark), int(light)  # type: ignore[arg-type]


def mean(image: Image.Image, place: Pixels) -> int:
    """The middling value of a place."""
    return int(image.crop(place).resize((1, 1), Image.Resampling.BOX).getpixel((0, 0)))  # type: ignore[arg-type]


def spread(image: Image.Image, place: Pixels) -> tuple[int, int]:
    """The darkest and lightest value of a place, leaving out the outermost twentieth of its pixels."""
    counts = image.crop(place).histogram()
    margin = sum(counts) / 20
    return _first(counts, margin), 255 - _first(counts[::-1], margin)


def _first(counts: list[int], margin: float) -> int:
    passed = 0
    for value, count in enumerate(counts):
        passed += count
        if passed > margin:
            return value
    return 255
