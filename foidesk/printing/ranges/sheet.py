"""One sheet as it shows, kept in memory while it is chosen from."""

import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable

MOST_CELLS = 4_000_000
TOO_MANY = say(
    "A sheet of it shows more than {n} filled cells, the most that can be taken from one. Take what is "
    "needed into a new file in the program it was made with, and add that.",
    n=f"{MOST_CELLS:,}",
)
_NOT_SHOWN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ufffe\uffff\ud800-\udfff\U000e0000-\U000e0fff]"
)
"""Signs that are never seen, or move others about: words can be hidden in them."""
_COVERED_ROWS = 2_000


class Number(str):
    """What a cell shows of a number, a day or a time; any other string is words."""

    __slots__ = ()


Seen = str
"""What a cell shows."""


def seen(text: str) -> str:
    """Words as they show: signs that don't are gone, and so is the blank around them."""
    if not text.isprintable():
        text = _NOT_SHOWN.sub("", text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    return text.strip()


@dataclass
class Sheet:
    """The rows that show, by number from 1, each with its cells by column from 1."""

    name: str
    rows: dict[int, dict[int, Seen]] = field(default_factory=dict)
    hidden_rows: set[int] = field(default_factory=set)
    """Rows that can't be seen, whether they hold anything or not."""
    unlisted_hidden: bool = False
    """Whether rows of which the file says nothing can't be seen."""
    hidden_columns: set[int] = field(default_factory=set)
    """Columns that can't be seen, as far as any of their cells holds something."""
    hides_column: Callable[[int], bool] = lambda _: False
    """Whether a column can't be seen."""
    held_back: Counter[str] = field(default_factory=Counter)
    """Filled rows, columns and cells that are left out since they don't show: "rows", "columns", "cells"."""
    unsure: dict[int, set[str]] = field(default_factory=dict)
    """By column the number formats that are not known here, under which numbers stand as they are kept."""
    last_row: int = 0
    last_column: int = 0
    _filled: int = 0

    def put(self, row: int, cells: dict[int, Seen]) -> None:
        """A row that shows, with those of its cells that do. Raises Unreadable for too many."""
        if not cells:
            return
        self.rows[row] = cells
        self._filled += len(cells)
        if self._filled > MOST_CELLS:
            raise Unreadable(Code.BOMB, TOO_MANY)
        self.last_row = max(self.last_row, row)
        self.last_column = max(self.last_column, max(cells))

    def shows_row(self, row: int) -> bool:
        return row in self.rows or not (self.unlisted_hidden or row in self.hidden_rows)


class Covered:
    """Cells under others that were merged: whatever they still hold does not show."""

    def __init__(self, areas: list[tuple[int, int, int, int]]) -> None:
        """Each as top, bottom, left and right."""
        self._tall: list[tuple[int, int, int, int]] = []
        self._rows: dict[int, list[tuple[int, int, int]]] = {}
        for top, bottom, left, right in areas:
            if bottom - top > _COVERED_ROWS:
                self._tall.append((top, bottom, left, right))
                continue
            for row in range(top, bottom + 1):
                self._rows.setdefault(row, []).append((top, left, right))

    def __call__(self, row: int, column: int) -> bool:
        for top, left, right in self._rows.get(row, ()):
            if left <= column <= right and (row, column) != (top, left):
                return True
        return bool(self._tall) and any(
            top <= row <= bottom and left <= column <= right and (row, column) != (top, left)
            for top, bottom, left, right in self._tall
        )
