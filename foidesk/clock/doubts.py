"""Points of law that are not settled, said where they touch a date."""

from collections.abc import Iterator
from datetime import date

from foidesk.clock.cited import S10_6, SAR
from foidesk.clock.course import Course
from foidesk.clock.terms import Caution
from foidesk.language.sentence import say


def doubts(course: Course, due: date | None) -> Iterator[Caution]:
    """Whether a day proclaimed a bank holiday after receipt lengthens that request's time. FOIA 10(6)"""
    if due is None or course.regime is SAR:
        return
    start = course.start
    days = {
        (holiday.on, holiday.proclaimed_on)
        for holiday in course.calendar.proclaimed
        if holiday.proclaimed_on and start < holiday.proclaimed_on and start < holiday.on <= due
    }
    for on, proclaimed in sorted(days):
        says = say(
            "{on} was proclaimed a bank holiday on {proclaimed}, after the request was received. It is left "
            "out, as the Commissioner does, but no court has decided it.",
            on=on,
            proclaimed=proclaimed,
        )
        yield Caution("proclaimed-after-receipt", says, S10_6, course.question)
