"""What one sheet holds, and what of it is hidden: rows, columns, cells."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from foidesk.opening.package import Package
from foidesk.sheets.xlsx.cells import LOWEST, Area, Cell, Row, column, letters
from foidesk.sheets.xlsx.frame import Frame, Rule
from foidesk.sheets.xlsx.stream import ODD_ROW, Block, NotCovered, quick, strict
from foidesk.sheets.xlsx.styles import Styles, Veil

TITLES = 20
"""Rows among which the one with the titles is sought."""
WIDEST = 300
"""Cells of such a row that are kept."""
_ODD_CELL = re.compile(rb"<c(?! r=\"[A-Z]{1,3}+\d++\"(?: s=\"\d++\")?+(?: t=\"\w++\")?+ ?/?>)")
_FULL = re.compile(rb"<c r=\"([A-Z]{1,3})\d+\"[^>/]*>")
_NOT_PROVED = (
    rb"(?!<f[\s>/]|<v(?: xml:space=\"preserve\")?>\s*[^\s<&]|<is><t(?: xml:space=\"preserve\")?>\s*[^\s<&])"
)
"""Where a cell does not show by its first letters that it holds something."""
_HOLDS = re.compile(rb"<(?:v|t)(?:\s[^>]*)?>\s*[^\s<]|<f[\s>/]")


@dataclass
class Sheet:
    """What was seen of a sheet's cells. Numbers of rows are kept as runs, first and last."""

    frame: Frame = field(default_factory=Frame)
    rows: int = 0
    """Rows that hold something; counted only where that was asked for."""
    hidden_rows: list[tuple[int, int]] = field(default_factory=list)
    hidden_columns: Counter[int] = field(default_factory=Counter)
    veiled: Counter[Veil] = field(default_factory=Counter)
    veiled_columns: Counter[int] = field(default_factory=Counter)
    veiled_example: Cell | None = None
    titles: list[Row] = field(default_factory=list)
    """The first rows that hold something."""


@dataclass(frozen=True)
class Wanted:
    """What is looked for: formats that hide, whether to count rows, what makes cells show or not."""

    styles: Styles
    counted: bool = False
    coloured: tuple[Area, ...] = ()
    """Where a table's own style gives white letters a ground to stand on."""
    rules: tuple[Rule, ...] = ()
    """The sheet's conditional formats, which a first reading does not know yet."""


def read(package: Package, part: str, wanted: Wanted) -> Sheet:
    """One sheet. Raises Unreadable for what is no XML, damaged or too large."""
    try:
        reading = Reading(wanted)
        quick(package, part, reading.sheet.frame, reading.block)
    except NotCovered:
        reading = Reading(wanted)
        strict(package, part, reading.sheet.frame, reading.row)
    rules, styles = tuple(reading.sheet.frame.rules), wanted.styles
    if any(styles.reveals(rule) for rule in rules) and reading.sheet.veiled[Veil.BARE]:
        wanted = replace(wanted, rules=rules)
    if any(styles.veils(rule) for rule in rules):
        wanted = replace(wanted, rules=rules)
    if wanted.rules:
        reading = Reading(wanted)
        strict(package, part, reading.sheet.frame, reading.row)
    return reading.sheet


