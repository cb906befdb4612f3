"""Reads .xlsx and .xlsm."""

from collections.abc import Iterator

from foidesk.findings.finding import Finding
from foidesk.opening.file import File, Inside, Passage
from foidesk.packages import carried, ooxml
from foidesk.sheets.xlsx import charts, drawings, hidden, names, notes, outside, pivots, values
from foidesk.sheets.xlsx.book import opened


def findings(file: File) -> Iterator[Finding]:
    """Everything in a workbook that its reader may not see."""
    book = opened(file)
    sheets = {}
    for tab, sheet in hidden.scanned(book):
        sheets[tab.name.casefold()] = (tab, sheet)
        yield from hidden.findings(book, tab, sheet)
        yield from drawings.findings(book, tab)
    yield from hidden.windows(book)
    yield from pivots.findings(book)
    yield from outside.findings(book)
    yield from names.findings(book, sheets)
    yield from notes.findings(book)
    yield from charts.findings(book, sheets)
    known = (*book.contents.properties, *(("person", name) for name in notes.persons(book)))
    yield from ooxml.findings(
        book.office, place=book.where, also=known, shown=lambda: "\n".join(outside.mashups(book))
    )


def passages(file: File) -> Iterator[Passage]:
    """The words of each column of each sheet, also of hidden ones, of comments, shapes, headers and names."""
    book = opened(file)
    yield from values.passages(book)
    for tab in book.tabs:
        yield from drawings.passages(book, tab)
    yield from notes.passages(book)
    yield from names.passages(book)


def inside(file: File) -> Iterator[Inside]:
    """The files it carries: embedded ones, and pictures."""
    yield from carried.inside(opened(file).office)
