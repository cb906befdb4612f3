"""Logging a request, giving it to an officer, and noting that it was acknowledged."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.authorities import queries as authorities
from foidesk.authorities.rules import Pattern
from foidesk.cases import queries, rules
from foidesk.cases.actions.beginning import first_regime, known_as, note_validity, set_apart
from foidesk.cases.actions.keeping import News, cleared, hold, keep
from foidesk.cases.models import Case, Question, Sequence
from foidesk.cases.rules import Clearance, NewRequest, State
from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.regime import Regime
from foidesk.people import actions as people
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    import uuid


@transaction.atomic
def log(request: NewRequest, *, by: Actor, at: datetime, on: date) -> Case:
    """Log a request, give it its reference and start its clock. Raises Refused with all that is wrong."""
    insist(lacks(by, Permission.LOG), *rules.faults_of(request, on=on))
    asked = request.asked()
    began = first_regime([regime for _text, regime in asked])
    year = request.received_on.year
    number, reference = _next_reference(by.authority, year=year, typed=request.typed_reference)
    case = Case(
        authority=by.authority,
        reference=reference,
        year=year,
        number=number,
        title=" ".join(request.title.split())[:200],
        regime=began,
        channel=request.channel,
        words=request.words,
        applicant=known_as(by.authority, request.applicant),
        state=State.IN_HAND,
        received_on=request.received_on,
        logged_at=at,
        logged_by=by.id,
    )
    case.save(force_insert=True)
    Question.objects.of(by.authority).bulk_create(
        [
            Question(authority=by.authority, case=case, n=n, text=text)
            for n, (text, _regime) in enumerate(asked, start=1)
        ]
    )
    told = {"reference": reference, "received_on": request.received_on.isoformat(), "title": case.title}
    event = NewHappening(Kind.RECEIVED, request.received_on, regime=None if began is Regime.FOIA else began)
    keep(case, News(rules.LOGGED, event, words=told), by=by.id, at=at)
    set_apart(case, request, began=began, by=by, at=at)
    note_validity(case, request, by=by, at=at)
    return case


@transaction.atomic
def assign(case: Case, owner: "uuid.UUID", *, by: Actor, at: datetime) -> None:
    """Give a request to an officer of the same authority; an administrator does so for one who leaves."""
    may_handle = lacks(by, Permission.HANDLE, of=case.authority)
    may = may_handle and lacks(by, Permission.MANAGE, of=case.authority)
    insist(may and lacks(by, Permission.LOG, of=case.authority))
    case = hold(case)
    colleague = people.still_here(case.authority, owner)
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
    case = cleared(case, rules.ACKNOWLEDGE, clearance)
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
