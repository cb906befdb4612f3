"""A workbook stream read once, [MS-XLS] 2.1.7.20: globals, then sheet after sheet."""

import codecs
from collections.abc import Iterator
from dataclasses import dataclass, field

from foidesk.cells.grid import Grid, Seen
from foidesk.cells.telling import of_a_program
from foidesk.cells.xls.formulas import Area, areas
from foidesk.cells.xls.links import Links
from foidesk.cells.xls.records import BOF, CUT_SHORT, EOF, Coding, Record, records, scraps, shared_strings
from foidesk.cells.xls.sheet import Shared, Sheet
from foidesk.cells.xls.styles import Styles
from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Limits, Unreadable

_LOCKED = say(
    "It is locked with a password, perhaps with one that Excel puts in by itself (“VelvetSweatshop”), so "
    "that nobody is asked for it. Open it in Excel, take the password away, save it and check the copy."
)
_TOO_OLD = say(
    "It was made by a version of Excel from before 1993, which can’t be examined. Open it in Excel or "
    "LibreOffice, save it as a new workbook and check that."
)
_NOTHING = frozenset({0x1C, 0x1D, 0x1E, 0x1F, 0x2A, 0x2B, 0x3C, 0x3D, 0x5C, 0x5D, 0x7C, 0x7D})
"""Tokens by which a formula is a number, a truth value, an error or a reference to cells that are gone."""
_GLOBALS, _CHART, _MACROS, _MODULE = 0x0005, 0x0020, 0x0040, 0x0006
_SEEN = (Seen.VISIBLE, Seen.HIDDEN, Seen.VERY_HIDDEN)
_CODEPAGES = {1200: "cp1252", 32768: "mac_roman", 32769: "cp1252", 10000: "mac_roman", 367: "cp1252"}


@dataclass(frozen=True)
class Listed:
    """A sheet as the workbook lists it. `kind`: 0 cells, 1 Excel 4 macros, 2 a chart, 6 a module of Basic."""

    name: str
    seen: Seen
    kind: int


@dataclass(frozen=True)
class Name:
    """A name for cells or a value; `hidden` where it also says something, `builtin` for those of programs."""

    name: str
    hidden: bool
    builtin: bool
    areas: tuple[Area, ...]


@dataclass
class Book:
    """What the workbook says of itself before its sheets."""

    shared: Shared
    links: Links
    sheets: dict[int, Listed] = field(default_factory=dict)
    names: list[Name] = field(default_factory=list)
    people: list[tuple[str, str]] = field(default_factory=list)
    """Properties that stand in the stream itself: who wrote it last."""
    queries: list[str] = field(default_factory=list)
    drawings: list[bytes] = field(default_factory=list)

    @classmethod
    def empty(cls) -> "Book":
        """Before anything was read."""
        coding = Coding()
        return cls(Shared(Styles(coding), coding), Links(coding))

    @property
    def listed(self) -> list[Listed]:
        """The sheets in their order."""
        return list(self.sheets.values())

    def take(self, record: Record) -> None:
        """One record of the globals. Raises Unreadable where it is locked."""
        coding = self.shared.coding
        match record.kind:
            case 0x002F:
                raise Unreadable(Code.ENCRYPTED, _LOCKED)
            case 0x0042:
                coding.codepage = _codepage(record.number(0))
            case 0x0022:
                self.shared.from_1904 = record.number(0) == 1
            case 0x0085:
                self._list(record)
            case 0x00FC:
                self.shared.strings += shared_strings(record)
            case 0x0018:
                self.names.append(_name(record, coding))
            case 0x005C:
                self.people.append(("last saved by", _user(record, coding)))
            case 0x00EB:
                self.drawings.append(record.data)
            case 0x00DC | 0x0876:  # DBQUERY, DCONN: where a pivot table or a query has its data from
                self.queries.append(scraps(record.data))
            case 0x01AE | 0x0017 | 0x005A:
                self.links.take(record)
            case _:
                self.shared.styles.take(record)

    def _list(self, record: Record) -> None:
        coding = self.shared.coding
        name = record.text(6, coding, wide=False)[0]
        at, state = record.number(0, 4), record.number(4, 1) & 3
        # Two at one place can't both be right: the second gets a place where nothing is found.
        self.sheets[at if at not in self.sheets else -1 - len(self.sheets)] = Listed(
            name, _SEEN[min(state, 2)], record.number(5, 1)
        )


