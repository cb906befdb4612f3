"""What a presentation holds and does not show; and that an ordinary one gives nothing."""

import io

import pytest
from pptx import Presentation
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE
from pptx.util import Inches

from foidesk.opening.limits import Unreadable
from foidesk.papers.pptx import reader
from tests.papers import slide_files as slides
from tests.papers.packed import Edit, codes, edited, file, related, replacing
from tests.papers.slide_files import SLIDE, A, P, on_second, shape

RELS = "ppt/slides/_rels/slide2.xml.rels"
WHITE = '><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
PLACE = "slide 2"
TYPE = "http://schemas.microsoft.com/office/2018/10/relationships/comments"
BLUE = '<a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill>'
PICTURE = (
    '<p:pic><p:nvPicPr><p:cNvPr id="98" name="Picture 8"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill/>'
    '<p:spPr><a:xfrm><a:off x="0" y="5500000"/><a:ext cx="9000000" cy="1300000"/></a:xfrm></p:spPr></p:pic>'
)


def found(data: bytes) -> list[tuple[str, str, int]]:
    return codes(reader.findings(file(data, "a.pptx")))


HIDDEN = {
    "white on white": shape("x", run=WHITE),
    "white of the theme": shape("x", run='><a:solidFill><a:schemeClr val="bg1"/></a:solidFill>'),
    "blue in a blue box": shape("x", run=f">{BLUE}", fill=BLUE),
    "without any fill": shape("x", run="><a:noFill/>"),
    "seen through": shape(
        "x", run='><a:solidFill><a:srgbClr val="000000"><a:alpha val="0"/></a:srgbClr></a:solidFill>'
    ),
    "one point": shape("x", run=' sz="100">'),
    "switched off": shape("x", run=">", shape=' hidden="1"'),
    "left of the slide": shape("x", run=">", at='<a:off x="-3000000" y="1"/><a:ext cx="90" cy="90"/>'),
    "below the slide": shape("x", run=">", at='<a:off x="1" y="9900000"/><a:ext cx="90" cy="90"/>'),
    "without size": shape("x", run=">", at='<a:off x="1" y="1"/><a:ext cx="0" cy="0"/>'),
}
SEEN = {
    "a shape": shape("x", run=">"),
    "white in a blue box": shape("x", run=WHITE, fill=BLUE),
    "white on a picture": shape("x", run=WHITE, more=PICTURE),
    "white on a blue slide": edited(
        shape("x", run=WHITE),
        {SLIDE: replacing(("<p:cSld>", f"<p:cSld><p:bg><p:bgPr>{BLUE}<a:effectLst/></p:bgPr></p:bg>"))},
    ),
    "partly off the slide": shape("x", run=">", at='<a:off x="-50" y="1"/><a:ext cx="90" cy="90"/>'),
    "a title for those who listen": on_second(
        (
            "<p:spPr/>",
            '<p:spPr><a:xfrm><a:off x="0" y="-900000"/><a:ext cx="900" cy="900"/></a:xfrm></p:spPr>',
        )
    ),
    "shown": on_second(("<p:sld ", '<p:sld show="1" ')),
}


def test_ordinary_slides_give_nothing() -> None:
    assert found(slides.plain()) == []


@pytest.mark.parametrize("made", HIDDEN, ids=str)
def test_hidden_text(made: str) -> None:
    assert found(HIDDEN[made]) == [("hidden-text", PLACE, 1)]


@pytest.mark.parametrize("made", SEEN, ids=str)
def test_what_is_no_finding(made: str) -> None:
    assert found(SEEN[made]) == []


@pytest.mark.parametrize("off", ["0", "false"])
def test_a_hidden_slide(off: str) -> None:
    made = on_second(("<p:sld ", f"<p:sld show='{off}' "))
    assert found(made) == [("hidden-slide", PLACE, 1)]
    assert "“Numbers”" in next(iter(reader.findings(file(made)))).says


