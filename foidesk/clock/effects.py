"""What each happening does to the clock, with the provision that makes it so."""

from datetime import date

from foidesk.clock.course import PIT_DAYS, RESPONSE_DAYS, Course
from foidesk.clock.happening import Happening, Kind
from foidesk.clock.working_days import Interval, period_beginning_with_end
from foidesk.law.citation import foia
from foidesk.law.exemptions import any_qualified
from foidesk.law.wording import day_in_words

FEE_MONTHS = 3
# The Act gives no day for asking; “promptly” is plainly past in the last five days of the twenty.
_ASKED_NEAR_THE_END = 16


S1_3, S10_1, S10_3, S10_6 = foia("1(3)"), foia("10(1)"), foia("10(3)"), foia("10(6)")
S9_1, S9_2, S10_2, S12, S17_2 = foia("9(1)"), foia("9(2)"), foia("10(2)"), foia("12"), foia("17(2)")


def take(course: Course, happening: Happening) -> None:
    """Apply one happening to the course. After the answer nothing moves, save a narrowed request."""
    if course.answered and happening.kind is not Kind.NARROWED:
        if happening.on > course.answered:
            course.note(happening.on, "Recorded after the answer: it moves nothing.", S10_1)
        return
    _EFFECTS[happening.kind](course, happening)


def _received(course: Course, happening: Happening) -> None:
    course.note(happening.on, "Request received.", S10_1)


def _asked(course: Course, happening: Happening) -> None:
    day = happening.on
    if not happening.required:
        course.note(day, "A question was put that was not needed to find the information.", S1_3)
        course.caution(
            "clarification-not-required",
            f"What was asked on {day_in_words(day)} was not needed to identify and locate the information, "
            "so the clock did not stop.",
            S1_3,
        )
        return
    _caution_late_asking(course, day)
    course.note(day, "Clarification asked for. No date runs until enough has been supplied.", S1_3)
    course.asks.append(day)


def _caution_late_asking(course: Course, day: date) -> None:
    due = course.due()
    if due is None:
        return
    if day > due.on:
        course.late = True
        says = f"Clarification was asked for on {day_in_words(day)}, after the answer was due on "
        says += f"{day_in_words(due.on)}. A sufficient reply gives a new date, but the request stays late."
        course.caution("clarification-asked-late", says, S10_1)
        return
    count = course.count(day)
    if count >= _ASKED_NEAR_THE_END:
        says = f"Clarification was asked for on {day_in_words(day)}, day {count} of {RESPONSE_DAYS}. "
        says += "It should be asked for promptly."
        course.caution("clarification-asked-late", says, foia("16"))


def _clarified(course: Course, happening: Happening) -> None:
    day = happening.on
    answered = _asks_answered(course, happening)
    if not happening.sufficient:
        course.unclear.update(answered)
        course.note(day, "A reply came that was not enough: clarification is still awaited.", S1_3)
        return
    if not answered:
        course.note(day, "Further words came when none were awaited: the clock does not move.", S1_3)
        return
    course.asks = [ask for ask in course.asks if ask not in answered]
    course.start = max(course.start, day)
    says = "Clarification received. This is now the date of receipt, and the count begins afresh."
    course.note(day, says, S10_6)


def _asks_answered(course: Course, happening: Happening) -> list[date]:
    """What the reply answers: the asking it names with every one still unclear, or all that is open."""
    named = happening.answers
    if named is None or named in course.unclear:
        return list(course.asks)
    return [ask for ask in course.asks if ask == named or (named in course.asks and ask in course.unclear)]


def _narrowing_asked(course: Course, happening: Happening) -> None:
    course.note(happening.on, "Help to narrow the request offered. The date does not move.", S12)


