"""How long a failed sign-in makes one wait."""

from datetime import timedelta

FREE_TRIES = 5
LONGEST_WAIT = timedelta(minutes=15)
NETWORK_FREE_TRIES = 50
NETWORK_LONGEST_WAIT = timedelta(minutes=1)


def wait_after(failures: int) -> timedelta:
    """How long a network waits before it tries one account again: doubling, 30 seconds to 15 minutes."""
    return _grown(failures - FREE_TRIES, LONGEST_WAIT)


def network_wait_after(failures: int) -> timedelta:
    """How long a network that failed on any accounts waits: briefly, an office may stand behind it."""
    return _grown(failures - NETWORK_FREE_TRIES, NETWORK_LONGEST_WAIT)


def _grown(over: int, longest: timedelta) -> timedelta:
    if over < 0:
        return timedelta(0)
    return min(timedelta(seconds=30 << min(over, 10)), longest)
