"""Sheets, rows and columns that are not shown."""

import re

import pytest
from openpyxl import Workbook

from foidesk.findings.codes import Code
from tests.sheets.xlsx.files import (
    HEAD,
    MAIN,
    NAMES,
    STRICT,
    edited,
    found,
    line,
    relations,
    saved,
    sheet,
    told,
    workbook,
)

PLAIN = sheet(line(1, "Year", "Total") + line(2, "2022", "4") + line(3, "2023", "5"))
STAFF = sheet(
    line(1, "Surname", "Initials", "Rank") + "".join(line(n, "Oak", "A B", "PC") for n in range(2, 9485))
)


def test_the_answer_of_2023() -> None:
    """A summary to be seen, and behind it a sheet with everybody."""
    (one,) = found(workbook(PLAIN, STAFF, states=["visible", "hidden"]))
    assert (one.code, one.where, one.count) == (Code.HIDDEN_SHEET, "Sheet2", 1)
    assert one.says == "1 hidden sheet, “Sheet2”: 9,484 rows, columns: Surname, Initials and Rank."


def test_the_same_with_a_pivot_table_made_from_it() -> None:
    """Deleting the hidden sheet would not have been enough: the table in view keeps a copy."""
    fields = "".join(f'<cacheField name="{name}"/>' for name in ("Surname", "Initials", "Rank"))
    records = '<r><s v="Oak"/><s v="A B"/><s v="PC"/></r>' * 9483
    more = {
        "xl/worksheets/_rels/sheet1.xml.rels": relations(("rId1", "pivotTable", "../pivotTables/p.xml")),
        "xl/pivotTables/p.xml": f"<pivotTableDefinition {NAMES}/>",
        "xl/pivotTables/_rels/p.xml.rels": relations(("rId1", "pivotCacheDefinition", "../pivotCache/d.xml")),
        "xl/pivotCache/d.xml": f"<pivotCacheDefinition {NAMES}><cacheFields>{fields}</cacheFields>"
        "</pivotCacheDefinition>",
        "xl/pivotCache/_rels/d.xml.rels": relations(("rId1", "pivotCacheRecords", "r.xml")),
        "xl/pivotCache/r.xml": f"<pivotCacheRecords {NAMES}>{records}</pivotCacheRecords>",
    }
    sheet_, copy = found(workbook(PLAIN, STAFF, states=["visible", "veryHidden"], more=more))
    assert sheet_.says.startswith("1 deeply hidden sheet")
    assert (copy.code, copy.where) == (Code.PIVOT_CACHE, "Sheet1")
    assert "9,483 records, columns: Surname, Initials and Rank" in copy.says
    assert [one.code for one in found(workbook(PLAIN, more=more))] == [Code.PIVOT_CACHE]


@pytest.mark.parametrize("state", ["hidden", "veryHidden"])
def test_a_hidden_sheet(state: str) -> None:
    assert told(workbook(PLAIN, PLAIN, states=["", state])) == [(Code.HIDDEN_SHEET, "Sheet2", 1)]


def test_a_sheet_that_the_workbook_does_not_list() -> None:
    data = workbook(PLAIN, PLAIN)
    cut = edited(data, "xl/workbook.xml", lambda xml: re.sub(r'<sheet name="Sheet2"[^>]*>', "", xml))
    assert told(cut) == [(Code.HIDDEN_SHEET, "sheet2.xml", 1)]


ROW = line(2, "2022", "4")
HIDDEN_ROWS = {
    "as Excel writes it": ROW.replace('r="2"', 'r="2" spans="1:2" hidden="1" x14ac:dyDescent="0.25"', 1),
    "as LibreOffice writes it": ROW.replace(
        'r="2"', 'r="2" customFormat="false" ht="12.8" hidden="true" customHeight="false" outlineLevel="0"', 1
    ),
    "single quotes": ROW.replace('r="2"', "r='2' hidden='1'", 1),
    "another order": ROW.replace('r="2"', 'hidden = "1"\n r="2"', 1),
    "no height": ROW.replace('r="2"', 'r="2" ht="0" customHeight="1"', 1),
    "no height of its own": ROW.replace('r="2"', 'r="2" ht="0.0" customHeight="0"', 1),
    "in a closed group": ROW.replace('r="2"', 'r="2" hidden="1" outlineLevel="1"', 1),
    "spelled by number": ROW.replace('r="2"', 'r="2" hidden="&#49;"', 1),
    "a bracket in a value": ROW.replace('r="2"', 'r="2" x14ac:a="&gt;>" hidden="1"', 1),
    "only a formula": '<row r="2" hidden="1"><c r="A2"><f>1+1</f></c></row>',
    "only a number": '<row r="2" hidden="1"><c r="A2"><v>0</v></c></row>',
    "no number of its own": ROW.replace('<row r="2"', '<row hidden="1"', 1),
}


