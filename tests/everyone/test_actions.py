"""Every action, tried by each role, by somebody without one, and by an officer of another office.

Nobody reaches an action but through a page; what is asked here holds also where a page is wrong.
"""

import hashlib
import inspect
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from uuid import UUID

import pytest
from django.apps import apps

from foidesk.law.refusal import Refused
from foidesk.people.rules import Actor, Role
from foidesk.plumbing.rows import CrossesOffices, Row
from tests.everyone.acting import ACTIONS
from tests.everyone.arguments import given
from tests.everyone.household import Household
from tests.everyone.reached import Action, actions, insists
from tests.everyone.watching import undone

FOREIGN = "another office"
TOLD = "Your role does not let you"
OF_OFFICERS = {name: deed for name, deed in actions().items() if insists(deed)}


def called(deed: Action, by: Actor, things: dict[str, Any]) -> None:
    """Call an action."""
    positional = [
        name
        for name, wanted in inspect.signature(deed).parameters.items()
        if wanted.kind is inspect.Parameter.POSITIONAL_OR_KEYWORD and name in things
    ]
    named = {name: value for name, value in things.items() if name not in positional}
    deed(*(things[name] for name in positional), **named, by=by)


def done(deed: Action, by: Actor, things: dict[str, Any]) -> None:
    """Call an action, and take back what it did."""
    with undone():
        called(deed, by, things)


def tried(deed: Action, by: Actor, things: dict[str, Any]) -> str:
    """What an action refuses; nothing where it did what it does."""
    try:
        done(deed, by, things)
    except Refused as refused:
        return str(refused)
    return ""


def rows_in(value: Any) -> Iterator[Row]:
    """The rows among what an action is called with."""
    if isinstance(value, Row):
        yield value
    elif isinstance(value, list | tuple):
        for one in value:
            yield from rows_in(one)


def ours(authority: UUID) -> dict[str, str]:
    """A digest of all rows of one office, by their tables."""
    tables = [model for model in apps.get_models() if issubclass(model, Row)]
    return {
        model.__name__: hashlib.sha256(
            repr(list(model.objects.of(authority).order_by("id").values_list())).encode()
        ).hexdigest()
        for model in tables
    }


def test_every_action_has_its_row() -> None:
    assert sorted(OF_OFFICERS) == sorted(ACTIONS)


@pytest.mark.parametrize("name", sorted(ACTIONS))
def test_each_role_alone(house: Household, name: str) -> None:
    """Whoever may is not told to ask somebody else; everybody else is."""
    deed, row = OF_OFFICERS[name], ACTIONS[name]
    things = given(deed, house, row.instead(house))
    told = {role: TOLD in tried(deed, person, things) for role, person in house.people.items()}
    assert {role for role, refused in told.items() if not refused} == row.roles()


@pytest.mark.parametrize("name", sorted(ACTIONS))
def test_an_officer_of_another_office(house: Household, name: str) -> None:
    """Charlie, who holds every role elsewhere, reaches nothing of ours."""
    deed, row = OF_OFFICERS[name], ACTIONS[name]
    things = given(deed, house, row.instead(house))
    if list(rows_in(list(things.values()))):
        assert FOREIGN in tried(deed, house.charlie, things)
    elif not row.makes:
        assert tried(deed, house.charlie, things)
    else:
        before = ours(house.ours.row.id)
        with suppress(Refused):
            called(deed, house.charlie, things)
        assert ours(house.ours.row.id) == before


@pytest.mark.parametrize("name", sorted(ACTIONS))
def test_our_own_officer_with_something_of_another_office(house: Household, name: str) -> None:
    """A request of another office is tied to nothing of ours, whichever place it takes."""
    deed, row = OF_OFFICERS[name], ACTIONS[name]
    alice = house.ours.alice
    all_roles = Actor(alice.id, alice.authority, alice.name, frozenset(Role))
    things = given(deed, house, row.instead(house))
    for place, thing in things.items():
        if type(thing) is type(house.foreign):
            with pytest.raises((Refused, CrossesOffices)):
                done(deed, all_roles, things | {place: house.foreign})
