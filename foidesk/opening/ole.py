"""An OLE compound file, as older Office programs write them ([MS-CFB]): a small file system of storages and
streams. What it carries beside its content is told by `packages.ole`.
"""

import struct
from collections.abc import Iterator
from io import BytesIO

from olefile import OleFileIO

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable

MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_BROKEN = say("It is damaged or cut short, so that not all of it can be examined. Ask for a fresh copy.")
_TOO_LARGE = say(
    "It holds more parts than a file of its kind ever has, as files do that are made to bring a computer "
    "down. Ask whoever sent it for another copy."
)
_FAULTS = (
    OSError,
    ValueError,
    IndexError,
    KeyError,
    TypeError,
    AttributeError,
    OverflowError,
    RecursionError,
    struct.error,
)
"""What olefile raises on bytes that were made to mislead it."""

Path = tuple[str, ...]


class _Bounded(OleFileIO):  # type: ignore[misc]
    """olefile with a limit on entries, and without its slow search for doubles."""

    def __init__(self, data: bytes, most: int) -> None:
        self._most = most
        super().__init__(BytesIO(data))

    def _load_direntry(self, sid: int) -> object:
        if len(self.direntries) > self._most:
            raise Unreadable(Code.BOMB, _TOO_LARGE)
        return super()._load_direntry(sid)

    def _check_duplicate_stream(self, first_sect: int, minifat: bool = False) -> None:
        pass


class Ole:
    """Storages and streams by their path. Names match without regard to case, as the format says.

    Raises Unreadable for what is no compound file, is cut short, or claims sizes it can't have.
    """

    def __init__(self, file: File) -> None:
        data = file.whole()
        self._length = len(data)
        # Streams may share sectors, so that many small entries could read a large file again and again.
        self._budget = 4 * self._length + 16 * 1024 * 1024
        if data[:8] != MAGIC or data[30:34] not in (b"\x09\x00\x06\x00", b"\x0c\x00\x06\x00"):
            raise Unreadable(Code.UNREADABLE, _BROKEN)
        try:
            self._ole = _Bounded(data, file.limits.parts)
            listed = [tuple(path) for path in self._ole.listdir(streams=True, storages=True)]
            self._sizes = {_key(path): self._size(path) for path in listed}
        except _FAULTS as why:
            raise Unreadable(Code.TRUNCATED, _BROKEN) from why
        self.streams: tuple[Path, ...] = tuple(path for path in listed if self._sizes[_key(path)] is not None)
        self.storages: tuple[Path, ...] = tuple(path for path in listed if self._sizes[_key(path)] is None)

    def _size(self, path: Path) -> int | None:
        if self._ole.get_type(list(path)) != 2:
            return None
        size: int = self._ole.get_size(list(path))
        return size

    def __contains__(self, path: str | Path) -> bool:
        return self._sizes.get(_key(path)) is not None

    def size(self, path: str | Path) -> int:
        """The size a stream claims, in bytes. Raises KeyError where there is none."""
        size = self._sizes[_key(path)]
        if size is None:
            raise KeyError(path)
        return size

    def under(self, storage: Path) -> Iterator[Path]:
        """The streams directly in a storage; () for the file itself."""
        key = _key(storage)
        return (path for path in self.streams if _key(path[:-1]) == key)

    def read(self, path: str | Path, *, most: int | None = None) -> bytes:
        """A stream, or its first `most` bytes. Raises KeyError where there is none, Unreadable where it is
        cut short.
        """
        size = self.size(path)
        if size > self._length:
            raise Unreadable(Code.TRUNCATED, _BROKEN)
        self._budget -= size
        if self._budget < 0:
            raise Unreadable(Code.BOMB, _TOO_LARGE)
        if size == 0:
            return b""
        try:
            data: bytes = self._ole.openstream([path] if isinstance(path, str) else list(path)).read()
        except _FAULTS as why:
            raise Unreadable(Code.TRUNCATED, _BROKEN) from why
        if len(data) < size:
            raise Unreadable(Code.TRUNCATED, _BROKEN)
        return data if most is None else data[:most]


def _key(path: str | Path) -> Path:
    return (path.lower(),) if isinstance(path, str) else tuple(part.lower() for part in path)
