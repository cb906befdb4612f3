"""Stored bytes: kept once for each authority, verified when read, gone with their last use."""

import hashlib
import uuid
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import TestCase
from pytest_django import Settings

from foidesk.law.refusal import Refused
from foidesk.plumbing.files import actions
from foidesk.plumbing.files.actions import release, store
from foidesk.plumbing.files.folder import Damaged, Folder
from foidesk.plumbing.files.models import StoredFile
from foidesk.plumbing.files.queries import read, unsound
from tests.installation import Installation

ALICE, CHARLIE = uuid.uuid4(), uuid.uuid4()
WORDS = b"Dear office,\n\x00\xff"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings: Settings, tmp_path: Path) -> Path:
    """A folder for the files of one test."""
    settings.FILES = str(tmp_path)
    return tmp_path


def path_of(folder: Path, authority: uuid.UUID, sha256: str) -> Path:
    return folder / str(authority) / sha256[:2] / sha256


def test_what_is_read_is_what_was_stored() -> None:
    stored = store(ALICE, WORDS)
    assert (stored.sha256, stored.size) == (hashlib.sha256(WORDS).hexdigest(), len(WORDS))
    assert read(ALICE, stored.sha256) == WORDS
    assert list(unsound(ALICE)) == []


def test_the_same_bytes_are_kept_once_for_each_authority(folder: Path) -> None:
    stored = store(ALICE, WORDS)
    store(ALICE, WORDS)
    store(CHARLIE, WORDS)
    assert StoredFile.objects.of(ALICE).get().uses == 2
    assert len([path for path in folder.rglob("*") if path.is_file()]) == 2
    with TestCase.captureOnCommitCallbacks(execute=True):
        release(CHARLIE, stored.sha256)
    assert read(ALICE, stored.sha256) == WORDS


def test_another_authority_reads_nothing_and_learns_nothing() -> None:
    stored = store(ALICE, WORDS)
    with pytest.raises(Damaged, match="is not one of"):
        read(CHARLIE, stored.sha256)


def test_the_bytes_go_with_their_last_use(folder: Path) -> None:
    stored = store(ALICE, WORDS)
    store(ALICE, WORDS)
    with TestCase.captureOnCommitCallbacks(execute=True):
        release(ALICE, stored.sha256)
    assert read(ALICE, stored.sha256) == WORDS
    with TestCase.captureOnCommitCallbacks(execute=True):
        release(ALICE, stored.sha256)
    assert not path_of(folder, ALICE, stored.sha256).exists()
    assert not StoredFile.objects.of(ALICE).exists()


def test_bytes_used_again_before_the_transaction_stands_stay() -> None:
    stored = store(ALICE, WORDS)
    with TestCase.captureOnCommitCallbacks(execute=True):
        release(ALICE, stored.sha256)
        store(ALICE, WORDS)
    assert read(ALICE, stored.sha256) == WORDS


def test_a_changed_byte_and_a_missing_file_are_seen(folder: Path) -> None:
    first, second = store(ALICE, WORDS), store(ALICE, b"other")
    path_of(folder, ALICE, first.sha256).write_bytes(b"Dear 0ffice")
    path_of(folder, ALICE, second.sha256).unlink()
    with pytest.raises(Damaged, match="was changed"):
        read(ALICE, first.sha256)
    with pytest.raises(Damaged, match="is missing"):
        read(ALICE, second.sha256)
    assert set(unsound(ALICE)) == {first.sha256, second.sha256}


def test_storing_again_heals_what_was_lost(folder: Path) -> None:
    stored = store(ALICE, WORDS)
    path_of(folder, ALICE, stored.sha256).unlink()
    store(ALICE, WORDS)
    assert read(ALICE, stored.sha256) == WORDS


def test_a_crash_leaves_no_row_without_bytes(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(*_arguments: object) -> None:
        raise OSError("no space left on device")

    monkeypatch.setattr("os.replace", dies)
    with pytest.raises(OSError, match="no space"):
        store(ALICE, WORDS)
    assert not StoredFile.objects.of(ALICE).exists()
    assert [path for path in folder.rglob("*") if path.is_file()] == []


def test_too_many_bytes_are_refused_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "LARGEST", 10)
    with pytest.raises(Refused, match="larger than"):
        store(ALICE, WORDS)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "ABC", "a" * 63, "a" * 64 + "\n"])
def test_no_name_from_outside_becomes_a_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="by its SHA-256"):
        Folder(tmp_path).read(ALICE, name)


def test_a_store_over_the_network_is_refused_until_it_is_built(settings: Settings) -> None:
    settings.FILES = "s3://bucket"
    with pytest.raises(ImproperlyConfigured, match="full path"):
        Folder.of_installation()


RACE = """
import uuid
from foidesk.plumbing.files.actions import store, release
office = uuid.UUID("{office}")
for _ in range(25):
    sha256 = store(office, b"the same bytes").sha256
    release(office, sha256)
store(office, b"the same bytes")
"""
CHECK = """
import uuid
from foidesk.plumbing.files.queries import read
from foidesk.plumbing.files.models import StoredFile
office = uuid.UUID("{office}")
row = StoredFile.objects.of(office).get()
print(row.uses, read(office, row.sha256))
"""


def race(installation: Installation) -> str:
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(installation.python, [RACE.format(office=ALICE)] * 2))
    return installation.python(CHECK.format(office=ALICE)).strip()


def test_two_processes_store_and_let_go_of_the_same_bytes(installation: Installation) -> None:
    assert race(installation) == "2 b'the same bytes'"


@pytest.mark.postgres
def test_two_processes_on_postgresql(installation_pg: Installation) -> None:
    assert race(installation_pg) == "2 b'the same bytes'"
