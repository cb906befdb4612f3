"""Recognises the same message when it comes twice: again, pasted, or forwarded through another mailbox."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from foidesk.mail.shapes import Message
from foidesk.mail.trim import conversation

_LINK = re.compile(r"<?\b[a-z]{2,10}://[^\s>]{1,5000}>?", re.IGNORECASE)
_NOT_WORDS = re.compile(r"[\W_]+")
_PREFIX = re.compile(r"\s*(?:\[[^\]]{1,30}\]|(?:re|fwd?|aw|tr)\s?:)\s*", re.IGNORECASE)
_FORWARDED = re.compile(r"\s*(?:\[[^\]]{1,30}\]\s*)?fwd?\s?:", re.IGNORECASE)
_ENOUGH = 60


def fingerprints(message: Message) -> frozenset[str]:
    """Names under which this message is known; two messages that share one are the same, or say the same.

    `id:` is the Message-ID, `mail:` a digest of sender, subject and words, `words:` of the words alone, so
    that the pasted text of a mail is recognised. Signatures, quoted mail, links (which gateways rewrite),
    case and spacing do not count. Words too few to tell one message from another (under 60 letters) give no
    `words:`.
    """
    found = set()
    if message.message_id:
        found.add(f"id:{message.message_id}")
    own = _words(_carried(message))
    sender = message.sender.address.lower() if message.sender else ""
    if sender and own:
        found.add("mail:" + _digest(f"{sender}\n{_subject(message.subject)}\n{own}"))
    if len(own) >= _ENOUGH:
        found.add("words:" + _digest(own))
    return frozenset(found)


def _carried(message: Message) -> str:
    """The words the message brings: its own, or those it forwards."""
    text = message.body_text
    passages = conversation(text)
    if len(passages) > 1 and (passages[0].start == passages[0].end or _FORWARDED.match(message.subject)):
        passages = passages[1:]
    return text[passages[0].start : passages[0].end] if passages else ""


def _words(text: str) -> str:
    return _NOT_WORDS.sub(" ", unicodedata.normalize("NFKC", _LINK.sub(" ", text)).casefold()).strip()


def _subject(subject: str) -> str:
    while prefix := _PREFIX.match(subject):
        subject = subject[prefix.end() :]
    return _words(subject)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
