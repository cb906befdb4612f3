"""The rows and cells of a binary sheet ([MS-XLSB] 2.1.7.62)."""

from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.opening.limits import Unreadable
from foidesk.opening.package import Package
from foidesk.sheets.xlsb.records import BROKEN, Record, records
from foidesk.sheets.xlsx.cells import COLUMNS, Area, Cell, Row
from foidesk.sheets.xlsx.frame import NARROWEST, Frame

_ROW, _COLUMN, _FORMAT, _FILTER, _END, _MERGED = 0, 60, 485, 163, 130, 176
_RK, _ERROR, _BOOL, _REAL, _TEXT, _SHARED = 2, 3, 4, 5, 6, 7
_FORMULA_TEXT, _FORMULA_NUMBER, _FORMULA_BOOL, _FORMULA_ERROR, _RICH = 8, 9, 10, 11, 62
_CELLS = frozenset((*range(2, 12), _RICH))
_HIDDEN_ROW, _HIDDEN_COLUMN = 0x10, 0x01
_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}


def rows(package: Package, part: str, frame: Frame) -> Iterator[Row]:
    """Each row with the cells that hold something; `frame` learns what stands before and after them."""
    row: Row | None = None
    ended = False
    for one in records(package, part):
        if one.kind == _ROW:
            if row:
                yield row
            # 2.4.741: the height in twentieths of a point, then bits of which one says hidden.
            hidden = bool(one.small(11) & _HIDDEN_ROW)
            row = Row(one.long(0) + 1, hidden, one.short(8) / 20 or None, [])
        elif one.kind in _CELLS and row:
            if cell := _cell(one):
                row.cells.append(cell)
        else:
            ended = ended or one.kind == _END
            _note(one, frame)
    if row:
        yield row
    if not ended:
        raise Unreadable(Code.TRUNCATED, BROKEN)


def _note(one: Record, frame: Frame) -> None:
    if one.kind == _COLUMN:
        first, last = one.long(0) + 1, min(one.long(4) + 1, COLUMNS)
        gone = bool(one.small(16) & _HIDDEN_COLUMN) or one.long(8) / 256 <= NARROWEST
        (frame.hidden if gone else frame.shown).append((first, last))
    elif one.kind == _FORMAT:
        width = one.long(0)
        frame.others_hidden = width == 0 and one.short(4) == 0
    elif one.kind == _FILTER:
        frame.filtered = True
    elif one.kind == _MERGED:  # 2.4.731: first and last row, first and last column
        frame.merged.append(Area(one.long(8) + 1, one.long(0) + 1, one.long(12) + 1, one.long(4) + 1))


def _cell(one: Record) -> Cell | None:
    """2.5.9: column, number of its format, then what it holds."""
    kind, value = "n", ""
    if one.kind in (_TEXT, _FORMULA_TEXT):
        kind, value = "str", one.text(8)
    elif one.kind == _RICH:
        kind, value = "str", one.text(9)
    elif one.kind == _SHARED:
        kind, value = "s", str(one.long(8))
    elif one.kind == _RK:
        value = _plain(one.number(8))
    elif one.kind in (_REAL, _FORMULA_NUMBER):
        value = _plain(one.real(8))
    elif one.kind in (_BOOL, _FORMULA_BOOL):
        kind, value = "b", str(one.small(8))
    else:
        kind, value = "e", _ERRORS.get(one.small(8), "#?")
    if not value.strip() and one.kind != _FORMULA_TEXT:
        return None
    return Cell(one.long(0) + 1, one.long(4) & 0xFFFFFF, kind, value)


def _plain(value: float) -> str:
    return str(int(value)) if value == value and abs(value) < 1e15 and value == int(value) else repr(value)
