"""The index: the same words are found on both databases, and nothing that is typed can break it."""

import uuid

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from foidesk.law.refusal import Refused
from foidesk.plumbing.index.actions import put, remove
from foidesk.plumbing.index.queries import excerpts, kept, search
from foidesk.plumbing.index.rules import LONGEST, Piece, pieces, sought

pytestmark = pytest.mark.django_db

OURS, THEIRS = uuid.UUID(int=1), uuid.UUID(int=2)
KIND = "log-entry"
PLATFORM, CAFE, DRONES, BOTH = (uuid.UUID(int=n) for n in range(10, 14))


@pytest.fixture(autouse=True)
def indexed() -> None:
    """Four texts of ours, one of them not public."""
    for key, title, body in (
        (PLATFORM, "Engagement platform", "The contract for SCO/FOI/033/2024 costs £12,000 a year."),
        (
            CAFE,
            "The café in the lobby",
            "It’s run by volunteers. Don't ask for tea_urns; e-mail a@b.example",
        ),
        (BOTH, "Vehicles", "Nothing here tells of a platform until the end: the costs of platforms."),
    ):
        put(OURS, KIND, key, title=title, body=body, public=True)
    put(OURS, KIND, DRONES, title="Drones", body="A draft about contracts for drones.", public=False)


def found(query: str, *, authority: uuid.UUID = OURS, public_only: bool = True) -> list[uuid.UUID]:
    return search(authority, KIND, query, public_only=public_only)


@pytest.mark.parametrize(
    ("query", "keys"),
    [
        ("platform", [PLATFORM, BOTH]),
        ("PLATFORMS", [PLATFORM, BOTH]),
        ("cost", [BOTH, PLATFORM]),
        ("contracts platform", [PLATFORM]),
        ("what is the cost of the platform?", [BOTH, PLATFORM]),
        ("033/2024", [PLATFORM]),
        ("SCO/FOI/033/2024", [PLATFORM]),
        ("12,000", [PLATFORM]),
        ("cafe", [CAFE]),
        ("CAFÉ", [CAFE]),
        ("volunteer", [CAFE]),
        ("urns", [CAFE]),
        ("e-mail", [CAFE]),
        ("b.example", [CAFE]),
        ("platform volunteers", []),
        ("helicopter", []),
        ("drones", []),
    ],
)
def test_ordinary_searches_find_the_same_on_both_databases(query: str, keys: list[uuid.UUID]) -> None:
    assert sorted(found(query)) == sorted(keys)


def test_a_word_in_the_title_counts_most() -> None:
    assert found("platform") == [PLATFORM, BOTH]


def test_what_is_not_public_is_found_only_by_who_may() -> None:
    assert found("drones") == []
    assert found("drones", public_only=False) == [DRONES]


def test_another_authority_finds_nothing_and_takes_nothing_away() -> None:
    assert found("platform", authority=THEIRS, public_only=False) == []
    assert excerpts(THEIRS, KIND, "platform", [PLATFORM]) == {}
    remove(THEIRS, KIND, PLATFORM)
    assert PLATFORM in found("platform")


def test_another_kind_is_not_mixed_in() -> None:
    assert search(OURS, "case", "platform", public_only=False) == []


def test_to_put_again_replaces_the_words() -> None:
    put(OURS, KIND, PLATFORM, title="Bicycles", body="Two of them.", public=False)
    assert found("platform") == [BOTH]
    assert found("bicycle", public_only=False) == [PLATFORM]
    assert kept(OURS, KIND)[PLATFORM] is False


def test_what_is_removed_leaves_no_words() -> None:
    remove(OURS, KIND, PLATFORM)
    assert found("033", public_only=False) == []
    assert PLATFORM not in kept(OURS, KIND)


def test_the_index_goes_back_with_its_transaction() -> None:
    with pytest.raises(RuntimeError), transaction.atomic():
        put(OURS, KIND, PLATFORM, title="Bicycles", body="", public=True)
        remove(OURS, KIND, BOTH)
        raise RuntimeError
    assert found("platform") == [PLATFORM, BOTH]
    assert found("bicycles") == []


def test_an_excerpt_tells_which_words_were_found() -> None:
    shown = excerpts(OURS, KIND, "contracts", [PLATFORM, DRONES])
    assert Piece("contract", hit=True) in shown[PLATFORM]
    assert "contract for SCO" in "".join(piece.text for piece in shown[PLATFORM])


def test_pieces_of_a_hostile_text_hold_no_markup_of_ours() -> None:
    key = uuid.uuid4()
    put(OURS, KIND, key, title="", body="a \x02fake\x03 <b>gnome</b> hit\x00", public=True)
    (shown,) = excerpts(OURS, KIND, "gnome", [key]).values()
    assert [piece.text for piece in shown if piece.hit] == ["gnome"]


HOSTILE = [
    "",
    "   ",
    "\x00",
    "pla\x00tform",
    '"',
    '""""',
    "'; DROP TABLE index_words; --",
    "platform AND",
    "NOT",
    "NEAR(platform, 2",
    "title:platform",
    "{title body}: x",
    "platform*",
    "^platform",
    "-platform",
    "(((",
    "a & b | ! c <-> d:*",
    "\\",
    "%s %d {}",
    "\ud800",
    "\u202emroftalp",
    "the of and",
    "_" * 300,
    "x" * 100_000,
    "word " * 50_000,
]


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_searches_find_nothing_or_something_and_never_fail(query: str) -> None:
    keys = found(query, public_only=False)
    assert set(excerpts(OURS, KIND, query, keys)) == set(keys)


def test_operators_are_only_words() -> None:
    assert found("platform OR drones", public_only=False) == []
    assert found("title:platform") == []
    assert found('"platform"') == [PLATFORM, BOTH]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(max_size=80))
def test_no_text_makes_a_search_fail(query: str) -> None:
    found(query)


def test_a_search_asks_for_few_words_each_once() -> None:
    assert sought("Cost of cost, COSTS & the cost") == ("cost", "costs")
    assert len(sought(" ".join(f"w{n}" for n in range(100)))) == 12


def test_pieces_are_read_from_marks() -> None:
    assert pieces("a \x02b\x03 c") == (Piece("a ", False), Piece("b", True), Piece(" c", False))


def test_the_longest_text_is_indexed_and_a_longer_one_refused() -> None:
    key = uuid.uuid4()
    letters = [chr(0x10400 + n) for n in range(80)]
    words = " ".join(a + b + c for a in letters for b in letters for c in letters)[: LONGEST - 6]
    put(OURS, KIND, key, title="", body=f"{words} needle"[-LONGEST:], public=True)
    with pytest.raises(Refused):
        put(OURS, KIND, key, title="x", body="y" * LONGEST, public=True)
