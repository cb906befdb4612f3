"""Backups and restore tests, made by a process of their own so that mail never waits for them."""

import logging
import subprocess
import sys
import time
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from django.conf import settings

from foidesk.records.backup import keys
from foidesk.records.queries import due
from foidesk.records.rules import Kind, read_schedule

log = logging.getLogger(__name__)

COMMANDS = {Kind.BACKUP: ("backup", "--if-due"), Kind.TEST: ("restore", "--test", "--if-due")}
"""What is run for each; it looks itself once more whether it is due, since other workers look too."""
GRACE = 10.0
REST = 600.0
"""Seconds after one that failed, in case it could not even note so."""


@dataclass
class _Aside:
    """The process that is under way, if there is one: never two at once."""

    process: subprocess.Popen[bytes] | None = None
    rests_until: float = 0.0

    def busy(self) -> bool:
        """Whether one is under way, or failed just now. It has said why on standard error, and in its row."""
        if self.process is not None and self.process.poll() is not None:
            if self.process.returncode:
                log.error("Keeping or trying a backup ended with %s.", self.process.returncode)
                self.rests_until = time.monotonic() + REST
            self.process = None
        return self.process is not None or time.monotonic() < self.rests_until

    def start(self, words: tuple[str, ...]) -> None:
        """Begin one. It writes no lines but those of trouble."""
        self.process = subprocess.Popen(  # noqa: S603 - our own program
            [sys.executable, "-m", "foidesk", *words],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            start_new_session=True,
        )


_ASIDE = _Aside()


def keep_backups(at: datetime) -> bool:
    """Begin the backup or the restore test that is due, on the machine that holds a key for it."""
    home = Path(settings.HOME)
    if _ASIDE.busy() or not keys.any_public(home):
        return False
    plan = read_schedule(settings.BACKUP_AT, settings.BACKUP_KEEP, settings.RESTORE_TEST_DAYS)
    kinds = [Kind.BACKUP, *([Kind.TEST] if (home / keys.TEST).exists() else [])]
    for kind in kinds:
        if due(kind, plan, now=at):
            _ASIDE.start(COMMANDS[kind])
            break
    return False


def finish(*, wait: bool) -> None:
    """Wait for what is under way, or tell it to stop: it tidies up, and is due again."""
    process = _ASIDE.process
    if process is None:
        return
    if not wait:
        process.terminate()
    try:
        process.wait(None if wait else GRACE)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
