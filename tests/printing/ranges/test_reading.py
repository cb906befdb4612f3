"""What a reader sees of a sheet, whoever wrote it."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import Workbook
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import Font

from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.printing.cannot import Cannot
from foidesk.printing.ranges.choice import Range
from foidesk.printing.ranges.looking import look
from foidesk.printing.ranges.reading import opened
from foidesk.printing.ranges.sheet import Number, seen
from foidesk.printing.ranges.tables import chosen
from tests.printing.ranges.books import WRITERS, Plan, name_of, table_of
from tests.sheets.ods import spreadsheets as ods
from tests.sheets.xls import biff

PLAN = Plan(
    {(row, column): f"{'ABCD'[column - 1]}{row}" for row in range(1, 6) for column in range(1, 5)},
    hidden_rows=frozenset({2}),
    hidden_columns=frozenset({3}),
    unseen=frozenset({(3, 1)}),
    merged=(4, 5, 1, 2),
)


def saved(book: Workbook) -> File:
    out = BytesIO()
    book.save(out)
    return File("book.xlsx", data=out.getvalue())


@pytest.mark.parametrize("kind", list(WRITERS))
def test_the_same_shows_in_every_format(kind: str) -> None:
    book = opened(WRITERS[kind](PLAN))
    (sheet,) = book.sheets
    assert sheet.name == name_of(kind)
    assert sheet.held_back == {"rows": 1, "columns": 1, "cells": 4}
    assert len(book.hidden) == 1
    table = table_of(WRITERS[kind](PLAN))
    assert table.rows == [["A1", "B1", "D1"], ["", "B3", "D3"], ["A4", "", "D4"], ["", "", "D5"]]
    assert table.columns == (1, 2, 4)


def test_values_show_as_their_cells_do() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([date(2025, 1, 6), 0.155, 1234.5, True, "=1/0", "#N/A", "007", 7])
    sheet["A1"].number_format, sheet["B1"].number_format = "dd/mm/yyyy", "0.0%"
    sheet["C1"].number_format = "£#,##0.00"
    table = table_of(saved(book))
    assert table.rows == [["06/01/2025", "15.5%", "£1,234.50", "TRUE", "", "#N/A", "007", "7"]]
    kinds = [isinstance(cell, Number) for cell in table.rows[0]]
    assert kinds == [True, True, True, False, False, False, False, True]


def test_a_formula_stands_as_what_it_came_to() -> None:
    file = ods.spreadsheet(
        ods.table(
            '<table:table-row><table:table-cell table:formula="of:=1+1" office:value-type="float" '
            'office:value="2"><text:p>2.00</text:p></table:table-cell></table:table-row>'
        )
    )
    assert table_of(file).rows == [["2.00"]]
    old = biff.Workbook(biff.font() + biff.form() + biff.form(0, 10)).sheet(
        "Totals", biff.number(0, 0, 0.5, 1)
    )
    assert table_of(old.file()).rows == [["50.00%"]]


def test_what_a_format_hides_under_a_condition_is_left_out() -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for n in range(1, 9):
        sheet.append([n, n + 100])
    sheet.conditional_formatting.add(
        "A1:A8", CellIsRule(operator="lessThan", formula=["5"], font=Font(color="FFFFFFFF"))
    )
    assert table_of(saved(book)).rows[0] == ["", "101"]
    (read,) = opened(saved(book)).sheets
    assert read.held_back["cells"] == 8


def test_so_it_is_in_an_open_document() -> None:
    white = (
        '<style:style style:name="White_5f_1" style:family="table-cell">'
        '<style:text-properties fo:color="#ffffff"/></style:style>'
    )
    rule = (
        '<calcext:conditional-formats xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:'
        'xmlns:calcext:1.0"><calcext:conditional-format calcext:target-range-address="Totals.A1:Totals.A2">'
        '<calcext:condition calcext:apply-style-name="{}" calcext:value="&lt;5"/>'
        "</calcext:conditional-format></calcext:conditional-formats>"
    )
    rows = (ods.row(ods.number(3), ods.number(103)), ods.row(ods.number(7), ods.number(107)))
    for style, shown in (("White_1", ["", "103"]), ("Accent", ["3", "103"])):
        file = ods.spreadsheet(ods.table(*rows, rule.format(style)), common=white)
        assert table_of(file).rows[0] == shown


def test_a_table_as_plain_text_has_numbers_where_they_are_written_so() -> None:
    table = table_of(File("t.csv", data="Area;Number\nSiân;-5\n“x”;007\n".encode()))
    assert table.name == "Table"
    assert table.rows == [["Area", "Number"], ["Siân", "-5"], ["“x”", "007"]]
    assert [isinstance(cell, Number) for cell in (table.rows[1][1], table.rows[2][1])] == [True, False]


def test_signs_that_are_never_seen_are_gone() -> None:
    hidden = "".join(chr(0xE0000 + ord(letter)) for letter in "Weld")
    assert seen(f" 12{hidden}\u202e\u200b\x00 \r\nx ") == "12 \nx"


def test_ranges_of_the_same_rows_stand_side_by_side() -> None:
    file = WRITERS["xlsx"](Plan({(1, n): f"c{n}" for n in range(1, 6)} | {(2, 1): "x"}))
    tables = chosen(
        opened(file).sheets,
        [Range("Totals", (1, 2), (1, 1)), Range("Totals", (1, 2), (4, 5)), Range("Totals", (1, 1), (2, 2))],
    )
    assert [table.rows for table in tables] == [[["c1", "c4", "c5"], ["x", "", ""]], [["c2"]]]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF-1.7 1 0 obj", "Only spreadsheets"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000), "locked|cut short|damaged|no spreadsheet"),
        (WRITERS["xlsx"](PLAN).whole()[:800], "damaged|cut short|fresh copy"),
    ],
)
def test_what_can_not_be_read_says_why(data: bytes, says: str) -> None:
    with pytest.raises((Cannot, Unreadable), match=says):
        list(opened(File("x", data=data)).sheets)


def test_a_look_tells_sizes_rows_and_what_is_left_out() -> None:
    seen_ = look(WRITERS["ods"](PLAN), sheet="", first=2, ranges=[Range("Totals", (1, 5), (1, 2))])
    assert seen_["sheets"] == [
        {"name": "Totals", "rows": 5, "columns": 4, "hidden_rows": 1, "hidden_columns": 1, "hidden_cells": 4}
    ]
    assert seen_["hidden_sheets"] == 1
    assert [column["letters"] for column in seen_["shown"]["columns"]] == ["A", "B", "D"]
    assert seen_["shown"]["rows"][0] == [3, ["", "B3", "D3"]]
    assert (seen_["shown"]["before"], seen_["shown"]["next"]) == (1, None)
    assert seen_["tables"] == [{"sheet": "Totals", "rows": 4, "columns": 2}]


def test_a_list_of_people_is_told_with_its_rows() -> None:
    rows = {(1, 1): "Surname", (1, 2): "Date of birth"}
    for n in range(2, 60):
        rows |= {(n, 1): f"Weld{chr(95 + n % 26)}", (n, 2): f"{n % 27 + 1:02}/03/1980"}
    seen_ = look(WRITERS["xlsx"](Plan(rows)), sheet="", first=1, ranges=[Range("Totals", (1, 99), (1, 2))])
    told = " ".join(one["says"] + str(one["fields"]) for one in seen_["says"])
    assert "Details of people" in told
    assert "list of people" in told
    assert "'rows': '58'" in told
