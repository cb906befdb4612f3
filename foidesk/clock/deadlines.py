"""The deadlines of one question, each with the sentence that explains it."""

from collections.abc import Iterator
from datetime import date

from foidesk.clock.course import PIT_DAYS, RESPONSE_DAYS, Course
from foidesk.clock.effects import FEE_MONTHS
from foidesk.clock.reckoning import Deadline, DeadlineKind
from foidesk.clock.working_days import period_beginning_with_end
from foidesk.law.citation import foia
from foidesk.law.wording import day_in_words

_WITHIN_TWENTY_DAYS = (
    (DeadlineKind.RESPONSE, foia("10(1)"), "the answer"),
    (DeadlineKind.S12_REFUSAL_NOTICE, foia("17(5)"), "a notice relying on section 12 or 14"),
    (DeadlineKind.PIT_NOTICE, foia("17(2)"), "a notice that the public interest is still being weighed"),
)


def deadlines(course: Course, *, statutory: bool) -> tuple[Deadline, ...]:
    """What is due on this question. While no date runs, only the last day to pay a fee remains."""
    return (*_counted(course, statutory), *_fee(course))


def _counted(course: Course, statutory: bool) -> Iterator[Deadline]:
    if course.waits:
        return
    response, longest = course.nth(RESPONSE_DAYS), course.nth(PIT_DAYS)
    since = f"working days after {day_in_words(course.start)}, the date of receipt"
    left_out = ", leaving out the days from fees notice to payment" if course.fees else ""
    notified = course.pit.on if course.pit else None
    met = min((day for day in (notified, course.answered) if day), default=None)
    for kind, provision, what in _WITHIN_TWENTY_DAYS:
        why = f"{RESPONSE_DAYS} {since}{left_out}: the last day for {what}."
        yield Deadline(
            kind, response.on, provision, response.provisional, statutory, why, course.question, met
        )
    yield from _estimate(course, statutory)
    why = f"{PIT_DAYS} {since}{left_out}: normally the longest for weighing the public interest."
    yield Deadline(
        DeadlineKind.PIT_DECISION_MAX,
        longest.on,
        foia("10(3)"),
        longest.provisional,
        statutory,
        why,
        course.question,
        course.answered,
    )


def _estimate(course: Course, statutory: bool) -> Iterator[Deadline]:
    if course.pit is None or course.pit.estimate is None:
        return
    yield Deadline(
        DeadlineKind.PIT_ESTIMATE,
        course.pit.estimate,
        foia("17(2)"),
        False,
        statutory,
        f"The date given to the applicant in the notice of {day_in_words(course.pit.on)}.",
        course.question,
        course.answered,
    )


def _fee(course: Course) -> Iterator[Deadline]:
    if not course.notified:
        return
    notice = course.notified[-1]
    yield Deadline(
        DeadlineKind.FEE_LAPSE,
        last_day_to_pay(notice),
        foia("9(2)"),
        False,
        True,
        f"Three months beginning with the fees notice of {day_in_words(notice)}: the last day to pay.",
        course.question,
        _settled(course, notice),
    )


def last_day_to_pay(notice: date) -> date:
    """FOIA 9(2): the end of the period of three months beginning with the day the notice is given."""
    return period_beginning_with_end(notice, FEE_MONTHS)


def _settled(course: Course, notice: date) -> date | None:
    """The day payment or an answer settled the notice; None while it is open or when it was never met."""
    paid = [interval.last for interval in course.fees if interval.first == notice]
    return min((*paid, *([course.answered] if course.answered else [])), default=None)
