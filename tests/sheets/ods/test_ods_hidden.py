"""What an OpenDocument spreadsheet hides, as its programs write it; and what only looks like it."""

import zipfile
from collections.abc import Callable
from io import BytesIO

import pytest
from odfdo import Document, Table
from python_calamine import CalamineWorkbook

from foidesk.findings.codes import Code
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.sheets.ods import reader
from tests.sheets.ods.spreadsheets import BLANK, cell, number, ordinary, row, spreadsheet, table

Found = set[tuple[Code, str, int]]


def found(file: File) -> Found:
    return {(one.code, one.where, one.count) for one in reader.findings(file)}


def says(file: File) -> str:
    (finding,) = reader.findings(file)
    return finding.says


def style(name: str, inner: str, *, family: str = "table-cell", parent: str = "", data: str = "") -> str:
    parent = f' style:parent-style-name="{parent}"' if parent else ""
    data = f' style:data-style-name="{data}"' if data else ""
    return f'<style:style style:name="{name}" style:family="{family}"{parent}{data}>{inner}</style:style>'


def letters(attributes: str) -> str:
    return f"<style:text-properties {attributes}/>"


def fill(colour: str) -> str:
    return f'<style:table-cell-properties fo:background-color="{colour}"/>'


COLUMNS = (
    "<table:table-column/><table:table-column {}/><table:table-column table:number-columns-repeated='16382'/>"
)
FLAT = style(
    "ro0",
    '<style:table-row-properties style:row-height="0cm" style:use-optimal-row-height="true"/>',
    family="table-row",
)
THIN = style("co0", '<style:table-column-properties style:column-width="0in"/>', family="table-column")
WHITE = style("ce1", letters('fo:color="#FFFFFF"'))
HIDDEN_CELL = (Code.HIDDEN_TEXT, "Totals, column A", 1)
GROUP = '<table:table-row-group table:display="false">{}</table:table-row-group>'
THREE = (
    '<number:number-style style:name="N1P0"><number:text/></number:number-style>'
    '<number:number-style style:name="N1P1"><number:text></number:text></number:number-style>'
    '<number:text-style style:name="N1">'
    '<style:map style:condition="value()&gt;0" style:apply-style-name="N1P0"/>'
    '<style:map style:condition="value()&lt;0" style:apply-style-name="N1P1"/></number:text-style>'
)
ZEROS = THREE.replace("value()&gt;0", "value()=0").replace(
    "<style:map", "<number:text-content/><style:map", 1
)

