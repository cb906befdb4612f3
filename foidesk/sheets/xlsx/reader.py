"""Reads .xlsx and .xlsm."""

from collections.abc import Iterator

from foidesk.findings.finding import Finding
from foidesk.opening.file import File, Inside, Passage
from foidesk.packages import carried, ooxml
from foidesk.sheets.xlsx import hidden, values
from foidesk.sheets.xlsx.book import opened


def findings(file: File) -> Iterator[Finding]:
    """Everything in a workbook that its reader may not see."""
    book = opened(file)
    for tab, sheet in hidden.scanned(book):
        yield from hidden.findings(book, tab, sheet)
    yield from ooxml.findings(book.office, place=book.where)


def passages(file: File) -> Iterator[Passage]:
    """The words of each column of each sheet, also of hidden ones."""
    yield from values.passages(opened(file))


def inside(file: File) -> Iterator[Inside]:
    """The files it carries: embedded ones, and pictures."""
    yield from carried.inside(opened(file).office)
