"""A binary workbook: its sheets, names and words ([MS-XLSB] 2.1.7.61)."""

from collections.abc import Iterator
from functools import cached_property

from foidesk.opening.file import File
from foidesk.opening.package import Package
from foidesk.packages.ooxml import Office
from foidesk.sheets.xlsb.records import Record, records
from foidesk.sheets.xlsb.sheet import rows
from foidesk.sheets.xlsb.styles import read as read_styles
from foidesk.sheets.xlsx.book import KINDS, Book, Contents, Name, Tab
from foidesk.sheets.xlsx.cells import Row, letters
from foidesk.sheets.xlsx.sheet import Reading, Sheet, Wanted
from foidesk.sheets.xlsx.styles import Styles

_SHEET, _NAME, _PROPERTIES, _STRING, _SHEETS_NAMED, _ITSELF = 156, 39, 153, 19, 362, 357
_SUPPORTING = (355, 356, 357, 358, 359)
_STATES = {0: "visible", 1: "hidden", 2: "veryHidden"}
_NOWHERE = 0xFFFFFFFF
_CELL, _AREA, _GONE = 0x1A, 0x1B, (0x1C, 0x1D)
_TEXT, _PATH = 0x17, 2071


class BinaryBook(Book):
    """The same as a book of XML, read from records."""

    @cached_property
    def contents(self) -> Contents:
        made, related = Contents(), self.office.targets(self.part)
        defined: list[Record] = []
        references: list[tuple[bool, int]] = []
        supporting, own = 0, set[int]()
        for one in records(self.package, self.part):
            if one.kind == _SHEET:
                relation, at = one.words(8)
                found = related.get(relation)
                part = found.target if found and found.target in self.package else ""
                kind = KINDS.get(found.kind if found else "", "sheet")
                made.tabs.append(Tab(one.text(at), _STATES.get(one.long(0), "hidden"), kind, part))
            elif one.kind == _PROPERTIES:
                made.from_1904 = bool(one.small(0) & 1)
            elif one.kind in _SUPPORTING:
                own |= {supporting} if one.kind == _ITSELF else set()
                supporting += 1
            elif one.kind == _SHEETS_NAMED:
                entries = range(4, min(len(one.data) - 11, 4 + 12 * one.long(0)), 12)
                references = [(one.long(at) in own, one.long(at + 4)) for at in entries]
            elif one.kind == _NAME:
                defined.append(one)
            elif one.kind == _PATH:
                made.properties.append(("absPath", one.text(0)))
        made.names = [_name(one, made.tabs, references) for one in defined]
        made.tabs += self._unlisted(made.tabs)
        return made

    @cached_property
    def styles(self) -> Styles:
        return read_styles(self.office, self.part)

    def every_string(self) -> Iterator[str]:
        for one in records(self.package, self.strings) if self.strings else ():
            if one.kind == _STRING:
                yield one.text(1)

    def sheet(self, tab: Tab, *, counted: bool = False) -> Sheet:
        reading = Reading(Wanted(self.styles, counted, ()))
        for row in self.rows(tab, reading):
            reading.row(row)
        return reading.sheet

    def rows(self, tab: Tab, reading: Reading) -> Iterator[Row]:
        """The rows of a sheet, none of a chart sheet; the frame of `reading` is filled meanwhile."""
        if tab.part and tab.kind != "chart sheet":
            yield from rows(self.package, tab.part, reading.sheet.frame)


def opened(file: File) -> BinaryBook:
    """Raises Unreadable for what is no archive, locked, damaged or beyond its limits."""
    return BinaryBook(Office(Package(file)))


def _name(one: Record, tabs: list[Tab], references: list[tuple[bool, int]]) -> Name:
    """2.4.712: bits, a key, the sheet it belongs to, the name, its formula."""
    name, at = one.words(9)
    sheet = one.long(5)
    # A name that Excel defines itself is kept without the beginning that marks it in XML.
    shown = f"_xlnm.{name}" if one.long(0) & 0x20 and not name.startswith("_xlnm.") else name
    means = _formula(one, at + 4, tabs, references) if one.long(at) else ""
    return Name(shown, None if sheet == _NOWHERE else sheet, bool(one.long(0) & 1), means)


def _formula(one: Record, at: int, tabs: list[Tab], references: list[tuple[bool, int]]) -> str:
    """The beginning of a formula (2.2.2): a cell or an area of a sheet, or words; "?" for anything else."""
    token = one.small(at)
    if token == _TEXT:
        length = one.short(at + 1)
        return f'"{one.data[at + 3 : at + 3 + 2 * length].decode("utf-16-le", "replace")}"'
    kind = token & 0x1F
    if token < 0x20 or kind not in (_CELL, _AREA, *_GONE):
        return "?"
    number = one.short(at + 1)
    own, sheet = references[number] if number < len(references) else (True, _NOWHERE)
    if not own:
        return "[1]?!A1"
    if kind in _GONE or sheet >= len(tabs):
        return "#REF!"
    top, left = one.long(at + 3), one.short(at + (7 if kind == _CELL else 11))
    bottom = top if kind == _CELL else one.long(at + 7)
    right = left if kind == _CELL else one.short(at + 13)
    name = tabs[sheet].name.replace("'", "''")
    first, last = letters((left & 0x3FFF) + 1), letters((right & 0x3FFF) + 1)
    return f"'{name}'!${first}${top + 1}:${last}${bottom + 1}"
