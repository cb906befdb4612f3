"""A zip archive, or an office file that is one, whose declared sizes are believed by nobody."""

import zipfile
import zlib
from collections.abc import Iterator
from io import RawIOBase
from typing import BinaryIO

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.limits import Limits, Unreadable

_CHUNK = 256 * 1024
_TOO_LARGE = say(
    "It unpacks to far more than its size, as files do that are made to bring a computer down. "
    "Ask whoever sent it for another copy."
)
_BROKEN = say("It is damaged or cut short, so that not all of it can be examined. Ask for a fresh copy.")
_LOCKED = say("It is locked with a password. Ask whoever sent it for a copy without one.")


class Package:
    """The parts of an archive by name. Names match as office programs match them: without regard to case.

    Raises Unreadable for what is damaged, locked with a password, or unpacks beyond its limits.
    """

    def __init__(self, file: File) -> None:
        self.limits: Limits = file.limits
        self.expanded = 0
        """Bytes unpacked so far."""
        try:
            self._zip = zipfile.ZipFile(file.open())
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError) as why:
            raise Unreadable(Code.TRUNCATED, _BROKEN) from why
        entries = [entry for entry in self._zip.infolist() if not entry.is_dir()]
        self._refuse(entries, file.size)
        self._entries = {entry.filename.replace("\\", "/").lstrip("/").lower(): entry for entry in entries}
        self.names: tuple[str, ...] = tuple(
            entry.filename.replace("\\", "/").lstrip("/") for entry in entries
        )

    def _refuse(self, entries: list[zipfile.ZipInfo], packed: int) -> None:
        declared = sum(entry.file_size for entry in entries)
        beyond = declared > self.limits.ratio_from and declared > self.limits.ratio * max(packed, 1)
        if len(entries) > self.limits.parts or declared > self.limits.expanded or beyond:
            raise Unreadable(Code.BOMB, _TOO_LARGE)
        if any(entry.flag_bits & 1 for entry in entries):
            raise Unreadable(Code.ENCRYPTED, _LOCKED)

    def __contains__(self, name: str) -> bool:
        return name.lstrip("/").lower() in self._entries

    def size(self, name: str) -> int:
        """The size a part claims, in bytes."""
        return self._entries[name.lstrip("/").lower()].file_size

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part, piece by piece. Raises KeyError where there is none, Unreadable where it is damaged."""
        entry = self._entries[name.lstrip("/").lower()]
        try:
            with self._zip.open(entry) as stream:
                while piece := stream.read(_CHUNK):
                    self.expanded += len(piece)
                    if self.expanded > self.limits.expanded:
                        raise Unreadable(Code.BOMB, _TOO_LARGE)
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as why:
            raise Unreadable(Code.TRUNCATED, _BROKEN) from why
        except (NotImplementedError, RuntimeError) as why:
            raise Unreadable(Code.UNREADABLE, _BROKEN) from why

    def stream(self, name: str) -> BinaryIO:
        """A part as a stream to read once, from its beginning."""
        return _Pieces(self.chunks(name))  # type: ignore[return-value]

    def read(self, name: str, *, most: int = 64 * 1024 * 1024) -> bytes:
        """A whole part. Raises Unreadable for one larger than `most` bytes."""
        read = bytearray()
        for piece in self.chunks(name):
            read += piece
            if len(read) > most:
                raise Unreadable(Code.BOMB, _TOO_LARGE)
        return bytes(read)


class _Pieces(RawIOBase):
    """Pieces read as a stream."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._rest = b""

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        if size < 0:
            rest, self._rest = self._rest + b"".join(self._pieces), b""
            return rest
        while not self._rest:
            piece = next(self._pieces, None)
            if piece is None:
                return b""
            self._rest = piece
        out, self._rest = self._rest[:size], self._rest[size:]
        return out
