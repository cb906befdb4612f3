"""Longer times: weighing the public interest, complex environmental requests, complex subject access."""

from collections.abc import Callable, Mapping

from foidesk.clock.cited import EIR, EXTENDED, FOIA, S10_3, S17_1, S17_2, SAR
from foidesk.clock.course import Course
from foidesk.clock.happening import Happening, Kind
from foidesk.clock.terms import DeadlineKind
from foidesk.language.words import day_in_words
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
    says = f"{name} is recorded for {day_in_words(happening.on)}, but question {course.question} was under "
    says += f"{course.regime} that day, and only {regime} has it."
    course.refusals.append(Refusal(says, EXTENDED[regime]))
    return True


def _pit_extension(course: Course, happening: Happening) -> None:
    day = happening.on
    if _elsewhere(course, happening):
        return
    if course.passed(day):
        course.late = True
        says = f"The public interest notice of {day_in_words(day)} was given after it was due."
        course.caution("pit-notice-late", says, S17_1)
    course.pit = happening
    _caution_estimate(course, happening)
    course.note(day, "Notice given that the public interest is still being weighed.", S17_2)


def _caution_estimate(course: Course, happening: Happening) -> None:
    most = course.profile.pit_max
    if happening.estimate is None:
        says = f"The public interest notice of {day_in_words(happening.on)} has no estimated date on record; "
        course.caution("pit-without-estimate", f"{says}the notice must contain one.", S17_2)
    elif not course.waits and happening.estimate > course.longest().on:
        says = f"The estimate {day_in_words(happening.estimate)} is beyond working day {most}, which the "
        says += "Commissioner accepts only exceptionally. Record why."
        course.caution("pit-estimate-beyond-40", says, S10_3)


def _longer(course: Course, happening: Happening) -> None:
    """EIR 7, UK GDPR 12A: the notice counts only if it is given within the first, shorter time."""
    day, law = happening.on, EXTENDED[course.regime]
    if _elsewhere(course, happening):
        return
    first = None if course.waits else course.reach(DeadlineKind.RESPONSE).on
    if first is not None and day > first and course.extended is None:
        course.late = True
        says = f"The notice of {day_in_words(day)} that more time is needed came after "
        course.caution("extension-notice-late", f"{says}{day_in_words(first)}, so it extends nothing.", law)
        course.note(day, "Notice that more time is needed, given too late: it extends nothing.", law)
        return
    course.extended = day
    until = "40 working days" if course.regime is Regime.EIR else "three months"
    course.note(day, f"Notice given that the answer needs {until} in all.", law)


EXTENDING: Mapping[Kind, Callable[[Course, Happening], None]] = {
    Kind.PIT_EXTENSION: _pit_extension,
    Kind.EIR_EXTENSION: _longer,
    Kind.SAR_EXTENSION: _longer,
}
