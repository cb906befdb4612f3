"""What cleaning gives, and how it says that it can't."""

from dataclasses import dataclass

from foidesk.language.sentence import Sentence


@dataclass(frozen=True)
class Copy:
    """A cleaned copy: its bytes, and how its name ends (with the dot)."""

    data: bytes
    suffix: str


class CannotClean(Exception):
    """A file of which no cleaned copy can be made. `says` tells why, and what to do instead."""

    def __init__(self, says: Sentence) -> None:
        super().__init__(says)
        self.says = says
