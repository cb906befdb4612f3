"""Parts of a picture that lie under a box: whoever takes the box away sees them."""

import ctypes
from collections.abc import Iterator
from typing import Any

import pypdfium2.raw as raw

from foidesk.pdf.drawing import page_of
from foidesk.pdf.glyphs import inked, pixels
from foidesk.pdf.pieces import IMAGE, PATH, Box, Piece, overlap, pieces
from foidesk.pdf.study import Study, spread, studied

_SCALE = 1.5
_PIXELS = 3_000_000
_SMALLEST = 5.0
"""Points: thinner than this it is a rule or a frame."""
_WITHIN = 0.7
_SCAN = 0.6
_LABEL = 30
_PLAIN, _CONTENT = 12, 60
_DARK = 60
_MOST = 300


def boxes_over_pictures(document: Any, index: int) -> int:
    """How many boxes on a page hide part of a picture, which still holds it. Raises Unreadable.

    A panel with text on it, a frame, a box over plain paper and one in a colour on a photograph are none.
    """
    with page_of(document, index) as page:
        found = pieces(page)
        notes = list(_notes(page))
        if not any(_candidates(found, notes)):
            return 0
    with studied(document, index, _SCALE, _PIXELS) as study:
        return len(_hiding(study, list(_candidates(study.pieces, notes))[:_MOST]))


def _candidates(found: list[Piece], notes: list[Box]) -> Iterator[tuple[Box, Box, int]]:
    """Boxes with the picture that lies under them and their order."""
    pictures = [piece for piece in found if piece.kind == IMAGE][:_MOST]
    if not pictures:
        return
    covers = [(each.box, each.order) for each in found if each.kind == PATH and _filled(each)]
    for box, order in [*covers, *((note, len(found)) for note in notes)]:
        if min(box[2] - box[0], box[3] - box[1]) < _SMALLEST:
            continue
        for picture in pictures:
            if picture.order < order and overlap(box, picture.box) >= _WITHIN:
                yield box, picture.box, order
                break


def _filled(piece: Piece) -> bool:
    fill, stroke = ctypes.c_int(), ctypes.c_int()
    raw.FPDFPath_GetDrawMode(piece.raw, fill, stroke)
    return bool(fill.value)


def _notes(page: Any) -> Iterator[Box]:
    for number in range(min(max(raw.FPDFPage_GetAnnotCount(page), 0), _MOST)):
        note = raw.FPDFPage_GetAnnot(page, number)
        where = raw.FS_RECTF()
        if note and raw.FPDFAnnot_GetRect(note, where):
            yield where.left, where.bottom, where.right, where.top
        raw.FPDFPage_CloseAnnot(note)


def _hiding(study: Study, candidates: list[tuple[Box, Box, int]]) -> set[Box]:
    study.switch(study.texts, False)
    whole = study.drawing()
    orders = {order for _, _, order in candidates}
    study.switch([piece for piece in study.pieces if piece.order in orders], False)
    below = study.drawing(notes=False)
    page = (0.0, 0.0, float(study.size[0]), float(study.size[1]))
    hiding = set()
    for box, picture, order in candidates:
        place = pixels(box, study.matrix, study.size, 0.08)
        if place[2] <= place[0]:
            continue
        dark, light = spread(whole, place)
        if light - dark > _PLAIN:
            continue
        under = spread(below, place)
        left, top, right, bottom = pixels(picture, study.matrix, study.size)
        scan = overlap(page, (left, top, right, bottom)) >= _SCAN
        holds = under[1] - under[0] >= _CONTENT
        if holds and (scan or light <= _DARK) and not _panel(study, box, order):
            hiding.add(box)
    return hiding


def _panel(study: Study, box: Box, order: int) -> bool:
    """Whether a text stands on the box, longer than the name of an exemption."""
    letters = 0
    for glyph in study.glyphs:
        if inked(glyph) and overlap(glyph.box, box) > _WITHIN:
            piece = study.piece(glyph)
            letters += piece is not None and piece.order > order
    return letters > _LABEL
