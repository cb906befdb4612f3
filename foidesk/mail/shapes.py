"""What a message is once it has been read: plain frozen values, safe to show and to keep."""

from __future__ import annotations

import builtins
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Unreadable(Exception):
    """The bytes are not a message we can read; `says` is a sentence a person can act on."""

    def __init__(self, says: str) -> None:
        super().__init__(says)
        self.says = says


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of one message is read. What lies beyond a limit is named in the message's problems.

    A message over `message_bytes` is Unreadable. Attachments over `attachments` in number or
    `attachment_bytes` in size are counted and named, not carried. Parts nested deeper than `depth` are kept
    closed, as attachments. A body over `body_chars` is cut and kept whole as an attachment.
    """

    message_bytes: int = 50_000_000
    attachments: int = 200
    attachment_bytes: int = 50_000_000
    depth: int = 20
    parts: int = 1_000
    body_chars: int = 1_000_000


@dataclass(frozen=True, slots=True)
class Address:
    """A name as shown and the address mail goes to; `address` is empty where it could not be read."""

    name: str
    address: str


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file that came with a message: cleaned name, declared type, size in bytes, SHA-256 in hexadecimal."""

    name: str
    type: str
    bytes: int
    sha256: str
    data: builtins.bytes


class Arrival(StrEnum):
    """What shows when a message arrived: the topmost Received line, or the mailbox it was saved from."""

    SERVER = "received-header"
    MAILBOX = "mailbox"


@dataclass(frozen=True, slots=True)
class Message:
    """One message as read. Every line is free of line breaks and control characters, the body has "\\n" only.

    `sent_on` is what the sender's machine claims, `received_at` what the last server wrote, or the mailbox,
    as `received_by` says; either is None where missing or unreadable, and `problems` says why.
    `attachments_total` counts also what a limit kept out.
    """

    message_id: str = ""
    references: tuple[str, ...] = ()
    subject: str = ""
    sender: Address | None = None
    reply_to: tuple[Address, ...] = ()
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    sent_on: datetime | None = None
    received_at: datetime | None = None
    received_by: Arrival | None = None
    body_text: str = ""
    body_from_html: bool = False
    attachments: tuple[Attachment, ...] = ()
    attachments_total: int = 0
    auto_submitted: bool = False
    from_list: bool = False
    bounce: bool = False
    problems: tuple[str, ...] = ()

    @property
    def answer_to(self) -> Address | None:
        """Where a reply must go: the first Reply-To address, else the sender's."""
        return next((a for a in self.reply_to if a.address), self.sender)
