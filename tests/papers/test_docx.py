"""What a Word document holds and does not show; and that an ordinary one gives nothing."""

import pytest

from foidesk.findings.codes import Code
from foidesk.opening.limits import Unreadable
from foidesk.papers.docx import reader
from tests.papers import word_files as word
from tests.papers.packed import Edit, codes, edited, file, related, renamed, replacing
from tests.papers.word_files import body, picture, run

HIDDEN = "<w:vanish/>"
STYLES = "word/styles.xml"
RELS = "word/_rels/document.xml.rels"
TYPES = "[Content_Types].xml"


def found(data: bytes) -> list[tuple[str, str, int]]:
    return codes(reader.findings(file(data)))


def styled(style: str) -> Edit:
    return replacing(("</w:styles>", f"{style}</w:styles>"))


def box(words: str, hidden: str = "", fill: str = "", fallback: str | None = None) -> str:
    """A text box as Word writes it since 2010, with its twin for older programs."""
    other = words if fallback is None else fallback
    text = "<w:txbxContent><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:txbxContent>"
    return (
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>'
        f'<wp:extent cx="900" cy="900"/><wp:docPr id="7" name="Box 2"{hidden}/><a:graphic><a:graphicData>'
        f"<wps:wsp><wps:spPr>{fill}</wps:spPr><wps:txbx>{text.format(words)}</wps:txbx></wps:wsp>"
        "</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape>"
        f"<v:textbox>{text.format(other)}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent>"
        "</w:r></w:p>"
    )


