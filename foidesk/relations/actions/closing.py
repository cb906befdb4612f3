"""Closing a request that is not to be answered, and opening one again that was closed by mistake."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.cases import actions as cases
from foidesk.cases.rules import AtRest, Closure
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.relations import queries, rules
from foidesk.relations.actions.holding import hold_both, relate, take_out
from foidesk.relations.models import Closed, Related
from foidesk.relations.rules import Closing, Relation

if TYPE_CHECKING:
    from foidesk.cases.models import Case

_BY_THESE_MEANS = frozenset({Closure.IN_ERROR, Closure.WITHDRAWN, Closure.DUPLICATE})


@transaction.atomic
def close(
    case: "Case",
    closing: Closing,
    *,
    other: "Case | None" = None,
    at_rest: AtRest,
    by: Actor,
    at: datetime,
    on: date,
) -> None:
    """Close a request as logged in error, as withdrawn, or as a duplicate of the other.

    `at_rest` proves that nothing goes on in the rooms above. Raises Refused with all that stands against it.
    """
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    if closing.why not in _BY_THESE_MEANS:
        insist(Refusal("A request lapses, or is merged, in another way. See the page “Put right”."))
    duplicate = closing.why is Closure.DUPLICATE
    if duplicate and other is not None:
        case, other = hold_both(case, other)
        insist(*rules.not_a_duplicate(queries.standing(case), queries.standing(other)))
    elif duplicate:
        insist(Refusal("Say which request it is a duplicate of."))
    else:
        case = cases.hold(case)
    insist(
        *rules.faults_of_closing(closing, received_on=case.received_on, on=on),
        _followed(case, closing.why),
    )
    close_as(case, closing, other=other, at_rest=at_rest, by=by, at=at, on=on)
    if duplicate and other is not None:
        relate(case, Relation.DUPLICATE_OF, other, reason=closing.reason, by=by, at=at)


def close_as(
    case: "Case",
    closing: Closing,
    *,
    other: "Case | None",
    at_rest: AtRest,
    by: Actor,
    at: datetime,
    on: date,
) -> None:
    """Close a held request and keep how, in the caller's transaction."""
    how = rules.how(closing, other.reference if other else "")
    cases.close(case, why=closing.why, how=how, reason=closing.reason, at_rest=at_rest, by=by, at=at, on=on)
    Closed(
        authority=case.authority,
        case=case,
        closure=closing.why,
        mistake=closing.mistake or "",
        said_on=closing.said_on,
        channel=closing.channel or "",
        reason=closing.reason.strip(),
        closed_at=at,
        closed_by=by.id,
    ).save(force_insert=True)


def _followed(case: "Case", why: Closure) -> Refusal | None:
    """What was never a request can't be what others are answered by."""
    others = queries.towards(case, Relation.DUPLICATE_OF, Relation.MERGED_INTO)
    if why is not Closure.IN_ERROR or not others:
        return None
    names = ", ".join(other.reference for other in others)
    says = "{names} was closed because this request answers it. Open that again first."
    return Refusal(says, names=names)


@transaction.atomic
def reopen(case: "Case", *, reason: str, at_rest: AtRest | None = None, by: Actor, at: datetime) -> None:
    """Open a request again. What it was closed for is taken out, and questions that were merged come back.

    `at_rest` proves, for a merged request, that nothing goes on about its questions where they are now.
    """
    merged, twin = (queries.of_kind(case, one) for one in (Relation.MERGED_INTO, Relation.DUPLICATE_OF))
    relation = merged or twin
    if relation is not None:
        case, _other = hold_both(case, relation.other)
    cases.reopen(case, reason=reason, by=by, at=at)
    if merged is not None:
        _bring_back(case, merged, reason=reason, at_rest=at_rest, by=by, at=at)
    if relation is not None:
        take_out(relation, reason=reason, by=by, at=at)


def _bring_back(
    case: "Case", merged: Related, *, reason: str, at_rest: AtRest | None, by: Actor, at: datetime
) -> None:
    """The questions of a request go back to it from the one that had taken them over."""
    rows, other = queries.moved(merged), merged.other
    if at_rest is None:
        insist(
            Refusal("Nobody looked at what goes on in {other} about these questions.", other=other.reference)
        )
        return
    there = [row.after.n for row in rows]
    happened = queries.happened(other)
    insist(*rules.tied_here(other.reference, there, happened))
    cases.pass_on(other, there, to=case, at_rest=at_rest, reason=reason, by=by, at=at)
    cases.take_back(case, [row.before.n for row in rows], from_=other, reason=reason, by=by, at=at)
