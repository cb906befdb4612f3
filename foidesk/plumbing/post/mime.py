"""A message as it stands on the wire: text, an HTML alternative, files, a head nobody else can write in."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime
from typing import TYPE_CHECKING

from foidesk.plumbing.post.rules import Attached, file_name, one_line, wire_domain

if TYPE_CHECKING:
    from foidesk.plumbing.post.models import Message

_TYPES: Mapping[str, str] = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation",
    "csv": "text/csv",
    "text": "text/plain",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "tiff": "image/tiff",
    "gif": "image/gif",
    "zip": "application/zip",
}
"""What a mail calls the types that programs open by themselves; all else is a file."""


def needs_utf8(address: str) -> bool:
    """Whether what stands before the @ has letters that only newer mail servers carry (RFC 6531)."""
    return not address.rpartition("@")[0].isascii()


def compose(message: "Message", *, at: datetime, files: Sequence[bytes] = ()) -> bytes:
    """The whole message in bytes with CRLF line ends; its Message-ID and words are the same at each attempt.

    `files` are the bytes of its attachments in their order. Raises ValueError where an address or the words
    can't be written down as mail, and where the bytes are not those of the attachments.
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
    for one, data in zip(message.files, files, strict=True):
        _attach(mail, one, data)
    return mail.as_bytes()


def _attach(mail: EmailMessage, one: Attached, data: bytes) -> None:
    """Always as base64: what a reader unpacks is, byte for byte, what was kept."""
    if hashlib.sha256(data).hexdigest() != one.sha256:
        raise ValueError(f"the bytes of “{one.name}” are not those that were approved.")
    maintype, _, subtype = _TYPES.get(one.type, "application/octet-stream").partition("/")
    mail.add_attachment(data, maintype=maintype, subtype=subtype, cte="base64", filename=file_name(one.name))


def _addressed(name: str, address: str) -> Address:
    local, _, domain = wire_domain(address).rpartition("@")
    return Address(one_line(name), local, domain)


def _lines(text: str) -> str:
    """Text with one kind of line end and without the controls that mail must not carry."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        c for c in text if c in "\n\t" or (c >= " " and c != "\x7f" and not "\ud800" <= c <= "\udfff")
    )
