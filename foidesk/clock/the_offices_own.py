"""The dates an office sets itself: by its profile, or by the 2018 Code's rule of receipt."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from foidesk.clock.course import Course
from foidesk.clock.deadline_making import counted, made, row_of
from foidesk.clock.deadline_row import reach
from foidesk.clock.happening import ReceiptRule
from foidesk.clock.profile import ClarificationMode
from foidesk.clock.span import Span, Unit
from foidesk.clock.terms import Deadline
from foidesk.clock.terms import DeadlineKind as Kind
from foidesk.days.working_days import Interval, Reached, nth_working_day_after, roll_forward
from foidesk.law.regime import Regime


def by_the_code(course: Course) -> Course | None:
    """The course as paragraph 4.2 of the 2018 Code has it, where that differs. The Code is FOIA's only."""
    if course.profile.receipt_rule is ReceiptRule.ACT or course.regime is not Regime.FOIA:
        return None
    rolled = roll_forward(course.calendar, course.received).on
    return replace(course, received=rolled) if rolled > course.start else None


def target(course: Course) -> Reached | None:
    """The office's own date for the answer, by its own count; None while it pauses or has none.

    It may fall after the law's date, which it never replaces.
    """
    days = course.profile.internal_target
    if days is None or course.waits or course.regime is Regime.SAR:
        return None
    if course.narrowing and course.profile.narrowing_pauses:
        return None
    start, gaps = _counted_by_the_office(by_the_code(course) or course)
    return nth_working_day_after(course.calendar, start, days, gaps)


def _counted_by_the_office(course: Course) -> tuple[date, list[Interval]]:
    """The start and the days left out: clarification begins afresh or pauses, as the profile says."""
    gaps = course.fees + (course.narrowings if course.profile.narrowing_pauses else [])
    if course.profile.clarification_mode is ClarificationMode.RESET:
        return course.start, gaps
    return replace(course, replies=[]).start, gaps + course.pauses


def _target(course: Course, kind: Kind) -> Iterator[Deadline]:
    reached = target(course)
    if reached is None:
        return
    start, gaps = _counted_by_the_office(by_the_code(course) or course)
    paused = ", leaving out the days for which it is paused" if gaps else ""
    why = counted(row_of(course, kind), start, course.profile.internal_target, left_out=paused)
    longer = course.pit.on if course.pit else course.extended
    met = min((day for day in (longer, course.answered) if day), default=None)
    yield made(course, kind, reached, why, met=met)


def _acknowledgement(course: Course, kind: Kind) -> Iterator[Deadline]:
    days = course.profile.acknowledge_within
    if days is not None:
        yield _working(course, kind, days, course.received, met=course.answered)


def _publication(course: Course, kind: Kind) -> Iterator[Deadline]:
    days = course.profile.publish_after
    if days is not None and course.answered:
        yield _working(course, kind, days, course.answered)


def _working(course: Course, kind: Kind, days: int, since: date, *, met: date | None = None) -> Deadline:
    reached = nth_working_day_after(course.calendar, since, days)
    return made(course, kind, reached, counted(row_of(course, kind), since, days, Unit.WD), met=met)


def _clarification_lapse(course: Course, kind: Kind) -> Iterator[Deadline]:
    if course.asked:
        asked = course.asked[-1]
        replied = next((gap.last for gap in course.pauses if gap.last >= asked), None)
        yield from _span(course, kind, course.profile.clarification_lapse, asked, replied or course.answered)


def _refinement_lapse(course: Course, kind: Kind) -> Iterator[Deadline]:
    last = course.narrowings[-1] if course.narrowings else None
    asked = course.narrowing or (last.first if last else None)
    if asked:
        met = last.last if last and course.narrowing is None else None
        yield from _span(course, kind, course.profile.narrowing_lapse, asked, met)


def _repeat(course: Course, kind: Kind) -> Iterator[Deadline]:
    if course.answered:
        yield from _span(course, kind, course.profile.repeat_interval, course.answered, None)


def _span(course: Course, kind: Kind, span: Span | None, since: date, met: date | None) -> Iterator[Deadline]:
    if span is not None:
        reached = reach(course.calendar, since, span.n, span.unit)
        why = counted(row_of(course, kind), since, span.n, span.unit)
        yield made(course, kind, reached, why, met=met)


THE_OFFICES_OWN: Mapping[Kind, Callable[[Course, Kind], Iterator[Deadline]]] = {
    Kind.INTERNAL_TARGET: _target,
    Kind.ACKNOWLEDGEMENT: _acknowledgement,
    Kind.PUBLICATION: _publication,
    Kind.CLARIFICATION_LAPSE: _clarification_lapse,
    Kind.REFINEMENT_LAPSE: _refinement_lapse,
    Kind.REPEAT_INTERVAL_END: _repeat,
}
