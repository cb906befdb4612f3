"""The process that reads one spreadsheet: `child` starts it, names the file and takes what it gives."""

import json
from pathlib import Path
from typing import Any

from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.printing.apart import answered
from foidesk.printing.cannot import Cannot
from foidesk.printing.ranges import opendocument, pages, plain
from foidesk.printing.ranges.choice import Form, Range
from foidesk.printing.ranges.looking import look
from foidesk.printing.ranges.reading import opened
from foidesk.printing.ranges.sheet import Number
from foidesk.printing.ranges.tables import Table, chosen

MOST_OF_ODS = 500_000
NOT_PROVED = say(
    "What was made does not hold exactly what was chosen, so it was thrown away. Choose another form, and "
    "tell whoever keeps this system."
)
_TOO_MANY = say(
    "More than {n} cells were chosen, the most that go into an OpenDocument file. Choose CSV.",
    n=f"{MOST_OF_ODS:,}",
)


_WRITERS = {
    Form.CSV: (plain.written, plain.proved),
    Form.ODS: (opendocument.written, opendocument.proved),
}


def made(file: File, ranges: list[Range], form: Form) -> bytes:
    """The chosen cells as CSV or OpenDocument, read back and compared; for a PDF as JSON, still to be set.

    Raises Cannot and Unreadable.
    """
    tables = chosen(opened(file).sheets, ranges)
    if form is Form.PDF:
        pages.against(tables)
        return json.dumps([packed(table) for table in tables]).encode()
    if form is Form.ODS and sum(len(table.rows) * len(table.columns) for table in tables) > MOST_OF_ODS:
        raise Cannot(_TOO_MANY)
    write, proved = _WRITERS[form]
    data = write(tables)
    if not proved(data, tables):
        raise Cannot(NOT_PROVED)
    return data


def packed(table: Table) -> dict[str, Any]:
    """A table as JSON holds it; a number is a list of itself."""
    rows = [[[cell] if isinstance(cell, Number) else cell for cell in row] for row in table.rows]
    return {"name": table.name, "columns": table.columns, "rows": rows}


def unpacked(said: dict[str, Any]) -> Table:
    """The table again."""
    rows = [[Number(cell[0]) if isinstance(cell, list) else cell for cell in row] for row in said["rows"]]
    return Table(said["name"], tuple(said["columns"]), rows)


def _make(order: dict[str, Any]) -> tuple[dict[str, Any], bytes]:
    file = File(order["name"], path=Path(order["path"]))
    try:
        ranges = [Range.of(one) for one in order["ranges"]]
        if order["form"] is None:
            return look(file, sheet=order["sheet"], first=order["first"], ranges=ranges), b""
        return {}, made(file, ranges, Form(order["form"]))
    except Unreadable as why:
        raise Cannot(why.says) from why


def main() -> None:
    """Read which file and what of it, and write that."""
    answered(_make)
