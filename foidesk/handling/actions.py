"""Giving questions to officers, standing aside, restricting a request, and asking to know who asks."""

import uuid
from collections.abc import Collection, Iterable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, Fact
from foidesk.cases import actions as cases
from foidesk.cases import queries as requests
from foidesk.cases.actions import hold
from foidesk.handling import queries, rules
from foidesk.handling.models import Conflict, Named, Restriction, Share, Unmasking
from foidesk.handling.rules import Interest, Nominee
from foidesk.language.phrases import question_words
from foidesk.language.words import listed
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.queries import names
from foidesk.people.rules import Actor, Permission, foreign, insist, lacks

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.cases.rules import NewRequest


@transaction.atomic
def assign(case: "Case", officer: uuid.UUID, *, by: Actor, at: datetime) -> None:
    """Give a request to an officer who has no interest in it and for whom it exists."""
    insist(_not_there(case, by), *_may_not_give(case, by))
    insist(_interest_of(case, _chosen(case, officer, needs=None)))
    cases.assign(case, officer, by=by, at=at)


@transaction.atomic
def share(case: "Case", numbers: Collection[int], officer: uuid.UUID, *, by: Actor, at: datetime) -> None:
    """Give questions of a request to an officer who handles requests; the others stay with its owner."""
    insist(_not_there(case, by), *_may_not_give(case, by))
    case = hold(case)
    chosen = _chosen(case, officer, needs=Permission.HANDLE)
    insist(_interest_of(case, chosen))
    asked = [question for question in requests.questions(case) if question.n in numbers]
    held = queries.shares(case)
    asked = [
        question for question in asked if question.n not in held or held[question.n].officer_id != officer
    ]
    if not asked:
        raise Refused(Refusal("Choose a question that this officer does not answer yet."))
    _end([held[question.n] for question in asked if question.n in held], by=by, at=at)
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
    _tell(rules.GIVEN, case, by=by.id, at=at, facts=facts, words={"questions": given, "officer": chosen.name})


@transaction.atomic
def take_share(case: "Case", n: int, *, by: Actor, at: datetime) -> None:
    """Take a question back from the officer who answers it: it is the owner's again."""
    insist(_not_there(case, by), *_may_not_give(case, by))
    case = hold(case)
    row = queries.shares(case).get(n)
    if row is None:
        raise Refused(Refusal("This question is the owner's already."))
    _end([row], by=by, at=at)
    words = {"questions": question_words([n]), "officer": row.officer.name}
    facts: dict[str, Fact] = {"officer_id": row.officer_id, "numbers": _codes([n])}
    _tell(rules.TAKEN, case, by=by.id, at=at, facts=facts, words=words)


@transaction.atomic
def declare(
    case: "Case",
    interest: Interest,
    *,
    reason: str,
    officer: uuid.UUID | None = None,
    by: Actor,
    at: datetime,
) -> Conflict:
    """An officer has an interest in a request: declared by that officer, or recorded by one who manages.

    From then on the officer owns, decides, approves and publishes nothing of it. Raises Refused where a
    restricted request would have nobody left to handle or to approve it.
    """
    who = officer or by.id
    insist(_not_there(case, by))
    if who != by.id:
        insist(lacks(by, Permission.MANAGE) and lacks(by, Permission.RESTRICT))
    insist(rules.no_reason(reason, "Say what the interest is, so that whoever takes over understands."))
    case = hold(case)
    if who in queries.standing_aside(case):
        raise Refused(Refusal("An interest of this officer is recorded already."))
    chosen = _chosen(case, who, needs=None)
    insist(rules.owns(chosen) if case.owner_id == who else None)
    if queries.restriction(case) is not None:
        insist(*rules.nobody_left(queries.nominees(case), {*queries.standing_aside(case), who}))
    row = Conflict(
        authority=case.authority,
        case=case,
        officer_id=who,
        interest=interest,
        reason=reason.strip(),
        declared_at=at,
        declared_by=by.id,
    )
    row.save(force_insert=True)
    _end([one for one in queries.shares(case).values() if one.officer_id == who], by=by, at=at)
    words = {
        "officer": chosen.name,
        "interest": rules.INTEREST_WORDS[interest],
        "reason": reason.strip(),
    }
    facts: dict[str, Fact] = {"officer_id": who, "interest": interest, "conflict": row.id}
    _tell(rules.DECLARED if who == by.id else rules.NOTED, case, by=by.id, at=at, facts=facts, words=words)
    return row


