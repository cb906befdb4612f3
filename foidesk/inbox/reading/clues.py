"""Words of a question that point at a law, as places in its text. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foidesk.law.citation import Citation


@dataclass(frozen=True, slots=True)
class Clue:
    """The applicant's words from `start` on, what they point at, and the provision that says so."""

    words: str
    start: int
    means: str
    provision: Citation


@dataclass(frozen=True, slots=True)
class Sign:
    """A pattern of words and what it points at."""

    pattern: re.Pattern[str]
    means: str
    provision: Citation


def sign(means: str, provision: Citation, *patterns: str) -> Sign:
    """The sign of any of these patterns, each at whole words, whatever their case."""
    return Sign(re.compile(rf"(?<!\w)(?:{'|'.join(patterns)})(?!\w)", re.IGNORECASE), means, provision)


def look(text: str, signs: Sequence[Sign]) -> Iterator[Clue]:
    """Every clue of these signs in a text."""
    for one in signs:
        for found in one.pattern.finditer(text):
            yield Clue(" ".join(found[0].split()), found.start(), one.means, one.provision)


def blanked(text: str, traps: re.Pattern[str]) -> str:
    """The text with what only looks like a clue made into spaces, so that places stay where they were."""
    return traps.sub(lambda found: " " * len(found[0]), text)
