"""How an office has its letters: layout, greeting, who signs, standard lines; and what is recorded. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from foidesk.audit.rules import Deed
from foidesk.composing.style import STANDARD_STYLE, Reasons, Style
from foidesk.language.sentence import Sentence, say
from foidesk.law.refusal import Refusal
from foidesk.letters.rules import LONGEST_LINE, TO_OTHERS, Details, Kind, Salutation

UNWORDED = Deed(
    "letters.unworded", "went back to the standard words of a paragraph from {from_on}: {paragraph}"
)
STYLED = Deed("letters.styled", "changed how letters are laid out from {from_on}: {changes}")
LINE_KEPT = Deed("letters.line-kept", "wrote a standard line for letters, from {from_on}: {topic}")
LINE_WITHDRAWN = Deed("letters.line-withdrawn", "withdrew a standard line for letters: {topic}")

SECOND = Refusal(
    "Somebody changed this after you opened it, so yours was not stored. What you typed is still here: "
    "compare it with what is set now, and save again."
)
LONGEST_STANDARD_LINE = 2_000
MOST_LINES = 300


@dataclass(frozen=True)
class Stationery:
    """How an office has its letters on a day.

    `salutation` is what a fresh letter greets with; `named` whether its drafter's name stands below it.
    `signatories` gives for a kind of letter the post that signs it; of any other kind the drafter signs.
    """

    style: Style = STANDARD_STYLE
    salutation: Salutation = Salutation.NAME
    named: bool = True
    signatories: Mapping[Kind, str] = field(default_factory=dict)

    def fresh(self, details: Details, kind: Kind) -> Details:
        """What a fresh letter of a kind bears of its drafter, as the office wants it."""
        salutation = details.salutation if kind in TO_OTHERS else self.salutation
        if post := self.signatories.get(kind, ""):
            return replace(details, salutation=salutation, signed_name="", signed_post=post)
        signed_name = details.signed_name if self.named or not details.signed_post else ""
        return replace(details, salutation=salutation, signed_name=signed_name)


@dataclass(frozen=True)
class Line:
    """A sentence or two that officers put into letters, found by its topic."""

    topic: str
    text: str


REASONS_WORDS: Mapping[Reasons, str] = {
    Reasons.INLINE: "Under each question",
    Reasons.BY_PROVISION: "After the questions, once for each provision",
    Reasons.APPENDIX: "In an appendix after the signature, once for each provision",
}
_STANDS = {
    "blind": "That it plays no part who asks",
    "reuse": "That what is disclosed may be used again",
    "published": "That the answer may be published",
    "footer": "The footer",
}
KIND_TITLES: Mapping[Kind, str] = {
    Kind.ACKNOWLEDGEMENT: "Acknowledgement",
    Kind.CLARIFICATION: "Question to the applicant",
    Kind.RESPONSE: "Answer",
    Kind.CORRECTION: "Correction of the answer",
    Kind.SUPPLEMENT: "Supplement to the answer",
    Kind.FEES_NOTICE: "Fees notice",
    Kind.EXTENSION: "Notice that the public interest needs longer",
    Kind.COMPLEX_EXTENSION: "Notice that a complex request needs longer",
    Kind.CONSULTATION: "Letter to somebody consulted",
    Kind.COVERING_LETTER: "Letter to the Commissioner",
}


def differences(before: Stationery, after: Stationery) -> tuple[Sentence, ...]:
    """Each thing in which two ways to have letters differ, as a sentence; nothing where they are the same."""
    found = []
    if before.style.reasons is not after.style.reasons:
        found.append(("Where reasons stand", REASONS_WORDS[after.style.reasons]))
    for name, words in _STANDS.items():
        if getattr(before.style, name) != getattr(after.style, name):
            found.append((words, "it stands" if getattr(after.style, name) else "left out"))
    if before.salutation is not after.salutation:
        by_name = after.salutation is Salutation.NAME
        found.append(("Greeting", "by name" if by_name else "Dear requester"))
    if before.named != after.named:
        found.append(("Signature", "name and post" if after.named else "the post alone"))
    for kind, title in KIND_TITLES.items():
        was, now = before.signatories.get(kind, ""), after.signatories.get(kind, "")
        if was != now:
            found.append((title, now or "signed by its drafter"))
    return tuple(say("{what}: {now}.", what=say(what), now=say("{words}", words=now)) for what, now in found)


def faults_of(stationery: Stationery) -> tuple[Refusal, ...]:
    """Why letters can't be had like this: the name of a post is too long."""
    return tuple(
        Refusal(
            "{kind}: use {most} characters or fewer for the post.", kind=KIND_TITLES[kind], most=LONGEST_LINE
        )
        for kind, post in stationery.signatories.items()
        if len(post) > LONGEST_LINE
    )


def faults_of_line(line: Line) -> tuple[Refusal, ...]:
    """Why a standard line can't be kept: something is missing, or longer than a line should be."""
    faults = []
    if not line.topic.strip():
        faults.append(Refusal("Say what the line is about, so that officers find it."))
    if not line.text.strip():
        faults.append(Refusal("Write the words of the line."))
    if len(line.topic) > LONGEST_LINE:
        faults.append(Refusal("Use {most} characters or fewer for the topic.", most=LONGEST_LINE))
    if len(line.text) > LONGEST_STANDARD_LINE:
        faults.append(
            Refusal("The line is longer than {most} characters. Shorten it.", most=LONGEST_STANDARD_LINE)
        )
    return tuple(faults)


def too_early(from_on: date, on: date) -> Refusal | None:
    """Letters of earlier days stay as they are: a change begins today or later."""
    if from_on >= on:
        return None
    return Refusal("Choose today or a later day. Letters of earlier days stay as they are.")


def changed_meanwhile(seen: int, now: int) -> Refusal | None:
    """The refusal for whoever read an earlier version than the one that stands."""
    return None if seen == now else SECOND
