"""What administrators see of backups, and when they are warned."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.test import Client

from foidesk.audit.queries import story
from foidesk.audit.rules import day_chain, london_day
from foidesk.records import actions, queries
from foidesk.records.rules import Kind, State
from tests.browsing import signed_in
from tests.walk import Office, office

pytestmark = pytest.mark.django_db
PAGE = "/desk/settings/backups/"
DAY = timedelta(days=1)


@pytest.fixture
def ours() -> Office:
    return office()


@pytest.fixture
def ada(ours: Office) -> Client:
    return signed_in(ours.ada)


def words(response: Any) -> str:
    return " ".join(response.content.decode().split())


def ran(kind: Kind, *, ago: timedelta, state: State = State.DONE, says: str = "") -> None:
    at = datetime.now(UTC) - ago
    run = actions.begin(kind, at=at)
    assert run is not None
    actions.end(run, state=state, at=at, name="foidesk-20250106T013000Z.tar.age", size=5_000_000, says=says)


def test_where_none_was_made_the_page_says_how(ada: Client) -> None:
    said = words(ada.get(PAGE))
    assert "foidesk backup-key" in said
    assert "None yet: nobody knows whether a backup can be restored" in said
    assert "none has been made yet" in words(ada.get("/desk/settings/"))


def test_the_last_backup_and_its_test_are_told(ada: Client) -> None:
    ran(Kind.BACKUP, ago=timedelta(hours=5))
    ran(Kind.TEST, ago=timedelta(hours=1), says="Restored 12 rows and 3 files; all of it is whole.")
    said = words(ada.get(PAGE))
    assert "the backup could be restored. Restored 12 rows" in said
    assert "4.8 MB" in said
    assert "foidesk backup-key" not in said


def test_a_failed_test_says_so_with_its_reason(ada: Client) -> None:
    ran(Kind.BACKUP, ago=DAY)
    ran(Kind.TEST, ago=DAY, state=State.FAILED, says="The backup is damaged.")
    assert "it failed. The backup is damaged." in words(ada.get(PAGE))


def test_only_administrators_are_warned_and_only_of_old_backups(ours: Office, ada: Client) -> None:
    ran(Kind.BACKUP, ago=3 * DAY)
    assert "The last backup of this system was made on" in words(ada.get("/desk/"))
    assert "last backup" not in words(signed_in(ours.alice).get("/desk/"))
    ran(Kind.BACKUP, ago=DAY)
    assert "last backup" not in words(ada.get("/desk/"))


def test_each_office_sets_its_own_days_on_record(ours: Office, ada: Client) -> None:
    ran(Kind.BACKUP, ago=4 * DAY)
    assert ada.post(PAGE, {"days": "5"}).status_code == 302
    assert queries.warned_after(ours.row.id) == 5
    assert "last backup" not in words(ada.get("/desk/"))
    told = story(authority=ours.row.id, chain=day_chain(ours.row.id, london_day(datetime.now(UTC))))
    assert told[-1].verb == "records.watched"
    assert told[-1].facts == {"days": 5}


def test_days_out_of_bounds_are_refused_and_kept_as_typed(ada: Client) -> None:
    said = words(ada.post(PAGE, {"days": "99"}))
    assert 'value="99"' in said
    assert "31" in said


def test_a_run_that_was_killed_is_told_as_stopped(ada: Client) -> None:
    actions.begin(Kind.BACKUP, at=datetime.now(UTC) - DAY)
    assert "stopped before its end" in words(ada.get(PAGE))


def test_two_processes_do_not_begin_the_same_run() -> None:
    at = datetime.now(UTC)
    first, second = actions.begin(Kind.BACKUP, at=at), actions.begin(Kind.BACKUP, at=at)
    assert first is not None
    assert second is not None
    assert (first.n, second.n) == (1, 2)


def test_after_a_restore_the_backup_it_came_from_counts_as_made() -> None:
    run = actions.begin(Kind.BACKUP, at=datetime.now(UTC))
    assert run is not None
    actions.was_restored("foidesk-20250106T013000Z.tar.age", 7, at=datetime.now(UTC))
    run.refresh_from_db()
    assert (run.state, run.size) == (State.DONE, 7)
