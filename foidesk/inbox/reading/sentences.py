"""Joins the lines of a paragraph and cuts it into sentences that know their place in the text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from foidesk.inbox.reading.lines import Line

_END = re.compile(r"[.?!…]{1,3}[\"'”’)\]]{0,2}(?=\s)")
_SHORT_FORM = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|mr|mrs|ms|dr|prof|st|no|nos|vs|cf|approx|inc|ltd|plc|dept|ref|para|paras|s|ss|sec|art|reg|p|pp|v|"
    r"fig|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|rev|hon|ext|tel|est|incl|excl|viz|max|min|[a-z]|\d{1,2}))\.\Z",
    re.IGNORECASE,
)
_INLINE = re.compile(r"(?<![\w.(])\((\d{1,2}|[a-z]|i{1,3}|iv|vi{0,3})\)\s|(?<=[\s:])(\d{1,2}|[a-h])\)\s")
_ROMAN = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii")


@dataclass(frozen=True, slots=True)
class Span:
    """Words and where they stand in the letter (`end` exclusive)."""

    text: str
    start: int
    end: int


class Joined:
    """The lines of a paragraph as one string of words, able to say where each character stood."""

    def __init__(self, lines: list[Line]) -> None:
        self.text = " ".join(line.text for line in lines)
        self._starts: list[int] = []
        self._places: list[int] = []
        at = 0
        for line in lines:
            self._starts.append(at)
            self._places.append(line.start)
            at += len(line.text) + 1

    def place(self, at: int) -> int:
        """Where the character `at` of the joined words stands in the letter."""
        n = max(bisect_right(self._starts, at) - 1, 0)
        return self._places[n] + at - self._starts[n]

    def span(self, start: int, end: int) -> Span:
        """The words from `start` to `end` without the spaces around them."""
        words = self.text[start:end]
        start += len(words) - len(words.lstrip())
        words = words.strip()
        last = start + max(len(words) - 1, 0)
        return Span(" ".join(words.split()), self.place(start), self.place(last) + bool(words))


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a paragraph, from `start` to `end` of the joined words."""

    joined: Joined
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.joined.text[self.start : self.end]

    @property
    def whole(self) -> Span:
        """Its words and their place."""
        return self.joined.span(self.start, self.end)

    def part(self, start: int, end: int | None = None) -> Span:
        """Some of its words and their place; `start` and `end` count from its beginning."""
        return self.joined.span(self.start + start, self.end if end is None else self.start + end)


def sentences(joined: Joined) -> Iterator[Sentence]:
    """The sentences of a paragraph."""
    text = joined.text
    begin = 0
    for end in _END.finditer(text):
        if _really_ends(text, end.start(), end.end(), text[:1].islower()):
            yield _trimmed(joined, begin, end.end())
            begin = end.end()
    if text[begin:].strip():
        yield _trimmed(joined, begin, len(text))


def _trimmed(joined: Joined, begin: int, end: int) -> Sentence:
    words = joined.text[begin:end]
    return Sentence(joined, begin + len(words) - len(words.lstrip()), begin + len(words.rstrip()))


def _really_ends(text: str, at: int, after: int, careless: bool) -> bool:
    following = text[after : after + 3].lstrip()[:1]
    if text[at] == "?":
        return True
    if text[at] == "." and _SHORT_FORM.search(text[max(0, at - 12) : at + 1]):
        # "in 2.", "s." and "Mr." end no sentence, unless what follows can only begin one.
        return False
    return careless or not following.islower()


def enumerated(text: str) -> list[tuple[int, int]]:
    """Where the items of an enumeration inside a sentence begin and end: "(1) ..., (2) ..., and (3) ...".

    Empty unless there are at least two and they count up from the first.
    """
    found: list[re.Match[str]] = []
    expected: tuple[str, ...] = ()
    for mark in _INLINE.finditer(text):
        value = mark.group(1) or mark.group(2)
        if not expected:
            expected = _series(value)
        if len(found) < len(expected) and value == expected[len(found)]:
            found.append(mark)
    if len(found) < 2:
        return []
    ends = [mark.start() for mark in found[1:]] + [len(text)]
    return [(mark.end(), end) for mark, end in zip(found, ends, strict=True)]


def _series(first: str) -> tuple[str, ...]:
    if first == "1":
        return tuple(str(n) for n in range(1, 100))
    if first == "i":
        return _ROMAN
    return tuple("abcdefghijklmnopqrstuvwxyz") if first == "a" else ()
