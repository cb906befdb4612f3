"""What an OpenDocument text or presentation does not show; and that an ordinary one gives nothing."""

import pytest

from foidesk.findings.codes import Code
from foidesk.opening.limits import Unreadable
from foidesk.papers.odf import reader
from tests.papers import open_files as opened
from tests.papers.open_files import body, on_second
from tests.papers.packed import codes, edited, file, replacing

INFO = (
    "<office:change-info><dc:creator>Jane Smith</dc:creator><dc:date>2024-03-01T10:00:00</dc:date>"
    "</office:change-info>"
)
REGION = '<text:changed-region xml:id="c1" text:id="c1">{}</text:changed-region>'


def found(data: bytes) -> list[tuple[str, str, int]]:
    return codes(reader.findings(file(data, "a.odt")))


def style(properties: str, family: str = "text", kind: str = "text") -> str:
    inner = f"<style:{kind}-properties {properties}/>"
    return f'<style:style style:name="Q1" style:family="{family}">{inner}</style:style>'


def tracked(change: str) -> bytes:
    xml = f"<text:tracked-changes>{REGION.format(change)}</text:tracked-changes><text:p>A</text:p>"
    return body(xml)


SPAN = '<text:p>Some <text:span text:style-name="Q1">secret</text:span> words</text:p>'
WHOLE = '<text:p text:style-name="Q1">secret</text:p>'
COMMENT = (
    "<text:p>Words<office:annotation><dc:creator>Jane Smith</dc:creator><dc:date>2024-03-01</dc:date>"
    "<text:p>Is this right?</text:p></office:annotation> that go on</text:p>"
)
CELL = (
    '<table:table><table:table-row><table:table-cell table:style-name="C1">'
    '<text:p text:style-name="Q1">secret</text:p></table:table-cell></table:table-row></table:table>'
)
BLUE = (
    '<style:style style:name="C1" style:family="table-cell"><style:table-cell-properties '
    'fo:background-color="#1f4e79"/></style:style>'
)
WHITE = 'fo:color="#ffffff"'

HIDDEN = {
    "hidden": body(SPAN, style('text:display="none"')),
    "white": body(SPAN, style(WHITE)),
    "white paragraph": body(WHOLE, style(WHITE, "paragraph")),
    "tiny": body(SPAN, style('fo:font-size="1pt"')),
    "black on black": body(SPAN, style('fo:color="#000000" fo:background-color="#000000"')),
    "hidden section": body(f'<text:section text:name="S" text:display="none">{WHOLE}</text:section>'),
    "section on a condition": body(
        f'<text:section text:name="S" text:display="condition" text:is-hidden="true">{WHOLE}</text:section>'
    ),
    "hidden field": body(
        '<text:p>A<text:hidden-text text:string-value="secret" text:is-hidden="true"/></text:p>'
    ),
    "hidden paragraph": body('<text:p>secret<text:hidden-paragraph text:is-hidden="true"/></text:p>'),
}
SEEN = {
    "switched off": body(SPAN, style('text:display="true"')),
    "grey": body(SPAN, style('fo:color="#808080"')),
    "white on blue": body(SPAN, style(f'{WHITE} fo:background-color="#1f4e79"')),
    "white in a blue cell": body(CELL, BLUE + style(WHITE, "paragraph")),
    "automatic": body(SPAN, style(f'{WHITE} style:use-window-font-color="true"')),
    "section": body(f'<text:section text:name="S">{WHOLE}</text:section>'),
    "section on a condition that is not met": body(
        f'<text:section text:name="S" text:display="condition" text:is-hidden="false">{WHOLE}</text:section>'
    ),
    "no changes": body('<text:tracked-changes text:track-changes="true"/><text:p>A</text:p>'),
    "hidden spaces": body(SPAN.replace("secret", "  "), style('text:display="none"')),
    "a note": body(
        "<text:p>A<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>B</text:p></text:note-body></text:note> C</text:p>"
    ),
}


@pytest.mark.parametrize("made", [opened.text, opened.slides])
def test_ordinary_files_give_nothing(made: object) -> None:
    assert callable(made)
    assert found(made()) == []


@pytest.mark.parametrize("made", HIDDEN, ids=str)
def test_hidden_text(made: str) -> None:
    assert found(HIDDEN[made]) == [("hidden-text", "", 1)]


@pytest.mark.parametrize("made", SEEN, ids=str)
def test_what_is_no_finding(made: str) -> None:
    assert found(SEEN[made]) == []


@pytest.mark.parametrize(
    "change",
    [
        f"<text:insertion>{INFO}</text:insertion>",
        f"<text:deletion>{INFO}<text:p>the old words</text:p></text:deletion>",
        f"<text:format-change>{INFO}</text:format-change>",
    ],
    ids=["insertion", "deletion", "format"],
)
def test_a_tracked_change(change: str) -> None:
    assert found(tracked(change)) == [("tracked-change", "", 1)]
    says = next(iter(reader.findings(file(tracked(change))))).says
    assert "Jane Smith" in says
    assert ("the old words" in says) is ("the old words" in change)


def test_a_comment_and_the_words_around_it() -> None:
    assert found(body(COMMENT)) == [("comment", "", 1)]
    assert (
        next(iter(reader.findings(file(body(COMMENT))))).says == "1 comment by Jane Smith: “Is this right?”."
    )
    texts = {one.where: one.text for one in reader.passages(file(body(COMMENT)))}
    assert "Words that go on" in texts[""].split("\n")
    assert texts["comments"] == "Is this right?"


