"""A whole installation is backed up and restored by its own commands, and refuses what it must."""

import json
import re
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.installation import Installation

WORK = """
from tests.release.steps import journey
journey().handed()
"""
OUTBOX = """
from foidesk.plumbing.post.models import Message
print(sorted(Message.objects.in_every_office().values_list("state", flat=True)))
"""
STATE = """
import json
from django.db import connection
from foidesk.records.backup import snapshot
from foidesk.records.queries import heads
shape = snapshot.present()
counts = {name: model._base_manager.count() for name, model in shape.tables().items()}
print(json.dumps([counts, sorted([str(h.chain), h.count, h.digest] for h in heads())]))
"""
SEARCHED = """
from foidesk.authorities.queries import offices
from foidesk.plumbing.index import actions, queries
from foidesk.plumbing.rows import new_key
office, key = offices()[0].id, new_key()
actions.put(office, "probe", key, title="Anvils", body="We hold anvils.", public=False)
print(len(queries.search(office, "probe", "anvil", public_only=False)))
"""


@dataclass(frozen=True)
class Kept:
    """An installation with a backup of it, and the key that opens it."""

    installation: Installation
    backup: Path
    key: Path


def kept_of(installation: Installation) -> Kept:
    """Give an installation an answer on its way out, a key, and a backup."""
    installation.python(WORK)
    said = installation.run("backup-key").stdout
    key = installation.home / "office.key"
    key.write_text(re.findall(r"^AGE-SECRET-KEY-1\w+$", said, re.M)[0])
    done = installation.run("backup")
    assert (done.returncode, done.stderr) == (0, "")
    return Kept(installation, Path(done.stdout.split(":")[0]), key)


def state(installation: Installation) -> object:
    """How many rows every table has, but those of runs, and where every chain stands."""
    counts, heads = json.loads(installation.python(STATE))
    del counts["records_run"]
    return counts, heads


def there_and_back(kept: Kept) -> None:
    """What is restored over a changed installation is what was kept, and the changed one is kept beside."""
    before = state(kept.installation)
    kept.installation.python(SEARCHED)
    shutil.rmtree(kept.installation.home / "files", ignore_errors=True)
    words = ("restore", str(kept.backup), "--key", str(kept.key))
    refused = kept.installation.run(*words)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--replace" in refused.stderr
    done = kept.installation.run(*words, "--replace")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.search(r"is kept in .*before.restore.\d{8}", done.stdout)
    assert state(kept.installation) == before
    assert kept.installation.run("verify").returncode == kept.installation.run("check").returncode == 0
    assert kept.installation.python(SEARCHED) == "1\n"
    assert kept.installation.python(OUTBOX) == "['uncertain']\n"


@pytest.mark.slow
def test_there_and_back(installation: Installation) -> None:
    kept = kept_of(installation)
    assert stat.S_IMODE(kept.backup.stat().st_mode) == 0o600
    assert "AGE-SECRET" not in (installation.home / "backup-keys.txt").read_text()
    there_and_back(kept)


@pytest.mark.postgres
@pytest.mark.slow
def test_there_and_back_on_postgresql(installation_pg: Installation) -> None:
    there_and_back(kept_of(installation_pg))


@pytest.mark.postgres
@pytest.mark.slow
def test_from_postgresql_to_sqlite_and_back(
    installation_pg: Installation, installation_sqlite: Installation, tmp_path: Path
) -> None:
    kept = kept_of(installation_pg)
    done = installation_sqlite.run("restore", str(kept.backup), "--key", str(kept.key))
    assert (done.returncode, done.stderr) == (0, "")
    assert state(installation_sqlite) == state(installation_pg)
    assert installation_sqlite.run("verify").returncode == 0


@pytest.mark.slow
def test_a_restore_is_tried_and_noted(installation: Installation) -> None:
    kept = kept_of(installation)
    none = installation.run("restore", "--test")
    assert (none.returncode, "foidesk backup-key --restore-test" in none.stderr) == (2, True)
    installation.run("backup-key", "--restore-test")
    sealed_before = installation.run("restore", "--test")
    assert (sealed_before.returncode, "sealed for another" in sealed_before.stderr) == (2, True)
    kept.backup.unlink()
    installation.run("backup")
    done = installation.run("restore", "--test")
    assert (done.returncode, "all of it is whole" in done.stdout) == (0, True), done.stderr
    assert not list(installation.home.glob(".restoring-*"))
    noted = "from foidesk.records.queries import runs\nprint([r.state for r in runs('restore-test')])"
    assert installation.python(noted) == "['done', 'failed']\n"


@pytest.mark.slow
def test_a_damaged_backup_leaves_the_installation_as_it_was(
    installation: Installation, tmp_path: Path
) -> None:
    kept, before = kept_of(installation), state(installation)
    data = kept.backup.read_bytes()
    for name, damaged in (("short", data[:-100]), ("changed", data[:-5000] + b"x" + data[-4999:])):
        (tmp_path / name).write_bytes(damaged)
        done = installation.run("restore", str(tmp_path / name), "--key", str(kept.key), "--replace")
        assert (done.returncode, done.stdout, "damaged" in done.stderr) == (1, "", True)
    assert state(installation) == before
    assert not list(installation.home.glob("*restor*"))


def test_what_cannot_begin_says_what_to_do(installation: Installation, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    wanted = {
        ("backup",): "foidesk backup-key",
        ("restore",): "name the backup",
        ("restore", str(tmp_path / "none")): "There is no file",
        ("backup-key", "--add", "age1zz"): "no public key",
    }
    for words, sentence in wanted.items():
        done = installation.run(*words)
        assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
        assert sentence in done.stderr
