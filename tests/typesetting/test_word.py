"""A letter as a Word file: its words, what it says of itself, and what comes back of it."""

import re
import zipfile
from collections.abc import Callable
from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.blocks.document import read_back
from foidesk.blocks.kinds import Block, Heading, Items, Lines, Paragraph, Quote, Typed, prose
from foidesk.composing.engine import compose
from foidesk.law.refusal import Refused
from foidesk.typesetting.fields import Field, Text, texts_of
from foidesk.typesetting.word import Origin, word
from foidesk.typesetting.word_back import MOST, read
from tests.typesetting.kinds import KINDS
from tests.typesetting.reading import of_word, said
from tests.typesetting.test_pdf import HOSTILE

SUBJECT = "Our answer: FOI 0031/25"
LETTER = "0192aaaa-bbbb-7ccc-8ddd-eeeeffff0000"
OPENING, HARM = str(Field(Text.OPENING)), str(Field(Text.HARM, 3, 1, "FOIA 40(2)+40(3A)(a)"))
NAMES = {OPENING: "Opening words", HARM: "Question 3: harm"}
LETTER_BLOCKS: tuple[Block, ...] = (
    Heading(1, SUBJECT),
    *prose(Typed("First of all.\n\n- One\n- Two\n\nAnd so on\nin two lines.", OPENING)),
    Heading(2, "Question 3"),
    Paragraph("The words of the office."),
    *prose(Typed("It would harm us.", HARM)),
)


def made(blocks: tuple[Block, ...] = LETTER_BLOCKS) -> bytes:
    return word(blocks, subject=SUBJECT, origin=Origin(LETTER, "abc123"), called=NAMES)


def changed(
    change: Callable[[str], str], name: str = "word/document.xml", data: bytes | None = None
) -> bytes:
    """The file with one of its parts changed, or with a new one."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(data or made())) as old, zipfile.ZipFile(out, "w") as new:
        for entry in old.namelist():
            text = old.read(entry)
            new.writestr(entry, change(text.decode()) if entry == name else text)
        if name not in old.namelist():
            new.writestr(name, change(""))
    return out.getvalue()


def back(data: bytes) -> dict[str, str]:
    return read(data, letter=LETTER, names=NAMES).texts


@pytest.mark.parametrize("name", KINDS)
def test_says_of_itself_what_it_is(name: str) -> None:
    composed = compose(KINDS[name])
    file = docx.Document(BytesIO(word(read_back(composed.html), subject=composed.subject)))
    assert file.core_properties.title == composed.subject
    assert file.core_properties.language == "en-GB"
    assert file.core_properties.author == file.core_properties.comments == ""
    assert 'w:val="en-US"' not in file.styles.element.xml
    headings = [one.text for one in file.paragraphs if one.style and one.style.name == "Heading 1"]
    assert headings == [composed.subject]


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_plain_words(words: str) -> None:
    blocks = (Heading(1, words), Paragraph(words, words), Items((words,)), Lines((words,)), Quote(words))
    assert of_word(word(blocks, subject=words)) == said(blocks)


def test_numbers_of_a_list_are_kept() -> None:
    file = docx.Document(BytesIO(word((Items(("a", "b", "c"), (4, 5, 9)),), subject=SUBJECT)))
    starts = re.findall(r'w:startOverride w:val="(\d+)"', file.part.numbering_part.element.xml)
    assert starts == ["4", "9"]


def test_what_was_fetched_comes_back() -> None:
    assert back(made()) == texts_of(LETTER_BLOCKS)
    assert read(made(), letter=LETTER, names=NAMES).state == "abc123"


_TYPED = st.lists(
    st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t-•"), max_size=40),
    max_size=4,
).map("\n".join)


@settings(max_examples=80)
@given(_TYPED, _TYPED)
def test_any_typed_text_comes_back_as_the_same_blocks(opening: str, harm: str) -> None:
    blocks = (
        Heading(1, SUBJECT),
        *prose(Typed(opening, OPENING)),
        Heading(2, "Q"),
        *prose(Typed(harm, HARM)),
    )
    came = back(made(blocks))
    assert came == texts_of(blocks)
    for field, text in came.items():
        assert texts_of(tuple(prose(Typed(text, field)))) == {field: text}


def test_what_the_officer_writes_is_read() -> None:
    came = back(changed(lambda xml: xml.replace("It would harm us.", "It would do &lt;much&gt; harm.")))
    assert came[HARM] == "It would do <much> harm."
    assert came[OPENING] == texts_of(LETTER_BLOCKS)[OPENING]


def test_what_is_written_elsewhere_is_not() -> None:
    assert back(changed(lambda xml: xml.replace("The words of the office.", "Mine"))) == texts_of(
        LETTER_BLOCKS
    )


def test_a_field_that_was_taken_out_is_missing() -> None:
    came = back(changed(lambda xml: re.sub(r"<w:sdt>(?:(?!</w:sdt>).)*FOIA 40.*?</w:sdt>", "", xml)))
    assert list(came) == [OPENING]


def test_an_emptied_field_is_empty() -> None:
    def emptied(xml: str) -> str:
        xml = xml.replace("It would harm us.", "Click here to enter text.")
        return xml.replace(f'<w:tag w:val="{HARM}"/>', f'<w:tag w:val="{HARM}"/><w:showingPlcHdr/>')

    assert back(changed(emptied))[HARM] == ""


def _within(extra: str) -> Callable[[str], str]:
    """Something put into the paragraph of an officer's text."""
    return lambda xml: xml.replace("<w:t>It would harm us.</w:t></w:r>", f"<w:t>It</w:t></w:r>{extra}")


