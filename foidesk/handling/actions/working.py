"""Giving a request and its questions to officers, and making it smaller."""

import uuid
from collections.abc import Collection, Iterable
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.rules import Code, Fact
from foidesk.cases import actions as cases
from foidesk.cases import queries as requests
from foidesk.cases.actions import hold
from foidesk.handling import queries, rules
from foidesk.handling.actions.common import chosen_officer, end_shares, not_there, tell
from foidesk.handling.actions.seeing import restrict_alike
from foidesk.handling.models import Share
from foidesk.handling.rules import Nominee
from foidesk.language.phrases import question_words
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.cases.rules import NewRequest


@transaction.atomic
def assign(case: "Case", officer: uuid.UUID, *, by: Actor, at: datetime) -> None:
    """Give a request to an officer who has no interest in it and for whom it exists."""
    insist(not_there(case, by), *_may_not_give(case, by))
    insist(_interest_of(case, chosen_officer(case, officer, needs=None)))
    cases.assign(case, officer, by=by, at=at)


@transaction.atomic
def share(case: "Case", numbers: Collection[int], officer: uuid.UUID, *, by: Actor, at: datetime) -> None:
    """Give questions of a request to an officer who handles requests; the others stay with its owner."""
    insist(not_there(case, by), *_may_not_give(case, by))
    case = hold(case)
    chosen = chosen_officer(case, officer, needs=Permission.HANDLE)
    insist(_interest_of(case, chosen))
    asked = [question for question in requests.questions(case) if question.n in numbers]
    held = queries.shares(case)
    asked = [
        question for question in asked if question.n not in held or held[question.n].officer_id != officer
    ]
    if not asked:
        raise Refused(Refusal("Choose a question that this officer does not answer yet."))
    end_shares([held[question.n] for question in asked if question.n in held], by=by, at=at)
    Share.objects.of(case.authority).bulk_create(
        Share(
            authority=case.authority,
            case=case,
            question=question,
            officer_id=officer,
            given_at=at,
            given_by=by.id,
        )
        for question in asked
    )
    given = question_words([question.n for question in asked])
    facts: dict[str, Fact] = {"officer_id": officer, "numbers": _codes(question.n for question in asked)}
    tell(rules.GIVEN, case, by=by.id, at=at, facts=facts, words={"questions": given, "officer": chosen.name})


@transaction.atomic
def take_share(case: "Case", n: int, *, by: Actor, at: datetime) -> None:
    """Take a question back from the officer who answers it: it is the owner's again."""
    insist(not_there(case, by), *_may_not_give(case, by))
    case = hold(case)
    row = queries.shares(case).get(n)
    if row is None:
        raise Refused(Refusal("This question is the owner's already."))
    end_shares([row], by=by, at=at)
    words = {"questions": question_words([n]), "officer": row.officer.name}
    facts: dict[str, Fact] = {"officer_id": row.officer_id, "numbers": _codes([n])}
    tell(rules.TAKEN, case, by=by.id, at=at, facts=facts, words=words)


@transaction.atomic
def narrow(case: "Case", request: "NewRequest", *, by: Actor, at: datetime, on: date) -> "Case":
    """A smaller request in place of a larger one, for the same officers if that is restricted."""
    insist(not_there(case, by), queries.must_stand_aside(case, by))
    new = cases.narrow(case, request, by=by, at=at, on=on)
    restrict_alike(new, case, by=by.id, at=at)
    return new


def _may_not_give(case: "Case", by: Actor) -> tuple[Refusal, ...]:
    """Why this officer gives no work away: whoever logs, handles or manages does."""
    may = (Permission.LOG, Permission.HANDLE, Permission.MANAGE)
    lacking = None if any(map(by.may, may)) else lacks(by, Permission.LOG, of=case.authority)
    return (lacking,) if lacking else ()


def _interest_of(case: "Case", chosen: Nominee) -> Refusal | None:
    if chosen.id not in queries.standing_aside(case):
        return None
    return Refusal("{officer} has an interest in this request. Choose somebody else.", officer=chosen.name)


def _codes(numbers: Iterable[int]) -> Code:
    return Code(",".join(str(n) for n in numbers))
