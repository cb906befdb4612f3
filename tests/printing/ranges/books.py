"""The same sheet as each program writes it: some of it shows, and each way of not showing is in it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from io import BytesIO

from openpyxl import Workbook
from openpyxl.styles import Font

from foidesk.opening.file import File
from foidesk.printing.ranges.choice import Range
from foidesk.printing.ranges.reading import opened
from foidesk.printing.ranges.tables import Table, chosen
from tests.sheets.ods import spreadsheets as ods
from tests.sheets.xls import biff
from tests.sheets.xlsb import files as xlsb
from tests.sheets.xlsx.files import edited

Place = tuple[int, int]


@dataclass
class Plan:
    """A sheet “Totals” by row and column from 1, and a hidden sheet of one cell."""

    cells: Mapping[Place, str]
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    unseen: frozenset[Place] = frozenset()
    """Cells in white on white."""
    merged: tuple[int, int, int, int] | None = None
    """Top, bottom, left and right of cells that are one."""
    secret: str = "qxsecretsheet"
    more: list[str] = field(default_factory=list)

    @property
    def size(self) -> Place:
        return max(row for row, _ in self.cells), max(column for _, column in self.cells)

    def shows(self, row: int, column: int) -> bool:
        """Whether a reader of the sheet sees what a cell holds."""
        covered = False
        if self.merged:
            top, bottom, left, right = self.merged
            covered = top <= row <= bottom and left <= column <= right and (row, column) != (top, left)
        hidden = row in self.hidden_rows or column in self.hidden_columns
        return not (covered or hidden or (row, column) in self.unseen)


def as_xlsx(plan: Plan) -> File:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Totals"
    for (row, column), words in plan.cells.items():
        cell = sheet.cell(row, column, words)
        if (row, column) in plan.unseen:
            cell.font = Font(color="FFFFFFFF")
    for row in plan.hidden_rows:
        sheet.row_dimensions[row].hidden = True
    for column in plan.hidden_columns:
        sheet.column_dimensions[_letter(column)].hidden = True
    book.create_sheet("Staff").append([plan.secret])
    book["Staff"].sheet_state = "veryHidden"
    out = BytesIO()
    book.save(out)
    data = out.getvalue()
    if plan.merged:
        top, bottom, left, right = plan.merged
        merge = f'<mergeCells><mergeCell ref="{_letter(left)}{top}:{_letter(right)}{bottom}"/></mergeCells>'
        data = edited(
            data, "xl/worksheets/sheet1.xml", lambda x: x.replace("</sheetData>", f"</sheetData>{merge}")
        )
    return File("totals.xlsx", data=data)


def as_xlsb(plan: Plan) -> File:
    rows = []
    for row in range(1, plan.size[0] + 1):
        cells = [
            xlsb.cell(column - 1, words, int((row, column) in plan.unseen))
            for (at, column), words in sorted(plan.cells.items())
            if at == row
        ]
        rows.append(xlsb.row(row - 1, *cells, hidden=row in plan.hidden_rows))
    columns = b"".join(xlsb.column(n - 1, n - 1, hidden=True) for n in sorted(plan.hidden_columns))
    after = b""
    if plan.merged:
        top, bottom, left, right = (n - 1 for n in plan.merged)
        after = xlsb.record(176, b"".join(n.to_bytes(4, "little") for n in (top, bottom, left, right)))
    shown = xlsb.sheet(*rows, columns=columns, after=after)
    hidden = xlsb.sheet(xlsb.row(0, xlsb.cell(0, plan.secret)))
    data = xlsb.workbook(shown, hidden, states=[0, 2], style=xlsb.styles("FFFFFF"))
    return File("totals.xlsb", data=data)


def as_xls(plan: Plan) -> File:
    styles = biff.font() + biff.font(colour=9) + biff.form() + biff.form(1)
    records = b"".join(biff.columns(n - 1, n - 1, flags=1) for n in sorted(plan.hidden_columns))
    records += b"".join(biff.row(n - 1, flags=0x120) for n in sorted(plan.hidden_rows))
    for (row, column), words in sorted(plan.cells.items()):
        records += biff.label(row - 1, column - 1, words, int((row, column) in plan.unseen))
    if plan.merged:
        top, bottom, left, right = (n - 1 for n in plan.merged)
        said = b"".join(n.to_bytes(2, "little") for n in (1, top, bottom, left, right))
        records += biff.record(0x00E5, said)
    book = biff.Workbook(styles).sheet("Totals", records)
    return book.sheet("Staff", biff.label(0, 0, plan.secret), state=2).file()


def as_ods(plan: Plan) -> File:
    white = (
        '<style:style style:name="white" style:family="table-cell">'
        '<style:text-properties fo:color="#ffffff"/></style:style>'
    )
    height, width = plan.size
    rows = [
        ods.row(*_cells(plan, n, width), attributes=_visibility(n in plan.hidden_rows))
        for n in range(1, height + 1)
    ]
    columns = "".join(
        f"<table:table-column{_visibility(n in plan.hidden_columns)}/>" for n in range(1, width + 1)
    )
    hidden = ods.table(ods.row(ods.cell(plan.secret)), name="Staff", style="taHidden")
    return ods.spreadsheet(ods.table(*rows, columns=columns), hidden, styles=white)


def _cells(plan: Plan, row: int, width: int) -> list[str]:
    made = []
    for column in range(1, width + 1):
        said = ""
        if plan.merged and (row, column) == (plan.merged[0], plan.merged[2]):
            top, bottom, left, right = plan.merged
            said = (
                f' table:number-rows-spanned="{bottom - top + 1}"'
                f' table:number-columns-spanned="{right - left + 1}"'
            )
        style = "white" if (row, column) in plan.unseen else ""
        made.append(ods.cell(plan.cells.get((row, column), ""), style, attributes=said))
    return made


def _visibility(hidden: bool) -> str:
    return ' table:visibility="collapse"' if hidden else ""


def _letter(column: int) -> str:
    return chr(64 + column)


WRITERS: Mapping[str, Callable[[Plan], File]] = {
    "xlsx": as_xlsx,
    "xlsb": as_xlsb,
    "xls": as_xls,
    "ods": as_ods,
}


def name_of(kind: str) -> str:
    """What the shown sheet is called."""
    return "Sheet1" if kind == "xlsb" else "Totals"


def table_of(
    file: File, rows: Place = (1, 1_048_576), columns: Place = (1, 16_384), sheet: str = ""
) -> Table:
    """These cells of the first sheet that shows, or of a named one."""
    name = sheet or next(opened(file).sheets).name
    return chosen(opened(file).sheets, [Range(name, rows, columns)])[0]
