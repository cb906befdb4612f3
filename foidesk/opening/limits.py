"""How much of a stranger's file is read, and what is said when it is more."""

from dataclasses import dataclass

from foidesk.findings.codes import Code
from foidesk.language.sentence import Sentence, say

MEGABYTE = 1024 * 1024
_TOO_WORDY = (
    "It holds more than {n} million characters, the most that is searched. Split it and check the pieces."
)


@dataclass(frozen=True)
class Limits:
    """Bounds for one file and all that lies in it; bytes, counts, and a ratio of expanded to packed."""

    bytes: int = 200 * MEGABYTE
    expanded: int = 2_048 * MEGABYTE
    ratio: int = 200
    ratio_from: int = 64 * MEGABYTE
    """Below so many expanded bytes the ratio is not looked at: small files full of zeros are common."""
    parts: int = 50_000
    depth: int = 5
    inside: int = 2_000
    """Files within the file that are examined in their turn."""
    text: int = 50 * MEGABYTE
    """Characters of text that are kept or searched."""


class Unreadable(Exception):
    """A file, or a part of one, that can't be examined. `says` tells the officer why and what to do."""

    def __init__(self, code: Code, says: Sentence) -> None:
        super().__init__(says)
        self.code = code
        self.says = says


def too_wordy(limits: Limits) -> Unreadable:
    """What a reader raises, or says, of more words than are searched; best before the first is."""
    return Unreadable(Code.UNREADABLE, say(_TOO_WORDY, n=limits.text // 1_000_000))
