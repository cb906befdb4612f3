"""An e-mail message as a transcript: who wrote to whom, when, what, and which files came with it."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from foidesk.findings.codes import Code
from foidesk.language.sentence import Sentence, say
from foidesk.language.words import day_in_words
from foidesk.mail import hidden, outlook
from foidesk.mail.read import read_message
from foidesk.mail.saved import read_saved
from foidesk.mail.shapes import Address, Limits, Message
from foidesk.mail.shapes import Unreadable as NoMessage
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.types import Type
from foidesk.printing.cannot import Cannot
from foidesk.printing.pages.blocks import MOST, Block
from foidesk.printing.pages.transcript import Transcript, typeset

_LONDON = ZoneInfo("Europe/London")
_NOTICE = say(
    "Transcript of an e-mail, made by FOI Desk: its words as plain text. Layout, pictures, blind copies and "
    "the lines of its delivery are not shown; files that came with it are named, and not shown."
)
_NO_SUBJECT = say("A message without a subject")
_HIDDEN = say(
    "The message holds words that its reader does not see, and a transcript would show them. Open it in your "
    "mail program, print it to a PDF there, and add that."
)
_CUT = say("The message is longer than one transcript can be. Print it to a PDF from your mail program.")
_LIMITS = Limits(body_chars=MOST)


def printed(file: File, kind: Type) -> bytes:
    """The PDF. Raises Cannot for a message that is locked, damaged, or holds words that nobody sees."""
    try:
        reader = hidden if kind is Type.EML else outlook
        found = {finding.code for finding in reader.findings(file)}
        data = file.whole()
        read = read_message(data, limits=_LIMITS) if kind is Type.EML else read_saved(data, limits=_LIMITS)
    except Unreadable as why:
        raise Cannot(Sentence(why.says.pattern, why.says.fields)) from why
    except NoMessage as why:
        raise Cannot(say("{why}", why=why.says)) from why
    if read.body_from_html and Code.HIDDEN_TEXT in found:
        raise Cannot(_HIDDEN)
    if len(read.body_text) >= MOST:
        raise Cannot(_CUT)
    title = read.subject or str(_NO_SUBJECT)
    return typeset(
        Transcript(title, _NOTICE, _facts(read), [Block("text", (part,)) for part in _parts(read)])
    )


def _facts(message: Message) -> list[tuple[str, str]]:
    sender = [message.sender] if message.sender else []
    rows = [
        (str(say("From")), _people(tuple(sender))),
        (str(say("To")), _people(message.to)),
        (str(say("Cc")), _people(message.cc)),
        (str(say("Date")), _moment(message.sent_on or message.received_at)),
        (str(say("Subject")), message.subject),
        (str(say("Attachments")), _attachments(message)),
    ]
    return [(label, words) for label, words in rows if words]


def _people(addresses: tuple[Address, ...]) -> str:
    return "\n".join(
        f"{one.name} <{one.address}>" if one.name and one.address else one.address or one.name
        for one in addresses
    )


def _moment(at: datetime | None) -> str:
    if at is None:
        return ""
    here = (at if at.tzinfo else at.replace(tzinfo=UTC)).astimezone(_LONDON)
    return f"{day_in_words(here.date())}, {here:%H:%M}"


def _attachments(message: Message) -> str:
    lines = [
        str(say("{name} ({size})", name=one.name, size=_size(one.bytes))) if one.bytes else one.name
        for one in message.attachments
    ]
    more = message.attachments_total - len(message.attachments)
    return "\n".join(lines + ([str(say("and {n} more", n=f"{more:,}"))] if more > 0 else []))


def _size(size: int) -> str:
    if size < 1_000:
        return str(say("{n} bytes", n=size))
    if size < 1_000_000:
        return f"{size / 1_000:,.0f} kB"
    return f"{size / 1_000_000:,.1f} MB"


def _parts(message: Message) -> list[str]:
    """Its paragraphs, as blank lines part them."""
    return [part for part in message.body_text.split("\n\n") if part.strip()]
