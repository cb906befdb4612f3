"""What is asked of the applicant: clarification, a narrower request, proof of identity."""

from collections.abc import Callable, Mapping
from datetime import date

from foidesk.clock.cited import CLARIFIED, CLARIFY, FOIA, S10_1, S12, S16, S17_5, SAR, SAR_TIME
from foidesk.clock.course import Course
from foidesk.clock.deadline_table import BY_KIND
from foidesk.clock.happening import Happening, Kind
from foidesk.clock.terms import DeadlineKind
from foidesk.days.working_days import Interval
from foidesk.language.sentence import say

# The Act gives no day for asking; “promptly” is plainly past in the last five days of the twenty.
_ASKED_NEAR_THE_END = 16
_TOO_LATE = (
    "Clarification was asked for on {day}, after the answer was due on {due}. A sufficient reply gives a new "
    "date, but the request stays late."
)
_TOO_LATE_TO_PAUSE = (
    "Clarification was asked for on {day}, after the answer was due on {due}. It pauses nothing, and the "
    "request stays late."
)
_PAUSE_IN_FORCE = date(2026, 2, 5)  # section 76 of the Data (Use and Access) Act 2025


def _asked(course: Course, happening: Happening) -> None:
    day, law = happening.on, CLARIFY[course.regime]
    if not happening.required:
        course.note(day, "A question was put that was not needed to find the information.", law)
        says = say(
            "What was asked on {day} was not needed to identify and locate the information, so the clock did "
            "not stop.",
            day=day,
        )
        course.caution("clarification-not-required", says, law)
        return
    _caution_late_asking(course, day)
    if course.regime is SAR and course.passed(day):
        course.note(day, "Clarification asked for after the time had ended: it pauses nothing.", law)
        return
    course.note(day, "Clarification asked for. No date runs until enough has been supplied.", law)
    course.asks.append(day)
    course.asked.append(day)


def _caution_late_asking(course: Course, day: date) -> None:
    due = course.due()
    if due is None:
        return
    if day > due.on:
        course.late = True
        says = _TOO_LATE_TO_PAUSE if course.regime is SAR else _TOO_LATE
        course.caution("clarification-asked-late", say(says, day=day, due=due.on), CLARIFY[course.regime])
        return
    if course.regime is SAR:
        _caution_pause(course, day)
        return
    count, of = course.count(day), BY_KIND[DeadlineKind.RESPONSE, course.regime].length
    if count >= _ASKED_NEAR_THE_END:
        says = say(
            "Clarification was asked for on {day}, day {n} of {of}. It should be asked for promptly.",
            day=day,
            n=count,
            of=of or 0,
        )
        provision = S16 if course.regime is FOIA else CLARIFY[course.regime]
        course.caution("clarification-asked-late", says, provision)


def _caution_pause(course: Course, day: date) -> None:
    """The pause is in the law since 5 February 2026; what held before is not settled."""
    if day < _PAUSE_IN_FORCE:
        says = say(
            "Clarification was asked for before {day}, when the law first said that this pauses the time. "
            "The days are left out; whether that holds is not settled.",
            day=_PAUSE_IN_FORCE,
        )
        course.caution("pause-before-in-force", says, SAR_TIME)


def _clarified(course: Course, happening: Happening) -> None:
    day, law = happening.on, CLARIFY[course.regime]
    answered = _asks_answered(course, happening)
    if not happening.sufficient:
        course.unclear.update(answered)
        course.note(day, "A reply came that was not enough: clarification is still awaited.", law)
        return
    if not answered:
        course.note(day, "Further words came when none were awaited: the clock does not move.", law)
        return
    course.asks = [ask for ask in course.asks if ask not in answered]
    course.pauses.append(Interval(min(answered), day))
    course.replies.append(day)
    says = "Clarification received. This is now the date of receipt, and the count begins afresh."
    if course.regime is SAR:
        says = "Clarification received. The days from the asking to this day do not count."
    course.note(day, says, CLARIFIED[course.regime])


def _asks_answered(course: Course, happening: Happening) -> list[date]:
    """What the reply answers: the asking it names with every one still unclear, or all that is open."""
    named = happening.answers
    if named is None or named in course.unclear:
        return list(course.asks)
    return [ask for ask in course.asks if ask == named or (named in course.asks and ask in course.unclear)]


def _narrowing_asked(course: Course, happening: Happening) -> None:
    course.narrowing = course.narrowing or happening.on
    course.note(happening.on, "Help to narrow the request offered. The date does not move.", S12)


def _narrowed(course: Course, happening: Happening) -> None:
    day = happening.on
    if course.narrowing is not None:
        course.narrowings.append(Interval(course.narrowing, day))
        course.narrowing = None
    says = "A narrower request came: a new request with its own time. This one still needs its notice."
    course.note(day, says, S17_5)
    if course.answered is None and course.regime is FOIA:
        log_it = say(
            "Log the narrower request of {day} as a new one, linked to this. The notice under section 17(5) "
            "on this one is still due on its own date.",
            day=day,
        )
        course.caution("narrowed-is-new", log_it, S10_1)


def _identity_asked(course: Course, happening: Happening) -> None:
    course.proofs.append(happening.on)
    says = "Proof of identity asked for. In a request for one’s own data no date runs until it comes."
    course.note(happening.on, says, SAR_TIME)


def _identity_received(course: Course, happening: Happening) -> None:
    if not course.proofs:
        says = "Proof of identity came when none was awaited: the clock does not move."
        course.note(happening.on, says, SAR_TIME)
        return
    course.proofs = []
    course.proved.append(happening.on)
    course.note(happening.on, "Proof of identity received. The time begins with this day.", SAR_TIME)


ASKING: Mapping[Kind, Callable[[Course, Happening], None]] = {
    Kind.CLARIFICATION_ASKED: _asked,
    Kind.CLARIFICATION_RECEIVED: _clarified,
    Kind.NARROWING_ASKED: _narrowing_asked,
    Kind.NARROWED: _narrowed,
    Kind.IDENTITY_ASKED: _identity_asked,
    Kind.IDENTITY_RECEIVED: _identity_received,
}
