"""From a message as it was read to the columns that are kept of it."""

from typing import Any

from foidesk.documents.rules import Upload
from foidesk.inbox.rules import Spoken
from foidesk.mail.shapes import Address, Message

_NOBODY = Address("", "")
_MACHINE = "A machine sent this message: an automatic reply or a notification."
_LIST = "This message came through a mailing list, or to many at once."
_BOUNCE = "This message reports that a mail could not be delivered."


def columns(read: Message, spoken: Spoken | None = None) -> dict[str, Any]:
    """What is kept of a message besides its original, by column."""
    sender, reply = read.sender or _NOBODY, read.answer_to or _NOBODY
    return {
        "subject": read.subject,
        "sender_name": sender.name,
        "sender_address": sender.address,
        "reply_name": reply.name,
        "reply_address": reply.address,
        "sent_at": read.sent_on,
        "received_at": read.received_at,
        "words": read.body_text,
        "problems": problems(read),
        "said_at": spoken.said_at if spoken else None,
        "hearer": spoken.hearer.strip()[:120] if spoken else "",
        "read_back": spoken.read_back if spoken else False,
    }


def uploads(read: Message) -> list[Upload]:
    """The files that came with a message, but for those without a single byte."""
    return [Upload(file.name, file.type, file.data) for file in read.attachments if file.data]


def problems(read: Message) -> list[str]:
    """What an officer should know of a message, as sentences."""
    sender, reply = read.sender or _NOBODY, read.answer_to or _NOBODY
    found = list(read.problems)
    found += [f"The attached file “{file.name}” is empty." for file in read.attachments if not file.data]
    if reply.address and sender.address and reply.address.lower() != sender.address.lower():
        found.append(f"An answer goes to {reply.address}, not to {sender.address}, from which it came.")
    said = ((read.auto_submitted, _MACHINE), (read.from_list, _LIST), (read.bounce, _BOUNCE))
    return [*found, *(sentence for so, sentence in said if so)]
