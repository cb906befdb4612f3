"""What a message in a file (.eml) holds beyond what its reader sees. A reader of the inspection."""

from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.mail import parts, telltale
from foidesk.mail.encoded import words
from foidesk.mail.entity import Entity
from foidesk.mail.headers import people
from foidesk.mail.html import html_to_text, too_deep
from foidesk.mail.lines import clean_text
from foidesk.mail.read import open_message
from foidesk.mail.shapes import Address, Limits
from foidesk.mail.shapes import Unreadable as NoMessage
from foidesk.mail.unseen import hidden
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.limits import Unreadable

_PEOPLE = (
    "from",
    "sender",
    "reply-to",
    "to",
    "cc",
    "bcc",
    "resent-from",
    "resent-to",
    "resent-cc",
    "resent-bcc",
)
_LOCKED = say("The message is encrypted. Ask whoever sent it for a copy that is not.")
_SEALED = say("The message is sealed with its signature and can't be examined. Ask for a plain copy.")
_PACKED = say(
    "Outlook packed what came with the message in “winmail.dat”, which can't be examined. "
    "Ask whoever sent it for the attachments as ordinary files."
)
_PIECE = say("It is one piece of a message that was sent in several. Ask for all of it in one.")
_TOO_MANY = say("It has more parts or attachments than can be examined. Save those you need by themselves.")
_TOO_DEEP = say(
    "Its formatted text is nested deeper than any mail program writes, so that it can't be examined. "
    "Ask for a plain copy."
)
_PGP = "-----BEGIN PGP MESSAGE-----"


def findings(file: File) -> Iterator[Finding]:
    """Lines of delivery, blind copies, and words that are not shown.

    Raises Unreadable for what is encrypted, sealed or packed, after what could be told.
    """
    entity, found = _walked(file)
    yield from telltale.transport(entity.fields, "")
    yield from telltale.blind([_named(one) for one in _blind(entity)], "")
    if any(too_deep(html) for html in found.html):
        raise Unreadable(Code.BOMB, _TOO_DEEP)
    yield from telltale.unshown([words for html in found.html for words in hidden(html)], "")
    for plain in found.plain:
        if _PGP in plain:
            raise Unreadable(Code.ENCRYPTED, _LOCKED)
    _refuse(found)


def passages(file: File) -> Iterator[Passage]:
    """The people and subject in its headers, its words, and those of its formatted version that are not the
    same.
    """
    entity, found = _walked(file)
    lines = [
        f"{name.title()}: {', '.join(_named(one) for one in people(entity, name))}"
        for name in _PEOPLE
        if entity.get(name)
    ]
    yield Passage("headers", "\n".join([*lines, f"Subject: {words(entity.get('subject'))}"]))
    said = "\n\n".join(clean_text(plain) for plain in found.plain)
    if said.strip():
        yield Passage("", said)
    known = {line.strip() for line in said.splitlines()}
    for html in found.html:
        shown = clean_text(html_to_text(html)).splitlines()
        rest = "\n".join(line for line in shown if line.strip() not in known)
        if rest.strip():
            yield Passage("", rest)


def inside(file: File) -> Iterator[Inside]:
    """Attachments, and messages attached, each under its name."""
    _, found = _walked(file)
    for attachment in found.attachments:
        yield Inside(attachment.name, attachment.data)


def _walked(file: File) -> tuple[Entity, parts.Contents]:
    limits = Limits(
        message_bytes=file.limits.bytes,
        attachments=file.limits.inside,
        attachment_bytes=file.limits.bytes,
        body_chars=file.limits.text,
    )
    try:
        entity = open_message(file.whole(), limits)
    except NoMessage as why:
        raise Unreadable(Code.UNREADABLE, say("{why}", why=why.says)) from why
    found = parts.Contents(limits, every=True)
    parts.walk(entity, found)
    return entity, found


def _refuse(found: parts.Contents) -> None:
    if found.left_out or found.parts > found.limits.parts:
        raise Unreadable(Code.BOMB, _TOO_MANY)
    for attachment in found.attachments:
        if attachment.type == "multipart/encrypted" or attachment.name.lower().endswith(".rpmsg"):
            raise Unreadable(Code.ENCRYPTED, _LOCKED)
        if attachment.type in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
            signed = any("sealed" in problem for problem in found.problems)
            raise Unreadable(Code.ENCRYPTED, _SEALED if signed else _LOCKED)
        if attachment.type == "application/ms-tnef" or attachment.name.lower() == "winmail.dat":
            raise Unreadable(Code.UNREADABLE, _PACKED)
        if attachment.type == "message/partial":
            raise Unreadable(Code.UNREADABLE, _PIECE)


def _blind(entity: Entity) -> Iterator[Address]:
    for name in ("bcc", "resent-bcc"):
        yield from (one for one in people(entity, name) if one.address)


def _named(one: Address) -> str:
    return f"{one.name} <{one.address}>" if one.name and one.address else one.address or one.name
