"""What happened to a request: by letter, by its applicant, and whatever else an officer reports."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.cases import queries, rules
from foidesk.cases.actions.keeping import News, cleared, hold, keep
from foidesk.cases.models import Case, Happening
from foidesk.cases.rules import Clearance, State
from foidesk.clock.happening import Kind
from foidesk.clock.reckoning import DeadlineKind
from foidesk.happenings.events import REPORTABLE, NewHappening, sentence
from foidesk.happenings.needs import faults_of
from foidesk.language.phrases import question_words
from foidesk.language.words import day_in_words
from foidesk.law.citation import foia
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    import uuid


@transaction.atomic
def clarification_asked(
    case: Case, *, questions: Iterable[int], clearance: Clearance, by: "uuid.UUID | None", at: datetime
) -> None:
    """The applicant has been told what is needed to identify and locate the information (FOIA 1(3))."""
    case = cleared(case, rules.ASK_CLARIFICATION, clearance)
    numbers = tuple(sorted(questions))
    told = {"questions_in_words": question_words(numbers)}
    event = NewHappening(Kind.CLARIFICATION_ASKED, clearance.left_on, numbers)
    keep(case, News(rules.CLARIFICATION_ASKED, event, words=told, by_letter=True), by=by, at=at)


@transaction.atomic
def clarification_received(
    case: Case,
    *,
    received_on: date,
    sufficient: bool,
    questions: Collection[int] | None = None,
    by: Actor,
    at: datetime,
    on: date,
) -> None:
    """An officer confirms that the applicant answered, when, and whether that is enough (FOIA 10(6)(b)).

    `questions` are those that the answer is about; None for all of which anything is still awaited.
    """
    case = hold(case)
    rules.CONFIRM_CLARIFICATION.check(State(case.state), by, of=case.authority)
    awaited = queries.awaited(case)
    numbers = awaited if questions is None else tuple(sorted(set(questions)))
    insist(rules.not_awaited(numbers, awaited))
    asked_on = queries.first_asked(case)
    if received_on > on or any(received_on < asked_on[n] for n in numbers):
        raise Refused(Refusal("The answer can't have come before it was asked for, or after today."))
    told = {"outcome": "enough to go on with" if sufficient else "not yet enough"}
    event = NewHappening(Kind.CLARIFICATION_RECEIVED, received_on, numbers, sufficient=sufficient)
    keep(case, News(rules.CLARIFIED, event, words=told), by=by.id, at=at)


@transaction.atomic
def respond(case: Case, *, clearance: Clearance, by: "uuid.UUID | None", at: datetime) -> None:
    """The answer has left: the clock stops and the case closes (FOIA 10(1))."""
    case = cleared(case, rules.RESPOND, clearance)
    event = NewHappening(Kind.RESPONSE_ISSUED, clearance.left_on)
    keep(case, News(rules.ANSWERED, event, by_letter=True), by=by, at=at)


@transaction.atomic
def noticed(
    case: Case,
    event: NewHappening,
    *,
    reason: str = "",
    clearance: Clearance,
    by: "uuid.UUID | None",
    at: datetime,
) -> None:
    """A notice has left: a fee is asked, or more time is taken. The day is that of its leaving."""
    case = cleared(case, rules.NOTIFY, clearance)
    event, told = replace(event, on=clearance.left_on), {"happened": sentence(event)}
    facts = {"parcel": clearance.parcel}
    news = News(rules.REPORTED, event, words=told, facts=facts, reason=reason, by_letter=True)
    keep(case, news, by=by, at=at)


@transaction.atomic
def report(
    case: Case, event: NewHappening, *, reason: str = "", by: Actor, at: datetime, on: date
) -> Happening:
    """Record something that happened outside the letters of this desk; the clock follows.

    `reason` where the law asks for one. Raises Refused with all that is wrong, in the clock's words too.
    """
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    case = hold(case)
    if event.kind not in REPORTABLE:
        raise Refused(Refusal("This is recorded where it happens: by logging, by narrowing, or by sending."))
    insist(*faults_of(event, reason=reason, on=on), _entered_before(case, event))
    told = {"happened": sentence(event)}
    row = keep(case, News(rules.REPORTED, event, words=told, reason=reason.strip()), by=by.id, at=at)
    insist(_beyond_forty(case, event, reason))
    return row


@transaction.atomic
def correct(
    case: Case, row: Happening, event: NewHappening, *, reason: str, by: Actor, at: datetime, on: date
) -> Happening:
    """Put a later row in the place of one that was entered wrongly; the old one stays in the record."""
    case = _correctable(case, row, reason, by=by)
    before = queries.event_of(row)
    if event.kind is not before.kind:
        raise Refused(Refusal("Take this entry out, and record what happened instead."))
    if event == before:
        raise Refused(Refusal("Nothing is different. Change what was wrong, or leave the page."))
    insist(*faults_of(event, reason=row.reason or reason, on=on))
    told = {"before": _dated_sentence(before), "after": _dated_sentence(event)}
    news = News(rules.CORRECTED, event, words=told, reason=reason.strip(), corrects=row)
    return keep(case, news, by=by.id, at=at)


@transaction.atomic
def annul(case: Case, row: Happening, *, reason: str, by: Actor, at: datetime) -> Happening:
    """Say of something that was entered that it did not happen; the entry stays in the record."""
    case = _correctable(case, row, reason, by=by)
    event = queries.event_of(row)
    if event.kind is Kind.RECEIVED:
        raise Refused(Refusal("A request was received on some day: correct the day instead.", foia("10(6)")))
    told = {"before": _dated_sentence(event)}
    news = News(rules.ANNULLED, event, words=told, reason=reason.strip(), corrects=row, annuls=True)
    return keep(case, news, by=by.id, at=at)


def _correctable(case: Case, row: Happening, reason: str, *, by: Actor) -> Case:
    """The case, held, when this officer may correct this row of it, and says why."""
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    case = hold(case)
    if row.id not in {standing.id for standing in queries.in_force(queries.happenings(case))}:
        raise Refused(
            Refusal("Somebody corrected this entry before you. Nothing of yours was stored: look again.")
        )
    if row.by_letter:
        raise Refused(
            Refusal(
                "This left as a letter on that day, as the record of what was sent shows, so it can't be "
                "corrected. Write to the applicant if the letter was wrong."
            )
        )
    if row.kind == Kind.NARROWED:
        raise Refused(Refusal("The smaller request was logged with this day: correct its date of receipt."))
    if not reason.strip():
        raise Refused(Refusal("Say why the entry was wrong, so that the next reader need not guess."))
    return case


def _dated_sentence(event: NewHappening) -> str:
    return f"on {day_in_words(event.on)} {sentence(event)}"


def _entered_before(case: Case, event: NewHappening) -> Refusal | None:
    """Whether exactly this is recorded already: two officers, or one who pressed twice."""
    if event not in [queries.event_of(row) for row in queries.in_force(queries.happenings(case))]:
        return None
    return Refusal("It is recorded already that {happened}.", happened=_dated_sentence(event))


def _beyond_forty(case: Case, event: NewHappening, reason: str) -> Refusal | None:
    """A decision on the public interest after working day 40 needs a reason of its own (FOIA 10(3))."""
    if event.kind is not Kind.PIT_EXTENSION or event.estimate_on is None or reason.strip():
        return None
    longest = [row.due_on for row in queries.deadlines(case) if row.kind == DeadlineKind.PIT_DECISION_MAX]
    if not longest or event.estimate_on <= max(longest):
        return None
    return Refusal(
        "The date is later than {longest}, working day 40. The Commissioner accepts that "
        "only exceptionally: say why.",
        foia("10(3)"),
        longest=max(longest),
    )
