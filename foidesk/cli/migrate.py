"""`foidesk migrate`: bring the database up to date, and make the record's triggers anew.

Requests that an older release dated are dated again, since the clock may know more by now.
"""

import argparse

from foidesk.cli.installation import database, waiting_migrations
from foidesk.cli.upgrading import bring_up_to_date, refuse_newer


def register(parser: argparse.ArgumentParser) -> None:
    """It takes nothing."""


def run(args: argparse.Namespace) -> int:
    """Always 0: what cannot be done raises `CouldNotRun`."""
    with database():
        refuse_newer()
        waiting = waiting_migrations()
        for line in bring_up_to_date():
            print(line)
    print(f"The database is up to date. Changes made: {len(waiting)}")
    return 0