def _field(instruction: str) -> Callable[[str], str]:
    half = len(instruction) // 2
    runs = "".join(
        f"<w:r><w:instrText>{one}</w:instrText></w:r>" for one in (instruction[:half], instruction[half:])
    )
    return _within(
        f'<w:r><w:fldChar w:fldCharType="begin"/></w:r>{runs}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def _relation(kind: str, target: str, mode: str = "External") -> Callable[[str], str]:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    one = f'<Relationship Id="rX" Type="{base}/{kind}" Target="{target}" TargetMode="{mode}"/>'
    return lambda xml: xml.replace("</Relationships>", f"{one}</Relationships>")


RELATIONS = "word/_rels/document.xml.rels"
HOSTILE_FILES = {
    "empty": (b"", "no Word file"),
    "text": (b"Dear Jo", "no Word file"),
    "cut short": (made()[:4000], "no Word file"),
    "too large": (b"x" * (MOST + 1), "larger"),
    "no package": (
        changed(lambda xml: xml.replace("main+xml", "x+xml"), "[Content_Types].xml"),
        "no Word file",
    ),
    "broken XML": (changed(lambda xml: xml[:500]), "no Word file"),
    "entities": (changed(lambda xml: f'<!DOCTYPE a [<!ENTITY b "c">]>{xml[55:]}'), "no Word file"),
    "macros declared": (
        changed(
            lambda xml: xml.replace("wordprocessingml.document.main", "macroEnabled.main"),
            "[Content_Types].xml",
        ),
        "macros",
    ),
    "macros": (changed(lambda _xml: "x", "word/vbaProject.bin"), "macros"),
    "template": (
        changed(_relation("attachedTemplate", "https://x.example/t.dotm"), RELATIONS),
        "attachedtemplate",
    ),
    "template at hand": (changed(_relation("attachedTemplate", "t.dotm", "Internal"), RELATIONS), "template"),
    "picture from elsewhere": (changed(_relation("image", "https://x.example/a.png"), RELATIONS), "image"),
    "chunk": (changed(_relation("aFChunk", "a.html", "Internal"), RELATIONS), "afchunk"),
    "chunk element": (changed(_within('</w:p><w:altChunk r:id="rId1"/><w:p>')), "altChunk"),
    "object": (changed(_relation("oleObject", "a.bin", "Internal"), RELATIONS), "oleobject"),
    "link to a share": (changed(_relation("hyperlink", "file://x.example/a"), RELATIONS), "hyperlink"),
    "DDE": (changed(_field(" DDEAUTO cmd x")), "DDEAUTO"),
    "text from elsewhere": (changed(_field(' includetext "https://x.example"')), "INCLUDETEXT"),
    "picture field": (changed(_within('<w:fldSimple w:instr="INCLUDEPICTURE x"/>')), "INCLUDEPICTURE"),
    "field at the foot": (
        changed(lambda xml: xml.replace('w:instr="PAGE"', 'w:instr="LINK x"'), "word/footer1.xml"),
        "LINK",
    ),
    "inserted": (changed(_within('<w:ins w:id="1"><w:r><w:t>x</w:t></w:r></w:ins>')), "neither accepted"),
    "deleted": (
        changed(_within('<w:del w:id="1"><w:r><w:delText>x</w:delText></w:r></w:del>')),
        "neither accepted",
    ),
    "table": (changed(_within("</w:p><w:tbl/><w:p>")), "table"),
    "picture": (changed(_within("<w:r><w:drawing/></w:r>")), "picture"),
    "note": (changed(_within("<w:r><w:footnoteReference/></w:r>")), "note"),
    "twice": (changed(lambda xml: xml.replace(OPENING, HARM)), "twice"),
    "no letter of ours": (
        changed(lambda xml: xml.replace("foidesk/", "other/")),
        "not the Word file of this letter",
    ),
    "another letter": (
        changed(lambda xml: xml.replace(LETTER, LETTER[:-1] + "1")),
        "not the Word file of this",
    ),
    "two letters": (
        changed(lambda xml: xml.replace(f'"{OPENING}"', f'"foidesk/{LETTER[:-1]}1/abc"')),
        "not the Word file of this letter",
    ),
}


@pytest.mark.parametrize("name", HOSTILE_FILES)
def test_what_no_letter_needs_is_refused(name: str) -> None:
    data, says = HOSTILE_FILES[name]
    with pytest.raises(Refused, match=says):
        back(data)


@pytest.mark.parametrize(
    "field", ['HYPERLINK "https://x.example/link/import?control=DATABASE"', " PAGE ", 'REF dde "link"', "TOC"]
)
def test_fields_that_fetch_nothing_are_near_misses(field: str) -> None:
    assert list(back(changed(_field(field)))) == [OPENING, HARM]


def test_a_link_to_a_page_is_no_fetching() -> None:
    assert back(changed(_relation("hyperlink", "https://x.example/a"), RELATIONS)) == texts_of(LETTER_BLOCKS)


def test_what_word_adds_by_itself_is_passed_over() -> None:
    extra = '<w:proofErr w:type="spellStart"/><w:bookmarkStart w:id="0" w:name="_GoBack"/>'
    more = "<w:r><w:lastRenderedPageBreak/><w:tab/><w:t>and</w:t><w:noBreakHyphen/><w:t>so</w:t></w:r>"
    assert back(changed(_within(extra + more)))[HARM] == "It\tand-so"


def test_a_list_made_in_word_is_a_list() -> None:
    made_one = changed(lambda xml: xml.replace('<w:pStyle w:val="ListBullet"/>', ""))
    assert back(made_one)[OPENING] == "First of all.\n\nOne\n\nTwo\n\nAnd so on\nin two lines."
    number = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="7"/></w:numPr></w:pPr>'
    own = changed(lambda xml: xml.replace("<w:r><w:t>It would", f"{number}<w:r><w:t>It would"))
    assert back(own)[HARM] == "- It would harm us."


def test_a_bomb_is_refused() -> None:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", made()[:0] + b" " * (120 * 1024 * 1024))
    with pytest.raises(Refused, match="no Word file"):
        back(out.getvalue())


def test_tags_fit_into_what_word_allows() -> None:
    assert len(Origin(LETTER, "0123456789abcdef").tag) <= 64
    assert Field.read(HARM) == Field(Text.HARM, 3, 1, "FOIA 40(2)+40(3A)(a)")
