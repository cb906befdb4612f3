"""Likeness of texts: a hint that two requests ask for the same, whatever words surround it."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.relations.likeness import LONGEST_TEXT, MANY, Likeness

REQUESTS = {
    "taser": "Taser use. How many times were Tasers fired in each of the last three years, by ethnicity?",
    "devices": "Please provide figures for Taser discharges 2021 to 2024, split by ethnic group.",
    "expenses": "Commissioner's expenses. List all travel and hotel expenses claimed since May 2021.",
    "travel": "PCC travel costs. What did the PCC spend on train travel and hotels for the year 2023?",
    "palantir": "Do you hold any contract with Palantir Technologies and what has been paid?",
    "analytics": "Has the office or force bought software from Palantir, and at what cost?",
    "sickness": "How many days were lost to stress-related sickness absence among staff?",
    "absence": "Sickness absence. Number of employees signed off with stress or anxiety, and total days.",
    "burglary": "Burglary outcomes. How many burglaries ended with a charge?",
    "fleet": "How many electric vehicles are in the fleet?",
}
PAIRS = [("taser", "devices"), ("expenses", "travel"), ("palantir", "analytics"), ("sickness", "absence")]


@pytest.fixture(scope="module")
def likeness() -> Likeness[str]:
    return Likeness(REQUESTS.items())


@pytest.mark.parametrize(("one", "other"), PAIRS + [(b, a) for a, b in PAIRS])
def test_the_same_matter_in_other_words_comes_first(likeness: Likeness[str], one: str, other: str) -> None:
    assert likeness.near(REQUESTS[one], 1, but=(one,))[0].key == other


def test_the_same_words_are_one(likeness: Likeness[str]) -> None:
    best = likeness.near(REQUESTS["taser"], 1)[0]
    assert (best.key, round(best.score, 5)) == ("taser", 1.0)


def test_greetings_and_set_phrases_make_nothing_alike(likeness: Likeness[str]) -> None:
    dressed = (
        "Dear Sir or Madam, under the Freedom of Information Act I request the following information. "
        f"{REQUESTS['fleet']} I look forward to your response. Yours faithfully"
    )
    assert likeness.near(dressed, 1)[0].score > 0.95


def test_a_text_without_a_word_in_common_is_like_nothing(likeness: Likeness[str]) -> None:
    assert likeness.near("Zebra xylophone", 5) == []
    assert likeness.near("", 5) == []


def test_a_text_of_nothing_but_set_phrases_is_still_compared() -> None:
    assert Likeness([(1, "Information please"), (2, "Burglary")]).near("information, please", 2)[0].key == 1


def test_word_endings_do_not_matter() -> None:
    found = Likeness([(1, "policies recorded"), (2, "hats")]).near("The policy’s recording", 2)
    assert [one.key for one in found] == [1]
    assert found[0].score == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("one", "other"),
    [("car", "cars"), ("fee", "fees"), ("ethnic", "ethnicity"), ("employed", "employees"), ("case", "cases"),
     ("policy", "policies"), ("authorities", "authority"), ("investigate", "investigations")],
)  # fmt: skip
def test_a_word_is_known_in_its_other_forms(one: str, other: str) -> None:
    assert Likeness([(1, f"{one} zebra"), (2, "hats")]).near(f"{other} zebra", 1)[0].score == pytest.approx(1)


def test_the_words_in_common_are_told_as_they_were_written(likeness: Likeness[str]) -> None:
    shared = likeness.in_common(REQUESTS["travel"], REQUESTS["expenses"])
    assert set(shared) == {"travel", "hotels"}


def test_nothing_is_its_own_neighbour_and_there_are_at_most_k(likeness: Likeness[str]) -> None:
    found = likeness.near(REQUESTS["taser"], 3, but=("taser",))
    assert len(found) <= 3
    assert "taser" not in {one.key for one in found}


def test_words_of_most_of_many_texts_tell_nothing() -> None:
    texts = [(n, f"custody number {n} suite{n % 7}") for n in range(MANY)]
    likeness = Likeness(texts)
    assert likeness.near("custody number", 3) == []
    assert likeness.near("custody 17", 1)[0].key == 17


@given(st.lists(st.text(max_size=80), min_size=1, max_size=12), st.text(max_size=80))
def test_any_text_can_be_compared(texts: list[str], asked: str) -> None:
    found = Likeness(enumerate(texts)).near(asked, 20)
    assert all(0 < one.score <= 1 for one in found)
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)


@given(st.permutations(sorted(REQUESTS)))
def test_the_order_of_the_texts_does_not_matter(order: list[str]) -> None:
    likeness = Likeness((key, REQUESTS[key]) for key in order)
    assert likeness.near(REQUESTS["taser"], 1, but=("taser",))[0].key == "devices"


def test_what_lies_beyond_the_longest_text_is_not_read() -> None:
    text = "word " * (LONGEST_TEXT // 5) + "xylophone"
    assert Likeness([(1, text)]).near("xylophone") == []


def test_ten_thousand_texts_are_compared_by_their_words_alone() -> None:
    some = random.Random(1)  # noqa: S311 - words, no secrets
    texts = [(n, " ".join(f"w{some.randrange(5000)}" for _ in range(20))) for n in range(10_000)]
    likeness = Likeness(texts)
    assert likeness.near(texts[4242][1], 1)[0].key == 4242
