"""Deciding: one call stores the whole of one part. Who comes second is told, and nothing is overwritten."""

import uuid
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed
from foidesk.authorities.queries import office
from foidesk.cases import queries as cases
from foidesk.cases.rules import State
from foidesk.decisions import queries, rules
from foidesk.decisions.answer import Answer, Decision
from foidesk.decisions.contradictions import contradictions
from foidesk.decisions.models import Ground as GroundRow
from foidesk.decisions.models import Part as PartRow
from foidesk.decisions.models import Reason as ReasonRow
from foidesk.decisions.models import Sharing
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.queries import names
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.plumbing.rows import new_key

if TYPE_CHECKING:
    from foidesk.cases.models import Case

_GONE = Refusal("This part is not there any more: somebody took it away. Look at the question again.")


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
    found = _open(case, question, by)
    insist(*contradictions(decision, opcc=office(case.authority).opcc, on=on))
    row = _held_row(case, found, part, version)
    row.version, row.decided_at, row.decided_by = new_key(), at, by.id
    _store(row, decision)
    _tell_decided(case, found, part, decision, by=by, at=at)


@transaction.atomic
def add_part(case: "Case", question: int, label: str, *, by: Actor, at: datetime) -> int:
    """Divide a question: add a part with a label that says which it is. Gives its number.

    A question that is not divided yet gets its first part too, so that nothing decided is lost.
    """
    found = _open(case, question, by)
    label = " ".join(label.split())
    if not label:
        raise Refused(Refusal("Say which part of the question this is, such as “the names”."))
    if len(label) > rules.LONGEST_LABEL:
        raise Refused(Refusal(f"Use at most {rules.LONGEST_LABEL} characters to say which part this is."))
    if len(found.parts) >= rules.MOST_PARTS:
        raise Refused(Refusal(f"A question can have at most {rules.MOST_PARTS} parts."))
    if not found.parts:
        _new_part(case, found, 1, "")
    n = max((part.n for part in found.parts), default=1) + 1
    _new_part(case, found, n, label)
    _tell(rules.PART_ADDED, case, by=by, at=at, question=question, part=n, words={"label": label})
    return n


@transaction.atomic
def remove_part(
    case: "Case", question: int, part: int, *, version: uuid.UUID | None, by: Actor, at: datetime
) -> None:
    """Take one part away with all that was decided on it; the record keeps its words."""
    found = _open(case, question, by)
    if all(one.n != part for one in found.parts):
        raise Refused(_GONE)
    row = _held_row(case, found, part, version)
    place, stood = next((n, one) for n, one in enumerate(found.parts, start=1) if one.n == part)
    _clear(row)
    row.delete()
    _tell(
        rules.PART_REMOVED,
        case,
        by=by,
        at=at,
        question=question,
        part=part,
        words={
            "which": rules.which(question, place, of=len(found.parts)),
            "decision": rules.in_words(stood.decision),
        },
    )


@transaction.atomic
def same_as(case: "Case", question: int, other: int, *, by: Actor, at: datetime) -> None:
    """Let a question share the answer of another: one decision, one reasoning, told for both.

    Refused where the question has a decision of its own, or where sharing would make a chain.
    """
    found, shared = _open(case, question, by), _question(case, other)
    followers = [one.n for one in queries.answers(case) if one.same_as == question]
    insist(
        Refusal("A question can't share its own answer. Choose another.") if question == other else None,
        Refusal(f"Question {question} has a decision of its own. Take it away first.")
        if found.parts
        else None,
        Refusal(f"Question {other} itself shares the answer of question {shared.same_as}: choose that one.")
        if shared.same_as is not None
        else None,
        Refusal(f"Question {followers[0]} shares the answer of question {question}. Give it its own first.")
        if followers
        else None,
    )
    Sharing(
        authority=case.authority,
        question_id=found.question,
        same_as_id=shared.question,
        shared_at=at,
        shared_by=by.id,
    ).save(force_insert=True)
    _tell(rules.SHARED, case, by=by, at=at, question=question, same_as=other)


@transaction.atomic
def on_its_own(case: "Case", question: int, *, by: Actor, at: datetime) -> None:
    """End the sharing: the question has no decision again until it gets its own."""
    found = _question(case, question)
    insist(lacks(by, Permission.HANDLE), rules.may_decide(_state(case)))
    if found.same_as is None:
        raise Refused(Refusal(f"Question {question} has an answer of its own already."))
    Sharing.objects.of(case.authority).filter(question=found.question).delete()
    _tell(rules.SEPARATED, case, by=by, at=at, question=question)


