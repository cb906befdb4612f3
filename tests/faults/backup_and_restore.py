"""Faults of backup and restore, tried on real processes; each line says how often it was tried.

    .venv/bin/python -m tests.faults.backup_and_restore [--times N] [--postgres]

It ends with 0 when every try ended as it must: what was restored is whole, nothing is left under a backup's
name that is not, and the installation stands as it was where a restore was refused or killed.
"""

import argparse
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyrage import x25519

from foidesk.records.backup import sealing
from foidesk.records.backup.trouble import Stopped
from tests.installation import Installation, Postgres, migrated
from tests.records.backup.parts import read
from tests.records.backup.test_restoring import Kept, kept_of, state

RANDOM = random.SystemRandom()
LOAD = """
from foidesk.cli.installation import set_up
set_up()
from tests.release.steps import Journey
from tests.walk import logged, office
ours = office("Office of Wessex", review_contact="Her")
for n in range(1000):
    Journey(ours, logged(ours.alice)).approved()
"""
SMALL = """
import resource, sys
from datetime import UTC, datetime
from pathlib import Path
from django.db import connection
from foidesk.records.backup import keys, making
from foidesk.records.backup.trouble import Stopped
connection.cursor().execute("SELECT count(*) FROM django_migrations")  # SQLite opens its files before
resource.setrlimit(resource.RLIMIT_FSIZE, ({size}, {size}))
whom = keys.public_keys(Path({home!r}))
try:
    making.make(Path({path!r}), version="0", at=datetime.now(UTC), keys=whom)
    print("made")
except Stopped as stopped:
    print("stopped", stopped)
"""


