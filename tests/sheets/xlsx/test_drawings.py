"""Shapes, pictures and charts."""

import pytest

from foidesk.findings.codes import Code
from tests.sheets.xlsx.files import HEAD, line, relations, sheet, told, workbook

PLAIN = sheet(line(1, "Year", "Total") + line(2, "2022", "4"))
SPACES = (
    'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def corner(name: str, column: int, row: int) -> str:
    return (
        f"<xdr:{name}><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff>"
        f"<xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:{name}>"
    )


def anchored(thing: str, *, first: tuple[int, int] = (1, 1), last: tuple[int, int] = (4, 4)) -> str:
    corners = corner("from", *first) + corner("to", *last)
    return f"<xdr:twoCellAnchor>{corners}{thing}<xdr:clientData/></xdr:twoCellAnchor>"


def shape(words: str = "Oak", *, said: str = "", fill: str = "", run: str = "", more: str = "") -> str:
    text = f"<xdr:txBody><a:p><a:r><a:rPr>{run}</a:rPr><a:t>{words}</a:t></a:r></a:p></xdr:txBody>"
    return (
        f'<xdr:sp><xdr:nvSpPr><xdr:cNvPr id="2" name="Box 1"{said}>{more}</xdr:cNvPr></xdr:nvSpPr>'
        f"<xdr:spPr>{fill}</xdr:spPr>{text if words else ''}</xdr:sp>"
    )


def picture(said: str = "", crop: str = "") -> str:
    return (
        f'<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="3" name="Picture 1"{said}/></xdr:nvPicPr>'
        f"<xdr:blipFill><a:blip/>{crop}</xdr:blipFill><xdr:spPr/></xdr:pic>"
    )


def drawn(*anchors: str) -> bytes:
    return workbook(
        PLAIN,
        more={
            "xl/drawings/drawing1.xml": f"{HEAD}<xdr:wsDr {SPACES}>{''.join(anchors)}</xdr:wsDr>",
            "xl/worksheets/_rels/sheet1.xml.rels": relations(("rId1", "drawing", "../drawings/drawing1.xml")),
        },
    )


WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
WHITE_OF_THE_THEME = '<a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'
BLACK = '<a:solidFill><a:srgbClr val="000000"/></a:solidFill>'
GLASS = '<a:solidFill><a:srgbClr val="000000"><a:alpha val="40000"/></a:srgbClr></a:solidFill>'
COVER = anchored(shape("", fill=BLACK), first=(0, 0), last=(5, 5))
UNSEEN = {
    "hidden words": [anchored(shape(said=' hidden="1"'))],
    "a hidden picture": [anchored(picture(said=' hidden="true"'))],
    "no size": [anchored(shape(), last=(1, 1))],
    "no height": [
        '<xdr:oneCellAnchor><xdr:from/><xdr:ext cx="900" cy="0"/>' + shape() + "</xdr:oneCellAnchor>"
    ],
    "off the sheet": [
        '<xdr:absoluteAnchor><xdr:pos x="-9000" y="5"/><xdr:ext cx="900" cy="900"/>'
        + shape()
        + "</xdr:absoluteAnchor>"
    ],
    "white on white": [anchored(shape(fill=WHITE, run=WHITE_OF_THE_THEME))],
    "white on nothing": [anchored(shape(fill="<a:noFill/>", run=WHITE))],
    "a picture that is covered": [anchored(picture()), COVER],
    "words that are covered": [anchored(shape()), COVER],
    "in a group": [anchored(f"<xdr:grpSp>{shape(said=' hidden=' + chr(34) + '1' + chr(34))}</xdr:grpSp>")],
    "a cropped picture": [anchored(picture(crop='<a:srcRect l="30000"/>'))],
}
SEEN = {
    "words": [anchored(shape())],
    "a picture": [anchored(picture())],
    "a hidden line": [anchored(shape("", said=' hidden="1"'))],
    "a form control": [
        anchored(
            shape(
                "Tick here",
                said=' hidden="1"',
                more='<a:extLst><a:ext><a14:compatExt xmlns:a14="a14" spid="s1025"/></a:ext></a:extLst>',
            )
        )
    ],
    "white on black": [anchored(shape(fill=BLACK, run=WHITE))],
    "white on a shape": [COVER, anchored(shape(fill="<a:noFill/>", run=WHITE))],
    "a picture beside a cover": [anchored(picture(), last=(6, 4)), COVER],
    "a picture on a ground": [COVER, anchored(picture())],
    "under glass": [anchored(picture()), anchored(shape("", fill=GLASS), first=(0, 0), last=(5, 5))],
    "a trimmed picture": [anchored(picture(crop='<a:srcRect l="120" t="0"/>'))],
    "a picture with a margin": [anchored(picture(crop='<a:srcRect l="-30000"/>'))],
    "an uncut picture": [anchored(picture(crop="<a:srcRect/>"))],
}


@pytest.mark.parametrize("anchors", UNSEEN.values(), ids=UNSEEN)
def test_what_nobody_sees(anchors: list[str]) -> None:
    assert told(drawn(*anchors)) == [(Code.HIDDEN_SHAPE, "Sheet1", 1)]


@pytest.mark.parametrize("anchors", SEEN.values(), ids=SEEN)
def test_what_is_seen(anchors: list[str]) -> None:
    assert told(drawn(*anchors)) == []


VML = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">'
    '<v:shape style="position:absolute; visibility: hidden"><v:textbox><div>Oak</div></v:textbox>'
    '<x:ClientData ObjectType="{}"/></v:shape></xml>'
)


