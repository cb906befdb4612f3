"""The words of a workbook's cells, column by column, as its reader would see them if all were shown."""

import re
from array import array
from collections.abc import Iterator
from datetime import datetime, timedelta
from html import unescape

from foidesk.opening.file import Passage
from foidesk.sheets.xlsx.book import Book, Tab
from foidesk.sheets.xlsx.cells import Row, column, letters, number
from foidesk.sheets.xlsx.frame import Frame
from foidesk.sheets.xlsx.stream import Block, NotCovered, quick, strict

_ATTRIBUTES = rb"<c r=\"([A-Z]{1,3})\d+\"(?: s=\"(\d+)\")?(?: t=\"(\w+)\")?"
CELL = re.compile(
    _ATTRIBUTES + rb"(?: ?/>|></c>|>(?:<f[^>]*/>|<f[^>]*>[^<]*</f>)?"
    rb"(?:<v>([^<]*)</v>|<is><t(?: xml:space=\"preserve\")?>([^<]*)</t></is>)</c>)"
)
OPENED = re.compile(rb"<c[\s>/]")
_CODE = re.compile(r"&(?:\"[^\"]*\"|K[0-9A-F+-]{6}|[A-Z]|\d+)")
"""What sets the parts and the type of a header apart (ECMA-376 part 1, 18.3.1.46)."""
_EPOCH, _EPOCH_OF_MACS = datetime(1899, 12, 30), datetime(1904, 1, 1)
_TEXTUAL = ("s", "str", "inlineStr")


class Words:
    """The strings of a workbook in one buffer, which is a fraction of what so many objects would be."""

    def __init__(self, book: Book, most: int) -> None:
        self._bytes, self._ends = bytearray(), array("Q", [0])
        for words in book.every_string():
            self._bytes += words.encode("utf-8", "replace")
            self._ends.append(len(self._bytes))
            if len(self._bytes) > 4 * most:
                break

    def __getitem__(self, n: int) -> bytes:
        return bytes(self._bytes[self._ends[n] : self._ends[n + 1]]) if 0 <= n < len(self._ends) - 1 else b""


class Columns:
    """The values of one sheet. No more is kept than the limit for all text, and one value beyond it."""

    def __init__(self, book: Book, words: Words, room: int) -> None:
        self.room = room
        self._dates = book.styles.dates
        self._epoch = _EPOCH_OF_MACS if book.from_1904 else _EPOCH
        self._words = words
        self._held: dict[int, bytearray] = {}
        self._headings: dict[int, str] = {}
        self._columns: dict[bytes, int] = {}

    def passages(self, tab: Tab) -> Iterator[Passage]:
        """One for each column that holds something."""
        for at in sorted(self._held):
            text = self._held[at].decode("utf-8", "replace").removesuffix("\n")
            yield Passage(f"{tab.name}, column {letters(at)}", text, self._headings.get(at, ""))

    def block(self, block: Block) -> None:
        """Add the values of a block of rows, parsed only where it is not written plainly."""
        found = CELL.findall(block.data)
        if len(found) != len(OPENED.findall(block.data)):
            for row in block.rows():
                self.row(row)
            return
        for place, style, kind, value, inline in found:
            if value or inline:
                at = self._columns.get(place) or self._columns.setdefault(place, column(place.decode()))
                text = unescape((value or inline).decode("utf-8", "replace"))
                self._add(at, int(style or 0), kind.decode(), text)

    def row(self, row: Row) -> None:
        """Add the values of a row."""
        for cell in row.cells:
            self._add(cell.column, cell.style, cell.kind, cell.value)

    def _add(self, at: int, style: int, kind: str, value: str) -> None:
        if self.room < 0 or not value.strip():
            return
        if kind == "s":
            text = self._words[int(value)] if value.strip().isdecimal() and len(value) < 10 else b""
        else:
            text = self._shown(style, kind, value).encode("utf-8", "replace")
        if not text:
            return
        if at not in self._headings and kind in _TEXTUAL:
            self._headings[at] = text[:800].decode("utf-8", "replace")[:200]
        held = self._held.get(at)
        if held is None:
            held = self._held[at] = bytearray()
        held += text
        held += b"\n"
        self.room -= len(text) + 1

    def _shown(self, style: int, kind: str, value: str) -> str:
        if kind == "b":
            return "TRUE" if value.strip() in ("1", "true") else "FALSE"
        if kind in ("", "n") and style in self._dates:
            return self._day(value)
        return value

    def _day(self, value: str) -> str:
        serial = number(value)
        if serial is None or not 0 <= serial < 2_958_466:
            return value
        moment = self._epoch + timedelta(days=int(serial), seconds=round(serial % 1 * 86_400))
        if serial < 1:
            return moment.time().isoformat()
        return moment.date().isoformat() if serial == int(serial) else moment.isoformat(sep=" ")


def passages(book: Book) -> Iterator[Passage]:
    """The columns of each sheet, hidden ones too, until there is more than the limit for text."""
    room = book.package.limits.text
    words = Words(book, room)
    for tab in book.tabs:
        if not tab.part or tab.kind == "chart sheet":
            continue
        columns, frame = Columns(book, words, room), Frame()
        try:
            quick(book.package, tab.part, frame, columns.block)
        except NotCovered:
            columns, frame = Columns(book, words, room), Frame()
            strict(book.package, tab.part, frame, columns.row)
        yield from columns.passages(tab)
        if any(frame.headings):
            yield Passage(tab.name, "\n".join(_CODE.sub(" ", each) for each in frame.headings), "")
        room = columns.room
        if room < 0:
            return
