"""Fees. FOIA 9, 10(2)"""

import pytest

from foidesk.clock.reckoning import DeadlineKind, State
from tests.clock.days import clock, d, due, events

NOTICE, PAID = "fees-notice", "fee-paid"


@pytest.mark.parametrize(
    ("received", "notice", "paid", "expected"),
    [
        ("2025-02-03", "2025-02-12", "2025-02-27", "2025-03-20"),
        ("2025-02-03", "2025-03-03", "2025-03-10", "2025-03-11"),
        ("2025-02-03", "2025-02-04", "2025-02-04", "2025-03-04"),
        ("2025-02-03", "2025-02-03", "2025-02-03", "2025-03-03"),
    ],
)
def test_the_days_of_a_fee_are_left_out(received: str, notice: str, paid: str, expected: str) -> None:
    """The working days from the notice to the payment, both included, are disregarded. FOIA 10(2)

    Received 3 February 2025, notice 12 February, paid 27 February: due 20 March 2025. With the notice on
    day 20 itself, 3 March, and payment on 10 March, one working day remains: 11 March.
    """
    assert clock(events(received, (NOTICE, notice), (PAID, paid))).due == d(expected)


def test_no_date_runs_until_the_fee_is_paid() -> None:
    """The authority need not comply unless the fee is paid; only the last day to pay runs. FOIA 9(2)

    Notice on 10 March 2025: the last day to pay is 9 June, since the day of the notice counts.
    """
    happenings = events("2025-03-03", (NOTICE, "2025-03-10"))
    waiting = clock(happenings, "2025-06-09")
    assert (waiting.due, waiting.state) == (None, State.AWAITING_FEE)
    assert due(waiting, DeadlineKind.FEE_LAPSE) == d("2025-06-09")
    lapsed = clock(happenings, "2025-06-10")
    assert (lapsed.due, lapsed.state) == (None, State.LAPSED)


@pytest.mark.parametrize(
    ("received", "notice", "last"),
    [("2026-11-16", "2026-11-30", "2027-02-28"), ("2026-02-16", "2026-03-01", "2026-05-31")],
)
def test_three_months_beginning_with_the_notice(received: str, notice: str, last: str) -> None:
    """The period ends on the day before the corresponding date, or with the month that has none. FOIA 9(2)

    Notice on 30 November 2026: the last day to pay is 28 February 2027.
    """
    assert due(clock(events(received, (NOTICE, notice))), DeadlineKind.FEE_LAPSE) == d(last)


def test_a_fee_paid_too_late_revives_nothing() -> None:
    """A fee paid after the three months obliges the authority to nothing; an officer is told. FOIA 9(2)"""
    reckoning = clock(events("2025-03-03", (NOTICE, "2025-03-10"), (PAID, "2025-06-10")))
    assert (reckoning.due, reckoning.state) == (None, State.LAPSED)
    assert [warning.code for warning in reckoning.warnings] == ["fee-paid-after-lapse"]
    assert clock(events("2025-03-03", (NOTICE, "2025-03-10"), (PAID, "2025-06-09"))).due is not None


def test_a_fees_notice_after_the_time_for_answering_has_no_effect() -> None:
    """A fees notice must be given within the time for complying. FOIA 9(1)"""
    reckoning = clock(events("2025-02-03", (NOTICE, "2025-03-04"), (PAID, "2025-03-10")))
    assert (reckoning.due, reckoning.state) == (d("2025-03-03"), State.OVERDUE)
    assert [warning.code for warning in reckoning.warnings] == ["fees-notice-late"]


def test_a_fee_before_clarification() -> None:
    """When clarification arrives later, only the fee days after it matter. FOIA 10(2), 10(6)"""
    rounds = events(
        "2025-02-03",
        (NOTICE, "2025-02-05"),
        ("clarification-asked", "2025-02-06"),
        (PAID, "2025-02-12"),
        ("clarification-received", "2025-02-10"),
    )
    assert clock(rounds).due == d("2025-03-12")


def test_both_fee_and_clarification_awaited() -> None:
    """While anything is awaited from the applicant, no date runs. FOIA 1(3), 9(2)"""
    rounds = events("2025-02-03", (NOTICE, "2025-02-05"), ("clarification-asked", "2025-02-06"))
    assert clock(rounds).state is State.AWAITING_REQUESTER
    assert clock([*rounds, *events("2025-02-03", (PAID, "2025-02-12"))[1:]]).due is None


def test_an_answer_while_the_fee_is_awaited_is_in_time() -> None:
    """An authority may answer without the fee, and is then not late. FOIA 9(2)"""
    reckoning = clock(events("2025-02-03", (NOTICE, "2025-02-05"), ("response-issued", "2025-04-05")))
    assert (reckoning.state, reckoning.due) == (State.ANSWERED_IN_TIME, None)
