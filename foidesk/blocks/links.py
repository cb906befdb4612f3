"""The web addresses in the words of a letter. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

# Web addresses of http and https alone become links, and show what they lead to.
_LINK = re.compile(r"https?://[^\s<>\"'“”‘’]+[^\s<>\"'“”‘’.,;:!?)\]}]")


@dataclass(frozen=True)
class Run:
    """Words in a row; `link` where they are an address that can be followed."""

    words: str
    link: bool = False


def runs(text: str) -> Iterator[Run]:
    """A text piece by piece, in order and complete."""
    last = 0
    for found in _LINK.finditer(text):
        if found.start() > last:
            yield Run(text[last : found.start()])
        yield Run(found[0], link=True)
        last = found.end()
    if last < len(text):
        yield Run(text[last:])
