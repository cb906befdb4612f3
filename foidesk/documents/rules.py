"""What a file is to a request, and why it may not leave."""

from dataclasses import dataclass
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.law.refusal import Refusal


class Source(StrEnum):
    """Where a file came from."""

    REQUEST = "request"
    SEARCH = "search"
    OFFICER = "officer"


class Version(StrEnum):
    """What a file is among the versions of one thing. Working and redacted copies come with their rooms."""

    ORIGINAL = "original"


class State(StrEnum):
    """What is known of what is hidden in a file."""

    NOT_INSPECTED = "not-inspected"


SOURCE_WORDS = {
    Source.REQUEST: "came with the request",
    Source.SEARCH: "found in a search",
    Source.OFFICER: "added by an officer",
}

KEPT = Deed("documents.kept", "kept {count} file(s): {names}")
JOINED = Deed("documents.joined", "joined {count} file(s) to the request: {names}")
DOWNLOADED = Deed("documents.downloaded", "downloaded the file {name}")
MOVED_AWAY = Deed("documents.moved-away", "moved the file {name} to {reference}, because: {reason}")
MOVED_HERE = Deed(
    "documents.moved-here", "moved the file {name} here from {reference}, where it did not belong: {reason}"
)
TAKEN_OUT = Deed("documents.taken-out", "took {count} file(s) out with their message: {names}")
DEEDS = (KEPT, JOINED, DOWNLOADED, MOVED_AWAY, MOVED_HERE, TAKEN_OUT)
BROUGHT = frozenset({KEPT.verb, JOINED.verb, MOVED_HERE.verb})
"""The events after which a file belongs to the request in whose chain they stand."""
TOOK = frozenset({MOVED_AWAY.verb, TAKEN_OUT.verb})
"""The events after which it does not."""


@dataclass(frozen=True)
class Upload:
    """A file as it came: its name and type are what its sender claims."""

    name: str
    claimed_type: str
    data: bytes


def cannot_leave(state: State) -> Refusal | None:
    """Why a file in this state may not leave the office; None when nothing is against it."""
    return _AGAINST_LEAVING.get(state)


def must_stay(source: Source) -> Refusal | None:
    """Why a file can't be moved to another request by itself; None for one that an officer added.

    No file leaves with a letter yet, so that none has to be kept where it left from.
    """
    return _AGAINST_MOVING.get(source)


_AGAINST_MOVING = {
    Source.REQUEST: Refusal(
        "It came with a message. If the message belongs to another request, take the message out of this "
        "one: its files go with it. Otherwise download the file, and add it to the other request as well."
    ),
    Source.SEARCH: Refusal(
        "A colleague handed it in as the answer to a search for this request, and the receipt of that search "
        "rests on it, so it stays. Download it, and add it to the other request as well."
    ),
}
_AGAINST_LEAVING = {
    State.NOT_INSPECTED: Refusal("It has not been inspected for hidden data, so it can't leave the office."),
}
