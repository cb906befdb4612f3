"""A file to be examined: its bytes, wherever they lie, and what it is called."""

from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from foidesk.opening.limits import Limits


@dataclass(frozen=True)
class File:
    """Bytes in memory or on disk under the name their sender gave. One of `data` and `path` is given."""

    name: str
    data: bytes | None = None
    path: Path | None = None
    limits: Limits = field(default_factory=Limits)

    def open(self) -> BinaryIO:
        """The bytes as a stream that can seek."""
        if self.data is not None:
            return BytesIO(self.data)
        assert self.path is not None  # noqa: S101 - one of the two is given
        return self.path.open("rb")

    @property
    def size(self) -> int:
        """In bytes."""
        if self.data is not None:
            return len(self.data)
        assert self.path is not None  # noqa: S101 - one of the two is given
        return self.path.stat().st_size

    def head(self, count: int = 4096) -> bytes:
        """The first bytes."""
        with self.open() as stream:
            return stream.read(count)

    def whole(self) -> bytes:
        """All bytes; a file over its limit never gets so far."""
        if self.data is not None:
            return self.data
        with self.open() as stream:
            return stream.read()


@dataclass(frozen=True)
class Passage:
    """Words of a file for search and for finding personal data: a page, a paragraph, or the values of one
    column joined by newlines, with the column's heading.
    """

    where: str
    text: str
    heading: str = ""


@dataclass(frozen=True)
class Inside:
    """A file within a file, to be examined in its turn: `name` as its place for people."""

    name: str
    data: bytes
