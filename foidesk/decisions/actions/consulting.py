"""Recording that somebody was asked for a view, was reminded, what they said, or that none is needed.

Nothing here sends mail: an officer has asked elsewhere and says so, or a letter of this desk has left.
"""

from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, Fact
from foidesk.cases import queries as cases
from foidesk.cases.rules import Clearance, State, not_worked_on
from foidesk.decisions import queries, rules
from foidesk.decisions.models import Consultation
from foidesk.decisions.rules import ConsultationState, Consulting, Heard
from foidesk.handling.queries import must_stand_aside
from foidesk.language.phrases import question_words
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    import uuid

    from foidesk.cases.models import Case


@transaction.atomic
def consult(case: "Case", asked: Consulting, *, by: Actor, at: datetime, on: date) -> Consultation:
    """Record that somebody was asked for a view. Raises Refused with all that is wrong."""
    row = _new(case, asked, by=by, at=at, on=on)
    row.state = ConsultationState.ASKED
    row.save(force_insert=True)
    _tell(rules.CONSULTED, row, by=by, at=at, facts=_dates(row), words=_asking(row))
    return row


@transaction.atomic
def plan(case: "Case", asked: Consulting, *, by: Actor, at: datetime, on: date) -> Consultation:
    """Begin to ask somebody by a letter that has still to leave. Raises Refused with all that is wrong."""
    row = _new(case, replace(asked, asked_on=None), by=by, at=at, on=on)
    row.state = ConsultationState.PLANNED
    row.save(force_insert=True)
    _tell(rules.PLANNED, row, by=by, at=at, facts=_dates(row), words=_asking(row))
    return row


@transaction.atomic
def replan(consultation: Consultation, asked: Consulting, *, by: Actor, at: datetime, on: date) -> None:
    """Change whom a letter that has not left asks, or what. Nothing where nothing is different."""
    row = _held(consultation)
    rules.REPLAN.check(ConsultationState(row.state), by, of=row.authority)
    asked = replace(asked, asked_on=None)
    insist(must_stand_aside(row.case, by), *_faults(row.case, asked, on=on))
    before = (row.party, row.name, row.questions, row.about, row.words, row.due_on)
    _write(row, asked)
    if (row.party, row.name, row.questions, row.about, row.words, row.due_on) == before:
        return
    row.save()
    _tell(rules.REPLANNED, row, by=by, at=at, facts=_dates(row), words=_asking(row))


@transaction.atomic
def consulted(
    consultation: Consultation, *, clearance: Clearance, by: "uuid.UUID | None", at: datetime
) -> None:
    """The letter that asks somebody for a view has left: they were asked that day."""
    row = _held(consultation)
    if clearance.case != row.case_id:
        raise Refused(Refusal("This clearance is for another request."))
    rules.ASK.check(ConsultationState(row.state), None)
    row.state, row.asked_on, row.parcel = ConsultationState.ASKED, clearance.left_on, clearance.parcel
    row.withdrawn_at = row.withdrawn_by = None
    row.save(update_fields=["state", "asked_on", "parcel", "withdrawn_at", "withdrawn_by"])
    facts = _dates(row) | {"parcel": clearance.parcel}
    _tell(rules.CONSULTED, row, by=by, at=at, facts=facts, words=_asking(row))


def _new(case: "Case", asked: Consulting, *, by: Actor, at: datetime, on: date) -> Consultation:
    """A row that may be kept, and is not yet. Raises Refused with all that is wrong."""
    stands = Refusal("The request has been answered: nobody's view can change that.")
    closed = None if queries.correcting(case) else stands
    insist(
        lacks(by, Permission.HANDLE, of=case.authority),
        must_stand_aside(case, by),
        closed if case.state == State.ANSWERED else not_worked_on(State(case.state)),
        *_faults(case, asked, on=on),
    )
    row = Consultation(
        authority=case.authority, case=case, asked_on=asked.asked_on, asked_at=at, asked_by=by.id
    )
    _write(row, asked)
    return row


