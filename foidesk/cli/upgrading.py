"""Bringing the database to this version's shape: a copy first, and a way back where it fails.

A database that a newer version made is left alone by every command.
"""

from importlib.metadata import version
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from foidesk.authorities.actions import keep_calendar
from foidesk.authorities.queries import offices
from foidesk.cases.actions import redate_stale
from foidesk.cli.installation import waiting_migrations
from foidesk.cli.trouble import CouldNotRun
from foidesk.records.backup import keys, making, newer
from foidesk.records.backup.beside import is_empty
from foidesk.records.backup.trouble import Stopped
from foidesk.records.rules import copies_to_spare, name_of

WAY_BACK = (
    "To go back: stop pages and worker, run 'foidesk restore {copy}{key} --replace --as-it-was', "
    "then install the version you had."
)


def refuse_newer() -> None:
    """Raise `CouldNotRun` where a newer version of the program has changed the database."""
    try:
        newer.refuse_newer(version("foidesk"))
    except Stopped as stopped:
        raise CouldNotRun(str(stopped)) from stopped


def bring_up_to_date(*, keep_first: bool = True) -> list[str]:
    """Make the changes that are waiting; gives sentences for whoever did it. Raises `CouldNotRun`.

    Where there is something to lose, a copy of the database is made first.
    """
    refuse_newer()
    waiting = waiting_migrations()
    copy = _keep() if waiting and keep_first and not is_empty() else None
    try:
        call_command("migrate", interactive=False, verbosity=0)
    except Exception as trouble:
        if copy is None:
            raise
        key = " --key KEYFILE" if copy.suffix == ".age" else ""
        raise CouldNotRun(
            f"the database could not be brought up to date: {trouble}. {WAY_BACK.format(copy=copy, key=key)}"
        ) from trouble
    said = [f"Before the change the database was kept in {copy}"] if copy else []
    return said + (_date_again() if waiting else [])


def _keep() -> Path:
    """A copy of the database in its old shape, sealed where there is a key. An upgrade changes no file."""
    home, now = Path(settings.HOME), timezone.now()
    try:
        sealed = keys.any_public(home)
        whom = keys.public_keys(home) if sealed else []
        path = Path(settings.BACKUPS) / name_of(now, sealed=sealed, before=version("foidesk"))
        made = making.make(path, version=version("foidesk"), at=now, keys=whom, files=False)
    except Stopped as stopped:
        raise CouldNotRun(
            f"the database was not changed, since no copy could be kept first: {stopped}"
        ) from stopped
    for name in copies_to_spare([one.name for one in made.path.parent.iterdir()]):
        (made.path.parent / name).unlink(missing_ok=True)
    return made.path


def _date_again() -> list[str]:
    """Requests that an older release dated are dated again, since the clock may know more by now."""
    now = timezone.now()
    said = []
    for office in offices():
        keep_calendar(office.id, at=now)
        for part in redate_stale(office.id, by=None, at=now, on=timezone.localdate(now)):
            for reference, says in part.refused:
                said.append(f"{office.name}: {reference} keeps its dates: {says}")
    return said
