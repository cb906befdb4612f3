"""A sheet as its cells go by: what holds something, what of it is hidden, and the words of each column.

Nothing is kept by cell, so that a million rows cost no more than their words.
"""

from array import array
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.file import Passage
from foidesk.opening.limits import Limits, Unreadable

_CALLS = 4096
"""So many words are joined at a time: one long string is smaller than many short ones."""
_REPEATS = 1_000
"""A value repeated more often than this is given to search so many times, not more."""
_EXPANDED = 10_000_000
_TOO_WIDE = say(
    "It says of a few cells that they are repeated many millions of times, as files do that are made to "
    "bring a computer down. Ask whoever sent it for another copy."
)


class Seen(StrEnum):
    """Whether a sheet shows. A very hidden one is not even listed among the hidden."""

    VISIBLE = "visible"
    HIDDEN = "hidden"
    VERY_HIDDEN = "very hidden"


class Spans:
    """A set of whole numbers as ranges; small where neighbours are added after one another."""

    def __init__(self) -> None:
        self._from = array("Q")
        self._to = array("Q")
        self._sorted = True

    def add(self, first: int, last: int) -> None:
        """All from `first` to `last`."""
        if self._to and self._from[-1] <= first <= self._to[-1] + 1:
            self._to[-1] = max(self._to[-1], last)
            return
        self._sorted = self._sorted and (not self._to or first > self._to[-1])
        self._from.append(first)
        self._to.append(last)

    def __iter__(self) -> Iterator[tuple[int, int]]:
        """The ranges in order; none touches the next."""
        if not self._sorted:
            ranges = sorted(zip(self._from, self._to, strict=True))
            self._from, self._to, self._sorted = array("Q"), array("Q"), True
            for first, last in ranges:
                self.add(first, last)
        return iter(zip(self._from, self._to, strict=True))

    def __len__(self) -> int:
        return sum(last - first + 1 for first, last in self)

    def __and__(self, other: "Spans") -> "Spans":
        both, mine, theirs = Spans(), iter(self), iter(other)
        one, two = next(mine, None), next(theirs, None)
        while one and two:
            first, last = max(one[0], two[0]), min(one[1], two[1])
            if first <= last:
                both.add(first, last)
            if one[1] < two[1]:
                one = next(mine, None)
            else:
                two = next(theirs, None)
        return both


@dataclass
class Column:
    """What stands in one column."""

    filled: int = 0
    heading: str = ""
    _words: list[str] = field(default_factory=list)
    _loose: list[str] = field(default_factory=list)

    def add(self, text: str, times: int) -> None:
        """One more value, so many times over."""
        self._loose += [text] * times
        if len(self._loose) > _CALLS:
            self._words.append("\n".join(self._loose))
            self._loose.clear()

    def text(self) -> str:
        """All values, each on its own line."""
        return "\n".join([*self._words, *self._loose])


@dataclass
class Unseen:
    """Cells whose words do not show, for one reason."""

    count: int = 0
    columns: Spans = field(default_factory=Spans)
    sample: list[str] = field(default_factory=list)


class Grid:
    """One sheet; without `words` only what is needed for findings is kept.

    Raises Unreadable for one that claims more cells than anyone could have filled.
    """

    def __init__(self, name: str, seen: Seen, limits: Limits, *, words: bool = True) -> None:
        self.name = name
        self.seen = seen
        self.filtered = False
        self.filled = Spans()
        self.hidden_rows = Spans()
        self.hidden_columns = Spans()
        self.columns: dict[int, Column] = {}
        self.unseen: dict[str, Unseen] = {}
        self.merged: list[tuple[int, int, int, int]] = []
        """Cells (from 0: top, bottom, left, right) that are one; only the first shows what it holds."""
        self._room = limits.text if words else -1
        self._repeated = 0

    def put(
        self,
        row: int,
        column: int,
        text: str,
        *,
        textual: bool,
        why: str = "",
        rows: int = 1,
        columns: int = 1,
        behind: object = None,
    ) -> None:
        """A value at a place (from 0), perhaps over several rows and columns; `why` it is not seen, if so.

        `behind` is the value as its file keeps it, for a grid that keeps cells; this one does not.
        """
        if not text.strip():
            return
        self._repeated += columns - 1
        if self._repeated > _EXPANDED:
            raise Unreadable(Code.BOMB, _TOO_WIDE)
        self.filled.add(row, row + rows - 1)
        for at in range(column, column + columns):
            place = self.columns.setdefault(at, Column())
            place.filled += rows
            if textual and not place.heading:
                place.heading = text[:200]
            if self._room >= 0:
                # One more than fits, so that whoever counts the words sees that some are missing.
                times = min(rows, _REPEATS, self._room // (len(text) + 1) + 1)
                self._room -= times * (len(text) + 1)
                place.add(text, times)
        if why:
            self._hide(column, columns, rows, text, why)

    def _hide(self, column: int, columns: int, rows: int, text: str, why: str) -> None:
        found = self.unseen.setdefault(why, Unseen())
        found.count += rows * columns
        found.columns.add(column, column + columns - 1)
        if len(found.sample) < 3 and text not in found.sample:
            found.sample.append(text)

    def hides(self, top: int, bottom: int, left: int, right: int) -> bool:
        """Whether none of these cells (from 0) is seen, as all their rows or all columns are hidden."""
        rows, columns = Spans(), Spans()
        rows.add(top, max(top, bottom))
        columns.add(left, max(left, right))
        within = len(rows & self.hidden_rows) == len(rows)
        return within or len(columns & self.hidden_columns) == len(columns)

    def passages(self) -> Iterator[Passage]:
        """The words of each column, from the left."""
        for at, column in sorted(self.columns.items()):
            yield Passage(f"{self.name}, column {letters(at)}", column.text(), column.heading)

    def headings(self, among: Spans | None = None) -> list[str]:
        """What stands first in each column, or in each of these columns, from the left."""
        chosen = (
            sorted(self.columns) if among is None else [at for at in sorted(self.columns) if _in(among, at)]
        )
        return [heading for at in chosen if (heading := self.columns[at].heading)]


def _in(spans: Spans, at: int) -> bool:
    return any(first <= at <= last for first, last in spans)


def letters(column: int) -> str:
    """The name of a column counted from 0: A, B, … Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name
