"""The clock told day by day: each calendar day from receipt, what it counts and why."""

from datetime import date, timedelta
from functools import cache

from foidesk.clock.calendar import Calendar
from foidesk.clock.cited import ANSWER, CLARIFIED, EXTENDED, FEE_DAYS, S10_6, SAR_TIME
from foidesk.clock.course import Course
from foidesk.clock.deadline_table import BY_KIND
from foidesk.clock.regular_days import Nation
from foidesk.clock.terms import DeadlineKind, Step
from foidesk.law.citation import Citation
from foidesk.law.regime import Regime
from foidesk.law.wording import day_in_words

_DAY = timedelta(days=1)


def steps(course: Course, due: date | None) -> tuple[Step, ...]:
    """One step for each calendar day from receipt to the due date; while none runs, to the last happening."""
    last = due or max(note.on for note in course.notes)
    days = _before(course)
    days += _all_days(course, last) if course.regime is Regime.SAR else _working_days(course, last)
    if due is not None and not days[-1].what.endswith("the last day to answer."):
        days[-1] = days[-1]._replace(what=f"{days[-1].what} The answer is due.")
    for note in reversed(course.notes):
        if note.on <= last:
            place = (note.on - course.received).days
            says = f"{note.says} {days[place].what}"
            days[place] = days[place]._replace(what=says, provision=note.provision)
    return tuple(days)


def _before(course: Course) -> list[Step]:
    """The days up to the one from which the count goes, and that day."""
    start, law = course.start, course.regime
    own_data = law is Regime.SAR
    begins = "the time begins on" if own_data else "the date of receipt is now"
    says = f"Not counted: {begins} {day_in_words(start)}."
    earlier = range((start - course.received).days)
    days = [Step(course.received + n * _DAY, None, says, CLARIFIED[law]) for n in earlier]
    says = "The day of receipt is not counted: the count begins with the next "
    says += "day." if own_data else "working day."
    return [*days, Step(start, None, says, ANSWER[law])]


def _working_days(course: Course, last: date) -> list[Step]:
    """FOIA and EIR: working days are counted, and each other day says why it is not."""
    why, fees, waits = course.calendar.why_not_working, course.fees, course.waits
    regime, longer = course.regime, bool(course.pit or course.extended)
    days: list[Step] = []
    n, day = 0, course.start
    while day < last:
        day += _DAY
        closed = why(day)
        if fees and any(day in fee for fee in fees):
            days.append(Step(day, None, "Not counted: between fees notice and payment.", FEE_DAYS[regime]))
        elif closed is not None:
            days.append(Step(day, None, f"Not counted: {closed}.", S10_6))
        elif waits:
            days.append(Step(day, None, "Not counted: no date runs.", S10_6))
        else:
            n += 1
            days.append(Step(day, n, *_numbered(regime, longer, n)))
    return days


@cache
def _numbered(regime: Regime, longer: bool, n: int) -> tuple[str, Citation]:
    """What a working day of that number is told as, and its provision."""
    row = BY_KIND[DeadlineKind.RESPONSE, regime]
    if longer and regime is Regime.EIR:
        row = BY_KIND[DeadlineKind.EXTENDED_RESPONSE, regime]
    of = row.length or 0
    says = f"Working day {n} of {of}"
    if n < of:
        return f"{says}.", row.provision
    if n > of:
        return f"Working day {n}: the public interest is being weighed.", EXTENDED[regime]
    if longer and regime is Regime.FOIA:
        return f"{says}: all but the public interest must be dealt with.", row.provision
    return f"{says}: the last day to answer.", row.provision


def _all_days(course: Course, last: date) -> list[Step]:
    """Subject access: every calendar day counts but those of a pause; the end falls on no day off."""
    days: list[Step] = []
    n, day = 0, course.start
    nation = course.calendar.of(Nation.ENGLAND_AND_WALES)
    while day < last:
        day += _DAY
        if any(day in pause for pause in course.pauses):
            days.append(Step(day, None, "Not counted: clarification was awaited.", SAR_TIME))
        elif course.waits:
            days.append(Step(day, None, "Not counted: no date runs.", SAR_TIME))
        else:
            n += 1
            says = f"Day {n}." if day < last else f"Day {n}: the last day to answer."
            days.append(Step(day, n, says, SAR_TIME))
    _say_rolled(days, nation)
    return days


def _say_rolled(days: list[Step], nation: Calendar) -> None:
    """Say of the days off just before the last that the time ran on over them."""
    for place in range(len(days) - 2, -1, -1):
        closed, step = nation.why_not_working(days[place].on), days[place]
        if closed is None or step.n is None:
            return
        days[place] = step._replace(what=f"Day {step.n}: {closed}, on which no time ends.")
