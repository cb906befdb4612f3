"""Counting working days and months. FOIA 9(2), 10"""

import pytest

from foidesk.days.working_days import (
    Interval,
    count_working_days,
    months_after,
    nth_working_day_after,
    period_beginning_with_end,
    roll_forward,
)
from tests.clock.days import CALENDAR, d


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2024-12-31", 2, "2025-02-28"),
        ("2023-12-31", 2, "2024-02-29"),
        ("2024-12-13", 2, "2025-02-13"),
        ("2024-01-31", 1, "2024-02-29"),
        ("2024-11-30", 12, "2025-11-30"),
        ("2024-02-29", 12, "2025-02-28"),
    ],
)
def test_months_after(day: str, months: int, expected: str) -> None:
    """Months run to the corresponding date, or to the last day of a month that has none.

    Two months from 31 December 2024 end on 28 February 2025.
    """
    assert months_after(d(day), months) == d(expected)


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        ("2025-03-10", 3, "2025-06-09"),
        ("2026-11-30", 3, "2027-02-28"),
        ("2026-11-29", 3, "2027-02-28"),
        ("2026-03-01", 3, "2026-05-31"),
        ("2027-11-30", 3, "2028-02-29"),
        ("2025-01-01", 12, "2025-12-31"),
    ],
)
def test_a_period_beginning_with_a_day(day: str, months: int, expected: str) -> None:
    """A period “beginning with” a day counts that day, so it ends a day sooner. FOIA 9(2)

    Three months beginning with 10 March 2025 end on 9 June.
    """
    assert period_beginning_with_end(d(day), months) == d(expected)


def test_days_disregarded_are_passed_over() -> None:
    """Days inside an interval do not count, its first and last included. FOIA 10(2)"""
    fee = [Interval(d("2025-02-12"), d("2025-02-27"))]
    assert nth_working_day_after(CALENDAR, d("2025-02-03"), 20, fee).on == d("2025-03-20")
    assert count_working_days(CALENDAR, d("2025-02-04"), d("2025-03-20"), fee).n == 20


def test_rolling_forward() -> None:
    """A working day stays; any other rolls to the next working day."""
    assert roll_forward(CALENDAR, d("2025-04-18")).on == d("2025-04-22")
    assert roll_forward(CALENDAR, d("2025-04-22")).on == d("2025-04-22")


def test_counts_say_when_they_are_provisional() -> None:
    """A count that reaches beyond the known years is provisional. FOIA 10(6)"""
    assert nth_working_day_after(CALENDAR, d("2028-12-20"), 20).provisional
    assert count_working_days(CALENDAR, d("2011-12-30"), d("2012-01-05")).provisional
    assert roll_forward(CALENDAR, d("2028-12-30")).provisional
    assert not nth_working_day_after(CALENDAR, d("2028-11-20"), 20).provisional


def test_an_empty_span_holds_no_days() -> None:
    """A span that ends before it begins holds nothing."""
    assert count_working_days(CALENDAR, d("2025-01-07"), d("2025-01-06")).n == 0
    with pytest.raises(ValueError, match="at least one"):
        nth_working_day_after(CALENDAR, d("2025-01-07"), 0)
