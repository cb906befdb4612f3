"""The rounds of the worker, in the order in which they are made, and how one turn of them goes."""

import logging
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

from django.conf import settings

from foidesk.plumbing.post import actions as post
from foidesk.plumbing.post.smtp import deliver
from foidesk.release import actions as release
from foidesk.release import outbox
from foidesk.release.queries import to_settle
from foidesk.worker.reminders import remind_one

log = logging.getLogger(__name__)

Round = Callable[[datetime], bool]
"""Does one piece of due work as of a moment; true when it did one, so that there may be more."""


def send_mail(at: datetime) -> bool:
    """Send one message that is due. Trial installations find their mail in the folder `mail`."""
    taken = outbox.take(at=at, folder=Path(settings.HOME) / "mail")
    if taken is None:
        return False
    began = time.monotonic()
    outcome = taken.outcome or deliver(taken.message, taken.route, at=at)
    post.settle(taken.message, outcome, at=at + timedelta(seconds=time.monotonic() - began))
    return True


def give_up_lost_mail(at: datetime) -> bool:
    """Make uncertain what a worker claimed and never told the end of."""
    post.give_up_lost(at=at)
    return False


def settle_parcels(at: datetime) -> bool:
    """Note what became of letters whose message came to an end; one that fails does not keep the others."""
    for authority, key in to_settle():
        try:
            release.settle_mail(authority, key, at=at)
        except Exception:
            log.exception("What became of parcel %s could not be noted. It is tried again.", key)
    return False


ROUNDS: tuple[Round, ...] = (send_mail, give_up_lost_mail, settle_parcels, remind_one)

# After so many pieces the next round has its turn, so that a full outbox does not keep reminders waiting.
PIECES_IN_A_TURN = 100


def turn(rounds: Sequence[Round], now: Callable[[], datetime], stopping: Event) -> None:
    """Make each round once, piece by piece, until there is none due or the worker is told to stop.

    A round that fails is logged and the others go on; what it left undone is due again at the next turn.
    """
    for make in rounds:
        try:
            for _piece in range(PIECES_IN_A_TURN):
                if stopping.is_set() or not make(now()):
                    break
        except Exception:
            log.exception("The round %s failed. The others go on.", make.__name__)
