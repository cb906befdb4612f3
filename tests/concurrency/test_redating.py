"""A newer calendar while others work: in use in every process at once, and each request dated once."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.calendars.gov_uk import adding, file
from tests.concurrency.processes import ALICE, at_once, whole
from tests.installation import Installation

Race = Callable[[Installation], None]

REQUESTS = """
from tests.walk import logged, office
ours = office()
for n in range(12):
    logged(ours.alice)
"""
WATCH = """
import sys
from foidesk.cli.installation import set_up
set_up()
from foidesk.authorities.queries import calendar_in_use, offices
key = offices()[0].id
for line in sys.stdin:
    print(calendar_in_use(key).version, flush=True)
"""
DATED = """
from foidesk.audit.models import Event
from foidesk.cases.models import Case
for case in Case.objects.in_every_office().order_by("number"):
    dated = Event.objects.in_every_office().filter(chain=case.id, verb="cases.dated").count()
    print(case.due_on, dated, case.calendar_version)
"""


def calendar(installation: Installation) -> str:
    """A file of gov.uk with a further holiday, at which the clock of every request looks."""
    path = Path(installation.home) / "bank-holidays.json"
    path.write_bytes(file(adding("2025-01-03", "scotland")))
    return str(path)


def a_process_that_runs_already_counts_by_the_new_calendar(installation: Installation) -> None:
    installation.python(REQUESTS)
    with subprocess.Popen(
        [sys.executable, "-c", WATCH],
        env=installation.env,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        versions = []
        for command in (["verify"], ["redate", calendar(installation)]):
            assert installation.run(*command).returncode == 0
            process.stdin.write("which?\n")
            process.stdin.flush()
            versions.append(process.stdout.readline().strip())
        process.stdin.close()
    assert versions[0] == "2028.1" != versions[1]
    assert {line.split()[0] for line in installation.python(DATED).splitlines()} == {"2025-01-07"}
    whole(installation)


def two_runs_and_an_officer_at_once_date_each_request_once(installation: Installation) -> None:
    installation.python(REQUESTS)
    load = f"""
from pathlib import Path
from foidesk.authorities import actions
from foidesk.authorities.queries import calendar_in_use, offices
from foidesk.calendars.reading import read_file
from foidesk.calendars.new_version import new_version
from tests.walk import NOW, TODAY
key = offices()[0].id
new = new_version(calendar_in_use(key), read_file(Path({calendar(installation)!r}).read_bytes()))
actions.load_calendar(key, new, actions.CalendarSource("a test"), by=None, at=NOW, on=TODAY)
"""
    installation.python(load)
    one, other, _logged = at_once(installation, ("redate", ALICE), ("redate", ALICE), ("log", ALICE))
    assert sum(int(line) for line in (*one, *other)) == 12
    rows = [line.split() for line in installation.python(DATED).splitlines()]
    assert [row[:2] for row in rows[:12]] == [["2025-01-07", "2"]] * 12  # when it was logged, and now
    assert [row[:2] for row in rows[12:]] == [["2025-01-07", "1"]] * 10
    assert len({row[2] for row in rows}) == 1
    whole(installation)


RACES = (
    a_process_that_runs_already_counts_by_the_new_calendar,
    two_runs_and_an_officer_at_once_date_each_request_once,
)


@pytest.mark.slow
@pytest.mark.parametrize("race", RACES)
def test_redating(installation: Installation, race: Race) -> None:
    race(installation)


@pytest.mark.postgres
@pytest.mark.parametrize("race", [RACES[1], pytest.param(RACES[0], marks=pytest.mark.slow)])
def test_redating_on_postgresql(installation_pg: Installation, race: Race) -> None:
    race(installation_pg)