def test_a_slide_that_is_in_no_list() -> None:
    made = edited(slides.plain(), {"ppt/presentation.xml": lambda text: text.replace(_second(text), "")})
    assert found(made) == [("hidden-slide", "", 1)]


def _second(text: str) -> str:
    start = text.index("<p:sldId ", text.index("<p:sldId ") + 5)
    return text[start : text.index(">", start) + 1]


def test_notes_of_the_speaker() -> None:
    made = slides.plain(notes="Do not say that the chief was late")
    assert found(made) == [("speaker-notes", PLACE, 1)]
    assert "Do not say that" in next(iter(reader.findings(file(made)))).says
    assert found(slides.plain(notes="  ")) == []


def test_notes_with_a_number_of_the_slide_alone_are_none() -> None:
    field = '<a:p><a:fld id="{0}" type="slidenum"><a:t>2</a:t></a:fld></a:p></p:txBody>'
    made = edited(
        slides.plain(notes=" "), {"ppt/notesSlides/notesSlide1.xml": replacing(("</p:txBody>", field))}
    )
    assert found(made) == []


OLD = (
    f'<p:cmLst xmlns:p="{P}"><p:cm authorId="0" dt="2020-01-01T00:00:00" idx="1"><p:pos x="1" y="1"/>'
    "<p:text>Who leaked it?</p:text></p:cm></p:cmLst>"
)
NEW = (
    f'<q:cmLst xmlns:q="http://schemas.microsoft.com/office/powerpoint/2018/8/main" xmlns:a="{A}">'
    '<q:cm id="{1}" authorId="0"><q:replyLst><q:reply id="{2}" authorId="0"><q:txBody><a:p><a:r><a:t>No</a:t>'
    "</a:r></a:p></q:txBody></q:reply></q:replyLst><q:txBody><a:p><a:r><a:t>Who leaked it?</a:t></a:r></a:p>"
    "</q:txBody></q:cm></q:cmLst>"
)


@pytest.mark.parametrize(("xml", "kind", "count"), [(OLD, "comments", 1), (NEW, TYPE, 2)], ids=["old", "new"])
def test_comments(xml: str, kind: str, count: int) -> None:
    made = edited(slides.plain(), {"ppt/comments/c.xml": xml, RELS: related(kind, "../comments/c.xml")})
    assert found(made) == [("comment", PLACE, count)]
    assert "Who leaked it?" in next(iter(reader.findings(file(made)))).says
    assert ("slide 2, comments", "Who leaked it?") in [
        (one.where, one.text.split("\n")[-1]) for one in reader.passages(file(made))
    ]


def test_the_names_of_those_who_commented() -> None:
    xml = f'<p:cmAuthorLst xmlns:p="{P}"><p:cmAuthor id="0" name="Jane Smith" initials="JS"/></p:cmAuthorLst>'
    rels = related("commentAuthors", "commentAuthors.xml")
    made = edited(slides.plain(), {"ppt/commentAuthors.xml": xml, "ppt/_rels/presentation.xml.rels": rels})
    assert found(made) == [("document-property", "", 1)]


def test_the_log_of_changes() -> None:
    xml = (
        '<pc:chgInfo xmlns:pc="http://schemas.microsoft.com/office/powerpoint/2013/main/command"><pc:docChgLst>'
        '<pc:docChg><pc:chgData name="Jane Smith" userId="1"/></pc:docChg></pc:docChgLst></pc:chgInfo>'
    )
    kind = "http://schemas.microsoft.com/office/2016/11/relationships/changesInfo"
    rels = related(kind, "changesInfos/changesInfo1.xml")
    made: dict[str, Edit] = {
        "ppt/changesInfos/changesInfo1.xml": xml,
        "ppt/_rels/presentation.xml.rels": rels,
    }
    assert found(edited(slides.plain(), made)) == [("tracked-change", "", 1)]


