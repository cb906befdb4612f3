"""Cells whose words can't be seen where they stand."""

import pytest

from foidesk.findings.codes import Code
from foidesk.sheets.xlsx.styles import hides
from tests.sheets.xlsx.files import line, relations, sheet, style_sheet, told, workbook


def solid(colour: str) -> str:
    colours = f'<fgColor {colour}/><bgColor indexed="64"/>'
    return f'<fill><patternFill patternType="solid">{colours}</patternFill></fill>'


def font(colour: str, size: str = "11") -> str:
    return f'<font><sz val="{size}"/><color {colour}/></font>'


XF = '<xf numFmtId="0" fontId="1" fillId="0"/>'
FILLED = '<xf numFmtId="0" fontId="1" fillId="2"/>'
FORMAT = '<xf numFmtId="164" fontId="0" fillId="0"/>'
WHITE = 'rgb="FFFFFFFF"'
UNSEEN = {
    "white on nothing": style_sheet(XF, fonts=font(WHITE)),
    "white without the first two digits": style_sheet(XF, fonts=font('rgb="FFFFFF"')),
    "white of the theme": style_sheet(XF, fonts=font('theme="0"')),
    "white by number": style_sheet(XF, fonts=font('indexed="9"')),
    "black of the theme made white": style_sheet(XF, fonts=font('theme="1" tint="1"')),
    "a shade nobody can see": style_sheet(XF, fonts=font('theme="0" tint="-0.0499"')),
    "white on white": style_sheet(FILLED, fonts=font(WHITE), fills=solid('theme="0"')),
    "black on black, as if struck out": style_sheet(
        FILLED, fonts=font('theme="1"'), fills=solid('rgb="FF000000"')
    ),
    "no colour on black": style_sheet(
        FILLED, fonts='<font><sz val="11"/></font>', fills=solid('indexed="8"')
    ),
    "red on red": style_sheet(FILLED, fonts=font('rgb="FFFF0000"'), fills=solid('indexed="10"')),
    "tiny": style_sheet(XF, fonts=font('theme="1"', "1")),
    "nothing shown": style_sheet(FORMAT, formats='<numFmt numFmtId="164" formatCode=";;;"/>'),
    "stars all over": style_sheet(FORMAT, formats='<numFmt numFmtId="164" formatCode="**;**;**;**"/>'),
    "from the style of the cell": style_sheet('<xf xfId="0"/>', fonts=font(WHITE)).replace(
        "<cellStyleXfs><xf/>", '<cellStyleXfs><xf fontId="1"/>'
    ),
}


@pytest.mark.parametrize("styles", UNSEEN.values(), ids=UNSEEN)
def test_words_that_nobody_sees(styles: str) -> None:
    data = sheet(line(1, "Year", "Total") + line(2, "Oak", "PC", "", style=1))
    assert told(workbook(data, styles=styles)) == [(Code.HIDDEN_TEXT, "Sheet1, columns A to B", 2)]


@pytest.mark.parametrize("styles", UNSEEN.values(), ids=UNSEEN)
def test_far_down(styles: str) -> None:
    rows = "".join(line(n, "2023", "5") for n in range(1, 9000)) + line(9000, "Oak", style=1)
    assert told(workbook(sheet(rows), styles=styles)) == [(Code.HIDDEN_TEXT, "Sheet1, column A", 1)]


SEEN = {
    "white on blue": style_sheet(FILLED, fonts=font(WHITE), fills=solid('theme="4"')),
    "white on a pattern": style_sheet(
        FILLED, fonts=font(WHITE), fills='<fill><patternFill patternType="darkGray"/></fill>'
    ),
    "white on shades": style_sheet(FILLED, fonts=font(WHITE), fills="<fill><gradientFill/></fill>"),
    "grey": style_sheet(XF, fonts=font('rgb="FFBFBFBF"')),
    "small print": style_sheet(XF, fonts=font('theme="1"', "4")),
    "no colour said": style_sheet(XF, fonts='<font><sz val="11"/></font>'),
    "automatic": style_sheet(XF, fonts=font('auto="1"')),
    "the colour of the window's text": style_sheet(XF, fonts=font('indexed="64"')),
    "an unknown colour": style_sheet(XF, fonts=font('theme="77"')),
    "zeros not shown": style_sheet(FORMAT, formats='<numFmt numFmtId="164" formatCode="0;-0;;@"/>'),
    "money": style_sheet(
        FORMAT,
        formats='<numFmt numFmtId="164" formatCode="_-* #,##0_-;\\-* #,##0_-;_-* &quot;-&quot;_-;_-@_-"/>',
    ),
    "yes and no": style_sheet(
        FORMAT, formats='<numFmt numFmtId="164" formatCode="&quot;Yes&quot;;&quot;Yes&quot;;&quot;No&quot;"/>'
    ),
    "numbers hidden, and these are words": style_sheet(
        FORMAT, formats='<numFmt numFmtId="164" formatCode=";;"/>'
    ),
    "the format of nobody": style_sheet(XF, fonts=font('theme="1"')) + "<!-- ;;; -->",
}


