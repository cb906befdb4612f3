"""One page as a picture with its boxes burnt in, and the words that miss every box."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any

import pypdfium2.raw as raw
from PIL import Image, ImageChops, ImageDraw, ImageFont

from foidesk.pdf.drawing import page_of, picture, scaled
from foidesk.pdf.pieces import Piece, pieces
from foidesk.pdf.seeing import legible, may_hide, plain, stacked, tagged
from foidesk.pdf.suspects import FAINT, suspects
from foidesk.pdf.words import reading, size_of, touches
from foidesk.pdf.writing import Sheet
from foidesk.redaction.engine.marks import Box, Mark, Size

DOTS = 150
"""To the inch: print is read well, and a page takes some 150 kB."""
MOST_PIXELS = 12_000_000
QUALITY = 82
PAD = 2
"""Pixels by which each box is made larger, so that no edge of a letter is left."""
_GLANCE = 0.5
"""Pixels to the point: enough to see whether a page has any colour."""
_COLOURED = 10
_NEAR = 2.0
"""Points: a word that comes so near to a box is struck with it."""
_INK, _PAPER = 0, 255
_LARGEST_LETTER = 40.0
"""Points: of a larger one only what lies under the box is painted over."""


@dataclass(frozen=True)
class Struck:
    """What the marks of a page strike: words and parts of words, and the places of all letters they touch."""

    words: frozenset[str] = frozenset()
    letters: tuple[Box, ...] = ()


def drawn(document: Any, index: int, marks: Sequence[Mark], *, closely: bool) -> tuple[Sheet, Struck]:
    """The page, counted from 0, with its marks burnt in, and the words that they strike.

    `closely`: look whether each word is seen, even where nothing on the page gives rise to doubt.
    Raises Unreadable.
    """
    boxes = [mark.box for mark in marks]
    with page_of(document, index) as page:
        size, found = size_of(page), pieces(page)
        image = _image(page, found)
        with reading(page) as text:
            words = text.words()
            touched = [word for word in words if any(touches(word.box, box) for box in boxes)]
            parts = [text.touched(word, boxes) for word in touched]
            struck = {word.text for word in touched} | {part for part, _ in parts}
        hidden = tagged(page, found)
        closely = closely or may_hide(found) or raw.FPDFPage_GetAnnotCount(page) > 0
    scanned = False
    if closely:
        looked = suspects(document, index)
        # Where no text has ink, a scan was made searchable: what is seen is the scan.
        hidden, scanned = (hidden | looked.characters, False) if looked.printed else (hidden, True)
    shut = [_band(box, size) for box in boxes] if scanned else boxes
    over = stacked(words, found)
    missed = [
        word
        for at, word in enumerate(words)
        if at not in over and legible(word) and not any(touches(word.box, box, _NEAR) for box in shut)
    ]
    ink = _Ink(image if image.mode == "L" else image.convert("L"), size)
    seen = tuple(word for word in missed if hidden.isdisjoint(word.characters) and ink.of(word.box))
    letters = tuple(letter for _, places in parts for letter in places if _is_print(letter, size))
    burn(image, marks, letters, size)
    out = BytesIO()
    image.save(out, "JPEG", quality=QUALITY)
    return Sheet(size, image.size, image.mode == "L", out.getvalue(), seen), Struck(
        frozenset(struck), letters
    )


def _image(page: Any, found: Sequence[Piece]) -> Image.Image:
    """The page as it is seen, in colour only where it has any."""
    print_alone = plain(found) and not raw.FPDFPage_GetAnnotCount(page)
    colour = not print_alone and not _is_grey(picture(page, scaled(page, _GLANCE), colour=True))
    return picture(page, scaled(page, DOTS / 72, MOST_PIXELS), colour=colour)


def place(box: Box, size: Size, pixels: tuple[int, int]) -> tuple[int, int, int, int]:
    """The pixels of a box, right and bottom just outside, made larger by the margin and kept on the page."""
    across, down = pixels[0] / size[0], pixels[1] / size[1]
    return (
        max(int(box[0] * across) - PAD, 0),
        max(int(box[1] * down) - PAD, 0),
        min(int(box[2] * across) + 1 + PAD, pixels[0]),
        min(int(box[3] * down) + 1 + PAD, pixels[1]),
    )


def _is_print(letter: Box, size: Size) -> bool:
    """Whether a letter stands on the page and is none of a mark across it, as DRAFT, which touches all."""
    left, top, right, bottom = letter
    return max(right - left, bottom - top) <= _LARGEST_LETTER and touches(letter, (0, 0, *size))


def burn(image: Image.Image, marks: Sequence[Mark], letters: Sequence[Box], size: Size) -> None:
    """Paint boxes over a drawing, each with its provision where there is room, and all letters they touch."""
    for letter in letters:
        image.paste(_INK if image.mode == "L" else (_INK, _INK, _INK), place(letter, size, image.size))
    for mark in marks:
        left, top, right, bottom = place(mark.box, size, image.size)
        image.paste(tile(mark.label, (right - left, bottom - top)).convert(image.mode), (left, top))


def tile(label: str, pixels: tuple[int, int]) -> Image.Image:
    """A box alone, in grey: black, with its label in white where it fits. Made of nothing of the page."""
    image = Image.new("L", (max(pixels[0], 1), max(pixels[1], 1)), _INK)
    pen = ImageDraw.Draw(image)
    height = min(int(pixels[1] * 0.7), 26)
    if height < 8:
        return image
    font = _font(height)
    left, top, right, bottom = pen.textbbox((0, 0), label, font=font)
    if right - left <= pixels[0] - 4:
        at = ((pixels[0] - (right + left)) / 2, (pixels[1] - (bottom + top)) / 2)
        pen.text(at, label, fill=_PAPER, font=font)
    return image


@cache
def _font(height: int) -> Any:
    return ImageFont.load_default(height)


def _is_grey(image: Image.Image) -> bool:
    """Whether a small drawing has no colour worth keeping."""
    red, green, blue = image.split()
    most = ImageChops.lighter(ImageChops.difference(red, green), ImageChops.difference(green, blue))
    return int(most.getextrema()[1]) < _COLOURED  # type: ignore[arg-type]


def _band(box: Box, size: Size) -> Box:
    """The whole line of a box: words recognised in a scan do not stand exactly where they are said to."""
    return (0, box[1] - _NEAR, size[0], box[3] + _NEAR)


class _Ink:
    """A drawing in grey, of which is asked for very many words whether anything is seen in their place."""

    def __init__(self, image: Image.Image, size: Size) -> None:
        self._image, self._size = image, size
        self._values, self._width = image.tobytes(), image.width

    def of(self, box: Box) -> bool:
        """Whether the place has both ink and paper; the middle row first, where letters have ink."""
        left, top, right, bottom = place(box, self._size, self._image.size)
        if right <= left or bottom <= top:
            return False
        begin = (top + bottom) // 2 * self._width
        row = self._values[begin + left : begin + right]
        if max(row) - min(row) > FAINT:
            return True
        low, high = self._image.crop((left, top, right, bottom)).getextrema()
        return int(high) - int(low) > FAINT  # type: ignore[arg-type]
