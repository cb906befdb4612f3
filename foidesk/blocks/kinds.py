"""What a letter consists of before it is a document or plain text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from foidesk.blocks.quoting import quoted

_NEVER = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufffe\uffff]")
_MARK = re.compile(r"[ \t]*[-*•‣–][ \t]+")


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 (the letter's subject) to 5."""

    level: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    """A paragraph; lines that belong together are kept apart. `label` stands before it, in strong type.

    `field` names the officer's own text it is of, which may be edited elsewhere; "" for everything else.
    """

    text: str
    label: str = ""
    field: str = ""


@dataclass(frozen=True)
class Items:
    """A list; `numbers` are those of its items where they count. `field` as of a paragraph."""

    items: tuple[str, ...]
    numbers: tuple[int, ...] = ()
    field: str = ""


@dataclass(frozen=True)
class Lines:
    """Short lines under each other: an address, a date, a signature. `at_head` for the letterhead."""

    lines: tuple[str, ...]
    at_head: bool = False


@dataclass(frozen=True)
class Quote:
    """The applicant's own words."""

    text: str


Block = Heading | Paragraph | Items | Lines | Quote
Blocks = Iterator[Block]


class Typed(str):
    """What an officer typed, with the name of its field. A plain `str` to whoever does not ask for it."""

    __slots__ = ("field",)

    field: str

    def __new__(cls, text: str, field: str) -> Self:
        made = super().__new__(cls, text)
        made.field = field
        return made


def clean(text: str) -> str:
    """Text from outside as it may stand in a letter: no controls, nothing turned round, no wrapped links."""
    return quoted(_NEVER.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))).strip()


def one_line(text: str) -> str:
    """The same on one line: a name, a reference, a subject."""
    return " ".join(clean(text).split())


def lines(text: str) -> tuple[str, ...]:
    """The lines of an address or a list of factors, without empty ones and without bullets."""
    return tuple(
        _MARK.sub("", line, count=1).strip() for line in clean(text).split("\n") if line.strip(" \t-*•‣–")
    )


def listed(text: str) -> Blocks:
    """Typed lines as a list, each line one item; nothing for an empty text."""
    if items := lines(text):
        yield Items(items, field=_field_of(text))


def prose(text: str) -> Blocks:
    """Typed text as paragraphs, and as lists where its lines begin with a bullet."""
    field = _field_of(text)
    for part in re.split(r"\n[ \t]*\n", clean(text)):
        kept = [line.rstrip() for line in part.split("\n") if line.strip()]
        while kept:
            bulleted = _MARK.match(kept[0]) is not None
            run = [kept.pop(0)]
            while kept and (_MARK.match(kept[0]) is not None) is bulleted:
                run.append(kept.pop(0))
            yield from (
                listed(Typed("\n".join(run), field))
                if bulleted
                else [Paragraph("\n".join(line.strip() for line in run), field=field)]
            )


def _field_of(text: str) -> str:
    return text.field if isinstance(text, Typed) else ""
