"""A text as words that can be compared: without case, accents, apostrophes and what cannot be seen."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

Span = tuple[int, int]
"""Where something stands in a text: its first character, and the one behind its last."""

_WORD = re.compile(r"[^\W_]+(?:['’ʼ][^\W_]+)*")
_APOSTROPHES = re.compile(r"['’ʼ]")
_POSSESSIVE = re.compile(r"['’ʼ][sS]$")


@dataclass(frozen=True, slots=True)
class Word:
    """One word: as it is compared, where it stands, and how it is written."""

    text: str
    start: int
    end: int
    capital: bool
    upper: bool


@dataclass(frozen=True)
class Text:
    """A text, its words, and its lines."""

    source: str
    words: Sequence[Word] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "words", tuple(_words(self.source)))

    def gap(self, n: int) -> str:
        """What stands between the nth word and the next."""
        return self.source[self.words[n].end : self.words[n + 1].start]

    @cached_property
    def lines(self) -> list["Line"]:
        """The lines that have words, in order."""
        return list(_lines(self))


@dataclass(frozen=True, slots=True)
class Line:
    """A line: where it stands, its words, and the number of the first of them in the text."""

    start: int
    end: int
    first: int
    words: Sequence[Word]

    @property
    def run(self) -> tuple[str, ...]:
        """Its words as they are compared."""
        return tuple(word.text for word in self.words)


def run_of(text: str) -> tuple[str, ...]:
    """The words of a short text as they are compared."""
    return tuple(word.text for word in _words(text))


def _words(source: str) -> list[Word]:
    plain, places = _plain(source)
    found = []
    for match in _WORD.finditer(plain):
        written = _POSSESSIVE.sub("", match[0])
        start, end = match.start(), match.start() + len(written)
        if places is not None:
            start, end = places[start], places[end - 1] + 1
        text = _APOSTROPHES.sub("", written).casefold()
        found.append(Word(text, start, end, written[:1].isupper(), written.isupper()))
    return found


def _plain(source: str) -> tuple[str, list[int] | None]:
    """The text without accents and unseen characters, and where each character comes from."""
    if source.isascii():
        return source, None
    kept, places = [], []
    for n, character in enumerate(source):
        for one in unicodedata.normalize("NFKD", character):
            if not unicodedata.combining(one) and unicodedata.category(one) != "Cf":
                kept.append(one)
                places.append(n)
    return "".join(kept), places


def _lines(text: Text) -> list[Line]:
    found, start, n = [], 0, 0
    for part in text.source.splitlines(keepends=True):
        end, first = start + len(part), n
        while n < len(text.words) and text.words[n].start < end:
            n += 1
        if n > first:
            found.append(Line(start, end, first, text.words[first:n]))
        start = end
    return found


def runs(text: Text, sought: Sequence[str], *, at: int) -> bool:
    """Whether a run of words stands in a text from its nth word on."""
    words = text.words
    if at < 0 or at + len(sought) > len(words):
        return False
    return all(words[at + k].text == word for k, word in enumerate(sought))
