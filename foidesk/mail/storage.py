"""The properties of a message as Outlook saves it: one stream for each in a compound file ([MS-OXMSG] 2)."""

import re
import struct
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from foidesk.mail.charsets import decode
from foidesk.opening.ole import Ole, Path

_STREAM = "__substg1.0_"
# Of a list there is a stream for each of its words, numbered, beside one that tells only their lengths.
_NAMED = re.compile(_STREAM + r"[89A-F][\dA-F]{3}(?:001[EF]|101F-[\dA-F]{8})$", re.IGNORECASE)
PROPERTIES = "__properties_version1.0"
_SINCE = datetime(1601, 1, 1, tzinfo=UTC)
_LAST = 157_000_000_000_000_000
"""Moments are counted in tenths of a microsecond since 1601; this many are gone by 2098."""


class Item:
    """A message, a recipient or an attachment: a storage with properties."""

    def __init__(self, store: Ole, path: Path = ()) -> None:
        self._store = store
        self.path = path
        self._names = [one[-1] for one in (*store.streams, *store.storages) if one[:-1] == path]

    def _stream(self, name: str) -> bytes | None:
        """The bytes of a stream in it, None where there is none. Raises Unreadable where some are missing."""
        path = (*self.path, name)
        return self._store.read(path) if path in self._store else None

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
        return self._stream(f"{_STREAM}{tag}0102")

    def text(self, tag: str) -> str:
        """The words of a property, in Unicode or in the sender's code page."""
        wide = self._stream(f"{_STREAM}{tag}001F")
        if wide is not None:
            return wide.decode("utf-16-le", "replace").rstrip("\x00")
        narrow = self._stream(f"{_STREAM}{tag}001E")
        return decode(narrow, None)[0].rstrip("\x00") if narrow else ""

    def number(self, tag: int, header: int) -> int | None:
        """A property that is a number, in the stream of properties after a header of so many bytes."""
        data = self._stream(PROPERTIES) or b""
        for at in range(header, len(data) - 15, 16):
            kind, found = struct.unpack_from("<HH", data, at)
            if found == tag and kind in (0x0003, 0x000B):
                return int(struct.unpack_from("<I", data, at + 8)[0])
        return None

    def moment(self, tag: int, header: int) -> datetime | None:
        """A property that is a moment, as `number`; None where it is missing or beyond 2098."""
        data = self._stream(PROPERTIES) or b""
        for at in range(header, len(data) - 15, 16):
            kind, found = struct.unpack_from("<HH", data, at)
            if found == tag and kind == 0x0040:
                (tenths,) = struct.unpack_from("<Q", data, at + 8)
                return _SINCE + timedelta(microseconds=tenths // 10) if tenths < _LAST else None
        return None

    def named(self) -> Iterator[str]:
        """The words of properties that programs named themselves; of lists each of their words."""
        for name in sorted(self._names):
            found = _NAMED.match(name)
            data = self._stream(name) if found else None
            if data:
                narrow = name.upper().endswith("1E")
                yield (decode(data, None)[0] if narrow else data.decode("utf-16-le", "replace")).rstrip(
                    "\x00"
                )
