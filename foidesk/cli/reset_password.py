"""`foidesk reset-password`: a one-time code for whoever forgot a password where no administrator can help."""

import argparse
from datetime import UTC, datetime

from foidesk.audit.rules import london_day
from foidesk.cli.installation import database
from foidesk.cli.trouble import CouldNotRun
from foidesk.law.refusal import Refused
from foidesk.people.actions import make_machine_code


def register(parser: argparse.ArgumentParser) -> None:
    """Whose password."""
    parser.add_argument("email", help="the e-mail address with which the person signs in")


def run(args: argparse.Namespace) -> int:
    """Make the code, say so in the record, and print it. Raises `CouldNotRun` for an unknown address."""
    now = datetime.now(UTC)
    with database():
        try:
            handed = make_machine_code(args.email, at=now, on=london_day(now))
        except Refused as refused:
            raise CouldNotRun(f"{refused} Nothing was changed.") from refused
    print(
        f"Made a one-time code for {handed.officer.name}, noted in the record: {handed.code} "
        "(typed at /desk/set-password/ within 24 hours; the old password works until then)."
    )
    return 0
