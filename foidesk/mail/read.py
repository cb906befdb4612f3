"""Reads one e-mail message from its bytes."""

from __future__ import annotations

import re
from datetime import datetime

from foidesk.mail import headers, parts
from foidesk.mail.entity import Entity, content, open_entity
from foidesk.mail.shapes import Address, Arrival, Limits, Message, Unreadable

_KNOWN = frozenset(
    {"from", "to", "cc", "bcc", "subject", "date", "sender", "reply-to", "received", "message-id"}
)
_KNOWN |= {"return-path", "content-type", "mime-version", "delivered-to", "in-reply-to", "resent-from"}
_MBOX = re.compile(rb">?From [^\r\n]{0,500}\r?\n")
_OUTLOOK = (
    "This is an Outlook file (.msg) or an old Office document, not an .eml message. "
    "Save the message from Outlook as .eml, or paste its text."
)
_PDF = "This is a PDF, not an e-mail message. Paste its text, or log the request as a letter."
_ZIP = "This is a Word document or a zip file, not an e-mail message. Paste its text instead."
_SIGNS = ((b"\xd0\xcf\x11\xe0", _OUTLOOK), (b"%PDF", _PDF), (b"PK\x03\x04", _ZIP))
_NO_MESSAGE = (
    "This is not an e-mail message: it does not begin with lines such as From, To, Subject or Date. "
    "If it is plain text, paste it instead."
)
_PGP = "-----BEGIN PGP MESSAGE-----"


def read_message(data: bytes, *, limits: Limits = Limits(), at: datetime | None = None) -> Message:  # noqa: B008
    """The message in `data` (an .eml file, with or without the "From " line of a mailbox file).

    `at` is the present moment, if dates in the future are to be noticed. What is odd about the message stands
    in its `problems` as sentences. Raises Unreadable, and nothing else, when there is no message to read.
    """
    entity = open_message(data, limits)
    found = parts.Contents(limits)
    if entity.odd_lines:
        found.say(f"{entity.odd_lines} damaged line(s) among the headers were left out.")
    parts.walk(entity, found)
    return composed(entity, found, at=at)


def composed(
    entity: Entity, found: parts.Contents, *, at: datetime | None, shown_by: Arrival = Arrival.SERVER
) -> Message:
    """The message of these headers with what was found in it. `shown_by`: who wrote when it arrived."""
    kind, _ = content(entity)
    text, from_html = parts.body(found)
    sender, sender_problems = _sender(entity)
    sent_on, received_at, date_problems = headers.dates(entity, at)
    ids = headers.message_ids(entity.get("message-id"))
    return Message(
        message_id=ids[0] if ids else "",
        references=headers.message_ids(" ".join([*entity.all("in-reply-to"), *entity.all("references")])),
        subject=headers.subject(entity),
        sender=sender,
        reply_to=headers.people(entity, "reply-to"),
        to=headers.people(entity, "to"),
        cc=headers.people(entity, "cc"),
        sent_on=sent_on,
        received_at=received_at,
        received_by=shown_by if received_at else None,
        body_text=text,
        body_from_html=from_html,
        attachments=tuple(found.attachments),
        attachments_total=found.total,
        auto_submitted=headers.auto_submitted(entity),
        from_list=headers.from_list(entity),
        bounce=headers.bounce(entity, kind, sender),
        problems=(*sender_problems, *date_problems, *_body_problems(text, found), *parts.left_out(found)),
    )


def open_message(data: bytes, limits: Limits) -> Entity:
    """The message in `data`, its headers apart from its body. Raises Unreadable where there is none."""
    if not data.strip(b"\x00 \t\r\n"):
        raise Unreadable("The file is empty.")
    if len(data) > limits.message_bytes:
        size, limit = len(data) / 1_000_000, limits.message_bytes / 1_000_000
        raise Unreadable(f"The message is too large to read: {size:.1f} MB, and the limit is {limit:.0f} MB.")
    for sign, says in _SIGNS:
        if data.startswith(sign):
            raise Unreadable(says)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        data = data.decode("utf-16", "replace").encode()
    data = data.removeprefix(b"\xef\xbb\xbf").lstrip(b"\r\n\t ")
    if b"\n" not in data[:5000] and b"\r" in data[:5000]:
        data = data.replace(b"\r", b"\n")
    start = mbox.end() if (mbox := _MBOX.match(data)) else 0
    entity = open_entity(data, start, len(data))
    if not any(name in _KNOWN for name, _ in entity.fields):
        raise Unreadable(_NO_MESSAGE)
    return entity


def _sender(entity: Entity) -> tuple[Address | None, list[str]]:
    found = headers.people(entity, "from") or headers.people(entity, "sender")
    if not found:
        return None, ["The message does not say who sent it."]
    sender = found[0]
    problems = []
    if not sender.address:
        problems.append(f"The sender's address could not be read: “{sender.name}”.")
    if len(found) > 1:
        problems.append(f"The message names {len(found)} senders; the first is shown.")
    if "@" in sender.name and sender.address and sender.address.lower() not in sender.name.lower():
        problems.append(
            f"The sender's name looks like an address (“{sender.name}”) but it is {sender.address}."
        )
    return sender, problems


def _body_problems(text: str, found: parts.Contents) -> list[str]:
    problems = list(found.problems)
    if not text.strip():
        problems.append("The message has no words of its own.")
    elif _PGP in text:
        problems.append(parts.ENCRYPTED)
    return problems
