"""The deadlines of one question, each with the sentence that explains it, row by row of the table."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date

from foidesk.clock.after_the_answer import AFTER_THE_ANSWER
from foidesk.clock.course import Course
from foidesk.clock.deadline_making import counted, left_out, made, row_of
from foidesk.clock.deadline_table import BY_KIND
from foidesk.clock.paying import last_day_to_pay
from foidesk.clock.terms import Deadline
from foidesk.clock.terms import DeadlineKind as Kind
from foidesk.clock.the_offices_own import THE_OFFICES_OWN, by_the_code
from foidesk.days.working_days import Reached
from foidesk.language.sentence import say


def deadlines(course: Course, kind: Kind | None = None) -> Iterator[Deadline]:
    """What is due on this question, of one kind or of all; nothing for a kind its law does not have."""
    for one in (kind,) if kind else Kind:
        if (one, course.regime) in BY_KIND:
            yield from _MAKERS[one](course, one)


def _from_receipt(course: Course, kind: Kind) -> Iterator[Deadline]:
    """What is counted from the date of receipt: by the law, and where it differs by the 2018 Code."""
    if course.waits:
        return
    yield _on_course(course, kind)
    code = by_the_code(course)
    if code is not None:
        yield _on_course(code, kind)._replace(statutory=False)


def _on_course(course: Course, kind: Kind) -> Deadline:
    row, longest = row_of(course, kind), kind is Kind.PIT_DECISION_MAX
    reached = course.longest() if longest else course.reach(kind)
    n = course.profile.pit_max if longest else None
    why = counted(row, course.start, n, left_out=left_out(course, course.left_out))
    return made(course, kind, reached, why, met=_met(course, kind))


def _met(course: Course, kind: Kind) -> date | None:
    """The day the thing was done or fell away: by being done, by a longer time, or by the answer."""
    done: list[date] = []
    if kind is Kind.CLARIFICATION_ASK:
        done = course.asked
    elif kind is Kind.FEES_NOTICE:
        done = course.notified
    elif kind not in (Kind.PIT_DECISION_MAX, Kind.EXTENDED_RESPONSE):
        done = [day for day in (course.pit.on if course.pit else None, course.extended) if day]
    return min([*done, course.answered] if course.answered else done, default=None)


def _estimate(course: Course, kind: Kind) -> Iterator[Deadline]:
    if course.pit is None or course.pit.estimate is None:
        return
    why = say("The date given to the applicant in the notice of {day}.", day=course.pit.on)
    yield made(course, kind, Reached(course.pit.estimate, False), why, met=course.answered)


def _fee(course: Course, kind: Kind) -> Iterator[Deadline]:
    if not course.notified:
        return
    notice = course.notified[-1]
    last = last_day_to_pay(course, notice)
    if last is None:
        return
    paid = [interval.last for interval in course.fees if interval.first == notice]
    met = min((day for day in (*paid, course.answered) if day), default=None)
    yield made(course, kind, last, counted(row_of(course, kind), notice), met=met)


def _aggregation(course: Course, kind: Kind) -> Iterator[Deadline]:
    row = row_of(course, kind)
    reached = row.reach(course.calendar, course.received)
    yield made(course, kind, reached, counted(row, course.received))


_MAKERS: Mapping[Kind, Callable[[Course, Kind], Iterator[Deadline]]] = {
    Kind.RESPONSE: _from_receipt,
    Kind.S12_REFUSAL_NOTICE: _from_receipt,
    Kind.PIT_NOTICE: _from_receipt,
    Kind.EXTENSION_NOTICE: _from_receipt,
    Kind.CLARIFICATION_ASK: _from_receipt,
    Kind.FEES_NOTICE: _from_receipt,
    Kind.PIT_DECISION_MAX: _from_receipt,
    Kind.EXTENDED_RESPONSE: _from_receipt,
    Kind.PIT_ESTIMATE: _estimate,
    Kind.FEE_LAPSE: _fee,
    Kind.AGGREGATION_LAST_DAY: _aggregation,
    **THE_OFFICES_OWN,
    **AFTER_THE_ANSWER,
}
