"""Subject access. UK GDPR 12A"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.clock.happening import Happening, Kind
from foidesk.clock.reckon import reckon
from foidesk.clock.reckoning import DeadlineKind, State
from foidesk.clock.span import Unit
from foidesk.days.regular_days import Nation
from foidesk.law.refusal import Refused
from tests.clock.days import CALENDAR, SAR, clock, codes, d, due, events

ASKED, CAME = "clarification-asked", "clarification-received"
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("received", "expected", "because"),
    [
        ("2025-09-03", "2025-10-03", "the corresponding date"),
        ("2025-01-31", "2025-02-28", "February has no 31st"),
        ("2024-01-31", "2024-02-29", "nor in a leap year"),
        ("2025-08-04", "2025-09-04", "a Thursday"),
        ("2025-05-31", "2025-06-30", "June has no 31st"),
        ("2025-10-01", "2025-11-03", "1 November is a Saturday"),
        ("2025-11-25", "2025-12-29", "Christmas Day, Boxing Day and a weekend"),
        ("2025-02-17", "2025-03-17", "17 March is a holiday in Northern Ireland only"),
        ("2026-05-15", "2026-06-15", "15 June 2026 is a holiday in Scotland only"),
        ("2025-03-21", "2025-04-22", "Easter Monday"),
    ],
)
def test_one_month(received: str, expected: str, because: str) -> None:
    """The answer is due on the corresponding date of the next month, or the next working day. UK GDPR 12A

    Received 3 September 2025: due 3 October. Working days are those of England and Wales alone.
    """
    assert clock(events(received, regime=SAR)).due == d(expected), because


def test_proof_of_identity_begins_the_time() -> None:
    """Until identity is proved no time runs; then it runs from that day. UK GDPR 12A

    Received 3 March 2025, asked 4 March, proved 20 March: due 22 April, after Easter.
    """
    rounds = ("identity-asked", "2025-03-04"), ("identity-received", "2025-03-20")
    waiting = clock(events("2025-03-03", rounds[0], regime=SAR))
    assert (waiting.due, waiting.state) == (None, State.AWAITING_REQUESTER)
    assert clock(events("2025-03-03", *rounds, regime=SAR)).due == d("2025-04-22")


def test_clarification_pauses_by_calendar_days() -> None:
    """The days from the asking to the reply, both included, do not count. UK GDPR 12A; DPA 2018 54(3C)

    Received 2 March 2026, asked 9 March, answered 18 March: ten days on, from 2 to 12 April 2026, a Sunday,
    so 13 April.
    """
    reckoning = clock(events("2026-03-02", (ASKED, "2026-03-09"), (CAME, "2026-03-18"), regime=SAR))
    assert (reckoning.due, codes(reckoning)) == (d("2026-04-13"), [])
    paused = [step.on for step in reckoning.steps if "clarification was awaited" in step.what]
    assert (paused[0], paused[-1], len(paused)) == (d("2026-03-09"), d("2026-03-18"), 10)


def test_the_pause_before_it_was_law_is_doubted() -> None:
    """The pause is in force since 5 February 2026; before, the days are left out and the doubt is shown."""
    rounds = (ASKED, "2025-03-10"), (CAME, "2025-03-19")
    reckoning = clock(events("2025-03-03", *rounds, regime=SAR))
    assert (reckoning.due, codes(reckoning)) == (d("2025-04-14"), ["pause-before-in-force"])


def test_clarification_asked_after_the_time_pauses_nothing() -> None:
    """Time that has ended cannot be paused. UK GDPR 12A"""
    late = clock(events("2026-03-02", (ASKED, "2026-04-03"), regime=SAR))
    assert (late.due, late.state, codes(late)) == (
        d("2026-04-02"),
        State.OVERDUE,
        ["clarification-asked-late"],
    )


def test_three_months_where_notice_was_given_in_the_first() -> None:
    """Complex or numerous requests may take two months more, if that is said within the first. UK GDPR 12A

    Received 3 September 2025: notice by 3 October; then due 3 December.
    """
    reckoning = clock(events("2025-09-03", ("sar-extension", "2025-10-03"), regime=SAR))
    assert reckoning.due == d("2025-12-03")
    assert due(reckoning, DeadlineKind.EXTENSION_NOTICE) == d("2025-10-03")
    late = clock(events("2025-09-03", ("sar-extension", "2025-10-04"), regime=SAR))
    assert (late.due, codes(late)) == (d("2025-10-03"), ["extension-notice-late"])


def test_extensions_of_other_laws_are_refused() -> None:
    """Each law has its own longer time. FOIA 10(3); EIR 7; UK GDPR 12A"""
    for kind in ("pit-extension", "eir-extension"):
        with pytest.raises(Refused, match="was under SAR that day"):
            clock(events("2025-09-03", (kind, "2025-09-10"), regime=SAR))


def test_calendar_days_are_counted() -> None:
    """In subject access each calendar day counts, and the steps say so. UK GDPR 12A"""
    reckoning = clock(events("2025-10-01", regime=SAR))
    assert (reckoning.of, reckoning.counted_in) == (33, Unit.CD)
    assert reckoning.day_number(d("2025-10-11")) == 10
    assert [step.n for step in reckoning.steps] == [None, *range(1, 34)]
    assert "a Saturday, on which no time ends" in reckoning.steps[31].what


def test_a_fee_begins_the_time() -> None:
    """Where a fee may be asked, the time runs from the day it is paid. UK GDPR 12A"""
    rounds = ("fees-notice", "2025-09-05"), ("fee-paid", "2025-09-12")
    assert clock(events("2025-09-03", rounds[0], regime=SAR)).state is State.AWAITING_FEE
    assert clock(events("2025-09-03", *rounds, regime=SAR)).due == d("2025-10-13")


def by_hand(start: date, months: int, asked: date, came: date) -> date:
    """The answer by counting every day: the month's days again for each that was paused."""
    year, month = start.year + (start.month - 1 + months) // 12, (start.month - 1 + months) % 12 + 1
    end = start.day
    while True:
        try:
            corresponding = date(year, month, end)
            break
        except ValueError:
            end -= 1
    left, day = (corresponding - start).days, start
    while left:
        day += DAY
        left -= not asked <= day <= came
    holidays = {one.on for one in CALENDAR.holidays if one.nation is Nation.ENGLAND_AND_WALES}
    while day.weekday() > 4 or day in holidays:
        day += DAY
    return day


@given(
    st.dates(date(2026, 2, 6), date(2028, 1, 31)),
    st.integers(0, 27),
    st.integers(0, 200),
    st.booleans(),
)
def test_the_pause_against_counting_by_hand(start: date, ask: int, wait: int, extended: bool) -> None:
    """Counting the days one by one gives the same date. UK GDPR 12A"""
    asked = start + ask * DAY
    came = asked + wait * DAY
    rounds = [
        Happening(Kind.RECEIVED, start, regime=SAR),
        Happening(Kind.CLARIFICATION_ASKED, asked),
        Happening(Kind.CLARIFICATION_RECEIVED, came),
        *([Happening(Kind.SAR_EXTENSION, start)] if extended else []),
    ]
    months = 3 if extended else 1
    assert reckon(rounds, calendar=CALENDAR, as_of=came).due == by_hand(start, months, asked, came)