@transaction.atomic
def no_longer(case: "Case", officer: uuid.UUID, *, reason: str, by: Actor, at: datetime) -> None:
    """Take an interest back, with a reason: by the officer, or by one who may record it."""
    insist(_not_there(case, by))
    if officer != by.id:
        insist(lacks(by, Permission.MANAGE) and lacks(by, Permission.RESTRICT))
    insist(rules.no_reason(reason, "Say why the interest is none, or no longer one."))
    case = hold(case)
    row = next(
        (one for one in queries.conflicts(case) if one.officer_id == officer and not one.ended_at), None
    )
    if row is None:
        raise Refused(Refusal("No interest of this officer is recorded."))
    row.ended_at, row.ended_by, row.ended_because = at, by.id, reason.strip()
    row.save(update_fields=["ended_at", "ended_by", "ended_because"])
    words = {"officer": row.officer.name, "reason": reason.strip()}
    facts: dict[str, Fact] = {"officer_id": officer, "conflict": row.id}
    _tell(rules.NO_LONGER, case, by=by.id, at=at, facts=facts, words=words)


@transaction.atomic
def restrict(
    case: "Case", officers: Collection[uuid.UUID], *, reason: str, by: Actor, at: datetime
) -> Restriction:
    """Let a request exist for these officers only, or change who they are.

    Its owner is always among them. Raises Refused where nobody among them could handle it, or approve.
    """
    insist(rules.may_restrict(by, of=case.authority), _not_there(case, by))
    insist(rules.no_reason(reason, "Say why it is restricted, or why the names change."))
    case = hold(case)
    wanted = {*officers, *([case.owner_id] if case.owner_id else [])}
    chosen = [one for one in queries.everybody(case) if one.id in wanted]
    if len(chosen) < len(wanted):
        raise Refused(Refusal("Choose officers of this office who have a role. Its owner is always named."))
    insist(*rules.nobody_left(chosen, queries.standing_aside(case)))
    row, before = queries.restriction(case), set[uuid.UUID]()
    if row is None:
        row = Restriction(
            authority=case.authority, case=case, reason=reason.strip(), restricted_at=at, restricted_by=by.id
        )
        row.save(force_insert=True)
        deed = rules.RESTRICTED
    else:
        before, deed = {one.officer_id for one in queries.named(row)}, rules.NAMED
        if before == wanted:
            raise Refused(Refusal("Nothing is new: these are the officers it is restricted to."))
    _name(row, wanted, by=by.id, at=at)
    words = {"officers": listed([one.name for one in chosen]), "reason": reason.strip()}
    facts: dict[str, Fact] = {"restriction": row.id, "officers": len(chosen)}
    _tell(deed, case, by=by.id, at=at, facts=facts, words=words)
    return row


@transaction.atomic
def lift(case: "Case", *, reason: str, by: Actor, at: datetime) -> None:
    """End the restriction of a request: it exists for every officer of the office again."""
    insist(rules.may_restrict(by, of=case.authority), _not_there(case, by))
    insist(rules.no_reason(reason, "Say why everybody at the office may see it again."))
    case = hold(case)
    row = queries.restriction(case)
    if row is None:
        raise Refused(Refusal("This request is not restricted."))
    row.ended_at, row.ended_by, row.ended_because = at, by.id, reason.strip()
    row.save(update_fields=["ended_at", "ended_by", "ended_because"])
    facts: dict[str, Fact] = {"restriction": row.id}
    _tell(rules.LIFTED, case, by=by.id, at=at, facts=facts, words={"reason": reason.strip()})


@transaction.atomic
def restrict_alike(new: "Case", before: "Case", *, by: uuid.UUID, at: datetime) -> None:
    """A request that came out of a restricted one exists for the same officers, from its first moment."""
    row = queries.restriction(before)
    if row is None or queries.restriction(new) is not None:
        return
    officers = [one.officer_id for one in queries.named(row)]
    made = Restriction(
        authority=new.authority, case=new, reason=row.reason, restricted_at=at, restricted_by=by
    )
    made.save(force_insert=True)
    _name(made, officers, by=by, at=at)
    words = {"officers": listed(sorted(names(officers).values())), "reason": row.reason}
    facts: dict[str, Fact] = {"restriction": made.id, "officers": len(officers)}
    _tell(rules.RESTRICTED, new, by=by, at=at, facts=facts, words=words)


