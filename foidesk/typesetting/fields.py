"""The names of an officer's own texts in a letter, and what each of them says as it stands there. Pure."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from foidesk.blocks.kinds import Block, Items, Paragraph, Typed, clean
from foidesk.composing.facts import (
    Answered,
    ClarificationFacts,
    Ground,
    Part,
    PublicInterest,
    ResponseFacts,
    Unclear,
)
from foidesk.composing.kinds import LetterFacts


class Text(StrEnum):
    """Which text it is. What is asked of an applicant and what was decided both have a question."""

    OPENING = "opening"
    CLOSING = "closing"
    UNCLEAR = "unclear"
    NEEDED = "needed"
    ANSWER = "answer"
    REASONS = "reasons"
    ELSEWHERE = "elsewhere"
    ACTIVITIES = "activities"
    ADVICE = "advice"
    WHERE = "where"
    APPLIES = "applies"
    HARM = "harm"
    FOR = "for"
    AGAINST = "against"
    BALANCE = "balance"


_CALLED = {
    Text.OPENING: "Opening words",
    Text.CLOSING: "Closing words",
    Text.UNCLEAR: "what is not clear",
    Text.NEEDED: "why we need to know",
    Text.ANSWER: "the information",
    Text.REASONS: "the reasons",
    Text.ELSEWHERE: "who else may hold it",
    Text.ACTIVITIES: "the work counted",
    Text.ADVICE: "how to narrow the request",
    Text.WHERE: "where it can be had",
    Text.APPLIES: "why it applies",
    Text.HARM: "the harm",
    Text.FOR: "for disclosure",
    Text.AGAINST: "against disclosure",
    Text.BALANCE: "the decision on the public interest",
}


@dataclass(frozen=True)
class Field:
    """One text: of the letter, of a question, of one of its parts, or of a provision relied on for a part.

    `part` counts from 1 in the order of the letter; `provision` is the key of the law's table.
    """

    text: Text
    question: int = 0
    part: int = 0
    provision: str = ""

    @property
    def called(self) -> str:
        """As somebody speaks of it: ``Question 3, part 2, FOIA 43(2): the harm``."""
        if not self.question:
            return _CALLED[self.text]
        part = f", part {self.part}" if self.part > 1 else ""
        provision = f", {self.provision}" if self.provision else ""
        return f"Question {self.question}{part}{provision}: {_CALLED[self.text]}"

    def __str__(self) -> str:
        """As it is written in a file: ``3/1/harm/FOIA 43(2)``."""
        return f"{self.question}/{self.part}/{self.text}/{self.provision}"

    @classmethod
    def read(cls, written: str) -> "Field":
        """The field of that name. Raises ValueError for what is none."""
        question, part, text, provision = written.split("/", 3)
        return cls(Text(text), int(question), int(part), provision)


def marked(facts: LetterFacts) -> LetterFacts:
    """The same facts, in which each text that an officer typed bears the name of its field."""
    frame = facts.envelope
    envelope = replace(
        frame,
        opening=_typed(frame.opening, Field(Text.OPENING)),
        closing=_typed(frame.closing, Field(Text.CLOSING)),
    )
    match facts:
        case ResponseFacts():
            return replace(facts, envelope=envelope, questions=tuple(map(_answered, facts.questions)))
        case ClarificationFacts():
            return replace(facts, envelope=envelope, questions=tuple(map(_unclear, facts.questions)))
        case _:
            return replace(facts, envelope=envelope)


def _typed(text: str, field: Field) -> Typed:
    return Typed(text, str(field))


def _unclear(one: Unclear) -> Unclear:
    unclear, needed = (Field(text, one.n) for text in (Text.UNCLEAR, Text.NEEDED))
    return replace(one, unclear=_typed(one.unclear, unclear), needed=_typed(one.needed, needed))


def _answered(one: Answered) -> Answered:
    return replace(one, parts=tuple(_part(part, one.n, at) for at, part in enumerate(one.parts, start=1)))


def _part(part: Part, n: int, at: int) -> Part:
    cost = part.cost and replace(
        part.cost,
        activities=_typed(part.cost.activities, Field(Text.ACTIVITIES, n, at)),
        advice=_typed(part.cost.advice, Field(Text.ADVICE, n, at)),
    )
    return replace(
        part,
        answer=_typed(part.answer, Field(Text.ANSWER, n, at)),
        reasons=_typed(part.reasons, Field(Text.REASONS, n, at)),
        elsewhere=_typed(part.elsewhere, Field(Text.ELSEWHERE, n, at)),
        cost=cost,
        grounds=tuple(_ground(one, n, at) for one in part.grounds),
    )


def _ground(one: Ground, n: int, at: int) -> Ground:
    def typed(text: str, which: Text) -> Typed:
        return _typed(text, Field(which, n, at, one.provision.key))

    weighed = one.public_interest
    return replace(
        one,
        applies=typed(one.applies, Text.APPLIES),
        where=typed(one.where, Text.WHERE),
        harm=typed(one.harm, Text.HARM),
        public_interest=PublicInterest(
            for_disclosure=typed(weighed.for_disclosure, Text.FOR),
            against_disclosure=typed(weighed.against_disclosure, Text.AGAINST),
            balance=typed(weighed.balance, Text.BALANCE),
        ),
    )


@dataclass(frozen=True)
class Piece:
    """A paragraph, or an item of a list."""

    text: str
    item: bool = False


def as_typed(pieces: Iterable[Piece]) -> str:
    """Pieces as somebody would type them: an empty line between, and a dash before each item."""
    out, listing = "", False
    for piece in pieces:
        if text := clean(piece.text):
            out += ("\n" if listing and piece.item else "\n\n") if out else ""
            out += f"- {text}" if piece.item else text
            listing = piece.item
    return out


def texts_of(blocks: Sequence[Block]) -> dict[str, str]:
    """Each of an officer's texts in a letter by the name of its field, in order, as it would be typed."""
    pieces: dict[str, list[Piece]] = {}
    for block in blocks:
        if isinstance(block, Paragraph | Items) and block.field:
            pieces.setdefault(block.field, []).extend(_pieces(block))
    return {field: as_typed(found) for field, found in pieces.items()}


def _pieces(block: Paragraph | Items) -> Iterable[Piece]:
    if isinstance(block, Paragraph):
        return (Piece(block.text),)
    return tuple(Piece(item, item=True) for item in block.items)


def state_of(texts: Mapping[str, str]) -> str:
    """A short digest of an officer's texts: of two letters with the same one, they are the same."""
    whole = json.dumps(texts, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(whole.encode()).hexdigest()[:16]
