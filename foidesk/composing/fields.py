"""The names of an officer's own texts in a letter, and what each of them says as it stands there. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from foidesk.composing.blocks import Block, Items, Paragraph, clean


class Text(StrEnum):
    """Which text it is. What is asked of an applicant and what was decided both have a question."""

    OPENING = "opening"
    CLOSING = "closing"
    UNCLEAR = "unclear"
    NEEDED = "needed"
    SUGGESTIONS = "suggestions"
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


@dataclass(frozen=True)
class Field:
    """One text: of the letter, of a question, of one of its parts, or of a provision relied on for a part.

    `part` counts from 1 in the order of the letter; `provision` is the key of the law's table.
    """

    text: Text
    question: int = 0
    part: int = 0
    provision: str = ""

    def __str__(self) -> str:
        """As it is written in a file: ``3/1/harm/FOIA 43(2)``."""
        return f"{self.question}/{self.part}/{self.text}/{self.provision}"

    @classmethod
    def read(cls, written: str) -> "Field":
        """The field of that name. Raises ValueError for what is none."""
        question, part, text, provision = written.split("/", 3)
        return cls(Text(text), int(question), int(part), provision)


@dataclass(frozen=True)
class Piece:
    """A paragraph, or an item of a list."""

    text: str
    item: bool = False


def typed(pieces: Iterable[Piece]) -> str:
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
    return {field: typed(found) for field, found in pieces.items()}


def _pieces(block: Paragraph | Items) -> Iterable[Piece]:
    if isinstance(block, Paragraph):
        return (Piece(block.text),)
    return tuple(Piece(item, item=True) for item in block.items)
