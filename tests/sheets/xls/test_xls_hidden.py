"""What an old workbook hides, in files as a library and as Excel write them; and what only looks like it."""

from collections.abc import Callable
from io import BytesIO
from typing import Any

import pytest
import xlwt
from python_calamine import CalamineWorkbook

from foidesk.findings.codes import Code
from foidesk.opening.file import File
from foidesk.sheets.xls import reader

Found = set[tuple[Code, str, int]]


def made(*sheets: Callable[[Any], None]) -> File:
    book = xlwt.Workbook()
    for n, fill in enumerate(sheets):
        sheet = book.add_sheet(("Totals", "Staff", "More")[n])
        sheet.write(0, 0, "Area")
        sheet.write(0, 1, "Number")
        sheet.write(1, 0, "North")
        sheet.write(1, 1, 12)
        fill(sheet)
    out = BytesIO()
    book.save(out)
    return File("old.xls", data=out.getvalue())


def found(file: File) -> Found:
    return {(one.code, one.where, one.count) for one in reader.findings(file)}


def nothing(sheet: Any) -> None:
    pass


def styled(style: str, value: object = "Ann Other", number: str | None = None) -> Callable[[Any], None]:
    return lambda sheet: sheet.write(4, 2, value, xlwt.easyxf(style, num_format_str=number))


def row(at: int, **how: object) -> Callable[[Any], None]:
    def fill(sheet: Any) -> None:
        for key, value in how.items():
            setattr(sheet.row(at), key, value)

    return fill


def column(at: int, **how: object) -> Callable[[Any], None]:
    def fill(sheet: Any) -> None:
        for key, value in how.items():
            setattr(sheet.col(at), key, value)

    return fill


def state(value: int) -> Callable[[Any], None]:
    return lambda sheet: setattr(sheet, "visibility", value)


BLUE = "pattern: pattern solid, fore_colour dark_blue"
RAISE: list[tuple[str, Callable[[Any], None], tuple[Code, str, int]]] = [
    ("hidden row", row(1, hidden=True), (Code.HIDDEN_ROWS, "Totals, row 2", 1)),
    ("row without height", row(1, height=0, height_mismatch=True), (Code.HIDDEN_ROWS, "Totals, row 2", 1)),
    ("hidden column", column(1, hidden=True), (Code.HIDDEN_COLUMNS, "Totals, column B", 1)),
    ("column without width", column(1, width=0), (Code.HIDDEN_COLUMNS, "Totals, column B", 1)),
    ("hidden sheet", state(1), (Code.HIDDEN_SHEET, "Totals", 1)),
    ("very hidden sheet", state(2), (Code.HIDDEN_SHEET, "Totals", 1)),
    ("white", styled("font: colour white"), (Code.HIDDEN_TEXT, "Totals, column C", 1)),
    (
        "white on white",
        styled("font: colour white; pattern: pattern solid, fore_colour white"),
        (Code.HIDDEN_TEXT, "Totals, column C", 1),
    ),
    ("blue on blue", styled(f"font: colour dark_blue; {BLUE}"), (Code.HIDDEN_TEXT, "Totals, column C", 1)),
    (
        "black on black",
        styled("pattern: pattern solid, fore_colour black"),
        (Code.HIDDEN_TEXT, "Totals, column C", 1),
    ),
    ("one point", styled("font: height 20"), (Code.HIDDEN_TEXT, "Totals, column C", 1)),
    ("three semicolons", styled("", 7, ";;;"), (Code.HIDDEN_TEXT, "Totals, column C", 1)),
    ("text by three semicolons", styled("", "x", ";;;"), (Code.HIDDEN_TEXT, "Totals, column C", 1)),
    ("white by its format", styled("", 7, "[White]0;[White]-0"), (Code.HIDDEN_TEXT, "Totals, column C", 1)),
    ("quoted nothing", styled("", -7, '0;"";0'), (Code.HIDDEN_TEXT, "Totals, column C", 1)),
]


@pytest.mark.parametrize(("fill", "expected"), [case[1:] for case in RAISE], ids=[case[0] for case in RAISE])
def test_what_is_hidden_is_found(fill: Callable[[Any], None], expected: tuple[Code, str, int]) -> None:
    assert found(made(fill, nothing)) == {expected}


NEAR: dict[str, Callable[[Any], None]] = {
    "an ordinary sheet": nothing,
    "an empty hidden row": row(40, hidden=True),
    "an empty hidden column": column(9, hidden=True),
    "a low row": row(1, height=100, height_mismatch=True),
    "white on blue": styled(f"font: colour white; {BLUE}"),
    "white and blank": styled("font: colour white", "  "),
    "white on a pattern": styled("font: colour white; pattern: pattern fine_dots, fore_colour black"),
    "grey": styled("font: colour gray25"),
    "small print": styled("font: height 120"),
    "a format that leaves out zeros": styled("", 0, "0;-0;;@"),
    "white by its format on blue": styled(BLUE, 7, "[White]0"),
    "white by its format when below zero": styled("", 7, "0;[White]-0"),
    "a zero under three semicolons": styled("", 0, ";;;"),
    "an accountant's format": styled("", 7, '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-'),
    "text with a format for numbers": styled("", "x", "0;-0;0"),
    "a format with conditions": styled("", 7, '[>100]0;[<=100]"low";'),
}


@pytest.mark.parametrize("fill", NEAR.values(), ids=NEAR.keys())
def test_what_is_ordinary_gives_nothing(fill: Callable[[Any], None]) -> None:
    assert found(made(fill, nothing)) == set()


def test_a_hidden_sheet_is_told_with_its_rows_and_columns() -> None:
    def staff(sheet: Any) -> None:
        sheet.visibility = 1
        for n in range(2, 9483):
            sheet.write(n, 0, f"Person {n}")

    (finding,) = reader.findings(made(nothing, staff))
    assert finding.says == "1 hidden sheet, “Staff”: 9,483 rows, columns: Area, Number."


def test_hidden_rows_are_counted_once_for_a_sheet_and_their_place_goes_from_first_to_last() -> None:
    def fill(sheet: Any) -> None:
        for n in (4, 5, 9):
            sheet.write(n, 0, "x")
            sheet.row(n).hidden = True

    assert found(made(fill)) == {(Code.HIDDEN_ROWS, "Totals, rows 5 to 10", 3)}


def test_words_are_the_same_as_another_reader_finds() -> None:
    def fill(sheet: Any) -> None:
        for n, value in enumerate(["Ünïcode ☃", "x" * 9000, "line\nbreak", -3, 0.1, 1e10, 12345.678, True]):
            sheet.write(n + 2, 0, value)

    file = made(fill, state(2))
    for sheet in (0, 1):
        columns = zip(
            *CalamineWorkbook.from_filelike(file.open()).get_sheet_by_index(sheet).to_python(), strict=True
        )
        theirs = [[_plain(value) for value in column if value != ""] for column in columns]
        ours = [one.text for one in list(reader.passages(file))[sheet * 2 : sheet * 2 + 2]]
        assert ours == ["\n".join(column) for column in theirs]


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return str(value).upper()
    return f"{value:.15g}" if isinstance(value, float) else str(value)


def test_days_are_written_as_people_read_them() -> None:
    fill = styled("", 29_221.0, "DD/MM/YYYY")
    assert [p.text for p in reader.passages(made(fill))][2] == "01/01/1980"


def test_a_column_has_its_first_words_as_heading() -> None:
    passages = list(reader.passages(made(nothing)))
    assert [(p.where, p.heading) for p in passages] == [
        ("Totals, column A", "Area"),
        ("Totals, column B", "Number"),
    ]
