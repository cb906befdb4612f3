"""Linking requests that have to do with each other, and taking a link out again."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.relations import queries, rules
from foidesk.relations.actions import holding
from foidesk.relations.actions.holding import hold_both, relate
from foidesk.relations.models import Related
from foidesk.relations.rules import LINKS, Relation

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def link(case: "Case", relation: Relation, other: "Case", *, reason: str, by: Actor, at: datetime) -> Related:
    """Write down that two requests have to do with each other, so that neither is read without the other."""
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    if relation not in LINKS:
        insist(Refusal("That comes with closing, merging or splitting. Choose another kind of link."))
    case, other = hold_both(case, other)
    insist(
        *rules.reason_faults(reason, "Say what the two have to do with each other."),
        *rules.not_to_link(
            relation,
            queries.standing(case),
            queries.standing(other),
            queries.kinds_between(case, other),
        ),
    )
    return relate(case, relation, other, reason=reason, by=by, at=at)


@transaction.atomic
def take_out(row: Related, *, reason: str, by: Actor, at: datetime) -> None:
    """Take a link out that was wrong or holds no longer. Raises Refused for what is more than a link."""
    insist(lacks(by, Permission.HANDLE, of=row.authority))
    hold_both(row.case, row.other)
    if queries.one(row.authority, row.id) is None:
        insist(Refusal("Somebody took this link out before you. Nothing of yours was stored."))
    if Relation(row.relation) not in LINKS:
        insist(
            Refusal(
                "This tells what was done with the two requests, so it can’t be taken out by itself. Open "
                "the closed request again, or merge what was split."
            )
        )
    insist(*rules.reason_faults(reason, "Say why the link was wrong, or holds no longer."))
    holding.take_out(row, reason=reason, by=by, at=at)
