"""The rounds of the worker, in the order in which they are made, and how one turn of them goes."""

import logging
import time
from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from threading import Event

from django.conf import settings

from foidesk.plumbing.post import actions as post
from foidesk.plumbing.post.smtp import deliver
from foidesk.plumbing.trouble.about import about, told
from foidesk.plumbing.trouble.rules import new_reference
from foidesk.release import actions as release
from foidesk.release import outbox
from foidesk.release.queries import to_settle
from foidesk.worker import faults
from foidesk.worker.copying import copy_struck
from foidesk.worker.inspecting import inspect_files, take_files_apart
from foidesk.worker.keeping import keep_backups
from foidesk.worker.making import make_files
from foidesk.worker.reminders import remind_one

log = logging.getLogger(__name__)

Round = Callable[[datetime], bool]
"""Does one piece of due work as of a moment; true when it did one, so that there may be more."""


def send_mail(at: datetime) -> bool:
    """Send one message that is due. Trial installations find their mail in the folder `mail`."""
    faults.beat(at)  # a full outbox takes longer than a worker may be silent
    taken = outbox.take(at=at, folder=Path(settings.HOME) / "mail")
    if taken is None:
        return False
    began = time.monotonic()
    outcome = taken.outcome or deliver(taken.message, taken.route, at=at, files=taken.files)
    ended = at + timedelta(seconds=time.monotonic() - began)
    mail = taken.message
    if post.settle(mail, outcome, at=ended):
        faults.note_mail(mail, outcome, ended)
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
        except Exception as error:
            log.warning("What became of parcel %s could not be noted. It is tried again.", key)
            faults.failed("settle_parcels", error, told().get("request", ""), at)
    return False


ROUNDS: tuple[Round, ...] = (
    faults.beat,
    send_mail,
    give_up_lost_mail,
    settle_parcels,
    remind_one,
    take_files_apart,
    copy_struck,
    inspect_files,
    make_files,
    keep_backups,
    faults.tell,
)

# After so many pieces, or seconds, the next round has its turn, so that a full outbox does not keep reminders
# waiting, nor a thousand files the mail.
PIECES_IN_A_TURN = 100
SECONDS_IN_A_TURN = 20.0


def turn(rounds: Sequence[Round], now: Callable[[], datetime], stopping: Event) -> None:
    """Make each round once, piece by piece, until there is none due or the worker is told to stop.

    A round that fails is logged and kept for the administrator, and the others go on; what it left undone is
    due again at the next turn.
    """
    for make in rounds:
        name, reference = make.__name__, new_reference()
        with about(partial(dict, request=reference, route=name)):
            try:
                _make(make, now, stopping)
            except Exception as error:
                faults.failed(name, error, reference, now())


def _make(make: Round, now: Callable[[], datetime], stopping: Event) -> None:
    began, pieces = time.monotonic(), 0
    while not stopping.is_set() and make(now()):
        pieces += 1
        if pieces >= PIECES_IN_A_TURN or time.monotonic() - began >= SECONDS_IN_A_TURN:
            break
    level = logging.INFO if pieces else logging.DEBUG
    log.log(level, "Pieces done: %d.", pieces, extra={"ms": round((time.monotonic() - began) * 1000)})
