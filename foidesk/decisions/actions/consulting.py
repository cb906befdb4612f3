"""Recording that somebody was asked for a view, was reminded, what they said, or that none is needed.

Nothing here sends mail: an officer has asked, by letter, mail or telephone, and says so.
"""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, Fact
from foidesk.cases import queries as cases
from foidesk.cases.rules import State, not_worked_on
from foidesk.decisions import queries, rules
from foidesk.decisions.models import Consultation
from foidesk.decisions.rules import ConsultationState, Consulting, Heard
from foidesk.handling.queries import must_stand_aside
from foidesk.language.phrases import question_words
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def consult(case: "Case", asked: Consulting, *, by: Actor, at: datetime, on: date) -> Consultation:
    """Record that somebody was asked for a view. Raises Refused with all that is wrong."""
    known = frozenset(question.n for question in cases.questions(case))
    stands = Refusal("The request has been answered: nobody's view can change that.")
    closed = None if queries.correcting(case) else stands
    insist(
        lacks(by, Permission.HANDLE, of=case.authority),
        must_stand_aside(case, by),
        closed if case.state == State.ANSWERED else not_worked_on(State(case.state)),
        *rules.faults_of_consulting(asked, received_on=case.received_on, on=on, known=known),
    )
    row = Consultation(
        authority=case.authority,
        case=case,
        party=asked.party,
        name=" ".join(asked.name.split()),
        questions=",".join(str(n) for n in sorted(set(asked.questions))),
        about=asked.about.strip(),
        words=asked.words.strip(),
        asked_on=asked.asked_on,
        due_on=asked.due_on,
        state=ConsultationState.ASKED,
        asked_at=at,
        asked_by=by.id,
    )
    row.save(force_insert=True)
    _tell(
        rules.CONSULTED,
        row,
        by=by,
        at=at,
        facts={"party": asked.party, "asked_on": row.asked_on, "due_on": row.due_on},
        words={
            "questions": question_words(sorted(set(asked.questions))),
            "about": row.about,
            "words": row.words,
        },
    )
    return row


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
    by: Actor,
    at: datetime,
    facts: dict[str, Fact] | None = None,
    words: dict[str, str] | None = None,
) -> None:
    record(
        deed,
        authority=row.authority,
        chain=row.case_id,
        by=by.id,
        at=at,
        facts={"consultation": row.id, **by.under(Permission.HANDLE), **(facts or {})},
        words={"name": row.name, **(words or {})},
    )
