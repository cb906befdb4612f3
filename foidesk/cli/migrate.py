"""`foidesk migrate`: bring the database up to date, and make the record's triggers anew.

Requests that an older release dated are dated again, since the clock may know more by now.
"""

import argparse

from django.core.management import call_command
from django.utils import timezone

from foidesk.authorities.actions import keep_calendar
from foidesk.authorities.queries import offices
from foidesk.cases.actions import redate_stale
from foidesk.cli.installation import database, waiting_migrations


def register(parser: argparse.ArgumentParser) -> None:
    """It takes nothing."""


def run(args: argparse.Namespace) -> int:
    """Always 0: what cannot be done raises `CouldNotRun`."""
    with database():
        waiting = waiting_migrations()
        call_command("migrate", interactive=False, verbosity=0)
        if waiting:
            _date_again()
    print(f"The database is up to date. Changes made: {len(waiting)}")
    return 0


def _date_again() -> None:
    now = timezone.now()
    for office in offices():
        keep_calendar(office.id, at=now)
        for part in redate_stale(office.id, by=None, at=now, on=timezone.localdate(now)):
            for reference, says in part.refused:
                print(f"{office.name}: {reference} keeps its dates: {says}")
