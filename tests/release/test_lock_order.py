"""A letter leaves while an officer works on its request: one waits for the other, neither is broken off."""

import pytest

from tests.installation import Installation

BOTH = """
from concurrent.futures import ThreadPoolExecutor
from threading import Event
from django.db import connection, transaction
from foidesk.cases import actions as cases
from foidesk.release import actions
from foidesk.release.actions import leaving
from foidesk.release.rules import How
from tests.release.steps import journey
from tests.walk import NOW, TODAY

walk = journey()
parcel, alice = walk.acknowledgement(), walk.ours.alice
held, told, really_tell = Event(), Event(), leaving.tell

def tell(*what, **more):
    really_tell(*what, **more)
    told.set()

def give():
    with transaction.atomic():
        cases.hold(walk.case)
        held.set()
        told.wait(2)
        cases.assign(walk.case, alice.id, by=alice, at=NOW)
    connection.close()

def send():
    held.wait()
    actions.record_sent(parcel, how=How.BY_HAND, sent_on=TODAY, by=alice, at=NOW)
    connection.close()

leaving.tell = tell
with ThreadPoolExecutor(2) as pool:
    for work in [pool.submit(give), pool.submit(send)]:
        work.result()
print("both")
"""


@pytest.mark.postgres
def test_the_request_is_held_before_its_record_is_written(installation_pg: Installation) -> None:
    assert installation_pg.python(BOTH).split() == ["both"]
