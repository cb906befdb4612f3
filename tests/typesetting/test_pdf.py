"""A letter as PDF: its words are data, it says of itself what it is, and what can't be set is told."""

import threading
from io import BytesIO

import pikepdf
import pypdfium2
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foidesk.blocks.document import read_back
from foidesk.blocks.kinds import Block, Heading, Items, Lines, Paragraph, Quote, clean
from foidesk.composing.engine import compose
from foidesk.law.refusal import Refused
from foidesk.typesetting.pdf import pdf
from tests.typesetting.kinds import KINDS
from tests.typesetting.reading import of_pdf, said

A4 = (595, 842)
SUBJECT = "Our answer: FOI 0031/25"
HOSTILE = (
    '#read("/etc/passwd") #include \'../../x\' #import "@preview/a:0.1.0"',
    "$ x^2 $ \\ \\u{202e} @label <label> `raw` ```py``` *strong* _emph_ = Heading",
    "- no list + no enum / no: term // no comment /* nor this */ ~ -- --- ...",
    '"],"kind":"heading"} {{ x }} {% x %} ]) #set page(width: 1pt)',
    "https://x.example/%22%29%23(x)?a=1&b=2#frag and javascript:alert(1) ftp://x.example",
    "ŵ ŷ Ŵ é – — … “ ” ‘ ’ € ½ ² → ✓ ☐ Привет Ελληνικά",
)


def one(*blocks: Block) -> bytes:
    return pdf((Heading(1, "Subject"), *blocks), subject=SUBJECT)


@pytest.mark.parametrize("name", KINDS)
def test_says_of_itself_what_it_is(name: str) -> None:
    composed = compose(KINDS[name])
    with pikepdf.open(BytesIO(pdf(read_back(composed.html), subject=composed.subject))) as made:
        assert made.Root.MarkInfo.Marked
        assert str(made.Root.Lang) == "en-GB"
        assert made.Root.ViewerPreferences.DisplayDocTitle
        with made.open_metadata() as about:
            assert about["pdfuaid:part"] == "1"
            assert about["dc:title"] == composed.subject
        assert [round(float(side)) for side in made.pages[0].mediabox] == [0, 0, *A4]
        assert not made.Root.get("/OpenAction")
        assert not made.Root.get("/AcroForm")


def test_the_same_words_make_the_same_file() -> None:
    assert one(Paragraph("Words")) == one(Paragraph("Words"))


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_are_plain_words(words: str) -> None:
    blocks = (Heading(1, words), Paragraph(words, words), Items((words,)), Lines((words,)), Quote(words))
    made = pdf(blocks, subject=words)
    assert "".join(of_pdf(made)) == "".join(said(blocks, marks=True))


@settings(max_examples=60)
@given(st.text(st.characters(codec="latin-1"), max_size=200).map(clean).filter(str.split))
def test_any_words_are_plain_words(words: str) -> None:
    blocks = (Heading(1, "Subject"), Paragraph("a" + words.replace("\xad", "")))
    assert "".join(of_pdf(pdf(blocks, subject=SUBJECT))) == "".join(said(blocks))


def test_only_web_addresses_are_links() -> None:
    made = one(Paragraph("See https://marlshire.example/a, javascript:alert(1) and file:///etc/passwd."))
    with pikepdf.open(BytesIO(made)) as document:
        links = [note for page in document.pages for note in page.get("/Annots", [])]
        assert [str(link.A.URI) for link in links] == ["https://marlshire.example/a"]


def test_a_sign_that_no_font_has_is_named() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    words = " ".join(of_pdf(one(Paragraph(f"Thanks \U0001f600 {family} \uf0b7 done"))))
    assert words == "Subject Thanks [grinning face] [man][woman][girl] [character u+f0b7] done"


def test_letters_that_no_font_has_are_never_left_out() -> None:
    with pytest.raises(Refused, match="中"):
        one(Quote("中文"))


def test_words_from_right_to_left_are_set() -> None:
    assert "Subject" in of_pdf(one(Quote("שלום مرحبا and so on")))


@pytest.mark.parametrize("long", ["W" * 300, "https://x.example/" + "Z" * 300])
def test_a_word_longer_than_a_line_stays_on_the_page(long: str) -> None:
    made = one(Paragraph(long))
    page = pypdfium2.PdfDocument(made)[0]
    boxes = [page.get_textpage().get_charbox(n) for n in range(page.get_textpage().count_chars())]
    assert max(box[2] for box in boxes) < A4[0]
    assert "".join(of_pdf(made)) == "Subject" + long


def test_headings_skip_no_level() -> None:
    assert pdf((Paragraph("Dear Jo"), Heading(3, "Low"), Heading(5, "Lower")), subject=SUBJECT)


def test_a_letter_of_a_hundred_pages_is_set() -> None:
    words = "Words that go on. " * 60
    made = one(*(Paragraph(f"{n} {words}") for n in range(410)))
    with pikepdf.open(BytesIO(made)) as document:
        assert len(document.pages) >= 100


def test_nothing_makes_nothing() -> None:
    assert pdf((Lines(()), Items(()), Quote(""), Paragraph("")), subject=SUBJECT)


def test_several_are_set_at_once() -> None:
    made: list[bytes] = []
    threads = [threading.Thread(target=lambda: made.append(one(Paragraph("Words")))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(made) == 8
    assert len(set(made)) == 1
