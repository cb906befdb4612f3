"""`foidesk backup`: keep every row and every file in one sealed file, while pages and worker go on."""

import argparse
import os
import signal
import sys
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.utils import timezone

from foidesk.cli.installation import database, waiting_migrations
from foidesk.cli.trouble import CouldNotRun
from foidesk.records import actions, queries
from foidesk.records.backup import keys, making
from foidesk.records.backup.making import Made
from foidesk.records.backup.trouble import Stopped
from foidesk.records.rules import Kind, Schedule, State, name_of, read_schedule, spare

if TYPE_CHECKING:
    from foidesk.records.models import Run


def register(parser: argparse.ArgumentParser) -> None:
    """Where to, and whether only when it is time."""
    parser.add_argument("--to", metavar="FOLDER", help="another folder than that of FOIDESK_BACKUPS")
    parser.add_argument("--if-due", action="store_true", help="only when the schedule wants one now")


def run(args: argparse.Namespace) -> int:
    """0 when all is kept; 1 when files were missing in the installation itself, and the rest is kept."""
    stop_in_order()
    now = timezone.now()
    with database():
        if args.if_due:
            if not (keys.any_public(Path(settings.HOME)) and queries.due(Kind.BACKUP, schedule(), now=now)):
                return 0
            give_way()
        made = _noted(Path(args.to).absolute() if args.to else None, now)
    if made is None:
        return 0
    print(f"{made.path}: {made.size:,} bytes, {made.rows:,} rows, {made.files:,} files")
    for name in made.damaged:
        print(f"missing: {name}: damaged or gone in the installation itself. Run: foidesk verify")
    return 1 if made.damaged else 0


def schedule() -> Schedule:
    """The installation's schedule. Raises `CouldNotRun` where it cannot be read."""
    try:
        return read_schedule(settings.BACKUP_AT, settings.BACKUP_KEEP, settings.RESTORE_TEST_DAYS)
    except ValueError as trouble:
        raise CouldNotRun(str(trouble)) from trouble


def give_way() -> None:
    """Let pages and worker go first, where the system can."""
    if hasattr(os, "nice"):
        os.nice(10)


def stop_in_order() -> None:
    """When told to end, tidy up first."""
    signal.signal(signal.SIGTERM, _stop)


def _stop(number: int, frame: FrameType | None) -> NoReturn:
    sys.exit(128 + number)


def _noted(folder: Path | None, now: datetime) -> Made | None:
    """Make a backup and note how it ended. None where another process makes this one already."""
    if waiting_migrations():
        raise CouldNotRun("the database is not up to date. Run 'foidesk migrate', which keeps a copy first.")
    run = actions.begin(Kind.BACKUP, at=now)
    if run is None:
        return None
    try:
        made = _make(folder or Path(settings.BACKUPS), now)
    except BaseException as trouble:
        _failed(run, trouble)
        if isinstance(trouble, Stopped | ImproperlyConfigured):
            raise CouldNotRun(str(trouble)) from trouble
        raise
    says = f"{len(made.damaged)} files were missing." if made.damaged else ""
    actions.end(run, state=State.DONE, at=timezone.now(), name=made.path.name, size=made.size, says=says)
    if folder is None:
        _thin_out(made.path.parent)
    return made


def _make(folder: Path, now: datetime) -> Made:
    whom = keys.public_keys(Path(settings.HOME))
    return making.make(folder / name_of(now), version=version("foidesk"), at=now, keys=whom)


def _failed(run: "Run", trouble: BaseException) -> None:
    says = str(trouble) if isinstance(trouble, Stopped) else "It was stopped before its end."
    actions.end(run, state=State.FAILED, at=timezone.now(), says=says)


def _thin_out(folder: Path) -> None:
    for name in spare(os.listdir(folder), schedule(), proved=queries.proved()):
        (folder / name).unlink(missing_ok=True)
