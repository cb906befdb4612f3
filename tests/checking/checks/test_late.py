"""FOIA 10(1): an answer after the twentieth working day owns up to it."""

from datetime import date

import pytest

from foidesk.anatomy.letter import Kind
from foidesk.checking.checks.late import find
from tests.checking.checks.built import codes, context, letter

LATE = "late-unacknowledged"
JUNE, DECEMBER = date(2024, 6, 24), date(2024, 12, 13)

# fmt: off
WORDS = (
    ("Please find our answer below.", LATE),
    ("I apologise for the delay in replying.", ""),
    ("Please accept our apologies that this has taken longer than it should.", ""),
    ("I am sorry that this reply is late.", ""),
    ("We regret that we did not meet the statutory time limit.", ""),
    ("Our reply is outside the twenty working days that section 10 allows.", ""),
    ("We were in breach of section 10(1).", ""),
    ("You should have had this answer by 23 July.", ""),
    ("We failed to answer within the time limit.", ""),
    ("Thank you for bearing with us; we know the response is overdue.", ""),
    ("We apologise for any inconvenience this decision may cause.", LATE),
    ("We are sorry that we cannot be more helpful.", LATE),
    ("Eleven visits were delayed. Nobody was late.", LATE),
    ("The Act gives us twenty working days in which to reply.", LATE),
    ("If you need any clarification please contact me.", LATE),
    ("To clarify, the contract has no end date.", LATE),
    ("If you are unhappy you may ask for a review within 40 working days.", LATE),
    # what moves the clock
    ("You clarified your request on 29 November 2024.", ""),
    ("We received your clarification on 3 July 2024.", LATE),
    ("Thank you for clarifying your request.", ""),
    ("Your payment of the fee was received on 20 November 2024.", ""),
    ("You narrowed your request on 1 July 2024.", LATE),
    ("We wrote on 22 July to extend the time while the public interest was weighed.", ""),
)
# fmt: on


@pytest.mark.parametrize(("words", "found"), WORDS)
def test_what_is_owned_up_to(words: str, found: str) -> None:
    assert codes(find(letter(words), context(received_on=JUNE, sent_on=DECEMBER))) == found


@pytest.mark.parametrize(
    ("received", "sent", "found"),
    [
        (date(2024, 12, 3), date(2025, 1, 2), ""),
        (date(2024, 12, 3), date(2025, 1, 6), ""),
        (date(2024, 12, 3), date(2025, 1, 7), LATE),
        (JUNE, date(2024, 7, 23), ""),
        (JUNE, date(2024, 7, 24), LATE),
        (date(2026, 5, 18), date(2026, 6, 17), ""),
        (DECEMBER, JUNE, ""),
    ],
)
def test_days_are_counted_for_the_whole_country(received: date, sent: date, found: str) -> None:
    one = letter("Here it is.", received_on=received, written_on=sent)
    assert codes(find(one, context())) == found


def test_the_days_given_go_before_those_of_the_letter() -> None:
    one = letter("Here it is.", received_on=JUNE, written_on=DECEMBER)
    assert not codes(find(one, context(received_on=date(2024, 12, 2))))
    assert not codes(find(one, context(due_on=date(2024, 12, 13))))
    assert codes(find(one, context(due_on=date(2024, 12, 12)))) == LATE


@pytest.mark.parametrize("kind", [Kind.ACKNOWLEDGEMENT, Kind.CLARIFICATION, Kind.REVIEW_OUTCOME, Kind.OTHER])
def test_only_answers_are_late(kind: Kind) -> None:
    assert not codes(find(letter("Thank you.", kind), context(received_on=JUNE, sent_on=DECEMBER)))


def test_without_both_days_nothing_is_said() -> None:
    assert not codes(find(letter("Here."), context(received_on=JUNE)))
    assert not codes(find(letter("Here."), context(sent_on=DECEMBER)))


def test_it_says_when_it_was_due() -> None:
    (one,) = find(letter("Here."), context(received_on=JUNE, sent_on=DECEMBER))
    assert "Tuesday 23 July 2024" in one.says
    assert " 100 working days" in one.says


def test_the_words_of_the_applicant_own_up_to_nothing() -> None:
    one = letter("request|I am sorry for the delay in replying to you.\n\nHere.")
    assert codes(find(one, context(received_on=JUNE, sent_on=DECEMBER))) == LATE
