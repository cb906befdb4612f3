"""What cannot be reckoned is refused, in a sentence. FOIA 10"""

import pytest

from foidesk.clock.happening import Happening, Kind
from foidesk.clock.reckon import reckon
from foidesk.law.refusal import Refused
from tests.clock.days import CALENDAR, d, events

PIT = Kind.PIT_EXTENSION


@pytest.mark.parametrize(
    ("happenings", "says"),
    [
        ([], "A date of receipt is needed"),
        ([*events("2025-01-06"), *events("2025-01-07")], "one date of receipt, not several"),
        (events("1990-01-08"), "before the right to information began"),
        (events("2025-06-02"), "has not happened yet"),
        (events("2025-01-06", ("response-issued", "2025-01-05")), "before the request was received"),
        (events("2025-01-06", ("fee-paid", "2025-01-07")), "no fees notice had been given"),
        (
            events("2025-01-06", ("fees-notice", "2025-01-08"), ("fee-paid", "2025-01-07")),
            "no fees notice had been given",
        ),
        (
            events("2025-01-06", ("clarification-received", "2025-01-07")),
            "no clarification had been asked for",
        ),
        ([*events("2025-01-06"), Happening(PIT, d("2025-02-03"), estimate=d("2025-02-02"))], "on or after"),
        ([*events("2025-01-06"), Happening(PIT, d("2025-02-03"), estimate=d("2205-02-02"))], "beyond 2100"),
        ([*events("2025-01-06"), Happening(PIT, d("2025-02-03"), frozenset({"9"}))], "names question 9"),
        (
            [
                *events("2025-01-06", ("clarification-asked", "2025-01-07")),
                Happening(Kind.CLARIFICATION_RECEIVED, d("2025-01-08"), answers=d("2025-01-06")),
            ],
            "nothing was asked that day",
        ),
    ],
)
def test_contradictions_are_refused(happenings: list[Happening], says: str) -> None:
    """Happenings that contradict each other or have not happened are refused with the reason. FOIA 10(6)

    A response before the request, a fee paid before its notice, clarification before it was asked for.
    """
    with pytest.raises(Refused) as refused:
        reckon(happenings, calendar=CALENDAR, as_of=d("2025-06-01"))
    assert says in str(refused.value)
    assert all(refusal.says.endswith(".") for refusal in refused.value.refusals)


def test_every_reason_is_given() -> None:
    """All that is wrong is said at once, each thing once. FOIA 10(6)"""
    happenings = events("2025-01-06", ("response-issued", "2025-01-05"), ("fee-paid", "2025-01-07"))
    with pytest.raises(Refused) as refused:
        reckon(happenings, calendar=CALENDAR, as_of=d("2025-06-01"))
    assert len(refused.value.refusals) == 2


def test_a_question_of_its_own_must_have_been_asked() -> None:
    """Clarification of one question is not an answer on another. FOIA 1(3)"""
    asked = Happening(Kind.CLARIFICATION_ASKED, d("2025-01-07"), frozenset({"1"}))
    came = Happening(Kind.CLARIFICATION_RECEIVED, d("2025-01-08"), frozenset({"2"}))
    with pytest.raises(Refused, match="on question 2"):
        reckon(
            [*events("2025-01-06"), asked, came],
            questions=("1", "2"),
            calendar=CALENDAR,
            as_of=d("2025-06-01"),
        )


def test_no_questions_no_clock() -> None:
    """A request without a question has no clock. FOIA 8(1)"""
    with pytest.raises(Refused, match="at least one question"):
        reckon(events("2025-01-06"), questions=(), calendar=CALENDAR, as_of=d("2025-06-01"))


def test_too_far_ahead() -> None:
    """A year that must be a slip is refused, not reckoned. FOIA 10(1)"""
    with pytest.raises(Refused, match="too far ahead"):
        reckon(events("9999-12-31"), calendar=CALENDAR, as_of=d("9999-12-31"))