class Patient(Installation):
    """An installation whose commands may take long, on a machine that has much else to do."""

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run one `foidesk` command to its end."""
        command = [sys.executable, "-m", "foidesk", *words]
        return subprocess.run(
            command, env=self.env, capture_output=True, text=True, check=False, timeout=1800
        )


@dataclass
class Faults:
    """What is tried, on one installation that has a backup."""

    kept: Kept
    folder: Path
    times: int

    @property
    def pair(self) -> x25519.Identity:
        return sealing.secret_key(self.kept.key.read_text())

    def wrong_key(self) -> int:
        """Another key opens nothing and changes nothing."""
        before, other = state(self.kept.installation), self.folder / "other.key"
        other.write_text(str(x25519.Identity.generate()))
        done = self.kept.installation.run("restore", str(self.kept.backup), "--key", str(other), "--replace")
        must(done.returncode == 2 and "sealed for another" in done.stderr, done.stderr)
        must(state(self.kept.installation) == before, "the installation was changed")
        return 1

    def truncated(self) -> int:
        """What was cut short anywhere is refused."""
        data = self.kept.backup.read_bytes()
        return self._refused(lambda: data[: RANDOM.randrange(len(data))])

    def changed(self) -> int:
        """A byte changed anywhere is seen."""
        data = self.kept.backup.read_bytes()

        def one() -> bytes:
            place = RANDOM.randrange(len(data))
            return data[:place] + bytes([data[place] ^ RANDOM.randrange(1, 256)]) + data[place + 1 :]

        return self._refused(one)

    def damaged_restores(self) -> int:
        """The whole command, on cut and changed files, leaves the installation as it was."""
        before, tries = state(self.kept.installation), max(2, self.times // 50)
        data = bytearray(self.kept.backup.read_bytes())
        for n in range(tries):
            path, place = self.folder / "damaged.age", RANDOM.randrange(1000, len(data))
            path.write_bytes(data[:place] + (bytes([data[place] ^ 1]) + data[place + 1 :] if n % 2 else b""))
            done = self.kept.installation.run("restore", str(path), "--key", str(self.kept.key), "--replace")
            must(done.returncode == 1 and done.stderr.count("\n") == 1, done.stderr)
        must(state(self.kept.installation) == before, "the installation was changed")
        must(not list(self.kept.installation.home.glob(".restoring-*")), "a scratch place was left")
        return tries

    def disk_full(self) -> int:
        """A disk that fills up anywhere on the way leaves no file, and one sentence."""
        tries, home = max(3, self.times // 20), self.kept.installation.home
        for n in range(tries):
            path = self.folder / f"full-{n}" / "foidesk-20250106T013000Z.tar.age"
            size = RANDOM.randrange(self.kept.backup.stat().st_size - 1000)
            said = self.kept.installation.python(SMALL.format(size=size, home=str(home), path=str(path)))
            must(said.startswith("stopped There is no room left"), said)
            must(not list(path.parent.iterdir()), "a file was left")
        return tries

    def under_load(self) -> int:
        """Backups made while requests are logged, decided and approved restore to something whole."""
        tries = max(2, self.times // 50)
        with running(self.kept.installation, ["-c", LOAD]) as load:
            time.sleep(3)
            for n in range(tries):
                done = self.kept.installation.run("backup", "--to", str(self.folder / f"load-{n}"))
                must(done.returncode == 0 and load.poll() is None, done.stderr)
        for n in range(tries):
            backup, into = next((self.folder / f"load-{n}").iterdir()), self.folder / f"into-{n}"
            words = ("restore", str(backup), "--key", str(self.kept.key), "--into", str(into))
            done = self.kept.installation.run(*words)
            must(done.returncode == 0, done.stdout + done.stderr)
        whole = self.kept.installation.run("verify")
        must(whole.returncode == 0, whole.stdout)
        return tries

    def killed_backups(self) -> int:
        """After kill -9 at any moment every file under a backup's name is whole, and the next one is made."""
        tries, to = max(5, self.times // 10), self.folder / "killed"
        for _n in range(tries):
            with running(self.kept.installation, ["-m", "foidesk", "backup", "--to", str(to)]) as process:
                time.sleep(RANDOM.uniform(0.5, 8))
                process.kill()
        whole = [path for path in to.glob("*") if not path.name.startswith(".")] if to.exists() else []
        for path in whole:
            read(path.read_bytes(), self.pair)
        done = self.kept.installation.run("backup", "--to", str(to))
        must(done.returncode == 0, done.stderr)
        print(f"  (of these, {len(whole)} came to their end first)")
        return tries

    def killed_restores(self) -> int:
        """After kill -9 of a restore the installation is whole: as it was, or as it is to be."""
        tries, before = max(3, self.times // 50), state(self.kept.installation)
        words = ["restore", str(self.kept.backup), "--key", str(self.kept.key), "--replace"]
        after = []
        for _n in range(tries):
            with running(self.kept.installation, ["-m", "foidesk", *words]) as process:
                time.sleep(RANDOM.uniform(1, 15))
                os.killpg(process.pid, signal.SIGKILL)
            after.append(state(self.kept.installation))
            must(self.kept.installation.run("verify").returncode == 0, "it is not whole")
        self.kept.installation.run(*words)
        restored = state(self.kept.installation)
        must(all(found in (before, restored) for found in after), "it is neither as before nor as restored")
        return tries

    def _refused(self, damaged: Callable[[], bytes]) -> int:
        for _n in range(self.times):
            try:
                read(damaged(), self.pair)
            except Stopped:
                continue
            must(False, "a damaged backup was taken for a whole one")
        return self.times


def must(held: bool, says: str) -> None:
    """Raise AssertionError where something is not as it must be."""
    if not held:
        raise AssertionError(says)


@contextmanager
def running(installation: Installation, words: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """A process on the installation, which does not outlive the block."""
    with subprocess.Popen(
        [sys.executable, *words],
        env=installation.env,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def try_all(installation: Installation, folder: Path, times: int) -> int:
    """Try every fault, say how often, and give how many kinds ended as they must not."""
    faults = Faults(kept_of(installation), folder, times)
    bad = 0
    for fault in (
        faults.wrong_key,
        faults.truncated,
        faults.changed,
        faults.damaged_restores,
        faults.disk_full,
        faults.under_load,
        faults.killed_backups,
        faults.killed_restores,
    ):
        name, began = re.sub("_", " ", fault.__name__), time.monotonic()
        try:
            print(f"{name}: {fault()} times, as it must ({time.monotonic() - began:.0f} s)", flush=True)
        except AssertionError as wrong:
            bad += 1
            print(f"{name}: WRONG: {wrong}", flush=True)
    return bad


def main() -> int:
    """Try all on SQLite, or on a PostgreSQL of our own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--times", type=int, default=200, help="how often a byte is changed; others follow it"
    )
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL")
    args = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="foidesk-faults-"))
    try:
        if not args.postgres:
            return min(1, try_all(migrated(Patient(folder / "home", "")), folder, args.times))
        with Postgres.running(folder, "") as server:
            installation = migrated(Patient(folder / "home", server.create("faults")))
            return min(1, try_all(installation, folder, args.times))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
