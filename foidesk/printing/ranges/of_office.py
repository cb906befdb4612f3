"""The visible sheets of a workbook of Excel 2007 and later, whether it is written in XML or in records."""

import re
from collections.abc import Callable, Iterator
from html import unescape

from foidesk.cells.shown.numbers import number_shown, text_shown
from foidesk.opening.limits import too_wordy
from foidesk.printing.ranges.sheet import Covered, Number, Seen, Sheet, seen
from foidesk.sheets.xlsb.book import BinaryBook
from foidesk.sheets.xlsx.book import Book, Tab
from foidesk.sheets.xlsx.cells import Cell, Row, column, number
from foidesk.sheets.xlsx.frame import Frame
from foidesk.sheets.xlsx.sheet import Reading, Wanted
from foidesk.sheets.xlsx.stream import ODD_ROW, Block, NotCovered, quick, strict
from foidesk.sheets.xlsx.values import CELL, OPENED

_ROW = re.compile(rb" r=\"(\d{1,7})\"")


def sheets(book: Book, hidden: list[str]) -> Iterator[Sheet]:
    """Each sheet that shows; the names of the others go to `hidden`. Raises Unreadable."""
    windows = book.contents.windows
    nothing_shows = bool(windows) and not any(windows)
    words = _words(book)
    for tab in book.tabs:
        if tab.state != "visible" or nothing_shows:
            hidden.append(tab.name)
        elif tab.part and tab.kind == "sheet":
            yield _Taking(book, tab, words).sheet()


def _words(book: Book) -> list[str]:
    found, room = [], 4 * book.package.limits.text
    for text in book.every_string():
        found.append(seen(text))
        room -= len(text) + 1
        if room < 0:
            raise too_wordy(book.package.limits)
    return found


class _Taking:
    """One sheet, read once for what is hidden of it and once for what shows."""

    def __init__(self, book: Book, tab: Tab, words: list[str]) -> None:
        self.book, self.tab, self.words = book, tab, words
        self.styles = book.styles
        noted = book.sheet(tab)
        # A format that hides under some condition hides all it may: what it hides can't be told here.
        rules = tuple(
            rule._replace(always=True) if rule.format in self.styles.veiling else rule
            for rule in noted.frame.rules
        )
        self.reading = Reading(Wanted(self.styles, coloured=book.coloured(tab), rules=rules))
        self.reading.sheet.frame = noted.frame
        self.covered = Covered([(one.top, one.bottom, one.left, one.right) for one in noted.frame.merged])
        self.made = self._empty()

    def _empty(self) -> Sheet:
        return Sheet(
            self.tab.name,
            unlisted_hidden=self.reading.sheet.frame.no_height,
            hides_column=self.reading.hides,
        )

    def sheet(self) -> Sheet:
        book, tab = self.book, self.tab
        if isinstance(book, BinaryBook):
            for row in book.rows(tab, Reading(Wanted(self.styles))):
                self.row(row)
        else:
            self._of_xml(self.row)
        self.made.held_back["columns"] = len(self.made.hidden_columns)
        return self.made

    def _of_xml(self, take: Callable[[Row], None]) -> None:
        def block(each: Block) -> None:
            plain = None if self.made.unlisted_hidden else _plain_rows(each)
            for row in each.rows() if plain is None else plain:
                take(row)

        # The frame is known already, so what is read of it a second time goes nowhere.
        try:
            quick(self.book.package, self.tab.part, Frame(), block)
        except NotCovered:
            self.made = self._empty()
            strict(self.book.package, self.tab.part, Frame(), take)

    def row(self, row: Row) -> None:
        made = self.made
        if self.reading.gone(row):
            made.hidden_rows.add(row.number)
            made.held_back["rows"] += bool(row.cells)
            return
        cells: dict[int, Seen] = {}
        for cell in row.cells:
            if self.reading.hides(cell.column):
                made.hidden_columns.add(cell.column)
            elif self.reading.veil(cell, row.number) or self.covered(row.number, cell.column):
                made.held_back["cells"] += 1
            elif text := self._text(cell):
                cells[cell.column] = text
        made.put(row.number, cells)
        if not cells and made.unlisted_hidden:
            made.rows[row.number] = {}

    def _text(self, cell: Cell) -> Seen:
        value = cell.value.strip()
        kind, code = self.styles.formats.get(cell.style, (0, ""))
        if cell.kind == "s":
            n = int(value) if value.isdecimal() and len(value) < 10 else -1
            words = self.words[n] if 0 <= n < len(self.words) else ""
            return text_shown(code, words).strip() if code else words
        if cell.kind == "b":
            return "TRUE" if value in ("1", "true") else "FALSE"
        amount = number(value) if cell.kind in ("n", "") else None
        if amount is None:
            return text_shown(code, seen(cell.value)).strip()
        shown = number_shown(kind, code, amount, from_1904=self.book.from_1904)
        if not shown.sure:
            self.made.unsure.setdefault(cell.column, set()).add(code or str(kind))
        return Number(seen(shown.text))


def _plain_rows(block: Block) -> list[Row] | None:
    """The rows of a block with what their cells hold, where every row shows and all is written plainly."""
    if ODD_ROW.search(block.data) or len(CELL.findall(block.data)) != len(OPENED.findall(block.data)):
        return None
    made: list[Row] = []
    for data in block.data.split(b"<row")[1:]:
        found = _ROW.match(data)
        if found is None:
            return None
        cells = [
            Cell(
                column(place.decode()),
                int(style or 0),
                kind.decode() or "n",
                unescape((value or inline).decode("utf-8", "replace")),
            )
            for place, style, kind, value, inline in CELL.findall(data)
            if value or inline
        ]
        made.append(Row(int(found[1]), False, None, cells))
    return made
