"""Which cells a formula names, as far as a name or a chart needs it ([MS-XLS] 2.5.198)."""

import struct
from typing import NamedTuple

from foidesk.cells.xls.records import Coding

_REF, _AREA, _LOST = (0x1A, 0x1C), (0x1B, 0x1D), (0x1C, 0x1D)


class Area(NamedTuple):
    """Cells of a sheet. `sheet` is its index in EXTERNSHEET (BIFF8) or among the sheets; -1 for a lost
    reference, -2 for one into another workbook. Rows and columns from 0, both ends included.
    """

    sheet: int
    first_row: int
    last_row: int
    first_column: int
    last_column: int


def areas(tokens: bytes, coding: Coding) -> list[Area]:
    """The areas in other sheets that a formula names, until its first token that is anything else."""
    found: list[Area] = []
    at = 0
    while at < len(tokens):
        token = tokens[at]
        kind = token & 0x1F
        if token in (0x10, 0x15, 0x0F):  # union, brackets, intersection
            at += 1
        elif token in (0x29, 0x49, 0x69):  # a union that is kept as one
            at += 3
        elif token >= 0x20 and kind in (0x1A, 0x1B, 0x1C, 0x1D):
            area, size = (_unicode if coding.unicode else _older)(kind, tokens[at + 1 :])
            if area is None:
                break
            found.append(area)
            at += 1 + size
        else:
            break
    return found


def _unicode(kind: int, data: bytes) -> tuple[Area | None, int]:
    size = 6 if kind in _REF else 10
    if len(data) < size:
        return None, 0
    if kind in _LOST:
        return Area(-1, 0, 0, 0, 0), size
    if kind == 0x1A:
        sheet, row, column = struct.unpack_from("<3H", data)
        return Area(sheet, row, row, column & 0xFF, column & 0xFF), size
    sheet, top, bottom, left, right = struct.unpack_from("<5H", data)
    return Area(sheet, top, bottom, left & 0xFF, right & 0xFF), size


def _older(kind: int, data: bytes) -> tuple[Area | None, int]:
    """In BIFF5 the sheet's own number stands here; it is another workbook's where the first is positive."""
    size = 17 if kind in _REF else 20
    if len(data) < size:
        return None, 0
    outside, sheet = struct.unpack_from("<h8xh", data)
    if kind in _LOST or sheet < 0:
        return Area(-1, 0, 0, 0, 0), size
    if outside > 0:
        return Area(-2, 0, 0, 0, 0), size
    top = int.from_bytes(data[14:16], "little") & 0x3FFF
    if kind == 0x1A:
        return Area(sheet, top, top, data[16], data[16]), size
    bottom = int.from_bytes(data[16:18], "little") & 0x3FFF
    return Area(sheet, top, bottom, data[18], data[19]), size
