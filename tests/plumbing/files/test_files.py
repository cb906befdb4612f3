"""Stored bytes: kept once for each authority, verified when read, gone with their last use."""

import hashlib
import uuid
from pathlib import Path

import pytest
from django.test import TestCase
from pytest_django import Settings

from foidesk.law.refusal import Refused
from foidesk.plumbing.files import actions
from foidesk.plumbing.files.actions import release, store
from foidesk.plumbing.files.here import of_installation
from foidesk.plumbing.files.models import StoredFile
from foidesk.plumbing.files.place import Damaged, Place, try_out
from foidesk.plumbing.files.queries import read, unsound
from tests.plumbing.files.places import S3, InBucket, InFolder, Inside

ALICE, CHARLIE = uuid.uuid4(), uuid.uuid4()
WORDS = b"Dear office,\n\x00\xff"

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True, params=["folder", "bucket"])
def inside(request: pytest.FixtureRequest, settings: Settings, tmp_path: Path) -> Inside:
    """An empty place for the files of one test, and a way to look and meddle behind the desk's back."""
    if request.param == "folder":
        settings.FILES = str(tmp_path)
        return InFolder(tmp_path)
    server: S3 = request.getfixturevalue("s3")
    settings.FILES, settings.FILES_ENDPOINT = f"{server.bucket()}/office", server.endpoint
    settings.FILES_KEY = settings.FILES_SECRET = "tests"
    return InBucket(of_installation())


def test_what_is_read_is_what_was_stored() -> None:
    stored = store(ALICE, WORDS)
    assert (stored.sha256, stored.size) == (hashlib.sha256(WORDS).hexdigest(), len(WORDS))
    assert read(ALICE, stored.sha256) == WORDS
    assert list(unsound(ALICE)) == []


def test_the_same_bytes_are_kept_once_for_each_authority(inside: Inside) -> None:
    stored = store(ALICE, WORDS)
    store(ALICE, WORDS)
    store(CHARLIE, WORDS)
    assert StoredFile.objects.of(ALICE).get().uses == 2
    assert inside.count() == 2
    with TestCase.captureOnCommitCallbacks(execute=True):
        release(CHARLIE, stored.sha256)
    assert read(ALICE, stored.sha256) == WORDS


def test_another_authority_reads_nothing_and_learns_nothing() -> None:
    stored = store(ALICE, WORDS)
    with pytest.raises(Damaged, match="is not one of"):
        read(CHARLIE, stored.sha256)


def test_the_bytes_go_with_their_last_use(inside: Inside) -> None:
    stored = store(ALICE, WORDS)
    store(ALICE, WORDS)
    with TestCase.captureOnCommitCallbacks(execute=True):
        release(ALICE, stored.sha256)
    assert read(ALICE, stored.sha256) == WORDS
    with TestCase.captureOnCommitCallbacks(execute=True):
        release(ALICE, stored.sha256)
    assert inside.count() == 0
    assert not StoredFile.objects.of(ALICE).exists()


def test_bytes_used_again_before_the_transaction_stands_stay() -> None:
    stored = store(ALICE, WORDS)
    with TestCase.captureOnCommitCallbacks(execute=True):
        release(ALICE, stored.sha256)
        store(ALICE, WORDS)
    assert read(ALICE, stored.sha256) == WORDS


def test_a_changed_byte_and_a_missing_file_are_seen(inside: Inside) -> None:
    first, second = store(ALICE, WORDS), store(ALICE, b"other")
    inside.change(ALICE, first.sha256, b"Dear 0ffice")
    of_installation().remove(ALICE, second.sha256)
    with pytest.raises(Damaged, match="was changed"):
        read(ALICE, first.sha256)
    with pytest.raises(Damaged, match="is missing"):
        read(ALICE, second.sha256)
    assert set(unsound(ALICE)) == {first.sha256, second.sha256}


def test_storing_again_heals_what_was_lost(inside: Inside) -> None:
    stored = store(ALICE, WORDS)
    of_installation().remove(ALICE, stored.sha256)
    store(ALICE, WORDS)
    assert read(ALICE, stored.sha256) == WORDS


def test_too_many_bytes_are_refused_with_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(actions, "LARGEST", 10)
    with pytest.raises(Refused, match="larger than"):
        store(ALICE, WORDS)


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "ABC", "a" * 63, "a" * 64 + "\n"])
def test_no_name_from_outside_becomes_a_path(name: str) -> None:
    for verb in (Place.read, Place.holds, Place.remove):
        with pytest.raises(ValueError, match="by its SHA-256"):
            getattr(of_installation(), verb.__name__)(ALICE, name)


def test_a_place_is_tried_out_without_a_trace(inside: Inside) -> None:
    try_out(of_installation())
    assert inside.count() == 0
