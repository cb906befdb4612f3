"""What is made of chosen cells: no formula runs, numbers stay numbers, and what is not proved is refused."""

import csv
from collections.abc import Callable
from io import BytesIO, StringIO
from zipfile import ZipFile

import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.findings.codes import Code
from foidesk.inspection.engine import inspect
from foidesk.opening.file import File
from foidesk.printing.cannot import Cannot
from foidesk.printing.ranges import opendocument, pages, plain
from foidesk.printing.ranges.sheet import Number, seen
from foidesk.printing.ranges.tables import Table
from tests.printing.ranges.books import table_of


def table(*rows: list[str], name: str = "Totals") -> Table:
    return Table(name, tuple(range(1, len(rows[0]) + 1)), list(rows))


@pytest.mark.parametrize(
    ("cell", "stands"),
    [
        ("=1+1", "'=1+1"),
        ("+44 7700 900123", "'+44 7700 900123"),
        ("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("  =1+1", "'  =1+1"),
        ("\n=1", "'\n=1"),
        ("＝1+1", "'＝1+1"),
        (Number("-cmd"), "'-cmd"),
        ("-5", "-5"),
        (Number("-£1,234.50"), "-£1,234.50"),
        (Number("+3.5%"), "+3.5%"),
        ("-", "-"),
        ("--", "--"),
        ("North", "North"),
        ("1=1", "1=1"),
    ],
)
def test_what_begins_like_a_formula_is_guarded_and_numbers_are_not(cell: str, stands: str) -> None:
    tables = [table([cell, "x"])]
    assert next(csv.reader(StringIO(plain.written(tables).decode("utf-8-sig"), newline=""))) == [stands, "x"]
    assert plain.guards(tables) == (stands != cell)
    assert plain.proved(plain.written(tables), tables)


def test_csv_has_a_mark_that_excel_needs_and_an_empty_line_between_tables() -> None:
    data = plain.written([table(["Siân", "£5"]), table(["a"])])
    assert data == "\ufeffSiân,£5\r\n\r\na\r\n".encode()


_CELLS = st.one_of(
    st.text(max_size=30).map(seen),
    st.integers(-(10**9), 10**9).map(lambda n: Number(f"{n:,}")),
    st.decimals(-9999, 9999, places=2).map(lambda n: Number(f"{n}")),
    st.sampled_from(["=1+1", 'a"b', "a\nb", "a,b", " ", "007", "'x"]).map(seen),
    st.dates().map(lambda day: Number(f"{day:%d/%m/%Y}")),
    st.sampled_from(["15.5%", "£1,234.50", "-£2", "2025-01-06", "31/02/2025", "1.23E+04", "(5.00)"]).map(
        Number
    ),
)
_TABLES = st.integers(1, 4).flatmap(
    lambda width: st.lists(st.lists(_CELLS, min_size=width, max_size=width), min_size=1, max_size=6)
)


@settings(max_examples=150, deadline=None)
@given(rows=_TABLES)
def test_what_is_written_is_read_back_cell_by_cell(rows: list[list[str]]) -> None:
    tables = [table(*rows)]
    assert plain.proved(plain.written(tables), tables)
    data = opendocument.written(tables)
    assert opendocument.proved(data, tables)
    if any(any(row) for row in rows):
        back = table_of(File("x.ods", data=data))
        while rows and not any(rows[-1]):
            rows.pop()
        shown = [[" ".join(cell.split(" ")) for cell in row] for row in rows]
        width = len(back.columns)
        assert back.rows == [row[:width] for row in shown]
        assert not any(any(row[width:]) for row in rows)


def test_an_open_document_has_numbers_and_days_that_show_what_showed() -> None:
    row = [
        "007",
        Number("1,234.50"),
        Number("-5"),
        Number("15.5%"),
        Number("06/01/2025"),
        Number("£2.00"),
        "=1+1",
    ]
    with ZipFile(BytesIO(opendocument.written([table(row)]))) as archive:
        assert archive.namelist() == ["mimetype", "META-INF/manifest.xml", "content.xml"]
        content = archive.read("content.xml").decode()
    for said in (
        'office:value="1234.5"',
        'office:value="-5"',
        'office:value="0.155"',
        'office:date-value="2025-01-06"',
        'office:value="2"',
    ):
        assert said in content
    assert content.count('office:value-type="string"') == 2
    assert "formula" not in content


def test_sheets_of_one_name_are_told_apart() -> None:
    tables = [table(["a"], name="A/B"), table(["b"], name="A/B"), table(["c"], name="")]
    assert opendocument.names_of(tables) == ["A B", "A B (2)", "Table 3"]
    assert opendocument.proved(opendocument.written(tables), tables)


LONG = [["Area", "Officers", "Remark"]] + [
    [f"Area {n} Siân-Anne", Number(f"{n:,}"), "well-known words " * (n % 4) + "x" * 50] for n in range(200)
]


def test_a_pdf_repeats_its_heads_and_is_read_back() -> None:
    tables = [table(*LONG), table(["a", "b"], ["", ""], ["c\nd", "e"], name="Other")]
    data = pages.written(tables, "Officers")
    assert pages.proved(data, tables, "Officers")
    pdf = pypdfium2.PdfDocument(data)
    assert len(pdf) > 3
    assert all("Officers" in page.get_textpage().get_text_range() for page in list(pdf)[:3])
    report = inspect(File("x.pdf", data=data), personal=False)
    assert [found for found in report.findings if found.sure >= 0.5] == []


def _less(rows: list[list[str]]) -> list[list[str]]:
    return rows[:-1]


def _more(rows: list[list[str]]) -> list[list[str]]:
    return [*rows, [*rows[-1]]]


def _other(rows: list[list[str]]) -> list[list[str]]:
    return [*rows[:-1], ["", *rows[-1][1:]]]


def _swapped(rows: list[list[str]]) -> list[list[str]]:
    return [rows[0], rows[2], rows[1], *rows[3:]]


@pytest.mark.parametrize("change", [_less, _more, _other, _swapped])
def test_a_file_that_holds_anything_else_is_not_proved(
    change: Callable[[list[list[str]]], list[list[str]]],
) -> None:
    wanted, written = [table(*LONG)], [table(*change(LONG))]
    assert not plain.proved(plain.written(written), wanted)
    assert not opendocument.proved(opendocument.written(written), wanted)
    assert not pages.proved(pages.written(written, "T"), wanted, "T")


def test_a_part_more_in_an_open_document_is_not_proved() -> None:
    tables = [table(["a"])]
    out = BytesIO(opendocument.written(tables))
    with ZipFile(out, "a") as archive:
        archive.writestr("meta.xml", "<x/>")
    assert not opendocument.proved(out.getvalue(), tables)
    assert not pages.proved(pages.written(tables, "T"), tables, "Another")


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([["a"]] * 3_001, "3,001 rows"),
        ([["a"] * 17], "17 columns"),
        ([["a" * 1_501]], "1,500 characters"),
    ],
)
def test_what_no_page_has_room_for_is_refused(rows: list[list[str]], says: str) -> None:
    with pytest.raises(Cannot, match=says):
        pages.against([table(*rows)])


def test_letters_that_no_font_has_are_refused() -> None:
    with pytest.raises(Cannot, match="OpenDocument"):
        pages.written([table(["ไทย"])], "T")


@pytest.mark.parametrize("kind", ["csv", "ods"])
def test_what_is_made_is_clean_for_the_inspection(kind: str) -> None:
    tables = [table(["Area", "Number"], ["=1+1", Number("5")])]
    data = plain.written(tables) if kind == "csv" else opendocument.written(tables)
    report = inspect(File(f"x.{kind}", data=data), personal=False)
    assert report.type == kind
    assert [found.code for found in report.findings if found.code is not Code.PERSONAL_DATA] == []
