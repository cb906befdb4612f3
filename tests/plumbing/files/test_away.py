"""A place for files that is away, full, unprotected or wrongly named: a sentence, no row without bytes."""

import os
import socket
import uuid
from datetime import timedelta
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured
from pytest_django import Settings

from foidesk.plumbing.files import bucket
from foidesk.plumbing.files.actions import store
from foidesk.plumbing.files.here import named, of_installation
from foidesk.plumbing.files.models import StoredFile
from foidesk.plumbing.files.place import Away
from foidesk.plumbing.files.queries import read, unsound
from tests.installation import Installation
from tests.plumbing.files.places import S3, InFolder, free_port

ALICE = uuid.uuid4()
WORDS = b"Dear office"

pytestmark = pytest.mark.django_db


@pytest.fixture
def away(settings: Settings) -> None:
    """A store at whose address nobody listens."""
    settings.FILES = "s3://files/office"
    settings.FILES_ENDPOINT = f"http://127.0.0.1:{free_port()}"
    settings.FILES_KEY = settings.FILES_SECRET = "tests"


@pytest.mark.usefixtures("away")
def test_a_store_that_is_away_is_a_sentence_and_leaves_no_row() -> None:
    with pytest.raises(Away, match="can't be reached at the moment"):
        store(ALICE, WORDS)
    assert not StoredFile.objects.of(ALICE).exists()


@pytest.mark.usefixtures("away")
def test_verification_does_not_take_what_is_away_for_damaged(settings: Settings, tmp_path: Path) -> None:
    settings.FILES, elsewhere = str(tmp_path), settings.FILES
    stored = store(ALICE, WORDS)
    settings.FILES = elsewhere
    with pytest.raises(Away):
        list(unsound(ALICE))
    with pytest.raises(Away):
        read(ALICE, stored.sha256)


def test_a_bucket_that_is_not_there_is_away_and_not_a_missing_file(settings: Settings, s3: S3) -> None:
    settings.FILES, settings.FILES_ENDPOINT = "s3://no-such-bucket", s3.endpoint
    settings.FILES_KEY = settings.FILES_SECRET = "tests"
    with pytest.raises(Away):
        of_installation().read(ALICE, "a" * 64)
    with pytest.raises(Away):
        store(ALICE, WORDS)


def test_a_store_that_does_not_answer_is_waited_for_a_bounded_time(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bucket, "ATTEMPT", timedelta(seconds=0.3))
    monkeypatch.setattr(bucket, "AGAIN_WITHIN", timedelta(seconds=0.3))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        settings.FILES = "s3://files"
        settings.FILES_ENDPOINT = f"http://127.0.0.1:{silent.getsockname()[1]}"
        settings.FILES_KEY = settings.FILES_SECRET = "tests"
        with pytest.raises(Away):
            store(ALICE, WORDS)


def test_a_full_disk_is_a_sentence_and_leaves_no_row(
    settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def dies(*_arguments: object) -> None:
        raise OSError("no space left on device")

    settings.FILES = str(tmp_path)
    monkeypatch.setattr("os.replace", dies)
    with pytest.raises(Away, match="disk of this system is full"):
        store(ALICE, WORDS)
    assert not StoredFile.objects.of(ALICE).exists()
    assert InFolder(tmp_path).count() == 0


@pytest.mark.parametrize(
    ("files", "endpoint", "says"),
    [
        ("files", "", "full path of a folder"),
        ("s3://", "", "names no bucket"),
        ("s3://files", "http://s3.marlshire.example", "unencrypted"),
        ("s3://files", "s3.marlshire.example", "must be an address"),
    ],
)
def test_a_place_that_is_none_is_refused(settings: Settings, files: str, endpoint: str, says: str) -> None:
    settings.FILES_ENDPOINT = endpoint
    with pytest.raises(ImproperlyConfigured, match=says):
        named(files)


def test_a_network_of_the_offices_own_may_go_without_encryption(settings: Settings) -> None:
    settings.FILES_ENDPOINT, settings.FILES_HTTP = "http://s3.marlshire.example", True
    named("s3://files")


def test_check_says_whether_files_can_be_written(
    installation: Installation, s3: S3, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in s3.environment(s3.bucket()).items():
        monkeypatch.setitem(installation.extra, name, value)
    assert installation.run("check").returncode == 0
    installation.extra["FOIDESK_FILES"] = "s3://no-such-bucket"
    done = installation.run("check")
    assert done.returncode == 1
    assert "must: Files can't be kept" in done.stdout


def test_what_is_left_of_a_secret_is_not_shown() -> None:
    assert "tests" not in repr(bucket.Address("files", "", secret="tests"))
    assert os.environ.get("FOIDESK_FILES_SECRET") is None
