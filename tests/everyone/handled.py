"""A request restricted to everybody who has a role; one stands aside, and one asked to know who asks."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from foidesk.handling import actions
from foidesk.handling.rules import Interest
from foidesk.people.rules import Actor, Role
from tests.walk import NOW, Office, logged

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def handled(ours: Office, people: Mapping[Role | None, Actor]) -> "Case":
    """Question 1 is Alice's; Paula once sold an anvil; Bob knows who asks."""
    case = logged(ours.alice, title="Anvil storage")
    actions.share(case, {1}, ours.alice.id, by=ours.alice, at=NOW)
    actions.declare(case, Interest.MONEY, reason="She sold an anvil.", by=ours.paula, at=NOW)
    actions.unmask(case, reason="To see whether two ask as one.", by=ours.bob, at=NOW)
    named = [person.id for role, person in people.items() if role is not None]
    actions.restrict(case, [*named, ours.alice.id], reason="It is about the head.", by=ours.alice, at=NOW)
    return case
