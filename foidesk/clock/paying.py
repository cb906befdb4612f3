"""Fees: the notice that stops the clock, and the payment that starts it again."""

from collections.abc import Callable, Mapping
from datetime import date

from foidesk.clock.cited import FEE, FEE_DAYS, SAR
from foidesk.clock.course import Course
from foidesk.clock.deadline_table import BY_KIND
from foidesk.clock.happening import Happening, Kind
from foidesk.clock.terms import DeadlineKind
from foidesk.days.working_days import Interval, Reached
from foidesk.language.sentence import say


def last_day_to_pay(course: Course, notice: date) -> Reached | None:
    """Three months beginning with the notice, or 60 working days after it; None in subject access.

    FOIA 9(2); EIR 8(5).
    """
    row = BY_KIND.get((DeadlineKind.FEE_LAPSE, course.regime))
    return row.reach(course.calendar, notice) if row else None


def _fees_notice(course: Course, happening: Happening) -> None:
    day, law = happening.on, FEE[course.regime]
    if course.passed(day):
        course.late = True
        says = say(
            "The fees notice of {day} came after the time for answering, so it stops nothing.", day=day
        )
        course.caution("fees-notice-late", says, law)
        course.note(day, "Fees notice given too late to have effect.", law)
        return
    course.notices.append(day)
    course.notified.append(day)
    last = last_day_to_pay(course, day)
    told = say("Fees notice given. No date runs until the fee is paid.")
    if last:
        until = "Fees notice given. No date runs until the fee is paid, by {day} at the latest."
        told = say(until, day=last.on)
    course.note(day, told, law)


def _fee_paid(course: Course, happening: Happening) -> None:
    day, law = happening.on, FEE[course.regime]
    met = [notice for notice in course.notices if notice == (happening.answers or notice)]
    in_time = [notice for notice in met if _in_time(course, notice, day)]
    course.notices = [notice for notice in course.notices if notice not in met]
    course.fees += [Interval(notice, day) for notice in in_time]
    if in_time and course.regime is SAR:
        course.note(day, "Fee received. The time begins with this day.", law)
    elif in_time:
        says = "Fee received. The days from the notice to this day are left out."
        course.note(day, says, FEE_DAYS[course.regime])
    elif met:
        course.lapsed = True
        late = say(
            "The fee was paid on {day}, after the time for paying it had ended. The authority is not obliged "
            "to answer, but may.",
            day=day,
        )
        course.caution("fee-paid-after-lapse", late, law)
        course.note(day, "Fee received after the time for paying it had ended.", law)
    else:
        course.note(day, "A fee was received when none was awaited: the clock does not move.", law)


def _in_time(course: Course, notice: date, paid: date) -> bool:
    last = last_day_to_pay(course, notice)
    return last is None or paid <= last.on


PAYING: Mapping[Kind, Callable[[Course, Happening], None]] = {
    Kind.FEES_NOTICE: _fees_notice,
    Kind.FEE_PAID: _fee_paid,
}
