"""A letter as it was understood: its paragraphs, its kind, its questions and answers, what it relies on."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from foidesk.law.citation import Citation
from foidesk.law.regime import Regime


class Kind(StrEnum):
    """What a letter is. Only an answer, an extension and a review outcome carry rights to complain."""

    ANSWER = "answer"
    EXTENSION = "extension"  # more time for the public interest (FOIA 17(2)) or a complex request (EIR 7)
    ACKNOWLEDGEMENT = "acknowledgement"
    CLARIFICATION = "clarification"
    FEES = "fees-notice"
    REVIEW_OUTCOME = "review-outcome"
    OTHER = "other"  # a consultation, a covering letter, a letter of no kind known here


class Claim(StrEnum):
    """What a passage says becomes of information."""

    HELD = "held"
    NOT_HELD = "not-held"
    DISCLOSED = "disclosed"
    WITHHELD = "withheld"
    NCND = "ncnd"
    COST = "cost"
    VEXATIOUS = "vexatious"
    REPEATED = "repeated"
    ACCESSIBLE = "accessible"
    PENDING = "pending"  # the public interest is still being weighed


class Part(StrEnum):
    """What a paragraph is part of."""

    HEAD = "head"  # letterhead, references, greeting
    REQUEST = "request"  # the applicant's words as quoted
    BODY = "body"  # answers, reasons
    STATUTE = "statute"  # the words of an Act, quoted at length
    RIGHTS = "rights"  # review, Commissioner
    FOOT = "foot"  # signature, page footers, re-use, notes on publication


@dataclass(frozen=True)
class Paragraph:
    """One paragraph, cleaned, its lines kept. `n` counts from 1; `where` is "page 2" where it is known."""

    n: int
    text: str
    heading: bool = False
    where: str = ""
    part: Part = Part.BODY


@dataclass(frozen=True)
class Cited:
    """One mention of a provision: in paragraph `n`, from `start` to `end` of its text."""

    citation: Citation
    n: int
    start: int
    end: int


@dataclass(frozen=True)
class Answer:
    """One question and how it is answered: `label` as the letter numbers it ("3", "2(b)").

    `asked` are the applicant's words where quoted; `paragraphs` the numbers of those that answer it, empty
    where nothing does; `shared` where they answer other questions as well.
    """

    label: str
    asked: str = ""
    paragraphs: tuple[int, ...] = ()
    claims: frozenset[Claim] = frozenset()
    cited: tuple[Citation, ...] = ()
    shared: bool = False


@dataclass(frozen=True)
class Relied:
    """One provision the letter relies on to refuse, wait or neither confirm nor deny.

    `answers` are the labels of the questions it is tied to, empty where to none. `paragraphs` are those that
    speak of it, its own section of reasons among them.
    """

    citation: Citation
    ncnd: bool = False
    answers: tuple[str, ...] = ()
    paragraphs: tuple[int, ...] = ()

    def __str__(self) -> str:
        return str(self.citation)


@dataclass(frozen=True)
class Letter:
    """The whole letter. `text` is all paragraphs joined by an empty line.

    Its days are those it states plainly; `clarified_on` is when the applicant's clarification came.
    """

    paragraphs: tuple[Paragraph, ...]
    kind: Kind
    written_on: date | None = None
    received_on: date | None = None
    regimes: frozenset[Regime] = field(default_factory=lambda: frozenset({Regime.FOIA}))
    claims: frozenset[Claim] = frozenset()
    answers: tuple[Answer, ...] = ()
    cited: tuple[Cited, ...] = ()
    relied: tuple[Relied, ...] = ()
    clarified_on: date | None = None

    @property
    def text(self) -> str:
        """All its words."""
        return "\n\n".join(one.text for one in self.paragraphs)
