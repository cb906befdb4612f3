"""The clock in a sentence or two that may stand in a letter to the applicant."""

from collections.abc import Iterator
from datetime import date

from foidesk.clock.cited import ANSWER, CLARIFY, EXTENDED, FEE, S8_1
from foidesk.clock.course import Course
from foidesk.clock.paying import last_day_to_pay
from foidesk.language.words import day_in_words
from foidesk.law.regime import Regime


def sentence(course: Course, due: date | None, provisional: bool) -> str:
    """When the request came, and until when the law gives us, or what we are waiting for."""
    came = f"We received your request on {day_in_words(course.received)}"
    if course.start > course.received:
        came += f", and what we needed from you on {day_in_words(course.start)}"
    if course.answered:
        return f"{came}. We answered it on {day_in_words(course.answered)}{_in_time(course, due)}."
    if due is None:
        return f"{came}. {' '.join(_awaited(course))}"
    return f"{came}. {_until(course, due, provisional)}"


def _in_time(course: Course, due: date | None) -> str:
    if not course.late or due is None:
        return ""
    return f"; the law gave us until {day_in_words(due)}, and we are sorry that our answer was late"


def _until(course: Course, due: date, provisional: bool) -> str:
    until = day_in_words(due)
    if course.pit:
        says = f"We are still weighing the public interest, and expect to decide by {until} "
        says += f"({EXTENDED[course.regime].for_letter})."
    elif course.extended:
        says = f"We have told you that we need longer: the law gives us until {until} "
        says += f"({EXTENDED[course.regime].for_letter})."
    else:
        says = f"The law gives us until {until} to answer it ({ANSWER[course.regime].for_letter})."
    return (
        f"{says} That day may move: not all bank holidays before it are known yet." if provisional else says
    )


def _awaited(course: Course) -> Iterator[str]:
    if course.invalid and course.regime is Regime.FOIA:
        yield f"It is not yet a request under {S8_1.for_letter}, and no time runs until it is."
    if course.proofs and course.regime is Regime.SAR:
        yield "No time runs until we have proof of who you are."
    if course.asks:
        says = "No time runs until we have the clarification that we asked for on "
        yield f"{says}{day_in_words(course.asks[-1])} ({CLARIFY[course.regime].for_letter})."
    if course.notices:
        last = last_day_to_pay(course, course.notices[-1])
        by = f", which can be paid until {day_in_words(last.on)}" if last else ""
        yield f"No time runs until we have received the fee{by} ({FEE[course.regime].for_letter})."
    if course.lapsed:
        yield "The fee was not paid in time, and no time runs."
