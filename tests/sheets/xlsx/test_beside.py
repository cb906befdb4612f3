"""What a workbook carries beside its sheets."""

import base64
import io
import zipfile
from collections.abc import Mapping

import pytest

from foidesk.findings.codes import Code
from tests.sheets.xlsx.files import (
    HEAD,
    NAMES,
    TYPES,
    edited,
    found,
    line,
    parts_of,
    relations,
    sheet,
    told,
    workbook,
    zipped,
)

PLAIN = sheet(line(1, "Year", "Total") + line(2, "2022", "4"))
DEFINITION = (
    f'{HEAD}<pivotCacheDefinition {NAMES} r:id="rId1" recordCount="2"><cacheSource type="worksheet">'
    '<worksheetSource ref="A1:B3" sheet="Staff"/></cacheSource><cacheFields count="2">'
    '<cacheField name="Surname"><sharedItems/></cacheField>'
    '<cacheField name="Rank"><sharedItems/></cacheField>'
    "</cacheFields></pivotCacheDefinition>"
)
RECORDS = (
    f'{HEAD}<pivotCacheRecords {NAMES} count="2"><r><s v="Oak"/><s v="PC"/></r>'
    '<r><x v="0"/></r></pivotCacheRecords>'
)


def beside(
    parts: Mapping[str, str | bytes], *related: tuple[str, str, str], types: str = "", names: str = ""
) -> bytes:
    """A plain workbook with these parts, tied to the book."""
    return workbook(PLAIN, more=parts, related=related, types=types, names=names)


def on_the_sheet(parts: Mapping[str, str | bytes], *related: tuple[str, str, str], types: str = "") -> bytes:
    """A plain workbook with these parts, tied to its first sheet."""
    links = relations(*related)
    return workbook(PLAIN, more={**parts, "xl/worksheets/_rels/sheet1.xml.rels": links}, types=types)


def override(part: str, kind: str) -> str:
    return f'<Override PartName="{part}" ContentType="{TYPES}.{kind}+xml"/>'


class TestPivotCaches:
    @pytest.mark.parametrize("folder", ["xl/pivotCache/", "xl/worksheets/", "other/"])
    def test_wherever_it_lies(self, folder: str) -> None:
        parts = {
            f"{folder}d.xml": DEFINITION,
            f"{folder}r.xml": RECORDS,
            f"{folder}_rels/d.xml.rels": relations(("rId1", "pivotCacheRecords", f"/{folder}r.xml")),
        }
        (one,) = found(beside(parts, ("rId9", "pivotCacheDefinition", f"/{folder}d.xml")))
        assert (one.code, one.where, one.count) == (Code.PIVOT_CACHE, "", 1)
        assert "2 records, columns: Surname and Rank" in one.says

    def test_by_content_type_alone(self) -> None:
        types = override("/d.xml", "pivotCacheDefinition") + override("/r.xml", "pivotCacheRecords")
        assert [one.code for one in found(beside({"d.xml": DEFINITION, "r.xml": RECORDS}, types=types))] == [
            Code.PIVOT_CACHE
        ]

    def test_the_sheet_of_its_table(self) -> None:
        data = on_the_sheet(
            {
                "xl/pivotTables/p1.xml": f"<pivotTableDefinition {NAMES}/>",
                "xl/pivotTables/_rels/p1.xml.rels": relations(("rId1", "pivotCacheDefinition", "../d.xml")),
                "xl/d.xml": DEFINITION,
                "xl/_rels/d.xml.rels": relations(("rId1", "pivotCacheRecords", "r.xml")),
                "xl/r.xml": RECORDS.replace("<r>", "<x:r>")
                .replace("</r>", "</x:r>")
                .replace("<pivotCacheRecords ", '<pivotCacheRecords xmlns:x="x" '),
            },
            ("rId1", "pivotTable", "../pivotTables/p1.xml"),
        )
        assert told(data) == [(Code.PIVOT_CACHE, "Sheet1", 1)]

    def test_values_without_records(self) -> None:
        kept = DEFINITION.replace("<sharedItems/>", '<sharedItems><s v="Oak"/><s v="Elm"/></sharedItems>', 1)
        (one,) = found(beside({"xl/d.xml": kept}, ("rId9", "pivotCacheDefinition", "d.xml")))
        assert "2 values of its fields" in one.says

    def test_nothing_kept(self) -> None:
        assert told(beside({"xl/d.xml": DEFINITION}, ("rId9", "pivotCacheDefinition", "d.xml"))) == []


