"""Relationships and content types are read as carelessly as they are written."""

import pytest

from tests.packages.opc import office, relations

_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument"


@pytest.mark.parametrize("kind", [_TYPE, _STRICT])
@pytest.mark.parametrize(
    "target", ["w/doc.xml", "/w/doc.xml", "./w/doc.xml", "W/DOC.XML", "w\\doc.xml", "x/../w/doc.xml"]
)
def test_the_document_is_found(kind: str, target: str) -> None:
    made = office({"_rels/.rels": relations(kind, target), "w/doc.xml": "<x/>"})
    assert made.main.lower() == "w/doc.xml"


def test_a_target_is_relative_to_its_part() -> None:
    made = office(
        {"a/_rels/b.xml.rels": relations("x/comments", "../c/d%20e.xml"), "a/b.xml": "", "c/d e.xml": ""}
    )
    assert made.related("a/b.xml", "comments") == ["c/d e.xml"]
    assert made.parts("comments") == ["c/d e.xml"]


def test_a_target_above_the_root_stays_within_it() -> None:
    made = office({"_rels/.rels": relations("x/y", "../../../etc/passwd")})
    assert made.related("", "y") == []


def test_what_lies_outside_is_no_part() -> None:
    made = office(
        {"_rels/.rels": relations("x/image", "w/doc.xml", " TargetMode='External'"), "w/doc.xml": ""}
    )
    assert made.related("", "image") == []
    assert made.of("")[0].target == "w/doc.xml"


def test_content_types_are_by_part_or_by_ending() -> None:
    types = (
        "<Types xmlns='x'><Default Extension='XML' ContentType='a/B'/>"
        "<Override PartName='/w/Doc.xml' ContentType='c/d'/></Types>"
    )
    made = office({"[Content_Types].xml": types, "w/doc.xml": "", "w/other.xml": "", "w/x.bin": ""})
    assert [made.type(name) for name in ("w/doc.xml", "w/other.xml", "w/x.bin")] == ["c/d", "a/b", ""]
    assert made.parts(typed="c/d") == ["w/doc.xml"]


def test_the_shadows_that_a_mac_packs_beside_each_part_are_none() -> None:
    made = office(
        {
            "_rels/.rels": relations(_TYPE, "w/doc.xml"),
            "w/doc.xml": "<x/>",
            "__MACOSX/_rels/._.rels": "\0\5\x16\7 no list",
        }
    )
    assert made.main == "w/doc.xml"
