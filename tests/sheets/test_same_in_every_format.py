"""The same workbook gives the same codes, places, counts and words, whichever format it is kept in."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from types import ModuleType

import pytest
from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName

from foidesk.findings.codes import Code
from foidesk.opening.file import File
from foidesk.sheets.ods import reader as ods
from foidesk.sheets.xls import reader as xls
from foidesk.sheets.xlsx import reader as xlsx
from tests.sheets.ods import spreadsheets
from tests.sheets.xls import biff

ROWS: tuple[tuple[str | int, ...], ...] = (("Area", "Number"), ("North", 12), ("South", 5), ("East", 7))
STAFF = (("surname", "rank"), ("Other", "PC"))


@dataclass(frozen=True)
class Content:
    """One sheet of totals and perhaps one of staff; rows and columns that are hidden, from 0."""

    rows: frozenset[int] = frozenset()
    columns: frozenset[int] = frozenset()
    white: bool = False
    format: bool = False
    comments: int = 0
    staff: str = ""
    named: bool = False


def of_today(content: Content) -> File:
    book = Workbook()
    sheet = book.active
    sheet.title = "Totals"
    for values in ROWS:
        sheet.append(values)
    for row in content.rows:
        sheet.row_dimensions[row + 1].hidden = True
    for column in content.columns:
        sheet.column_dimensions["AB"[column]].hidden = True
    for n in range(content.comments):
        sheet.cell(n + 1, 1).comment = Comment("do not publish", "Ann Other")
    if content.white:
        sheet["A2"].font = Font(color="FFFFFF")
        sheet["A1"].font, sheet["A1"].fill = Font(color="FFFFFF"), PatternFill("solid", fgColor="000080")
    if content.format:
        sheet["B2"].number_format = ";;;"
    if content.staff:
        staff = book.create_sheet("Staff")
        staff.sheet_state = content.staff
        for values in STAFF:
            staff.append(values)
    if content.named:
        book.defined_names["people"] = DefinedName("people", attr_text="Staff!$A$1:$A$2")
    out = BytesIO()
    book.save(out)
    return File("book.xlsx", data=out.getvalue())


def of_old(content: Content) -> File:
    styles = biff.font() + biff.font(colour=9) + biff.format_(170, ";;;")
    styles += biff.form() + biff.form(1) + biff.form(number=170) + biff.form(1, pattern=1, fore=18)
    names = biff.name("people", biff.area(1, 0, 1, 0, 0)) if content.named else b""
    totals = b"".join(biff.columns(n, n, flags=1) for n in content.columns)
    totals += b"".join(biff.row(n, flags=0x120) for n in content.rows)
    for y, (area, value) in enumerate(ROWS):
        totals += biff.label(y, 0, str(area), {0: 3, 1: 1}.get(y, 0) if content.white else 0)
        form = 2 if content.format and y == 1 else 0
        totals += biff.label(y, 1, value) if isinstance(value, str) else biff.number(y, 1, value, form)
    for n in range(content.comments):
        totals += biff.drawing(hidden=True) + biff.shape(0x19, n) + biff.words_of_shape("do not publish")
        totals += biff.note(n, 0, n, "Ann Other")
    book = biff.Workbook(styles + biff.own_book() + names).sheet("Totals", totals)
    if content.staff:
        cells = b"".join(biff.label(y, x, word) for y, row in enumerate(STAFF) for x, word in enumerate(row))
        book.sheet("Staff", cells, state={"visible": 0, "hidden": 1, "veryHidden": 2}[content.staff])
    return book.file()


NOTE = (
    "<office:annotation><dc:creator>Ann Other</dc:creator><text:p>do not publish</text:p></office:annotation>"
)
STYLES = """<style:style style:name="w" style:family="table-cell"><style:text-properties fo:color="#ffffff"/>
</style:style><style:style style:name="t" style:family="table-cell" style:parent-style-name="w">
<style:table-cell-properties fo:background-color="#000080"/></style:style>
<number:number-style style:name="N1"><number:text/></number:number-style>
<style:style style:name="f" style:family="table-cell" style:data-style-name="N1"/>"""


def of_open(content: Content) -> File:
    rows = []
    for y, (area, value) in enumerate(ROWS):
        style = {0: "t", 1: "w"}.get(y, "") if content.white else ""
        first = spreadsheets.cell(str(area), style, more=NOTE if y < content.comments else "")
        blank = content.format and y == 1
        second = (
            spreadsheets.cell(value)
            if isinstance(value, str)
            else spreadsheets.number(value, "" if blank else None, "f" if blank else "")
        )
        hidden = ' table:visibility="collapse"' if y in content.rows else ""
        rows.append(spreadsheets.row(first, second, attributes=hidden))
    columns = "".join(
        '<table:table-column table:visibility="collapse"/>'
        if n in content.columns
        else "<table:table-column/>"
        for n in range(2)
    )
    staff = [spreadsheets.row(*map(spreadsheets.cell, row)) for row in STAFF]
    shown = "taShown" if content.staff == "visible" else "taHidden"
    tables = [spreadsheets.table(*rows, columns=columns)]
    tables += [spreadsheets.table(*staff, name="Staff", style=shown)] if content.staff else []
    named = '<table:named-range table:name="people" table:cell-range-address="$Staff.$A$1:.$A$2"/>'
    after = f"<table:named-expressions>{named}</table:named-expressions>" if content.named else ""
    return spreadsheets.spreadsheet(*tables, styles=STYLES, after=after)


FORMATS: list[tuple[Callable[[Content], File], ModuleType]] = [
    (of_today, xlsx),
    (of_old, xls),
    (of_open, ods),
]
SHEET, NAME = (Code.HIDDEN_SHEET, "Staff", 1), (Code.DEFINED_NAME, "", 1)
CASES: dict[str, tuple[Content, set[tuple[Code, str, int]]]] = {
    "nothing": (Content(staff="visible", named=True), set()),
    "a row": (Content(rows=frozenset({2})), {(Code.HIDDEN_ROWS, "Totals, row 3", 1)}),
    "rows apart": (Content(rows=frozenset({1, 3})), {(Code.HIDDEN_ROWS, "Totals, rows 2 to 4", 2)}),
    "rows without anything": (Content(rows=frozenset({30})), set()),
    "a column": (Content(columns=frozenset({1})), {(Code.HIDDEN_COLUMNS, "Totals, column B", 1)}),
    "columns": (Content(columns=frozenset({0, 1})), {(Code.HIDDEN_COLUMNS, "Totals, columns A to B", 2)}),
    "white letters": (Content(white=True), {(Code.HIDDEN_TEXT, "Totals, column A", 1)}),
    "a format that shows nothing": (Content(format=True), {(Code.HIDDEN_TEXT, "Totals, column B", 1)}),
    "comments": (Content(comments=3), {(Code.COMMENT, "Totals", 3)}),
    "a hidden sheet": (Content(staff="hidden"), {SHEET}),
    "a very hidden sheet with a name": (Content(staff="veryHidden", named=True), {SHEET, NAME}),
}


@pytest.mark.parametrize(("content", "expected"), CASES.values(), ids=CASES.keys())
def test_the_same_is_found(content: Content, expected: set[tuple[Code, str, int]]) -> None:
    for make, reader in FORMATS:
        assert {(one.code, one.where, one.count) for one in reader.findings(make(content))} == expected, (
            reader
        )


@pytest.mark.parametrize("content", [case[0] for case in CASES.values()], ids=CASES.keys())
def test_the_same_words_are_given_to_search(content: Content) -> None:
    said = [
        [
            (one.where, one.heading, one.text)
            for one in reader.passages(make(content))
            if one.where.startswith(("T", "S"))
        ]
        for make, reader in FORMATS
    ]
    assert said[0] == said[1] == said[2]