@pytest.mark.parametrize(("kind", "count"), [("Note", 0), ("Rect", 1)])
def test_shapes_of_the_older_kind(kind: str, count: int) -> None:
    """The box of a note is hidden until the mouse is on its cell: that is none."""
    more = {
        "xl/v.vml": VML.format(kind),
        "xl/worksheets/_rels/sheet1.xml.rels": relations(("rId1", "vmlDrawing", "../v.vml")),
    }
    assert told(workbook(PLAIN, more=more)) == [(Code.HIDDEN_SHAPE, "Sheet1", 1)] * count


def chart(formula: str, cache: str = "<c:strCache><c:pt idx='0'><c:v>Oak</c:v></c:pt></c:strCache>") -> str:
    return (
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:ser><c:tx>'
        f"<c:strRef><c:f>{formula}</c:f>{cache}</c:strRef></c:tx></c:ser></c:chart></c:chartSpace>"
    )


def charted(xml: str, *states: str) -> list[tuple[Code, str, int]]:
    more = {
        "xl/drawings/drawing1.xml": f"{HEAD}<xdr:wsDr {SPACES}/>",
        "xl/worksheets/_rels/sheet1.xml.rels": relations(("rId1", "drawing", "../drawings/drawing1.xml")),
        "xl/drawings/_rels/drawing1.xml.rels": relations(("rId1", "chart", "/xl/charts/chart1.xml")),
        "xl/charts/chart1.xml": xml,
    }
    return told(workbook(PLAIN, PLAIN, states=states, more=more))


@pytest.mark.parametrize(
    "formula", ["Sheet9!$A$1", "Sheet1!#REF!", "[1]Staff!$A$1", "'S:\\[Staff.xlsx]All'!$A$1"]
)
def test_a_chart_of_what_is_not_there(formula: str) -> None:
    assert charted(chart(formula)) == [(Code.CHART_CACHE, "Sheet1", 1)]


def test_a_chart_of_a_hidden_sheet() -> None:
    assert [one[0] for one in charted(chart("Sheet2!$A$1"), "", "hidden")] == [
        Code.HIDDEN_SHEET,
        Code.CHART_CACHE,
    ]


@pytest.mark.parametrize(
    "xml",
    [
        chart("Sheet1!$A$1"),
        chart("'Sheet2'!$A$1:$B$2"),
        chart("(Sheet1!$A$1,Sheet2!$B$1)"),
        chart("Sheet9!$A$1", ""),
    ],
)
def test_an_ordinary_chart(xml: str) -> None:
    assert charted(xml) == []
