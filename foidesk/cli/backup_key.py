"""`foidesk backup-key`: make the key that opens backups, show it once, and keep only its public half."""

import argparse
from pathlib import Path

from django.conf import settings
from django.utils import timezone

from foidesk.cli.trouble import CouldNotRun
from foidesk.records.backup import keys
from foidesk.records.backup.trouble import Stopped


def register(parser: argparse.ArgumentParser) -> None:
    """Which key: a new one, one that the office holds already, or the machine's own."""
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--add", metavar="KEY", help="seal also for this public key, which begins with age1")
    what.add_argument(
        "--restore-test", action="store_true", help="make a key that stays here, so that restores are tried"
    )
    what.add_argument("--list", action="store_true", help="show whom backups are sealed for")


def run(args: argparse.Namespace) -> int:
    """Always 0: what cannot be done raises `CouldNotRun`."""
    home, day = Path(settings.HOME), timezone.localdate().isoformat()
    try:
        if args.list:
            print("\n".join(keys.listed(home)) or "No key for backups has been made yet.")
        elif args.add:
            keys.add(home, args.add, note=f"added {day}")
            print(f"Backups are sealed for {args.add} too from now on.")
        elif args.restore_test:
            public = keys.make_test_key(home, note=f"restore tests of this machine, {day}")
            print(_TEST.format(public=public, path=home / keys.TEST))
        else:
            secret, public = keys.make(home, note=f"the office, {day}")
            print(_NEW.format(secret=secret, public=public, path=home / keys.PUBLIC))
    except Stopped as stopped:
        raise CouldNotRun(str(stopped)) from stopped
    return 0


_NEW = """\
The secret key of your backups. It is shown this once and kept nowhere on this machine. Without it no backup
can be opened. Print it, or put it into a password manager, in two places that are not this machine:

{secret}

Backups are sealed for its public half from now on, which stands in {path}:

{public}"""
_TEST = """\
This machine can now open backups that it makes from now on, to try whether they can be restored. Its key is
in {path}. Whoever gets at that file and at a backup can read the backup; this machine holds
the same in its database, but an older backup may hold what was erased since. Take the file away to end it.
Backups are sealed for {public} too."""