def mashup(formulas: str) -> bytes:
    archive = zipped({"Config/Package.xml": "<Package/>", "Formulas/Section1.m": formulas})
    data = (0).to_bytes(4, "little") + len(archive).to_bytes(4, "little") + archive + bytes(8)
    text = base64.b64encode(data).decode()
    space = "http://schemas.microsoft.com/DataMashup"
    return f'<?xml version="1.0" encoding="utf-16"?><DataMashup xmlns="{space}">{text}</DataMashup>'.encode(
        "utf-16"
    )


class TestModelsAndConnections:
    def test_a_model(self) -> None:
        (one,) = found(beside({"xl/model/item.data": b"x" * 5000}))
        assert (one.code, one.count) == (Code.DATA_MODEL, 1)

    def test_a_model_elsewhere(self) -> None:
        assert told(beside({"m/i.data": b"x"}, ("rId9", "powerPivotData", "/m/i.data"))) == [
            (Code.DATA_MODEL, "", 1)
        ]

    def test_queries(self) -> None:
        formulas = 'section Section1;\r\nshared Staff = let a = 1 in a;\r\nshared #"By rank" = 2;'
        (one,) = found(
            beside({"customXml/item1.xml": mashup(formulas)}, ("rId9", "customXml", "../customXml/item1.xml"))
        )
        assert (one.code, one.count) == (Code.DATA_MODEL, 2)
        assert "Staff" in one.says
        assert "By rank" in one.says

    def test_no_queries(self) -> None:
        """As Excel leaves it when its query editor was opened once."""
        parts = {"customXml/item1.xml": mashup("section Section1;")}
        assert told(beside(parts, ("rId9", "customXml", "../customXml/item1.xml"))) == []

    def test_a_connection(self) -> None:
        xml = (
            f'<connections {NAMES}><connection id="1" name="HR"><dbPr connection="DSN=payroll;UID=oak"/>'
            '</connection><connection id="2"><webPr url="https://hr.example/"/></connection></connections>'
        )
        (one,) = found(beside({"xl/connections.xml": xml}, ("rId9", "connections", "connections.xml")))
        assert (one.code, one.count) == (Code.CONNECTION, 2)
        assert "DSN=payroll" in one.says

    def test_a_table_of_a_query(self) -> None:
        parts = {"xl/queryTables/q1.xml": f'<queryTable {NAMES} name="ExternalData_1" connectionId="1"/>'}
        assert told(on_the_sheet(parts, ("rId1", "queryTable", "../queryTables/q1.xml"))) == [
            (Code.CONNECTION, "", 1)
        ]

    def test_no_connection(self) -> None:
        assert told(beside({"xl/c.xml": f"<connections {NAMES}/>"}, ("rId9", "connections", "c.xml"))) == []


LINK = (
    f'{HEAD}<externalLink {NAMES}><externalBook r:id="rId1"><sheetNames><sheetName val="Staff"/></sheetNames>'
    '<sheetDataSet><sheetData sheetId="0"><row r="1"><cell r="A1" t="str"><v>Oak</v></cell>'
    '<cell r="B1"><v>5</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>'
)


