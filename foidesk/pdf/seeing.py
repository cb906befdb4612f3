"""Whether all that a page is made of can be seen on it: quick, and rather doubtful than sure."""

import ctypes
from collections.abc import Collection, Sequence
from typing import Any

import pypdfium2.raw as raw

from foidesk.pdf.drawing import page_of
from foidesk.pdf.pieces import IMAGE, PATH, TEXT, Box, Piece, overlap, pieces, turned
from foidesk.pdf.suspects import TINY, suspects
from foidesk.pdf.words import Word, own_space, replaced, says_otherwise, size_of, words_of

_WITHOUT_INK = (3, 7)
_RULE = 2.5
"""Points: what is thinner underlines or rules off, and hides no letter."""
_SOME = 0.01
_MANY = 300
_WHOLE = 0.98
_HALF = 0.5
_STACKED = 0.25
"""Of the smaller of two words: lines of print set close share less of their height."""


def whole(document: Any, index: int) -> bool:
    """Whether nothing on a page, counted from 0, is hidden by its place, its colour or by another piece.

    Raises Unreadable.
    """
    with page_of(document, index) as page:
        found, words = pieces(page), words_of(page)
        if stacked(words, found) or tagged(page, found) or not _all_seen(page, found):
            return False
    return not suspects(document, index).characters


def tagged(page: Any, found: Sequence[Piece]) -> frozenset[int]:
    """The characters that a tag replaces by others. Raises Unreadable."""
    if any(piece.kind == TEXT and says_otherwise(piece.raw) for piece in found):
        return replaced(page)
    return frozenset()


def may_hide(found: Sequence[Piece]) -> bool:
    """Whether words may lie under or on something, or be drawn without ink: only then look closely."""
    texts: list[Box] = []
    grounds: list[Box] = []
    for piece in found:
        if piece.kind == TEXT:
            if raw.FPDFTextObj_GetTextRenderMode(piece.raw) in _WITHOUT_INK:
                return True
            texts.append(piece.box)
        elif _may_cover(piece):
            grounds.append(piece.box)
    if not texts or not grounds:
        return False
    return len(grounds) > _MANY or any(overlap(text, box) > _SOME for box in grounds for text in texts)


def stacked(words: Sequence[Word], found: Sequence[Piece]) -> frozenset[int]:
    """The places in the list of words that stand on one another, so that nobody can say which is seen.

    On most pages no piece of text touches another, so that no word needs to be looked at.
    """
    if not _over([piece.box for piece in found if piece.kind == TEXT], _SOME):
        return frozenset()
    return _over([word.box for word in words], _STACKED)


def _over(boxes: Sequence[Box], least: float) -> frozenset[int]:
    """The places in a list of boxes that lie over one another by more than a share of the smaller."""
    found: set[int] = set()
    waiting: list[int] = []
    for at in sorted(range(len(boxes)), key=lambda n: boxes[n][1]):
        box = boxes[at]
        waiting = [n for n in waiting if boxes[n][3] > box[1]]
        for n in waiting:
            other = boxes[n]
            beside = other[0] >= box[2] or box[0] >= other[2]
            if not beside and max(overlap(box, other), overlap(other, box)) > least:
                found |= {at, n}
        waiting.append(at)
    return frozenset(found)


def plain(found: Sequence[Piece]) -> bool:
    """Whether a page is surely without colour: print and lines in black and greys, and nothing else."""
    return all(piece.kind in (TEXT, PATH) and _is_grey(piece) for piece in found)


def _is_grey(piece: Piece) -> bool:
    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    for ask in (raw.FPDFPageObj_GetFillColor, raw.FPDFPageObj_GetStrokeColor):
        if not ask(piece.raw, red, green, blue, alpha) or not red.value == green.value == blue.value:
            return False
    return True


def legible(word: Word) -> bool:
    """Whether a word has a place and is large enough for any reader."""
    left, top, right, bottom = word.box
    return max(right - left, bottom - top) >= TINY and right > left and bottom > top


def _all_seen(page: Any, found: Sequence[Piece]) -> bool:
    """Whether no picture is cut or covered, and no drawing off the page or mostly covered."""
    width, height = size_of(page)
    paper, matrix = (0.0, 0.0, width, height), own_space(page)
    thick = [piece for piece in found if piece.kind != TEXT and not _is_rule(piece)]
    if len(thick) > _MANY:
        return False
    for at, piece in enumerate(thick):
        shown = overlap(turned(piece.box, matrix), paper)
        if shown < (_WHOLE if piece.kind == IMAGE else _SOME) or (piece.kind == IMAGE and _cut(piece)):
            return False
        if _covered(piece, thick[at + 1 :]):
            return False
    return True


def _covered(piece: Piece, later: Collection[Piece]) -> bool:
    least = _SOME if piece.kind == IMAGE else _HALF
    return any(_may_cover(over) and overlap(piece.box, over.box) > least for over in later)


def _cut(piece: Piece) -> bool:
    """Whether a picture is clipped to less than all of it, or to any shape but an upright rectangle."""
    path = raw.FPDFPageObj_GetClipPath(piece.raw)
    for number in range(max(raw.FPDFClipPath_CountPaths(path), 0) if path else 0):
        points = _points(path, number)
        across, up = {round(x, 1) for x, _ in points}, {round(y, 1) for _, y in points}
        if len(across) != 2 or len(up) != 2:
            return True
        box = turned((min(across), min(up), max(across), max(up)), piece.matrix)
        if overlap(piece.box, box) < _WHOLE:
            return True
    return False


def _points(path: Any, number: int) -> list[tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    found = []
    for index in range(max(raw.FPDFClipPath_CountPathSegments(path, number), 0)):
        if raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(path, number, index), x, y):
            found.append((x.value, y.value))
    return found


def _is_rule(piece: Piece) -> bool:
    left, bottom, right, top = piece.box
    return piece.kind == PATH and min(right - left, top - bottom) <= _RULE


def _may_cover(piece: Piece) -> bool:
    """Whether a piece could hide a letter: rules and frames do not."""
    if piece.kind != PATH:
        return True
    mode, stroke = ctypes.c_int(), ctypes.c_int()
    filled = raw.FPDFPath_GetDrawMode(piece.raw, mode, stroke) and mode.value != raw.FPDF_FILLMODE_NONE
    return (filled and not _is_rule(piece)) or (bool(stroke.value) and _stroke(piece) > _RULE)


def _stroke(piece: Piece) -> float:
    width = ctypes.c_float()
    return width.value if raw.FPDFPageObj_GetStrokeWidth(piece.raw, width) else 0.0
