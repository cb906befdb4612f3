"""Letters made by hand, of paragraphs parted by an empty line, for tables of words and codes."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from foidesk.anatomy.letter import Kind, Letter, Paragraph, Part
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding

TODAY = date(2025, 6, 2)
_MARKS = {
    "head|": Part.HEAD,
    "request|": Part.REQUEST,
    "statute|": Part.STATUTE,
    "rights|": Part.RIGHTS,
    "foot|": Part.FOOT,
}


def letter(text: str, kind: Kind = Kind.ANSWER, **more: Any) -> Letter:
    """A letter of these paragraphs. One that begins with "head|", "request|" and so on is that part."""
    return Letter(tuple(_paragraphs(text)), kind, **more)


def _paragraphs(text: str) -> Iterable[Paragraph]:
    for n, words in enumerate(text.strip().split("\n\n"), 1):
        part = next((part for mark, part in _MARKS.items() if words.startswith(mark)), Part.BODY)
        yield Paragraph(n, words.partition("|")[2] if part is not Part.BODY else words, part=part)


def context(**known: Any) -> Context:
    """What is known besides the words; today is a Monday in June 2025."""
    return Context(**{"today": TODAY, **known})


def codes(findings: Iterable[Finding]) -> str:
    """The codes found, in order, advice with a question mark."""
    return " ".join(str(one.code) if one.must else f"{one.code}?" for one in findings)
