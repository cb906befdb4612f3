"""Binary workbooks: what is hidden in them, and their words."""

import io
import struct

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook, SheetVisibleEnum

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.sheets.xlsb import reader
from tests.sheets.xlsb.files import cell, column, packed, record, row, sheet, styles, text, workbook
from tests.sheets.xlsx.files import parts_of, relations, zipped

PLAIN = sheet(row(0, cell(0, "Year"), cell(1, "Total")), row(1, cell(0, 2022.0), cell(1, 4.0)))


def found(data: bytes) -> list[Finding]:
    return list(reader.findings(File("a.xlsb", data=data)))


def told(data: bytes) -> list[tuple[Code, str, int]]:
    return [(one.code, one.where, one.count) for one in found(data)]


def test_the_files_of_these_tests_are_read_by_others_too() -> None:
    staff = sheet(row(0, cell(0, "Surname"), cell(3, True)), row(4, cell(1, 2.5), packed(2, 42 << 2 | 2)))
    book = CalamineWorkbook.from_filelike(io.BytesIO(workbook(PLAIN, staff, states=[0, 2])))
    assert [(one.name, one.visible) for one in book.sheets_metadata] == [
        ("Sheet1", SheetVisibleEnum.Visible),
        ("Sheet2", SheetVisibleEnum.VeryHidden),
    ]
    assert book.get_sheet_by_index(1).to_python()[0] == ["Surname", "", "", True]
    assert book.get_sheet_by_index(1).to_python()[4] == ["", 2.5, 42.0, ""]


def test_nothing_hidden() -> None:
    assert told(workbook(PLAIN)) == []


def test_a_hidden_sheet() -> None:
    rows = [row(0, cell(0, "Surname"), cell(1, "Rank"))] + [row(n, cell(0, "Oak")) for n in range(1, 9483)]
    (one,) = found(workbook(PLAIN, sheet(*rows), states=[0, 1]))
    assert (one.code, one.where, one.count) == (Code.HIDDEN_SHEET, "Sheet2", 1)
    assert one.says == "1 hidden sheet, “Sheet2”: 9,483 rows, columns: Surname and Rank."


def test_hidden_rows_and_columns() -> None:
    rows = [row(n, cell(0, "Oak"), cell(1, 5.0), hidden=n in (3, 4)) for n in range(9)]
    data = workbook(sheet(*rows, columns=column(0, 0) + column(1, 9, hidden=True)))
    assert told(data) == [
        (Code.HIDDEN_ROWS, "Sheet1, rows 4 to 5", 2),
        (Code.HIDDEN_COLUMNS, "Sheet1, column B", 1),
    ]


def test_blank_rows_and_columns_hide_nothing() -> None:
    rows = [row(0, cell(0, "Oak")), row(1, cell(0, None), cell(2, None), hidden=True), row(2, hidden=True)]
    assert told(workbook(sheet(*rows, columns=column(2, 16383, hidden=True)))) == []


@pytest.mark.parametrize(
    "style",
    [
        styles(font=0),
        styles(font="FFFFFF"),
        styles(font="000000", fill="000000"),
        styles(size=20),
        styles(code=";;;"),
    ],
)
def test_words_that_nobody_sees(style: bytes) -> None:
    data = sheet(row(0, cell(0, "Year")), row(1, cell(0, "Oak", 1), cell(1, None, 1)))
    assert told(workbook(data, style=style)) == [(Code.HIDDEN_TEXT, "Sheet1, column A", 1)]


@pytest.mark.parametrize("style", [styles(), styles(font=0, fill="1F497D"), styles(code="0.00;-0.00;;@")])
def test_words_that_are_seen(style: bytes) -> None:
    assert told(workbook(sheet(row(1, cell(0, "Oak", 1))), style=style)) == []


def name(words: str, formula: bytes, *, hidden: bool = False) -> bytes:
    said = struct.pack("<IBI", int(hidden), 0, 0xFFFFFFFF) + text(words)
    return record(39, said + struct.pack("<I", len(formula)) + formula)


def area(number: int) -> bytes:
    return b"\x3b" + struct.pack("<HIIHH", number, 0, 8, 0, 1)


SHEETS = (
    record(357)
    + record(355, bytes(8))
    + record(
        362,
        struct.pack("<I", 3)
        + struct.pack("<III", 0, 0, 0)
        + struct.pack("<III", 0, 1, 1)
        + struct.pack("<III", 1, 0, 0),
    )
)


@pytest.mark.parametrize(
    ("names", "count"),
    [
        (name("totals", area(0)), 0),
        (name("staff", area(1)), 1),
        (name("others", area(2)), 1),
        (name("who", b"\x17" + struct.pack("<H", 3) + "Oak".encode("utf-16-le"), hidden=True), 1),
        (name("gone", b"\x3d" + bytes(14), hidden=True), 0),
    ],
)
def test_names(names: bytes, count: int) -> None:
    codes = [one.code for one in found(workbook(PLAIN, PLAIN, states=[0, 1], names=SHEETS + names))]
    assert codes == [Code.HIDDEN_SHEET] + [Code.DEFINED_NAME] * count


