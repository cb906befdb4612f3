"""Several workers make pages of the same files: each is made once."""

from collections.abc import Callable

import pytest

from tests.concurrency.processes import ALICE, at_once, whole
from tests.concurrency.test_at_once import counted
from tests.installation import Installation

ASKED = """
from foidesk.documents import actions
from foidesk.documents.rules import Upload
from tests.documents.filed import settled
from tests.walk import NOW, TODAY, logged, office
ours = office()
case = logged(ours.alice)
files = [Upload(f"{n}.txt", "", b"The anvil weighs %d pounds.\\n" % n) for n in range(6)]
for document in actions.add(files, case, by=ours.alice, at=NOW, on=TODAY):
    actions.ask_pages(settled(document, kind="text"), by=ours.alice, at=NOW)
"""
MADE = """
from foidesk.documents.models import Document, Making
for state, attempts in Making.objects.in_every_office().values_list("state", "attempts"):
    print(state, attempts)
print(Document.objects.in_every_office().filter(version="working").count())
"""


def each_is_made_once(installation: Installation) -> None:
    installation.python(ASKED)
    at_once(installation, *[("work", ALICE)] * 3)
    assert installation.python(MADE).splitlines() == [*["made 1"] * 6, "6"]
    assert counted(installation)["documents.made"] == 6
    whole(installation)


RACES: tuple[Callable[[Installation], None], ...] = (each_is_made_once,)


@pytest.mark.slow
@pytest.mark.parametrize("race", RACES, ids=lambda race: race.__name__)
def test_at_once(race: Callable[[Installation], None], installation: Installation) -> None:
    race(installation)


@pytest.mark.postgres
@pytest.mark.slow
@pytest.mark.parametrize("race", RACES, ids=lambda race: race.__name__)
def test_at_once_on_postgresql(race: Callable[[Installation], None], installation_pg: Installation) -> None:
    race(installation_pg)
