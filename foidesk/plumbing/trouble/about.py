"""What this thread is at work on, so that every line of the log says of which request and case it is. Pure.

Only ids, codes and names of our own may be told here: whatever a door puts in stands in the log as it is.
"""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar

Tell = Callable[[], Mapping[str, str]]

_now: ContextVar[Tell | None] = ContextVar("about", default=None)


@contextmanager
def about(tell: Tell) -> Iterator[None]:
    """Within the block `tell` is asked whenever a line is logged: a request learns its case on its way."""
    before = _now.set(tell)
    try:
        yield
    finally:
        _now.reset(before)


def told() -> Mapping[str, str]:
    """What this thread is at work on, as far as it is known yet."""
    tell = _now.get()
    return tell() if tell else {}