def _open(case: "Case", question: int, by: Actor) -> Answer:
    """The question as it stands, when this officer may decide it now."""
    found = _question(case, question)
    insist(
        lacks(by, Permission.HANDLE),
        rules.may_decide(_state(case)),
        Refusal(f"Question {question} shares the answer of question {found.same_as}: decide that one.")
        if found.same_as is not None
        else None,
    )
    return found


def _state(case: "Case") -> State:
    """The state as it is stored now, whatever the page was drawn from."""
    fresh = cases.case(case.authority, case.id)
    return State(fresh.state) if fresh is not None else State(case.state)


def _question(case: "Case", n: int) -> Answer:
    found = queries.answer(case, n)
    if found is None:
        raise Refused(Refusal(f"This request has no question {n}."))
    return found


def _held_row(case: "Case", found: Answer, part: int, version: uuid.UUID | None) -> PartRow:
    """The row of a part, held until the end, if it is as the officer saw it; made for a first decision."""
    if not found.parts and part == 1 and version is None:
        _new_part(case, found, 1, "")
    rows = PartRow.objects.of(case.authority).select_for_update().filter(question=found.question, n=part)
    row = rows.first()
    if row is None:
        raise Refused(_GONE)
    if row.version != version:
        raise Refused(_stale(case, found, row))
    return row


def _stale(case: "Case", found: Answer, row: PartRow) -> Refusal:
    """Who decided meanwhile, when, and what stands now."""
    if row.decided_at is None or row.decided_by is None:
        return _GONE
    now = queries.answer(case, found.n)
    parts = now.parts if now is not None else ()
    decision = next((one.decision for one in parts if one.n == row.n), Decision())
    who = names([row.decided_by]).get(row.decided_by, "Another officer")
    return rules.stale(who=who, when=row.decided_at, now=decision)


def _new_part(case: "Case", found: Answer, n: int, label: str) -> None:
    """Add a part; another officer's transaction may just have added the same one."""
    row = PartRow(authority=case.authority, question_id=found.question, n=n, label=label)
    PartRow.objects.of(case.authority).bulk_create([row], ignore_conflicts=True)


def _store(row: PartRow, decision: Decision) -> None:
    row.held, row.outcome = decision.held or "", decision.outcome or ""
    row.label, row.answer = " ".join(decision.label.split())[: rules.LONGEST_LABEL], decision.answer.strip()
    row.true_answer = decision.true_answer or ""
    row.building_blocks = decision.building_blocks or ""
    row.elsewhere = decision.elsewhere or ""
    row.save()
    _clear(row)
    GroundRow.objects.of(row.authority).bulk_create(
        [
            GroundRow(
                authority=row.authority,
                part=row,
                n=n,
                provision=ground.key,
                ncnd=ground.ncnd,
                limb=ground.limb or "",
                opinion_on=ground.opinion_on,
                reasons_exempt=ground.reasons_exempt,
            )
            for n, ground in enumerate(decision.grounds, start=1)
        ]
    )
    reasons = [("", reason) for reason in decision.reasons]
    reasons += [(ground.key, reason) for ground in decision.grounds for reason in ground.reasons]
    ReasonRow.objects.of(row.authority).bulk_create(
        [
            ReasonRow(authority=row.authority, part=row, provision=key, kind=one.kind, text=one.text.strip())
            for key, one in reasons
            if one.text.strip()
        ]
    )


def _clear(row: PartRow) -> None:
    """Take away a part's provisions and reasons."""
    ReasonRow.objects.of(row.authority).filter(part=row).delete()
    GroundRow.objects.of(row.authority).filter(part=row).delete()


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
            **cited,
        },
        words={
            "which": rules.which(found.n, place, of=len(found.parts)),
            "decision": rules.in_words(decision),
            **_texts(decision),
        },
    )


def _tell(
    deed: Deed,
    case: "Case",
    *,
    by: Actor,
    at: datetime,
    words: dict[str, str] | None = None,
    **facts: int,
) -> None:
    record(deed, authority=case.authority, chain=case.id, by=by.id, at=at, facts=facts, words=words)
