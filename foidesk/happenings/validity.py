"""What section 8 asks of a request, and which of it a request lacks. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from foidesk.law.citation import Citation, foia
from foidesk.law.refusal import Refusal


class Lack(StrEnum):
    """Something that section 8 asks for."""

    WRITING = "writing"
    NAME = "real-name"
    ADDRESS = "address"
    DESCRIPTION = "description"


LACK_WORDS: Mapping[Lack, str] = {
    Lack.WRITING: "the request in writing",
    Lack.NAME: "the applicant's real name",
    Lack.ADDRESS: "an address for the answer",
    Lack.DESCRIPTION: "a description of the information",
}
LACK_PROVISIONS: Mapping[Lack, Citation] = {
    Lack.WRITING: foia("8(1)(a)"),
    Lack.NAME: foia("8(1)(b)"),
    Lack.ADDRESS: foia("8(1)(b)"),
    Lack.DESCRIPTION: foia("8(1)(c)"),
}


@dataclass(frozen=True)
class Validity:
    """What an officer found a request to lack. It matters to questions under the Act alone.

    `anyway` is why it is answered all the same, as a request under a pseudonym may be; then its clock runs.
    """

    lacks: frozenset[Lack] = frozenset()
    anyway: str = ""

    @property
    def holds_the_clock(self) -> bool:
        """Whether no date runs until what it lacks has come."""
        return bool(self.lacks) and not self.anyway.strip()


VALID = Validity()


def lacking_words(lacks: frozenset[Lack]) -> str:
    """What is lacking, as a sentence lists it: "the applicant's real name; an address for the answer"."""
    return "; ".join(words for lack, words in LACK_WORDS.items() if lack in lacks)


def unless_said(lack: Lack, validity: Validity, says: str) -> list[Refusal]:
    """The refusal with these words, unless an officer found exactly this to be lacking."""
    return [] if lack in validity.lacks else [Refusal(says, LACK_PROVISIONS[lack])]
