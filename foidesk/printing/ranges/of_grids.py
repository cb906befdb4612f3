"""The visible sheets of old workbooks and of OpenDocument spreadsheets, as their cells go by."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from foidesk.cells.grid import Grid
from foidesk.cells.grid import Seen as State
from foidesk.cells.ods.addresses import Address, addresses
from foidesk.cells.shown.numbers import number_shown, text_shown
from foidesk.cells.xls.book import Book
from foidesk.cells.xls.book import sheets as old_sheets
from foidesk.cells.xls.styles import Styles
from foidesk.cells.xls.values import Cell
from foidesk.findings.codes import Code
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.printing.ranges.sheet import MOST_CELLS, TOO_MANY, Covered, Number, Sheet, seen
from foidesk.sheets.ods import reader as open_reader
from foidesk.sheets.xls import reader as old_reader

_ESCAPED = re.compile("_([0-9a-f]{1,5})_")
"""How the name of a style stands for a sign that such names may not have."""


class Kept(Grid):
    """A grid that keeps what shows of each cell, under its row and column from 0."""

    def __init__(self, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self.kept: dict[int, dict[int, tuple[str, bool, object]]] = {}
        self.unseen_cells = 0
        self._count = 0

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
        super().put(row, column, text, textual=textual, why=why, rows=rows, columns=columns)
        if why:
            self.unseen_cells += rows * columns
            return
        self._count += rows * columns
        if self._count > MOST_CELLS:
            raise Unreadable(Code.BOMB, TOO_MANY)
        for n in range(row, row + rows):
            cells = self.kept.setdefault(n, {})
            for at in range(column, column + columns):
                cells[at] = (text, textual, behind)


def _taken(
    grid: Kept,
    styles: Styles | None = None,
    *,
    from_1904: bool = False,
    veiled: Sequence[Address] = (),
) -> Sheet:
    """What shows of a grid that is complete; `styles` where numbers still have to be written out.

    `veiled` are cells that a format hides under some condition: whether it does can't be told here.
    """
    hidden = {at for first, last in grid.hidden_columns for at in range(first, last + 1)}
    made = Sheet(grid.name, hides_column=lambda column: column - 1 in hidden)
    covered = Covered(grid.merged)
    for first, last in grid.hidden_rows:
        made.hidden_rows.update(range(first + 1, min(last, 1_048_575) + 2))
    for n in sorted(grid.kept):
        if n + 1 in made.hidden_rows:
            made.held_back["rows"] += 1
            continue
        cells = {}
        for at, (text, textual, behind) in grid.kept[n].items():
            if at in hidden:
                made.hidden_columns.add(at + 1)
            elif covered(n, at) or any(_holds(one, n, at) for one in veiled):
                made.held_back["cells"] += 1
            elif isinstance(behind, Cell) and styles is not None:
                if shown := _shown(behind, styles, made, from_1904=from_1904):
                    cells[at + 1] = shown
            elif words := seen(text):
                cells[at + 1] = words if textual else Number(words)
        made.put(n + 1, cells)
    made.held_back["cells"] += grid.unseen_cells
    made.held_back["columns"] = len(made.hidden_columns)
    return made


def _holds(cells: Address, row: int, column: int) -> bool:
    return cells.first_row <= row <= cells.last_row and cells.first_column <= column <= cells.last_column


def _shown(cell: Cell, styles: Styles, made: Sheet, *, from_1904: bool) -> str:
    form = styles.formats[cell.form].number if cell.form < len(styles.formats) else 0
    code = styles.numbers.get(form, "")
    if not isinstance(cell.value, float):
        return seen(text_shown(code, str(cell.value or "")))
    shown = number_shown(form, code, cell.value, from_1904=from_1904)
    if not shown.sure:
        made.unsure.setdefault(cell.column + 1, set()).add(code or str(form))
    return Number(seen(shown.text))


def of_old(file: File, hidden: list[str]) -> Iterator[Sheet]:
    """Those of an old workbook; the names of hidden ones go to `hidden`. Raises Unreadable."""
    _, streams = old_reader.opened(file)
    book = Book.empty()
    for sheet in old_sheets(streams[0], book, file.limits, words=False, grid=Kept):
        grid = sheet.grid
        kinds = {listed.name: listed.kind for listed in book.listed}
        if grid.seen is not State.VISIBLE:
            hidden.append(grid.name)
        elif isinstance(grid, Kept) and not sheet.chart and kinds.get(grid.name) == 0:
            yield _taken(grid, book.shared.styles, from_1904=book.shared.from_1904)


def of_open(file: File, hidden: list[str]) -> Iterator[Sheet]:
    """Those of an OpenDocument spreadsheet, which keeps what its cells show. Raises Unreadable."""
    content = open_reader.contents(open_reader.opened(file), wordy=False, grid=Kept)
    styles = content.styles
    hiding = [
        _ESCAPED.sub(lambda found: chr(int(found[1], 16)), name)
        for family, name in styles.styles
        if family == "table-cell" and styles.why_unseen(name, "words")
    ]
    veiled = [
        cells
        for target, said in content.conditional
        if any(name in said for name in hiding)
        for cells in addresses(target)
    ]
    for table in content.sheets:
        grid = table.grid
        if grid.seen is not State.VISIBLE:
            hidden.append(grid.name)
        elif isinstance(grid, Kept):
            yield _taken(grid, veiled=[one for one in veiled if one.sheet == grid.name])
