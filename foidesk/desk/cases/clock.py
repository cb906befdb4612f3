"""The clock of a request: a calendar to look at, and the same day by day with its provisions."""

import calendar as months
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _

from foidesk.cases import queries as cases
from foidesk.clock.deadline_table import title_of
from foidesk.clock.reckoning import Step
from foidesk.desk.page import DeskRequest, case_page, one_case, page


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


@page()
def clock(request: DeskRequest, case: UUID) -> HttpResponse:
    """Why the date is what it is."""
    found = one_case(request, case)
    today = request.desk.today
    reckoning = cases.clock(found, as_of=today)
    deadlines = [
        (title_of(deadline), deadline) for deadline in sorted(reckoning.deadlines, key=lambda d: d.due)
    ]
    return case_page(
        request,
        found,
        "desk/cases/clock.html",
        tab="clock",
        page_heading=_("Clock"),
        reckoning=reckoning,
        months=calendar_of(reckoning.steps, today=today, due=reckoning.due),
        weekdays=[_("Mon"), _("Tue"), _("Wed"), _("Thu"), _("Fri"), _("Sat"), _("Sun")],
        deadlines=deadlines,
    )


def calendar_of(steps: Sequence[Step], *, today: date, due: date | None) -> tuple[Month, ...]:
    """The months that the steps touch, each day marked counted, skipped, today or due, in words as well."""
    if not steps:
        return ()
    by_day = {step.on: step for step in steps}
    month, last = min(by_day).replace(day=1), max(by_day)
    found = []
    while month <= last:
        weeks = months.Calendar().monthdatescalendar(month.year, month.month)
        found.append(
            Month(
                month,
                tuple(
                    tuple(_day(on, month, by_day.get(on), steps[0], today=today, due=due) for on in week)
                    for week in weeks
                ),
            )
        )
        month = (month + timedelta(days=31)).replace(day=1)
    return tuple(found)


def _day(on: date, month: date, step: Step | None, first: Step, *, today: date, due: date | None) -> Day:
    if on.month != month.month:
        return Day(None)
    marks, words = ["fd-calendar__day"], []
    if step is not None:
        marks.append("fd-calendar__day--counted" if step.n else "fd-calendar__day--skipped")
        words.append(_("day %(n)s") % {"n": step.n} if step.n else "" if step is first else _skipped(step))
        words.extend([_("received")] if step is first else [])
    if on == today:
        marks.append("fd-calendar__day--today")
        words.append(_("today"))
    if on == due:
        marks.append("fd-calendar__day--due")
        words.append(_("due"))
    return Day(on, step.n if step else None, ", ".join(word for word in words if word), " ".join(marks))


def _skipped(step: Step) -> str:
    """Why a day is not counted, short: the list beside the calendar says it whole, weekends need no words."""
    return "" if step.on.weekday() > 4 else step.what.removeprefix(_("Not counted: ")).rstrip(".")
