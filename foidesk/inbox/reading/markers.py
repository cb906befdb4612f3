"""Recognises what begins an item of a list: 1. (2) Q3: a) iv. 2.1 and bullets; and what only looks like
it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_LABEL = re.compile(
    r"(?:q|question|item|request)\s?(?:no\.?\s?)?(\d{1,2})\s?[:.)\-–]?\s+(?=\S)", re.IGNORECASE
)
_DECIMAL = re.compile(r"\(?(\d{1,2})(?:\.(\d{1,2})|\(?([a-h]))[.):]{0,2}\s+(?=\S)")
_NUMBER = re.compile(r"(\(?)(\d{1,3})(?:([.):])(?:\s+|(?=[A-Za-z“\"‘'(]))|\s?([-–])\s?(?=[A-Za-z]))(?=\S)")
_BARE = re.compile(r"(\d{1,2})(?:\t|\s{1,20})(?=[A-Z])")
_LETTER = re.compile(r"(\(?)([A-Za-z])([.)/])(?:\s{1,40}|(?<=[)/]))(?=\S)")
_ROMAN = re.compile(r"(\(?)([ivx]{1,5}|[IVX]{1,5})([.)/])(?:\s{1,40}|(?<=[)/]))(?=\S)")
_BULLET = re.compile(
    r"([•▪◦‣●○■□➢➤✓·∙⁃*–—\-\uf0b7])(?:\s+|(?<=[•▪◦‣●○■□➢·\uf0b7]))(?=\S)|(o)(?:\t|\s{2,40})(?=\S)"
)
_ALONE = re.compile(
    r"(?:q|question|request|item)\s?(?:no\.?\s?)?\d{1,2}\s?[:.)]?|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[•▪●○■□➢·\uf0b7]",
    re.IGNORECASE,
)
_ROMANS = {
    numeral: n
    for n, numeral in enumerate(
        ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii", "xiii", "xiv", "xv"], 1
    )
}


@dataclass(frozen=True, slots=True)
class Marker:
    """`style` tells lists apart ("1.", "(a)", "•"; "d2" for 2.1 or 2a), `value` the place in its list (0 for
    bullets).

    `width` is how many characters the marker takes. A weak marker counts only beside its neighbours.
    """

    style: str
    value: int
    width: int
    weak: bool = False


def candidates(text: str) -> list[Marker]:
    """What the line may begin with, the likelier first; empty when it begins with words."""
    if label := _LABEL.match(text):
        return [Marker("Q1", int(label.group(1)), label.end())]
    if decimal := _DECIMAL.match(text):
        value = int(decimal.group(2)) if decimal.group(2) else ord(decimal.group(3)) - ord("a") + 1
        return [Marker(f"d{decimal.group(1)}", value, decimal.end(), weak=True)]
    if number := _NUMBER.match(text):
        style = f"{number.group(1)}1{number.group(3) or '-'}"
        return [Marker(style, int(number.group(2)), number.end(), weak=number.group(3) is None)]
    if bare := _BARE.match(text):
        return [Marker("1 ", int(bare.group(1)), bare.end(), weak=True)]
    found = []
    if roman := _ROMAN.match(text):
        place = _ROMANS.get(roman.group(2).lower())
        first = "i" if roman.group(2).islower() else "I"
        if place:
            style = f"{roman.group(1)}{first}{roman.group(3)}"
            found.append(Marker(style, place, roman.end(), weak=roman.group(3) == "."))
    if letter := _LETTER.match(text):
        first = "a" if letter.group(2).islower() else "A"
        style = f"{letter.group(1)}{first}{letter.group(3)}"
        value = ord(letter.group(2).lower()) - ord("a") + 1
        found.append(Marker(style, value, letter.end(), weak=letter.group(3) == "."))
    if not found and (bullet := _BULLET.match(text)):
        found.append(Marker(bullet.group(1) or "o", 0, bullet.end()))
    return found


def stands_alone(text: str) -> bool:
    """Whether the line is a marker and nothing else, as pasting leaves them."""
    return _ALONE.fullmatch(text) is not None


def is_numeric(marker: Marker) -> bool:
    """Whether the marker counts in whole figures."""
    return "1" in marker.style and not is_decimal(marker.style)


def is_decimal(style: str) -> bool:
    """Whether it is the style of 2.1 and 2a."""
    return style.startswith("d")


def is_heading_style(marker: Marker) -> bool:
    """Whether it is a capital letter or Roman numeral, as sections of a letter have."""
    return "A" in marker.style or "I" in marker.style