def test_a_copy_behind_a_pivot_table() -> None:
    field = record(183, bytes(20) + text("Surname"))
    more: dict[str, bytes | str] = {
        "xl/pivotCache/d.bin": record(179) + record(181) + field + record(184) + record(182) + record(180),
        "xl/pivotCache/_rels/d.bin.rels": relations(("rId1", "pivotCacheRecords", "r.bin")),
        "xl/pivotCache/r.bin": record(193) + record(33, b"1234") * 7 + record(194),
    }
    (one,) = found(workbook(PLAIN, more=more, related=[("rId9", "pivotCacheDefinition", "pivotCache/d.bin")]))
    assert one.code is Code.PIVOT_CACHE
    assert "7 records, columns: Surname" in one.says


def test_comments() -> None:
    notes = record(628) + record(630) + record(632, text("Ann Oak")) + record(631) + record(633)
    notes += (
        record(635, bytes(36)) + record(637, b"\0" + text("Ask HR")) + record(636) + record(634) + record(629)
    )
    more: dict[str, bytes | str] = {
        "xl/comments1.bin": notes,
        "xl/worksheets/_rels/sheet1.bin.rels": relations(("rId1", "comments", "../comments1.bin")),
    }
    (one,) = found(workbook(PLAIN, more=more))
    assert (one.code, one.where, one.says) == (Code.COMMENT, "Sheet1", "1 comment by Ann Oak: “Ask HR”.")


def test_a_link_a_connection_and_a_program() -> None:
    more: dict[str, bytes | str] = {
        "xl/e.bin": record(360, bytes(8)) + record(368, bytes(12)) * 2 + record(588),
        "xl/_rels/e.bin.rels": relations(("rId1", "externalLinkPath", "file:///S:/Staff.xlsx", "External")),
        "xl/connections.bin": record(429) + record(202, bytes(40)) + record(430),
        "xl/vbaProject.bin": b"x",
    }
    related = [
        ("rId7", "externalLink", "e.bin"),
        ("rId8", "connections", "connections.bin"),
        ("rId9", "http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"),
    ]
    every = found(workbook(PLAIN, more=more, related=related))
    assert [one.code for one in every] == [Code.EXTERNAL_LINK, Code.CONNECTION, Code.MACRO]
    assert "Staff.xlsx" in every[0].says
    assert "2 values" in every[0].says


def test_words_by_column() -> None:
    strings = (
        record(159, bytes(8))
        + record(19, b"\0" + text("Surname"))
        + record(19, b"\0" + text("Oak"))
        + record(160)
    )
    shared = [record(7, struct.pack("<III", 0, 0, n)) for n in (0, 1)]
    staff = sheet(row(0, shared[0], cell(1, "Leave")), row(1, shared[1], packed(1, 1250 << 2 | 3)))
    data = workbook(
        staff, states=[1], more={"xl/s.bin": strings}, related=[("rId9", "sharedStrings", "s.bin")]
    )
    assert [(one.where, one.heading, one.text) for one in reader.passages(File("a.xlsb", data=data))] == [
        ("Sheet1, column A", "Surname", "Surname\nOak"),
        ("Sheet1, column B", "Leave", "Leave\n12.5"),
    ]


WHOLE = workbook(
    sheet(row(0, cell(0, "Oak"), packed(1, 9), hidden=True), columns=column(1, 1, hidden=True)),
    names=SHEETS + name("staff", area(1), hidden=True),
)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_records_that_changed(draw: st.DataObject) -> None:
    parts = parts_of(WHOLE)
    part = draw.draw(st.sampled_from(["xl/workbook.bin", "xl/worksheets/sheet1.bin", "xl/styles.bin"]))
    data = bytearray(parts[part])
    at = draw.draw(st.integers(0, len(data) - 1))
    data[at : at + draw.draw(st.integers(0, 3))] = draw.draw(
        st.sampled_from((b"", b"\xff", b"\0", b"\x80\xff\xff"))
    )
    file = File("a.xlsb", data=zipped({**parts, part: bytes(data)}))
    for read in (reader.findings, reader.passages, reader.inside):
        try:
            for _ in read(file):
                pass
        except Unreadable as why:
            assert why.says


@pytest.mark.parametrize("sixteenth", range(16))
def test_cut_short(sixteenth: int) -> None:
    with pytest.raises(Unreadable):
        found(WHOLE[: len(WHOLE) * sixteenth // 16])
    parts = parts_of(WHOLE)
    sheet1 = parts["xl/worksheets/sheet1.bin"]
    short = sheet1[: len(sheet1) * sixteenth // 16] + b"\x00"
    with pytest.raises(Unreadable):
        found(zipped({**parts, "xl/worksheets/sheet1.bin": short}))