COVER = (
    '<w:p><w:r><w:drawing><wp:anchor behindDoc="1"><wp:extent cx="7560000" cy="10692000"/>'
    '<wp:docPr id="5" name="Picture 5"/></wp:anchor></w:drawing></w:r></w:p>'
)
TRACKED = {
    "added": ('<w:p><w:ins w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:ins></w:p>', 1),
    "removed": ('<w:p><w:del w:id="1" w:author="A"><w:r><w:delText>x</w:delText></w:r></w:del></w:p>', 1),
    "moved": (
        (
            '<w:p><w:moveFrom w:id="1" w:author="A"><w:r><w:t>x</w:t></w:r></w:moveFrom>'
            '<w:moveTo w:id="2" w:author="A"><w:r><w:t>x</w:t></w:r></w:moveTo></w:p>'
        ),
        2,
    ),
    "paragraph mark": ('<w:p><w:pPr><w:rPr><w:ins w:id="1" w:author="A"/></w:rPr></w:pPr></w:p>', 1),
    "format of a run": (run("x", '<w:b/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange>'), 1),
    "format of a paragraph": (
        '<w:p><w:pPr><w:pPrChange w:id="1" w:author="A"><w:pPr/></w:pPrChange></w:pPr></w:p>',
        1,
    ),
    "row": (
        '<w:tbl><w:tr><w:trPr><w:del w:id="1" w:author="A"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
        1,
    ),
    "cell": (
        (
            '<w:tbl><w:tr><w:tc><w:tcPr><w:cellIns w:id="1" w:author="A"/></w:tcPr><w:p/></w:tc></w:tr>'
            "</w:tbl>"
        ),
        1,
    ),
    "table": (
        '<w:tbl><w:tblPr><w:tblPrChange w:id="1" w:author="A"><w:tblPr/></w:tblPrChange></w:tblPr></w:tbl>',
        1,
    ),
    "section": (
        '<w:p><w:pPr><w:sectPr><w:sectPrChange w:id="1" w:author="A"/></w:sectPr></w:pPr></w:p>',
        1,
    ),
}
HIDDEN_TEXT = {
    "hidden": run("x", HIDDEN),
    "hidden, as a number": run("x", '<w:vanish w:val="1"/>'),
    "two runs that follow each other": f"<w:p><w:r><w:rPr>{HIDDEN}</w:rPr><w:t>a</w:t></w:r>"
    f"<w:r><w:rPr>{HIDDEN}</w:rPr><w:t>b</w:t></w:r></w:p>",
    "white": run("x", '<w:color w:val="FFFFFF"/>'),
    "white far below the picture of a cover": COVER + "<w:p/>" * 60 + run("x", '<w:color w:val="FFFFFF"/>'),
    "white beside a small picture": COVER.replace("7560000", "75600") + run("x", '<w:color w:val="FFFFFF"/>'),
    "white of the theme": run("x", '<w:color w:themeColor="background1"/>'),
    "black under a black highlighter": run("x", '<w:highlight w:val="black"/>'),
    "black on black shading": run("x", '<w:color w:val="000000"/><w:shd w:val="clear" w:fill="000000"/>'),
    "black on solid shading": run("x", '<w:color w:val="000000"/><w:shd w:val="solid" w:color="auto"/>'),
    "one point": run("x", '<w:sz w:val="2"/>'),
    "one point, in Strict words": run("x", '<w:sz w:val="1pt"/>'),
    "hidden after its format was changed": run(
        "x", f'{HIDDEN}<w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange>'
    ),
    "a hidden box of old": '<w:p><w:r><w:pict><v:shape style="visibility: hidden"><v:textbox><w:txbxContent>'
    + run("x") + "</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>",
    "left of a page": box("x").replace('<wp:extent cx="900" cy="900"/>', '<wp:positionH relativeFrom="page">'
        '<wp:posOffset>-9000000</wp:posOffset></wp:positionH><wp:extent cx="900" cy="900"/>'),
    "far to the right": '<w:p><w:pPr><w:ind w:left="31680"/></w:pPr><w:r><w:t>x</w:t></w:r></w:p>',
    "hidden around a box": box("x").replace("<w:p><w:r><mc:", f"<w:p><w:r><w:rPr>{HIDDEN}</w:rPr><mc:"),
    "in a hidden cell": '<w:tbl><w:tr><w:tc>' + run("x", HIDDEN) + "</w:tc></w:tr></w:tbl>",
    "a hidden box": box("x", ' hidden="1"'),
    "another text for old programs": box("x", fallback="y"),
    "white in a white box": box('</w:t></w:r><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>x',
                                fill='<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'),
}  # fmt: skip
NOTHING = {
    "hidden paragraph mark": f"<w:p><w:pPr><w:rPr>{HIDDEN}</w:rPr></w:pPr><w:r><w:t>x</w:t></w:r></w:p>",
    "hidden spaces": run("  ", HIDDEN),
    "frame of a form from the web": run("Top of Form", HIDDEN),
    "switched off": run("x", '<w:vanish w:val="0"/>'),
    "hidden on the web alone, as in every table of contents": run("x", "<w:webHidden/>"),
    "index entry": f"<w:p><w:r><w:rPr>{HIDDEN}</w:rPr><w:fldChar w:fldCharType='begin'/></w:r>"
    f'<w:r><w:rPr>{HIDDEN}</w:rPr><w:instrText> XE "parking" </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
    "bookmarks": '<w:p><w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/></w:p>',
    "save identifiers": '<w:p w:rsidR="00A1"><w:r w:rsidR="00C3"><w:t>x</w:t></w:r></w:p>',
    "white on blue": run("x", '<w:color w:val="FFFFFF"/><w:shd w:val="clear" w:fill="1F4E79"/>'),
    "white on a blue paragraph": '<w:p><w:pPr><w:shd w:val="clear" w:fill="1F4E79"/></w:pPr><w:r><w:rPr>'
    '<w:color w:val="FFFFFF"/></w:rPr><w:t>x</w:t></w:r></w:p>',
    "white in a blue cell": '<w:tbl><w:tr><w:tc><w:tcPr><w:shd w:val="clear" w:fill="1F4E79"/></w:tcPr>'
    + run("y") + run("x", '<w:color w:val="FFFFFF"/>') + "</w:tc></w:tr></w:tbl>",
    "white in a styled table": '<w:tbl><w:tblPr><w:tblStyle w:val="LightShading"/></w:tblPr><w:tr><w:tc>'
    + run("x", '<w:color w:val="FFFFFF"/>') + "</w:tc></w:tr></w:tbl>",
    "automatic on black": run("x", '<w:shd w:val="clear" w:fill="000000"/>'),
    "white in a blue box": box('</w:t></w:r><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>x',
                               fill='<a:solidFill><a:srgbClr val="1F4E79"/></a:solidFill>'),
    "white in a box without colour": box('</w:t></w:r><w:r><w:rPr><w:color w:val="FFFFFF"/></w:rPr><w:t>x',
                                         fill="<a:noFill/>"),
    "a box": box("x"),
    "small print": run("x", '<w:sz w:val="10"/>'),
    "tiny spacing": run(" ", '<w:sz w:val="2"/>'),
    "white on the picture of a cover": COVER + run("x", '<w:color w:val="FFFFFF"/>'),
    "a link": '<w:p><w:r><w:instrText> HYPERLINK "https://example.org/" </w:instrText></w:r></w:p>',
}  # fmt: skip


