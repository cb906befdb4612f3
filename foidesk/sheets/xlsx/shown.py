"""What a reader sees of a sheet, row by row."""

from collections.abc import Callable

from foidesk.sheets.xlsx.book import Book, Tab
from foidesk.sheets.xlsx.cells import Row
from foidesk.sheets.xlsx.frame import Frame
from foidesk.sheets.xlsx.sheet import Reading, Wanted, read
from foidesk.sheets.xlsx.stream import strict


def shown(book: Book, tab: Tab, take: Callable[[Row], None]) -> None:
    """Give each row that shows to `take`, with those of its cells that do. Raises Unreadable."""
    coloured = book.coloured(tab)
    frame = read(book.package, tab.part, Wanted(book.styles, coloured=coloured)).frame
    reading = Reading(Wanted(book.styles, coloured=coloured, rules=tuple(frame.rules)))
    reading.sheet.frame = frame

    def row(each: Row) -> None:
        if not reading.gone(each):
            cells = [
                c for c in each.cells if not reading.hides(c.column) and not reading.veil(c, each.number)
            ]
            take(each._replace(cells=cells))

    # The frame is known already, so what is read of it a second time goes nowhere.
    strict(book.package, tab.part, Frame(), row)
