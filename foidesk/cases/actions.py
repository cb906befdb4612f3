"""Logging a request, and reporting what happened to it. Each verb works the clock again."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, Fact
from foidesk.authorities import queries as authorities
from foidesk.authorities.rules import Pattern
from foidesk.cases import queries, rules
from foidesk.cases.models import Applicant, Case, Deadline, Happening, Question, Sequence
from foidesk.cases.rules import Clearance, NewApplicant, NewRequest, State
from foidesk.clock.happening import Kind
from foidesk.clock.reckoning import Reckoning
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.regime import Regime
from foidesk.people import queries as people
from foidesk.people.rules import Actor, Permission, Transition, insist, lacks

if TYPE_CHECKING:
    import uuid


@transaction.atomic
def log(request: NewRequest, *, by: Actor, at: datetime, on: date) -> Case:
    """Log a request, give it its reference and start its clock. Raises Refused with all that is wrong."""
    insist(lacks(by, Permission.LOG), *rules.faults_of(request, on=on))
    year = request.received_on.year
    number, reference = _next_reference(by.authority, year=year, typed=request.typed_reference)
    case = Case(
        authority=by.authority,
        reference=reference,
        year=year,
        number=number,
        title=" ".join(request.title.split())[:200],
        regime=Regime.FOIA,
        channel=request.channel,
        words=request.words,
        applicant=_applicant(by.authority, request.applicant),
        state=State.IN_HAND,
        received_on=request.received_on,
        logged_at=at,
        logged_by=by.id,
    )
    case.save(force_insert=True)
    texts = [text.strip() for text in request.questions if text.strip()]
    Question.objects.of(by.authority).bulk_create(
        [Question(authority=by.authority, case=case, n=n, text=text) for n, text in enumerate(texts, start=1)]
    )
    told = {"reference": reference, "received_on": request.received_on.isoformat(), "title": case.title}
    _report(case, _News(rules.LOGGED, Kind.RECEIVED, request.received_on, words=told), by=by.id, at=at)
    return case


def hold(case: Case) -> Case:
    """The same case, read again and held until the transaction ends.

    Whoever holds it and writes its record holds it first: two who take them in turn wait for each other.
    """
    return Case.objects.of(case.authority).select_for_update().get(id=case.id)


@transaction.atomic
def assign(case: Case, owner: "uuid.UUID", *, by: Actor, at: datetime) -> None:
    """Give a request to an officer of the same authority."""
    insist(lacks(by, Permission.HANDLE) and lacks(by, Permission.LOG))
    case = hold(case)
    colleague = people.colleague(case.authority, owner)
    if colleague is None or colleague.left or not colleague.roles:
        raise Refused(Refusal("Choose an officer of this office."))
    case.owner_id = owner
    case.save(update_fields=["owner"])
    record(
        rules.ASSIGNED,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts={"owner_id": owner},
        words={"owner": colleague.name},
    )


@transaction.atomic
def acknowledged(case: Case, *, clearance: Clearance, by: "uuid.UUID | None", at: datetime) -> None:
    """Note that the acknowledgement has left."""
    case = _cleared(case, rules.ACKNOWLEDGE, clearance)
    case.acknowledged_on = case.acknowledged_on or clearance.left_on
    case.save(update_fields=["acknowledged_on"])
    record(
        rules.ACKNOWLEDGED,
        authority=case.authority,
        chain=case.id,
        by=by,
        at=at,
        facts={"on": clearance.left_on, "parcel": clearance.parcel},
    )


@transaction.atomic
def clarification_asked(
    case: Case, *, questions: Iterable[int], clearance: Clearance, by: "uuid.UUID | None", at: datetime
) -> None:
    """The applicant has been told what is needed to identify and locate the information (FOIA 1(3))."""
    case = _cleared(case, rules.ASK_CLARIFICATION, clearance)
    numbers = tuple(sorted(questions))
    told = {"questions_in_words": rules.question_words(numbers)}
    news = _News(
        rules.CLARIFICATION_ASKED,
        Kind.CLARIFICATION_ASKED,
        clearance.left_on,
        numbers,
        words=told,
        by_letter=True,
    )
    _report(case, news, by=by, at=at)


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
    rules.CONFIRM_CLARIFICATION.check(State(case.state), by)
    awaited = queries.awaited(case)
    numbers = awaited if questions is None else tuple(sorted(set(questions)))
    insist(rules.not_awaited(numbers, awaited))
    asked_on = queries.first_asked(case)
    if received_on > on or any(received_on < asked_on[n] for n in numbers):
        raise Refused(Refusal("The answer can't have come before it was asked for, or after today."))
    told = {"outcome": "enough to go on with" if sufficient else "not yet enough"}
    news = _News(rules.CLARIFIED, Kind.CLARIFICATION_RECEIVED, received_on, numbers, sufficient, told)
    _report(case, news, by=by.id, at=at)


@transaction.atomic
def respond(case: Case, *, clearance: Clearance, by: "uuid.UUID | None", at: datetime) -> None:
    """The answer has left: the clock stops and the case closes (FOIA 10(1))."""
    case = _cleared(case, rules.RESPOND, clearance)
    _report(
        case, _News(rules.ANSWERED, Kind.RESPONSE_ISSUED, clearance.left_on, by_letter=True), by=by, at=at
    )


def _cleared(case: Case, transition: Transition[State], clearance: Clearance) -> Case:
    """The case, held, when the clearance is this case's and its state allows the transition."""
    case = hold(case)
    if clearance.case != case.id:
        raise Refused(Refusal("This clearance is for another request."))
    transition.check(State(case.state), None)
    return case


