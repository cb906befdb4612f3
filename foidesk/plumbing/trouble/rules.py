"""What a fault is, when two are the same, and when somebody is told. Pure."""

import hashlib
import re
import secrets
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from traceback import walk_tb
from types import TracebackType

NO_OFFICE = uuid.UUID(int=0)
"""Whose fault it is when it happened at nobody's desk: the installation's."""

TOLD_EVERY = timedelta(hours=1)
"""So often at most is one kind of fault mailed."""

BEATS_EVERY = timedelta(seconds=30)
LATE_AFTER = timedelta(minutes=5)
"""A worker that was not seen for so long does not run: its longest piece of work, one mail, is shorter."""

SIGHTINGS_KEPT = 100
"""So many times are kept one by one for each fault, the latest; older ones are in the log."""

# Without the letters and figures that are taken for one another: a reference is read out on the telephone.
_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
_REFERENCE = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{7,63}")


class Kind(StrEnum):
    """Where a fault shows."""

    PAGE = "page"
    ROUND = "round"
    MAIL = "mail"


@dataclass(frozen=True)
class Fault:
    """One kind of fault: `route` is a page's or a round's name, `place` where in the program it began."""

    kind: Kind
    route: str
    exception: str
    place: str

    @property
    def fingerprint(self) -> str:
        """The same for faults that are the same."""
        told = "\n".join((self.kind, self.route, self.exception, self.place))
        return hashlib.sha256(told.encode()).hexdigest()


def fault_of(error: BaseException, *, kind: Kind, route: str) -> Fault:
    """What an error is, without a word of its message, which may name anybody."""
    return Fault(kind, route[:100], name_of(type(error))[:200], place_of(error.__traceback__)[:200])


def name_of(kind: type[BaseException]) -> str:
    """An error's kind in full, such as "django.db.utils.OperationalError"."""
    where = kind.__module__
    return kind.__qualname__ if where == "builtins" else f"{where}.{kind.__qualname__}"


def place_of(trace: TracebackType | None) -> str:
    """The innermost line of ours on the way to an error, or the innermost of all; "" without any."""
    lines = list(steps(trace))
    ours = [line for line in lines if line.startswith("foidesk.")]
    return (ours or lines or [""])[-1]


def steps(trace: TracebackType | None) -> Iterator[str]:
    """Each line of the program on the way to an error, as "module.function:line", the outermost first."""
    for frame, line in walk_tb(trace):
        module = frame.f_globals.get("__name__", "?")
        yield f"{module}.{frame.f_code.co_name}:{line}"


def new_reference() -> str:
    """A name for one request or one turn of the worker, such as "K7QF-2MXP-9RTD"."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(3))


def well_formed(reference: str) -> bool:
    """Whether a reference from outside may stand in a log: letters, figures and hyphens, 8 to 64 of them."""
    return _REFERENCE.fullmatch(reference) is not None


def is_late(beat_at: datetime, *, at: datetime) -> bool:
    """Whether a worker last seen then is taken not to run."""
    return at - beat_at > LATE_AFTER
