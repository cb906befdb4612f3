"""The properties of a message as Outlook saves it: one stream for each in a compound file ([MS-OXMSG] 2)."""

import re
import struct
from collections.abc import Iterator
from io import BytesIO

import olefile

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.mail.charsets import decode
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable

_BROKEN = say("It is damaged or cut short, so that not all of it can be examined. Ask for a fresh copy.")
_TOO_LARGE = say(
    "It holds more parts than a message ever has, as files do that are made to bring a computer down. "
    "Ask whoever sent it for another copy."
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
_STREAM = "__substg1.0_"
# Of a list there is a stream for each of its words, numbered, beside one that tells only their lengths.
_NAMED = re.compile(_STREAM + r"[89A-F][\dA-F]{3}(?:001[EF]|101F-[\dA-F]{8})$", re.IGNORECASE)
PROPERTIES = "__properties_version1.0"
Path = tuple[str, ...]


class _Bounded(olefile.OleFileIO):  # type: ignore[misc]
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


class Store:
    """A compound file, opened. Raises Unreadable for what is none, or is damaged."""

    def __init__(self, file: File) -> None:
        data = file.whole()
        # Streams may share sectors, so that many small entries could read a large file again and again.
        self._budget = 4 * len(data) + 16 * 1024 * 1024
        try:
            self._ole = _Bounded(data, file.limits.parts)
            self.paths: frozenset[Path] = frozenset(
                tuple(path) for path in self._ole.listdir(streams=True, storages=True)
            )
        except _FAULTS as why:
            raise Unreadable(Code.TRUNCATED, _BROKEN) from why
        self._by_lower = {tuple(part.lower() for part in path): path for path in self.paths}

    def stream(self, *path: str) -> bytes | None:
        """The bytes of a stream, None where there is none. Raises Unreadable where some are missing."""
        found = self._by_lower.get(tuple(part.lower() for part in path))
        if found is None:
            return None
        try:
            if self._ole.get_type(list(found)) != olefile.STGTY_STREAM:
                return None
            size = self._ole.get_size(list(found))
            self._budget -= size
            if self._budget < 0:
                raise Unreadable(Code.BOMB, _TOO_LARGE)
            data: bytes = self._ole.openstream(list(found)).read()
        except _FAULTS as why:
            raise Unreadable(Code.TRUNCATED, _BROKEN) from why
        if len(data) < size:
            raise Unreadable(Code.TRUNCATED, _BROKEN)
        return data


class Item:
    """A message, a recipient or an attachment: a storage with properties."""

    def __init__(self, store: Store, path: Path = ()) -> None:
        self._store = store
        self.path = path
        self._names = [one[-1] for one in store.paths if one[:-1] == path]

    def children(self, prefix: str) -> "Iterator[Item]":
        """The storages in it whose names begin so, in their order."""
        for name in sorted(name for name in self._names if name.lower().startswith(prefix)):
            yield Item(self._store, (*self.path, name))

    def within(self, tag: str) -> "Item | None":
        """A storage that is the value of a property, as a message attached is."""
        name = f"{_STREAM}{tag}"
        path = (*self.path, name)
        inner = Item(self._store, path)
        return inner if inner._names else None

    def binary(self, tag: str) -> bytes | None:
        """The bytes of a property by its tag in hexadecimal without its type; None where it is missing."""
        return self._store.stream(*self.path, f"{_STREAM}{tag}0102")

    def text(self, tag: str) -> str:
        """The words of a property, in Unicode or in the sender's code page."""
        wide = self._store.stream(*self.path, f"{_STREAM}{tag}001F")
        if wide is not None:
            return wide.decode("utf-16-le", "replace").rstrip("\x00")
        narrow = self._store.stream(*self.path, f"{_STREAM}{tag}001E")
        return decode(narrow, None)[0].rstrip("\x00") if narrow else ""

    def number(self, tag: int, header: int) -> int | None:
        """A property that is a number, in the stream of properties after a header of so many bytes."""
        data = self._store.stream(*self.path, PROPERTIES) or b""
        for at in range(header, len(data) - 15, 16):
            kind, found = struct.unpack_from("<HH", data, at)
            if found == tag and kind in (0x0003, 0x000B):
                return int(struct.unpack_from("<I", data, at + 8)[0])
        return None

    def named(self) -> Iterator[str]:
        """The words of properties that programs named themselves; of lists each of their words."""
        for name in sorted(self._names):
            found = _NAMED.match(name)
            data = self._store.stream(*self.path, name) if found else None
            if data:
                narrow = name.upper().endswith("1E")
                yield (decode(data, None)[0] if narrow else data.decode("utf-16-le", "replace")).rstrip(
                    "\x00"
                )
