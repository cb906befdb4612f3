"""What each happening does to the clock of one question, with the provision that makes it so."""

from collections.abc import Callable, Mapping

from foidesk.clock.afterwards import AFTERWARDS
from foidesk.clock.asking import ASKING
from foidesk.clock.cited import ANSWER, EXTENDED, FOIA, S8_1, S16
from foidesk.clock.course import Course
from foidesk.clock.extending import EXTENDING
from foidesk.clock.happening import Happening, Kind
from foidesk.clock.paying import PAYING
from foidesk.language.sentence import say

_NAMES = {
    "FOIA": "the Freedom of Information Act",
    "EIR": "the Environmental Information Regulations",
    "SAR": "data protection law, as a request for the applicant’s own data",
}


def take(course: Course, happening: Happening) -> None:
    """Apply one happening. After the answer nothing moves its date; what follows an answer is still taken."""
    kind = happening.kind
    if course.answered and kind not in AFTERWARDS and kind not in (Kind.REGIME_SET, Kind.NARROWED):
        if happening.on > course.answered:
            course.note(happening.on, "Recorded after the answer: it moves nothing.", ANSWER[course.regime])
        return
    _EFFECTS[kind](course, happening)


def _received(course: Course, happening: Happening) -> None:
    course.regime = happening.regime or FOIA
    course.note(happening.on, "Request received.", ANSWER[course.regime])


def _not_valid(course: Course, happening: Happening) -> None:
    if course.regime is not FOIA:
        says = "Section 8 asks for writing, a name and an address; this law does not, so the clock runs on."
        course.caution("not-valid-elsewhere", says, S8_1)
        course.note(happening.on, "Found to lack what section 8 asks for, which this law does not.", S8_1)
        return
    course.invalid = True
    course.note(happening.on, "Not a valid request yet: no date runs. Help is due.", S8_1)
    course.caution(
        "help-due", "The request is not valid yet. Tell the applicant what it lacks, and help.", S16
    )


def _valid(course: Course, happening: Happening) -> None:
    course.invalid, course.valid_from = False, happening.on
    course.cautions = [one for one in course.cautions if one.code != "help-due"]
    course.note(happening.on, "Valid from this day, which is now the date of receipt.", S8_1)


def _regime_set(course: Course, happening: Happening) -> None:
    before, regime = course.regime, happening.regime or course.regime
    course.regime = regime
    law, said = _NAMES[regime], "Dealt with under {law} from this day. The date of receipt stays."
    course.note(happening.on, say(said, law=law), ANSWER[regime])
    if regime is before:
        return
    if course.pit or course.extended:
        course.pit, course.extended = None, None
        says = say(
            "The longer time under {before} fell away when the law changed to {law} on {day}.",
            before=_NAMES[before],
            law=law,
            day=happening.on,
        )
        course.caution("extension-void", says, EXTENDED[before])
    if course.answered is None and course.passed(happening.on):
        says = say("By {law} the answer was already due when the law changed.", law=law)
        course.caution("late-under-new-law", says, ANSWER[regime])


def _response(course: Course, happening: Happening) -> None:
    course.late = course.late or course.passed(happening.on)
    course.answered = happening.on
    course.note(happening.on, "Answer sent. A day runs to midnight.", ANSWER[course.regime])


_EFFECTS: Mapping[Kind, Callable[[Course, Happening], None]] = {
    Kind.RECEIVED: _received,
    Kind.NOT_VALID: _not_valid,
    Kind.VALID: _valid,
    Kind.REGIME_SET: _regime_set,
    Kind.RESPONSE_ISSUED: _response,
    **ASKING,
    **PAYING,
    **EXTENDING,
    **AFTERWARDS,
}
