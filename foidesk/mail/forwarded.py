"""Whose mail a colleague forwarded, by the lines that a mail program puts above it."""

import re

from foidesk.mail.pasted import read_text
from foidesk.mail.shapes import Message
from foidesk.mail.trim import conversation

_SUBJECT = re.compile(r"\s*(?:\[[^\]]{1,30}\]\s*)?(?:fwd?|wg|tr)\s?:", re.IGNORECASE)
_FROM = re.compile(r"[>*_ \t]{0,8}from\s?:", re.IGNORECASE)
_QUOTED = re.compile(r"^(?:[ \t]*>)+[ \t]?", re.MULTILINE)
_LONGEST = 80_000


def forwarded(subject: str, text: str) -> Message | None:
    """The mail right below the newest words, where the subject says that it was forwarded.

    Only people, subject and date of it are told; None where nothing was forwarded, or no lines say whose it
    is.
    """
    if not _SUBJECT.match(subject):
        return None
    text = text[:_LONGEST]
    first, second = [*conversation(text)[:2], None, None][:2]
    if first is None or second is None:
        return None
    above = _QUOTED.sub("", text[first.end : second.start]).split("\n")
    begins = [n for n, line in enumerate(above) if _FROM.match(line)]
    found = read_text("\n".join(above[begins[-1] :])) if begins else None
    return found if found is not None and found.sender is not None else None