def around(rows: str) -> str:
    names = f'{NAMES} xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'
    return sheet(line(1, "Year", "Total") + rows + line(3, "2023", "5")).replace(NAMES, names)


@pytest.mark.parametrize("rows", HIDDEN_ROWS.values(), ids=HIDDEN_ROWS)
def test_a_hidden_row(rows: str) -> None:
    assert told(workbook(around(rows))) == [(Code.HIDDEN_ROWS, "Sheet1, row 2", 1)]


@pytest.mark.parametrize("rows", HIDDEN_ROWS.values(), ids=HIDDEN_ROWS)
def test_a_hidden_row_among_many(rows: str) -> None:
    """Far down, where only what may matter is parsed."""
    many = "".join(line(n, "2023", "5") for n in range(3, 12000))
    data = sheet(many).replace("<sheetData>", "<sheetData>" + line(1, "Year") + rows)
    data = data.replace(
        NAMES, f'{NAMES} xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"'
    )
    below = data.replace(rows, "").replace(
        "</sheetData>", re.sub(r'(r="[AB]?)2"', r'\g<1>12000"', rows) + "</sheetData>"
    )
    assert told(workbook(data)) == [(Code.HIDDEN_ROWS, "Sheet1, row 2", 1)]
    assert told(workbook(below)) in (
        [(Code.HIDDEN_ROWS, "Sheet1, row 12000", 1)],
        [(Code.HIDDEN_ROWS, "Sheet1, row 2", 1)],
    )


SHOWN_ROWS = {
    "not hidden": ROW.replace('r="2"', 'r="2" hidden="0"', 1),
    "said to be shown": ROW.replace('r="2"', 'r="2" hidden="false" ht="12.8" customHeight="true"', 1),
    "empty": '<row r="2" hidden="1"/>',
    "blank cells with a format": '<row r="2" hidden="1" s="1"><c r="A2" s="1"/><c r="B2" s="1"></c></row>',
    "an empty value": '<row r="2" hidden="1"><c r="A2"><v></v></c><c r="B2" t="inlineStr"><is/></c></row>',
    "spaces": line(2, " ", "  ", said=' hidden="1"'),
    "the end of a group": ROW.replace('r="2"', 'r="2" collapsed="1"', 1),
    "a value that only says so": ROW.replace('r="2"', 'r="2" x14ac:hidden="1"', 1),
    "text that only says so": line(2, "row hidden=&quot;1&quot;"),
}


@pytest.mark.parametrize("rows", SHOWN_ROWS.values(), ids=SHOWN_ROWS)
def test_a_row_that_hides_nothing(rows: str) -> None:
    assert told(workbook(around(rows))) == []


def test_rows_with_no_height_because_nothing_is_said() -> None:
    """Rows that are not in use are hidden below many a form."""
    unused = '<sheetFormatPr defaultColWidth="0" defaultRowHeight="15" zeroHeight="1"/>'
    cols = '<cols><col min="1" max="2" width="9"/><col min="3" max="16384" width="0" hidden="1"/></cols>'
    assert told(workbook(sheet(line(1, "Year", "Total"), before=unused + cols))) == []


def test_runs_of_rows_are_named() -> None:
    rows = "".join(line(n, "x", said=' hidden="1"' if n in (5, 6, 7, 9) else "") for n in range(1, 12))
    (one,) = found(
        workbook(sheet(rows, after='<autoFilter ref="A1:A11"><filterColumn colId="0"/></autoFilter>'))
    )
    assert (one.where, one.count) == ("Sheet1, rows 5 to 9", 4)
    assert "4 hidden rows in “Sheet1”" in one.says
    assert "by a filter" in one.says
    assert "5 to 7 and 9" in one.says


HIDDEN_COLUMNS = {
    "hidden": '<col min="2" max="2" width="9.1" hidden="1"/>',
    "as LibreOffice writes it": '<col collapsed="false" customWidth="true" hidden="true" outlineLevel="0"'
    ' max="2" min="2" style="0" width="11.5"/>',
    "no width": '<col min="2" max="2" width="0" customWidth="1"/>',
    "up to the last": '<col min="2" max="16384" width="9" hidden="1"/>',
    "single quotes": "<col max='2' min='2' hidden='true'/>",
}


