"""`foidesk worker`: makes its rounds, then rests five seconds, until it is told to stop."""

import argparse
import signal
from datetime import UTC, datetime
from threading import Event

from django.db import close_old_connections

from foidesk.worker.rounds import ROUNDS, turn

REST = 5.0


def register(parser: argparse.ArgumentParser) -> None:
    """Whether to make the rounds only once."""
    parser.add_argument("--once", action="store_true", help="make each round once, then end")


def run(args: argparse.Namespace) -> int:
    """Make the rounds; the piece under way is finished before it stops."""
    stopping = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stopping.set())
    while not stopping.is_set():
        close_old_connections()
        turn(ROUNDS, lambda: datetime.now(UTC), stopping)
        if args.once:
            break
        stopping.wait(REST)
    return 0
