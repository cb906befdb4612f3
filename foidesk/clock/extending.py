"""Longer times: weighing the public interest, complex environmental requests, complex subject access."""

from collections.abc import Callable, Mapping

from foidesk.clock.cited import EIR, EXTENDED, FOIA, S10_3, S17_1, S17_2, SAR
from foidesk.clock.course import Course
from foidesk.clock.happening import Happening, Kind
from foidesk.clock.terms import DeadlineKind
from foidesk.language.sentence import say
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime

_NAMES = {
    Kind.PIT_EXTENSION: (FOIA, "A public interest extension"),
    Kind.EIR_EXTENSION: (EIR, "An extension to 40 working days"),
    Kind.SAR_EXTENSION: (SAR, "An extension to three months"),
}


def _elsewhere(course: Course, happening: Happening) -> bool:
    """Whether the extension belongs to another law than the one that governed that day: it is refused."""
    regime, name = _NAMES[happening.kind]
    if course.regime is regime:
        return False
    refusal = Refusal(
        "{name} is recorded for {on}, but question {n} was under {law} that day, and only {other} has it.",
        EXTENDED[regime],
        name=name,
        on=happening.on,
        n=course.question,
        law=course.regime,
        other=regime,
    )
    course.refusals.append(refusal)
    return True


def _pit_extension(course: Course, happening: Happening) -> None:
    day = happening.on
    if _elsewhere(course, happening):
        return
    if course.passed(day):
        course.late = True
        says = say("The public interest notice of {day} was given after it was due.", day=day)
        course.caution("pit-notice-late", says, S17_1)
    course.pit = happening
    _caution_estimate(course, happening)
    course.note(day, "Notice given that the public interest is still being weighed.", S17_2)


def _caution_estimate(course: Course, happening: Happening) -> None:
    most = course.profile.pit_max
    if happening.estimate is None:
        says = say(
            "The public interest notice of {day} has no estimated date on record; "
            "the notice must contain one.",
            day=happening.on,
        )
        course.caution("pit-without-estimate", says, S17_2)
    elif not course.waits and happening.estimate > course.longest().on:
        says = say(
            "The estimate {day} is beyond working day {n}, which the Commissioner accepts only "
            "exceptionally. Record why.",
            day=happening.estimate,
            n=most,
        )
        course.caution("pit-estimate-beyond-40", says, S10_3)


def _longer(course: Course, happening: Happening) -> None:
    """EIR 7, UK GDPR 12A: the notice counts only if it is given within the first, shorter time."""
    day, law = happening.on, EXTENDED[course.regime]
    if _elsewhere(course, happening):
        return
    first = None if course.waits else course.reach(DeadlineKind.RESPONSE).on
    if first is not None and day > first and course.extended is None:
        course.late = True
        says = say(
            "The notice of {day} that more time is needed came after {due}, so it extends nothing.",
            day=day,
            due=first,
        )
        course.caution("extension-notice-late", says, law)
        course.note(day, "Notice that more time is needed, given too late: it extends nothing.", law)
        return
    course.extended = day
    until = "40 working days" if course.regime is Regime.EIR else "three months"
    course.note(day, say("Notice given that the answer needs {until} in all.", until=until), law)


EXTENDING: Mapping[Kind, Callable[[Course, Happening], None]] = {
    Kind.PIT_EXTENSION: _pit_extension,
    Kind.EIR_EXTENSION: _longer,
    Kind.SAR_EXTENSION: _longer,
}
