"""The values of cells as a reader would see them, near enough to be searched."""

import struct
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from foidesk.cells.xls.records import Coding, Record

_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
_LAST_DAY = 2_958_465  # Friday 31 December 9999
_LABEL, _RSTRING, _LABELSST = 0x0204, 0x00D6, 0x00FD
_RK, _MULRK, _NUMBER, _FORMULA, _BOOLERR = 0x027E, 0x00BD, 0x0203, 0x0006, 0x0205
KINDS = frozenset({_LABEL, _RSTRING, _LABELSST, _RK, _MULRK, _NUMBER, _FORMULA, 0x0206, 0x0406, _BOOLERR})


class Cell(NamedTuple):
    """A value at a row and column (from 0), and its cell format; None for a formula's text to come."""

    row: int
    column: int
    form: int
    value: float | str | None


def cells(record: Record, strings: list[str], coding: Coding) -> Iterator[Cell]:
    """The cells of one record, [MS-XLS] 2.4.148 to 2.4.180. An index beyond the strings gives no text."""
    row, column, form = record.number(0), record.number(2), record.number(4)
    match record.kind:
        case 0x00FD:
            which = record.number(6, 4)
            yield Cell(row, column, form, strings[which] if which < len(strings) else "")
        case 0x0204 | 0x00D6:
            yield Cell(row, column, form, record.text(6, coding)[0])
        case 0x027E:
            yield Cell(row, column, form, compact(record.number(6, 4)))
        case 0x00BD:
            for at in range(4, len(record.data) - 6 + 1, 6):
                yield Cell(row, column, record.number(at), compact(record.number(at + 2, 4)))
                column += 1
        case 0x0203:
            yield Cell(row, column, form, _double(record, 6))
        case 0x0205:
            kind, code = record.number(7, 1), record.number(6, 1)
            yield Cell(row, column, form, _ERRORS.get(code, "") if kind else ("TRUE" if code else "FALSE"))
        case _:
            yield Cell(row, column, form, _result(record))


def _result(record: Record) -> float | str | None:
    """What a formula came to when it was last worked out, [MS-XLS] 2.5.133."""
    if record.number(12) != 0xFFFF:
        return _double(record, 6)
    kind, code = record.number(6, 1), record.number(8, 1)
    if kind == 0:
        return None
    if kind == 1:
        return "TRUE" if code else "FALSE"
    return _ERRORS.get(code, "") if kind == 2 else ""


def compact(word: int) -> float:
    """A number in four bytes, [MS-XLS] 2.5.217: a whole one or half a double; perhaps hundredths."""
    if word & 2:
        value = float(word >> 2) if word < 0x80000000 else float((word >> 2) - 0x40000000)
    else:
        (value,) = struct.unpack("<d", bytes(4) + (word & 0xFFFFFFFC).to_bytes(4, "little"))
    return value / 100 if word & 1 else value


def _double(record: Record, at: int) -> float:
    record.number(at, 8)
    value: float = struct.unpack_from("<d", record.data, at)[0]
    return value


def written(value: float, *, dated: bool, from_1904: bool) -> str:
    """A number as text: a day as 06/01/2025, others with as many figures as Excel keeps."""
    if dated and 0 <= value <= _LAST_DAY:
        if value < 1:
            return (datetime(1900, 1, 1) + timedelta(days=value)).strftime("%H:%M:%S")
        # The first of March 1900 is day 61, since Excel has a 29 February in that year.
        start = datetime(1904, 1, 1) if from_1904 else datetime(1899, 12, 30 if value >= 60 else 31)
        moment = start + timedelta(days=min(value, _LAST_DAY - 1500))
        return moment.strftime("%d/%m/%Y %H:%M" if value % 1 else "%d/%m/%Y")
    return f"{value:.15g}"
