"""Walks the parts of a message: which are its words, which are files, and what had to be left closed."""

from __future__ import annotations

import hashlib
import mimetypes
from dataclasses import dataclass, field
from itertools import islice

from foidesk.mail.charsets import decode
from foidesk.mail.encoded import words
from foidesk.mail.entity import Entity, content, disposition, open_entity, split_parts
from foidesk.mail.html import html_to_text
from foidesk.mail.lines import clean_file_name, clean_text, has_overrides
from foidesk.mail.shapes import Attachment, Limits

ENCRYPTED = "The message is encrypted and was not read; ask the sender to send it again unencrypted."
SAID = {
    "application/ms-tnef": "Outlook packed its attachments in “{name}”, which is not opened here; "
    "ask the sender to send them again as ordinary files.",
    "message/rfc822": "Another message is attached (“{name}”); its words are not part of this one.",
    "multipart/encrypted": ENCRYPTED,
    "message/external-body": "“{name}” only points to a file that was not sent with the message.",
    "message/partial": "This is one piece of a message that was sent in several.",
}
_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
_SIGNED = "The words of the message are sealed in “{name}” and were not read; ask for a plain copy."
_CUT = (
    "The message is longer than {limit:,} characters; its beginning is shown and all of it kept as “{name}”."
)
OVERRIDES = "The message holds hidden characters that reverse how it is shown; they were taken out."


@dataclass(slots=True)
class Contents:
    """What the walk has found so far."""

    limits: Limits
    every: bool = False
    """Keeps both versions of the same words, for whoever looks for what one of them hides."""
    plain: list[str] = field(default_factory=list)
    html: list[str] = field(default_factory=list)
    attachments: list[Attachment] = field(default_factory=list)
    left_out: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    total: int = 0
    parts: int = 0

    def say(self, problem: str | None) -> None:
        """Notes a problem once."""
        if problem and problem not in self.problems:
            self.problems.append(problem)


def walk(entity: Entity, found: Contents, depth: int = 0) -> None:
    """Adds the words and files of `entity` and everything in it to `found`."""
    kind, parameters = content(entity)
    if kind == "multipart/encrypted":
        _keep_file(entity, kind, found)
    elif kind.startswith("multipart/") and depth < found.limits.depth:
        _walk_multipart(entity, kind, parameters.get("boundary", ""), found, depth)
    elif kind.startswith("multipart/"):
        found.say(f"Parts nested more than {found.limits.depth} deep were kept unopened.")
        _keep_file(entity, "application/octet-stream", found)
    elif kind in ("text/plain", "text/html") and not _is_file(entity):
        _add_words(entity, kind, parameters.get("charset"), found)
    else:
        _keep_file(entity, kind, found)


def _walk_multipart(entity: Entity, kind: str, boundary: str, found: Contents, depth: int) -> None:
    room = found.limits.parts - found.parts
    spans = list(islice(split_parts(entity, boundary), room + 1)) if boundary.strip() else []
    if not spans:
        found.say(
            "The message says it has several parts but they could not be told apart; all is shown as words."
        )
        _add_words(entity, "text/plain", None, found)
        return
    before = len(found.plain), len(found.html)
    for start, end in spans:
        found.parts += 1
        if found.parts > found.limits.parts:
            found.say(f"The message has more than {found.limits.parts} parts; the rest were not read.")
            break
        walk(open_entity(entity.data, start, end), found, depth + 1)
    if kind == "multipart/alternative" and not found.every:
        _choose(found, *before)


def _choose(found: Contents, plain_before: int, html_before: int) -> None:
    # Of two versions of the same words the plain one is taken, unless it only says "this needs HTML".
    plain = "\n".join(found.plain[plain_before:])
    html = "\n".join(found.html[html_before:])
    if (
        plain.strip()
        and html
        and not (len(plain) < 300 and len(html_to_text(html[:20_000])) > 3 * len(plain) + 200)
    ):
        del found.html[html_before:]
    elif html.strip():
        del found.plain[plain_before:]


def _is_file(entity: Entity) -> bool:
    how, parameters = disposition(entity)
    named = parameters.get("filename") or content(entity)[1].get("name")
    return how == "attachment" or (how not in ("", "inline") and bool(named)) or bool(named)


def _add_words(entity: Entity, kind: str, charset: str | None, found: Contents) -> None:
    data, damage = entity.payload()
    found.say(damage)
    text, doubt = decode(data, charset)
    found.say(doubt)
    if has_overrides(text):
        found.say(OVERRIDES)
    limit = max(found.limits.body_chars - sum(map(len, found.plain)) - sum(map(len, found.html)), 0)
    if len(text) > limit:
        name = "message.html" if kind == "text/html" else "message.txt"
        found.say(_CUT.format(limit=found.limits.body_chars, name=name))
        keep(name, kind, data, found)
        text = text[:limit]
    (found.html if kind == "text/html" else found.plain).append(text)


def _keep_file(entity: Entity, kind: str, found: Contents) -> None:
    data, damage = entity.payload() if not kind.startswith("multipart/") else (entity.body, None)
    found.say(damage)
    name = _name(entity, kind, data, found.total + 1)
    if kind in _SEALED:
        sealed = "enveloped" in content(entity)[1].get("smime-type", "enveloped-data")
        found.say(ENCRYPTED if sealed else _SIGNED.format(name=name))
    elif kind in SAID:
        found.say(SAID[kind].format(name=name))
    elif name.lower() == "winmail.dat":
        found.say(SAID["application/ms-tnef"].format(name=name))
    keep(name, kind, data, found)


def _name(entity: Entity, kind: str, data: bytes, n: int) -> str:
    given = disposition(entity)[1].get("filename") or content(entity)[1].get("name") or ""
    if not given and kind == "message/rfc822":
        inner = open_entity(data, 0, min(len(data), 100_000))
        given = words(inner.get("subject")).replace("/", "-").replace("\\", "-")
        given = f"{given}.eml" if given.strip() else ""
    extension = ".eml" if kind == "message/rfc822" else mimetypes.guess_extension(kind) or ".bin"
    return clean_file_name(given, f"attachment-{n}{extension}")


def keep(name: str, kind: str, data: bytes, found: Contents) -> None:
    """Adds a file to `found`, or its name to what the limits kept out."""
    found.total += 1
    over = len(data) > found.limits.attachment_bytes
    if over or len(found.attachments) >= found.limits.attachments:
        found.left_out.append(name)
        return
    digest = hashlib.sha256(data).hexdigest()
    found.attachments.append(Attachment(name, kind, len(data), digest, data))


def body(found: Contents) -> tuple[str, bool]:
    """The words of the message as clean text, and whether they came from HTML."""
    plain = [clean_text(text).strip("\n") for text in found.plain if text.strip()]
    html = [clean_text(html_to_text(text)).strip("\n") for text in found.html if text.strip()]
    texts = [text for text in plain + html if text.strip()]
    return "\n\n".join(texts), bool(html) and not plain


def left_out(found: Contents) -> list[str]:
    """Names what the limits on attachments kept out, so that nobody believes it was never there."""
    if not found.left_out:
        return []
    some = ", ".join(f"“{name}”" for name in found.left_out[:20])
    more = f" and {len(found.left_out) - 20} more" if len(found.left_out) > 20 else ""
    limits = found.limits
    said = f"{len(found.left_out)} of {found.total} attachments were not taken, being over the limit of "
    return [f"{said}{limits.attachments} files or {limits.attachment_bytes / 1e6:g} MB each: {some}{more}."]
