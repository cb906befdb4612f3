"""The clock told day by day: each calendar day from receipt, what it counts and why."""

from collections.abc import Iterator
from datetime import date, timedelta

from foidesk.clock.course import RESPONSE_DAYS, Course
from foidesk.clock.reckoning import Step
from foidesk.law.citation import Citation, foia
from foidesk.law.wording import day_in_words

_S10_1, _S10_2, _S10_3, _S10_6 = foia("10(1)"), foia("10(2)"), foia("10(3)"), foia("10(6)")


def steps(course: Course, received: date, due: date | None) -> tuple[Step, ...]:
    """One step for each calendar day from receipt to the due date; while none runs, to the last happening."""
    last = due or max(note.on for note in course.notes)
    return tuple(_steps(course, received, last, due))


def _steps(course: Course, received: date, last: date, due: date | None) -> Iterator[Step]:
    count, day = 0, received
    while day <= last:
        n, what, provision = _day(course, day, count)
        count = n or count
        if due is not None and day == due and not (n == RESPONSE_DAYS and course.pit is None):
            what = f"{what} The answer is due."
        notes = [note for note in course.notes if note.on == day]
        words = " ".join([*(note.says for note in notes), what]).strip()
        yield Step(day, n, words, notes[0].provision if notes else provision)
        day += timedelta(days=1)


def _day(course: Course, day: date, count: int) -> tuple[int | None, str, Citation]:
    """The count the day brings (None if it does not count), the words and the provision."""
    if day < course.start:
        says = f"Not counted: the date of receipt is now {day_in_words(course.start)}."
        return None, says, _S10_6
    if day == course.start:
        return None, "The day of receipt is not counted: the count begins with the next working day.", _S10_1
    if any(day in interval for interval in course.fees):
        return None, "Not counted: between fees notice and payment.", _S10_2
    closed = course.calendar.why_not_working(day)
    if closed:
        return None, f"Not counted: {closed}.", _S10_6
    if course.waits:
        return None, "Not counted: no date runs.", _S10_6
    return count + 1, *_working(course, count + 1)


def _working(course: Course, n: int) -> tuple[str, Citation]:
    if n < RESPONSE_DAYS:
        return f"Working day {n} of {RESPONSE_DAYS}.", _S10_1
    if n > RESPONSE_DAYS:
        return f"Working day {n}: the public interest is being weighed.", _S10_3
    if course.pit is not None:
        return f"Working day {n} of {RESPONSE_DAYS}: all but the public interest must be dealt with.", _S10_1
    return f"Working day {n} of {RESPONSE_DAYS}: the last day to answer.", _S10_1
