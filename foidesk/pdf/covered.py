"""Words that can be copied from a page and not be seen on it, and what hides them."""

import ctypes
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Any

import pypdfium2.raw as raw
from PIL import Image

from foidesk.pdf.glyphs import Glyph, Pixels, inked, words
from foidesk.pdf.pieces import IMAGE, PATH, TEXT, Piece, clipped, overlap
from foidesk.pdf.scans import DARK, Recognised, black, printed, unshown
from foidesk.pdf.study import Study, difference, most, studied
from foidesk.pdf.suspects import DIM, Suspects, share, suspects, tiny

_SCALE = 3.0
_SCAN_SCALE = 1.5
_PIXELS = 8_000_000
_INK = 40
_FAINT = 0.035
"""Of the ink of black print: a difference that no eye sees."""
_HALF = 0.5
_HATCHED = 0.8
"""Of a letter's ink: a line through the middle of a word leaves more to be seen, hatching less."""
_MANY = 6
"""Segments of a path; a rectangle has five."""
_ALL = 0.95
"""What lies over a whole letter and lets some of it through is a pattern."""
_SCAN = 0.6


class Why(Enum):
    """Why a word can't be seen."""

    BOX = "box"
    LINE = "line"
    HATCHING = "hatching"
    PICTURE = "picture"
    NOTE = "note"
    COLOUR = "colour"
    BLACK = "black"
    INVISIBLE = "invisible"
    OUTSIDE = "outside"
    CLIPPED = "clipped"
    TINY = "tiny"


@dataclass(frozen=True)
class Unseen:
    """Words of a page that are hidden in one way: how many, under how many things, and the first of them."""

    why: Why
    words: tuple[str, ...]
    covers: int


@dataclass(frozen=True)
class _Drawings:
    adds: Image.Image
    """What the text adds to the page."""
    bare: Image.Image | None
    """The same without comments; none where there are no comments."""
    below: Image.Image
    """The page without its text, in grey."""
    ink: Image.Image


def unseen(document: Any, index: int) -> list[Unseen]:
    """The hidden words of a page, counted from 0. Raises Unreadable."""
    suspected = suspects(document, index)
    if not suspected.characters:
        return []
    with studied(document, index, _SCALE if suspected.printed else _SCAN_SCALE, _PIXELS) as study:
        look = _Look(study, suspected)
        return list(_gathered(study, look))


def _gathered(study: Study, look: "_Look") -> Iterator[Unseen]:
    found: dict[Why, list[str]] = {}
    covers: dict[Why, set[int]] = {}
    recognised: list[Recognised] = []
    for word in words(study.glyphs):
        reasons = [look.at(glyph) for glyph in word]
        hidden = [reason for reason in reasons if reason is not None]
        letters = sum(glyph.text.isalnum() for glyph, reason in zip(word, reasons, strict=True) if reason)
        if not letters or len(hidden) < min(3, len(word) * _HALF):
            continue
        why = max({reason for reason, _ in hidden}, key=lambda each: sum(each is one for one, _ in hidden))
        text = "".join(glyph.text for glyph in word)
        if why is Why.INVISIBLE:
            place = look.around(word)
            if not black(look.drawn.below, place):
                recognised.append(Recognised(text, place, printed(look.drawn.below, place)))
                continue
            why = Why.BLACK
        found.setdefault(why, []).append(text)
        covers.setdefault(why, set()).update(order for _, order in hidden)
    if lost := list(unshown(recognised)):
        found[Why.INVISIBLE], covers[Why.INVISIBLE] = lost, {-1}
    for why, told in found.items():
        if sum(len(word) for word in told) >= _LEAST.get(why, 2):
            yield Unseen(why, tuple(told), len(covers[why]))


_LEAST = {Why.CLIPPED: 8, Why.INVISIBLE: 4, Why.TINY: 6, Why.OUTSIDE: 4}
"""Letters below which nothing is said: what programs leave behind at the edge of a page or a scan."""


