"""The course of one question, taken day by day from its happenings.

The walk knows at each moment only what had happened by then. So a question asked or a notice given
after the date had passed is seen to be late, however the later events turn out.
"""

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from foidesk.clock.calendar import Calendar
from foidesk.clock.course import Course
from foidesk.clock.effects import take
from foidesk.clock.happening import Happening, Kind


def walk(question: str, happenings: Iterable[Happening], calendar: Calendar) -> Course:
    """Take what concerns the question in the order of its days, whatever order it was entered in."""
    concerned = sorted((one for one in happenings if one.concerns(question)), key=lambda one: one.on)
    received = next(one.on for one in concerned if one.kind is Kind.RECEIVED)
    course = Course(question, calendar, received)
    for day, together in groupby(concerned, key=lambda one: one.on):
        asks, notices = list(course.asks), list(course.notices)
        for happening in sorted(together, key=lambda one: _rank(one, day, asks, notices)):
            take(course, happening)
    return course


def _rank(happening: Happening, day: date, asks: list[date], notices: list[date]) -> tuple[int, str]:
    """The order within one day: an answer to something open comes before that day's new question."""
    order = {
        Kind.RECEIVED: 0,
        Kind.CLARIFICATION_RECEIVED: 1 if asks and happening.answers != day else 6,
        Kind.FEE_PAID: 2 if notices and happening.answers != day else 7,
        Kind.CLARIFICATION_ASKED: 3,
        Kind.NARROWING_ASKED: 4,
        Kind.FEES_NOTICE: 5,
        Kind.PIT_EXTENSION: 8,
        Kind.RESPONSE_ISSUED: 9,
        Kind.NARROWED: 10,  # a refusal and the narrowing it invites may share a day
    }[happening.kind]
    rest = (happening.required, happening.sufficient, happening.answers, happening.estimate)
    return order, f"{rest} {happening.provisions}"
