"""The part of `foidesk restore` that works inside the place which is filled: a process of its own."""

import argparse
import json
import sys
import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.db import OperationalError
from django.utils import timezone

from foidesk.cli.installation import database
from foidesk.cli.trouble import CouldNotRun
from foidesk.cli.upgrading import bring_up_to_date
from foidesk.plumbing.post.actions import doubt_restored
from foidesk.records import actions, queries
from foidesk.records.backup import filling, keys
from foidesk.records.backup.beside import is_empty
from foidesk.records.backup.filling import Filled
from foidesk.records.backup.trouble import Stopped, Unreadable
from foidesk.records.queries import Head


@contextmanager
def in_sentences() -> Iterator[None]:
    """What stops a backup or restore ends the command with its sentence."""
    try:
        yield
    except (Stopped, ImproperlyConfigured) as stopped:
        raise CouldNotRun(str(stopped)) from stopped
    except OperationalError as trouble:
        if "full" not in str(trouble) and "space" not in str(trouble):
            raise
        raise CouldNotRun("there is no room left on the disk: nothing was restored. Make room.") from trouble


def fill_here(args: argparse.Namespace) -> int:
    """Fill this empty installation, verify it, and tell in one line of JSON; 1 when it is not whole."""
    with database():
        if not is_empty():
            raise CouldNotRun("this place is not empty: nothing was restored.")
        try:
            with in_sentences():
                whose = keys.secret_keys(Path(args.key)) if args.key else []
                filled = filling.fill(Path(args.file), whose)
                told = [] if args.as_it_was else _brought_up(Path(args.file))
        except CouldNotRun as trouble:
            if not isinstance(trouble.__cause__, Unreadable):
                raise
            print(f"foidesk: {trouble}", file=sys.stderr)
            return 1
        report = _report(filled, told, verified=not args.as_it_was)
    print(json.dumps(report))
    return 1 if report["faults"] or report["damaged"] else 0


def _brought_up(path: Path) -> list[str]:
    """Bring what was restored to this version's shape; gives what the clock had to say.

    Nothing that waited in the outbox then is sent by itself: an officer finds out whether it has left since.
    """
    said = bring_up_to_date(keep_first=False)
    doubt_restored()
    actions.was_restored(path.name, path.stat().st_size, at=timezone.now())
    return said


def _report(filled: Filled, told: Sequence[str], *, verified: bool) -> dict[str, Any]:
    offices = queries.verify() if verified else ()
    general = [*queries.missing_triggers(), *queries.not_as_written(_heads(filled))] if verified else []
    faults = [f"broken: {fault.where}: {fault.says}" for fault in general]
    for one in offices:
        faults += [f"broken: {one.name}: {fault.where}: {fault.says}" for fault in one.faults]
    return {
        "made_at": filled.about.made_at.isoformat(),
        "foidesk": filled.about.version,
        "rows": filled.rows,
        "files": filled.files,
        "damaged": [f"missing already when the backup was made: {name}" for name in filled.damaged],
        "faults": faults,
        "offices": [*told, *(f"{o.name}: {o.events} events: {_verdict(len(o.faults))}" for o in offices)],
    }


def _verdict(faults: int) -> str:
    return f"{faults} faults" if faults else "whole"


def _heads(filled: Filled) -> list[Head]:
    return [
        Head(uuid.UUID(h["authority"]), uuid.UUID(h["chain"]), int(h["count"]), str(h["digest"]))
        for h in filled.heads
    ]