def charted(more: str = "", at: str = "H9") -> bytes:
    made = Presentation()
    made.core_properties.author = made.core_properties.last_modified_by = ""
    data = CategoryChartData()  # type: ignore[no-untyped-call]
    data.categories = ["2022", "2023"]
    data.add_series("Tickets", (1.5, 2))  # type: ignore[no-untyped-call]
    slide = made.slides.add_slide(made.slide_layouts[6])
    frame = slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, Inches(3), Inches(3), data)
    if more:
        blob = frame.chart.part.chart_workbook.xlsx_part.blob
        cell = f'<c r="{at}" t="inlineStr"><is><t>{more}</t></is></c></row></sheetData>'
        edit = {"xl/worksheets/sheet1.xml": replacing(("</row></sheetData>", cell))}
        frame.chart.part.chart_workbook.update_from_xlsx_blob(edited(blob, edit))
    out = io.BytesIO()
    made.save(out)
    return out.getvalue()


def test_a_chart_with_its_own_numbers_is_ordinary() -> None:
    assert found(charted()) == []


@pytest.mark.parametrize(
    ("prompt", "at"),
    [
        ("To resize chart data range, drag lower right corner of range.", "A8"),
        (
            "To update the chart, enter data into this table. The data is automatically saved in the chart.",
            "E1",
        ),
        ("Year", "A1"),
    ],
)
def test_what_office_writes_into_a_new_workbook_is_ordinary(prompt: str, at: str) -> None:
    assert found(charted(prompt, at)) == []


def test_a_chart_with_a_workbook_that_holds_more() -> None:
    assert found(charted("Jane Smith")) == [("embedded-object", "slide 1", 1)]


def test_an_embedded_document_is_told_with_its_slide() -> None:
    rels = related("package", "../embeddings/Microsoft_Word_Document.docx")
    made = edited(slides.plain(), {"ppt/embeddings/Microsoft_Word_Document.docx": b"PK", RELS: rels})
    assert found(made) == [("embedded-object", PLACE, 1)]


@pytest.mark.parametrize(("crop", "told"), [('l="40000"', True), ('t="20000"', False)])
def test_a_cropped_picture(crop: str, told: bool) -> None:
    third = "ppt/slides/slide3.xml"
    made = edited(slides.plain(), {third: replacing(("<a:stretch>", f"<a:srcRect {crop}/><a:stretch>"))})
    assert found(made) == ([("hidden-shape", "slide 3", 1)] if told else [])


@pytest.mark.parametrize(
    ("crop", "told"), [('t="23715" b="23715"', False), ('t="23715" b="33715"', True), ('l="40000"', True)]
)
def test_a_picture_that_fills_a_frame_of_the_layout(crop: str, told: bool) -> None:
    third = "ppt/slides/slide3.xml"
    framed = replacing(
        ("<a:stretch>", f"<a:srcRect {crop}/><a:stretch>"),
        ("<p:nvPr/></p:nvPicPr>", '<p:nvPr><p:ph type="pic"/></p:nvPr></p:nvPicPr>'),
    )
    made = edited(slides.plain(), {third: framed})
    assert found(made) == ([("hidden-shape", "slide 3", 1)] if told else [])


def test_words_are_given_by_slide() -> None:
    given = [(one.where, one.text) for one in reader.passages(file(slides.plain(notes="Say this")))]
    assert given[:3] == [
        ("slide 1", "Parking in Marlshire"),
        ("slide 2", "Numbers\nOne thousand tickets"),
        ("slide 2, notes", "Say this"),
    ]


def test_what_is_no_presentation_is_unreadable() -> None:
    for data in (
        b"PK",
        edited(slides.plain(), {"ppt/presentation.xml": "<x/>"}),
        edited(slides.plain(), {SLIDE: "<"}),
    ):
        with pytest.raises(Unreadable):
            found(data)
