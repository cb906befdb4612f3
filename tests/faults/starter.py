"""Starts a `foidesk` command with a wrong clock or less patience. Only scripts of faults start it.

The clock is wrong by as many seconds as stand in the file that FAULTS_CLOCK names, read each time anew.
"""

import os
import sys
import time
import uuid
from datetime import datetime, timedelta, tzinfo
from pathlib import Path

import uuid_utils.compat
from django.utils import timezone

from foidesk.cli.installation import set_up
from foidesk.cli.main import main

set_up()

from foidesk.plumbing.post import smtp  # noqa: E402
from foidesk.worker import command  # noqa: E402

_TIME, _NOW, _KEY = time.time, timezone.now, uuid_utils.compat.uuid7


def wrong_by() -> float:
    """Seconds."""
    return float(Path(os.environ["FAULTS_CLOCK"]).read_text() or "0")


class Wrong(datetime):
    """The clock as the worker reads it."""

    @classmethod
    def now(cls, tz: tzinfo | None = None) -> datetime:  # type: ignore[override]
        """A moment that is wrong."""
        return datetime.now(tz) + timedelta(seconds=wrong_by())


def set_wrong() -> None:
    """Let all that reads the clock in this process, keys included, read the wrong one."""
    time.time = lambda: _TIME() + wrong_by()
    timezone.now = lambda: _NOW() + timedelta(seconds=wrong_by())
    vars(command)["datetime"] = Wrong
    vars(uuid_utils.compat)["uuid7"] = _wrong_key


def _wrong_key() -> uuid.UUID:
    """A key ordered by the wrong time: its first 48 bits are milliseconds."""
    return uuid.UUID(int=int(time.time() * 1000) << 80 | _KEY().int % (1 << 80))


if __name__ == "__main__":
    if "FAULTS_CLOCK" in os.environ:
        set_wrong()
    smtp.ACCEPTING_TAKES = float(os.environ.get("FAULTS_PATIENCE", smtp.ACCEPTING_TAKES))
    sys.exit(main())