RAISE: dict[str, tuple[File, tuple[Code, str, int]]] = {
    "hidden row": (
        spreadsheet(ordinary(row(cell("x"), attributes=' table:visibility="collapse"'))),
        (Code.HIDDEN_ROWS, "Totals, row 3", 1),
    ),
    "filtered rows": (
        spreadsheet(
            ordinary(row(cell("x"), attributes=' table:visibility="filter" table:number-rows-repeated="5"'))
        ),
        (Code.HIDDEN_ROWS, "Totals, rows 3 to 7", 5),
    ),
    "rows folded up": (
        spreadsheet(ordinary(GROUP.format(GROUP.replace("false", "true").format(row(cell("x")))))),
        (Code.HIDDEN_ROWS, "Totals, row 3", 1),
    ),
    "row without height": (
        spreadsheet(ordinary(row(cell("x"), attributes=' table:style-name="ro0"')), styles=FLAT),
        (Code.HIDDEN_ROWS, "Totals, row 3", 1),
    ),
    "hidden column": (
        spreadsheet(ordinary(columns=COLUMNS.format('table:visibility="collapse"'))),
        (Code.HIDDEN_COLUMNS, "Totals, column B", 1),
    ),
    "column without width": (
        spreadsheet(ordinary(columns=COLUMNS.format('table:style-name="co0"')), styles=THIN),
        (Code.HIDDEN_COLUMNS, "Totals, column B", 1),
    ),
    "hidden sheet": (
        spreadsheet(ordinary(), table(row(cell("surname")), name="Staff", style="taHidden")),
        (Code.HIDDEN_SHEET, "Staff", 1),
    ),
    "white": (spreadsheet(ordinary(row(cell("x", "ce1"))), styles=WHITE), HIDDEN_CELL),
    "white by the row": (
        spreadsheet(
            ordinary(row(cell("x"), attributes=' table:default-cell-style-name="ce1"')), styles=WHITE
        ),
        HIDDEN_CELL,
    ),
    "white by the column": (
        spreadsheet(
            table(row(cell("x")), columns='<table:table-column table:default-cell-style-name="ce1"/>'),
            styles=WHITE,
        ),
        HIDDEN_CELL,
    ),
    "white by a parent in another part": (
        spreadsheet(
            ordinary(row(cell("x", "ce2"))),
            styles=style("ce2", "", parent="Ghost"),
            common=WHITE.replace("ce1", "Ghost"),
        ),
        HIDDEN_CELL,
    ),
    "white by default": (
        spreadsheet(
            table(row(cell("x"))),
            common=style("", letters('fo:color="#ffffff"')).replace("style:style", "style:default-style"),
        ),
        HIDDEN_CELL,
    ),
    "the colour of its fill": (
        spreadsheet(
            ordinary(row(cell("x", "ce1"))),
            styles=style("ce1", fill("#c00000") + letters('fo:color="#C00505"')),
        ),
        HIDDEN_CELL,
    ),
    "one point": (
        spreadsheet(ordinary(row(cell("x", "ce1"))), styles=style("ce1", letters('fo:font-size="1pt"'))),
        HIDDEN_CELL,
    ),
    "not displayed": (
        spreadsheet(ordinary(row(cell("x", "ce1"))), styles=style("ce1", letters('text:display="none"'))),
        HIDDEN_CELL,
    ),
    "white letters among others": (
        spreadsheet(
            ordinary(row(cell('see <text:span text:style-name="T1">PC 1</text:span>'))),
            styles=style("T1", letters('fo:color="#ffffff"'), family="text"),
        ),
        HIDDEN_CELL,
    ),
    "a format that writes nothing": (
        spreadsheet(ordinary(row(number(7, "", "ce1"))), styles=THREE + style("ce1", "", data="N1")),
        HIDDEN_CELL,
    ),
    "a format that writes no text": (
        spreadsheet(ordinary(row(cell("x", "ce1"))), styles=THREE + style("ce1", "", data="N1")),
        HIDDEN_CELL,
    ),
}


@pytest.mark.parametrize(("file", "expected"), RAISE.values(), ids=RAISE.keys())
def test_what_is_hidden_is_found(file: File, expected: tuple[Code, str, int]) -> None:
    assert found(file) == {expected}


NEAR: dict[str, File] = {
    "an ordinary sheet, its end folded away": spreadsheet(ordinary(BLANK)),
    "empty hidden columns": spreadsheet(
        ordinary(columns=COLUMNS.format("").replace("16382'", "16382' table:visibility='collapse'"))
    ),
    "a group that is open": spreadsheet(ordinary(GROUP.replace("false", "true").format(row(cell("x"))))),
    "white on blue": spreadsheet(
        ordinary(row(cell("x", "ce1"))), styles=style("ce1", fill("#004586") + letters('fo:color="#ffffff"'))
    ),
    "white on blue of its parent": spreadsheet(
        ordinary(row(cell("x", "ce1"))),
        styles=style("ce1", letters('fo:color="#ffffff"'), parent="Title"),
        common=style("Title", fill("#004586")),
    ),
    "white and blank": spreadsheet(ordinary(row(cell(" ", "ce1"), cell("", "ce1"))), styles=WHITE),
    "a cell with its own style in a white column": spreadsheet(
        table(row(cell("x", "ce2")), columns='<table:table-column table:default-cell-style-name="ce1"/>'),
        styles=WHITE + style("ce2", letters('fo:color="#000000"')),
    ),
    "dark letters in a white cell": spreadsheet(
        ordinary(row(cell('<text:span text:style-name="T1">x</text:span>', "ce1"))),
        styles=WHITE + style("T1", letters('fo:color="#000000"'), family="text"),
    ),
    "the window's own colour": spreadsheet(
        ordinary(row(cell("x", "ce1"))),
        styles=style("ce1", letters('style:use-window-font-color="true" fo:color="#ffffff"')),
    ),
    "a zero that is left blank": spreadsheet(
        ordinary(row(number(0, "", "ce1"))), styles=ZEROS + style("ce1", "", data="N1")
    ),
    "a number without its words": spreadsheet(
        ordinary(row('<table:table-cell office:value-type="float" office:value="5"/>'))
    ),
    "a style that inherits from itself": spreadsheet(
        ordinary(row(cell("x", "ce1"))), styles=style("ce1", "", parent="ce1")
    ),
}