class _Look:
    """A close look at each suspected character."""

    def __init__(self, study: Study, suspected: Suspects) -> None:
        self.study = study
        self.suspected = suspected
        self.later = [piece for piece in study.pieces if piece.kind != TEXT]
        self.drawn = _drawings(study, suspected)
        self.pictures = _pictures(study)
        self.layered = {piece.order for piece in study.texts if _in_layer(piece)}

    def at(self, glyph: Glyph) -> tuple[Why, int] | None:
        """Why a character can't be seen and under which piece; none where it can, or leaves no ink."""
        if glyph.index not in self.suspected.characters:
            return None
        piece = self.study.piece(glyph)
        if piece is None or piece.order in self.suspected.on_top or piece.order in self.layered:
            return None
        if not inked(glyph) or tiny(glyph):
            return (Why.TINY, -1)
        place = self.study.place(glyph)
        if place[2] <= place[0]:
            return (Why.OUTSIDE, -1)
        if piece.order in self.study.invisible:
            return (Why.INVISIBLE, -1)
        if most(self.drawn.ink, place) <= _INK:
            return (Why.CLIPPED, -1) if clipped(piece, glyph.box) else None
        return self._over(glyph, piece, place)

    def _over(self, glyph: Glyph, piece: Piece, place: Pixels) -> tuple[Why, int] | None:
        ink = most(self.drawn.ink, place)
        if most(self.drawn.adds, place) > ink * _FAINT:
            return self._through(glyph, piece, place)
        if self.drawn.bare is not None and most(self.drawn.bare, place) > ink * _FAINT:
            return (Why.NOTE, -1)
        cover = next(self._above(glyph, piece), None)
        if cover is None:
            return (Why.COLOUR, -1)
        if cover.kind == IMAGE:
            above = sum(part for order, part in self.pictures if order > piece.order)
            return (Why.INVISIBLE if above >= _SCAN else Why.PICTURE, cover.order)
        return (_shape(cover), cover.order)

    def _through(self, glyph: Glyph, piece: Piece, place: Pixels) -> tuple[Why, int] | None:
        covers = [each for each in self._above(glyph, piece) if each.kind == PATH]
        if not covers:
            return None
        seen = share(self.drawn.adds, self.drawn.ink, place)
        dense = (
            len(covers) > 1
            or raw.FPDFPath_CountSegments(covers[0].raw) > _MANY
            or overlap(glyph.box, covers[0].box) > _ALL
        )
        if seen < (_HATCHED if dense else _HALF):
            return (_shape(covers[0], whole=False), covers[0].order)
        dim = most(self.drawn.adds, place) < most(self.drawn.ink, place) * DIM
        return (Why.BOX, covers[0].order) if dim and most(self.drawn.below, place) < DARK else None

    def _above(self, glyph: Glyph, piece: Piece) -> Iterator[Piece]:
        for each in reversed(self.later):
            if each.order < piece.order:
                return
            if overlap(glyph.box, each.box) >= _HALF:
                yield each

    def around(self, word: Iterable[Glyph]) -> Pixels:
        """The place of a whole word."""
        boxes = [box for glyph in word if (box := self.study.place(glyph, 0.0))[2] > box[0]]
        left, top = min(box[0] for box in boxes), min(box[1] for box in boxes)
        return left, top, max(box[2] for box in boxes), max(box[3] for box in boxes)


def _drawings(study: Study, suspected: Suspects) -> _Drawings:
    if study.only_invisible:
        nothing = Image.new("L", (1, 1))
        return _Drawings(nothing, None, study.drawing(), nothing)
    study.switch([piece for piece in study.texts if piece.order in suspected.on_top], False)
    whole = study.drawing(colour=True)
    bare = study.drawing(colour=True, notes=False) if study.notes else None
    study.switch(study.texts, False)
    without = study.drawing(colour=True)
    adds = difference(whole, without)
    if bare is not None:
        bare = difference(bare, study.drawing(colour=True, notes=False))
    return _Drawings(adds, bare, without.convert("L"), study.print_of_text())


def _pictures(study: Study) -> list[tuple[int, float]]:
    """How much of the page each picture covers. Where those above a text cover most of it, the page is a scan
    whose text lies below to be searched.
    """
    page = (0.0, 0.0, float(study.size[0]), float(study.size[1]))
    found = []
    for piece in study.pieces:
        if piece.kind == IMAGE:
            left, top, right, bottom = study.place(Glyph(0, "", piece.box), 0.0)
            found.append((piece.order, overlap(page, (left, top, right, bottom))))
    return found


def _shape(piece: Piece, *, whole: bool = True) -> Why:
    if piece.kind != PATH:
        return Why.BOX
    filled, stroked = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(piece.raw, filled, stroked)
    if filled.value or not stroked.value:
        return Why.BOX if whole else Why.HATCHING
    return Why.LINE


def _in_layer(piece: Piece) -> bool:
    """Whether the piece is marked as part of a layer; those are told of as layers."""
    return any(
        _name(raw.FPDFPageObj_GetMark(piece.raw, number)) == "OC"
        for number in range(max(raw.FPDFPageObj_CountMarks(piece.raw), 0))
    )


def _name(mark: Any) -> str:
    length = ctypes.c_ulong()
    buffer = (ctypes.c_ushort * 32)()
    if not mark or not raw.FPDFPageObjMark_GetName(mark, buffer, 64, length):
        return ""
    return bytes(buffer)[: max(length.value - 2, 0)].decode("utf-16-le", "replace")
