"""What a message says of itself, as the first words of the form on which its request is logged."""

import re
from typing import TYPE_CHECKING, Any

from foidesk.cases.rules import AddressKind, Channel
from foidesk.happenings.names import names_in
from foidesk.inbox.reading.asker import asker
from foidesk.inbox.rules import arrived_on

if TYPE_CHECKING:
    from foidesk.inbox.models import Message

_PREFIX = re.compile(r"(?:re|fwd?|fw|tr|aw)\s*:\s*|\[[^\]]{1,30}\]\s*", re.IGNORECASE)
_OBVIOUS = re.compile(
    r"\b(?:freedom of information|foia?)\b(?: act)?(?: 2000)?(?: \(foia?\))?(?: request)?\s*[-–:]?\s*",
    re.IGNORECASE,
)
_ADDRESS_KIND = {
    Channel.EMAIL: AddressKind.EMAIL,
    Channel.SOCIAL: AddressKind.HANDLE,
}


def read_from(message: "Message") -> dict[str, Any]:
    """What a message says of itself, by field."""
    channel = Channel(message.channel)
    name, address = _asks(message)
    kind = _ADDRESS_KIND.get(channel, AddressKind.POST)
    return {
        "applicant_name": name,
        "address_kind": AddressKind.EMAIL if address else kind,
        "address": address,
        "received_on": arrived_on(message.said_at or message.received_at),
        "channel": channel,
        "title": title_from(message),
        "another": message.apart,
    }


def _asks(message: "Message") -> tuple[str, str]:
    """The name of whoever asks, and where the answer goes; never a colleague who only forwards a request."""
    mail = asker(message.subject, message.words)
    if mail is not None and mail.sender is not None:
        return mail.sender.name, (mail.answer_to or mail.sender).address
    return message.sender_name or message.reply_name, message.reply_address or message.sender_address


def title_from(message: "Message") -> str:
    """The subject without what every subject says; nothing where it names the applicant."""
    subject = message.subject
    while prefix := _PREFIX.match(subject):
        subject = subject[prefix.end() :]
    subject = _OBVIOUS.sub("", subject, count=1).strip()[:200]
    named = any(names_in(subject, name) for name in {message.sender_name, _asks(message)[0]} if name)
    return "" if named else subject[:1].upper() + subject[1:]