class Reading:
    """One pass over a sheet."""

    def __init__(self, wanted: Wanted) -> None:
        self.wanted, self.sheet = wanted, Sheet()
        self.hidden: dict[int, bool] = {}
        styles = wanted.styles
        self.veils = [area for rule in wanted.rules if styles.veils(rule) for area in rule.areas]
        self.grounds = [area for rule in wanted.rules if styles.reveals(rule) for area in rule.areas]
        self.grounds += wanted.coloured
        numbers = {*styles.numbers, *styles.texts}
        patterns = [rb"<c r=\"\w+\" s=\"%d\"[^>/]*>" % style for style in sorted(numbers)]
        if 0 in numbers:
            patterns.append(rb"<c r=\"\w+\"(?! s=)[^>/]*>")
        self.veiling = re.compile(b"|".join(patterns)) if patterns else None

    def block(self, block: Block) -> None:
        """Look at each cell of the rows that may hide something; of the others only count."""
        if not self.sheet.titles or self.sheet.frame.no_height:
            odd, rest, hidden = block.data, b"", set[bytes]()
        else:
            hidden = self._hidden_columns_used(block.data)
            odd, rest = parted(block.data, self._oddities(hidden))
        for row in Block(odd, block.opening).rows() if odd else ():
            self.row(row)
        if self.wanted.counted:
            self.sheet.rows += sum(1 for one in rest.split(b"<row")[1:] if _HOLDS.search(one))
        if hidden and rest:
            for name, count in Counter(_cells_of(hidden).findall(rest)).items():
                self.sheet.hidden_columns[column(name.decode())] += count

    def _hidden_columns_used(self, data: bytes) -> set[bytes]:
        """The letters of hidden columns that have cells in a block, of those that are written plainly."""
        if not (self.sheet.frame.hidden or self.sheet.frame.others_hidden):
            return set()
        return {name for name in set(_FULL.findall(data)) if self.hides(column(name.decode()))}

    def _oddities(self, hidden: set[bytes]) -> Iterator[re.Pattern[bytes]]:
        """What is found only in rows that must be parsed."""
        yield ODD_ROW
        if self.sheet.frame.hidden or self.sheet.frame.others_hidden or self.veiling:
            yield _ODD_CELL
        if self.veiling:
            yield self.veiling
        if hidden:
            yield re.compile(_cells_of(hidden).pattern + _NOT_PROVED)

    def hides(self, column: int) -> bool:
        """Whether a column can't be seen."""
        found = self.hidden.get(column)
        if found is None:
            found = self.hidden[column] = self.sheet.frame.hides(column)
        return found

    def gone(self, row: Row) -> bool:
        """Whether a row can't be seen."""
        height = 0.0 if row.height is None and self.sheet.frame.no_height else row.height
        return row.hidden or (height is not None and height <= LOWEST)

    def row(self, row: Row) -> None:
        """Note what is hidden of one row."""
        if not row.cells:
            return
        sheet = self.sheet
        sheet.rows += self.wanted.counted
        if len(sheet.titles) < TITLES:
            sheet.titles.append(row._replace(cells=row.cells[:WIDEST]))
        if self.gone(row):
            if sheet.hidden_rows and sheet.hidden_rows[-1][1] == row.number - 1:
                sheet.hidden_rows[-1] = (sheet.hidden_rows[-1][0], row.number)
            else:
                sheet.hidden_rows.append((row.number, row.number))
        for cell in row.cells:
            if self.hides(cell.column):
                sheet.hidden_columns[cell.column] += 1
            if veil := self.veil(cell, row.number):
                sheet.veiled[veil] += 1
                sheet.veiled_columns[cell.column] += 1
                sheet.veiled_example = sheet.veiled_example or cell

    def veil(self, cell: Cell, row: int) -> Veil | None:
        """Why a cell shows nothing of what it holds, or None where it shows."""
        if not cell.value.strip():
            return None
        veil = self.wanted.styles.veil(cell.style, cell.kind)
        if veil is Veil.BARE and any(area.holds(cell.column, row) for area in self.grounds):
            return None
        if veil is None and any(area.holds(cell.column, row) for area in self.veils):
            return Veil.COLOUR
        return veil


def _cells_of(columns: set[bytes]) -> re.Pattern[bytes]:
    return re.compile(rb"<c r=\"(%s)\d+\"[^>/]*>" % b"|".join(sorted(columns)))


def parted(data: bytes, oddities: Iterator[re.Pattern[bytes]]) -> tuple[bytes, bytes]:
    """The rows of a block in which any of these is found, and the other rows."""
    found: set[tuple[int, int]] = set()
    for pattern in oddities:
        at = 0
        while one := pattern.search(data, at):
            start, at = data.rfind(b"<row", 0, one.start() + 4), data.find(b"<row", one.end())
            at = len(data) if at < 0 else at
            found.add((start, at))
    odd, rest, at = [], [], 0
    for start, end in sorted(found):
        odd.append(data[start:end])
        rest.append(data[at:start])
        at = end
    return b"".join(odd), b"".join(rest) + data[at:]


def spans(columns: Sequence[int]) -> tuple[str, ...]:
    """Columns as people name them: "B", "D to F"."""
    found: list[list[int]] = []
    for one in sorted(columns):
        if found and found[-1][1] == one - 1:
            found[-1][1] = one
        else:
            found.append([one, one])
    return tuple(letters(a) if a == b else f"{letters(a)} to {letters(b)}" for a, b in found)
