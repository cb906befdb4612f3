"""The words of a workbook, for search and for finding details of people."""

from dataclasses import replace

from foidesk.findings.codes import Code
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.limits import Limits
from foidesk.sheets.xlsx import reader
from tests.sheets.xlsx.files import (
    HEAD,
    NAMES,
    edited,
    found,
    line,
    relations,
    sheet,
    style_sheet,
    told,
    workbook,
)

DATES = style_sheet('<xf numFmtId="14" fontId="0" fillId="0"/>')
STRINGS = (
    f"{HEAD}<sst {NAMES}><si><t>Surname</t></si><si><r><t>O&amp;</t></r><r><rPr/><t>ak</t></r>"
    '<rPh><t>x</t></rPh></si><si><t xml:space="preserve"> Elm</t></si></sst>'
)
ROWS = (
    '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Joined</t></is></c></row>'
    '<row r="2" hidden="1"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><v>44927</v></c>'
    '<c r="C2" t="b"><v>1</v></c></row>'
    '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" s="1"><v>44927.5</v></c>'
    '<c r="D3" t="str"><f>A1&amp;"x"</f><v>a &lt; b</v></c><c r="E3"><v/></c></row>'
)


def words(data: bytes, limits: Limits | None = None) -> list[Passage]:
    file = File("a.xlsx", data=data)
    return list(reader.passages(replace(file, limits=limits) if limits else file))


def with_strings(rows: str, strings: str = STRINGS) -> bytes:
    more = {"xl/sharedStrings.xml": strings}
    related = [("rId9", "sharedStrings", "sharedStrings.xml")]
    return workbook(sheet(rows), states=["hidden"], styles=DATES, more=more, related=related)


EXPECTED = [
    Passage("Sheet1, column A", "Surname\nO&ak\n Elm", "Surname"),
    Passage("Sheet1, column B", "Joined\n2023-01-01\n2023-01-01 12:00:00", "Joined"),
    Passage("Sheet1, column C", "TRUE", ""),
    Passage("Sheet1, column D", "a < b", "a < b"),
]


def test_columns_of_a_sheet_hidden_or_not() -> None:
    assert words(with_strings(ROWS)) == EXPECTED


def test_the_same_written_otherwise() -> None:
    assert words(with_strings(ROWS.replace("<row", "<!-- --><row", 1))) == EXPECTED
    assert words(with_strings(ROWS.replace(' r="A1"', "").replace(' r="B1"', ""))) == EXPECTED
    assert words(with_strings(ROWS, STRINGS.replace("<si>", "<!-- --><si >"))) == EXPECTED
    prefixed = STRINGS.replace("xmlns=", "xmlns:x=").replace("<sst", "<x:sst").replace("</sst", "</x:sst")
    for name in ("si", "t", "r", "rPr", "rPh"):
        for end in (">", " ", "/"):
            prefixed = prefixed.replace(f"<{name}{end}", f"<x:{name}{end}").replace(
                f"</{name}>", f"</x:{name}>"
            )
    assert words(with_strings(ROWS, prefixed)) == EXPECTED


def test_days_counted_from_1904() -> None:
    data = edited(
        with_strings(ROWS),
        "xl/workbook.xml",
        lambda x: x.replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
    )
    assert words(data)[1].text == "Joined\n2027-01-02\n2027-01-02 12:00:00"


def test_headers_and_names() -> None:
    after = (
        '<headerFooter><oddHeader>&amp;L&amp;"Arial,Bold"Ann Oak&amp;RPage &amp;P</oddHeader></headerFooter>'
    )
    names = '<definedNames><definedName name="who">"Ben Elm"</definedName></definedNames>'
    every = words(workbook(sheet(line(1, "a"), after=after), names=names))
    assert " ".join(every[1].text.split()) == "Ann Oak Page"
    assert every[2].text == 'who: "Ben Elm"'


def test_no_more_than_the_limit() -> None:
    rows = "".join(line(n, "x" * 100) for n in range(1, 2000))
    limit = 10_000
    total = sum(len(one.text) for one in words(workbook(sheet(rows), sheet(rows)), Limits(text=limit)))
    assert limit <= total < limit + 200


def test_files_within() -> None:
    more: dict[str, str | bytes] = {
        "xl/embeddings/inner.xlsx": workbook(sheet(line(1, "a"))),
        "xl/media/image1.png": b"\x89PNG",
        "xl/worksheets/_rels/sheet1.xml.rels": relations(("rId1", "package", "../embeddings/inner.xlsx")),
    }
    data = workbook(sheet(line(1, "a")), more=more)
    inside: list[Inside] = list(reader.inside(File("a.xlsx", data=data)))
    assert [one.name for one in inside] == ["xl/embeddings/inner.xlsx", "xl/media/image1.png"]
    assert told(data) == [(Code.EMBEDDED_OBJECT, "Sheet1", 1)]


def said(xml: str, *sheets: str) -> bytes:
    pages = sheets or (sheet(line(1, "a")),)
    return edited(workbook(*pages), "xl/workbook.xml", lambda x: x.replace("<sheets>", f"{xml}<sheets>"))


def test_where_a_file_lay_and_whose_view_is_kept() -> None:
    """Excel notes the folder in which a workbook was saved last."""
    path = '<absPath xmlns="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="{}"/>'
    (one,) = found(said(path.format("C:\\Users\\aoak\\Desktop\\")))
    assert one.code is Code.DOCUMENT_PROPERTY
    assert told(said(path.format("C:\\Reports\\"))) == []
    views = '<customWorkbookViews><customWorkbookView name="{}"/></customWorkbookViews>'
    (one,) = found(said(views.format("Ann Oak - Personal View")))
    assert "Ann Oak" in one.says
    assert told(said(views.format("For printing"))) == []


def test_a_workbook_without_a_window_or_tabs() -> None:
    page = sheet(line(1, "a"))
    view = "<bookViews><workbookView {}/></bookViews>"
    assert told(said(view.format('visibility="hidden"'))) == [(Code.HIDDEN_SHEET, "", 1)]
    assert told(said(view.format('showSheetTabs="0"'), page, page)) == [(Code.HIDDEN_SHEET, "", 1)]
    assert told(said(view.format('showSheetTabs="0"'), page)) == []
    assert told(said(view.format('visibility="visible" showSheetTabs="true"'), page, page)) == []


def test_a_sheet_that_is_missing() -> None:
    data = edited(
        workbook(sheet(line(1, "a"))), "xl/_rels/workbook.xml.rels", lambda x: x.replace("sheet1", "sheet7")
    )
    codes = {one.code for one in found(data)}
    assert Code.UNREADABLE in codes
