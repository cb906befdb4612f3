"""Dividing a question into parts, taking a part away, and letting questions share an answer."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.decisions import queries, rules
from foidesk.decisions.actions import holding
from foidesk.decisions.answer import Answer
from foidesk.decisions.models import Sharing
from foidesk.handling.queries import must_stand_aside
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def add_part(case: "Case", question: int, label: str, *, by: Actor, at: datetime) -> int:
    """Divide a question: add a part with a label that says which it is. Gives its number.

    A question that is not divided yet gets its first part too, so that nothing decided is lost.
    """
    found = holding.open_question(case, question, by)
    label = " ".join(label.split())
    if not label:
        raise Refused(Refusal("Say which part of the question this is, such as “the names”."))
    if len(label) > rules.LONGEST_LABEL:
        raise Refused(
            Refusal(
                "Use at most {longest_label} characters to say which part this is.",
                longest_label=rules.LONGEST_LABEL,
            )
        )
    if len(found.parts) >= rules.MOST_PARTS:
        raise Refused(Refusal("A question can have at most {most_parts} parts.", most_parts=rules.MOST_PARTS))
    if not found.parts:
        holding.add_row(case, found, 1, "")
    n = max((part.n for part in found.parts), default=1) + 1
    holding.add_row(case, found, n, label)
    holding.tell(rules.PART_ADDED, case, by=by, at=at, question=question, part=n, words={"label": label})
    return n


@transaction.atomic
def remove_part(
    case: "Case", question: int, part: int, *, version: uuid.UUID | None, by: Actor, at: datetime
) -> None:
    """Take one part away with all that was decided on it; the record keeps its words."""
    found = holding.open_question(case, question, by)
    if all(one.n != part for one in found.parts):
        raise Refused(holding.GONE)
    row = holding.hold_part(case, found, part, version)
    place, stood = next((n, one) for n, one in enumerate(found.parts, start=1) if one.n == part)
    holding.clear(row)
    row.delete()
    holding.tell(
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
    found, shared = holding.open_question(case, question, by), holding.find_question(case, other)
    insist(*_against_sharing(case, found, shared))
    Sharing(
        authority=case.authority,
        question_id=found.question,
        same_as_id=shared.question,
        shared_at=at,
        shared_by=by.id,
    ).save(force_insert=True)
    holding.tell(rules.SHARED, case, by=by, at=at, question=question, same_as=other)


def _against_sharing(case: "Case", found: Answer, shared: Answer) -> tuple[Refusal | None, ...]:
    """Why a question can't share the answer of another."""
    followers = [one.n for one in queries.answers(case) if one.same_as == found.n]
    return (
        Refusal("A question can't share its own answer. Choose another.") if found.n == shared.n else None,
        Refusal("Question {question} has a decision of its own. Take it away first.", question=found.n)
        if found.parts
        else None,
        Refusal(
            "Question {other} itself shares the answer of question {same_as}: choose that one.",
            other=shared.n,
            same_as=shared.same_as,
        )
        if shared.same_as is not None
        else None,
        Refusal(
            "Questions {question} and {other} are answered under different laws. Decide each of its own.",
            question=found.n,
            other=shared.n,
        )
        if found.regime is not shared.regime
        else None,
        Refusal(
            "Question {followers} shares the answer of question {question}. Give it its own first.",
            followers=followers[0],
            question=found.n,
        )
        if followers
        else None,
    )


@transaction.atomic
def on_its_own(case: "Case", question: int, *, by: Actor, at: datetime) -> None:
    """End the sharing: the question has no decision again until it gets its own."""
    found = holding.find_question(case, question)
    insist(
        lacks(by, Permission.HANDLE, of=case.authority),
        must_stand_aside(case, by),
        holding.closed(case, question),
    )
    if found.same_as is None:
        raise Refused(Refusal("Question {question} has an answer of its own already.", question=question))
    Sharing.objects.of(case.authority).filter(question=found.question).delete()
    holding.tell(rules.SEPARATED, case, by=by, at=at, question=question)