@transaction.atomic
def narrow(case: "Case", request: "NewRequest", *, by: Actor, at: datetime, on: date) -> "Case":
    """A smaller request in place of a larger one, for the same officers if that is restricted."""
    insist(_not_there(case, by), queries.must_stand_aside(case, by))
    new = cases.narrow(case, request, by=by, at=at, on=on)
    restrict_alike(new, case, by=by.id, at=at)
    return new


@transaction.atomic
def unmask(case: "Case", *, reason: str, by: Actor, at: datetime) -> Unmasking:
    """An officer whose work does not need it knows who asks from now on, for a reason."""
    insist(lacks(by, Permission.READ, of=case.authority), _not_there(case, by))
    insist(rules.no_reason(reason, "Say why you need to know who asks. The reason stays in the record."))
    case = hold(case)
    if queries.knows_applicant(by, case):
        raise Refused(Refusal("You know who asks already."))
    row = Unmasking(
        authority=case.authority,
        case=case,
        officer_id=by.id,
        reason=reason.strip(),
        unmasked_at=at,
        unmasked_by=by.id,
    )
    row.save(force_insert=True)
    facts: dict[str, Fact] = {"unmasking": row.id}
    _tell(rules.UNMASKED, case, by=by.id, at=at, facts=facts, words={"reason": reason.strip()})
    return row


@transaction.atomic
def mask(case: "Case", officer: uuid.UUID, *, by: Actor, at: datetime) -> None:
    """End that an officer knows who asks: by that officer, or by one who may restrict the request."""
    insist(_not_there(case, by))
    if officer != by.id:
        insist(rules.may_restrict(by, of=case.authority))
    case = hold(case)
    row = next(
        (one for one in queries.unmaskings(case) if one.officer_id == officer and not one.ended_at), None
    )
    if row is None:
        raise Refused(Refusal("This officer did not ask to know who asks, or it has ended."))
    row.ended_at, row.ended_by = at, by.id
    row.save(update_fields=["ended_at", "ended_by"])
    facts: dict[str, Fact] = {"officer_id": officer, "unmasking": row.id}
    _tell(rules.MASKED, case, by=by.id, at=at, facts=facts, words={"officer": row.officer.name})


def _tell(
    deed: Deed,
    case: "Case",
    *,
    by: uuid.UUID,
    at: datetime,
    facts: Mapping[str, Fact],
    words: Mapping[str, str],
) -> None:
    record(deed, authority=case.authority, chain=case.id, by=by, at=at, facts=facts, words=words)


def _not_there(case: "Case", by: Actor) -> Refusal | None:
    """A request that is restricted to others does not exist for this officer, whatever the door."""
    elsewhere = foreign(by, case.authority)
    return elsewhere or (None if queries.open_to(by, case) else rules.NO_SUCH_REQUEST)


def _may_not_give(case: "Case", by: Actor) -> tuple[Refusal, ...]:
    """Why this officer gives no work away: whoever logs, handles or manages does."""
    may = (Permission.LOG, Permission.HANDLE, Permission.MANAGE)
    lacking = None if any(map(by.may, may)) else lacks(by, Permission.LOG, of=case.authority)
    return (lacking,) if lacking else ()


def _chosen(case: "Case", officer: uuid.UUID, *, needs: Permission | None) -> Nominee:
    """The officer who was chosen, if this request exists for that officer."""
    found = next((one for one in queries.nominees(case) if one.id == officer), None)
    if found is None or (needs is not None and needs not in found.may):
        raise Refused(Refusal("Choose an officer of this office who may handle this request."))
    return found


def _interest_of(case: "Case", chosen: Nominee) -> Refusal | None:
    if chosen.id not in queries.standing_aside(case):
        return None
    return Refusal("{officer} has an interest in this request. Choose somebody else.", officer=chosen.name)


def _end(rows: Collection[Share], *, by: Actor, at: datetime) -> None:
    for row in rows:
        row.ended_at, row.ended_by = at, by.id
        row.save(update_fields=["ended_at", "ended_by"])


def _name(row: Restriction, officers: Collection[uuid.UUID], *, by: uuid.UUID, at: datetime) -> None:
    there = queries.named(row)
    for one in there:
        if one.officer_id not in officers:
            one.ended_at, one.ended_by = at, by
            one.save(update_fields=["ended_at", "ended_by"])
    before = {one.officer_id for one in there}
    Named.objects.of(row.authority).bulk_create(
        Named(authority=row.authority, restriction=row, officer_id=key, named_at=at, named_by=by)
        for key in sorted(set(officers) - before)
    )


def _codes(numbers: Iterable[int]) -> Code:
    return Code(",".join(str(n) for n in numbers))
