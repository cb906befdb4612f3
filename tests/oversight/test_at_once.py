"""Two officers deal with one breach at once: one goes through, the other is told, nothing is lost."""

from collections.abc import Callable

import pytest

from tests.installation import Installation

Race = Callable[[Installation], None]

BEGIN = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from django.db import OperationalError, connection
from foidesk.law.refusal import Refused
from foidesk.oversight import actions, queries
from foidesk.oversight.rules import About, Gone, Report, Step
from foidesk.records.queries import verify
from tests.disclosure.entries import published
from tests.oversight.breached import ACCOUNT, account, again, dealt_with, made, reported
from tests.walk import NOW, office

ours = office(review_contact="The Chief Executive, at this address")

def at_once(*deeds):
    ready = Barrier(len(deeds))
    def one(deed):
        ready.wait()
        try:
            deed()
            return "done"
        except Refused:
            return "told"
        finally:
            connection.close()
    with ThreadPoolExecutor(len(deeds)) as pool:
        print(*sorted(pool.map(one, deeds)))
    print(*[fault.says for office in verify() for fault in office.faults])
"""
CLOSE = """
breach = dealt_with(reported(ours.alice), ours.alice)
at_once(*[lambda by=by: actions.close(breach, by=by, at=NOW) for by in (ours.alice, ours.bob)])
"""
WRITE = """
breach = reported(ours.alice)
seen = queries.account(breach).id
at_once(*[
    lambda by=by, n=n: actions.write_account(breach, account(people=n), seen=seen, by=by, at=NOW)
    for n, by in ((12, ours.alice), (13, ours.bob))
])
"""
UNPUBLISH = """
entry = published(ours)
breach = reported(ours.alice, Gone(case=entry.case_id))
at_once(*[lambda by=by: actions.unpublish(breach, entry, by=by, at=NOW) for by in (ours.alice, ours.bob)])
"""
REPORT = """
at_once(*[lambda by=by: reported(by) for by in (ours.alice, ours.bob, ours.paula)])
print(*sorted(queries.visible(ours.alice).values_list("n", flat=True)))
"""


def one_closes_it(installation: Installation) -> None:
    assert installation.python(BEGIN + CLOSE).split("\n")[:2] == ["done told", ""]


def one_account_stands(installation: Installation) -> None:
    assert installation.python(BEGIN + WRITE).split("\n")[:2] == ["done told", ""]


def it_leaves_the_log_once(installation: Installation) -> None:
    assert installation.python(BEGIN + UNPUBLISH).split("\n")[:2] == ["done told", ""]


def no_number_is_given_twice(installation: Installation) -> None:
    told = installation.python(BEGIN + REPORT).split("\n")[:3]
    assert told == ["done done done", "", "1 2 3"]


RACES: tuple[Race, ...] = (
    one_closes_it,
    one_account_stands,
    it_leaves_the_log_once,
    no_number_is_given_twice,
)


@pytest.mark.slow
@pytest.mark.parametrize("race", RACES, ids=lambda race: race.__name__)
def test_on_sqlite(installation: Installation, race: Race) -> None:
    race(installation)


@pytest.mark.postgres
@pytest.mark.slow
@pytest.mark.parametrize("race", RACES, ids=lambda race: race.__name__)
def test_on_postgres(installation_pg: Installation, race: Race) -> None:
    race(installation_pg)