@dataclass(frozen=True)
class _News:
    """One happening to be reported: the deed that tells of it, and what the clock takes of it."""

    deed: Deed
    kind: Kind
    on: date
    questions: tuple[int, ...] = ()
    sufficient: bool = True
    words: Mapping[str, str] | None = None
    by_letter: bool = False


def _report(case: Case, news: _News, *, by: "uuid.UUID | None", at: datetime) -> None:
    """Add a happening with its event, and work the clock again."""
    numbers = ",".join(str(n) for n in news.questions)
    Happening(
        authority=case.authority,
        case=case,
        kind=news.kind,
        happened_on=news.on,
        questions=numbers,
        sufficient=news.sufficient,
        by_letter=news.by_letter,
        entered_at=at,
        entered_by=by,
    ).save(force_insert=True)
    facts: dict[str, Fact] = {
        "kind": news.kind,
        "on": news.on,
        "questions": Code(numbers),
        "required": True,
        "sufficient": news.sufficient,
    }
    record(news.deed, authority=case.authority, chain=case.id, by=by, at=at, facts=facts, words=news.words)
    _redate(case, by=by, at=at)


@transaction.atomic
def redate_all(authority: "uuid.UUID", *, by: "uuid.UUID | None", at: datetime) -> int:
    """Work every clock of an office again, after its rule of receipt changed; gives how many dates moved."""
    moved = 0
    for key in list(Case.objects.of(authority).order_by("id").values_list("id", flat=True)):
        case = Case.objects.of(authority).select_for_update().get(id=key)
        before = case.due_on
        _redate(case, by=by, at=at)
        moved += case.due_on != before
    return moved


def _redate(case: Case, *, by: "uuid.UUID | None", at: datetime) -> None:
    """Store what the clock gives now; where the due date moved, tell the old and the new."""
    reckoning, dated = queries.worked(case)
    before = case.due_on
    case.state, case.due_on = dated.state, dated.due_on
    case.provisional, case.answered_on = dated.provisional, dated.answered_on
    case.save(update_fields=["state", "due_on", "provisional", "answered_on"])
    _keep_deadlines(case, reckoning)
    if before != dated.due_on:
        facts: dict[str, Fact] = {"before_on": before, "due_on": dated.due_on}
        record(rules.DATED, authority=case.authority, chain=case.id, by=by, at=at, facts=facts)


def _keep_deadlines(case: Case, reckoning: Reckoning) -> None:
    Deadline.objects.of(case.authority).filter(case=case).delete()
    Deadline.objects.of(case.authority).bulk_create(
        Deadline(
            authority=case.authority,
            case=case,
            question=deadline.question or "",
            kind=deadline.kind,
            due_on=deadline.due,
            provision=str(deadline.provision),
            provisional=deadline.provisional,
            statutory=deadline.statutory,
        )
        for deadline in reckoning.deadlines
    )


def _next_reference(authority: "uuid.UUID", *, year: int, typed: str) -> tuple[int, str]:
    """The next number of the year and the reference made of it; the year's row is held until the end.

    A reference that an earlier pattern gave already is passed over, or refused where its part was typed.
    """
    office = authorities.office(authority)
    first = office.first_number if year == office.first_year else 1
    Sequence.objects.of(authority).bulk_create(
        [Sequence(authority=authority, year=year, next_number=first)], ignore_conflicts=True
    )
    sequence = Sequence.objects.of(authority).select_for_update().get(year=year)
    pattern, number = Pattern(office.reference_pattern), sequence.next_number
    while queries.same_reference(authority, pattern.reference(number=number, year=year, typed=typed)):
        if pattern.needs_typed:
            raise Refused(Refusal("Another request has this reference. Type a different second part."))
        number += 1
    sequence.next_number = number + 1
    sequence.save(update_fields=["next_number"])
    return number, pattern.reference(number=number, year=year, typed=typed)


def _applicant(authority: "uuid.UUID", details: NewApplicant) -> Applicant:
    """The applicant with this name at this address, known from an earlier request or new."""
    name, address = " ".join(details.name.split())[:200], details.address.strip()
    known = (
        Applicant.objects.of(authority)
        .filter(name__iexact=name, address__iexact=address, address_kind=details.address_kind)
        .first()
    )
    if known is not None:
        return known
    applicant = Applicant(authority=authority, name=name, address_kind=details.address_kind, address=address)
    applicant.save(force_insert=True)
    return applicant
