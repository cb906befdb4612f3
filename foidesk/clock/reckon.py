"""The one entrance to the clock."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from types import MappingProxyType

from foidesk.clock.calendar import Calendar
from foidesk.clock.checks import refusals
from foidesk.clock.course import PIT_DAYS, RESPONSE_DAYS, Course
from foidesk.clock.deadlines import deadlines, last_day_to_pay
from foidesk.clock.happening import Happening, Kind, ReceiptRule
from foidesk.clock.profile import PROFILES, Profile
from foidesk.clock.reckoning import Caution, Deadline, DeadlineKind, QuestionReckoning, Reckoning, State
from foidesk.clock.steps import steps
from foidesk.clock.walk import walk
from foidesk.clock.working_days import roll_forward
from foidesk.law.citation import foia
from foidesk.law.refusal import Refused
from foidesk.law.wording import day_in_words

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
    """What is due on a FOIA request, question by question, as things stand at the end of ``as_of``.

    ``due`` is always the Act's date. Under the 2018 Code's receipt rule the office's own dates are
    added to ``deadlines`` with ``statutory`` false. Raises Refused when the happenings contradict
    each other, lie in the future, or cannot be believed. FOIA 1(3), 9, 10, 17.
    """
    known = tuple(dict.fromkeys(happenings))
    wrong = refusals(known, questions, as_of)
    if wrong:
        raise Refused(*wrong)
    by_question = {
        question: _question(question, known, calendar, profile.receipt_rule, as_of) for question in questions
    }
    return _request(by_question, calendar)


def _question(
    question: str, happenings: Sequence[Happening], calendar: Calendar, rule: ReceiptRule, as_of: date
) -> QuestionReckoning:
    received = next(one.on for one in happenings if one.kind is Kind.RECEIVED)
    course = walk(question, happenings, calendar)
    due = course.due()
    state = _state(course, as_of)
    late = course.late or state is State.OVERDUE
    return QuestionReckoning(
        question,
        course.start,
        due.on if due else None,
        due.provisional if due else False,
        state,
        late,
        course.answered,
        PIT_DAYS if course.pit else RESPONSE_DAYS,
        (*deadlines(course, statutory=True), *_by_the_code(course, happenings, rule)),
        steps(course, received, due.on if due else None),
        (*course.cautions, *_proclaimed_since(course, due.on if due else None)),
        tuple(course.fees),
        calendar,
    )


def _state(course: Course, as_of: date) -> State:
    if course.answered:
        return State.ANSWERED_LATE if course.late else State.ANSWERED_IN_TIME
    if course.lapsed or (course.notices and as_of > last_day_to_pay(course.notices[-1])):
        return State.LAPSED
    if course.asks:
        return State.AWAITING_REQUESTER
    if course.notices:
        return State.AWAITING_FEE
    return State.OVERDUE if course.passed(as_of) else State.RUNNING


def _by_the_code(course: Course, happenings: Sequence[Happening], rule: ReceiptRule) -> tuple[Deadline, ...]:
    """The dates by paragraph 4.2 of the 2018 Code, where they differ: the office's own."""
    received = next(one for one in happenings if one.kind is Kind.RECEIVED)
    rolled = roll_forward(course.calendar, received.on).on
    if rule is ReceiptRule.ACT or rolled <= course.start:
        return ()
    own = deadlines(replace(course, start=rolled), statutory=False)
    return tuple(deadline for deadline in own if not deadline.statutory)


def _proclaimed_since(course: Course, due: date | None) -> tuple[Caution, ...]:
    """Unsettled law: whether a day proclaimed a bank holiday after receipt lengthens that request's time."""
    if due is None:
        return ()
    days = {
        (holiday.on, holiday.proclaimed_on)
        for holiday in course.calendar.proclaimed
        if holiday.proclaimed_on and course.start < holiday.proclaimed_on and course.start < holiday.on <= due
    }
    return tuple(
        Caution(
            "proclaimed-after-receipt",
            f"{day_in_words(on)} was proclaimed a bank holiday on {day_in_words(proclaimed)}, after the "
            "request was received. It is left out, as the Commissioner does, but no court has decided it.",
            foia("10(6)"),
            course.question,
        )
        for on, proclaimed in sorted(days)
    )


def _request(by_question: dict[str, QuestionReckoning], calendar: Calendar) -> Reckoning:
    each = tuple(by_question.values())
    decides = min(each, key=_urgency)
    return Reckoning(
        decides.due,
        decides.provisional,
        min((one.state for one in each), key=_WEIGHT.index),
        _merged(each),
        decides.steps,
        tuple(dict.fromkeys(caution for one in each for caution in one.warnings)),
        decides.question,
        calendar.version,
        MappingProxyType(by_question),
    )


def _urgency(one: QuestionReckoning) -> tuple[bool, int, date]:
    """Open dates first, the earliest of them; else by what most needs an officer."""
    runs = one.state in (State.OVERDUE, State.RUNNING)
    return not runs, 0 if runs else _WEIGHT.index(one.state), one.due or date.max


def _merged(each: Sequence[QuestionReckoning]) -> tuple[Deadline, ...]:
    """The deadlines of all questions in order of date; one that is the same for all is said once."""
    every = [deadline for one in each for deadline in one.deadlines]
    seen = Counter(replace(deadline, question=None) for deadline in every)
    merged: set[Deadline] = set()
    for deadline in every:
        shared = replace(deadline, question=None)
        merged.add(shared if seen[shared] == len(each) else deadline)
    order = list(DeadlineKind)
    return tuple(sorted(merged, key=lambda one: (one.due, order.index(one.kind), one.question or "")))