def _narrowed(course: Course, happening: Happening) -> None:
    day, due = happening.on, course.due()
    if due is not None and day > due.on and not course.answered:
        course.late = True
        says = f"The request was narrowed on {day_in_words(day)}, after the answer or the notice under "
        says += f"section 17(5) was due on {day_in_words(due.on)}. The first request stays late."
        course.caution("narrowed-late", says, foia("17(5)"))
    course.start, course.asks, course.notices = day, [], []
    course.pit, course.answered, course.lapsed = None, None, False
    course.note(day, "Narrowed request received: a new request, with its own twenty days.", S10_1)


def _fees_notice(course: Course, happening: Happening) -> None:
    day = happening.on
    if course.passed(day):
        course.late = True
        says = f"The fees notice of {day_in_words(day)} came after the time for answering, "
        says += "so it stops nothing."
        course.caution("fees-notice-late", says, S9_1)
        course.note(day, "Fees notice given too late to have effect.", S9_1)
        return
    course.notices.append(day)
    course.notified.append(day)
    last = period_beginning_with_end(day, FEE_MONTHS)
    says = f"Fees notice given. No date runs until the fee is paid, by {day_in_words(last)} at the latest."
    course.note(day, says, S9_2)


def _fee_paid(course: Course, happening: Happening) -> None:
    day = happening.on
    met = [notice for notice in course.notices if notice == (happening.answers or notice)]
    in_time = [notice for notice in met if day <= period_beginning_with_end(notice, FEE_MONTHS)]
    course.notices = [notice for notice in course.notices if notice not in met]
    course.fees += [Interval(notice, day) for notice in in_time]
    if in_time:
        course.note(day, "Fee received. The days from the notice to this day are left out.", S10_2)
    elif met:
        course.lapsed = True
        says = f"The fee was paid on {day_in_words(day)}, after the three months for paying it had ended. "
        says += "The authority is not obliged to answer, but may."
        course.caution("fee-paid-after-lapse", says, S9_2)
        course.note(day, "Fee received after the three months had ended.", S9_2)
    else:
        course.note(day, "A fee was received when none was awaited: the clock does not move.", S9_2)


def _pit_extension(course: Course, happening: Happening) -> None:
    day = happening.on
    if happening.provisions and not any_qualified(happening.provisions, on=day):
        says = f"The public interest notice of {day_in_words(day)} names no qualified exemption, "
        says += "so it extends nothing."
        course.caution("pit-without-qualified-exemption", says, S10_3)
        course.note(day, "Public interest notice without a qualified exemption: it extends nothing.", S10_3)
        return
    if course.passed(day):
        course.late = True
        says = f"The public interest notice of {day_in_words(day)} was given after it was due."
        course.caution("pit-notice-late", says, foia("17(1)"))
    course.pit = happening
    _caution_estimate(course, happening)
    course.note(day, "Notice given that the public interest is still being weighed.", S17_2)


def _caution_estimate(course: Course, happening: Happening) -> None:
    if happening.estimate is None:
        says = f"The public interest notice of {day_in_words(happening.on)} has no estimated date on record; "
        says += "the notice must contain one."
        course.caution("pit-without-estimate", says, S17_2)
    elif not course.waits and happening.estimate > course.nth(PIT_DAYS).on:
        says = f"The estimate {day_in_words(happening.estimate)} is beyond working day {PIT_DAYS}, which the "
        says += "Commissioner accepts only exceptionally. Record why."
        course.caution("pit-estimate-beyond-40", says, S10_3)


def _response(course: Course, happening: Happening) -> None:
    course.late = course.late or course.passed(happening.on)
    course.answered = happening.on
    course.note(happening.on, "Answer sent. A day runs to midnight.", S10_1)


_EFFECTS = {
    Kind.RECEIVED: _received,
    Kind.CLARIFICATION_ASKED: _asked,
    Kind.CLARIFICATION_RECEIVED: _clarified,
    Kind.NARROWING_ASKED: _narrowing_asked,
    Kind.NARROWED: _narrowed,
    Kind.FEES_NOTICE: _fees_notice,
    Kind.FEE_PAID: _fee_paid,
    Kind.PIT_EXTENSION: _pit_extension,
    Kind.RESPONSE_ISSUED: _response,
}
