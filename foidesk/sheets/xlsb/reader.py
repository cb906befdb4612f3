"""Reads .xlsb."""

from collections.abc import Iterator

from foidesk.findings.finding import Finding
from foidesk.opening.file import File, Inside, Passage
from foidesk.packages import carried, ooxml
from foidesk.sheets.xlsb import beside
from foidesk.sheets.xlsb.book import opened
from foidesk.sheets.xlsx import charts, drawings, hidden, names, notes, outside
from foidesk.sheets.xlsx.sheet import Reading, Wanted
from foidesk.sheets.xlsx.values import Columns, Words


def findings(file: File) -> Iterator[Finding]:
    """Everything in a workbook that its reader may not see."""
    book = opened(file)
    sheets = {}
    for tab, sheet in hidden.scanned(book):
        sheets[tab.name.casefold()] = (tab, sheet)
        yield from hidden.findings(book, tab, sheet)
        yield from drawings.findings(book, tab)
    yield from hidden.windows(book)
    yield from beside.findings(book)
    yield from names.findings(book, sheets)
    yield from charts.findings(book, sheets)
    known = (*book.contents.properties, *(("person", name) for name in notes.persons(book)))
    yield from ooxml.findings(
        book.office, place=book.where, also=known, shown=lambda: "\n".join(outside.mashups(book))
    )


def passages(file: File) -> Iterator[Passage]:
    """The words of each column of each sheet, also of hidden ones, of comments, shapes and names."""
    book = opened(file)
    room = book.package.limits.text
    words = Words(book, room)
    for tab in book.tabs:
        columns = Columns(book, words, room)
        for row in book.rows(tab, Reading(Wanted(book.styles))):
            columns.row(row)
        yield from columns.passages(tab)
        room = columns.room
        if room < 0:
            return
    for tab in book.tabs:
        yield from drawings.passages(book, tab)
    yield from notes.listed(beside.comments(book))
    yield from names.passages(book)


def inside(file: File) -> Iterator[Inside]:
    """The files it carries: embedded ones, and pictures."""
    yield from carried.inside(opened(file).office)