def test_an_ordinary_document_gives_nothing() -> None:
    assert found(word.plain()) == []


@pytest.mark.parametrize("made", TRACKED, ids=str)
def test_a_tracked_change(made: str) -> None:
    xml, count = TRACKED[made]
    assert found(body(xml)) == [("tracked-change", "", count)]


@pytest.mark.parametrize("made", HIDDEN_TEXT, ids=str)
def test_hidden_text(made: str) -> None:
    wanted = ("hidden-text", "", 1)
    assert wanted in found(body(HIDDEN_TEXT[made]))
    assert {one[0] for one in found(body(HIDDEN_TEXT[made]))} <= {"hidden-text", "tracked-change"}


@pytest.mark.parametrize("made", NOTHING, ids=str)
def test_what_is_no_finding(made: str) -> None:
    assert found(body(NOTHING[made])) == []


@pytest.mark.parametrize(
    ("direct", "hidden"), [("", True), ('<w:vanish w:val="0"/>', False), (HIDDEN, True)], ids=str
)
def test_a_style_hides_what_a_run_does_not_show(direct: str, hidden: bool) -> None:
    style = f'<w:style w:type="paragraph" w:styleId="Secret"><w:rPr>{HIDDEN}</w:rPr></w:style>'
    heir = '<w:style w:type="paragraph" w:styleId="Heir"><w:basedOn w:val="Secret"/></w:style>'
    xml = run("x", direct).replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="Heir"/></w:pPr>')
    made = edited(body(xml), {STYLES: styled(style + heir)})
    assert found(made) == ([("hidden-text", "", 1)] if hidden else [])


def test_two_styles_that_hide_show_again() -> None:
    styles = "".join(
        f'<w:style w:type="{kind}" w:styleId="S{kind}"><w:rPr>{HIDDEN}</w:rPr></w:style>'
        for kind in ("paragraph", "character")
    )
    xml = run("x", '<w:rStyle w:val="Scharacter"/>')
    once, twice = xml, xml.replace("<w:p>", '<w:p><w:pPr><w:pStyle w:val="Sparagraph"/></w:pPr>')
    assert found(edited(body(once), {STYLES: styled(styles)})) == [("hidden-text", "", 1)]
    assert found(edited(body(twice), {STYLES: styled(styles)})) == []


def test_words_hidden_in_a_header_are_found_there() -> None:
    made = edited(word.plain(), {"word/header1.xml": replacing(("<w:r>", f"<w:r><w:rPr>{HIDDEN}</w:rPr>"))})
    assert found(made) == [("hidden-text", "header or footer", 1)]


def commented(name: str = "word/comments.xml", target: str = "comments.xml") -> bytes:
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    override = f'<Override PartName="/{name}" ContentType="{kind}"/></Types>'
    return edited(
        word.plain(),
        {name: word.COMMENTS, RELS: related("comments", target), TYPES: replacing(("</Types>", override))},
    )


