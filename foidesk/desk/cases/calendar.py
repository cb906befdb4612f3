"""The days of a clock as months to look at: counted, skipped and why, today, due."""

import calendar as months
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.translation import gettext as _

from foidesk.clock.reckoning import Step

_FOLLOWED = timedelta(days=62)
"""How long after the last day of a clock the calendar still goes on to today."""


@dataclass(frozen=True)
class Day:
    """One square of the calendar: empty outside the month."""

    on: date | None
    n: int | None = None
    what: str = ""
    classes: str = "fd-calendar__day"


@dataclass(frozen=True)
class Month:
    """One month of the calendar, week by week from Monday."""

    first: date
    weeks: tuple[tuple[Day, ...], ...]


@dataclass(frozen=True)
class Marked:
    """The days that the calendar names whatever the steps say of them."""

    today: date
    due: date | None
    office_due: date | None = None


def calendar_of(steps: Sequence[Step], marked: Marked) -> tuple[Month, ...]:
    """The months that the steps touch, each day marked counted, skipped, today or due, in words as well."""
    if not steps:
        return ()
    by_day = {step.on: step for step in steps}
    month, last = min(by_day).replace(day=1), max(by_day)
    if last < marked.today <= last + _FOLLOWED:
        last = marked.today
    found = []
    while month <= last:
        weeks = months.Calendar().monthdatescalendar(month.year, month.month)
        squares = (tuple(_day(on, month, by_day.get(on), steps[0], marked) for on in week) for week in weeks)
        found.append(Month(month, tuple(squares)))
        month = (month + timedelta(days=31)).replace(day=1)
    return tuple(found)


def _day(on: date, month: date, step: Step | None, first: Step, marked: Marked) -> Day:
    if on.month != month.month:
        return Day(None)
    marks, words = ["fd-calendar__day"], []
    if step is not None:
        marks.append("fd-calendar__day--counted" if step.n else "fd-calendar__day--skipped")
        words.append(_("day %(n)s") % {"n": step.n} if step.n else "" if step is first else _skipped(step))
        words.extend([_("received")] if step is first else [])
    if on == marked.today:
        marks.append("fd-calendar__day--today")
        words.append(_("today"))
    if on == marked.office_due and on != marked.due:
        words.append(_("the office’s own date"))
    if on == marked.due:
        marks.append("fd-calendar__day--due")
        words.append(_("due"))
    return Day(on, step.n if step else None, ", ".join(word for word in words if word), " ".join(marks))


def _skipped(step: Step) -> str:
    """Why a day is not counted, short: the list beside the calendar says it whole, weekends need no words."""
    if step.on.weekday() > 4:
        return ""
    _before, found, why = step.what.partition(_("Not counted: "))
    return why.rstrip(".") if found else step.what.rstrip(".")
