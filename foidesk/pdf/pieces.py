"""What a page is made of, in the order in which it is painted, and where each piece lies."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2.raw as raw

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable

Box = tuple[float, float, float, float]
"""Left, bottom, right, top in points of the page's own space."""
Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1, 0, 0, 1, 0, 0)
_DEEPEST = 12
MOST = 200_000
TEXT, PATH, IMAGE, SHADING = (
    raw.FPDF_PAGEOBJ_TEXT,
    raw.FPDF_PAGEOBJ_PATH,
    raw.FPDF_PAGEOBJ_IMAGE,
    raw.FPDF_PAGEOBJ_SHADING,
)
_INTRICATE = say(
    "A page has more pieces than can be examined. Print the page, scan it, and use the scan.",
)


@dataclass(frozen=True)
class Piece:
    """Text, path, image or shading: `order` counts in the order of painting, forms taken apart."""

    raw: Any
    kind: int
    box: Box
    order: int
    matrix: Matrix
    """From the form it lies in to the page."""

    @property
    def key(self) -> int:
        """The same for the same piece, however it was come by."""
        return ctypes.addressof(self.raw.contents)

    def switch(self, on: bool) -> None:
        """Leave it out of what is drawn, or put it back."""
        raw.FPDFPageObj_SetIsActive(self.raw, on)


def pieces(page: Any) -> list[Piece]:
    """All pieces of a page. Raises Unreadable where there are too many."""
    found: list[Piece] = []
    count = raw.FPDFPage_CountObjects(page)
    for one in (raw.FPDFPage_GetObject(page, index) for index in range(count)):
        for kind, made, matrix in _within(one, _SAME, 0):
            if len(found) >= MOST:
                raise Unreadable(Code.UNREADABLE, _INTRICATE)
            found.append(Piece(made, kind, _bounds(made, matrix), len(found), matrix))
    return found


def _within(made: Any, matrix: Matrix, depth: int) -> Iterator[tuple[int, Any, Matrix]]:
    kind = raw.FPDFPageObj_GetType(made)
    if kind != raw.FPDF_PAGEOBJ_FORM:
        if kind in (TEXT, PATH, IMAGE, SHADING):
            yield kind, made, matrix
        return
    if depth >= _DEEPEST:
        raise Unreadable(Code.UNREADABLE, _INTRICATE)
    inner = _times(_matrix(made), matrix)
    for index in range(raw.FPDFFormObj_CountObjects(made)):
        yield from _within(raw.FPDFFormObj_GetObject(made, index), inner, depth + 1)


def _bounds(made: Any, matrix: Matrix) -> Box:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(made, left, bottom, right, top):
        return (0, 0, 0, 0)
    box = (left.value, bottom.value, right.value, top.value)
    return box if matrix == _SAME else turned(box, matrix)


def _matrix(made: Any) -> Matrix:
    read = raw.FS_MATRIX()
    if not raw.FPDFPageObj_GetMatrix(made, read):
        return _SAME
    return (read.a, read.b, read.c, read.d, read.e, read.f)


def _times(one: Matrix, two: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    k, m, n, o, p, q = two
    return (a * k + b * n, a * m + b * o, c * k + d * n, c * m + d * o, e * k + f * n + p, e * m + f * o + q)


def turned(box: Box, matrix: Matrix) -> Box:
    """The upright box around a box that a matrix has moved."""
    a, b, c, d, e, f = matrix
    corners = [(x * a + y * c + e, x * b + y * d + f) for x in (box[0], box[2]) for y in (box[1], box[3])]
    across, up = [corner[0] for corner in corners], [corner[1] for corner in corners]
    return (min(across), min(up), max(across), max(up))


def overlap(one: Box, two: Box) -> float:
    """How much of the first box lies in the second, from 0 to 1."""
    width = min(one[2], two[2]) - max(one[0], two[0])
    height = min(one[3], two[3]) - max(one[1], two[1])
    if width <= 0 or height <= 0:
        return 0.0
    return width * height / max((one[2] - one[0]) * (one[3] - one[1]), 1e-9)


def clipped(piece: Piece, box: Box) -> bool:
    """Whether a place of this piece lies wholly outside the paths it is clipped to, or those are empty."""
    path = raw.FPDFPageObj_GetClipPath(piece.raw)
    if not path:
        return False
    for number in range(max(raw.FPDFClipPath_CountPaths(path), 0)):
        points = list(_points(path, number))
        if points and not overlap(box, turned(_around(points), piece.matrix)):
            return True
    return False


def _points(path: Any, number: int) -> Iterator[tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(max(raw.FPDFClipPath_CountPathSegments(path, number), 0)):
        if raw.FPDFPathSegment_GetPoint(raw.FPDFClipPath_GetPathSegment(path, number, index), x, y):
            yield x.value, y.value


def _around(points: list[tuple[float, float]]) -> Box:
    across, up = [point[0] for point in points], [point[1] for point in points]
    return (min(across), min(up), max(across), max(up))
