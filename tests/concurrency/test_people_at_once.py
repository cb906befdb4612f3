"""Accounts, keys and wrong passwords at the same moment: each once, and a sentence for the others."""

from collections import Counter
from collections.abc import Callable

import pytest

from tests.concurrency.processes import ALICE, BOB, at_once, whole
from tests.installation import Installation

Race = Callable[[Installation], None]
ADA, EVE = "ada@marlshire.example", "eve@marlshire.example"
OFFICE = """
from pathlib import Path
from django.conf import settings
from foidesk.people import actions, queries
from foidesk.people.rules import Permission, Role
from tests.walk import NOW, TODAY, office, officer
ours = office()
officer(ours.row, "Eve Extra", Role.ADMINISTRATOR, by=ours.ada)
"""
CODE = """
handed = actions.invite_again(ours.bob.id, links_at="", by=ours.ada, at=NOW, on=TODAY)
(Path(settings.HOME) / "code").write_text(handed.code)
"""
LEFT = """
from foidesk.authorities.queries import offices
from foidesk.people.queries import holders
from foidesk.people.rules import Permission
print(len(holders(offices()[0].id, Permission.MANAGE)))
"""


def of_two_invitations_to_one_address_one_is_made(installation: Installation) -> None:
    installation.python(OFFICE)
    one, other = at_once(installation, ("invite", ADA), ("invite", EVE))
    for first, second in zip(one, other, strict=True):
        assert {first, second} == {"done", "told An account with this e-mail address exists already."}
    whole(installation)


def no_more_than_five_tries_are_looked_at(installation: Installation) -> None:
    installation.python(OFFICE)
    said = at_once(installation, ("guess", ALICE), ("guess", BOB), ("guess", ADA))
    looked = Counter("do not go together" in line for lines in said for line in lines)
    assert looked == {True: 5, False: 13}
    whole(installation)


def a_key_is_used_once(installation: Installation) -> None:
    installation.python(OFFICE + CODE)
    said = at_once(installation, ("use", ALICE), ("use", BOB), ("use", ADA))
    assert sorted(line[:4] for lines in said for line in lines) == ["done", "told", "told"]
    whole(installation)


def somebody_still_manages(installation: Installation) -> None:
    installation.python(OFFICE)
    at_once(installation, ("relieve", ADA), ("relieve", EVE))
    assert installation.python(LEFT).strip() == "1"
    whole(installation)


RACES = (
    of_two_invitations_to_one_address_one_is_made,
    no_more_than_five_tries_are_looked_at,
    a_key_is_used_once,
    somebody_still_manages,
)


@pytest.mark.slow
@pytest.mark.parametrize("race", RACES)
def test_at_once(installation: Installation, race: Race) -> None:
    race(installation)


@pytest.mark.slow
@pytest.mark.postgres
@pytest.mark.parametrize("race", RACES)
def test_at_once_on_postgresql(installation_pg: Installation, race: Race) -> None:
    race(installation_pg)
