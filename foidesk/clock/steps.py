"""The clock told day by day: each calendar day from receipt, what it counts and why."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import cache

from foidesk.clock.cited import ANSWER, CLARIFIED, EXTENDED, FEE_DAYS, S10_6, SAR_TIME
from foidesk.clock.course import Course
from foidesk.clock.deadline_table import BY_KIND
from foidesk.clock.terms import DeadlineKind, Step
from foidesk.days.calendar import Calendar
from foidesk.days.regular_days import Nation
from foidesk.language.sentence import Sentence, say
from foidesk.law.citation import Citation
from foidesk.law.regime import Regime

_DAY = timedelta(days=1)
_FIRST_DAY = "The day of receipt is not counted: the count begins with the next day."
_FIRST_WORKING_DAY = "The day of receipt is not counted: the count begins with the next working day."
_TIME_BEGINS = "Not counted: the time begins on {day}."
_NOW_RECEIVED = "Not counted: the date of receipt is now {day}."
_SHORT = 100  # the days of most requests; the words for them are made once


def steps(course: Course, due: date | None) -> tuple[Step, ...]:
    """One step for each calendar day from receipt to the due date; while none runs, to the last happening."""
    last = due or max(note.on for note in course.notes)
    days = _before(course)
    days += _all_days(course, last) if course.regime is Regime.SAR else _working_days(course, last)
    if due is not None and not days[-1].what.endswith("the last day to answer."):
        days[-1] = days[-1]._replace(what=_both(days[-1].what, say("The answer is due.")))
    for on, says, provision in reversed(course.notes):
        if on <= last:
            place = (on - course.received).days
            days[place] = Step(on, days[place].n, _both(says, days[place].what), provision)
    return tuple(days)


def _both(first: str, then: str) -> Sentence:
    """Two sentences of one day, each said by itself."""
    return say("{first} {then}", first=first, then=then)


def _before(course: Course) -> list[Step]:
    """The days up to the one from which the count goes, and that day."""
    start, law = course.start, course.regime
    own_data = law is Regime.SAR
    first = Step(start, None, _FIRST_DAY if own_data else _FIRST_WORKING_DAY, ANSWER[law])
    if start == course.received:
        return [first]
    says = say(_TIME_BEGINS if own_data else _NOW_RECEIVED, day=start)
    earlier = range((start - course.received).days)
    return [*(Step(course.received + n * _DAY, None, says, CLARIFIED[law]) for n in earlier), first]


def _working_days(course: Course, last: date) -> list[Step]:
    """FOIA and EIR: working days are counted, and each other day says why it is not."""
    start, regime, why = course.start, course.regime, _why_not_counted(course)
    says, provisions = _numbered(
        regime, bool(course.pit or course.extended), max(_SHORT, (last - start).days)
    )
    n = 0
    days = [
        Step(day, None, _skipped(closed), S10_6)
        if (closed := why(day))
        else Step(day, n := n + 1, says[n], provisions[n])
        for day in map(date.fromordinal, range(start.toordinal() + 1, last.toordinal() + 1))
    ]
    if course.fees:
        between = FEE_DAYS[regime]
        days = [
            step._replace(provision=between) if any(step.on in fee for fee in course.fees) else step
            for step in days
        ]
    return days


@cache
def _skipped(why: str) -> Sentence:
    return say("Not counted: {why}.", why=why)


def _why_not_counted(course: Course) -> Callable[[date], str | None]:
    """What says of a day why it does not count, None for a day that does."""
    closed, fees, waits = course.calendar.why_not_working, course.fees, course.waits
    if not fees and not waits:
        return closed

    def why(day: date) -> str | None:
        if any(day in fee for fee in fees):
            return "between fees notice and payment"
        return closed(day) or ("no date runs" if waits else None)

    return why


@cache
def _numbered(regime: Regime, longer: bool, most: int) -> tuple[list[Sentence], list[Citation]]:
    """What each working day is told as, by its number, and its provision."""
    row = BY_KIND[DeadlineKind.RESPONSE, regime]
    if longer and regime is Regime.EIR:
        row = BY_KIND[DeadlineKind.EXTENDED_RESPONSE, regime]
    of = row.length or 0
    weighing = longer and regime is Regime.FOIA
    last = "Working day {n} of {of}: the last day to answer."
    if weighing:
        last = "Working day {n} of {of}: all but the public interest must be dealt with."
    says = [say("Working day {n} of {of}.", n=n, of=of) for n in range(of)]
    says.append(say(last, n=of, of=of))
    says += [
        say("Working day {n}: the public interest is being weighed.", n=n) for n in range(of + 1, most + 1)
    ]
    return says, [row.provision] * (of + 1) + [EXTENDED[regime]] * max(0, most - of)


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
            says = "Day {n}." if day < last else "Day {n}: the last day to answer."
            days.append(Step(day, n, say(says, n=n), SAR_TIME))
    _say_rolled(days, nation)
    return days


def _say_rolled(days: list[Step], nation: Calendar) -> None:
    """Say of the days off just before the last that the time ran on over them."""
    for place in range(len(days) - 2, -1, -1):
        closed, step = nation.why_not_working(days[place].on), days[place]
        if closed is None or step.n is None:
            return
        why = say("Day {n}: {why}, on which no time ends.", n=step.n, why=closed)
        days[place] = step._replace(what=why)