@pytest.mark.parametrize("file", NEAR.values(), ids=NEAR.keys())
def test_what_is_ordinary_gives_nothing(file: File) -> None:
    assert found(file) == set()


def test_a_hidden_sheet_is_told_with_its_rows_and_columns() -> None:
    rows = row(cell("surname"), cell("rank")) + row(
        cell("Other"), cell("PC"), attributes=' table:number-rows-repeated="9482"'
    )
    file = spreadsheet(ordinary(), table(rows + BLANK, name="Staff", style="taHidden"))
    assert says(file) == "1 hidden sheet, “Staff”: 9,483 rows, columns: surname, rank."


def test_other_prefixes_and_quotes_mean_the_same() -> None:
    data = spreadsheet(ordinary(row(cell("x"), attributes=' table:visibility="collapse"'))).whole()
    file = _edited(
        data, lambda xml: xml.replace("table:", "t:").replace("xmlns:table=", "xmlns:t=").replace("'", '"')
    )
    assert found(file) == {(Code.HIDDEN_ROWS, "Totals, row 3", 1)}


def _edited(data: bytes, edit: Callable[[str], str]) -> File:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.infolist():
            part = old.read(entry)
            new.writestr(entry, edit(part.decode()).encode() if entry.filename == "content.xml" else part)
    return File("new.ods", data=out.getvalue())


def test_a_file_of_a_library_gives_nothing_and_the_words_another_reader_finds() -> None:
    document = Document("spreadsheet")
    document.body.clear()
    sheet = Table("Totals")
    rows: list[list[str | float]] = [["Area", "Number"], ["North", 12], ["Söuth ☃", -0.5], ["", True]]
    for y, values in enumerate(rows):
        for x, value in enumerate(values):
            if value != "":
                sheet.set_value((x, y), value)
    document.body.append(sheet)
    out = BytesIO()
    document.save(out)
    file = File("new.ods", data=out.getvalue())
    assert found(file) == set()
    theirs = CalamineWorkbook.from_filelike(BytesIO(out.getvalue())).get_sheet_by_index(0).to_python()
    columns = [
        "\n".join(_plain(value) for value in column if value != "") for column in zip(*theirs, strict=True)
    ]
    assert [p.text.lower() for p in reader.passages(file)][:2] == [column.lower() for column in columns]


def _plain(value: object) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def test_a_repeated_value_is_given_to_search_as_often_as_is_of_use() -> None:
    file = spreadsheet(table(row(cell("x"), attributes=' table:number-rows-repeated="1048576"')))
    (passage,) = reader.passages(file)
    assert passage.text == "\n".join("x" * 1000)


def test_a_password_is_told() -> None:
    space = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
    entry = '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry>'
    manifest = f'<m:manifest xmlns:m="{space}">{entry}</m:manifest>'
    with pytest.raises(Unreadable) as why:
        found(spreadsheet(ordinary(), **{"META-INF__manifest_xml": manifest}))
    assert why.value.code is Code.ENCRYPTED