@pytest.mark.parametrize("styles", SEEN.values(), ids=SEEN)
def test_words_that_are_seen(styles: str) -> None:
    data = sheet(line(1, "Year", "Total") + line(2, "Oak", "PC", style=1))
    assert told(workbook(data, styles=styles)) == []


@pytest.mark.parametrize("styles", UNSEEN.values(), ids=UNSEEN)
def test_empty_cells_hide_nothing(styles: str) -> None:
    data = sheet(line(1, "Year", "Total") + line(2, "", "", style=1))
    assert told(workbook(data, styles=styles)) == []


def test_numbers_in_a_format_that_shows_none() -> None:
    styles = style_sheet(FORMAT, formats='<numFmt numFmtId="164" formatCode=";;"/>')
    rows = '<row r="1"><c r="A1" s="1"><v>5</v></c></row>'
    assert told(workbook(sheet(rows), styles=styles)) == [(Code.HIDDEN_TEXT, "Sheet1, column A", 1)]


def test_the_ordinary_format_may_be_white() -> None:
    styles = style_sheet().replace('<color theme="1"/>', '<color theme="0"/>')
    rows = "".join(line(n, "2023", "5") for n in range(1, 9000))
    assert told(workbook(sheet(rows), styles=styles)) == [(Code.HIDDEN_TEXT, "Sheet1, columns A to B", 17998)]


HIDING = '<dxfs><dxf><font><color theme="0"/></font></dxf></dxfs>'
FILLING = '<dxfs><dxf><fill><patternFill><bgColor rgb="FF00B050"/></patternFill></fill></dxf></dxfs>'


def rule(said: str, formula: str = "") -> str:
    words = formula and f"<formula>{formula}</formula>"
    one = f'<cfRule {said} priority="1">{words}</cfRule>'
    return f'<conditionalFormatting sqref="A2:A9">{one}</conditionalFormatting>'


def test_a_rule_that_always_hides() -> None:
    rows = line(1, "Year", "Total") + line(2, "Oak", "PC")
    data = sheet(rows, after=rule('type="expression" dxfId="0"', "TRUE"))
    assert told(workbook(data, styles=style_sheet(more=HIDING))) == [
        (Code.HIDDEN_TEXT, "Sheet1, column A", 1)
    ]


@pytest.mark.parametrize(
    ("said", "formula"),
    [('type="expression" dxfId="0"', "A2=B2"), ('type="cellIs" operator="equal" dxfId="0"', "0")],
)
def test_a_rule_that_may_hide(said: str, formula: str) -> None:
    """Repeated titles are blanked in this way in many a report."""
    rows = line(1, "Year", "Total") + line(2, "Oak", "PC")
    assert told(workbook(sheet(rows, after=rule(said, formula)), styles=style_sheet(more=HIDING))) == []


@pytest.mark.parametrize("said", ['type="cellIs" operator="equal" dxfId="0"', 'type="colorScale"'])
def test_white_letters_that_a_rule_gives_a_ground(said: str) -> None:
    rows = line(1, "Year", "Total") + line(2, "High", style=1)
    styles = style_sheet(XF, fonts=font(WHITE), more=FILLING)
    assert told(workbook(sheet(rows, after=rule(said, "5")), styles=styles)) == []
    below = rows + line(12, "Oak", style=1)
    assert told(workbook(sheet(below, after=rule(said, "5")), styles=styles)) == [
        (Code.HIDDEN_TEXT, "Sheet1, column A", 1)
    ]


def test_the_titles_of_a_table_have_their_ground_from_its_style() -> None:
    table = (
        '<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ref="A1:B9">'
        '<tableStyleInfo name="TableStyleMedium2"/></table>'
    )
    more = {
        "xl/tables/table1.xml": table,
        "xl/worksheets/_rels/sheet1.xml.rels": relations(("rId1", "table", "../tables/table1.xml")),
    }
    styles = style_sheet(XF, fonts=font(WHITE))
    data = sheet(line(1, "Year", "Total", style=1) + line(2, "2022", "4"))
    assert told(workbook(data, styles=styles, more=more)) == []
    assert told(workbook(data, styles=styles)) == [(Code.HIDDEN_TEXT, "Sheet1, columns A to B", 2)]


@pytest.mark.parametrize(
    ("code", "numbers", "words"),
    [
        (";;;", True, True),
        (";;", True, False),
        (";", True, False),
        ('"";"";"";""', True, True),
        ("[Red];;;", True, True),
        ('" "', True, False),
        ("General;;;", False, True),
        ("General;General;;@", False, False),
        ("0;;", False, False),
        ("General", False, False),
        ("", False, False),
        ("@", False, False),
        ("yyyy-mm-dd;@", False, False),
        ('[=0]"";General', False, False),
        ('"x";"y";"z"', False, False),
        (r"\ ;\ ;\ ;\ ", True, True),
    ],
)
def test_formats_that_show_nothing(code: str, numbers: bool, words: bool) -> None:
    assert hides(code) == (numbers, words)