@pytest.mark.parametrize("columns", HIDDEN_COLUMNS.values(), ids=HIDDEN_COLUMNS)
def test_a_hidden_column(columns: str) -> None:
    data = workbook(
        sheet(line(1, "Year", "Collar number") + line(2, "2022", "4"), before=f"<cols>{columns}</cols>")
    )
    (one,) = found(data)
    assert (one.code, one.where, one.count) == (Code.HIDDEN_COLUMNS, "Sheet1, column B", 1)
    assert one.says == "1 hidden column in “Sheet1”: B, with 2 filled cells, headed “Collar number”."


def test_a_column_without_width_because_nothing_is_said() -> None:
    before = '<sheetFormatPr defaultColWidth="0"/><cols><col min="1" max="1" width="9"/></cols>'
    assert told(workbook(sheet(line(1, "a", "b"), before=before))) == [
        (Code.HIDDEN_COLUMNS, "Sheet1, column B", 1)
    ]


def test_a_hidden_column_without_places() -> None:
    row = "<row><c><v>1</v></c><c><v>2</v></c></row>"
    data = workbook(sheet(row * 9, before='<cols><col min="2" max="2" hidden="1"/></cols>'))
    assert told(data) == [(Code.HIDDEN_COLUMNS, "Sheet1, column B", 1)]


SHOWN_COLUMNS = {
    "nothing in it": '<col min="3" max="16384" width="0" hidden="1"/>',
    "shown": '<col min="2" max="2" width="0.5" hidden="0"/>',
    "the end of a group": '<col min="1" max="2" collapsed="1" width="9"/>',
}


@pytest.mark.parametrize("columns", SHOWN_COLUMNS.values(), ids=SHOWN_COLUMNS)
def test_a_column_that_hides_nothing(columns: str) -> None:
    rows = line(1, "Year", "Total", "") + '<row r="2"><c r="A2"><v>1</v></c><c r="D2" s="0"></c></row>'
    assert told(workbook(sheet(rows, before=f"<cols>{columns}</cols>"))) == []


def spelled(xml: str) -> dict[str, str | bytes]:
    """One sheet as different programs would write it."""
    prefixed = re.sub(r"<(/?)(?=[a-z])", r"<\1x:", xml).replace("xmlns=", "xmlns:x=")
    return {
        "a prefix": prefixed,
        "Strict": xml.replace(MAIN, STRICT),
        "UTF-16": xml.replace('encoding="UTF-8"', 'encoding="UTF-16"').encode("utf-16"),
        "Latin": xml.replace('encoding="UTF-8"', 'encoding="ISO-8859-1"').encode("latin-1"),
        "a mark at the beginning": b"\xef\xbb\xbf" + xml.encode(),
        "no declaration": xml.replace(HEAD, ""),
        "a comment": xml.replace("<row", "<!-- <sheetData> --><row", 1),
        "a comment around a row": xml.replace("<row", '<!-- <row r="9"> --><row', 1),
        "an instruction": xml.replace("<row", "<?what <row r='1'?><row", 1),
        "CDATA": re.sub(r"<t>(\w+)</t>", r"<t><![CDATA[\1]]></t>", xml),
        "a bracket in a text": xml.replace("<t>2022", "<t>a > 2022", 1),
        "a prefix only below": xml.replace("<row ", f'<y:row xmlns:y="{MAIN}" ').replace(
            "</row>", "</y:row>"
        ),
    }


@pytest.mark.parametrize("way", spelled(PLAIN))
def test_each_way_of_writing_is_read(way: str) -> None:
    xml = sheet(
        line(1, "Year", "Total") + line(2, "2022", "4", said=' hidden="1"') + line(3, "2023", "5"),
        before='<cols><col min="2" max="2" hidden="1"/></cols>',
    )
    assert told(workbook(spelled(xml)[way])) == [
        (Code.HIDDEN_ROWS, "Sheet1, row 2", 1),
        (Code.HIDDEN_COLUMNS, "Sheet1, column B", 1),
    ]
    assert told(workbook(spelled(PLAIN)[way])) == []


def test_an_ordinary_book_of_another_program() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    for n in range(2000):
        page.append([n, f"Place {n}", n / 7, None, "=A1"])
    book.create_sheet("Empty")
    assert told(saved(book)) == []


def test_a_group_closed_with_openpyxl() -> None:
    book = Workbook()
    page = book.active
    assert page is not None
    for n in range(1, 9):
        page.append([n, f"Place {n}"])
    page.row_dimensions.group(3, 5, hidden=True)
    page.column_dimensions.group("B", "D", hidden=True)
    assert told(saved(book)) == [
        (Code.HIDDEN_ROWS, "Sheet, rows 3 to 5", 3),
        (Code.HIDDEN_COLUMNS, "Sheet, column B", 1),
    ]
