"""The values of a workbook's visible cells in a new one."""

import re
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from foidesk.cleaning.copy import CannotClean, Copy
from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.sheets.xlsx.book import Book, Tab, opened
from foidesk.sheets.xlsx.cells import Cell, Row, number
from foidesk.sheets.xlsx.shown import shown
from foidesk.sheets.xlsx.values import Words

_NOTHING = say("None of its sheets shows any cells, so a copy would be empty.")
LOSES = (
    say("Formulas stand as their values, and numbers as they are stored: 15% stands as 0.15."),
    say("Hidden sheets, rows, columns and cells are gone, and so are comments, pivot tables and macros."),
    say("Charts, pictures, colours and the widths of columns are not in the copy."),
)
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}


def clean(file: File) -> Copy:
    """Every visible sheet with its visible cells, each in its place; nothing else.

    Raises CannotClean for a workbook that is damaged, locked, or shows no cells.
    """
    try:
        book = opened(file)
        tabs = [tab for tab in book.tabs if tab.state == "visible" and tab.part and tab.kind == "sheet"]
        if not tabs:
            raise CannotClean(_NOTHING)
        return Copy(_written(book, tabs), ".xlsx")
    except Unreadable as why:
        raise CannotClean(why.says) from why


def _written(book: Book, tabs: list[Tab]) -> bytes:
    out = BytesIO()
    with Workbook(out, _OPTIONS | {"date_1904": book.from_1904}) as new:
        writer = _Writer(book, new)
        for n, tab in enumerate(tabs, start=1):
            writer.sheet(tab, n)
    return out.getvalue()


class _Writer:
    """Writes sheets one after the other, as they come."""

    def __init__(self, book: Book, new: Workbook) -> None:
        self.book, self.new = book, new
        self.words = Words(book, book.package.limits.text)
        self.day: Format = new.add_format({"num_format": "dd/mm/yyyy"})
        self.moment: Format = new.add_format({"num_format": "dd/mm/yyyy hh:mm"})

    def sheet(self, tab: Tab, n: int) -> None:
        sheet: Worksheet = self.new.add_worksheet(self._name(tab.name, n))

        def row(each: Row) -> None:
            for cell in each.cells:
                self.cell(sheet, each.number - 1, cell.column - 1, cell)

        shown(self.book, tab, row)

    def _name(self, name: str, n: int) -> str:
        """The sheet's own name where a workbook may have it."""
        fit = _FORBIDDEN.sub(" ", name).strip(" '")[:31]
        taken = any(sheet.name.lower() == fit.lower() for sheet in self.new.worksheets())
        return fit if fit and not taken else f"Sheet {n}"

    def cell(self, sheet: Worksheet, row: int, column: int, cell: Cell) -> None:
        """One value, as what it is."""
        value = cell.value.strip()
        amount = number(value) if cell.kind in ("n", "") else None
        if cell.kind == "s":
            words = self.words[int(value)] if value.isdecimal() and len(value) < 10 else b""
            sheet.write_string(row, column, words.decode("utf-8", "replace")[:32_767])
        elif cell.kind == "b":
            sheet.write_boolean(row, column, value in ("1", "true"))
        elif amount is not None and cell.style in self.book.styles.dates:
            sheet.write_number(row, column, amount, self.day if amount == int(amount) else self.moment)
        elif amount is not None:
            sheet.write_number(row, column, amount)
        else:
            sheet.write_string(row, column, value[:32_767])