def sheets(
    stream: bytes, book: Book, limits: Limits, *, words: bool, grid: type[Grid] = Grid
) -> Iterator[Sheet]:
    """Fills `book`, then gives each sheet as it has been read; with `words` all that stands in its cells.

    A sheet that the workbook does not list is given as well, hidden. Raises Unreadable for what is locked,
    too old, cut short, or lists a sheet that is not there.
    """
    found: set[int] = set()
    depth, started, sheet = 0, False, None
    for record in records(stream):
        if record.kind == BOF:
            depth += 1
            if depth == 1:
                started, sheet = True, _begin(record, book, limits, words, grid)
                found.add(record.at)
        elif record.kind == EOF:
            depth -= 1
            if depth == 0 and sheet is not None:
                sheet.finish()
                yield sheet
            if depth <= 0 and set(book.sheets) <= found and book.sheets:
                depth = 0
        elif depth <= 0:
            _outside(record, started=started, all_found=bool(book.sheets) and set(book.sheets) <= found)
            return
        elif sheet is None:
            book.take(record)
        else:
            if record.kind in (0x01AE, 0x0017, 0x005A):
                book.links.take(record)
            sheet.take(record, depth)
    if depth > 0 or not started or not set(book.sheets) <= found:
        raise Unreadable(Code.TRUNCATED, CUT_SHORT)


def _outside(record: Record, *, started: bool, all_found: bool) -> None:
    """A record where none should be: left over after the last sheet, or in a file of another kind."""
    if not started and record.kind in (0x0009, 0x0209, 0x0409):
        raise Unreadable(Code.UNREADABLE, _TOO_OLD)
    if not all_found:
        raise Unreadable(Code.TRUNCATED, CUT_SHORT)


def _begin(record: Record, book: Book, limits: Limits, words: bool, grid: type[Grid]) -> Sheet | None:
    """A sheet that begins here; None for the globals, which come first."""
    version, kind = record.number(0), record.number(2)
    if version not in (0x0600, 0x0500):
        raise Unreadable(Code.UNREADABLE, _TOO_OLD)
    book.shared.coding.unicode = version == 0x0600
    if kind == _GLOBALS:
        return None
    listed = book.sheets.get(record.at)
    if listed is None:
        listed = Listed("a sheet that the workbook does not list", Seen.VERY_HIDDEN, 0)
    return Sheet(grid(listed.name, listed.seen, limits, words=words), book.shared, chart=kind == _CHART)


def _user(record: Record, coding: Coding) -> str:
    """WRITEACCESS, [MS-XLS] 2.4.349: who saved it; programs differ in whether its length stands before it."""
    data = record.data
    if coding.unicode and len(data) > 3 and data[1] == 0 and data[2] in (0, 1):
        return record.text(0, coding)[0].strip(" \0")
    return data[1 if data[:1] < b" " else 0 :].decode(coding.codepage, "replace").strip(" \0")


def _codepage(number: int) -> str:
    name = _CODEPAGES.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name


def _name(record: Record, coding: Coding) -> Name:
    """LBL, [MS-XLS] 2.4.150."""
    flags, count, size = record.number(0), record.number(3, 1), record.number(4)
    text, at = record.letters(14, count, coding)
    tokens = record.data[at : at + size]
    builtin = bool(flags & 0x20) or of_a_program(text)
    hidden = bool(flags & 1) and bool(tokens) and tokens[0] not in _NOTHING
    return Name(text, hidden, builtin, tuple(areas(tokens, coding)))
