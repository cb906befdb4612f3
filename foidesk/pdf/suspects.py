"""Which characters of a page may not be seen on it: quick, and rather too many than too few."""

from bisect import bisect
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from typing import Any

from PIL import Image, ImageChops, ImageDraw

from foidesk.pdf.glyphs import Glyph, Pixels, inked, pixels
from foidesk.pdf.pieces import TEXT, Box, overlap
from foidesk.pdf.study import Field, Study, most, studied

FAINT = 9
"""Of 255: a difference that an eye hardly sees."""
TINY = 0.7
"""Height of a letter in points: a full stop of ordinary print is larger."""
_CROSSED = 0.9
DIM = 0.3
"""Of black on white: what is left of print under a dark box that lets a little through."""
_SCALE = 1.5
_PIXELS = 3_000_000
_CELL = 24.0
"""Twice the side of a square, in points, in which letters are compared with each other."""
_CROWD = 100
_ON = 0.1


@dataclass(frozen=True)
class Suspects:
    """Characters to look at closely, and pieces of text that stand on top of others."""

    characters: frozenset[int]
    on_top: frozenset[int]
    printed: bool = True
    """Whether any of the text is meant to be seen."""


def suspects(document: Any, index: int) -> Suspects:
    """What to look at closely on a page; both empty for nearly all pages. Raises Unreadable."""
    with studied(document, index, _SCALE, _PIXELS) as study:
        shown = [glyph for glyph in study.glyphs if inked(glyph)]
        zero = frozenset(glyph.index for glyph in study.glyphs if tiny(glyph))
        if not shown:
            return Suspects(zero, frozenset())
        on_top = _on_top(study, shown)
        if study.only_invisible:
            return Suspects(zero | {glyph.index for glyph in shown}, on_top, printed=False)
        return Suspects(zero | _unseen(study, shown, on_top), on_top)


def tiny(glyph: Glyph) -> bool:
    """Whether a letter or digit is too small for any reader, or of no size at all."""
    left, bottom, right, top = glyph.box
    return glyph.text.isalnum() and max(right - left, top - bottom) < TINY


def _unseen(study: Study, shown: list[Glyph], on_top: frozenset[int]) -> set[int]:
    if on_top:
        shown = [glyph for glyph in shown if (piece := study.piece(glyph)) and piece.order not in on_top]
        study.switch([piece for piece in study.texts if piece.order in on_top], False)
    whole = study.drawing()
    study.switch(study.texts, False)
    adds = ImageChops.difference(whole, study.drawing())
    field = Field(adds)
    placed = [(glyph, study.place(glyph)) for glyph in shown]
    found = {
        glyph.index
        for glyph, place in placed
        if not field.exceeds(place, FAINT) and not field.exceeds(_beside(place, study.size), FAINT)
    }
    crossing = _crossing(study)
    if crossing is not None:
        painted = Field(ImageChops.multiply(crossing, adds), count_rows=True)
        crossed = [
            glyph
            for glyph, place in placed
            if painted.touched(place) and glyph.index not in found and painted.exceeds(place, 0)
        ]
        found |= _faded(study, adds, crossed) if crossed else set()
    return found


def _beside(place: Pixels, size: tuple[int, int]) -> Pixels:
    """The place of a letter of one pixel's width, and the pixels next to it: its stem may fall there."""
    left, top, right, bottom = place
    return (max(left - 1, 0), top, min(right + 1, size[0]), bottom) if right - left == 1 else place


def _crossing(study: Study) -> Image.Image | None:
    """Where anything is painted after the first text, in white; none where nothing is."""
    first = min(piece.order for piece in study.texts)
    later = [piece for piece in study.pieces if piece.order > first and piece.kind != TEXT]
    if not later:
        return None
    where = Image.new("L", study.size)
    pen = ImageDraw.Draw(where)
    for piece in later:
        left, top, right, bottom = pixels(piece.box, study.matrix, study.size)
        if right > left:
            pen.rectangle((left, top, right - 1, bottom - 1), fill=255)
    return where


def _faded(study: Study, adds: Image.Image, crossed: list[Glyph]) -> set[int]:
    ink = study.print_of_text()
    found = set()
    for glyph in crossed:
        place = study.place(glyph)
        if share(adds, ink, place) < _CROSSED or most(adds, place) < most(ink, place) * DIM:
            found.add(glyph.index)
    return found


def share(adds: Image.Image, ink: Image.Image, place: Pixels) -> float:
    """How much of a character's ink is seen, from 0 to 1: of its own brightest, whatever its colour."""
    if place[2] <= place[0]:
        return 1.0
    there, seen = ink.crop(place).tobytes(), adds.crop(place).tobytes()
    inked_ = int.from_bytes(there.translate(_above(100)))
    if not inked_:
        return 1.0
    bright = int.from_bytes(seen.translate(_above(max(FAINT, int(max(seen) * 0.3)))))
    return (inked_ & bright).bit_count() / inked_.bit_count()


@cache
def _above(level: int) -> bytes:
    """For each value of a pixel whether it is above a level, as 1 or 0: asked for every letter of a table."""
    return bytes(value > level for value in range(256))


def _on_top(study: Study, shown: list[Glyph]) -> frozenset[int]:
    """Pieces of text that stand on other text with something between: words typed over a box."""
    cells: dict[tuple[int, int], list[Glyph]] = defaultdict(list)
    between = [piece.order for piece in study.pieces if piece.kind != TEXT]
    found: set[int] = set()
    if not between or not _stacked(study):
        return frozenset()
    for glyph in shown:
        left, bottom, right, top = glyph.box
        cell = cells[(int((left + right) / _CELL), int((bottom + top) / _CELL))]
        for other in cell[-_CROWD:]:
            if _stand_on_another(glyph, other):
                orders = [piece.order for one in (glyph, other) if (piece := study.piece(one))]
                if len(orders) == 2 and not study.invisible.intersection(orders):
                    low, high = sorted(orders)
                    if bisect(between, low) < bisect(between, high):
                        found.add(high)
        cell.append(glyph)
    return frozenset(found)


def _stacked(study: Study) -> bool:
    """Whether any piece of text lies on another: a quick look, for on nearly all pages none does."""
    rows: dict[int, list[Box]] = defaultdict(list)
    for piece in study.texts:
        low, high = int(piece.box[1] / _CELL), int(piece.box[3] / _CELL)
        for row in range(low, min(high, low + _CROWD) + 1):
            rows[row].append(piece.box)
    for boxes in rows.values():
        boxes.sort()
        for at, box in enumerate(boxes):
            for other in boxes[at + 1 : at + _CROWD]:
                if other[0] >= box[2]:
                    break
                if overlap(box, other) > _ON or overlap(other, box) > _ON:
                    return True
    return False


def _stand_on_another(one: Glyph, two: Glyph) -> bool:
    return one.text != two.text and max(overlap(one.box, two.box), overlap(two.box, one.box)) > 0.3
