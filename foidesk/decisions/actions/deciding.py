"""Deciding: one call stores the whole of one part. Who comes second is told, and nothing is overwritten."""

import uuid
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code
from foidesk.authorities.queries import office
from foidesk.decisions import queries, rules
from foidesk.decisions.actions import holding
from foidesk.decisions.answer import Answer, Decision
from foidesk.decisions.contradictions import contradictions
from foidesk.decisions.models import Evidence
from foidesk.decisions.models import Ground as GroundRow
from foidesk.decisions.models import Part as PartRow
from foidesk.decisions.models import Reason as ReasonRow
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission, insist
from foidesk.plumbing.rows import new_key

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def decide(
    case: "Case",
    question: int,
    decision: Decision,
    *,
    part: int = 1,
    version: uuid.UUID | None,
    by: Actor,
    at: datetime,
    on: date,
) -> None:
    """Store all that was decided on one part, complete or not, with its provisions and reasons.

    `version` is that of the part the officer started from, None where nothing was decided. Raises Refused
    for what contradicts itself, and where another officer decided meanwhile: then with who, when and what.
    """
    found = holding.open_question(case, question, by)
    decision = replace(decision, regime=found.regime)
    insist(
        *contradictions(decision, opcc=office(case.authority).opcc, on=on),
        _not_heard(case, question, decision),
    )
    row = holding.hold_part(case, found, part, version)
    row.version, row.decided_at, row.decided_by = new_key(), at, by.id
    _store(row, decision)
    _tell_decided(case, found, part, decision, by=by, at=at)


def _not_heard(case: "Case", question: int, decision: Decision) -> Refusal | None:
    """Only a view that was recorded on this question is evidence for it."""
    known = {row.id for row in queries.recorded_views(case, question)}
    if all(view in known for ground in decision.grounds for view in ground.views):
        return None
    return Refusal("Choose a view that was recorded on this question.")


def _store(row: PartRow, decision: Decision) -> None:
    row.held, row.outcome = decision.held or "", decision.outcome or ""
    row.label, row.answer = " ".join(decision.label.split())[: rules.LONGEST_LABEL], decision.answer.strip()
    row.true_answer = decision.true_answer or ""
    row.building_blocks = decision.building_blocks or ""
    row.elsewhere = decision.elsewhere or ""
    row.estimate_on = decision.estimate_on if decision.pending else None
    row.save()
    holding.clear(row)
    _store_grounds(row, decision)
    reasons = [("", reason) for reason in decision.reasons]
    reasons += [(ground.key, reason) for ground in decision.grounds for reason in ground.reasons]
    ReasonRow.objects.of(row.authority).bulk_create(
        [
            ReasonRow(authority=row.authority, part=row, provision=key, kind=one.kind, text=one.text.strip())
            for key, one in reasons
            if one.text.strip()
        ]
    )


def _store_grounds(row: PartRow, decision: Decision) -> None:
    GroundRow.objects.of(row.authority).bulk_create(
        [
            GroundRow(
                authority=row.authority,
                part=row,
                n=n,
                provision=ground.key,
                ncnd=ground.ncnd,
                limb=ground.limb or "",
                qualified_person=ground.qualified_person,
                sought_on=ground.sought_on,
                opinion_on=ground.opinion_on,
                on_emissions=ground.on_emissions,
                reasons_exempt=ground.reasons_exempt,
            )
            for n, ground in enumerate(decision.grounds, start=1)
        ]
    )
    Evidence.objects.of(row.authority).bulk_create(
        Evidence(authority=row.authority, part=row, provision=ground.key, consultation_id=view)
        for ground in decision.grounds
        for view in ground.views
    )


def _texts(decision: Decision) -> dict[str, str]:
    """Every text of a decision for the record, so that what is later changed can still be read there."""
    texts = {"label": decision.label, "answer": decision.answer}
    texts |= {str(reason.kind): reason.text for reason in decision.reasons}
    for ground in decision.grounds:
        texts |= {f"{ground.key} {reason.kind}": reason.text for reason in ground.reasons}
    return texts


def _tell_decided(
    case: "Case", found: Answer, part: int, decision: Decision, *, by: Actor, at: datetime
) -> None:
    """The event of a decision: what was decided as codes, and every word of it beside them."""
    cited = {
        f"provision_{n}": Code(ground.key.replace("+", " "))
        for n, ground in enumerate(decision.grounds, start=1)
    }
    place = next((n for n, one in enumerate(found.parts, start=1) if one.n == part), 1)
    record(
        rules.DECIDED,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts={
            "question": found.n,
            "part": part,
            "held": decision.held,
            "outcome": decision.outcome,
            "estimate_on": decision.estimate_on,
            **cited,
            **by.under(Permission.HANDLE),
        },
        words={
            "which": rules.which(found.n, place, of=len(found.parts)),
            "decision": rules.in_words(decision),
            **_texts(decision),
        },
    )
