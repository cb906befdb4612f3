"""What every Office file may carry beside its content."""

import struct
from collections.abc import Mapping

import pytest

from foidesk.opening.file import Inside
from foidesk.packages import carried, ooxml
from tests.packages.ole_writer import written
from tests.packages.opc import office, relations

LABEL = (
    "<clbl:labelList xmlns:clbl='http://schemas.microsoft.com/office/2020/mipLabelMetadata'>"
    "<clbl:label id='{{0a1b2c3d-0000-0000-0000-000000000000}}' enabled='{}' method='Standard' removed='{}'/>"
    "</clbl:labelList>"
)
CUSTOM = (
    "<Properties xmlns='x' xmlns:vt='y'>"
    "<property name='MSIP_Label_0a_Enabled'><vt:lpwstr>true</vt:lpwstr></property>"
    "<property name='MSIP_Label_0a_Name'><vt:lpwstr>Official</vt:lpwstr></property></Properties>"
)
CONTROL = "<ax:ocx xmlns:ax='x' ax:persistence='persistPropertyBag'>{}</ax:ocx>"


def found(parts: Mapping[str, str | bytes]) -> list[tuple[str, int]]:
    return sorted((str(one.code), one.count) for one in ooxml.findings(office(parts)))


@pytest.mark.parametrize(
    ("enabled", "removed", "told"), [("1", "0", True), ("1", "1", False), ("0", "0", False)]
)
def test_a_sensitivity_label(enabled: str, removed: str, told: bool) -> None:
    rels = relations(
        "http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels", "m/l.xml"
    )
    made = {"_rels/.rels": rels, "m/l.xml": LABEL.format(enabled, removed)}
    assert found(made) == ([("document-property", 1)] if told else [])


def test_a_label_among_the_custom_properties() -> None:
    made = {"_rels/.rels": relations("x/custom-properties", "odd/c.xml"), "odd/c.xml": CUSTOM}
    assert found(made) == [("document-property", 1)]


def test_properties_wherever_they_lie() -> None:
    core = (
        "<cp:coreProperties xmlns:cp='a' xmlns:dc='b'><dc:creator>Jane Smith</dc:creator></cp:coreProperties>"
    )
    app = "<Properties xmlns='a'><Manager>Robert Example</Manager><Company>Marlshire</Company></Properties>"
    made = {"_rels/.rels": relations("x/metadata/core-properties", "p.xml"), "p.xml": core, "q.xml": app}
    types = "<Types xmlns='x'><Override PartName='/q.xml' ContentType='a.extended-properties+xml'/></Types>"
    assert found(made | {"[Content_Types].xml": types}) == [("document-property", 2)]


def test_properties_that_nothing_names() -> None:
    core = "<c xmlns:dc='b'><dc:creator>Jane Smith</dc:creator></c>"
    assert found({"docProps/core.xml": core}) == [("document-property", 1)]


@pytest.mark.parametrize("name", ["word/vbaProject.bin", "xl/VBAPROJECT.BIN"])
def test_macros_that_nothing_names(name: str) -> None:
    assert found({name: "x"}) == [("macro", 1)]


def test_a_control_that_keeps_what_was_typed() -> None:
    rels = relations("x/control", "../a/x.xml")
    kept = CONTROL.format("<ax:ocxPr ax:name='Value' ax:value='Jane'/>")
    assert found({"w/_rels/d.xml.rels": rels, "w/d.xml": "", "a/x.xml": kept}) == [("embedded-object", 1)]
    assert found({"w/_rels/d.xml.rels": rels, "w/d.xml": "", "a/x.xml": CONTROL.format("")}) == []


def test_a_workbook_behind_a_chart_is_left_to_those_who_know_the_chart() -> None:
    types = "<Types xmlns='x'><Override PartName='/c/c.xml' ContentType='a.drawingml.chart+xml'/></Types>"
    rels = relations("x/package", "../embeddings/b.xlsx")
    made = {
        "[Content_Types].xml": types,
        "c/_rels/c.xml.rels": rels,
        "c/c.xml": "<x/>",
        "embeddings/b.xlsx": "PK",
    }
    assert found(made) == []
    assert found(made | {"[Content_Types].xml": "<Types xmlns='x'/>"}) == [("embedded-object", 1)]


def test_a_file_that_nothing_names_is_embedded_too() -> None:
    assert found({"xl/embeddings/left.docx": "PK"}) == [("embedded-object", 1)]


def packed(name: bytes, held: bytes) -> bytes:
    """A stream as the packager of Windows writes it ([MS-OLEDS] 2.3.6)."""
    body = b"\x02\0" + name + b"\0" + name + b"\0" + b"\0\0\x03\0" + struct.pack("<L", 1) + b"\0"
    body += struct.pack("<L", len(held)) + held
    return struct.pack("<L", len(body)) + body


@pytest.mark.parametrize("kind", ["x/oleObject", "x/package"])
def test_a_packed_file_is_called_and_examined_by_what_it_is(kind: str) -> None:
    stub = written({("\x01Ole10Native",): packed(b"staff.txt", b"Jane"), ("\x03ObjInfo",): b"\0"})
    made: dict[str, str | bytes] = {
        "w/_rels/d.xml.rels": relations(kind, "../e/oleObject1.bin"),
        "w/d.xml": "",
        "e/oleObject1.bin": stub,
    }
    (found,) = ooxml.findings(office(made))
    assert found.says.endswith("shown: staff.txt.")
    assert list(carried.inside(office(made))) == [Inside("e/oleObject1.bin/staff.txt", b"Jane")]


def test_a_formula_is_no_file() -> None:
    stub = written({("Equation Native",): b"x = y", ("\x01CompObj",): b"\0"})
    made: dict[str, str | bytes] = {
        "w/_rels/d.xml.rels": relations("x/oleObject", "../e/o.bin"),
        "w/d.xml": "",
        "e/o.bin": stub,
    }
    assert found(made) == []
    assert list(carried.inside(office(made))) == []
