"""What the letters about a breach are composed from. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from foidesk.audit.rules import LONDON
from foidesk.language.words import day_in_words
from foidesk.oversight.rules import NewAccount


@dataclass(frozen=True)
class Sent:
    """A letter as it left: to whom, where, when, under which subject, with which files.

    `sent_at` is None where only the day is known, `sent_on` the day in words then. `asked` says that it went
    to whoever made the request. `number` is that of the request on WhatDoTheyKnow, "" for everybody else.
    """

    name: str = ""
    address: str = ""
    subject: str = ""
    sent_at: datetime | None = None
    sent_on: str = ""
    reference: str = ""
    files: tuple[str, ...] = ()
    asked: bool = False
    number: str = ""

    @property
    def when(self) -> str:
        """The moment, or the day, in words; to be filled in where neither is known."""
        return (
            moment_in_words(self.sent_at)
            if self.sent_at
            else self.sent_on or "[the day and the time it was sent]"
        )


@dataclass(frozen=True)
class Facts:
    """All that is known when a letter about a breach is written.

    `done` is what was done about it, oldest first. `late_why` are the reasons for a late notification, and
    `late` says whether there must be some.
    """

    office: str
    letterhead: str
    contact: str
    number: int
    title: str
    account: NewAccount
    written_at: datetime
    done: tuple[str, ...] = ()
    sent: tuple[Sent, ...] = ()
    late: bool = False
    late_why: str = ""
    regulator: str = "the Information Commissioner"
    published: tuple[str, ...] = ()


@dataclass(frozen=True)
class Written:
    """A letter to copy: where it goes, its subject and its text."""

    where: str
    subject: str
    text: str

    @property
    def gaps(self) -> tuple[str, ...]:
        """What whoever sends it must still fill in, as it stands in the text."""
        return tuple(dict.fromkeys(_gaps(self.text)))


def moment_in_words(at: datetime) -> str:
    """``Friday 6 December 2024 at 09:30``, in London."""
    here = at.astimezone(LONDON)
    return f"{day_in_words(here.date())} at {here:%H:%M}"


def _gaps(text: str) -> Iterator[str]:
    """What stands in square brackets."""
    for piece in text.split("[")[1:]:
        words, closed, _rest = piece.partition("]")
        if closed:
            yield " ".join(words.split())