class TestLinks:
    def test_another_workbook(self) -> None:
        parts = {
            "xl/externalLinks/e1.xml": LINK,
            "xl/externalLinks/_rels/e1.xml.rels": relations(
                ("rId1", "externalLinkPath", "file:///S:\\HR\\Staff.xlsx", "External")
            ),
        }
        (one,) = found(beside(parts, ("rId9", "externalLink", "externalLinks/e1.xml")))
        assert (one.code, one.count) == (Code.EXTERNAL_LINK, 1)
        assert "Staff.xlsx" in one.says
        assert "2 values" in one.says

    def test_a_picture_from_elsewhere(self) -> None:
        data = on_the_sheet(
            {
                "xl/drawings/d1.xml": "<wsDr/>",
                "xl/drawings/_rels/d1.xml.rels": relations(
                    ("rId1", "image", "https://a.example/1.png", "External")
                ),
            },
            ("rId1", "drawing", "../drawings/d1.xml"),
        )
        assert told(data) == [(Code.EXTERNAL_LINK, "Sheet1", 1)]

    def test_an_address_to_click_on_is_no_link(self) -> None:
        links = relations(("rId1", "hyperlink", "https://www.gov.uk/", "External"))
        assert told(workbook(PLAIN, more={"xl/worksheets/_rels/sheet1.xml.rels": links})) == []


class TestHistory:
    def test_of_a_shared_workbook(self) -> None:
        parts = {
            "xl/revisions/revisionHeaders.xml": f'<headers {NAMES}><header userName="Ann Oak"/></headers>',
            "xl/revisions/_rels/revisionHeaders.xml.rels": relations(
                ("rId1", "revisionLog", "revisionLog1.xml")
            ),
            "xl/revisions/revisionLog1.xml": f'<revisions {NAMES}><rcc rId="1"/></revisions>',
        }
        (one,) = found(beside(parts, ("rId9", "revisionHeaders", "revisions/revisionHeaders.xml")))
        assert (one.code, one.count) == (Code.REVISION_LOG, 1)
        assert "Ann Oak" in one.says

    def test_nobody(self) -> None:
        assert told(beside({"xl/u.xml": f'<users {NAMES} count="0"/>'}, ("rId9", "usernames", "u.xml"))) == []


NOTES = (
    f"<comments {NAMES}><authors><author>Ann Oak</author><author>tc={{1}}</author></authors><commentList>"
    '<comment ref="A1" authorId="0"><text><r><t>Check with </t></r><r><t>HR</t></r></text></comment>{}'
    "</commentList></comments>"
)
THREADS = (
    '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
    '<threadedComment ref="A1" personId="{P}" id="{1}"><text>Is he on leave?</text></threadedComment>'
    '<threadedComment ref="A1" personId="{P}" id="{2}" parentId="{1}"><text>Yes</text></threadedComment>'
    "</ThreadedComments>"
)
PERSONS = (
    '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">'
    '<person displayName="Ben Elm" id="{p}" userId="S::ben@a.example::1"/></personList>'
)
MS = "http://schemas.microsoft.com/office/2017/10/relationships"


class TestComments:
    def test_notes(self) -> None:
        (one,) = found(
            on_the_sheet({"xl/odd/c.xml": NOTES.replace("{}", "")}, ("rId1", "comments", "../odd/c.xml"))
        )
        assert (one.code, one.where, one.count) == (Code.COMMENT, "Sheet1", 1)
        assert one.says == "1 comment by Ann Oak: “Check with HR”."

    def test_threads_are_not_counted_twice(self) -> None:
        stand_in = (
            '<comment ref="A1" authorId="1"><text><t>[Threaded comment] Your version…</t></text></comment>'
        )
        parts = {
            "xl/comments1.xml": NOTES.replace("{}", stand_in),
            "xl/threadedComments/t1.xml": THREADS,
            "xl/persons/person.xml": PERSONS,
        }
        data = on_the_sheet(
            parts,
            ("rId1", "comments", "../comments1.xml"),
            ("rId2", f"{MS}/threadedComment", "../threadedComments/t1.xml"),
        )
        book = relations(
            ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId8", f"{MS}/person", "persons/person.xml")
        )
        every = found(zipped({**parts_of(data), "xl/_rels/workbook.xml.rels": book}))
        assert [(one.code, one.count) for one in every] == [(Code.COMMENT, 3), (Code.DOCUMENT_PROPERTY, 1)]
        assert "Ben Elm and Ann Oak" in every[0].says

    def test_a_million(self) -> None:
        many = '<comment ref="A1" authorId="0"><text><t>x</t></text></comment>' * 100_000
        data = on_the_sheet({"xl/c.xml": NOTES.replace("{}", many)}, ("rId1", "comments", "../c.xml"))
        assert told(data) == [(Code.COMMENT, "Sheet1", 100_001)]

    def test_none(self) -> None:
        empty = f"<comments {NAMES}><authors/><commentList/></comments>"
        assert told(on_the_sheet({"xl/c.xml": empty}, ("rId1", "comments", "../c.xml"))) == []
        nobody = (
            '<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"/>'
        )
        assert told(beside({"xl/p.xml": nobody}, ("rId9", f"{MS}/person", "p.xml"))) == []


