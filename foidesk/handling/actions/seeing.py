"""Restricting a request to named officers, and asking to know who asks."""

import uuid
from collections.abc import Collection
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.rules import Fact
from foidesk.cases.actions import hold
from foidesk.handling import queries, rules
from foidesk.handling.actions.common import not_there, tell
from foidesk.handling.models import Named, Restriction, Unmasking
from foidesk.language.words import listed
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.queries import names
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def restrict(
    case: "Case", officers: Collection[uuid.UUID], *, reason: str, by: Actor, at: datetime
) -> Restriction:
    """Let a request exist for these officers only, or change who they are.

    Its owner is always among them. Raises Refused where nobody among them could handle it, or approve.
    """
    insist(rules.may_restrict(by, of=case.authority), not_there(case, by))
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
    tell(deed, case, by=by.id, at=at, facts=facts, words=words)
    return row


@transaction.atomic
def lift(case: "Case", *, reason: str, by: Actor, at: datetime) -> None:
    """End the restriction of a request: it exists for every officer of the office again."""
    insist(rules.may_restrict(by, of=case.authority), not_there(case, by))
    insist(rules.no_reason(reason, "Say why everybody at the office may see it again."))
    case = hold(case)
    row = queries.restriction(case)
    if row is None:
        raise Refused(Refusal("This request is not restricted."))
    row.ended_at, row.ended_by, row.ended_because = at, by.id, reason.strip()
    row.save(update_fields=["ended_at", "ended_by", "ended_because"])
    facts: dict[str, Fact] = {"restriction": row.id}
    tell(rules.LIFTED, case, by=by.id, at=at, facts=facts, words={"reason": reason.strip()})


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
    tell(rules.RESTRICTED, new, by=by, at=at, facts=facts, words=words)


@transaction.atomic
def unmask(case: "Case", *, reason: str, by: Actor, at: datetime) -> Unmasking:
    """An officer whose work does not need it knows who asks from now on, for a reason."""
    insist(lacks(by, Permission.READ, of=case.authority), not_there(case, by))
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
    tell(rules.UNMASKED, case, by=by.id, at=at, facts=facts, words={"reason": reason.strip()})
    return row


@transaction.atomic
def mask(case: "Case", officer: uuid.UUID, *, by: Actor, at: datetime) -> None:
    """End that an officer knows who asks: by that officer, or by one who may restrict the request."""
    insist(not_there(case, by))
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
    tell(rules.MASKED, case, by=by.id, at=at, facts=facts, words={"officer": row.officer.name})


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
