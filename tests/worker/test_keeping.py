"""The worker begins backups and restore tests beside its rounds, on the machine that holds a key."""

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from foidesk.records import actions
from foidesk.records.backup import keys
from foidesk.records.rules import Kind, State
from foidesk.worker import keeping

pytestmark = pytest.mark.django_db
NOON = datetime(2025, 1, 6, 12, tzinfo=UTC)


class Process:
    """A process that ends when it is told how."""

    def __init__(self, words: list[str], **_ways: object) -> None:
        self.words = words[3:]
        self.returncode: int | None = None

    def poll(self) -> int | None:
        return self.returncode


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> Iterator[list[Process]]:
    """What was started, on a machine without a key."""
    settings.HOME, all_of_them = tmp_path, list[Process]()

    def start(words: list[str], **ways: object) -> Process:
        all_of_them.append(Process(words, **ways))
        return all_of_them[-1]

    monkeypatch.setattr(subprocess, "Popen", start)
    monkeypatch.setattr(keeping, "_ASIDE", keeping._Aside())
    yield all_of_them


def test_without_a_key_nothing_is_begun(started: list[Process]) -> None:
    keeping.keep_backups(NOON)
    assert started == []


def test_one_is_begun_and_no_other_while_it_runs(started: list[Process], tmp_path: Path) -> None:
    keys.make_test_key(tmp_path, note="test")
    for _turn in range(3):
        assert keeping.keep_backups(NOON) is False
    assert [one.words for one in started] == [["backup", "--if-due"]]


def test_after_the_backup_comes_its_test(started: list[Process], tmp_path: Path) -> None:
    keys.make_test_key(tmp_path, note="test")
    keeping.keep_backups(NOON)
    run = actions.begin(Kind.BACKUP, at=NOON)
    assert run is not None
    actions.end(run, state=State.DONE, at=NOON)
    started[0].returncode = 0
    keeping.keep_backups(NOON)
    assert started[1].words == ["restore", "--test", "--if-due"]


def test_a_machine_without_its_own_key_tries_none(started: list[Process], tmp_path: Path) -> None:
    keys.make(tmp_path, note="the office")
    run = actions.begin(Kind.BACKUP, at=NOON)
    assert run is not None
    actions.end(run, state=State.DONE, at=NOON)
    keeping.keep_backups(NOON)
    assert started == []


def test_after_a_failure_it_rests(started: list[Process], tmp_path: Path) -> None:
    keys.make(tmp_path, note="the office")
    keeping.keep_backups(NOON)
    started[0].returncode = 2
    for _turn in range(3):
        keeping.keep_backups(NOON)
    assert len(started) == 1
