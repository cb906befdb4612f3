"""What printing gives: the pages, and which way they were made."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """How pages were made of a file."""

    LIBREOFFICE = "libreoffice"
    PICTURE = "picture"
    MESSAGE = "message"
    TRANSCRIPT = "transcript"


@dataclass(frozen=True)
class Printed:
    """A PDF made afresh, and how."""

    data: bytes
    way: Way

    @property
    def transcript(self) -> bool:
        """Whether it shows the words alone, and says so at its top."""
        return self.way in (Way.MESSAGE, Way.TRANSCRIPT)
