"""Rows and cells as any program may write them (ECMA-376 part 1, 18.3.1.73 and 18.3.1.4)."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from lxml import etree

from foidesk.opening.xml import local

LOWEST = 1.0
"""Points: a row no higher shows nothing of what it holds."""
ROWS, COLUMNS = 1_048_576, 16_384
_PLACE = re.compile(r"\s*\$?([A-Za-z]{1,3})\$?(\d{0,7})\s*")


class Cell(NamedTuple):
    """A cell that holds something. `kind` as in the file: "s" for a shared string, "str", "inlineStr", "b",
    "e", "d", "n"; `value` as it stands there.
    """

    column: int
    style: int
    kind: str
    value: str


class Row(NamedTuple):
    """A row with those of its cells that hold something. `height` in points where the row says one."""

    number: int
    hidden: bool
    height: float | None
    cells: list[Cell]


def true(value: str | None) -> bool:
    """A boolean attribute as any program writes it."""
    return value is not None and value.strip().lower() in ("1", "true", "on", "t")


def number(value: str | None, otherwise: float | None = None) -> float | None:
    """A number, or `otherwise` where there is none."""
    try:
        return otherwise if value is None else float(value)
    except ValueError:
        return otherwise


def whole(value: str | None, otherwise: int = 0) -> int:
    """A whole number, or `otherwise`."""
    found = number(value)
    return int(found) if found is not None and abs(found) < 2**31 else otherwise


def column(letters: str) -> int:
    """1 for A, 27 for AA."""
    count = 0
    for letter in letters.upper():
        count = count * 26 + ord(letter) - 64
    return count


def letters(count: int) -> str:
    """The letters of a column: A for 1."""
    out = ""
    while count > 0:
        count, rest = divmod(count - 1, 26)
        out = chr(65 + rest) + out
    return out


def place(text: str | None) -> tuple[int, int] | None:
    """Column and row of "B12"; row 0 of "B"; None for what is no place."""
    found = _PLACE.fullmatch(text or "")
    return (column(found[1]), int(found[2] or 0)) if found else None


class Area(NamedTuple):
    """A rectangle of cells, its ends included."""

    left: int
    top: int
    right: int
    bottom: int

    def holds(self, column: int, row: int) -> bool:
        return self.left <= column <= self.right and self.top <= row <= self.bottom


def areas(text: str) -> Iterator[Area]:
    """The rectangles of "A1:B5 D7", of "$A:$C" and of "$3:$9"."""
    for one in re.split(r"[\s,]+", text.strip()):
        first, _, last = one.replace("$", "").partition(":")
        if first.isdigit() and (last or first).isdigit() and len(first) < 9 and len(last) < 9:
            yield Area(1, int(first), COLUMNS, int(last or first))
            continue
        start, end = place(first), place(last or first)
        if start and end:
            yield Area(
                min(start[0], end[0]),
                min(start[1], end[1]) or 1,
                max(start[0], end[0]),
                max(start[1], end[1]) or ROWS,
            )


def rows(elements: Iterable["etree._Element"], before: int = 0) -> Iterator[Row]:
    """Rows of `row` elements. One that gives no number follows the one before it, and so does a cell."""
    for element in elements:
        before = whole(element.get("r"), before + 1)
        yield Row(before, true(element.get("hidden")), number(element.get("ht")), list(_cells(element)))


def _cells(row: "etree._Element") -> Iterator[Cell]:
    before = 0
    for element in row:
        if local(element) != "c":
            continue
        at = place(element.get("r"))
        before = at[0] if at else before + 1
        value = held(element)
        if value is not None:
            yield Cell(before, whole(element.get("s")), element.get("t", "n"), value)


def held(cell: "etree._Element") -> str | None:
    """What a cell holds; "" for a formula without a result; None for nothing."""
    value, formula = "", False
    for child in cell:
        name = local(child)
        if name == "v":
            value += content(child)
        elif name == "is":
            value += text(child)
        elif name == "f":
            formula = True
    return value if formula or value.strip() else None


def content(element: "etree._Element") -> str:
    """All words in an element."""
    return "".join(str(words) for words in element.itertext())


def text(rich: "etree._Element") -> str:
    """The words of a string with or without runs, without its guide to pronunciation (18.4.8, 18.4.6)."""
    return "".join(
        content(each)
        for each in rich.iter("{*}t")
        if (parent := each.getparent()) is None or local(parent) != "rPh"
    )
