"""The copy in which boxes are struck out: how it is made and proved, and what the second reader says."""

import uuid
from collections.abc import Collection
from datetime import datetime, timedelta
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Transition

LEASE = timedelta(minutes=10)
"""So long a worker may be at one copy without a word; after that another takes it for dead."""
MOST_ATTEMPTS = 3
_WAITS = (timedelta(minutes=1), timedelta(minutes=10))
PAUSE = timedelta(minutes=10)
"""In an office of one, between the end of the work and reading it over as somebody else would."""


class State(StrEnum):
    """Where a copy stands."""

    WAITING = "waiting"
    UNDER_WAY = "under-way"
    PROVED = "proved"
    NOT_PROVED = "not-proved"
    FAILED = "failed"


class Says(StrEnum):
    """What a second reader says of a proved copy."""

    AGREED = "agreed"
    SENT_BACK = "sent-back"


ORDERED = Deed(
    "redaction.ordered", "asked for a copy of the file {name} without what {count} box(es) strike out"
)
PROVED = Deed(
    "redaction.proved", "made and proved a copy of the file {name} without what {count} box(es) strike out"
)
NOT_PROVED = Deed(
    "redaction.not-proved", "found in a copy of the file {name} what was struck out, so there is no such copy"
)
FAILED = Deed("redaction.failed", "could make no copy of the file {name}: {why}")
SET_ASIDE = Deed("redaction.set-aside", "gave up a copy of the file {name}, as its boxes were changed")
AGREED = Deed("redaction.agreed", "read what is struck out of the file {name}, and agreed")
AGREED_ALONE = Deed(
    "redaction.agreed-alone",
    "read again what is struck out of the file {name}, as this office has one officer: {reason}",
)
SENT_BACK = Deed("redaction.sent-back", "sent back what is struck out of the file {name}: {comments}")
COPY_DEEDS = (ORDERED, PROVED, NOT_PROVED, FAILED, SET_ASIDE, AGREED, AGREED_ALONE, SENT_BACK)
OPEN = frozenset({State.WAITING, State.UNDER_WAY})


def _row(name: str, sources: frozenset[State], target: State, needs: str, deed: Deed) -> Transition[State]:
    return Transition(name, sources, target, None, needs, deed)


_AT_IT = frozenset({State.UNDER_WAY})
PROVE = _row("prove", _AT_IT, State.PROVED, "nothing of what was struck found in the copy", PROVED)
DISPROVE = _row("find something struck", _AT_IT, State.NOT_PROVED, "something struck, found", NOT_PROVED)
FAIL = _row("fail", _AT_IT, State.FAILED, "a document of which no copy can be made", FAILED)
GIVE_UP = _row("give up", OPEN, State.FAILED, "other boxes than it was asked for with", SET_ASIDE)
TRANSITIONS: tuple[Transition[State], ...] = (PROVE, DISPROVE, FAIL, GIVE_UP)


def try_again(at: datetime, attempts: int) -> datetime:
    """When a copy is tried again that came to no end so many times."""
    return at + _WAITS[min(max(attempts, 1), len(_WAITS)) - 1]


def may_not_read_over(
    reader: uuid.UUID, hands: Collection[uuid.UUID], *, single_officer: bool
) -> Refusal | None:
    """Why this officer may not be the second reader: whoever had a hand in it is none, unless alone."""
    if reader not in hands or single_officer:
        return None
    return Refusal(
        "You drew boxes in it, changed them or asked for the copy. A different officer must read it over: "
        "ask somebody who had no hand in it."
    )


def against_reading(says: Says, comments: str, *, alone: bool, waited: timedelta) -> Refusal | None:
    """Why this can't be said of a copy. `alone`: of one's own; `waited` since it was made."""
    if says is Says.SENT_BACK:
        return None if comments.strip() else Refusal("Say which places should be struck out, or should not.")
    if not alone:
        return None
    if not comments.strip():
        return Refusal("Write down why you agree to your own work: this office has one officer.")
    if waited < PAUSE:
        minutes = int(PAUSE.total_seconds() // 60)
        return Refusal(
            "You made it just now. Do something else for {minutes} minutes, then read it as whoever gets it "
            "will.",
            minutes=minutes,
        )
    return None
