"""Words sought among the words of a page: accents, broken words, columns, what has no place."""

from collections.abc import Iterator

import pytest

from foidesk.pdf.words import Word
from foidesk.personal.known import Known
from foidesk.redaction.looking.finding import Hit, folded, personal, sought


def words(*lines: str) -> list[Word]:
    """Words of lines 12 points apart, each character 6 points wide."""
    found: list[Word] = []
    for n, line in enumerate(lines):
        at = 0
        for text in line.split(" "):
            box = (10.0 + 6 * at, 10.0 + 12 * n, 10.0 + 6 * (at + len(text)), 20.0 + 12 * n)
            found.append(Word(text, box, range(0)))
            at += len(text) + 1
    return found


def texts(hits: Iterator[Hit]) -> list[str]:
    return [hit.words for hit in hits]


@pytest.mark.parametrize(
    ("lines", "wanted", "found"),
    [
        (("Émile Brontë came",), "emile bronte", ["Émile Brontë"]),
        (("emile bronte",), "Émile", ["emile"]),
        (("the ﬁnal oﬃce",), "final office", ["ﬁnal oﬃce"]),
        (("Straße",), "STRASSE", ["Straße"]),
        (("Wendy Thistle-", "wick came"), "thistlewick", ["Thistle- wick"]),
        (("Wendy Thistle\u00ad", "wick came"), "thistlewick", ["Thistle\u00ad wick"]),
        (("a well-", "known anvil"), "well-known", ["well- known"]),
        (("Wendy\u2019s \u2013 anvil",), "wendy's - anvil", ["Wendy\u2019s \u2013 anvil"]),
        (("O'Brien",), "o\u2019brien", ["O'Brien"]),
        (("a well-known anvil",), "well-known", ["well-known"]),
        (("Thistle wick",), "thistlewick", []),
        (("(Wendy)",), "wendy", ["(Wendy)"]),
        (("Wendy,", "Weld"), "wendy weld", []),
        (("07700", "900123"), "07700 900123", ["07700 900123"]),
    ],
)
def test_what_is_found(lines: tuple[str, ...], wanted: str, found: list[str]) -> None:
    assert texts(sought(words(*lines), wanted, whole=False)) == found


@pytest.mark.parametrize(
    ("line", "wanted", "found"),
    [
        ("anvils anvil", "anvil", ["anvil"]),
        ("an anvil", "an", ["an"]),
        ("(anvil) anvil's", "anvil", ["(anvil)", "anvil's"]),
        ("£9 £90", "£9", ["£9"]),
        ("a@b.example", "b.example", ["a@b.example"]),
    ],
)
def test_whole_words_only(line: str, wanted: str, found: list[str]) -> None:
    assert texts(sought(words(line), wanted, whole=True)) == found


def test_a_find_over_two_lines_has_a_box_for_each() -> None:
    (hit,) = sought(words("seen by Wendy", "Weld of Marlford"), "wendy weld", whole=True)
    assert hit.boxes == ((58.0, 10.0, 88.0, 20.0), (10.0, 22.0, 34.0, 32.0))


def test_words_without_a_place_have_no_box() -> None:
    nowhere = [Word("Wendy", (0.0, 0.0, 0.0, 0.0), range(0))]
    assert list(sought(nowhere, "wendy", whole=True)) == []
    thin = [Word("I", (10.0, 10.0, 10.1, 10.1), range(0))]
    (hit,) = sought(thin, "i", whole=True)
    left, top, right, bottom = hit.boxes[0]
    assert right - left >= 0.5 and bottom - top >= 0.5


def test_details_of_people_have_their_kind_and_their_place() -> None:
    page = words("Write to wendy@weld.example", "or ring 07700 900123 today.")
    hits = {str(hit.kind): hit for hit in personal(page, Known(people=("Wendy Weld",)))}
    assert hits["email"].words == "wendy@weld.example"
    assert hits["telephone"].words == "07700 900123"
    assert hits["telephone"].boxes[0][1] == 22.0


def test_folding_keeps_letters_and_loses_what_is_above_them() -> None:
    assert folded("Ærøskøbing ÉÈ ñ") == "ærøskøbing ee n"
