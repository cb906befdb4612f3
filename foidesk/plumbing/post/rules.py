"""What becomes of a message on its way out, how long it waits, and what its head may hold. Pure."""

import re
import unicodedata
import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from foidesk.law.refusal import Refusal


class State(StrEnum):
    """Where a message stands."""

    WAITING = "waiting"
    SENDING = "sending"
    SENT = "sent"
    UNCERTAIN = "uncertain"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"


class Ending(StrEnum):
    """How one attempt ended, as far as the server's own words go."""

    ACCEPTED = "accepted"
    NOTHING_TRANSMITTED = "nothing-transmitted"
    REFUSED = "refused"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class Outcome:
    """One attempt's end with the server's last words, or ours where there was no server."""

    ending: Ending
    words: str


@dataclass(frozen=True)
class Attached:
    """A file that goes with a message: its name there, its type by content, its digest and size."""

    name: str
    type: str
    sha256: str
    size: int


AFTER = {
    Ending.ACCEPTED: State.SENT,
    Ending.NOTHING_TRANSMITTED: State.WAITING,
    Ending.REFUSED: State.REFUSED,
    Ending.UNKNOWN: State.UNCERTAIN,
}
"""The state of a message after an attempt."""

IN_TROUBLE_AFTER = 3
"""After so many attempts a page says that a waiting message is in trouble. It is still tried."""

LOST_AFTER = timedelta(minutes=10)
"""What was claimed longer ago than any attempt takes lost its worker, and nobody knows how far that got."""

LARGEST_MESSAGE = 20_000_000
"""Bytes on the wire, with all files as mail writes them: more than this few mail servers take."""
LONGEST_WORDS = 500
LONGEST_ADDRESS = 254
_DELAYS = tuple(timedelta(minutes=minutes) for minutes in (1, 5, 15, 30, 60))
_MESSAGE_ID = re.compile(r"<[\x21-\x3b\x3d\x3f-\x7e]{1,120}@[\x21-\x3b\x3d\x3f-\x7e]{1,120}>")
_MAILBOX = re.compile(r"[^@\s,;:<>()\[\]\\\"]{1,64}@[^@\s,;:<>()\[\]\\\"]+\.[^@\s,;:<>()\[\]\\\"]+")
_UNSAFE = re.compile(r'[\\/:*?"<>|]')
LONGEST_FILE_NAME = 120
_BETWEEN = frozenset({"Cc", "Zl", "Zp", "Zs"})
FORGOTTEN = frozenset({"key"})
"""The purposes whose words are a secret, and are forgotten once a message has gone."""
FORGOTTEN_WORDS = "The words of this message were a secret: they went, and were not kept."
RESTORED_WORDS = "This was restored from a backup. It may have left after the backup was made."
LOST_WORDS = "The worker died while it was sending this. Nobody knows whether the server took it."


def wait_after(attempts: int) -> timedelta:
    """How long a message waits after so many attempts that transmitted nothing: a minute to an hour."""
    return _DELAYS[min(max(attempts, 1), len(_DELAYS)) - 1]


def one_line(text: str) -> str:
    """Text as the head of a message may hold it: breaks and controls become spaces, hidden marks go.

    What is left can't begin another line of the head, whatever was typed.
    """
    kinds = ((character, unicodedata.category(character)) for character in text)
    kept = (
        " " if kind in _BETWEEN else "" if kind in {"Cf", "Cs"} else character for character, kind in kinds
    )
    return " ".join("".join(kept).split())


def file_name(name: str) -> str:
    """The name of a file as a message may carry it: one line, no folder, its ending kept where it is long."""
    plain = _UNSAFE.sub("_", one_line(name)).strip(" .")
    stem, dot, ending = plain.rpartition(".")
    if len(plain) > LONGEST_FILE_NAME:
        plain = f"{stem[: LONGEST_FILE_NAME - 12]}{dot}{ending[:10]}" if dot else plain[:LONGEST_FILE_NAME]
    return plain or "file"


def mailbox(address: str) -> str:
    """One e-mail address without spaces around it. Raises ValueError, in a sentence, where it is none."""
    address = address.strip()
    if len(address) > LONGEST_ADDRESS or not _MAILBOX.fullmatch(address) or one_line(address) != address:
        raise ValueError("The address is not one complete e-mail address, such as name@example.org.")
    local, _, domain = address.rpartition("@")
    try:
        domain.encode("idna")
    except UnicodeError as error:
        raise ValueError("What follows the @ of the address can't be the name of a mail domain.") from error
    if local.startswith(".") or local.endswith(".") or ".." in address:
        raise ValueError("The address has a full stop in a wrong place.")
    return address


def not_a_mailbox(address: str) -> Refusal | None:
    """Why mail can't go to this address; None where it can."""
    try:
        mailbox(address)
    except ValueError as error:
        return Refusal(str(error))
    return None


def faults_of(
    to_address: str, subject: str, text: str, html: str = "", files: Sequence[Attached] = ()
) -> tuple[Refusal, ...]:
    """Why this can't become a message: no address that mail can go to, no subject, no text, or too large."""
    wrong = (
        not_a_mailbox(to_address),
        None if one_line(subject) else Refusal("The message has no subject."),
        None if text.strip() else Refusal("The message has no text."),
        too_large(text + html, [one.size for one in files]) if files else None,
    )
    return tuple(refusal for refusal in wrong if refusal is not None)


def too_large(words: str, sizes: Iterable[int]) -> Refusal | None:
    """Why files of these sizes can't go in one message; None where they can."""
    size = on_the_wire(words, sizes)
    if size <= LARGEST_MESSAGE:
        return None
    return Refusal(
        "With its files this would be a message of {size} MB, and few mail servers take more than {most} MB. "
        "Send it by post or by hand; or leave a file out here, and send that in a letter of its own.",
        size=-(-size // 1_000_000),
        most=LARGEST_MESSAGE // 1_000_000,
    )


def on_the_wire(words: str, sizes: Iterable[int]) -> int:
    """At most so many bytes a message has with files of these sizes, each written as 76 letters a line."""
    return 3 * len(words.encode()) + sum(-(-size // 57) * 78 + 1_000 for size in sizes)


def wire_domain(address: str) -> str:
    """The address with its domain as mail servers write it: other alphabets as `xn--`."""
    local, _, domain = address.rpartition("@")
    return f"{local}@{domain.encode('idna').decode('ascii')}"


def message_id(key: uuid.UUID, sender: str) -> str:
    """The Message-ID of a message, made once from its key: the same however often it is sent."""
    try:
        domain = wire_domain(mailbox(sender)).rpartition("@")[2]
    except ValueError:
        domain = "foidesk.invalid"
    return f"<{key}@{domain}>"


def known_message_id(text: str) -> str:
    """A Message-ID from outside, or nothing where it is none that a head may hold."""
    return text.strip() if _MESSAGE_ID.fullmatch(text.strip()) else ""
