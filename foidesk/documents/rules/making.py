"""Pages and ranges that are made of a file: kinds, states, and why none can be asked for."""

from datetime import timedelta
from enum import StrEnum

from foidesk.audit.rules import Deed
from foidesk.documents.rules.states import State, cannot_be_opened
from foidesk.language.sentence import Sentence, say
from foidesk.law.refusal import Refusal
from foidesk.printing.pages.kinds import without_pages


class Made(StrEnum):
    """What is made of a file."""

    PAGES = "pages"
    RANGES = "ranges"


class MakingState(StrEnum):
    """How far the making of one is."""

    WAITING = "waiting"
    UNDER_WAY = "under-way"
    MADE = "made"
    FAILED = "failed"


OPEN = frozenset({MakingState.WAITING, MakingState.UNDER_WAY})
"""The states in which it has not come to its end."""
MAKING_LEASE = timedelta(minutes=30)
"""So long a worker may be at one; after that another takes it for dead."""

MAKING_ASKED = Deed("documents.making-asked", "asked for {what} of the file {name}")
MAKING_FAILED = Deed("documents.making-failed", "could not make {what} of the file {name}: {why}")
MAKING_DEEDS = (MAKING_ASKED, MAKING_FAILED)
WAYS = {
    "libreoffice": "laid out by LibreOffice, without what was hidden in it",
    "picture": "each picture on a page of its size",
    "message": "a transcript of the message, with its attachments named",
    "transcript": "a transcript of its words, without layout and pictures",
    "ranges": "the values of chosen cells, made afresh",
}
"""How a version was made: what the record says of it."""
WHAT_WORDS = {Made.PAGES: "pages", Made.RANGES: "a table of chosen cells"}

MAKING_GAVE_UP: Sentence = say(
    "It was tried three times, and each time it came to no end. It may be made to harm the program that "
    "reads it. Print it to a PDF from the program it was made with, and add that."
)
_NOT_LOOKED_AT = Refusal("It has not been looked at yet. Wait until it was inspected, and try again.")
_UNDER_WAY = Refusal("That is being made already. Look again in a few minutes.")


def against_pages(kind: str) -> Refusal | None:
    """Why no pages can be made of a file of this type; None where they can."""
    says = without_pages(kind)
    return Refusal(says) if says else None


def against_making(state: State, *, under_way: bool) -> Refusal | None:
    """Why nothing can be made of a file in this state; `under_way`: the same is being made."""
    if state is State.NOT_INSPECTED:
        return _NOT_LOOKED_AT
    return cannot_be_opened(state) or (_UNDER_WAY if under_way else None)
