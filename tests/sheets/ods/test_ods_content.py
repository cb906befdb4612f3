"""What lies beside the cells: comments, names, links, shapes, charts, objects; and files made to mislead."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.findings.codes import Code
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.sheets.ods import reader
from tests.sheets.ods.spreadsheets import (
    BLANK,
    MIMETYPE,
    SPACES,
    cell,
    number,
    ordinary,
    row,
    spreadsheet,
    table,
)

STAFF = table(row(cell("surname")) + row(cell("Other")), name="Staff", style="taHidden")
HIDDEN_SHEET = (Code.HIDDEN_SHEET, "Staff", 1)
LINK = "file:///home/ann/pay.ods"
Found = set[tuple[Code, str, int]]


def found(file: File) -> Found:
    return {(one.code, one.where, one.count) for one in reader.findings(file)}


def note(words: str, author: str = "Ann Other") -> str:
    creator = f"<dc:creator>{author}</dc:creator>" if author else ""
    return (
        f'<office:annotation draw:style-name="gr1" svg:width="2.9cm" svg:height="0cm">{creator}'
        f"<dc:date>2026-01-05T10:00:00</dc:date><text:p>{words}</text:p></office:annotation>"
    )


def test_comments_are_one_finding_for_a_sheet() -> None:
    file = spreadsheet(ordinary(row(cell("x", more=note("do not publish")), cell("", more=note("why?", "")))))
    (finding,) = reader.findings(file)
    assert (finding.code, finding.where, finding.count) == (Code.COMMENT, "Totals", 2)
    assert finding.says == "2 comments by Ann Other: “do not publish” and “why?”."
    assert "Ann Other: do not publish\nwhy?" in [p.text for p in reader.passages(file)]


NAMES = "<table:named-expressions>{}</table:named-expressions>"
RANGE = '<table:named-range table:name="{}" table:cell-range-address="{}"/>'


@pytest.mark.parametrize(
    ("name", "told"),
    [
        (RANGE.format("people", "$Staff.$A$1:.$A$9"), True),
        (RANGE.format("people", "$Staff.$A$1:$Staff.$A$9"), True),
        (
            RANGE.format("x", "$Totals.$A$1").replace(
                "<table:named-range", '<table:named-range table:hidden="true"'
            ),
            True,
        ),
        (RANGE.format("totals", "$Totals.$A$1:.$B$2"), False),
        (RANGE.format("_xlnm._FilterDatabase", "$Staff.$A$1:.$A$9"), False),
        (RANGE.format("lost", "$#REF!.$A$1"), False),
        (RANGE.format("none", "$Totals.$A$0"), False),
    ],
)
def test_names(name: str, told: bool) -> None:
    expected = {(Code.DEFINED_NAME, "", 1)} if told else set()
    assert found(spreadsheet(ordinary(), STAFF, after=NAMES.format(name))) == expected | {HIDDEN_SHEET}


def test_another_file_is_told_with_what_is_kept_of_it_and_is_no_hidden_sheet() -> None:
    source = f'<table:table-source xlink:type="simple" xlink:href="{LINK}" table:mode="copy-results-only"/>'
    kept = table(row(cell("Ann"), number(3)), name=f"'{LINK}'#Sheet1", style="taHidden", before=source)
    (finding,) = reader.findings(spreadsheet(ordinary(), kept))
    assert (finding.code, finding.count) == (Code.EXTERNAL_LINK, 1)
    assert finding.says == f"It refers to 1 other file: “{LINK}”. It keeps 2 values from there."


def test_a_formula_that_refers_to_another_file_is_found() -> None:
    formula = f" table:formula=\"of:=['{LINK}'#$Sheet1.A1]\""
    assert found(spreadsheet(ordinary(row(cell("x", attributes=formula))))) == {(Code.EXTERNAL_LINK, "", 1)}


DDE = '<office:dde-source office:dde-application="excel" office:dde-topic="pay.xls" office:dde-item="A1"/>'
DATABASE = '<table:database-source-sql table:database-name="HR" table:sql-statement="SELECT * FROM staff"/>'
RANGES = "<table:database-ranges><table:database-range {}>{}</table:database-range></table:database-ranges>"
FILTER = 'table:name="__Anonymous_Sheet_DB__0" table:target-range-address="Totals.A1:Totals.B2"'


@pytest.mark.parametrize(
    ("after", "told"),
    [
        (f"<table:dde-links><table:dde-link>{DDE}</table:dde-link></table:dde-links>", True),
        (RANGES.format('table:name="Import1"', DATABASE), True),
        (RANGES.format(FILTER, "<table:sort/>"), False),
    ],
    ids=["dde", "database", "near: a filter"],
)
def test_connections(after: str, told: bool) -> None:
    assert found(spreadsheet(ordinary(), after=after)) == ({(Code.CONNECTION, "", 1)} if told else set())


@pytest.mark.parametrize(("source", "told"), [("Staff.A1:Staff.A9", True), ("Totals.A1:Totals.B2", False)])
def test_a_pivot_table_of_hidden_cells_is_found(source: str, told: bool) -> None:
    pivot = (
        '<table:data-pilot-tables><table:data-pilot-table table:name="P1">'
        f'<table:source-cell-range table:cell-range-address="{source}"/></table:data-pilot-table>'
        "</table:data-pilot-tables>"
    )
    expected = {(Code.PIVOT_CACHE, "", 1)} if told else set()
    assert found(spreadsheet(ordinary(), STAFF, after=pivot)) == expected | {HIDDEN_SHEET}


def test_recorded_changes_are_found_and_an_empty_record_is_not() -> None:
    change = (
        '<table:cell-content-change table:id="ct1"><office:change-info><dc:creator>Ann Other</dc:creator>'
        "</office:change-info><table:previous><table:change-track-table-cell><text:p>PC 123</text:p>"
        "</table:change-track-table-cell></table:previous></table:cell-content-change>"
    )
    record = '<table:tracked-changes table:track-changes="true">{}</table:tracked-changes>'
    file = spreadsheet(ordinary(), before=record.format(change * 2))
    assert found(file) == {(Code.REVISION_LOG, "", 2)}
    assert any("PC 123" in p.text for p in reader.passages(file))
    assert found(spreadsheet(ordinary(), before=record.format(""))) == set()


@pytest.mark.parametrize(
    ("attributes", "told"),
    [
        ('draw:display="none" svg:width="3cm" svg:height="1cm"', True),
        ('svg:width="0cm" svg:height="0in"', True),
        ('svg:width="3cm" svg:height="0cm"', False),
        ('svg:width="3cm" svg:height="1cm"', False),
    ],
)
def test_shapes(attributes: str, told: bool) -> None:
    box = f"<draw:frame {attributes}><draw:text-box><text:p>secret</text:p></draw:text-box></draw:frame>"
    for file in (
        spreadsheet(ordinary(before=f"<table:shapes>{box}</table:shapes>")),
        spreadsheet(ordinary(row(cell("x", more=box)))),
    ):
        assert found(file) == ({(Code.HIDDEN_SHAPE, "Totals", 1)} if told else set())
        assert any("secret" in p.text for p in reader.passages(file))


def chart(source: str) -> str:
    return (
        f"<office:document-content {SPACES}><office:body><office:chart><chart:chart><chart:plot-area "
        f'table:cell-range-address="{source}"/><table:table table:name="local-table"><table:table-rows>'
        "<table:table-row><table:table-cell><text:p>Kept</text:p></table:table-cell></table:table-row>"
        "</table:table-rows></table:table></chart:chart></office:chart></office:body></office:document-content>"
    )


FRAME = '<table:shapes><draw:frame><draw:object xlink:href="./Object_1"/></draw:frame></table:shapes>'


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("$Staff.$A$1:.$A$9", True),
        ("Totals.A1:Totals.B2", False),
        ("Gone.A1:Gone.B2", True),
        ("local-table.A1:.B2", False),
    ],
)
def test_charts(source: str, told: bool) -> None:
    file = spreadsheet(ordinary(before=FRAME), STAFF, Object_1__content_xml=chart(source))
    assert found(file) == {HIDDEN_SHEET} | ({(Code.CHART_CACHE, "Totals", 1)} if told else set())


def listed(folder: str, kind: str) -> dict[str, str]:
    """The list of parts that says what an object is."""
    entry = f'<m:file-entry m:full-path="{folder}/" m:media-type="{kind}"/>'
    return {"META-INF__manifest_xml": f'<m:manifest xmlns:m="urn:x">{entry}</m:manifest>'}


def test_an_embedded_spreadsheet_is_found_and_carried_as_a_file() -> None:
    within = spreadsheet(table(row(cell("surname")), style="taHidden"))
    with zipfile.ZipFile(BytesIO(within.whole())) as parts:
        content = parts.read("content.xml")
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    file = spreadsheet(ordinary(before=FRAME), Object_1__content_xml=content, **listed("Object_1", kind))
    assert found(file) == {(Code.EMBEDDED_OBJECT, "Totals", 1)}
    (inside,) = reader.inside(file)
    assert found(File(inside.name, data=inside.data)) == {(Code.HIDDEN_SHEET, "Totals", 1)}


def test_a_formula_object_and_a_picture_are_no_embedded_objects() -> None:
    math = '<math xmlns="http://www.w3.org/1998/Math/MathML"><mi>x</mi></math>'
    parts = listed("Object_1", "application/vnd.oasis.opendocument.formula")
    file = spreadsheet(
        ordinary(before=FRAME), Object_1__content_xml=math, Pictures__1_png=b"\x89PNG", **parts
    )
    assert found(file) == set()
    assert [one.name for one in reader.inside(file)] == ["Pictures/1.png"]


def test_macros_and_properties_come_from_the_package() -> None:
    person = "<office:meta><dc:creator>Ann Other</dc:creator></office:meta>"
    meta = f"<office:document-meta {SPACES}>{person}</office:document-meta>"
    file = spreadsheet(ordinary(), Basic__Standard__Module1_xml="<m/>", meta_xml=meta)
    assert found(file) == {(Code.MACRO, "", 1), (Code.DOCUMENT_PROPERTY, "", 1)}


def test_links_are_among_the_words() -> None:
    link = '<text:a xlink:href="https://example.org/x">here</text:a>'
    passages = {p.where: p.text for p in reader.passages(spreadsheet(ordinary(row(cell(link)))))}
    assert passages["Totals, links"] == "https://example.org/x"


FULL = spreadsheet(
    ordinary(row(cell("x", more=note("n"))), BLANK, before=FRAME),
    STAFF,
    Object_1__content_xml=chart("A.A1"),
)


def examined(file: File) -> set[Code]:
    try:
        codes = {finding.code for finding in reader.findings(file)}
        list(reader.passages(file))
        list(reader.inside(file))
    except Unreadable as why:
        return {why.code}
    return codes


@pytest.mark.parametrize("part", range(1, 16))
def test_a_spreadsheet_that_was_cut_is_not_examined(part: int) -> None:
    data = FULL.whole()
    assert examined(File("x.ods", data=data[: len(data) * part // 16])) == {Code.TRUNCATED}


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 0.999), st.integers(0, 255)), min_size=1, max_size=8))
def test_flipped_bytes_give_an_answer(flips: list[tuple[float, int]]) -> None:
    data = bytearray(FULL.whole())
    for place, value in flips:
        data[int(place * len(data))] = value
    examined(File("x.ods", data=bytes(data)))


NAMES_OF_ELEMENTS = (
    "table:table table:table-row table:table-cell table:covered-table-cell table:table-column "
    "table:shapes table:table-row-group table:named-range table:data-pilot-table "
    "table:source-cell-range table:table-source table:deletion draw:frame draw:object draw:text-box "
    "office:annotation dc:creator text:p text:span text:a text:s style:style style:default-style "
    "style:text-properties style:table-cell-properties style:map style:table-row-properties "
    "number:number-style number:text-style number:text"
)
NAMES_OF_ATTRIBUTES = (
    "table:name table:style-name table:number-rows-repeated table:number-columns-repeated "
    "table:visibility table:display table:cell-range-address table:default-cell-style-name "
    "table:formula office:value office:value-type style:name style:family style:parent-style-name "
    "style:data-style-name style:condition style:apply-style-name style:row-height fo:color "
    "fo:font-size fo:background-color text:display svg:width svg:height draw:display xlink:href "
    "text:style-name"
)
ODD = (
    "a b 0 1 -1 5 1048576 99999999999 1e999 nan -. . 1.2.3pt 0cm 2pt #ffffff #fff white collapse false "
    "none table table-cell table-row text value()&gt;0 value()=.. $a.$A$0 a.A1:.B0 'x'.ZZZ9999999 "
    "file:///a of:=['file:///a'#$b.A1] string float"
)
ATTRIBUTES = st.dictionaries(
    st.sampled_from(NAMES_OF_ATTRIBUTES.split()), st.sampled_from(ODD.split(" ")), max_size=4
)


def element(name: str, attributes: dict[str, str], inner: list[str]) -> str:
    said = "".join(f' {key}="{value}"' for key, value in attributes.items())
    return f"<{name}{said}>{''.join(inner)}</{name}>"


ELEMENTS = st.recursive(
    st.sampled_from(["", "words", " "]),
    lambda inner: st.builds(
        element, st.sampled_from(NAMES_OF_ELEMENTS.split()), ATTRIBUTES, st.lists(inner, max_size=4)
    ),
    max_leaves=25,
)


@settings(max_examples=50, deadline=None)
@given(st.lists(ELEMENTS, max_size=4), st.lists(ELEMENTS, max_size=4))
def test_elements_in_any_order_give_an_answer(first: list[str], second: list[str]) -> None:
    examined(spreadsheet("".join(first), styles="".join(second), common="".join(second)))


@pytest.mark.slow
@settings(max_examples=2_000, deadline=None)
@given(st.lists(ELEMENTS, max_size=6), st.lists(ELEMENTS, max_size=6))
def test_many_elements_in_any_order_give_an_answer(first: list[str], second: list[str]) -> None:
    examined(spreadsheet("".join(first), styles="".join(second), common="".join(second)))


REPEATED = ' table:number-rows-repeated="{}"'
WIDE = cell("x", attributes=' table:number-columns-repeated="16384"')


@pytest.mark.parametrize(
    ("tables", "codes"),
    [
        (table(row(WIDE, attributes=REPEATED.format(2_000_000_000))), set()),
        pytest.param(table(*[row(WIDE)] * 1000), {Code.BOMB}, marks=pytest.mark.slow),
        (table(*[row(cell("x"), attributes=REPEATED.format("-5"))] * 3), set()),
        (table(*[row(cell("x"), attributes=REPEATED.format("many"))] * 3), set()),
        (
            "".join(table(row(cell("x")), name=f"S{n}", style="taHidden") for n in range(1000)),
            {Code.HIDDEN_SHEET},
        ),
        (table(row(cell("", more=table(row(cell("inner")), name="Inner")))), set()),
        ("<table:table>" * 200 + "</table:table>" * 200, set()),
    ],
    ids=[
        "all cells",
        "too many cells",
        "less than none",
        "no number",
        "a thousand sheets",
        "a table in a cell",
        "deep",
    ],
)
def test_large_numbers_take_little_time(tables: str, codes: set[Code]) -> None:
    assert examined(spreadsheet(tables)) == codes


@pytest.mark.parametrize(
    "content",
    [
        "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>",
        "<office:document-content",
        "",
    ],
)
def test_content_that_is_no_content_is_not_examined(content: str) -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as whole:
        whole.writestr("mimetype", MIMETYPE)
        whole.writestr("content.xml", content)
    assert examined(File("x.ods", data=out.getvalue())) == {Code.UNREADABLE}


def test_a_spreadsheet_without_content_is_not_examined() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as whole:
        whole.writestr("mimetype", MIMETYPE)
    assert examined(File("x.ods", data=out.getvalue())) == {Code.UNREADABLE}
