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
DEEDS = (KEPT, JOINED, DOWNLOADED)


@dataclass(frozen=True)
class Upload:
    """A file as it came: its name and type are what its sender claims."""

    name: str
    claimed_type: str
    data: bytes


def cannot_leave(state: State) -> Refusal | None:
    """Why a file in this state may not leave the office; None when nothing is against it."""
    return _AGAINST_LEAVING.get(state)


_AGAINST_LEAVING = {
    State.NOT_INSPECTED: Refusal("It has not been inspected for hidden data, so it can't leave the office."),
}
