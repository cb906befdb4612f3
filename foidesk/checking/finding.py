"""One thing found in a letter, and what all of them come to."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from foidesk.checking.codes import Code
from foidesk.language.sentence import Sentence
from foidesk.law.citation import Citation


@dataclass(frozen=True)
class Finding:
    """One finding. `must`: the letter is not lawful or safe with it; else it is advice.

    `where` is a short place for people ("question 3", "section 43(2)", "page 2"), empty for the whole
    letter. `provision` is the rule that asks for it, None where no law does.
    """

    code: Code
    must: bool
    where: str
    says: Sentence
    provision: Citation | None = None

    @property
    def key(self) -> str:
        """SHA-256 of what was found and where: a dismissal holds only while the same is found."""
        return hashlib.sha256(f"{self.code}\n{self.where}\n{self.says}".encode()).hexdigest()


class Verdict(StrEnum):
    """What a letter comes to."""

    SOUND = "sound"
    UNSOUND = "unsound"
    UNREADABLE = "unreadable"


@dataclass(frozen=True)
class Report:
    """All that was found in a letter, in the order of the letter, and the provisions it relies on."""

    findings: tuple[Finding, ...]
    provisions: tuple[str, ...] = ()

    @property
    def verdict(self) -> Verdict:
        """Unsound means a finding that must be put right; what can't be read is never sound."""
        return verdict(self.findings)


def verdict(findings: Iterable[Finding]) -> Verdict:
    """What these findings come to."""
    found = list(findings)
    if any(one.code is Code.UNREADABLE for one in found):
        return Verdict.UNREADABLE
    return Verdict.UNSOUND if any(one.must for one in found) else Verdict.SOUND
