"""What a Word document carries beside its text: files, macros, data, properties; and what is none of that."""

import pytest

from foidesk.papers.docx import reader
from tests.papers import word_files as word
from tests.papers.packed import codes, edited, file, related, replacing

RELS = "word/_rels/document.xml.rels"


def found(data: bytes) -> list[tuple[str, str, int]]:
    return codes(reader.findings(file(data)))


def test_an_embedded_workbook() -> None:
    name = "embeddings/Microsoft_Excel_Worksheet.xlsx"
    made = edited(word.plain(), {f"word/{name}": b"PK", RELS: related("package", name)})
    assert found(made) == [("embedded-object", "", 1)]
    assert f"word/{name}" in [one.name for one in reader.inside(file(made))]


def test_a_formula_of_the_old_editor_is_no_embedded_file() -> None:
    formula = b"\xd0\xcf\x11\xe0" + "Equation Native".encode("utf-16-le")
    name = "embeddings/oleObject1.bin"
    made = edited(word.plain(), {f"word/{name}": formula, RELS: related("oleObject", name)})
    assert found(made) == []


def test_macros() -> None:
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    made = edited(word.plain(), {"word/vbaProject.bin": b"x", RELS: related(kind, "vbaProject.bin")})
    assert found(made) == [("macro", "", 1)]


def test_settings_of_programs_are_no_hidden_data() -> None:
    kept = '<w:docVars><w:docVar w:name="__Grammarly_42___1" w:val="H4sIAAAA"/></w:docVars></w:settings>'
    assert found(edited(word.plain(), {"word/settings.xml": replacing(("</w:settings>", kept))})) == []


def test_what_is_linked_from_elsewhere() -> None:
    made = edited(word.plain(), {RELS: related("oleObject", "file:///S:\\Staff.xlsx", external=True)})
    assert found(made) == [("external-link", "", 1)]


def test_a_mail_merge_keeps_its_source() -> None:
    merge = '<w:mailMerge><w:connectString w:val="Data Source=S:\\Staff.xlsx"/></w:mailMerge></w:settings>'
    made = edited(word.plain(), {"word/settings.xml": replacing(("</w:settings>", merge))})
    assert found(made) == [("connection", "", 1)]


def test_variables_that_no_page_shows() -> None:
    kept = '<w:docVars><w:docVar w:name="{}" w:val="{}"/></w:docVars></w:settings>'
    for value, told in (("Jane Smith, 4 High St", True), ("true", False), ("Report on parking", False)):
        edit = replacing(("</w:settings>", kept.format("x", value)))
        assert bool(found(edited(word.plain(), {"word/settings.xml": edit}))) is told


@pytest.mark.parametrize(
    ("target", "told"),
    [
        ("file:///C:\\Users\\jsmith\\AppData\\Roaming\\Microsoft\\Templates\\Letter.dotx", True),
        ("https://marlshire-my.sharepoint.com/personal/jane_smith_marlshire/Letter.dotx", True),
        ("file:///\\\\srv01\\templates\\Letter.dotx", True),
        ("Normal.dotm", False),
        ("file:///C:\\Program%20Files\\Microsoft%20Office\\Templates\\Letter.dotx", False),
    ],
)
def test_a_template_in_somebodys_folder(target: str, told: bool) -> None:
    made = edited(word.plain(), {"word/_rels/settings.xml.rels": '<?xml version="1.0"?><Relationships xmlns='
        '"http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'})  # fmt: skip
    made = edited(made, {"word/_rels/settings.xml.rels": related("attachedTemplate", target, external=True)})
    assert found(made) == ([("document-property", "", 1)] if told else [])


PROPERTIES = (
    '<p:properties xmlns:p="http://schemas.microsoft.com/office/2006/metadata/properties">{}</p:properties>'
)
CUSTOM = {
    "sources, none": (
        (
            '<b:Sources xmlns:b="http://schemas.openxmlformats.org/officeDocument/2006/bibliography" '
            'SelectedStyle="\\APA.XSL" StyleName="APA – Sixth Edition"/>'
        ),
        False,
    ),
    "properties, empty": (
        PROPERTIES.format(
            '<documentManagement><Owner xmlns="a" i:nil="true" xmlns:i="http://www.w3.org/2001/XMLSchema-instance"/>'
            '<TaxCatchAll xmlns="b"/></documentManagement>'
        ),
        False,
    ),
    "properties, a person": (
        PROPERTIES.format(
            '<documentManagement><SharedWithUsers xmlns="a"><UserInfo><DisplayName>Jane Smith</DisplayName>'
            "<AccountId>12</AccountId></UserInfo></SharedWithUsers></documentManagement>"
        ),
        True,
    ),
    "forms of the store": (
        (
            '<FormTemplates xmlns="http://schemas.microsoft.com/sharepoint/v3/contenttype/forms">'
            "<Display>DocumentLibraryForm</Display></FormTemplates>"
        ),
        False,
    ),
    "a bound field that is shown": ("<letter><subject>Report on parking</subject></letter>", False),
    "a bound field that is not": ("<letter><to>Mr Robert Example</to></letter>", True),
    "of Google Docs": (
        (
            '<go:gDocsCustomXmlDataStorage xmlns:go="http://customooxmlschemas.google.com/" xmlns:r="x">'
            '<go:docsCustomData roundtripDataSignature="AMtx7mh k"/></go:gDocsCustomXmlDataStorage>'
        ),
        False,
    ),
}


@pytest.mark.parametrize("made", CUSTOM, ids=str)
def test_custom_xml(made: str) -> None:
    xml, told = CUSTOM[made]
    data = edited(
        word.plain(), {"customXml/item1.xml": xml, RELS: related("customXml", "../customXml/item1.xml")}
    )
    assert [one[0] for one in found(data)] == (["custom-xml"] if told else [])


def test_names_of_people_who_took_part() -> None:
    people = (
        '<w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml">'
        '<w15:person w15:author="Jane Smith"><w15:presenceInfo w15:providerId="AD" '
        'w15:userId="S::jsmith@marlshire.example::1"/></w15:person></w15:people>'
    )
    kind = "http://schemas.microsoft.com/office/2011/relationships/people"
    made = edited(word.plain(), {"word/people.xml": people, RELS: related(kind, "people.xml")})
    assert found(made) == [("document-property", "", 2)]
