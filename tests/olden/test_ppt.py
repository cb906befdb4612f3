"""PowerPoint presentations of 1997 to 2003: what they hold and do not show, and near misses."""

import struct
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from foidesk.findings.codes import Code
from foidesk.olden.ppt import reader
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from tests.olden import ppt_writer as make
from tests.olden.ppt_writer import Deck, Slide
from tests.packages.ole_writer import properties as property_set
from tests.packages.ole_writer import vba, written

PLAIN = Slide("Crime in Marlshire", (make.shape("Down by a tenth"),))
BOOK = written({("Workbook",): bytes(5000)})


def _file(deck: Deck, more: dict[tuple[str, ...], bytes] | None = None) -> File:
    return File("a.ppt", deck.data(more))


RAISES = [
    (Deck([PLAIN, Slide("Informants", hidden=True)]), Code.HIDDEN_SLIDE, "slide 2", 1, "“Informants”"),
    (Deck([Slide("Crime", notes="Do not mention Mr Sample")]), Code.SPEAKER_NOTES, "slide 1", 1, "Mr Sample"),
    (
        Deck([PLAIN, Slide("Crime", more=make.comment("Alice", "Really?") + make.comment("Bob", "Yes"))]),
        Code.COMMENT,
        "slide 2",
        2,
        "2 comments by Alice and Bob: “Really?” and “Yes”",
    ),
    (
        Deck([Slide("Crime", (make.shape("under cover", hidden=True),))]),
        Code.HIDDEN_TEXT,
        "slide 1",
        1,
        "under cover",
    ),
    (
        Deck([Slide("Crime", (make.shape("far away", left=6000),))]),
        Code.HIDDEN_TEXT,
        "slide 1",
        1,
        "far away",
    ),
    (
        Deck([PLAIN], earlier=[Slide("", (make.shape("The draft said so"),))]),
        Code.EARLIER_REVISION,
        "",
        1,
        "The draft",
    ),
    (Deck([PLAIN], user="Joan Sample"), Code.DOCUMENT_PROPERTY, "", 1, "Joan Sample"),
    (Deck([PLAIN], objects=[("Excel.Sheet.8", BOOK)]), Code.EMBEDDED_OBJECT, "", 1, "Excel.Sheet.8"),
    (
        Deck([PLAIN], vba=written(vba(("VBA",), {"Module1": "Sub A()\nEnd Sub"}))),
        Code.MACRO,
        "",
        1,
        "Module1",
    ),
]


@pytest.mark.parametrize(("deck", "code", "where", "count", "words"), RAISES)
def test_what_is_told(deck: Deck, code: Code, where: str, count: int, words: str) -> None:
    (found,) = reader.findings(_file(deck))
    assert (found.code, found.where, found.count) == (code, where, count)
    assert words in found.says


NOTHING = [
    Deck([PLAIN]),
    Deck([PLAIN, Slide("Crime", notes="")]),
    Deck([Slide("Crime", notes="*")]),
    Deck([PLAIN], earlier=[Slide("", (make.shape("Down by a tenth"),))]),
    Deck([Slide("Crime", (make.shape("half out", left=-200),))]),
    Deck([PLAIN], user="user"),
    Deck([PLAIN], user="Current User"),
    Deck([PLAIN], objects=[("Equation.3", BOOK)]),
]


@pytest.mark.parametrize("deck", NOTHING)
def test_an_ordinary_presentation_gives_nothing(deck: Deck) -> None:
    assert not list(reader.findings(_file(deck)))


def test_properties_are_told() -> None:
    (found,) = reader.findings(_file(Deck([PLAIN]), {("\x05SummaryInformation",): property_set({4: "Joan"})}))
    assert found.code is Code.DOCUMENT_PROPERTY


def test_all_words_are_passages() -> None:
    deck = Deck(
        [Slide("Crime", (make.shape("Down"),), make.comment("A", "Really?"), True, "Say little")],
        earlier=[Slide("", (make.shape("Draft"),))],
    )
    found = {passage.where: passage.text for passage in reader.passages(_file(deck))}
    assert found["slide 1"] == "Crime\nDown"
    assert found["slide 1, notes"] == "Say little"
    assert found["slide 1, comments"] == "Really?"
    assert found["earlier text"] == "Draft"


def test_objects_and_pictures_are_handed_on() -> None:
    png = b"\x89PNG picture"
    picture = struct.pack("<HHL", 0x6E00, 0xF01E, 17 + len(png)) + bytes(17) + png
    package = written({("Package",): b"PK\3\4" * 1100})
    deck = Deck([PLAIN], objects=[("Excel.Sheet.8", BOOK), ("Word.Document.12", package)])
    book, word, image = reader.inside(_file(deck, {("Pictures",): picture}))
    assert (book.name, book.data) == ("object 1 (Excel.Sheet.8)", BOOK)
    assert word.data.startswith(b"PK\3\4")
    assert (image.name, image.data) == ("picture 1.png", png)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (Deck([PLAIN], token=0xF3D1C4DF).data(), Code.ENCRYPTED),
        (Deck([PLAIN], crypt=9).data(), Code.ENCRYPTED),
        (written({("PP40",): b"x" * 5000}), Code.UNREADABLE),
        (written({("Other",): b"x" * 5000}), Code.TRUNCATED),
    ],
)
def test_what_cannot_be_examined_is_said(data: bytes, code: Code) -> None:
    with pytest.raises(Unreadable) as why:
        list(reader.findings(File("a.ppt", data)))
    assert why.value.code is code


FULL = Deck(
    [
        PLAIN,
        Slide("Crime", (make.shape("Down", hidden=True),), make.comment("A", "Really?"), True, "Say little"),
    ],
    earlier=[Slide("", (make.shape("Draft"),))],
    user="Joan",
    objects=[("Excel.Sheet.8", BOOK)],
    vba=written(vba(("VBA",), {"Module1": "Sub A()\nEnd Sub"})),
).streams()
STREAM = ("PowerPoint Document",)


@settings(max_examples=150, deadline=None)
@given(
    some.sampled_from([STREAM, ("Current User",)]),
    some.lists(some.tuples(some.integers(0, 20_000), some.integers(0, 255)), min_size=1, max_size=6),
)
def test_changed_bytes_do_no_harm(stream: tuple[str, ...], changes: list[tuple[int, int]]) -> None:
    data = bytearray(FULL[stream])
    for at, value in changes:
        data[at % len(data)] = value
    file = File("a.ppt", written({**FULL, stream: bytes(data)}))
    for reading in (reader.findings, reader.passages, reader.inside):
        with suppress(Unreadable):
            list(reading(file))


@pytest.mark.parametrize("part", range(16))
def test_a_stream_cut_short_is_unreadable(part: int) -> None:
    cut = FULL[STREAM][: len(FULL[STREAM]) * part // 16]
    with pytest.raises(Unreadable):
        list(reader.findings(File("a.ppt", written({**FULL, STREAM: cut}))))
