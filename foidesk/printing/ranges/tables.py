"""The chosen cells of a file as tables."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from foidesk.language.sentence import say
from foidesk.printing.cannot import Cannot
from foidesk.printing.ranges.choice import MOST_RANGES, Range
from foidesk.printing.ranges.sheet import MOST_CELLS, Seen, Sheet

_NOT_SHOWN = (
    "There is no sheet “{sheet}” in it that shows. What is hidden can’t be chosen: if it is to be given, "
    "whoever keeps the file must show it first."
)
_NONE = say("No cells were chosen.")
_EMPTY = "Nothing shows in the cells chosen of the sheet “{sheet}”. Choose others."
_TOO_MANY = say(
    "More than {n} cells were chosen, the most that go into one file. Choose fewer columns or rows.",
    n=f"{MOST_CELLS:,}",
)
_TOO_MANY_RANGES = say("More than {n} ranges were chosen. Make several files of them.", n=str(MOST_RANGES))


@dataclass(frozen=True)
class Table:
    """Rows of cells, all of one width; the first row is taken for its heading. `columns` as in the sheet."""

    name: str
    columns: tuple[int, ...]
    rows: list[list[Seen]]


def chosen(sheets: Iterable[Sheet], ranges: Sequence[Range]) -> list[Table]:
    """A table for each range, in their order; what is hidden within a range is left out.

    Raises Cannot where a sheet does not show, where nothing shows in a range, and for too many cells.
    """
    if not ranges:
        raise Cannot(_NONE)
    if len(ranges) > MOST_RANGES:
        raise Cannot(_TOO_MANY_RANGES)
    joined = side_by_side(ranges)
    made: dict[int, Table] = {}
    room = MOST_CELLS
    for sheet in sheets:
        for n, one in enumerate(joined):
            if one[0].sheet == sheet.name:
                made[n] = _table(sheet, one)
                room -= len(made[n].rows) * len(made[n].columns)
                if room < 0:
                    raise Cannot(_TOO_MANY)
        if len(made) == len(joined):
            break
    for n, one in enumerate(joined):
        if n not in made:
            raise Cannot(say(_NOT_SHOWN, sheet=one[0].sheet))
    return [made[n] for n in range(len(joined))]


def side_by_side(ranges: Sequence[Range]) -> list[list[Range]]:
    """The ranges of each table."""
    joined: list[list[Range]] = []
    for one in ranges:
        before = joined[-1][-1] if joined else None
        if before and before.sheet == one.sheet and before.rows == one.rows:
            joined[-1].append(one)
        else:
            joined.append([one])
    return joined


def _table(sheet: Sheet, ranges: Sequence[Range]) -> Table:
    columns = tuple(
        dict.fromkeys(
            column
            for one in ranges
            for column in range(one.columns[0], min(one.columns[1], sheet.last_column) + 1)
            if not sheet.hides_column(column)
        )
    )
    first, last = ranges[0].rows
    if (min(last, sheet.last_row) - first + 1) * len(columns) > MOST_CELLS:
        raise Cannot(_TOO_MANY)
    rows = []
    for n in range(first, min(last, sheet.last_row) + 1):
        if sheet.shows_row(n):
            cells = sheet.rows.get(n, {})
            rows.append([cells.get(column, "") for column in columns])
    if not any(any(row) for row in rows):
        raise Cannot(say(_EMPTY, sheet=sheet.name))
    return Table(sheet.name, columns, rows)
