"""Counting in working days and in calendar months, as the Act counts.

A working day is one in every part of the United Kingdom at once (FOIA 10(6)). Results in working days
carry ``provisional``: true when any day counted lies in a year whose holidays are not yet known.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from foidesk.clock.calendar import Calendar

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Interval:
    """Days from first to last, both included, that a count disregards."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Reached:
    """The day a count of working days arrived at."""

    on: date
    provisional: bool


@dataclass(frozen=True)
class Counted:
    """How many working days lie in a span."""

    n: int
    provisional: bool


def nth_working_day_after(
    calendar: Calendar, day: date, n: int, disregard: Iterable[Interval] = ()
) -> Reached:
    """The nth working day following ``day``; the day itself is not counted.

    Days inside the disregarded intervals are passed over. Raises ValueError when n is below 1.
    """
    if n < 1:
        raise ValueError("The count must be at least one working day.")
    skipped = tuple(disregard)
    reached, left = day, n
    while left:
        reached += _DAY
        if calendar.is_working_day(reached) and not any(reached in interval for interval in skipped):
            left -= 1
    return Reached(reached, not calendar.covers(day, reached))


def count_working_days(
    calendar: Calendar, first: date, last: date, disregard: Iterable[Interval] = ()
) -> Counted:
    """The working days from first to last, both included; none when last is before first."""
    skipped = tuple(disregard)
    days = (first + timedelta(days=offset) for offset in range((last - first).days + 1))
    n = sum(calendar.is_working_day(day) and not any(day in gap for gap in skipped) for day in days)
    return Counted(n, last >= first and not calendar.covers(first, last))


def roll_forward(calendar: Calendar, day: date) -> Reached:
    """The day itself if it is a working day, else the next one."""
    reached = day
    while not calendar.is_working_day(reached):
        reached += _DAY
    return Reached(reached, not calendar.covers(day, reached))


def months_after(day: date, months: int) -> date:
    """The corresponding date that many months later; the last day of that month if it has no such date."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, _days_in(year, month + 1)))


def period_beginning_with_end(day: date, months: int) -> date:
    """The last day of a period of months *beginning with* ``day``: that day counts, so it ends a day sooner.

    Three months beginning with 10 March end on 9 June. Where the last month has no corresponding
    date the period ends with that month.
    """
    corresponding = months_after(day, months)
    return corresponding if corresponding.day < day.day else corresponding - _DAY


def _days_in(year: int, month: int) -> int:
    following = date(year + month // 12, month % 12 + 1, 1)
    return (following - _DAY).day
