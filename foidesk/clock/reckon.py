"""The one entrance to the clock."""

from collections.abc import Iterable
from datetime import date
from types import MappingProxyType

from foidesk.clock.checks import nothing_to_review, refusals
from foidesk.clock.course import Course
from foidesk.clock.happening import Happening
from foidesk.clock.profile import PROFILES, Profile
from foidesk.clock.proposals import proposals
from foidesk.clock.reckoning import QuestionReckoning, Reckoning
from foidesk.clock.terms import State
from foidesk.clock.walk import walk
from foidesk.days.calendar import Calendar
from foidesk.law.refusal import Refused

# Which question speaks for the request when none has an open date.
_WEIGHT = (
    State.OVERDUE,
    State.RUNNING,
    State.AWAITING_REQUESTER,
    State.AWAITING_FEE,
    State.LAPSED,
    State.ANSWERED_LATE,
    State.ANSWERED_IN_TIME,
)


def reckon(
    happenings: Iterable[Happening],
    *,
    questions: tuple[str, ...] = ("1",),
    calendar: Calendar,
    profile: Profile = PROFILES["default"],
    as_of: date,
) -> Reckoning:
    """What is due on a request, question by question, as things stand at the end of ``as_of``.

    ``due`` is always the law's date. What the profile or the 2018 Code's receipt rule gives stands beside
    it in ``deadlines`` with ``statutory`` false. Raises Refused when the happenings contradict each other,
    lie in the future, or cannot be believed. FOIA 1(3), 9, 10, 17; EIR 5 to 9; UK GDPR 12A.
    """
    known = tuple(dict.fromkeys(happenings))
    wrong = refusals(known, questions, as_of)
    if wrong:
        raise Refused(*wrong)
    courses = {question: walk(question, known, calendar, profile) for question in questions}
    found = [one for course in courses.values() for one in course.refusals]
    found += nothing_to_review(known, late=any(course.late for course in courses.values()))
    if found:
        raise Refused(*dict.fromkeys(found))
    return _request({name: _question(course, as_of) for name, course in courses.items()}, calendar)


def _question(course: Course, as_of: date) -> QuestionReckoning:
    due = course.due()
    state = _state(course, as_of, overdue=due is not None and as_of > due.on)
    late = course.late or state is State.OVERDUE
    day, provisional = due if due else (None, False)
    return QuestionReckoning(course.question, day, provisional, state, late, as_of, course)


def _state(course: Course, as_of: date, *, overdue: bool) -> State:
    if course.answered:
        return State.ANSWERED_LATE if course.late else State.ANSWERED_IN_TIME
    if not course.waits:
        return State.OVERDUE if overdue else State.RUNNING
    if course.lapsed or any(proposals(course, as_of)):
        return State.LAPSED
    if course.notices and not course.asks:
        return State.AWAITING_FEE
    return State.AWAITING_REQUESTER


def _request(by_question: dict[str, QuestionReckoning], calendar: Calendar) -> Reckoning:
    each = tuple(by_question.values())
    decides = min(each, key=_urgency)
    return Reckoning(
        decides.due,
        decides.provisional,
        min([one.state for one in each], key=_WEIGHT.index),
        decides.question,
        calendar.version,
        MappingProxyType(by_question),
    )


def _urgency(one: QuestionReckoning) -> tuple[bool, int, date]:
    """Open dates first, the earliest of them; else by what most needs an officer."""
    runs = one.state in (State.OVERDUE, State.RUNNING)
    return not runs, 0 if runs else _WEIGHT.index(one.state), one.due or date.max
