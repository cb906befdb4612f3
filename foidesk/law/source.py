"""Where a rule was read, and how sure that is."""

from dataclasses import dataclass
from enum import StrEnum


class Mark(StrEnum):
    """How well a rule was checked against its text."""

    VERIFIED = "verified"  # the text itself was read
    PARTLY = "partly verified"  # its existence or gist was read; the detail is from knowledge
    KNOWN = "known"  # from knowledge of the field, not checked against the text
    DOUBTFUL = "known with low confidence"  # a person has to check it before anything rests on it


@dataclass(frozen=True)
class Source:
    """The text a rule rests on, in which state, and how well it was checked. Prints as its name."""

    name: str
    mark: Mark

    def __str__(self) -> str:
        return self.name

    @property
    def doubtful(self) -> bool:
        """Whether a person has to look before this is relied on."""
        return self.mark is Mark.DOUBTFUL