def _faults(case: "Case", asked: Consulting, *, on: date) -> tuple[Refusal, ...]:
    known = frozenset(question.n for question in cases.questions(case))
    return rules.faults_of_consulting(asked, received_on=case.received_on, on=on, known=known)


def _write(row: Consultation, asked: Consulting) -> None:
    row.party, row.name, row.due_on = asked.party, " ".join(asked.name.split()), asked.due_on
    row.questions = ",".join(str(n) for n in sorted(set(asked.questions)))
    row.about, row.words = asked.about.strip(), asked.words.strip()


def _dates(row: Consultation) -> dict[str, Fact]:
    asked: dict[str, Fact] = {"asked_on": row.asked_on} if row.asked_on else {}
    return {"party": Code(row.party), "due_on": row.due_on, **asked}


def _asking(row: Consultation) -> dict[str, str]:
    return {"questions": question_words(queries.numbers(row)), "about": row.about, "words": row.words}


@transaction.atomic
def record_view(consultation: Consultation, heard: Heard, *, by: Actor, at: datetime, on: date) -> None:
    """Record what somebody said who was asked. Raises Refused with all that is wrong."""
    row = _held(consultation)
    rules.RECORD_VIEW.check(ConsultationState(row.state), by, of=row.authority)
    insist(*rules.faults_of_hearing(heard, asked_on=row.asked_on, on=on))
    if heard.supports:
        rules.provision(heard.supports)
    row.state, row.recorded_at, row.recorded_by = ConsultationState.ANSWERED, at, by.id
    row.view, row.view_on, row.view_text = heard.view, heard.on, heard.text.strip()
    row.supports = heard.supports
    row.save()
    _tell(
        rules.VIEW_RECORDED,
        row,
        by=by,
        at=at,
        facts={
            "view_code": Code(heard.view),
            "view_on": heard.on,
            "supports": Code(heard.supports.replace("+", " ")),
        },
        words={"view": rules.VIEW_WORDS[heard.view], "text": row.view_text},
    )


@transaction.atomic
def remind(consultation: Consultation, *, by: Actor, at: datetime, on: date) -> None:
    """Record that an officer reminded somebody today."""
    row = _held(consultation)
    rules.REMIND.check(ConsultationState(row.state), by, of=row.authority)
    row.reminded_on = on
    row.save(update_fields=["reminded_on"])
    _tell(rules.REMINDED, row, by=by, at=at, facts={"due_on": row.due_on, "on": on})


@transaction.atomic
def withdraw(consultation: Consultation, *, reason: str, by: Actor, at: datetime) -> None:
    """Record that a view is no longer asked for."""
    row = _held(consultation)
    rules.WITHDRAW.check(ConsultationState(row.state), by, of=row.authority)
    insist(None if reason.strip() else Refusal("Say why their view is no longer needed."))
    row.state, row.withdrawn_at, row.withdrawn_by = ConsultationState.WITHDRAWN, at, by.id
    row.save(update_fields=["state", "withdrawn_at", "withdrawn_by"])
    _tell(rules.WITHDRAWN, row, by=by, at=at, words={"reason": reason.strip()})


def _held(consultation: Consultation) -> Consultation:
    """The same consultation, read again and held until the transaction ends."""
    rows = Consultation.objects.of(consultation.authority).select_for_update(of=("self",))
    return rows.select_related("case").get(id=consultation.id)


def _tell(
    deed: Deed,
    row: Consultation,
    *,
    by: "Actor | uuid.UUID | None",
    at: datetime,
    facts: dict[str, Fact] | None = None,
    words: dict[str, str] | None = None,
) -> None:
    under = by.under(Permission.HANDLE) if isinstance(by, Actor) else {}
    record(
        deed,
        authority=row.authority,
        chain=row.case_id,
        by=by.id if isinstance(by, Actor) else by,
        at=at,
        facts={"consultation": row.id, **under, **(facts or {})},
        words={"name": row.name, **(words or {})},
    )
