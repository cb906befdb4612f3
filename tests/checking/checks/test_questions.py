"""FOIA 1(1): each numbered question has an answer; several may share one."""

import pytest

from foidesk.anatomy.letter import Answer, Claim, Kind
from foidesk.checking.checks.questions import find
from tests.checking.checks.built import codes, context, letter

MISSED = "question-unanswered"
ANSWERS = (
    Answer("1", "How many?", (2,)),
    Answer("2", "Which?", (3,)),
    Answer("3", "By whom?"),
    Answer("4", "Why?", (4,)),
)

# fmt: off
WORDS = (
    ("Seven.", MISSED),
    ("Questions 2 and 3: none.", ""),
    ("Questions 1-3: Halyard Ltd.", ""),
    ("Questions 1 to 4 are answered in the table.", ""),
    ("Q3. The Chief Executive.", ""),
    ("A3: the Chief Executive.", ""),
    ("For points 2, 3 & 4 see the attached.", ""),
    ("All of your questions are answered in the report attached.", ""),
    ("The remaining questions are answered by the minutes.", ""),
    ("All the information requested is attached.", ""),
    ("Question 1: seven. Question 2: none.", MISSED),
    ("request|Please answer question 3 first.\n\nSeven.", MISSED),
    ("We refuse your request in its entirety.", ""),
    ("Any information released is published. We neither confirm nor deny any other information.", MISSED),
    ("It was a 3 year contract for all parts of the building.", MISSED),
    ("There were 3 parts of the building.", MISSED),
)
# fmt: on


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_a_question_that_nothing_answers(words: str, found: str) -> None:
    assert codes(find(letter(words, answers=ANSWERS), context())) == found


def test_where_none_is_matched_nothing_is_guessed() -> None:
    assert not codes(find(letter("Here.", answers=(Answer("1"), Answer("2"))), context()))


def test_a_refusal_of_the_whole_answers_all() -> None:
    for claim in (Claim.COST, Claim.VEXATIOUS, Claim.REPEATED):
        assert not codes(find(letter("No.", answers=ANSWERS, claims=frozenset({claim})), context()))


def test_only_an_answer_has_to_answer() -> None:
    assert not codes(find(letter("Thank you.", Kind.ACKNOWLEDGEMENT, answers=ANSWERS), context()))


def test_it_names_the_question() -> None:
    (one,) = find(letter("Seven.", answers=ANSWERS), context())
    assert (one.where, one.must) == ("question 3", True)
    assert "“By whom?”" in one.says
