"""Two officers speak of one file at the same moment: one waits for the other, and one thing stands."""

import pytest

from tests.installation import Installation

BOTH = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from django.db import connection
from foidesk.law.refusal import Refused
from foidesk.material import actions, queries
from foidesk.material.rules import Fate
from tests.material.laid import desk
from tests.material.test_passing import MAIL, WHY
from tests.walk import NOW

here = desk()
alice, bob = here.walk.ours.alice, here.walk.ours.bob
one, found = here.file("one.pdf"), here.file("found.pdf", MAIL)
passing = actions.override(found, code=MAIL.code, where=MAIL.where, reason=WHY, by=alice, at=NOW)
together = Barrier(2)

def trying(act):
    def tried():
        together.wait()
        try:
            act()
            return True
        except Refused:
            return False
        finally:
            connection.close()
    return tried

def both(first, second):
    with ThreadPoolExecutor(2) as pool:
        return sorted(work.result() for work in [pool.submit(trying(first)), pool.submit(trying(second))])

enclose = lambda: actions.enclose(one, by=alice, at=NOW)
aside = lambda: actions.decide_fate(one, Fate.OUT_OF_SCOPE, reason="Of another year.", by=alice, at=NOW)
agree = lambda: actions.agree_override(passing, by=bob, at=NOW)
opened = lambda: actions.note_opened(one, by=bob, at=NOW)
print(both(enclose, enclose), len(queries.enclosed(here.case)))
print(both(enclose, aside), len([row for row in queries.fates(one) if row.superseded_at is None]))
print(both(agree, agree), both(opened, opened), len(queries.openings(one)))
print(list(queries.faults(here.case.authority)))
"""
SAID = ["[True, True] 1", "[True, True] 1", "[False, True] [True, True] 1", "[]"]


def test_one_thing_stands(installation: Installation) -> None:
    assert installation.python(BOTH).splitlines() == SAID


@pytest.mark.postgres
def test_one_thing_stands_on_the_larger_database(installation_pg: Installation) -> None:
    assert installation_pg.python(BOTH).splitlines() == SAID
