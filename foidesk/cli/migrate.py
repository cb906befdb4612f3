"""`foidesk migrate`: bring the database up to date, and make the record's triggers anew."""

import argparse

from django.core.management import call_command

from foidesk.cli.installation import database, waiting_migrations


def register(parser: argparse.ArgumentParser) -> None:
    """It takes nothing."""


def run(args: argparse.Namespace) -> int:
    """Always 0: what cannot be done raises `CouldNotRun`."""
    with database():
        waiting = waiting_migrations()
        call_command("migrate", interactive=False, verbosity=0)
    print(f"The database is up to date. Changes made: {len(waiting)}")
    return 0
