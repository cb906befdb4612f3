"""The splitter against the labelled requests, and against letters made to confuse or to stall it."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from foidesk.inbox.reading.questions import Question, split_questions

REQUESTS = Path(__file__).parent / "requests"
OPEN = sorted(REQUESTS.glob("*.txt"))
HELD_BACK = sorted((REQUESTS / "held_back").glob("*.txt"))


def expected(path: Path) -> list[str]:
    return list(json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["questions"])


def texts(letter: str) -> list[str]:
    return [question.text for question in split_questions(letter)]


@pytest.mark.parametrize("path", OPEN, ids=lambda path: path.stem)
def test_a_labelled_request_gives_its_questions(path: Path) -> None:
    assert texts(path.read_text(encoding="utf-8")) == expected(path)


def test_the_three_published_letters_ask_four_seven_and_six() -> None:
    names = ("hertfordshire", "staffordshire", "leicestershire")
    assert [len(expected(REQUESTS / f"seed_{name}.txt")) for name in names] == [4, 7, 6]


def test_every_question_of_the_requests_held_back_is_found_and_hardly_anything_else() -> None:
    found = [set(texts(path.read_text(encoding="utf-8"))) for path in HELD_BACK]
    wanted = [set(expected(path)) for path in HELD_BACK]
    assert all(want <= got for want, got in zip(wanted, found, strict=True))
    assert sum(len(got - want) for want, got in zip(wanted, found, strict=True)) <= 1


def holds(letter: str, questions: tuple[Question, ...]) -> None:
    assert [question.n for question in questions] == list(range(1, len(questions) + 1))
    for question in questions:
        assert question.text.strip() == question.text != ""
        assert 0 <= question.start < question.end <= len(letter)
        assert letter[question.start] == question.text[0]


@pytest.mark.parametrize("path", OPEN + HELD_BACK, ids=lambda path: path.stem)
def test_questions_are_numbered_and_know_their_place(path: Path) -> None:
    letter = path.read_text(encoding="utf-8")
    holds(letter, split_questions(letter))


@pytest.mark.parametrize(
    ("letter", "questions"),
    [
        ("Request 1\nDo you use drones?\n\nRequest 2\nThe cost.", ["Do you use drones?", "The cost."]),
        ("1.\nDo you use drones?\n2.\nThe cost.", ["Do you use drones?", "The cost."]),
        (
            "1)      The figures for:\n\na.         2013\n\nb.         2014",
            ["The figures for:\na. 2013\nb. 2014"],
        ),
        (
            "1. How many were:\n1a. Bought?\n1b. Sold?\n2. Why?",
            ["How many were:\n1a. Bought?\n1b. Sold?", "Why?"],
        ),
        ("Please list, for 2023:\ndate of request\ndate of reply", ["date of request", "date of reply"]),
        (
            "Please provide the number of dogs for:\n- 2022\n- 2023",
            ["the number of dogs for:\n- 2022\n- 2023"],
        ),
        ("FW: see below. One for you.\n\n> How many dogs do you own?", ["How many dogs do you own?"]),
    ],
)
def test_lists_as_pasting_and_haste_leave_them(letter: str, questions: list[str]) -> None:
    assert texts(letter) == questions


def test_nothing_asked_gives_nothing() -> None:
    assert split_questions("") == ()
    assert split_questions("Dear team,\n\nThank you for your reply of 4 March.\n\nKind regards\nAlice") == ()


PIECES = [
    "1. ",
    "2) ",
    "(a) ",
    "i. ",
    "- ",
    "Q3: ",
    "How many",
    "Please provide",
    "Dear",
    ":",
    "?",
    ". ",
    "\n",
    "\n\n",
    "> ",
]
PIECES += [
    "  ",
    "|",
    "**",
    "# ",
    "2.1 ",
    "the number",
    "On x wrote:",
    "From: a\nSent: b\n",
    "regards\n",
    "FOI Act",
]


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=60).map("".join))
@example("2) \n?")
def test_any_text_is_read(letter: str) -> None:
    holds(letter, split_questions(letter))


HOSTILE = {
    "spaces": " ",
    "line ends": "\n",
    "question marks": "? ",
    "lead-ins": "please provide ",
    "numbers": "1. How many?\n2. How?\n",
    "bullets": "- a\n",
    "letters": "a. b\nb. c\n",
    "short paragraphs": "a\n\n",
    "lead-ins alone": "a:\n\n",
    "brackets": "(a) ",
    "clauses": "under the act, ",
    "one sentence": "How many dogs are there and ",
    "abbreviations": "e.g. ",
    "quotation": "> ",
    "wrote": "On a wrote\n",
    "stars": "**",
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_a_megabyte_is_read_within_two_seconds(kind: str) -> None:
    piece = HOSTILE[kind]
    letter = piece * (1_000_000 // len(piece))
    began = time.process_time()
    split_questions(letter)
    assert time.process_time() - began < 2
