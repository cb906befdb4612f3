"""What all acts about a breach share: holding it, who may, and the event."""

from collections.abc import Mapping
from datetime import datetime

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, Fact
from foidesk.handling.queries import must_stand_aside
from foidesk.oversight import queries, rules
from foidesk.oversight.models import Breach
from foidesk.oversight.rules import State
from foidesk.people.rules import Actor, insist, permissions


def hold(breach: Breach) -> Breach:
    """The same breach, read again and held until the transaction ends."""
    return Breach.objects.of(breach.authority).select_for_update().get(id=breach.id)


def hold_in_hand(breach: Breach, by: Actor) -> Breach:
    """The breach, held, while it is not closed, for an officer who may manage it. Raises Refused."""
    insist_may(breach, by)
    held = hold(breach)
    insist(rules.in_hand(State(held.state)))
    return held


def insist_may(breach: Breach, by: Actor) -> None:
    """Raise Refused unless this officer may manage the breach and has no interest in what it is about."""
    insist(rules.may_manage(by, of=breach.authority))
    insist(*(must_stand_aside(case, by) for case in queries.cases_of(queries.things(breach))))


def tell(
    deed: Deed,
    breach: Breach,
    *,
    by: Actor,
    at: datetime,
    facts: Mapping[str, Fact] | None = None,
    words: Mapping[str, str] | None = None,
) -> None:
    """Write the event on the breach's own chain."""
    told = {"breach": breach.id, **_under(by), **(facts or {})}
    record(deed, authority=breach.authority, chain=breach.id, by=by.id, at=at, facts=told, words=words)


def _under(by: Actor) -> dict[str, Fact]:
    """Under which delegation it was done; nothing where an own role allows it."""
    if permissions(by.own_roles) & set(rules.MANAGE):
        return {}
    lent = next((one for one in rules.MANAGE if by.may(one)), None)
    return by.under(lent) if lent is not None else {}
