"""A zip archive, or an office file that is one, whose declared sizes are believed by nobody."""

import zipfile
import zlib
from collections.abc import Iterator
from copy import copy
from io import RawIOBase
from lzma import LZMAError
from typing import BinaryIO

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.directory import opened
from foidesk.opening.file import File
from foidesk.opening.limits import Limits, Unreadable

_CHUNK = 256 * 1024
TOO_LARGE = say(
    "It unpacks to far more than its size, as files do that are made to bring a computer down. "
    "Ask whoever sent it for another copy."
)
BROKEN = say("It is damaged or cut short, so that not all of it can be examined. Ask for a fresh copy.")
_LOCKED = say("It is locked with a password. Ask whoever sent it for a copy without one.")

_TWICE = say(
    "It has two different parts under one name, so that each program would show another. Save it again in "
    "the program it was made with, and check that file."
)


class Package:
    """The parts of an archive by name. Names match as office programs match them: without regard to case.

    `names` is every part once, as it is written, with "/" between folders; a name is never used as a path.
    Raises Unreadable for what is damaged, locked with a password, or unpacks beyond its limits, and for an
    office file that has two different parts of one name, of which each program would show another.
    """

    def __init__(self, file: File) -> None:
        self.limits: Limits = file.limits
        self.expanded = 0
        """Bytes unpacked so far."""
        self._packed = max(file.size, 1)
        try:
            self._zip = opened(file.open(), file.limits)
        except OverflowError as why:
            raise Unreadable(Code.BOMB, TOO_LARGE) from why
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError) as why:
            raise Unreadable(Code.TRUNCATED, BROKEN) from why
        self.entries = tuple(entry for entry in self._zip.infolist() if not entry.is_dir())
        self._refuse()
        self._entries: dict[str, zipfile.ZipInfo] = {}
        for entry in self.entries:
            self._add(entry)
        self.names: tuple[str, ...] = tuple(written(entry) for entry in self._entries.values())

    def _add(self, entry: zipfile.ZipInfo) -> None:
        before = self._entries.setdefault(written(entry).lower(), entry)
        if (before.CRC, before.file_size) != (entry.CRC, entry.file_size) and self._is_of_an_office:
            raise Unreadable(Code.UNREADABLE, _TWICE)

    @property
    def _is_of_an_office(self) -> bool:
        return any(entry.filename in ("[Content_Types].xml", "mimetype") for entry in self.entries)

    def _refuse(self) -> None:
        declared = sum(entry.file_size for entry in self.entries)
        if len(self.entries) > self.limits.parts or declared > self.limits.expanded or self._beyond(declared):
            raise Unreadable(Code.BOMB, TOO_LARGE)
        if any(entry.flag_bits & 1 for entry in self.entries):
            raise Unreadable(Code.ENCRYPTED, _LOCKED)

    def _beyond(self, expanded: int) -> bool:
        return expanded > self.limits.ratio_from and expanded > self.limits.ratio * self._packed

    def __contains__(self, name: str) -> bool:
        return name.lstrip("/").lower() in self._entries

    def size(self, name: str) -> int:
        """The size a part claims, in bytes."""
        return self._entries[name.lstrip("/").lower()].file_size

    def chunks(self, name: str) -> Iterator[bytes]:
        """A part, piece by piece. Raises KeyError where there is none, Unreadable where it is damaged."""
        yield from self.pieces(self._entries[name.lstrip("/").lower()])

    def pieces(self, entry: zipfile.ZipInfo) -> Iterator[bytes]:
        """One of `entries`, piece by piece, also where two have the same name."""
        whole = copy(entry)
        # Read to the end of what is packed, whatever size is claimed: a check sum over all of it is compared.
        whole.file_size = self.limits.expanded + _CHUNK
        unpacked = 0
        try:
            with self._zip.open(whole) as stream:
                while piece := stream.read(_CHUNK):
                    self.expanded += len(piece)
                    unpacked += len(piece)
                    if self.expanded > self.limits.expanded or self._beyond(unpacked):
                        raise Unreadable(Code.BOMB, TOO_LARGE)
                    yield piece
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, AttributeError) as why:
            raise Unreadable(Code.TRUNCATED, BROKEN) from why
        except (NotImplementedError, RuntimeError, LZMAError) as why:
            raise Unreadable(Code.UNREADABLE, BROKEN) from why

    def stream(self, name: str) -> BinaryIO:
        """A part as a stream to read once, from its beginning."""
        return _Pieces(self.chunks(name))  # type: ignore[return-value]

    def read(self, name: str, *, most: int = 64 * 1024 * 1024) -> bytes:
        """A whole part. Raises Unreadable for one larger than `most` bytes."""
        read = bytearray()
        for piece in self.chunks(name):
            read += piece
            if len(read) > most:
                raise Unreadable(Code.BOMB, TOO_LARGE)
        return bytes(read)


def written(entry: zipfile.ZipInfo) -> str:
    """The name of a part with "/" between folders, whoever packed it."""
    return entry.filename.replace("\\", "/").lstrip("/")


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
