"""Counting by search gives what going day by day gives, whatever the calendar and the days left out."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.days.calendar import Calendar, Holiday
from foidesk.days.regular_days import Basis, Nation
from foidesk.days.working_days import (
    Counted,
    Interval,
    Reached,
    count_working_days,
    nth_working_day_after,
    roll_forward,
)
from tests.clock.days import CALENDAR, d

DAY = timedelta(days=1)
DAYS = st.dates(date(2005, 1, 1), date(2100, 12, 31))
CALENDARS = st.sampled_from([CALENDAR, *(CALENDAR.of(nation) for nation in Nation)])
GAPS = st.lists(
    st.builds(lambda first, length: (first, length), st.integers(-30, 90), st.integers(-2, 60)),
    max_size=4,
)


def gaps_from(day: date, gaps: Sequence[tuple[int, int]]) -> list[Interval]:
    """Intervals that begin so many days from the day and are so long; some overlap, some hold no day."""
    return [Interval(day + first * DAY, day + (first + length) * DAY) for first, length in gaps]


def counts(calendar: Calendar, day: date, gaps: Sequence[Interval]) -> bool:
    """Whether the day counts."""
    return calendar.is_working_day(day) and not any(day in gap for gap in gaps)


@given(CALENDARS, DAYS, st.integers(1, 600), GAPS)
def test_the_nth_day_is_the_one_reached_day_by_day(
    calendar: Calendar, day: date, n: int, gaps: Sequence[tuple[int, int]]
) -> None:
    """The nth working day after a day. FOIA 10(1), 10(2), 10(6)"""
    left_out = gaps_from(day, gaps)
    reached, left = day, n
    while left:
        reached += DAY
        left -= counts(calendar, reached, left_out)
    expected = Reached(reached, not calendar.covers(day, reached))
    assert nth_working_day_after(calendar, day, n, left_out) == expected


@given(CALENDARS, DAYS, st.integers(-3, 900), GAPS)
def test_a_span_holds_the_days_counted_day_by_day(
    calendar: Calendar, first: date, length: int, gaps: Sequence[tuple[int, int]]
) -> None:
    """The working days of a span, both ends included. FOIA 10(2), 10(6)"""
    left_out, last = gaps_from(first, gaps), first + length * DAY
    n = sum(counts(calendar, first + k * DAY, left_out) for k in range(length + 1))
    provisional = length >= 0 and not calendar.covers(first, last)
    assert count_working_days(calendar, first, last, left_out) == Counted(n, provisional)


@given(DAYS, st.integers(1, 60), DAYS, st.sampled_from(list(Nation)))
def test_one_more_holiday_never_brings_a_date_forward(day: date, n: int, more: date, nation: Nation) -> None:
    """With one more holiday a date is the same or later, by one working day at most. FOIA 10(6)"""
    extra = Holiday(more, "One more", nation, Basis.PROCLAMATION, None, "invented")
    other = CALENDAR.with_holidays([extra], version="more")
    before, after = (nth_working_day_after(one, day, n).on for one in (CALENDAR, other))
    assert before <= after <= nth_working_day_after(CALENDAR, before, 1).on
    assert (after != before) == (CALENDAR.is_working_day(more) and day < more <= before)


@pytest.mark.parametrize(
    ("day", "nation", "n", "expected"),
    [
        ("2025-07-11", Nation.ENGLAND_AND_WALES, 1, "2025-07-14"),  # 14 July: Northern Ireland only
        ("2025-07-11", Nation.NORTHERN_IRELAND, 1, "2025-07-15"),
        ("2026-06-12", Nation.ENGLAND_AND_WALES, 1, "2026-06-15"),
        ("2026-06-12", Nation.SCOTLAND, 1, "2026-06-16"),
        ("2025-08-22", Nation.SCOTLAND, 1, "2025-08-25"),
        ("2025-08-22", Nation.ENGLAND_AND_WALES, 1, "2025-08-26"),
        ("2025-04-17", Nation.SCOTLAND, 1, "2025-04-21"),  # Good Friday there too, Easter Monday not
        ("2031-07-11", Nation.ENGLAND_AND_WALES, 1, "2031-07-14"),  # by rule, beyond the data
        ("2031-07-11", Nation.NORTHERN_IRELAND, 1, "2031-07-15"),
    ],
)
def test_one_part_of_the_kingdom_alone(day: str, nation: Nation, n: int, expected: str) -> None:
    """In the view of one nation only its own holidays stop the count."""
    assert nth_working_day_after(CALENDAR.of(nation), d(day), n).on == d(expected)
    assert CALENDAR.of(nation) is CALENDAR.of(nation)


def test_one_nation_names_its_holidays_without_the_act() -> None:
    """Section 10(6) is FOIA's: in the view of one nation Good Friday is that nation's holiday."""
    of_england = CALENDAR.of(Nation.ENGLAND_AND_WALES)
    assert of_england.why_not_working(d("2025-04-18")) == "a bank holiday in England and Wales (Good Friday)"
    assert of_england.why_not_working(d("2025-12-01")) is None


def test_rolling_forward_says_when_it_is_provisional() -> None:
    """The next working day of one nation, beyond the known years too."""
    of_scotland = CALENDAR.of(Nation.SCOTLAND)
    assert roll_forward(of_scotland, d("2025-12-01")) == Reached(d("2025-12-02"), False)
    assert roll_forward(of_scotland, d("2029-01-01")) == Reached(d("2029-01-03"), True)
