"""Tables as CSV, which no program takes for anything to be run.

UTF-8 with a byte order mark: without one Excel takes it for the old code page and spoils “Siân” and “£”;
whatever else reads CSV knows the mark or leaves it out. Lines end as RFC 4180 says.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO

from foidesk.printing.ranges.sheet import Seen
from foidesk.printing.ranges.tables import Table

MARK = "\ufeff"
GUARD = "'"
_BEGINS = re.compile(r"\s*[=+\-@\t\r＝＋－＠]")
_HARMLESS = re.compile(r"[-+]?[£$€]?\d[\d,]*(?:\.\d+)?(?:[eE][-+]?\d+)?%?|-+")
"""A number of whatever sign, and the strokes that stand for “none”."""


def guarded(cell: Seen) -> str:
    """A cell as it stands in the file: with an apostrophe before what a program might take for a formula."""
    return GUARD + cell if _BEGINS.match(cell) and not _HARMLESS.fullmatch(cell) else str(cell)


def guards(tables: Sequence[Table]) -> int:
    """How many cells get such an apostrophe."""
    return sum(guarded(cell) != cell for table in tables for row in table.rows for cell in row)


def written(tables: Sequence[Table]) -> bytes:
    """The tables one below the other, an empty line between them."""
    out = StringIO()
    writer = csv.writer(out, quoting=csv.QUOTE_MINIMAL, lineterminator="\r\n")
    for n, table in enumerate(tables):
        if n:
            writer.writerow([])
        writer.writerows([guarded(cell) for cell in row] for row in table.rows)
    return (MARK + out.getvalue()).encode()


def read_back(data: bytes) -> Iterator[list[str]]:
    """The rows of a file that was written, as any reader gets them. Raises ValueError for what is none."""
    text = data.decode()
    if not text.startswith(MARK):
        raise ValueError("no byte order mark")
    csv.field_size_limit(1 << 20)
    yield from csv.reader(StringIO(text[1:], newline=""), strict=True)


def proved(data: bytes, tables: Sequence[Table]) -> bool:
    """Whether the file holds the cells that were chosen, each in its place, and nothing else."""
    back = read_back(data)
    for n, table in enumerate(tables):
        if n and next(back, None) != []:
            return False
        for row in table.rows:
            said = next(back, None)
            if said is None or said != [guarded(cell) for cell in row]:
                return False
    return next(back, None) is None
