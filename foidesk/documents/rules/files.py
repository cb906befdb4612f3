"""Where files come from, what versions there are of one, and how much is kept of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.law.refusal import Refusal

MEGABYTE = 1_000_000
LARGEST_MB = 60
"""Of one file, as plumbing keeps it."""
MOST_AT_ONCE = 200
"""Files in one go: as many as one message may bring."""
MOST_MB_AT_ONCE = 400
MOST_OF_A_REQUEST = 5_000


class Source(StrEnum):
    """Where a file came from."""

    REQUEST = "request"
    SEARCH = "search"
    OFFICER = "officer"


class Version(StrEnum):
    """What a file is among the versions of one thing."""

    ORIGINAL = "original"
    WORKING = "working"
    REDACTED = "redacted"
    SENT = "sent"


SOURCE_WORDS = {
    Source.REQUEST: "came with the request",
    Source.SEARCH: "found in a search",
    Source.OFFICER: "added by an officer",
}
VERSION_WORDS: Mapping[Version, str] = {
    Version.ORIGINAL: "as it came",
    Version.WORKING: "a working copy",
    Version.REDACTED: "a redacted copy",
    Version.SENT: "as it was sent",
}

KEPT = Deed("documents.kept", "kept {count} file(s): {names}")
JOINED = Deed("documents.joined", "joined {count} file(s) to the request: {names}")
DOWNLOADED = Deed("documents.downloaded", "downloaded the file {name}")
DOWNLOADED_UNSOUND = Deed(
    "documents.downloaded-unsound",
    "downloaded the file {name}, which can't leave the office as it is: {state}",
)
READ = Deed("documents.read", "read the words of the file {name}")
LOOKED_AT = Deed("documents.looked-at", "looked at the pages of the file {name}")
LOOKED_INTO = Deed("documents.looked-into", "looked at the cells of the file {name}")
MOVED_AWAY = Deed("documents.moved-away", "moved the file {name} to {reference}, because: {reason}")
MOVED_HERE = Deed(
    "documents.moved-here", "moved the file {name} here from {reference}, where it did not belong: {reason}"
)
TAKEN_OUT = Deed("documents.taken-out", "took {count} file(s) out with their message: {names}")
CLEANED = Deed("documents.cleaned", "made a cleaned copy of the file {name}: {copy}")
REDACTED = Deed("documents.redacted", "kept a redacted copy of the file {name}: {copy}")
SENT = Deed("documents.sent", "kept the file {name} as it was sent")
APART_ASKED = Deed("documents.apart-asked", "asked for the file {name} to be taken apart")
TAKEN_APART = Deed("documents.taken-apart", "took the file {name} apart into {count} file(s): {names}")
MADE_FILE = Deed("documents.made", "made {copy} of the file {name}: {way}")
FILE_DEEDS = (
    *(KEPT, JOINED, DOWNLOADED, DOWNLOADED_UNSOUND, READ, LOOKED_AT, LOOKED_INTO),
    *(MOVED_AWAY, MOVED_HERE, TAKEN_OUT),
    *(CLEANED, REDACTED, SENT, APART_ASKED, TAKEN_APART, MADE_FILE),
)
COPIED = {Version.WORKING: CLEANED, Version.REDACTED: REDACTED, Version.SENT: SENT}
_BRINGING = (KEPT, JOINED, MOVED_HERE, CLEANED, REDACTED, SENT, TAKEN_APART, MADE_FILE)
BROUGHT = frozenset(deed.verb for deed in _BRINGING)
"""The events after which a file belongs to the request in whose chain they stand."""
TOOK = frozenset({MOVED_AWAY.verb, TAKEN_OUT.verb})
"""The events after which it does not."""


@dataclass(frozen=True)
class Upload:
    """A file as it came: its name and type are what its sender claims."""

    name: str
    claimed_type: str
    data: bytes


def against_number(uploads: Sequence[Upload], *, held: int) -> tuple[Refusal, ...]:
    """Why so many files, or so large a pile, can't be kept. `held`: how many the request has already."""
    found = []
    if len(uploads) > MOST_AT_ONCE:
        says = "These are {n} files; {most} can be kept in one go. Add them in several goes."
        found.append(Refusal(says, n=f"{len(uploads):,}", most=MOST_AT_ONCE))
    size = sum(len(upload.data) for upload in uploads)
    if size > MOST_MB_AT_ONCE * MEGABYTE:
        says = (
            "These files have {size} MB together; {most} MB can be kept in one go. Add them in several goes."
        )
        found.append(Refusal(says, size=f"{size // MEGABYTE:,}", most=MOST_MB_AT_ONCE))
    if held + len(uploads) > MOST_OF_A_REQUEST:
        says = (
            "This request would have more than {most} files. Add only what is needed to answer it, or pack "
            "what belongs together into one archive."
        )
        found.append(Refusal(says, most=f"{MOST_OF_A_REQUEST:,}"))
    return tuple(found)


def against_size(name: str, size: int) -> Refusal | None:
    """Why a file of this size can't be kept; None where it can."""
    if not size:
        return Refusal("The file “{name}” is empty. Choose it again.", name=name)
    if size > LARGEST_MB * MEGABYTE:
        return Refusal(
            "The file “{name}” has {size} MB; {most} MB can be kept. Ask for the part that is needed, or "
            "split it.",
            name=name,
            size=f"{size / MEGABYTE:,.1f}",
            most=LARGEST_MB,
        )
    return None


def must_stay(source: Source, *, of_another: bool = False) -> Refusal | None:
    """Why a file can't be moved to another request by itself; None for one that an officer added.

    `of_another`: it was made of another file, or taken out of one, and goes where that goes.
    """
    return _OF_ANOTHER if of_another else _AGAINST_MOVING.get(source)


def against_copy(version: Version, *, same_bytes: bool, belongs: bool) -> Refusal | None:
    """Why this can't be kept as a version of a file. What is sent is kept byte for byte."""
    if version is Version.ORIGINAL:
        return Refusal("The original stays as it came. Keep this as a cleaned or a redacted copy.")
    if not belongs:
        return NO_REQUEST
    if version is Version.SENT and not same_bytes:
        return Refusal("What is kept as sent must be, byte for byte, what was inspected. Prepare it again.")
    if version is not Version.SENT and same_bytes:
        return Refusal("The copy is the same as the file it was made from: nothing was taken out.")
    return None


NO_REQUEST = Refusal("It belongs to no request yet. Join the message it came with to a request first.")
_OF_ANOTHER = Refusal(
    "It was made of another file, or taken out of one, and goes where that goes. Move the file it came from."
)
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
