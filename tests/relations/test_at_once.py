"""Two officers merge the same two requests crosswise and at once: one goes through, neither is broken off."""

import pytest

from tests.installation import Installation

CROSSWISE = """
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from django.db import connection
from foidesk.cases import queries as reading
from foidesk.law.refusal import Refused
from foidesk.records.queries import verify
from foidesk.release import actions
from tests.walk import NOW, TODAY, logged, office

ours = office()
one, other = logged(ours.alice), logged(ours.alice, questions=("Who chose it?",))
ready = Barrier(2)

def merge(pair):
    ready.wait()
    try:
        actions.merge(*pair, reason="One matter.", by=ours.alice, at=NOW, on=TODAY)
        return "merged"
    except Refused:
        return "refused"
    finally:
        connection.close()

with ThreadPoolExecutor(2) as pool:
    print(*sorted(pool.map(merge, [(one, other), (other, one)])))
print(len(reading.questions(one)), *[fault for office in verify() for fault in office.faults])
"""


@pytest.mark.postgres
@pytest.mark.slow
def test_two_who_merge_crosswise_wait_for_each_other(installation_pg: Installation) -> None:
    assert installation_pg.python(CROSSWISE).splitlines() == ["merged refused", "3"]
