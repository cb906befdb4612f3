"""Reads one message as Outlook saves it (.msg), from its bytes, as `read` reads an .eml file.

The properties are those of [MS-OXPROPS]. Where Outlook kept the headers of the mail they are read; what they
lack, or all where there are none as in a mail within one office, comes from the properties.
"""

import mimetypes
from collections.abc import Iterator
from datetime import datetime
from email.utils import format_datetime, formataddr, quote

from foidesk.mail import parts, rtf
from foidesk.mail.charsets import decode
from foidesk.mail.entity import Entity, open_entity
from foidesk.mail.html import html_to_text
from foidesk.mail.lines import clean_file_name, clean_line, has_overrides
from foidesk.mail.read import composed
from foidesk.mail.shapes import Arrival, Attachment, Limits, Message, Unreadable
from foidesk.mail.storage import PROPERTIES, Item
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable as NotOpened
from foidesk.opening.ole import Ole

_HEADER, _HEADER_OF_PART = 32, 8
_SENT, _DELIVERED, _KIND = 0x0039, 0x0E06, 0x0C15
_TO, _CC = 1, 2
_NO_MESSAGE = "This is no message that Outlook saved. Save it again, or paste its text."
_SHORTENED = "The message is longer than {limit:,} characters; only its beginning was read."
_SEALED = (".p7m", ".rpmsg")
_INNER = "application/vnd.ms-outlook"


def read_saved(data: bytes, *, limits: Limits = Limits(), at: datetime | None = None) -> Message:  # noqa: B008
    """The message in `data`. `at` is the present moment, if dates in the future are to be noticed.

    A message that is attached to it stands among its attachments without bytes: in the file it is no file.
    Raises Unreadable, and nothing else, when there is no message to read.
    """
    try:
        store = Ole(File("message.msg", data))
        if PROPERTIES not in store:
            raise Unreadable(_NO_MESSAGE)
        item = Item(store)
        kept = _kept(item)
        found = _found(item, limits)
        entity = Entity((*_from_properties(item, kept), *kept), b"", 0, 0)
    except NotOpened as why:
        raise Unreadable(str(why.says)) from why
    dated = any(name == "received" for name, _ in kept)
    return composed(entity, found, at=at, shown_by=Arrival.SERVER if dated else Arrival.MAILBOX)


def _kept(item: Item) -> tuple[tuple[str, str], ...]:
    """The headers of the mail, where Outlook kept them."""
    head = item.text("007D").lstrip("\r\n").encode("utf-8", "replace")
    return open_entity(head, 0, len(head)).fields


def _from_properties(item: Item, kept: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    """What the headers lack, as lines that they might have had."""
    names = {name for name, _ in kept}
    for name, value in _lines(item):
        # The subject is what people saw; of all else the headers know more.
        if value.strip() and (name not in names or name == "subject"):
            yield name, value


def _lines(item: Item) -> Iterator[tuple[str, str]]:
    yield "subject", item.text("0037")
    yield "message-id", item.text("1035")
    sender = (item.text(tag) for tag in ("5D02", "0065", "5D01", "0C1F"))
    yield "from", _person(item.text("0042") or item.text("0C1A"), next((a for a in sender if "@" in a), ""))
    for name, wanted in (("to", _TO), ("cc", _CC)):
        yield name, ", ".join(_recipients(item, wanted))
    sent, delivered = item.moment(_SENT, _HEADER), item.moment(_DELIVERED, _HEADER)
    yield "date", format_datetime(sent) if sent else ""
    yield "received", f"; {format_datetime(delivered)}" if delivered else ""


def _recipients(item: Item, wanted: int) -> Iterator[str]:
    for one in item.children("__recip_"):
        kind = one.number(_KIND, _HEADER_OF_PART)
        if kind is not None and kind & 0xF == wanted:
            yield _person(one.text("3001"), one.text("39FE") or one.text("3003"))


def _person(name: str, address: str) -> str:
    # Exchange has its own way to write an address within, which leads nowhere outside.
    address = clean_line(address, 300) if "@" in address and address.isascii() else ""
    shown = clean_line(name, 200)
    if not address:
        return f'"{quote(shown)}"' if shown else ""
    return formataddr(("" if shown == address else shown, address))


def _found(item: Item, limits: Limits) -> parts.Contents:
    """Its words and its files."""
    found = parts.Contents(limits)
    words, html = _words(item, limits)
    if has_overrides(words):
        found.say(parts.OVERRIDES)
    if len(words) > limits.body_chars:
        found.say(_SHORTENED.format(limit=limits.body_chars))
    (found.html if html else found.plain).append(words[: limits.body_chars])
    sealed = item.text("001A").upper().endswith(("SMIME", "RPMSG"))
    for n, one in enumerate(item.children("__attach_"), start=1):
        given = one.text("3707") or one.text("3704") or one.text("3001")
        sealed = sealed or given.lower().endswith(_SEALED)
        _take(one, given, n, found)
    if sealed:
        found.say(parts.ENCRYPTED)
    return found


def _words(item: Item, limits: Limits) -> tuple[str, bool]:
    """The words, and whether they are still HTML."""
    plain = item.text("1000")
    if plain.strip():
        return plain, False
    data = item.binary("1013")
    html = decode(data, None)[0] if data else item.text("1013")
    if html_to_text(html[: limits.body_chars]).strip():
        return html, True
    packed = item.binary("1009")
    return (rtf.words(packed, limits.message_bytes) if packed else ""), False


def _take(one: Item, given: str, n: int, found: parts.Contents) -> None:
    data = one.binary("3701")
    inner = one.within("3701000D") if data is None else None
    if inner is not None:
        name = clean_file_name((inner.text("0037") or given).replace("/", "-"), f"message-{n}") + ".msg"
        found.say(parts.SAID["message/rfc822"].format(name=name))
        found.total += 1
        found.attachments.append(Attachment(name, _INNER, 0, "", b""))
    elif data is not None:
        name = clean_file_name(given, f"attachment-{n}")
        if name.lower() == "winmail.dat":
            found.say(parts.SAID["application/ms-tnef"].format(name=name))
        kind = clean_line(one.text("370E"), 100) or mimetypes.guess_type(name)[0]
        parts.keep(name, kind or "application/octet-stream", data, found)
