"""The deadlines after an answer: review, complaint, notices, appeals, and how long records are kept."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from foidesk.clock.course import Course
from foidesk.clock.deadline_making import counted, made, row_of
from foidesk.clock.deadline_row import reach
from foidesk.clock.deadline_table import BY_KIND
from foidesk.clock.happening import Happening
from foidesk.clock.happening import Kind as Happened
from foidesk.clock.span import Since, Span, Unit
from foidesk.clock.terms import Deadline
from foidesk.clock.terms import DeadlineKind as Kind
from foidesk.days.working_days import Reached, nth_working_day_after
from foidesk.language.sentence import say
from foidesk.law.regime import Regime

_NOTICES = {
    Kind.INFORMATION_NOTICE: ("information",),
    Kind.DECISION_NOTICE: ("decision", ""),
    Kind.ENFORCEMENT_NOTICE: ("enforcement",),
    Kind.TRIBUNAL_APPEAL: ("information", "decision", "", "enforcement"),
    Kind.UPPER_TRIBUNAL_APPEAL: ("tribunal",),
}


def _review_window(course: Course, kind: Kind) -> Iterator[Deadline]:
    if course.answered is None:
        return
    row, span = row_of(course, kind), course.profile.review_window
    if course.regime is Regime.EIR:
        span = Span(row.length or 0, row.unit or Unit.WD, Since.ISSUED)
    if span is None:
        return
    since, how = course.answered, row.starts
    if span.since is Since.RECEIVED:
        since, how = course.arrived or course.answered, "the day the answer arrived"
        if course.arrived is None:
            how = "the day the answer was sent, since the day it arrived is not on record"
    reached = reach(course.calendar, since, span.n, span.unit)
    why = counted(row._replace(starts=how), since, span.n, span.unit)
    yield made(course, kind, reached, why, met=course.review_asked)


def _review(course: Course, kind: Kind) -> Iterator[Deadline]:
    if course.review_asked is None:
        return
    row = row_of(course, kind)
    days = course.profile.review_target if kind is Kind.IR_RESPONSE else course.profile.review_max
    days = row.length or 0 if course.regime is Regime.EIR else days
    reached = nth_working_day_after(course.calendar, course.review_asked, days)
    why = counted(row, course.review_asked, days)
    yield made(course, kind, reached, why, met=course.review_outcome)


def _complaint(course: Course, kind: Kind) -> Iterator[Deadline]:
    if course.review_outcome is None:
        return
    days = course.profile.complaint_days
    reached = reach(course.calendar, course.review_outcome, days, Unit.CD)
    letters = [letter.on for letter in course.letters if letter.on >= course.review_outcome]
    why = counted(row_of(course, kind), course.review_outcome, days)
    yield made(course, kind, reached, why, met=min(letters, default=None))


def _enquiry(course: Course, kind: Kind) -> Iterator[Deadline]:
    for letter in course.letters:
        if letter.kind is Happened.ICO_CONTACT and letter.due:
            why = say("The date stated in the Commissioner’s letter of {day}.", day=letter.on)
            yield made(course, kind, Reached(letter.due, False), why)


def _notice(course: Course, kind: Kind) -> Iterator[Deadline]:
    for notice in _served(course, kind):
        if notice.due:
            why = say("The date stated in the notice of {day}. An appeal suspends it.", day=notice.on)
            yield made(course, kind, Reached(notice.due, False), why, met=_appealed(course, notice))


def _tribunal(course: Course, kind: Kind) -> Iterator[Deadline]:
    row = row_of(course, kind)
    for notice in _served(course, kind):
        reached = row.reach(course.calendar, notice.on)
        yield made(course, kind, reached, counted(row, notice.on), met=_appealed(course, notice))


def _served(course: Course, kind: Kind) -> list[Happening]:
    notices = [letter for letter in course.letters if letter.kind is Happened.NOTICE]
    return [notice for notice in notices if notice.what in _NOTICES[kind]]


def _appealed(course: Course, notice: Happening) -> date | None:
    return next((day for day in course.appeals if day >= notice.on), None)


def _hold(course: Course, kind: Kind) -> Iterator[Deadline]:
    """FOIA 77: until the last of the times for review, complaint and appeal that run has passed."""
    if course.answered is None:
        return
    each = (Kind.IR_REQUEST_WINDOW, Kind.IR_RESPONSE_MAX, Kind.ICO_COMPLAINT_WINDOW, Kind.TRIBUNAL_APPEAL)
    times = [one for wanted in each for one in AFTER_THE_ANSWER[wanted](course, wanted)]
    if times:
        last = max(times, key=lambda one: one.due)
        title = BY_KIND[last.kind, course.regime].title
        why = say("Records are kept until this passes: {what}.", what=f"{title[0].lower()}{title[1:]}")
        yield made(course, kind, Reached(last.due, last.provisional), why)


AFTER_THE_ANSWER: Mapping[Kind, Callable[[Course, Kind], Iterator[Deadline]]] = {
    Kind.IR_REQUEST_WINDOW: _review_window,
    Kind.IR_RESPONSE: _review,
    Kind.IR_RESPONSE_MAX: _review,
    Kind.ICO_COMPLAINT_WINDOW: _complaint,
    Kind.ICO_ENQUIRY: _enquiry,
    Kind.INFORMATION_NOTICE: _notice,
    Kind.DECISION_NOTICE: _notice,
    Kind.ENFORCEMENT_NOTICE: _notice,
    Kind.TRIBUNAL_APPEAL: _tribunal,
    Kind.UPPER_TRIBUNAL_APPEAL: _tribunal,
    Kind.RECORDS_HOLD: _hold,
}
