"""A message as it stands on the wire: text, an HTML alternative, a head that nobody else can write in."""

from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from typing import TYPE_CHECKING

from foidesk.plumbing.post.rules import one_line, wire_domain

if TYPE_CHECKING:
    from foidesk.plumbing.post.models import Message


def needs_utf8(address: str) -> bool:
    """Whether what stands before the @ has letters that only newer mail servers carry (RFC 6531)."""
    return not address.rpartition("@")[0].isascii()


def compose(message: "Message", *, at: datetime) -> bytes:
    """The whole message in bytes with CRLF line ends; its Message-ID and words are the same at each attempt.

    Raises ValueError where an address or the words can't be written down as mail.
    """
    utf8 = needs_utf8(message.to_address) or needs_utf8(message.sender_address)
    policy = SMTPUTF8 if utf8 else SMTP.clone(cte_type="7bit")
    mail = EmailMessage(policy=policy)
    mail["Date"] = format_datetime(at)
    mail["From"] = _addressed(message.sender_name, message.sender_address)
    mail["To"] = _addressed(message.to_name, message.to_address)
    mail["Subject"] = one_line(message.subject)
    mail["Message-ID"] = message.message_id
    if message.in_reply_to:
        mail["In-Reply-To"] = mail["References"] = message.in_reply_to
    if message.automatic:
        mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(_lines(message.text), cte="quoted-printable")
    if message.html:
        mail.add_alternative(_lines(message.html), subtype="html", cte="quoted-printable")
    return mail.as_bytes()


def _addressed(name: str, address: str) -> Address:
    local, _, domain = wire_domain(address).rpartition("@")
    return Address(one_line(name), local, domain)


def _lines(text: str) -> str:
    """Text with one kind of line end and without the controls that mail must not carry."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        c for c in text if c in "\n\t" or (c >= " " and c != "\x7f" and not "\ud800" <= c <= "\udfff")
    )
