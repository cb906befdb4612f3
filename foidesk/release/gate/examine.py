"""The gate itself: every finding against what would leave."""

import re
from collections.abc import Iterable

from foidesk.cases.rules import AddressKind
from foidesk.language.sentence import say
from foidesk.law.citation import Citation
from foidesk.plumbing.post.rules import LONGEST_ADDRESS, not_a_mailbox
from foidesk.release.content import Content, Recipient
from foidesk.release.gate import links, naming, replies
from foidesk.release.gate.finding import Finding
from foidesk.release.gate.naming import Asker
from foidesk.release.gate.reading import Document, Line, lines_of, read
from foidesk.release.gate.replies import Came
from foidesk.release.rules import TO_OTHERS, Kind

LONGEST_SUBJECT = 250
LONGEST_WORDS = 500_000
_FIELD = re.compile(r"\{\{?\s*(?:[a-z][a-z0-9_ .:-]{0,60}|…|\.\.\.)?\s*\}?\}", re.IGNORECASE)
# Tags spell letters; of the others, one or two stand in emoji and between scripts.
_SIGNS = re.compile(r"[\U000E0020-\U000E007E]{7,}|[\u200b-\u200f\u2060-\u2064\ufeff]{6,}")
_MARK = re.compile(r"^(?:\d+\.|-)\s")
_WHERE_TO = Citation.parse("FOIA 8(1)(b)")
_NAMELESS = Finding(
    "nameless",
    "the address",
    "There is no name to address it to. Put in the applicant's name; or, where none is known and none is "
    "needed, as for environmental information, say so.",
    doubt=True,
    provision=_WHERE_TO,
)


def examine(
    content: Content, *, askers: Iterable[Asker] = (), came: Iterable[Came] = (), quoted: Iterable[str] = ()
) -> tuple[Finding, ...]:
    """Everything that speaks against letting this leave; nothing where it may.

    `askers` must be given for what everyone will read: it may not tell who asked. `came` are the messages
    since. `quoted` are the questions as the applicant wrote them: a brace in one is the applicant's own.
    """
    if len(content.words.text) + len(content.words.html) > LONGEST_WORDS:
        return (Finding("too-long", "", "The words are too long to be examined. Shorten them."),)
    document = read(content.words.html)
    lines = lines_of(content.words, document)
    found = [*_empty(content), *_recipient(content), *_fields(lines, quoted)]
    found += [*_watching(document), *_unseen(lines, document), *links.findings(lines, document)]
    found += replies.findings(content.recipient, came)
    for asker in askers:
        found += [one for one in naming.findings(lines, asker) if one not in found]
    return tuple(found)


def _empty(content: Content) -> list[Finding]:
    found = []
    if not content.words.subject.strip():
        found.append(Finding("no-subject", "the subject", "The subject is empty. Write one."))
    elif len(content.words.subject) > LONGEST_SUBJECT:
        found.append(Finding("long-subject", "the subject", "The subject is too long. Shorten it."))
    if not content.words.text.strip():
        found.append(Finding("no-words", "the text", "There are no words to send. Write the letter first."))
    if content.kind is Kind.CLARIFICATION and not content.questions:
        says = "It does not say which questions are to be made clear. Choose them."
        found.append(Finding("no-questions", "", says, provision=Citation.parse("FOIA 1(3)")))
    return found


def _recipient(content: Content) -> list[Finding]:
    """Whether what is addressed to somebody can arrive there."""
    recipient = content.recipient
    if content.kind is Kind.LOG_ENTRY:
        return []
    says, law = _unreachable(recipient), None if content.kind in TO_OTHERS else _WHERE_TO
    found = [Finding("recipient", "the address", says, provision=law)] if says else []
    return found if recipient.name.strip() else [*found, _NAMELESS]


def _unreachable(recipient: Recipient) -> str:
    if recipient.kind is None or not recipient.address.strip():
        return "There is no address to send it to. Put in where it must go."
    if recipient.kind is AddressKind.EMAIL:
        wrong = not_a_mailbox(recipient.address)
        return f"{wrong.says} Correct the address it goes to." if wrong else ""
    if recipient.kind is AddressKind.POST and len(re.split(r"[\n,]", recipient.address.strip())) < 2:
        return "The postal address has one line only. Complete it."
    if recipient.kind is AddressKind.HANDLE and len(recipient.address) > LONGEST_ADDRESS:
        return "The account is too long to be one. Correct it."
    return ""


def _fields(lines: list[Line], quoted: Iterable[str]) -> list[Finding]:
    """Fields of a wording that nobody filled; other braces may be meant."""
    found, own = [], [" ".join(text.split()) for text in quoted]
    for line in lines:
        words = _MARK.sub("", " ".join(line.text.split()))
        if any(words in text for text in own):
            continue
        if match := _FIELD.search(line.text):
            says = f"The field {match[0]} was not filled in. Fill it, or take it out."
            found.append(Finding("unfilled-field", line.where, says))
        elif "{" in line.text or "}" in line.text:
            says = (
                "A brace stands here, as around a field that was not filled in. If it is meant, confirm that."
            )
            found.append(Finding("brace", line.where, says, doubt=True))
    return found


def _watching(document: Document) -> list[Finding]:
    """What a document would fetch when it is opened, and so tell its sender."""
    found = [
        Finding(
            "loads",
            "the formatted letter",
            f"It loads something when it is opened: {load[:100]}. Take it out.",
        )
        for load in document.loads
        if not load.lower().startswith("data:image/")
    ]
    for part in dict.fromkeys(document.active):
        says = f"It has an active part ({part}) that a letter must not have. Take it out."
        found.append(Finding("active", "the formatted letter", says))
    return found


def _unseen(lines: list[Line], document: Document) -> list[Finding]:
    """What a reader does not see: parts that are not shown, and runs of signs without width."""
    found = [
        Finding(
            "hidden",
            "the formatted letter",
            say("It holds something that nobody sees ({part}). Take it out.", part=part),
        )
        for part in dict.fromkeys(document.hidden)
    ]
    says = "Signs stand here that nobody sees; words can be hidden in them. Type the line anew."
    return found + [Finding("hidden-signs", line.where, says) for line in lines if _SIGNS.search(line.text)]
