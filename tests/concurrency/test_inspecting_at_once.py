"""Several workers look into the same files, and one is killed: each file is inspected once, none is lost."""

import time

import pytest

from tests.concurrency.processes import ALICE, at_once, whole, worker
from tests.concurrency.test_at_once import counted
from tests.installation import Installation

FILES = """
from foidesk.documents import actions
from foidesk.documents.rules import Upload
from tests.walk import NOW, TODAY, logged, office
ours = office()
files = [Upload(f"{{n}}.txt", "", b"The anvil weighs %d pounds, and it is black.\\n" % n) for n in range({n})]
actions.add(files, logged(ours.alice), by=ours.alice, at=NOW, on=TODAY)
"""
LEFT = """
from foidesk.documents.models import Document
for state, attempts in Document.objects.in_every_office().values_list("state", "attempts"):
    print(state, attempts)
"""
LATER = """
from datetime import UTC, datetime, timedelta
from foidesk.worker.inspecting import inspect_files
while inspect_files(datetime.now(UTC) + timedelta(hours=1)):
    continue
"""


def each_file_is_inspected_once(installation: Installation) -> None:
    installation.python(FILES.format(n=12))
    at_once(installation, *[("work", ALICE)] * 3)
    assert installation.python(LEFT).splitlines() == ["clean 0"] * 12
    assert counted(installation)["documents.inspected"] == 12
    whole(installation)


def a_killed_worker_loses_nothing(installation: Installation) -> None:
    installation.python(FILES.format(n=20))
    with worker(installation) as process:
        until = time.monotonic() + 60
        while "clean 0" not in installation.python(LEFT) and time.monotonic() < until:
            time.sleep(0.05)
        process.kill()
        process.wait(10)
    assert "not-inspected" in installation.python(LEFT)
    installation.python(LATER)
    assert installation.python(LEFT).splitlines() == ["clean 0"] * 20
    whole(installation)


@pytest.mark.slow
def test_at_once(installation: Installation) -> None:
    each_file_is_inspected_once(installation)


@pytest.mark.slow
def test_killed(installation: Installation) -> None:
    a_killed_worker_loses_nothing(installation)


@pytest.mark.postgres
@pytest.mark.slow
def test_at_once_on_postgresql(installation_pg: Installation) -> None:
    each_file_is_inspected_once(installation_pg)


@pytest.mark.postgres
@pytest.mark.slow
def test_killed_on_postgresql(installation_pg: Installation) -> None:
    a_killed_worker_loses_nothing(installation_pg)
