"""Reads the headers of a message: subject, people, ids, dates, and whether a machine sent it."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from email.utils import getaddresses, parsedate_to_datetime

from foidesk.mail.encoded import words
from foidesk.mail.entity import Entity
from foidesk.mail.lines import clean_line
from foidesk.mail.shapes import Address

SUBJECT = 300
NAME = 120
ADDRESS = 254
PEOPLE = 500
_ADDRESS = re.compile(r"[^\s@<>,;\"()\[\]\\]{1,64}@[^\s@<>,;\"()\[\]\\]{1,190}")
_ID = re.compile(r"<([^<>\s]{1,500})>")
_FIRST_YEAR, _LAST_YEAR = 1980, 2100
_MACHINES = re.compile(r"^(mailer-daemon|postmaster|no-?reply-bounce|bounces?)(\b|[+@])", re.IGNORECASE)


def subject(entity: Entity) -> str:
    """The subject on one line."""
    return clean_line(words(entity.get("subject")), SUBJECT)


def people(entity: Entity, name: str) -> tuple[Address, ...]:
    """Everyone in the header `name`: names decoded and cleaned, addresses only where they look like one."""
    try:
        pairs = getaddresses(entity.all(name))
    except (ValueError, IndexError, AttributeError, RecursionError):
        pairs = []
    found = [_address(shown, where) for shown, where in pairs[:PEOPLE] if shown or where]
    if len(found) == 2 and not found[0].address and found[1].address:
        # "Surname, First <mail>" without quotation marks is one person.
        return (Address(f"{found[0].name}, {found[1].name}".strip(", "), found[1].address),)
    if any(a.address for a in found):
        return tuple(found)
    # The header may hold an address that its own punctuation hides from the reader.
    value = " ".join(entity.all(name))
    hidden = _ADDRESS.search(value)
    if hidden:
        shown = clean_line(words(value[: hidden.start()]).strip(' "<'), NAME)
        return (Address(shown, clean_line(hidden.group(), ADDRESS)),)
    return tuple(found) or ((Address(clean_line(words(value), NAME), ""),) if value.strip() else ())


def _address(shown: str, where: str) -> Address:
    name = clean_line(words(shown), NAME)
    address = clean_line(words(where), ADDRESS + 1)
    if not _ADDRESS.fullmatch(address) or len(address) > ADDRESS:
        return Address(name or clean_line(address, NAME), "")
    return Address(name, address)


def message_ids(value: str) -> tuple[str, ...]:
    """The ids in a Message-ID, In-Reply-To or References header, without their angle brackets."""
    return tuple(clean_line(m, 500) for m in _ID.findall(value))


def moment(value: str) -> datetime | None:
    """The moment a date header names, in UTC; None where it names none between 1980 and 2100."""
    try:
        read = parsedate_to_datetime(value[:200])
    except (ValueError, TypeError, IndexError, OverflowError, AttributeError):
        return None
    if not _FIRST_YEAR <= read.year <= _LAST_YEAR:
        return None
    return read.replace(tzinfo=UTC) if read.tzinfo is None else read.astimezone(UTC)


def dates(entity: Entity, at: datetime | None) -> tuple[datetime | None, datetime | None, list[str]]:
    """When it says it was sent, when our server took it, and what is doubtful about either.

    Only the topmost Received line was written by the last server; those below it may have been written by
    anyone.
    """
    problems: list[str] = []
    claimed = entity.get("date")
    sent = moment(claimed)
    if not claimed:
        problems.append("The message has no date.")
    elif sent is None:
        problems.append(f"The date of the message could not be read: “{clean_line(claimed, 60)}”.")
    received = _received(entity, at, problems)
    limit = received or at
    if sent and limit and sent > limit + timedelta(days=1):
        what = "it arrived" if received else "now"
        problems.append(f"The message is dated {_day(sent)}, later than {what} ({_day(limit)}).")
    elif sent and received and sent < received - timedelta(days=7):
        problems.append(f"The message is dated {_day(sent)}, long before it arrived ({_day(received)}).")
    return sent, received, problems


def _received(entity: Entity, at: datetime | None, problems: list[str]) -> datetime | None:
    lines = entity.all("received")
    if not lines:
        problems.append("The message does not show when it arrived.")
        return None
    received = moment(lines[0].rpartition(";")[2].strip())
    if received is None:
        problems.append("The line that shows when the message arrived could not be read.")
    elif at and received > at + timedelta(days=1):
        problems.append(f"The message says it arrived in the future, on {_day(received)}.")
        return None
    return received


def _day(when: datetime) -> str:
    return f"{when:%A} {when.day} {when:%B %Y}"


def auto_submitted(entity: Entity) -> bool:
    """Whether a machine sent it: an out-of-office reply, an acknowledgement, a notification."""
    automatic = entity.get("auto-submitted").partition(";")[0].strip().lower()
    precedence = entity.get("precedence").strip().lower()
    return (
        automatic not in ("", "no")
        or precedence in {"auto_reply", "auto-reply"}
        or bool(entity.get("x-autoreply") or entity.get("x-autorespond"))
    )


def from_list(entity: Entity) -> bool:
    """Whether it came through a mailing list or in bulk."""
    return bool(entity.get("list-id")) or entity.get("precedence").strip().lower() in {"list", "bulk", "junk"}


def bounce(entity: Entity, kind: str, sender: Address | None) -> bool:
    """Whether it reports that mail could not be delivered."""
    returned = [value.strip() for value in entity.all("return-path")]
    machine = sender is not None and bool(_MACHINES.match(sender.address))
    return kind == "multipart/report" or machine or returned[:1] == ["<>"]
