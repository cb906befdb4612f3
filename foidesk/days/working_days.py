"""Counting in working days and in calendar months, as the Act counts.

A working day is one in every part of the United Kingdom at once (FOIA 10(6)); by the view that
``Calendar.of`` gives it is one in that part alone. Results in working days carry ``provisional``: true
when any day counted lies in a year whose holidays are not yet known.

Nothing here goes day by day: the calendar keeps the working days of each year in order, and a count is
a search in them.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from foidesk.days.calendar import Calendar
from foidesk.days.calendar import Reached as Reached

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Interval:
    """Days from first to last, both included, that a count disregards."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


class Counted(NamedTuple):
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
    if disregard:
        n += _passed_over(calendar, day, n, disregard)
    ordinals, reached = calendar.ahead[day.year]
    place = bisect_right(ordinals, day.toordinal()) + n - 1
    if place < len(reached):
        return reached[place]
    further = nth_working_day_after(calendar, reached[-1].on, place - len(reached) + 1)
    return Reached(further.on, further.provisional or reached[0].provisional)


def count_working_days(
    calendar: Calendar, first: date, last: date, disregard: Iterable[Interval] = ()
) -> Counted:
    """The working days from first to last, both included; none when last is before first."""
    if last < first:
        return Counted(0, False)
    n = _between(calendar, first, last)
    for gap in _apart(disregard):
        n -= _between(calendar, max(first, gap.first), min(last, gap.last))
    return Counted(n, not calendar.covers(first, last))


def roll_forward(calendar: Calendar, day: date) -> Reached:
    """The day itself if it is a working day, else the next one."""
    reached = nth_working_day_after(calendar, day - _DAY, 1).on
    return Reached(reached, not calendar.covers(day, reached))


def _between(calendar: Calendar, first: date, last: date) -> int:
    """The working days from first to last, both included; none when last is before first."""
    if last < first:
        return 0
    whole_years = sum(len(calendar.working_days[year]) for year in range(first.year, last.year))
    before = bisect_left(calendar.working_days[first.year], first)
    return whole_years - before + bisect_right(calendar.working_days[last.year], last)


def _passed_over(calendar: Calendar, day: date, n: int, disregard: Iterable[Interval]) -> int:
    """How many working days the count of n passes over: those of each interval that begins before it ends."""
    passed, reached = 0, nth_working_day_after(calendar, day, n).on
    for gap in _apart(disregard):
        if gap.first > reached:
            break
        passed += _between(calendar, max(day + _DAY, gap.first), gap.last)
        reached = nth_working_day_after(calendar, day, n + passed).on
    return passed


def _apart(intervals: Iterable[Interval]) -> Iterator[Interval]:
    """The same days in intervals that do not overlap, the earliest first."""
    end = date.min
    for gap in sorted(intervals, key=lambda gap: gap.first):
        if gap.last > end:
            yield Interval(max(gap.first, end + _DAY) if end > date.min else gap.first, gap.last)
            end = gap.last


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
