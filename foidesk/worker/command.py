"""`foidesk worker`: makes its rounds, then rests five seconds, until it is told to stop."""

import argparse
import signal
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from threading import Event

from django.db import close_old_connections

from foidesk.records.backup.newer import refuse_newer
from foidesk.records.backup.trouble import Stopped
from foidesk.worker import copying, keeping
from foidesk.worker.rounds import ROUNDS, turn

REST = 5.0


def register(parser: argparse.ArgumentParser) -> None:
    """Whether to make the rounds only once."""
    parser.add_argument("--once", action="store_true", help="make each round once, then end")


def run(args: argparse.Namespace) -> int:
    """Make the rounds; the piece under way is finished before it stops."""
    try:
        refuse_newer(version("foidesk"))
    except Stopped as stopped:
        print(f"foidesk: {stopped}", file=sys.stderr)
        return 2
    stopping = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    while not stopping.is_set():
        close_old_connections()
        turn(ROUNDS, lambda: datetime.now(UTC), stopping)
        if args.once:
            break
        stopping.wait(REST)
    copying.finish(wait=args.once, at=datetime.now(UTC))
    keeping.finish(wait=args.once)
    return 0
