"""Two officers strike out in one file, several workers copy, one is killed: nothing twice or lost."""

from collections.abc import Callable

import pytest

from tests.concurrency.processes import ALICE, CLARA, at_once, whole
from tests.concurrency.test_at_once import PEOPLE, counted
from tests.installation import Installation

PAPERS = """
from foidesk.documents.rules import Upload
from foidesk.people.queries import account_of, actor
from foidesk.documents import actions as documents
from tests.documents.filed import settled
from tests.redaction.documents import content, document, saved
from tests.walk import NOW, TODAY, logged
found = account_of("alice@marlshire.example")
alice = actor(found, authority=found.authority, on=TODAY)
case = logged(alice, title="Anvils")
data = saved(document(*[content("The anvil of Wendy Thistlewick")] * {pages}))
for n in range({n}):
    added = documents.add([Upload(f"{{n}}.pdf", "", data)], case, by=alice, at=NOW, on=TODAY)
    settled(added[0], kind="pdf")
"""
BOXES = """
from foidesk.redaction.models import Box
for n, top in Box.objects.in_every_office().filter(removed_at=None).order_by("n").values_list("n", "top"):
    print(n, top)
"""
COPIES = """
from foidesk.documents.models import Document
from foidesk.redaction.models import Copying
for state, attempts in Copying.objects.in_every_office().values_list("state", "attempts"):
    print(state, attempts)
print(Document.objects.in_every_office().filter(version="redacted").count())
"""
KILLED = """
import os, signal
from datetime import UTC, datetime
from foidesk.redaction.actions import copying
from foidesk.worker.copying import Beside
really = copying.redact
def killed(*given):
    assert really(*given).verified
    os.kill(os.getpid(), signal.SIGKILL)
copying.redact = killed
Beside().make_all(datetime.now(UTC))
"""
LATER = """
from datetime import UTC, datetime, timedelta
from foidesk.worker.copying import Beside
Beside().make_all(datetime.now(UTC) + timedelta(hours=1))
"""


def both_draw_and_both_move(installation: Installation) -> None:
    installation.python(PEOPLE)
    installation.python(PAPERS.format(n=1, pages=1))
    told = at_once(installation, ("draw", ALICE), ("draw", CLARA), ("draw", ALICE), ("draw", CLARA))
    assert all(line == "done" for lines in told for line in lines)
    assert installation.python(BOXES).splitlines() == [f"{n} 10.0" for n in range(1, 9)], (
        "none is drawn twice"
    )
    told = at_once(installation, ("shift", ALICE), ("shift", CLARA))
    assert installation.python(BOXES).splitlines() == [f"{n} 100.0" for n in range(1, 9)]
    lines = [line for each in told for line in each]
    assert counted(installation)["redaction.moved"] == lines.count("done") >= 8
    assert all(line == "done" or "Somebody moved box" in line for line in lines)
    whole(installation)


def each_copy_is_made_once(installation: Installation) -> None:
    installation.python(PEOPLE)
    installation.python(PAPERS.format(n=4, pages=2))
    at_once(installation, ("draw", ALICE))
    at_once(installation, ("copy", ALICE), ("copy", CLARA))
    at_once(installation, *[("work", ALICE)] * 3)
    assert installation.python(COPIES).splitlines() == ["proved 1"] * 4 + ["4"]
    assert counted(installation)["redaction.ordered"] == counted(installation)["redaction.proved"] == 4
    whole(installation)


def a_killed_worker_leaves_no_copy_but_one_that_is_tried_again(installation: Installation) -> None:
    installation.python(PEOPLE)
    installation.python(PAPERS.format(n=1, pages=2))
    at_once(installation, ("draw", ALICE))
    at_once(installation, ("copy", ALICE))
    with pytest.raises(AssertionError):
        installation.python(KILLED)
    assert installation.python(COPIES).splitlines() == ["under-way 1", "0"]
    whole(installation)
    installation.python(LATER)
    assert installation.python(COPIES).splitlines() == ["proved 2", "1"]
    whole(installation)


CASES = pytest.mark.parametrize(
    "case",
    [
        both_draw_and_both_move,
        each_copy_is_made_once,
        a_killed_worker_leaves_no_copy_but_one_that_is_tried_again,
    ],
    ids=lambda case: case.__name__,
)


@CASES
@pytest.mark.slow
def test_at_once(installation: Installation, case: Callable[[Installation], None]) -> None:
    case(installation)


@CASES
@pytest.mark.postgres
@pytest.mark.slow
def test_at_once_on_postgresql(installation_pg: Installation, case: Callable[[Installation], None]) -> None:
    case(installation_pg)