def names(*given: str) -> str:
    return f"<definedNames>{''.join(given)}</definedNames>"


TELLING = {
    "hidden words": '<definedName name="who" hidden="1">"Ann Oak"</definedName>',
    "hidden cells": '<definedName name="all" hidden="true">Sheet1!$A$1:$B$9</definedName>',
    "a hidden sheet": '<definedName name="all">Sheet2!$A$1:$B$9</definedName>',
    "a hidden sheet in quotes": "<definedName name=\"all\">'Sheet2'!$A$1</definedName>",
    "hidden rows": '<definedName name="all">Sheet1!$A$2:$B$2</definedName>',
    "another workbook": '<definedName name="all">[1]Staff!$A$1</definedName>',
    "another workbook in quotes": "<definedName name=\"all\">'S:\\HR\\[Staff.xlsx]All'!$A$1</definedName>",
}
ORDINARY = {
    "cells": '<definedName name="totals">Sheet1!$A$1:$B$1</definedName>',
    "more than the hidden rows": '<definedName name="totals">Sheet1!$A$1:$B$9</definedName>',
    "what is printed": '<definedName name="_xlnm.Print_Area" localSheetId="0">Sheet1!$A$1:$B$2</definedName>',
    "a filter": '<definedName name="_xlnm._FilterDatabase" hidden="1">Sheet1!$A$1:$B$9</definedName>',
    "nothing any more": '<definedName name="old" hidden="1">#REF!</definedName>',
    "gone": '<definedName name="old">Sheet9!#REF!</definedName>',
    "a newer function": '<definedName name="_xlfn.XLOOKUP" hidden="1">#NAME?</definedName>',
    "a number": '<definedName name="rate">0.2</definedName>',
    "a setting of a tool": '<definedName name="solver_eng" hidden="1">1</definedName>',
    "of another thing": '<definedName name="IQ_CH" hidden="1">110000</definedName>',
}
BEHIND = sheet(line(1, "Year", "Total") + line(2, "2022", "4", said=' hidden="1"'))


@pytest.mark.parametrize("name", TELLING.values(), ids=TELLING)
def test_names_that_tell(name: str) -> None:
    codes = [one.code for one in found(workbook(BEHIND, PLAIN, states=["", "hidden"], names=names(name)))]
    assert codes == [Code.HIDDEN_ROWS, Code.HIDDEN_SHEET, Code.DEFINED_NAME]


@pytest.mark.parametrize("name", ORDINARY.values(), ids=ORDINARY)
def test_names_that_tell_nothing(name: str) -> None:
    codes = [one.code for one in found(workbook(BEHIND, names=names(name)))]
    assert codes == [Code.HIDDEN_ROWS]


def test_the_sheet_of_a_program() -> None:
    """A sheet of Excel 4 macros, deeply hidden."""
    data = workbook(PLAIN, PLAIN, states=["", "veryHidden"])
    macro = "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet"
    links = relations(
        ("rId1", "worksheet", "worksheets/sheet1.xml"), ("rId2", macro, "worksheets/sheet2.xml")
    )
    every = found(zipped({**parts_of(data), "xl/_rels/workbook.xml.rels": links}))
    assert [one.code for one in every] == [Code.HIDDEN_SHEET, Code.MACRO]
    assert "macro sheet" in every[0].says


def test_no_workbook_or_not_all_of_it() -> None:
    broken = edited(
        workbook(PLAIN), "xl/worksheets/sheet1.xml", lambda xml: xml.replace("</row>", "</raw>", 1)
    )
    with pytest.raises(Exception, match="form it should have"):
        found(broken)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("a.txt", "nothing")
    with pytest.raises(Exception, match="no workbook"):
        found(out.getvalue())
