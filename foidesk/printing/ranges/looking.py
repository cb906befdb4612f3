"""What of a file can be chosen: its visible sheets, some rows of one, and what to think about beforehand."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from foidesk.cells.grid import letters
from foidesk.findings.finding import Verdict, verdict
from foidesk.inspection.advice import Advice
from foidesk.language.sentence import Sentence, say
from foidesk.language.stored import stored
from foidesk.opening.file import File, Passage
from foidesk.personal.finder import find
from foidesk.personal.known import Known
from foidesk.printing.ranges import plain
from foidesk.printing.ranges.choice import Range
from foidesk.printing.ranges.reading import opened
from foidesk.printing.ranges.sheet import Sheet
from foidesk.printing.ranges.tables import Table, chosen

ROWS, COLUMNS, EXCERPT = 25, 100, 120
"""So many rows and columns of a sheet are shown at once, and so much of a cell."""
_SEARCHED = 2_000
_TOLD = 6
_PEOPLE = (
    "Details of people stand in what you chose, which has {rows} rows: {places}. Give totals instead if they "
    "answer the question, or leave these columns out."
)
_GUARDED = (
    "{n} cell(s) begin like a formula. In a CSV file an apostrophe is set before each, so that no program "
    "runs it; in the other forms they stand as they are, as words."
)
_UNSURE = (
    "Column {column} of “{sheet}” has a number format that can’t be shown faithfully here ({format}): its "
    "numbers stand as they are kept. Compare them with the file."
)


def look(file: File, *, sheet: str, first: int, ranges: Sequence[Range]) -> dict[str, Any]:
    """All visible sheets with their sizes, rows of one from a number on, and advice on what was chosen.

    `sheet`: "" for the first. As JSON can hold it. Raises Cannot and Unreadable.
    """
    book, about, shown, kept = opened(file), [], None, []
    wanted = {one.sheet for one in ranges}
    unsure: list[Sentence] = []
    for each in book.sheets:
        about.append(_about(each))
        if shown is None and each.name == (sheet or each.name):
            shown = _rows(each, max(first, 1))
        if each.name in wanted:
            kept.append(each)
            unsure += _unsure(each, ranges)
    tables = chosen(kept, ranges) if ranges else []
    return {
        "sheets": about,
        "hidden_sheets": len(book.hidden),
        "shown": shown,
        "tables": [{"sheet": t.name, "rows": len(t.rows), "columns": len(t.columns)} for t in tables],
        "says": [stored(one) for one in (*unsure, *_advice(tables))],
    }


def _about(sheet: Sheet) -> dict[str, Any]:
    held = {f"hidden_{what}": sheet.held_back[what] for what in ("rows", "columns", "cells")}
    return {"name": sheet.name, "rows": sheet.last_row, "columns": sheet.last_column, **held}


def _rows(sheet: Sheet, first: int) -> dict[str, Any]:
    """The next rows that show, with every column that does."""
    seen = [n for n in range(1, sheet.last_column + 1) if not sheet.hides_column(n)]
    columns = seen[:COLUMNS]
    numbers = (n for n in range(first, sheet.last_row + 1) if sheet.shows_row(n))
    rows = list(islice(numbers, ROWS + 1))
    before = (n for n in range(min(first, sheet.last_row + 1) - 1, 0, -1) if sheet.shows_row(n))
    return {
        "sheet": sheet.name,
        "columns": [{"n": n, "letters": letters(n - 1)} for n in columns],
        "more_columns": len(seen) - len(columns),
        "rows": [[n, [_excerpt(sheet.rows.get(n, {}).get(at, "")) for at in columns]] for n in rows[:ROWS]],
        "next": rows[ROWS] if len(rows) > ROWS else None,
        "before": min(islice(before, ROWS), default=None),
    }


def _excerpt(text: str) -> str:
    return text if len(text) <= EXCERPT else text[: EXCERPT - 1] + "…"


def _unsure(sheet: Sheet, ranges: Sequence[Range]) -> Iterator[Sentence]:
    for column, formats in sorted(sheet.unsure.items()):
        if any(one.sheet == sheet.name and one.columns[0] <= column <= one.columns[1] for one in ranges):
            form = ", ".join(sorted(formats))[:80]
            yield say(_UNSURE, column=letters(column - 1), sheet=sheet.name, format=form)


def _advice(tables: Sequence[Table]) -> Iterator[Sentence]:
    """Lists of people, small numbers, and cells that begin like formulas."""
    advice = Advice()
    for table in tables:
        passages = list(_passages(table))
        for passage in passages:
            advice.see(passage)
        found = list(find(iter(_shortened(passages)), Known()))
        if verdict(found) is Verdict.BLOCKED:
            places = tuple(dict.fromkeys(one.where for one in found))[:_TOLD]
            yield say(_PEOPLE, rows=f"{len(table.rows):,}", places=places)
    yield from advice.said()
    if guards := plain.guards(tables):
        yield say(_GUARDED, n=f"{guards:,}")


def _passages(table: Table) -> Iterator[Passage]:
    for at, column in enumerate(table.columns):
        heading, *values = (row[at] for row in table.rows)
        yield Passage(f"{table.name}, column {letters(column - 1)}", "\n".join(values), heading[:200])


def _shortened(passages: Sequence[Passage]) -> Iterator[Passage]:
    for one in passages:
        text = "\n".join(islice(one.text.split("\n"), _SEARCHED))
        yield Passage(one.where, text, one.heading)
