"""Two officers who record or correct the same thing at the same moment: one entry, and the other is told."""

from collections.abc import Callable

import pytest

from tests.concurrency.processes import ALICE, CLARA, at_once, whole
from tests.concurrency.test_at_once import PEOPLE
from tests.installation import Installation

Race = Callable[[Installation], None]
EIGHT = PEOPLE + "\nfor n in range(8):\n    logged(walk.ours.alice)"
STANDING = """
from foidesk.authorities.queries import offices
from foidesk.cases import queries
for case in queries.cases_of(offices()[0].id):
    rows = queries.in_force(queries.happenings(case))
    print(sum(row.kind == {kind!r} for row in rows), case.due_on, case.received_on)
"""


def standing(installation: Installation, kind: str) -> list[list[str]]:
    """For each request how many entries of a kind are in force, and its dates."""
    return [line.split() for line in installation.python(STANDING.format(kind=kind)).splitlines()]


def one_of_two_equal_entries_is_kept(installation: Installation) -> None:
    installation.python(EIGHT)
    one, other = at_once(installation, ("fee", ALICE), ("fee", CLARA))
    for first, second in zip(one, other, strict=True):
        told = next(line for line in (first, second) if line != "done")
        assert {first, second} == {"done", told}
        assert "recorded already" in told
    assert {tuple(line[:2]) for line in standing(installation, "fees-notice")} == {("1", "None")}
    whole(installation)


def one_of_two_corrections_stands(installation: Installation) -> None:
    installation.python(EIGHT)
    one, other = at_once(installation, ("correct", ALICE), ("correct", CLARA))
    for first, second in zip(one, other, strict=True):
        told = next(line for line in (first, second) if line != "done")
        assert {first, second} == {"done", told}
        # Whoever looks only after the other has corrected it sees the new day already.
        assert "Somebody corrected this entry before you" in told or "Nothing is different" in told
    assert {(n, received) for n, _due, received in standing(installation, "received")} == {
        ("1", "2024-12-02")
    }
    whole(installation)


RACES = (one_of_two_equal_entries_is_kept, one_of_two_corrections_stands)


@pytest.mark.slow
@pytest.mark.parametrize("race", RACES)
def test_at_once(installation: Installation, race: Race) -> None:
    race(installation)


@pytest.mark.postgres
@pytest.mark.parametrize("race", [RACES[0], pytest.param(RACES[1], marks=pytest.mark.slow)])
def test_at_once_on_postgresql(installation_pg: Installation, race: Race) -> None:
    race(installation_pg)
