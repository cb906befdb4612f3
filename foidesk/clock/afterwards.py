"""What follows an answer: its arrival, the review, the Commissioner, notices and appeals."""

from collections.abc import Callable, Mapping

from foidesk.clock.cited import ANSWER, REVIEW
from foidesk.clock.course import Course
from foidesk.clock.happening import Happening, Kind
from foidesk.language.sentence import say
from foidesk.law.citation import foia

_COMMISSIONER, _APPEAL = foia("50"), foia("57")


def _arrived(course: Course, happening: Happening) -> None:
    course.arrived = happening.on
    course.note(happening.on, "The applicant received the answer.", ANSWER[course.regime])
    if course.answered is None:
        course.late = course.late or course.passed(happening.on)
        course.answered = happening.on
        says = say(
            "The answer arrived on {day}, but the day it was sent is not on record. Lateness is judged by "
            "that day.",
            day=happening.on,
        )
        course.caution("sending-not-recorded", says, ANSWER[course.regime])


def _review_asked(course: Course, happening: Happening) -> None:
    course.review_asked, course.review_outcome = happening.on, None
    course.note(happening.on, "Internal review asked for.", REVIEW[course.regime])


def _review_outcome(course: Course, happening: Happening) -> None:
    course.review_outcome = happening.on
    course.note(happening.on, "Outcome of the review sent.", REVIEW[course.regime])


def _letter(course: Course, happening: Happening) -> None:
    course.letters.append(happening)
    what: str = say("Notice from the Commissioner ({what}).", what=happening.what or "decision")
    if happening.kind is Kind.ICO_CONTACT:
        what = "Letter from the Commissioner."
    elif happening.what == "tribunal":
        what = "The tribunal’s reasons were sent."
    course.note(happening.on, what, _COMMISSIONER)


def _appeal(course: Course, happening: Happening) -> None:
    course.appeals.append(happening.on)
    course.note(happening.on, "Appeal to the tribunal. What it concerns is suspended.", _APPEAL)


AFTERWARDS: Mapping[Kind, Callable[[Course, Happening], None]] = {
    Kind.RESPONSE_RECEIVED: _arrived,
    Kind.IR_REQUESTED: _review_asked,
    Kind.IR_OUTCOME: _review_outcome,
    Kind.ICO_CONTACT: _letter,
    Kind.NOTICE: _letter,
    Kind.APPEAL: _appeal,
}
