"""Cuts text into lines that remember where they stood, freed of quotation marks and mark-up."""

from __future__ import annotations

import re
from dataclasses import dataclass

from foidesk.inbox.reading.markers import stands_alone

_FURNITURE = re.compile(r"[\s>]*")
_HASHES = re.compile(r"#{1,6}[ \t]+")
_STARS = re.compile(r"(\*\*|__)(?=\S)(.{1,300}?)(?<=\S)\1(:?)\Z")
_LONGEST = 20_000


@dataclass(frozen=True, slots=True)
class Line:
    """One line that is not empty: its words, the place of its first character, its indent in columns."""

    start: int
    text: str
    indent: int
    after_gap: bool
    marked_heading: bool

    @property
    def end(self) -> int:
        """The place after its last character."""
        return self.start + len(self.text)


def lines_of(text: str, start: int, end: int, *, quoted: bool = False) -> list[Line]:
    """The lines of `text[start:end]` that are not empty. Lines quoted with ">" only when `quoted`."""
    lines: list[Line] = []
    gap = True
    at = start
    for raw in text[start:end].splitlines(keepends=True):
        line = _line(raw, at, gap, quoted)
        if line and lines and stands_alone(lines[-1].text) and not stands_alone(line.text):
            lines[-1] = _with_marker(lines[-1], line)
            gap = False
        elif line:
            lines.append(line)
            gap = False
        elif not raw.strip(" \t\r\n>"):
            gap = True
        at += len(raw)
    return lines


def _with_marker(alone: Line, line: Line) -> Line:
    # As much space as lies between the two, so that both keep their place.
    between = " " * (line.start - alone.start - len(alone.text))
    words = f"{alone.text}{between}{line.text}"
    return Line(alone.start, words, alone.indent, alone.after_gap, alone.marked_heading)


def _line(raw: str, at: int, gap: bool, quoted: bool) -> Line | None:
    if raw.startswith(">") and not quoted:
        return None
    skip = _FURNITURE.match(raw).end() if quoted else len(raw) - len(raw.lstrip())  # type: ignore[union-attr]
    words = raw[skip:].rstrip()[:_LONGEST]
    if not words:
        return None
    indent = len(raw[:skip].expandtabs(8))
    hashes = _HASHES.match(words)
    if hashes:
        skip, words = skip + hashes.end(), words[hashes.end() :]
    stars = _STARS.match(words)
    if stars:
        skip, words = skip + 2, stars.group(2)
    return Line(at + skip, words, indent, gap, bool(hashes or stars)) if words else None
