"""Making a deadline out of a row of the table: its date, and the sentence that says how it was counted."""

from collections.abc import Mapping
from datetime import date

from foidesk.clock.course import Course
from foidesk.clock.deadline_row import Counting, Row
from foidesk.clock.deadline_table import BY_KIND
from foidesk.clock.span import Unit
from foidesk.clock.terms import Deadline, DeadlineKind
from foidesk.days.working_days import Interval, Reached
from foidesk.language.sentence import say
from foidesk.law.regime import Regime


def row_of(course: Course, kind: DeadlineKind) -> Row:
    """The row of the table for that kind under the law that governs the question."""
    return BY_KIND[kind, course.regime]


def made(
    course: Course,
    kind: DeadlineKind,
    reached: Reached,
    why: str,
    *,
    met: date | None = None,
    statutory: bool | None = None,
) -> Deadline:
    """The deadline of that kind on that day. ``statutory`` is the row's unless it is given."""
    row = row_of(course, kind)
    stands = row.statutory if statutory is None else statutory
    return Deadline(kind, reached.on, row.provision, reached.provisional, stands, why, course.question, met)


_HOW: Mapping[Counting, str] = {
    Counting.BEGINNING_WITH: "{time} beginning with {day}, {starts}{left_out}: the last day {what}.",
    Counting.INCLUSIVE: (
        "{time} of which {day}, {starts}, is the first if it is one{left_out}: the last day {what}."
    ),
}


def counted(row: Row, since: date, n: int | None = None, unit: Unit | None = None, left_out: str = "") -> str:
    """``20 working days after Monday 6 January 2025, the date of receipt: the last day for the answer.``"""
    length, of = n or row.length or 0, unit or row.unit or Unit.CD
    how = _HOW.get(row.counting, "{time} after {day}, {starts}{left_out}: the last day {what}.")
    return say(
        how,
        time=of.words(length),
        day=since,
        starts=say(row.starts),
        left_out=say(left_out),
        what=say(row.what),
    )


def left_out(course: Course, gaps: list[Interval]) -> str:
    """What is said of the days that are not counted, if there are any."""
    if not gaps:
        return ""
    if course.regime is Regime.SAR:
        return ", leaving out the days from asking for clarification to the reply"
    return ", leaving out the days from fees notice to payment"
