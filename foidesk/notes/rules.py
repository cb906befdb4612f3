"""What may be noted on a request, and what can't be kept as it stands. No clock is moved by a note."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from enum import StrEnum

from foidesk.audit.rules import Deed, canonical
from foidesk.law.refusal import Refusal

NOTED = Deed("notes.noted", "kept {what}")
CORRECTED = Deed("notes.corrected", "corrected {before}: {what} stands in its place")
TAKEN_OUT = Deed("notes.taken-out", "took out {what}: {why}")
PROMISE_KEPT = Deed("notes.promise-kept", "recorded what came of a promise in {what}: {how}")
DEEDS = (NOTED, CORRECTED, TAKEN_OUT, PROMISE_KEPT)

LONGEST_TEXT = 10_000
LONGEST_LINE = 300
MOST_FILES = 20
KEPT_APART = "its words are kept apart"
"""What a sentence of the history says in place of words that only some may read."""


class Kind(StrEnum):
    """What was noted."""

    NOTE = "note"
    CALL = "call"
    CORRESPONDENCE = "correspondence"


class Way(StrEnum):
    """Who began: it came to the office, or went out from it."""

    CAME = "came"
    WENT = "went"


class Means(StrEnum):
    """How correspondence was exchanged."""

    EMAIL = "e-mail"
    LETTER = "letter"
    MESSAGE = "message"
    MEETING = "meeting"


class Party(StrEnum):
    """With whom it was."""

    APPLICANT = "applicant"
    COLLEAGUE = "colleague"
    AUTHORITY = "authority"
    PRESS = "press"
    OTHER = "other"


PARTY_WORDS: Mapping[Party, str] = {
    Party.APPLICANT: "the applicant",
    Party.COLLEAGUE: "a colleague",
    Party.AUTHORITY: "another authority",
    Party.PRESS: "the press",
    Party.OTHER: "somebody else",
}


@dataclass(frozen=True)
class Words:
    """All of a note that a person typed: this is what a personal note keeps apart."""

    text: str
    who: str = ""
    promised: str = ""

    def trimmed(self) -> "Words":
        """The same without space around it, names on one line."""
        return Words(self.text.strip(), " ".join(self.who.split()), self.promised.strip())


@dataclass(frozen=True)
class NewNote:
    """A note as an officer writes it. `at` is the moment of a call; `on` the day of whatever it was."""

    kind: Kind
    words: Words
    on: date
    at: datetime | None = None
    party: Party | None = None
    way: Way | None = None
    means: Means | None = None
    promise_on: date | None = None
    personal: bool = False


def faults_of(new: NewNote, *, at: datetime, on: date, files: int = 0) -> tuple[Refusal, ...]:
    """Why a note can't be kept as it stands when it is entered; nothing when it can."""
    return (
        *_of_words(new.words),
        *(_of_exchange(new, at=at, on=on) if new.kind is not Kind.NOTE else ()),
        *_of_promise(new),
        *_of_files(new, files),
    )


def _of_words(words: Words) -> Iterator[Refusal]:
    if not words.text.strip():
        yield Refusal("Write what is to be kept.")
    if len(words.text.strip()) > LONGEST_TEXT:
        yield Refusal(
            "Shorten the note to {most} characters, or attach the whole as a file.", most=f"{LONGEST_TEXT:,}"
        )
    for name, value in (("the name", words.who), ("what was promised", words.promised)):
        if len(value.strip()) > LONGEST_LINE:
            yield Refusal("Shorten {name} to {most} characters.", name=name, most=LONGEST_LINE)


def _of_exchange(new: NewNote, *, at: datetime, on: date) -> Iterator[Refusal]:
    """What a call and correspondence need: with whom, which way, and when."""
    if new.party is None:
        yield Refusal("Say with whom it was.")
    elif new.party is not Party.APPLICANT and not new.words.who.strip():
        yield Refusal("Give the name or the post of whom it was with, or say that none was given.")
    if new.way is None:
        yield Refusal("Say who began: did it come to the office, or go out from it?")
    if new.kind is Kind.CALL and new.at is None:
        yield Refusal("Give the time of the call.")
    if new.kind is Kind.CORRESPONDENCE and new.means is None:
        yield Refusal("Say how it was exchanged: by e-mail, by letter, by message or in a meeting.")
    if new.on > on or (new.at is not None and new.at > at):
        yield Refusal("It can't have happened later than now. Check the day and the time.")


def _of_promise(new: NewNote) -> Iterator[Refusal]:
    if new.promise_on is None:
        return
    if not new.words.promised.strip():
        yield Refusal("Say what was promised, or take out the day by which.")
    if new.promise_on < new.on:
        yield Refusal("A promise can't be due before the day on which it was made. Check the two days.")


def _of_files(new: NewNote, files: int) -> Iterator[Refusal]:
    if not files:
        return
    if new.personal:
        yield Refusal(
            "Whoever reads the request can open its files, so none can be attached to a personal note. Write "
            "what matters into the note, or leave the mark out."
        )
    if new.kind is not Kind.CORRESPONDENCE:
        yield Refusal("Files are attached to correspondence. Enter it as that, or add them under Files.")
    if files > MOST_FILES:
        yield Refusal("Attach at most {most} files to one note.", most=MOST_FILES)


def against_personal(*, files: bool) -> Refusal | None:
    """Why what is kept already can't be made personal: its files are open; None when it can."""
    if not files:
        return None
    return Refusal(
        "A file is attached to it, which whoever reads the request can open, so it can't be made personal. "
        "Take it out with a reason, and write a personal note without the file."
    )


def against_change(*, replaced: bool, out: bool) -> Refusal | None:
    """Why nothing more can be done to a note; None while it stands."""
    if out:
        return Refusal("This note has been taken out already. Write a new one.")
    if replaced:
        return Refusal(
            "This note has been corrected since you opened the page. Open the notes again, and correct the "
            "one that stands there now."
        )
    return None


def reason_faults(why: str, *, asks: str) -> Refusal | None:
    """Why a reason will not do: it is empty or too long. `asks` says what to do."""
    if not why.strip():
        return Refusal(asks)
    if len(why.strip()) > LONGEST_LINE:
        return Refusal("Shorten it to {most} characters.", most=LONGEST_LINE)
    return None


def in_a_sentence(kind: Kind, party: Party | None, *, personal: bool) -> str:
    """What was kept, without a name: "a call with the press". Of what is personal not even its kind."""
    if personal:
        return "a personal note"
    if kind is Kind.NOTE or party is None:
        return "a note"
    what = "a call" if kind is Kind.CALL else "correspondence"
    return f"{what} with {PARTY_WORDS[party]}"


def digest(new: NewNote) -> str:
    """A digest of all that a note says. It lies beside the event: in the chain, words could be guessed."""
    moment = new.at.astimezone(UTC).isoformat() if new.at else ""
    codes = [new.kind, new.on.isoformat(), moment, new.party or "", new.way or "", new.means or ""]
    promised_on = new.promise_on.isoformat() if new.promise_on else ""
    return hashlib.sha256(canonical([codes, promised_on, asdict(new.words.trimmed())])).hexdigest()