@pytest.mark.parametrize(
    ("name", "target"),
    [
        ("word/comments.xml", "comments.xml"),
        ("word/comments.xml", "/word/comments.xml"),
        ("odd/Notes 1.xml", "../odd/Notes%201.xml"),
        ("word/Comments.xml", "comments.XML"),
    ],
)
def test_comments_are_found_wherever_they_lie(name: str, target: str) -> None:
    assert found(commented(name, target)) == [("comment", "", 1)]
    says = next(iter(reader.findings(file(commented(name, target))))).says
    assert says == "1 comment by Jane Smith: “Is the second name right?”."


def test_a_comment_without_content_types_is_found() -> None:
    assert ("comment", "", 1) in found(edited(commented(), {TYPES: None}))


def test_an_empty_list_of_comments_is_none() -> None:
    empty = f'<w:comments xmlns:w="{word.W}"/>'
    assert found(edited(commented(), {"word/comments.xml": empty})) == []


def test_a_strict_document_is_read_alike() -> None:
    strict = replacing((word.W, "http://purl.oclc.org/ooxml/wordprocessingml/main"))
    made = edited(body(run("x", HIDDEN)), {"word/document.xml": strict, STYLES: strict})
    assert found(made) == [("hidden-text", "", 1)]


def test_a_path_in_the_name_of_a_picture() -> None:
    path = 'descr="C:\\Users\\jsmith\\Pictures\\house.png"'
    made = edited(
        word.plain(), {"word/document.xml": replacing(('name="Picture 1"', f'name="Picture 1" {path}'))}
    )
    assert found(made) == [("document-property", "", 1)]


@pytest.mark.parametrize(
    ("crop", "told"), [('l="30000"', True), ('b="30%"', True), ('l="2000"', False), ("", False)]
)
def test_a_cropped_picture(crop: str, told: bool) -> None:
    edit = replacing(("<a:stretch>", f"<a:srcRect {crop}/><a:stretch>"))
    made = edited(word.plain(), {"word/document.xml": edit})
    assert found(made) == ([("hidden-shape", "", 1)] if told else [])


def test_a_document_without_properties_or_in_another_folder_is_read() -> None:
    assert found(edited(word.plain(), {"docProps/core.xml": None, "docProps/app.xml": None})) == []
    names = {"word/document.xml": "W/Doc.xml", "word/_rels/document.xml.rels": "W/_rels/Doc.xml.rels"}
    moved = edited(
        renamed(body(run("x", HIDDEN)), names),
        {"_rels/.rels": replacing(('"word/document.xml"', '"/W/doc.xml"')),
         TYPES: replacing(("/word/document.xml", "/W/Doc.xml"))},
    )  # fmt: skip
    assert found(moved) == [("hidden-text", "", 1)]


def test_words_of_everything_are_given_in_order() -> None:
    made = body(run("Hidden", HIDDEN) + TRACKED["removed"][0] + box("Boxed"))
    texts = {one.where: one.text for one in reader.passages(file(made))}
    assert texts[""].split("\n")[:4] == ["Report on parking", "Hidden", "x", "Boxed"]
    assert texts["header or footer"] == "Page 1"
    assert [one.text for one in reader.passages(file(commented())) if one.where == "comments"] == [
        "Is the second name right?"
    ]


def test_pictures_are_given_to_be_examined() -> None:
    images = [one for one in reader.inside(file(word.plain())) if one.name.startswith("word/media/")]
    assert [one.data for one in images] == [picture().getvalue()]


def test_what_is_no_document_is_unreadable() -> None:
    for data in (b"PK\x03\x04", b"", edited(word.plain(), {"word/document.xml": None})):
        with pytest.raises(Unreadable):
            found(data)
    with pytest.raises(Unreadable) as refused:
        found(edited(word.plain(), {"word/document.xml": "<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"}))
    assert refused.value.code is Code.UNREADABLE
