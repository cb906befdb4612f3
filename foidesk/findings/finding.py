"""One finding, and what a file may not do because of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from foidesk.findings.codes import BLOCKS_AT, UNREADABLE, Code
from foidesk.language.sentence import Sentence


@dataclass(frozen=True)
class Finding:
    """Something in a file that its reader may not see.

    `where` is a short place for people ("Sheet2, column C", "page 4"; empty for the file as a whole), `count`
    how many such things are there, `sure` from 0 to 1. `says` is made with `language.sentence.say`.
    """

    code: Code
    where: str
    count: int
    says: Sentence
    sure: float = 1.0

    @property
    def blocks(self) -> bool:
        """Whether the file can't leave with it: all that is structural, and what is more likely than not."""
        return self.code is not Code.PERSONAL_DATA or self.sure >= BLOCKS_AT


class Verdict(StrEnum):
    """What may be said of a file after it was examined."""

    CLEAN = "clean"
    BLOCKED = "blocked"
    UNREADABLE = "unreadable"


def verdict(findings: Iterable[Finding]) -> Verdict:
    """Unreadable where any part could not be examined, else blocked where anything blocks, else clean."""
    found = list(findings)
    if any(finding.code in UNREADABLE for finding in found):
        return Verdict.UNREADABLE
    return Verdict.BLOCKED if any(finding.blocks for finding in found) else Verdict.CLEAN
