"""The rounds of the worker, in the order in which they are made, and how one turn of them goes."""

import logging
from collections.abc import Callable, Sequence
from datetime import datetime
from threading import Event

log = logging.getLogger(__name__)

Round = Callable[[datetime], bool]
"""Does one piece of due work as of a moment; true when it did one, so that there may be more."""

ROUNDS: tuple[Round, ...] = ()

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
