"""`foidesk restore`: put a backup back: into a place beside the installation first, then in its stead."""

import argparse
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils import timezone

from foidesk.cli.backup import give_way, schedule, stop_in_order
from foidesk.cli.filling import fill_here, in_sentences
from foidesk.cli.installation import database
from foidesk.cli.trouble import CouldNotRun
from foidesk.records import actions, queries
from foidesk.records.backup import keys
from foidesk.records.backup.beside import Beside, is_empty
from foidesk.records.rules import Kind, State, newest


def register(parser: argparse.ArgumentParser) -> None:
    """Which backup, with which key, and where to."""
    parser.add_argument("file", nargs="?", metavar="FILE", help="the backup")
    parser.add_argument("--key", metavar="KEYFILE", help="the file of the secret key that opens it")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("--into", metavar="FOLDER", help="make a new installation in this folder, on SQLite")
    where.add_argument("--replace", action="store_true", help="in the stead of what the installation holds")
    where.add_argument("--test", action="store_true", help="try whether the newest backup can be restored")
    where.add_argument("--here", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--if-due", action="store_true", help="with --test: only when the schedule wants it")
    parser.add_argument(
        "--as-it-was", action="store_true", help="leave the database in the shape of its version, to go back"
    )


def run(args: argparse.Namespace) -> int:
    """0 when what was restored is whole, 1 when it is not, or the backup is damaged."""
    stop_in_order()
    if args.test:
        return _test(args)
    if not args.file:
        raise CouldNotRun("name the backup to restore: foidesk restore FILE --key KEYFILE")
    if args.here:
        return fill_here(args)
    if args.into:
        return _into(args, Path(args.into).absolute())
    return _in_place(args)


def _in_place(args: argparse.Namespace) -> int:
    with database():
        empty = is_empty()
        if not empty and not args.replace:
            raise CouldNotRun(
                "this installation holds an office already. Restore --into an empty folder; or stop pages "
                "and worker and say --replace, which keeps what stands now beside it."
            )
        with in_sentences():
            beside = Beside(Path(settings.HOME), timezone.now(), files=str(settings.FILES))
            try:
                done = _child(args, beside.env(os.environ.get("DATABASE_URL", "")))
                if done.report is None:
                    return done.code
                kept = beside.switch(keep=not empty)
            finally:
                beside.remove()
    _tell(done.report)
    if kept:
        print(
            f"What stood before is kept in {kept}, and its files where they were. "
            "Take it away when all is well."
        )
    return done.code


def _into(args: argparse.Namespace, folder: Path) -> int:
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise CouldNotRun(f"{folder} is there and not empty. Name a folder that is new.")
    env = {"FOIDESK_HOME": str(folder), "DATABASE_URL": "", "FOIDESK_FILES": str(folder / "files")}
    done = _child(args, env)
    if done.report is None:
        shutil.rmtree(folder, ignore_errors=True)
        return done.code
    _tell(done.report)
    # Pages alone: a worker would send what waits in the outbox of the copy, to the people it is for.
    settings_of_it = " ".join(f"{name}='{value}'" for name, value in env.items())
    print(f"To look at it: {settings_of_it} foidesk web --port 8001")
    return done.code


def _test(args: argparse.Namespace) -> int:
    """Restore the newest backup into a scratch place, verify it, and keep a dated row of how that went."""
    home, now = Path(settings.HOME), timezone.now()
    key = Path(args.key) if args.key else home / keys.TEST
    with database():
        if args.if_due:
            if not (key.exists() and queries.due(Kind.TEST, schedule(), now=now)):
                return 0
            give_way()
        if not key.exists():
            raise CouldNotRun("this machine holds no key to try with. Run: foidesk backup-key --restore-test")
        run = actions.begin(Kind.TEST, at=now)
        if run is None:
            return 0
        outcome = _Outcome(2, "It was stopped before its end.")
        try:
            with in_sentences():
                outcome = _tried(args, key, now)
        except CouldNotRun as trouble:
            outcome = _Outcome(2, str(trouble))
        finally:
            state = State.FAILED if outcome.code else State.DONE
            actions.end(run, state=state, at=timezone.now(), says=outcome.says, name=outcome.name)
    if outcome.code == 2:
        raise CouldNotRun(outcome.says)
    print(f"{outcome.name}: {outcome.says}")
    return outcome.code


@dataclass(frozen=True)
class _Outcome:
    code: int
    says: str
    name: str = ""


def _tried(args: argparse.Namespace, key: Path, now: datetime) -> _Outcome:
    folder = Path(settings.BACKUPS)
    name = newest(os.listdir(folder)) if folder.is_dir() else None
    if args.file:
        folder, name = Path(args.file).absolute().parent, Path(args.file).name
    if name is None:
        return _Outcome(2, f"There is no backup in {folder} yet. Run: foidesk backup")
    beside = Beside(Path(settings.HOME), now)
    try:
        args.file, args.key = str(folder / name), str(key)
        done = _child(args, beside.env(os.environ.get("DATABASE_URL", "")), quiet=True)
    finally:
        beside.remove()
    if done.report is None:
        return _Outcome(done.code, done.trouble or "The test ended without a word.", name)
    faults = len(done.report["faults"])
    whole = f"Restored {done.report['rows']:,} rows and {done.report['files']:,} files; "
    return _Outcome(
        done.code, whole + (f"{faults} faults were found." if faults else "all of it is whole."), name
    )


@dataclass(frozen=True)
class _Done:
    """How the process ended that filled a place; `report` is None where it restored nothing."""

    code: int
    report: dict[str, Any] | None
    trouble: str


def _child(args: argparse.Namespace, env: dict[str, str], *, quiet: bool = False) -> _Done:
    """Fill the place that an environment names, in a process of its own."""
    command = [sys.executable, "-m", "foidesk", "restore", str(Path(args.file).absolute()), "--here"]
    command += ["--key", str(Path(args.key).absolute())] if args.key else []
    command += ["--as-it-was"] if args.as_it_was else []
    with subprocess.Popen(  # noqa: S603 - our own program
        command, env=os.environ | env, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        try:
            out, err = process.communicate()
        except BaseException:
            process.terminate()
            raise
    said = out.strip().splitlines()
    report = json.loads(said[-1]) if process.returncode in (0, 1) and said else None
    if err and not quiet:
        print(err, end="", file=sys.stderr)
    return _Done(process.returncode or 0, report, " ".join(err.split()).removeprefix("foidesk: "))


def _tell(report: dict[str, Any]) -> None:
    made = timezone.localtime(datetime.fromisoformat(report["made_at"]))
    print(
        f"Restored the backup of {made:%A} {made.day} {made:%B %Y, %H:%M}, "
        f"made by FOI Desk {report['foidesk']}: {report['rows']:,} rows, {report['files']:,} files."
    )
    for line in (*report["damaged"], *report["faults"], *report["offices"]):
        print(line)
