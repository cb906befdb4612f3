"""What `foidesk read` tells: an object for a program, sentences for a person."""

import shutil
import textwrap
from collections.abc import Iterator
from datetime import date
from typing import Any

from foidesk.cases.rules import Channel
from foidesk.cli.read.request import Request
from foidesk.inspection.walk import clean_name
from foidesk.language.words import day_in_words
from foidesk.mail.shapes import Message

LISTS = ("regime_reasons", "questions", "links", "attachments")
KEYS = (
    "subject",
    "sender",
    "received",
    "received_from",
    "applicant",
    "regime",
    "regime_reasons",
    "questions",
    "channel",
    "links",
    "attachments",
    "sure",
)
SAYS = {
    "received-header": "as the last mail server wrote",
    "mailbox": "as the mailbox it was saved from shows",
    "sender": "as the sender says; check it",
}
_REGIMES = {
    "FOIA": "Freedom of Information Act",
    "EIR": "Environmental Information Regulations",
    "SAR": "subject access: the applicant’s own data",
    "MIXED": "more than one law; see each question",
    "OTHER": "none: it asks for nothing and names no law, or a machine sent it",
}
_WIDTH = 100


def told(message: Message, channel: Channel | None, request: Request) -> dict[str, Any]:
    """What was read, by key, but for the name of the file."""
    sender = message.sender
    who = request.applicant
    return {
        "subject": message.subject or None,
        "sender": (sender.address or sender.name or None) if sender else None,
        "received": request.received_on.isoformat() if request.received_on else None,
        "received_from": request.received_from,
        "applicant": {"name": who.name or None, "address": who.address or None},
        "regime": request.regime,
        "regime_reasons": [
            {"words": clue.words, "says": f"{clue.means} ({clue.provision})"} for clue in request.clues
        ],
        "questions": [{"n": question.n, "text": question.text} for question in request.questions],
        "channel": channel,
        "links": [{"shown": link.shown, "real": link.real or None} for link in request.links],
        "attachments": [
            {
                "name": one.name,
                "type": one.type,
                "bytes": one.bytes if one.sha256 else None,
                "sha256": one.sha256 or None,
            }
            for one in message.attachments
        ],
        "sure": request.sure,
    }


def nothing() -> dict[str, Any]:
    """The same of what can't be read."""
    empty: dict[str, Any] = {key: [] if key in LISTS else None for key in KEYS}
    return empty | {"applicant": {"name": None, "address": None}}


def tell(given: str, one: dict[str, Any], cautions: list[str], *, read: bool) -> str:
    """One message in plain lines."""
    lines = [clean_name(given) + ("" if read else ": CAN'T BE READ")]
    if read:
        for label, words in _said(one):
            lines += _wrapped(f"{label}: {words}", 2)
        for reason in one["regime_reasons"]:
            lines += _wrapped(f"“{reason['words']}”: {reason['says']}", 4)
        lines += _asked(one)
        lines += _with_it(one)
    for caution in cautions:
        lines += _wrapped(f"Take care: {caution}" if read else caution, 2)
    return "\n".join(lines)


def _said(one: dict[str, Any]) -> Iterator[tuple[str, str]]:
    who = one["applicant"]
    address = who["address"] or "no address found"
    yield "Subject", one["subject"] or "none"
    yield "Applicant", f"{who['name'] or 'no name found'}; a reply goes to: {address}"
    if one["sender"] and one["sender"] != who["address"]:
        yield "Sent from", one["sender"]
    if one["received"]:
        day = day_in_words(date.fromisoformat(one["received"]))
        yield "Received", f"{day} ({SAYS[one['received_from']]})"
    else:
        yield "Received", "not shown"
    yield "Law", f"{_REGIMES[one['regime']]} [{one['regime']}]"


def _asked(one: dict[str, Any]) -> Iterator[str]:
    yield "  Questions:" if one["questions"] else "  Questions: none found"
    for question in one["questions"]:
        first, *more = question["text"].split("\n")
        yield from _wrapped(f"{question['n']}. {first}", 4)
        for line in more:
            yield from _wrapped(line, 7)


def _with_it(one: dict[str, Any]) -> Iterator[str]:
    for link in one["links"]:
        if link["real"] != link["shown"]:
            yield from _wrapped(
                f"Wrapped link: {link['real'] or 'its wrapper does not say where it leads'}", 2
            )
        else:
            yield from _wrapped(f"Link: {link['shown']}", 2)
    for file in one["attachments"]:
        size = _size(file["bytes"])
        yield from _wrapped(f"Attachment: {file['name']} ({file['type']}, {size})", 2)
    yield f"  Sure: {one['sure']:.2f}"


def _size(count: int | None) -> str:
    if count is None:
        return "a message"
    return "1 byte" if count == 1 else f"{count:,} bytes"


def _wrapped(text: str, indent: int) -> list[str]:
    width = min(_WIDTH, shutil.get_terminal_size((_WIDTH, 24)).columns)
    space = " " * indent
    shown = " ".join(clean_name(word) for word in text.split())
    return textwrap.wrap(
        shown, width, initial_indent=space, subsequent_indent=space + "  ", break_long_words=False
    ) or [space]
