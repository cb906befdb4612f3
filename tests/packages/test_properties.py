"""Which properties name a person, an account, a label or a path, and which do not."""

import pytest

from foidesk.packages.properties import Kind, finding, personal_path, telling

TELLING = [
    ("creator", "Jane Smith", Kind.PERSON),
    ("creator", "Smith, Jane (Legal Services)", Kind.PERSON),
    ("creator", "Jane Smith - HR Team", Kind.PERSON),
    ("creator", "JSMITH", Kind.PERSON),
    ("creator", "c1234", Kind.PERSON),
    ("creator", "python-docx; Jane Smith", Kind.PERSON),
    ("creator", "Sapna Patel", Kind.PERSON),
    ("lastModifiedBy", "Jane", Kind.PERSON),
    ("Manager", "Robert Example", Kind.PERSON),
    ("initial-creator", "jane.smith@marlshire.example", Kind.PERSON),
    ("Owner", "MARLSHIRE\\jsmith", Kind.PERSON),
    ("Checked by", "Jane Smith", Kind.PERSON),
    ("Staff number", "12345", Kind.PERSON),
    ("_AuthorEmail", "j.smith@marlshire.example", Kind.PERSON),
    ("display_urn:schemas-microsoft-com:office:office#Author", "Jane Smith", Kind.PERSON),
    ("SharedWithUsers", "12;#Jane Smith", Kind.PERSON),
    ("Anything", "S-1-5-21-1004336348-1177238915-682003330-512", Kind.PERSON),
    ("MSIP_Label_0a1b_Name", "Official-Sensitive", Kind.LABEL),
    ("TitusClassification", "OFFICIAL", Kind.LABEL),
    ("Template", "C:\\Users\\jsmith\\AppData\\Roaming\\Microsoft\\Templates\\Letter.dotx", Kind.PATH),
    ("Template", "C:\\Documents and Settings\\jsmith\\Letter.dot", Kind.PATH),
    ("HyperlinkBase", "\\\\srv01\\home$\\jsmith\\", Kind.PATH),
    ("title", "file:///home/jane/report.odt", Kind.PATH),
    ("Link", "file:///C:/Users/J%20Smith/a.docx", Kind.PATH),
    ("Template", "/Users/jane/Library/a.dotx", Kind.PATH),
    ("Link", "https://marlshire-my.sharepoint.com/personal/jane_smith/Documents/a.docx", Kind.PATH),
    ("Link", "https://d.docs.live.net/0123456789abcdef/a.docx", Kind.PATH),
]
SILENT = [
    ("creator", ""),
    ("creator", "  "),
    ("creator", "-"),
    *(
        ("creator", each)
        for each in ("Administrator", "User", "Microsoft Office User", "Windows User", "Unknown")
    ),
    *(
        ("creator", each)
        for each in ("python-docx", "openpyxl", "Apache POI", "XlsxWriter", "LibreOffice 7.4")
    ),
    *(("creator", each) for each in ("Home Office", "Marlshire County Council", "Department for Transport")),
    ("creator", "Office of the Police and Crime Commissioner for Marlshire"),
    ("creator", "Information Governance Team"),
    ("lastModifiedBy", "Calc"),
    ("creator", "Archive Consortium"),
    ("contact", "Forms Management Office"),
    ("title", "Letter to Jane Smith"),
    ("subject", "Jane Smith"),
    ("keywords", "parking; Jane"),
    ("Company", "Smith and Sons"),
    ("Application", "Microsoft Office Word"),
    ("Template", "Normal.dotm"),
    ("Template", "C:\\Program Files\\Microsoft Office\\Templates\\1033\\Report.dotx"),
    ("Template", "C:\\Users\\Public\\Letter.dotx"),
    ("created", "2024-03-01T10:00:00Z"),
    ("revision", "2"),
    ("ContentTypeId", "0x0101009A9B"),
    ("MSIP_Label_0a1b_Enabled", "true"),
    ("MSIP_Label_0a1b_SiteId", "0a1b2c3d-0000-0000-0000-000000000000"),
    ("MSIP_Label_0a1b_SetDate", "2024-03-01T10:00:00Z"),
    ("Link", "https://www.gov.uk/home/users/x"),
    ("GrammarlyDocumentId", "4f1c"),
]


@pytest.mark.parametrize(("name", "value", "kind"), TELLING)
def test_what_tells_of_a_person(name: str, value: str, kind: Kind) -> None:
    assert telling(name, value) is kind


@pytest.mark.parametrize(("name", "value"), SILENT)
def test_what_does_not(name: str, value: str) -> None:
    assert telling(name, value) is None


def test_all_are_told_in_one_finding() -> None:
    given = [("creator", "Jane Smith"), ("lastModifiedBy", "jsmith"), ("revision", "2"), ("title", "A")]
    (found,) = finding(given)
    assert (found.count, found.where) == (2, "")
    assert found.says == (
        "The file carries details of who made or kept it: Author “Jane Smith” and Last saved by “jsmith”."
    )
    assert list(finding([("revision", "2")])) == []


def test_a_long_value_is_cut_and_cleaned() -> None:
    (found,) = finding([("creator", "Jane\x07\n" + "x" * 10_000)])
    assert len(found.says) < 200
    assert "\x07" not in found.says
    assert "\n" not in found.says


def test_a_path_is_found_within_words() -> None:
    assert personal_path('INCLUDETEXT "C:\\Users\\jsmith\\a.docx"') == "C:\\Users\\jsmith"
    assert personal_path("See www.example.org/home/jane/ for more") is None
