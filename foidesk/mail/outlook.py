"""What a message saved by Outlook (.msg) holds beyond what its reader sees. A reader of the inspection.

The properties are those of [MS-OXPROPS]; a message attached to it is one more storage in the same file, and
read with it.
"""

import re
from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import Sentence, say
from foidesk.mail import rtf, telltale
from foidesk.mail.charsets import decode
from foidesk.mail.entity import open_entity
from foidesk.mail.html import html_to_text, too_deep
from foidesk.mail.lines import clean_file_name, clean_line, clean_text
from foidesk.mail.storage import PROPERTIES, Item
from foidesk.mail.unseen import hidden
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.limits import Unreadable
from foidesk.opening.ole import Ole

_DEEPEST = 5
_BCC = 3
_LOCKED = say("The message is encrypted. Ask whoever sent it for a copy that is not.")
_PACKED = say(
    "Outlook packed what came with the message in “winmail.dat”, which can't be examined. "
    "Ask whoever sent it for the attachments as ordinary files."
)
_TOO_DEEP = say(
    "Messages lie within messages more deeply than can be examined. Save those you need by themselves."
)
_NESTED = say(
    "Its formatted text is nested deeper than any mail program writes, so that it can't be examined. "
    "Ask for a plain copy."
)
_NO_MESSAGE = say("It is no message that Outlook saved. Ask for a fresh copy.")
# Whom a message is from and to, beside its recipients: for whom it was sent, who received it, who wrote it.
_PEOPLE = (
    "0C1A",
    "0C1F",
    "5D01",
    "0042",
    "0065",
    "5D02",
    "0040",
    "0076",
    "0044",
    "0078",
    "0E04",
    "0E03",
    "0E02",
)
_NAMES = ("0C1A", "0042", "0040", "0044")
_WRITERS = (("3FF8", say("who made it")), ("3FFA", say("who changed it last")))
_LABEL = re.compile(r"MSIP_Label_[\w-]+")


def findings(file: File) -> Iterator[Finding]:
    """Lines of delivery, blind copies, words not shown, and who wrote it where the message does not say.

    Raises Unreadable for what is encrypted, damaged or packed, after what could be told.
    """
    for message, where in _messages(file):
        head = message.text("007D")
        yield from telltale.transport(_fields(head) if head else _own_id(message), where)
        yield from telltale.blind(list(_blind(message)), where)
        html = _html(message)
        if too_deep(html):
            raise Unreadable(Code.BOMB, _NESTED)
        yield from telltale.unshown(hidden(html), where)
        yield from _properties(message, where)
        _refuse(message)


def passages(file: File) -> Iterator[Passage]:
    """People, subject and words; those of the formatted version that are not the same; named properties."""
    for message, where in _messages(file):
        people = [
            *(message.text(tag) for tag in _PEOPLE),
            *(_named(one) for one in message.children("__recip_")),
        ]
        lines = dict.fromkeys(clean_line(one, 300) for one in people if one.strip())
        yield Passage(_place(where, "headers"), "\n".join([*lines, message.text("0037")]))
        said = clean_text(message.text("1000"))
        if said.strip():
            yield Passage(where, said)
        packed = message.binary("1009")
        formatted = [html_to_text(_html(message))]
        if packed and not formatted[0].strip():
            formatted.append(rtf.words(packed, file.limits.text))
        known = {line.strip() for line in said.splitlines()}
        for words in formatted:
            rest = "\n".join(line for line in clean_text(words).splitlines() if line.strip() not in known)
            if rest.strip():
                yield Passage(where, rest)
        named = "\n".join(clean_text(words)[:10_000] for words in message.named())
        if named.strip():
            yield Passage(_place(where, "properties"), named)


def inside(file: File) -> Iterator[Inside]:
    """Attachments under their names; those of attached messages under the message's subject."""
    for message, where in _messages(file):
        for n, attachment in enumerate(message.children("__attach_"), start=1):
            data = attachment.binary("3701")
            if data is not None:
                name = clean_file_name(_file_name(attachment), f"attachment-{n}")
                yield Inside(f"{where}/{name}" if where else name, data)


def _messages(file: File) -> Iterator[tuple[Item, str]]:
    """The message and those attached to it, each with its place."""
    store = Ole(file)
    if PROPERTIES not in store:
        raise Unreadable(Code.UNREADABLE, _NO_MESSAGE)
    waiting = [(Item(store), "", 0)]
    while waiting:
        message, where, depth = waiting.pop(0)
        yield message, where
        for attachment in message.children("__attach_"):
            inner = attachment.within("3701000D")
            if inner is None:
                continue
            if depth >= _DEEPEST:
                raise Unreadable(Code.BOMB, _TOO_DEEP)
            subject = clean_line(inner.text("0037") or _file_name(attachment), 60).replace("/", "-")
            waiting.append((inner, _place(where, subject or "attached message"), depth + 1))


def _place(where: str, part: str) -> str:
    return f"{where}, {part}" if where else part


def _fields(head: str) -> tuple[tuple[str, str], ...]:
    data = head.lstrip("\r\n").encode("utf-8", "replace")
    return open_entity(data, 0, len(data)).fields


def _own_id(message: Item) -> tuple[tuple[str, str], ...]:
    return (("message-id", message.text("1035")),)


def _blind(message: Item) -> Iterator[str]:
    for recipient in message.children("__recip_"):
        kind = recipient.number(0x0C15, 8)
        if kind is not None and kind & 0xF == _BCC:
            yield _named(recipient) or "?"


def _named(recipient: Item) -> str:
    name = recipient.text("3001")
    address = recipient.text("39FE") or recipient.text("3003")
    if address.startswith("/o="):  # Exchange's own way to write an address within
        address = ""
    return f"{name} <{address}>" if name and address and name != address else name or address


def _html(message: Item) -> str:
    data = message.binary("1013")
    return decode(data, None)[0] if data else message.text("1013")


def _properties(message: Item, where: str) -> Iterator[Finding]:
    """Who wrote the message, where that is none of the people it names; and the label of its sensitivity."""
    seen = {message.text(tag).strip().lower() for tag in _NAMES}
    for tag, what in _WRITERS:
        name = message.text(tag).strip()
        if name and name.lower() not in seen:
            yield Finding(Code.DOCUMENT_PROPERTY, where, 1, _says(what, name))
            seen.add(name.lower())
    for words in message.named():
        if label := _LABEL.search(words):
            says = say("A label of sensitivity: {label}.", label=clean_line(label[0], 60))
            yield Finding(Code.DOCUMENT_PROPERTY, where, 1, says)
            return


def _says(what: Sentence, name: str) -> Sentence:
    return say("The message keeps {what}: {name}.", what=what, name=clean_line(name, 60))


def _file_name(attachment: Item) -> str:
    return attachment.text("3707") or attachment.text("3704") or attachment.text("3001")


def _refuse(message: Item) -> None:
    sealed = message.text("001A").upper().endswith(("SMIME", "RPMSG"))
    for attachment in message.children("__attach_"):
        name = _file_name(attachment).lower()
        if sealed or name.endswith((".rpmsg", ".p7m")):
            raise Unreadable(Code.ENCRYPTED, _LOCKED)
        if name == "winmail.dat":
            raise Unreadable(Code.UNREADABLE, _PACKED)
