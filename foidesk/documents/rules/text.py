"""The words of a file as they are kept to be searched and read: bounded, in pieces, with a fingerprint."""

import hashlib
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from foidesk.mail.lines import clean_text

LONGEST_KEPT = 2_000_000
"""Characters of one file."""
PIECE = 60_000
"""Characters of one piece: what is indexed as one, and read as one page."""
_SHORTEST_TELLING = 40
"""Letters below which two files have the same words by chance: an empty form, a single figure."""
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Kept:
    """What is kept of a file's words, and whether there was more.

    `digest` is that of the words without case, spacing and punctuation; "" where they tell too little, or
    were cut.
    """

    pieces: tuple[str, ...]
    cut: bool
    digest: str


def kept(text: str) -> Kept:
    """The beginning of a file's words, in pieces. Whoever read them stops at the same length."""
    cut = len(text) >= LONGEST_KEPT - 1
    plain = unicodedata.normalize("NFC", clean_text(text[:LONGEST_KEPT])).strip()
    return Kept(tuple(_pieces(plain)), cut, "" if cut else _digest(plain))


def _pieces(text: str) -> Iterator[str]:
    """Each as long as may be, parted between words where that can be."""
    start = 0
    while start < len(text):
        end = start + PIECE
        if end < len(text):
            parted = max(text.rfind(mark, start + PIECE // 2, end) for mark in "\n ")
            end = parted + 1 if parted > 0 else end
        piece = text[start:end].strip()
        start = end
        if piece:
            yield piece


def _digest(text: str) -> str:
    digest, letters = hashlib.sha256(), 0
    for word in _WORD.findall(unicodedata.normalize("NFKC", text).casefold()):
        digest.update(word.encode() + b" ")
        letters += len(word)
    return digest.hexdigest() if letters >= _SHORTEST_TELLING else ""
