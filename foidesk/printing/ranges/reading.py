"""The sheets of a file as a reader sees them: visible rows of visible cells, each with what shows in it."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from foidesk.cells.csv.decoding import rows as plain_rows
from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.recognise import recognise
from foidesk.opening.types import Type
from foidesk.printing.cannot import Cannot
from foidesk.printing.ranges import of_grids, of_office
from foidesk.printing.ranges.sheet import Number, Seen, Sheet, seen
from foidesk.sheets.xlsb.book import opened as opened_binary
from foidesk.sheets.xlsx.book import opened as opened_office

_NO_SHEET = say(
    "Only spreadsheets and tables as plain text have cells to choose: Excel workbooks from 1993 on, "
    "OpenDocument, CSV."
)
_LOCKED = say(
    "It is locked with a password, or no spreadsheet that is known here. Ask whoever sent it for a copy "
    "without a password."
)
_NUMBER = re.compile(r"-?(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?")


@dataclass
class Book:
    """What of a file has cells that show, and how many of its sheets show nothing."""

    sheets: Iterator[Sheet]
    hidden: list[str] = field(default_factory=list)
    """The names of hidden sheets, complete when all sheets were read."""


def opened(file: File) -> Book:
    """The visible sheets one after the other, none kept once the next is asked for.

    Raises Cannot for what is no spreadsheet, and Unreadable for what is damaged, locked or too large.
    """
    made = Book(iter(()))
    kind = recognise(file)
    reader = _READERS.get(kind)
    if kind is Type.OLE:
        raise Cannot(_LOCKED)
    if reader is None:
        raise Cannot(_NO_SHEET)
    made.sheets = _named(reader(file, made.hidden))
    return made


def _named(sheets: Iterable[Sheet]) -> Iterator[Sheet]:
    """Each under a name of its own, so that a choice can't mean another sheet than was looked at."""
    before: set[str] = set()
    for sheet in sheets:
        name, n = sheet.name, 1
        while sheet.name.casefold() in before:
            n += 1
            sheet.name = f"{name} ({n})"
        before.add(sheet.name.casefold())
        yield sheet


def _plain(file: File, _: list[str]) -> Iterator[Sheet]:
    """A table as plain text has one sheet and hides none."""
    sheet = Sheet(str(say("Table")))
    for n, (_line, row) in enumerate(plain_rows(file), start=1):
        cells: dict[int, Seen] = {}
        for at, text in enumerate(row, start=1):
            if words := seen(text):
                cells[at] = Number(words) if _NUMBER.fullmatch(words) else words
        sheet.put(n, cells)
    yield sheet


_Reader = Callable[[File, list[str]], Iterator[Sheet]]


def _office(file: File, hidden: list[str]) -> Iterator[Sheet]:
    return of_office.sheets(opened_office(file), hidden)


def _binary(file: File, hidden: list[str]) -> Iterator[Sheet]:
    return of_office.sheets(opened_binary(file), hidden)


_READERS: dict[Type, _Reader] = {
    Type.XLSX: _office,
    Type.XLSM: _office,
    Type.XLSB: _binary,
    Type.XLS: of_grids.of_old,
    Type.ODS: of_grids.of_open,
    Type.CSV: _plain,
    Type.TEXT: _plain,
}