def test_a_hidden_slide() -> None:
    hidden = style('presentation:visibility="hidden"', "drawing-page", "drawing-page")
    made = on_second("<draw:page ", '<draw:page draw:style-name="Q1" ', hidden)
    assert found(made) == [("hidden-slide", "slide 2", 1)]
    assert "“Numbers”" in next(iter(reader.findings(file(made)))).says


def test_notes_of_the_speaker() -> None:
    notes = (
        "<presentation:notes><draw:page-thumbnail/><draw:frame presentation:class='notes'><draw:text-box>{}"
        "</draw:text-box></draw:frame></presentation:notes></draw:page>"
    )
    made = on_second("</draw:page>", notes.format("<text:p>Do not say why</text:p>"))
    assert found(made) == [("speaker-notes", "slide 2", 1)]
    assert found(on_second("</draw:page>", notes.format("<text:p/>"))) == []
    number = notes.format("<text:p>2</text:p>").replace("'notes'", "'page-number'")
    assert found(on_second("</draw:page>", number)) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("<draw:frame ", '<draw:frame loext:display="none" '),
        ('svg:x="2cm"', 'svg:x="-20cm"'),
        ('svg:y="2cm"', 'svg:y="99cm"'),
    ],
)
def test_what_is_hidden_on_a_slide(old: str, new: str) -> None:
    assert found(on_second(old, new)) == [("hidden-text", "slide 2", 1)]


def test_words_on_a_layer_that_is_not_shown() -> None:
    made = on_second("<draw:frame ", '<draw:frame draw:layer="secret" ')
    layer = '<draw:layer-set><draw:layer draw:name="secret" draw:display="none"/>'
    assert found(made) == []
    made = edited(made, {"styles.xml": replacing(("<draw:layer-set>", layer))})
    assert found(made) == [("hidden-text", "slide 2", 1)]


@pytest.mark.parametrize(
    ("xml", "told"),
    [
        ("<dc:creator>Jane Smith</dc:creator>", True),
        ("<meta:initial-creator>jsmith</meta:initial-creator>", True),
        ("<meta:printed-by>Jane Smith</meta:printed-by>", True),
        ('<meta:user-defined meta:name="Checked by">Jane Smith</meta:user-defined>', True),
        ('<meta:template xlink:href="../../../home/jane/Templates/a.ott"/>', False),
        ('<meta:template xlink:href="file:///home/jane/Templates/a.ott"/>', True),
        ("<dc:creator>LibreOffice</dc:creator>", False),
        ("<dc:title>Jane Smith</dc:title>", False),
        ('<meta:user-defined meta:name="Info 1"/>', False),
    ],
)
def test_properties(xml: str, told: bool) -> None:
    made = edited(opened.text(), {"meta.xml": replacing(("</office:meta>", f"{xml}</office:meta>"))})
    assert found(made) == ([("document-property", "", 1)] if told else [])


@pytest.mark.parametrize(("printer", "told"), [("\\\\srv01\\Floor 2", True), ("HP LaserJet", False)])
def test_the_printer(printer: str, told: bool) -> None:
    item = (
        f'<config:config-item config:name="PrinterName" config:type="string">{printer}</config:config-item>'
    )
    edit = replacing(
        ("</config:config-item-set></office:settings>", f"{item}</config:config-item-set></office:settings>")
    )
    made = edited(opened.text(), {"settings.xml": edit})
    assert found(made) == ([("document-property", "", 1)] if told else [])


def test_macros_versions_and_embedded_files() -> None:
    assert found(edited(opened.text(), {"Basic/Standard/Module1.xml": "<x/>"})) == [("macro", "", 1)]
    assert found(edited(opened.text(), {"Basic/script-lc.xml": "<x/>"})) == []
    assert found(edited(opened.text(), {"Versions/Version1": b"PK"})) == [("earlier-revision", "", 1)]


@pytest.mark.parametrize(("kind", "told"), [("spreadsheet", True), ("chart", False), ("formula", False)])
def test_embedded_objects(kind: str, told: bool) -> None:
    entry = (
        '<manifest:file-entry manifest:full-path="Object 1/" manifest:media-type="application/'
        f'vnd.oasis.opendocument.{kind}"/></manifest:manifest>'
    )
    made = edited(
        opened.text(),
        {"Object 1/content.xml": "<x/>", "META-INF/manifest.xml": replacing(("</manifest:manifest>", entry))},
    )
    assert found(made) == ([("embedded-object", "", 1)] if told else [])
    assert [one.name for one in reader.inside(file(made))] == (["Object 1"] if told else [])


def test_what_is_locked_or_broken_is_unreadable() -> None:
    lock = '"><manifest:encryption-data/></manifest:file-entry></manifest:manifest>'
    entry = f'<manifest:file-entry manifest:full-path="content.xml{lock}'
    locked = edited(opened.text(), {"META-INF/manifest.xml": replacing(("</manifest:manifest>", entry))})
    with pytest.raises(Unreadable) as refused:
        found(locked)
    assert refused.value.code is Code.ENCRYPTED
    for edit in (None, "<", "<x/>"):
        with pytest.raises(Unreadable):
            found(edited(opened.text(), {"content.xml": edit}))
