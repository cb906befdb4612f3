"""Headers and footers, which come again on each page and cut sentences in two."""

import re
from collections import Counter
from dataclasses import replace

from foidesk.anatomy.letter import Paragraph, Part
from foidesk.anatomy.reading.words import MARKER, Piece, clean

_LISTED = re.compile(rf"{MARKER.pattern}|[<\[(]?https?:")
_PAGE_NUMBER = re.compile(
    r"(?:page\s+)?\d{1,3}\s*(?:of|/)\s*\d{1,3}|page\s+\d{1,3}|\d{1,3}\s*\|\s*p\s?a\s?g\s?e|-\s\d{1,3}\s-",
    re.I,
)
_FURNITURE = re.compile(
    r"www\.|https?:|@|\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b|\bpage \d|\bOFFICIAL\b|\bTwitter\b|(?:tel|"
    r"telephone|phone)\b",
    re.I,
)
_EDGE = 3
"""Lines at the top and the bottom of a page that may be the same on all of them."""
_DIGITS = re.compile(r"[0-9]+")


def without_edges(pieces: list[Piece]) -> tuple[list[Piece], list[str]]:
    """Pages without the first and last lines that come on most of them, and those lines, each once."""
    pages = [piece for piece in pieces if piece.where and piece.wrapped]
    if len(pages) < 2:
        return pieces, []
    counts = Counter(line for page in pages for line in {_digitless(one) for one in _edges(page.text)})
    again = {line for line, count in counts.items() if count > 1 and count * 2 >= len(pages)}
    taken: dict[str, str] = {}
    kept = []
    for piece in pieces:
        if piece in pages and again:
            edge = {line for line in _edges(piece.text) if _digitless(line) in again}
            taken.update((_digitless(line), " ".join(clean(line).split())) for line in edge)
            lines = [line for line in piece.text.splitlines() if line not in edge]
            piece = replace(piece, text="\n".join(lines))
        kept.append(piece)
    return kept, [line for line in taken.values() if not _PAGE_NUMBER.fullmatch(line)]


def _edges(text: str) -> list[str]:
    lines = [line for line in text.splitlines() if line.strip()]
    return [*lines[:_EDGE], *lines[max(len(lines) - _EDGE, _EDGE) :]]


def _digitless(line: str) -> str:
    return _DIGITS.sub("#", " ".join(line.split()).lower())


def without_furniture(made: list[Paragraph]) -> tuple[list[Paragraph], list[Paragraph]]:
    """Headers and footers, which come again on each page, are taken out and kept once at the end."""
    counts = Counter(one.text for one in made if len(one.text) < 220)
    again = {
        text
        for text, count in counts.items()
        if count > 1 and "?" not in text and not _LISTED.match(text) and _FURNITURE.search(text)
    }
    body, apart = [], {}
    for one in made:
        if one.text in again:
            apart[one.text] = replace(one, part=Part.FOOT)
        elif not (len(one.text) < 24 and _PAGE_NUMBER.fullmatch(one.text)):
            body.append(one)
    return body, list(apart.values())
