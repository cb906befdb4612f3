"""Reads text an officer pasted or typed: all of it words, or words below the heading lines Outlook copies
along.
"""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from foidesk.mail.entity import Entity
from foidesk.mail.headers import PEOPLE, SUBJECT, people
from foidesk.mail.lines import clean_line, clean_text, has_overrides
from foidesk.mail.parts import OVERRIDES
from foidesk.mail.shapes import Address, Attachment, Limits, Message

_LINE = re.compile(
    r"[*_ \t]{0,4}(from|sent|date|to|cc|bcc|subject|reply-to|attachments|importance)"
    r"[*_ ]{0,3}:[*_]{0,2}[ \t]*(.*)",
    re.I,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = "|".join(_MONTHS)
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?[ -]({_NAMED})[a-z]*[ ,-]{{1,2}}(\d{{4}})\b", re.I)
_MONTH_FIRST = re.compile(rf"\b({_NAMED})[a-z]*\.? (\d{{1,2}})(?:st|nd|rd|th)?,? (\d{{4}})\b", re.I)
_FIGURES = re.compile(r"\b(\d{1,2})[/.](\d{1,2})[/.](\d{4})\b")
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})\b")
_TIME = re.compile(r"\b(\d{1,2})[:.](\d{2})(?:[:.]\d{2})?\s?([ap]\.?m)?", re.I)
_LONDON = ZoneInfo("Europe/London")
_FIGURES_SAID = "The date of the message was written in figures ({said}) and read as day, month, year."


def read_text(text: str, *, limits: Limits = Limits()) -> Message:  # noqa: B008
    """Pasted or typed text as a message. Heading lines (From, Sent, To, Subject) at its beginning are taken
    into sender, date and subject; without them everything is body. Never raises; an empty text says so in
    `problems`.
    """
    problems = [OVERRIDES] if has_overrides(text) else []
    clean = clean_text(text)
    found, body = _headings(clean[: limits.body_chars])
    attachments: tuple[Attachment, ...] = ()
    if len(clean) > limits.body_chars:
        attachments = (_whole(clean),)
        problems.append(
            f"The text is longer than {limits.body_chars:,} characters; all of it is kept as “message.txt”."
        )
    sent_on = _sent(found, problems)
    if found.get("attachments"):
        problems.append(
            f"The text names attachments that are not here: “{clean_line(found['attachments'], 200)}”."
        )
    if not body.strip():
        problems.append("The text has no words of its own.")
    senders = _people(found, "from")
    return Message(
        subject=clean_line(found.get("subject", ""), SUBJECT),
        sender=senders[0] if senders else None,
        reply_to=_people(found, "reply-to"),
        to=_people(found, "to"),
        cc=_people(found, "cc"),
        sent_on=sent_on,
        body_text=body.strip("\n"),
        attachments=attachments,
        attachments_total=len(attachments),
        problems=tuple(problems),
    )


def _headings(text: str) -> tuple[dict[str, str], str]:
    """The heading lines at the beginning by lower-case label, and the text below them."""
    found: dict[str, str] = {}
    lines = text.split("\n")
    at = body_at = 0
    while at < len(lines):
        line = _LINE.match(lines[at][:2000])
        if line:
            found.setdefault(line.group(1).lower(), line.group(2).strip())
            body_at = at + 1
        elif lines[at].strip() or (found and at > body_at):
            break
        at += 1
    believable = len(found) >= 2 and ("from" in found or "subject" in found)
    return (found, "\n".join(lines[body_at:])) if believable else ({}, text)


def _people(found: dict[str, str], label: str) -> tuple[Address, ...]:
    value = found.get(label, "").replace("[mailto:", "<").replace("]", ">")
    each = [one for one in value.split(";")[:PEOPLE] if one.strip()]
    return tuple(a for one in each for a in people(Entity(((label, one),), b"", 0, 0), label))


def _sent(found: dict[str, str], problems: list[str]) -> datetime | None:
    said = clean_line(found.get("sent") or found.get("date") or "", 100)
    if not said:
        return None
    try:
        moment = _moment(said)
    except (ValueError, OverflowError):
        moment = None
    if moment is None:
        problems.append(f"The date of the message could not be read: “{said}”.")
    elif _FIGURES.search(said):
        problems.append(_FIGURES_SAID.format(said=said))
    return moment


def _moment(said: str) -> datetime | None:
    if day_first := _DAY_FIRST.search(said):
        day, month, year = day_first.groups()
    elif month_first := _MONTH_FIRST.search(said):
        month, day, year = month_first.groups()
    elif figures := _FIGURES.search(said):
        day, month, year = figures.groups()
    elif iso := _ISO.search(said):
        year, month, day = iso.groups()
    else:
        return None
    number = int(month) if month.isdecimal() else _MONTHS.index(month.lower()[:3]) + 1
    hour, minute = _clock(said)
    return datetime(int(year), number, int(day), hour, minute, tzinfo=_LONDON).astimezone(UTC)


def _clock(said: str) -> tuple[int, int]:
    time = _TIME.search(_FIGURES.sub("", said))
    if not time:
        return 0, 0
    hour, minute, half = int(time.group(1)), int(time.group(2)), (time.group(3) or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    elif half.startswith("a") and hour == 12:
        hour = 0
    return hour, minute


def _whole(text: str) -> Attachment:
    data = text.encode()
    return Attachment("message.txt", "text/plain", len(data), hashlib.sha256(data).hexdigest(), data)
