"""What one row of the table of deadlines says, and how a date is counted from it."""

from collections.abc import Sequence
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from foidesk.clock.span import Unit
from foidesk.clock.terms import DeadlineKind
from foidesk.days.calendar import Calendar
from foidesk.days.regular_days import Nation
from foidesk.days.working_days import (
    Interval,
    Reached,
    months_after,
    nth_working_day_after,
    period_beginning_with_end,
    roll_forward,
)
from foidesk.law.citation import Citation
from foidesk.law.regime import Regime
from foidesk.law.source import Source

_DAY = timedelta(days=1)


class Counting(StrEnum):
    """From where the count goes."""

    AFTER = "after that day"
    BEGINNING_WITH = "beginning with that day"
    INCLUSIVE = "counting that day, if it is one"
    STATED = "the date that is stated"


class MayMove(StrEnum):
    """Whether an office's profile may change the date."""

    NEVER = "never"
    TIGHTEN = "only to an earlier date"
    YES = "yes"


class Row(NamedTuple):
    """One deadline: what starts it, how long it is and how that is counted, what moves it, and by what law.

    ``number`` is that of the printed table. ``kind`` is None where no request's clock counts by the row.
    ``what`` finishes “the last day …”. ``length`` is None where nothing but a profile or a notice gives one;
    ``setting`` names what of a profile does. ``rolls``: on to the next working day in England and Wales.
    """

    number: str
    kind: DeadlineKind | None
    regimes: tuple[Regime, ...]
    title: str
    what: str
    starts: str
    length: int | None
    unit: Unit | None
    counting: Counting
    moved_by: str
    provision: Citation
    source: Source
    may_move: MayMove
    statutory: bool = True
    setting: str = ""
    rolls: bool = False

    def reach(self, calendar: Calendar, start: date, left_out: Sequence[Interval] = ()) -> Reached:
        """The last day of this row's own length after ``start``, the days left out not counted."""
        if self.length is None or self.unit is None:
            raise ValueError(f"Row {self.number} states no length.")
        return reach(calendar, start, self.length, self.unit, self.counting, left_out, rolls=self.rolls)


def reach(
    calendar: Calendar,
    start: date,
    n: int,
    unit: Unit,
    counting: Counting = Counting.AFTER,
    left_out: Sequence[Interval] = (),
    *,
    rolls: bool = False,
) -> Reached:
    """The last day of ``n`` units from ``start``. Days left out lengthen working days and months alike."""
    if unit is Unit.WD:
        day = start - _DAY if counting is Counting.INCLUSIVE else start
        return nth_working_day_after(calendar, day, n, left_out)
    if counting is Counting.BEGINNING_WITH:
        return Reached(period_beginning_with_end(start, n), False)
    end = months_after(start, n) if unit is Unit.CM else start + n * _DAY
    if not rolls:
        return Reached(end, False)
    nation = calendar.of(Nation.ENGLAND_AND_WALES)
    return roll_forward(nation, _lengthened(nation, start, end, left_out))


def _lengthened(nation: Calendar, start: date, end: date, left_out: Sequence[Interval]) -> date:
    """The end moved on by each calendar day left out: by those of every pause that began while time ran."""
    passed = start
    for gap in sorted(left_out, key=lambda gap: gap.first):
        if gap.first > roll_forward(nation, end).on:
            break
        end += max(0, (gap.last - max(gap.first - _DAY, passed)).days) * _DAY
        passed = max(passed, gap.last)
    return end
