"""The records of a binary part ([MS-XLSB] 2.1.4), and the strings and numbers in them (2.5)."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable
from foidesk.opening.package import Package

BROKEN = say("It is damaged or cut short, so that not all of it can be examined. Ask for a fresh copy.")
_LARGEST = 16 * 1024 * 1024


class Record(NamedTuple):
    """Its number and its bytes. What it does not hold is read as zeros, as Excel does for older files."""

    kind: int
    data: bytes

    def small(self, at: int) -> int:
        return self.data[at] if at < len(self.data) else 0

    def short(self, at: int) -> int:
        return int.from_bytes(self.data[at : at + 2], "little")

    def long(self, at: int) -> int:
        return int.from_bytes(self.data[at : at + 4], "little")

    def real(self, at: int) -> float:
        return float(struct.unpack_from("<d", self.data.ljust(at + 8, b"\0"), at)[0])

    def text(self, at: int) -> str:
        """A string after its length in characters (2.5.168)."""
        return self.words(at)[0]

    def words(self, at: int) -> tuple[str, int]:
        """A string, and where what follows it begins. One that is absent has a length of all ones."""
        length = self.long(at)
        if length == 0xFFFFFFFF:
            return "", at + 4
        end = at + 4 + 2 * length
        return self.data[at + 4 : end].decode("utf-16-le", "replace"), end

    def number(self, at: int) -> float:
        """A packed number (2.5.122): an integer or the high half of a real, perhaps a hundredth of it."""
        raw = self.long(at)
        if raw & 2:
            value = float((raw >> 2) - (1 << 30 if raw & 0x80000000 else 0))
        else:
            value = float(struct.unpack("<d", bytes(4) + (raw & 0xFFFFFFFC).to_bytes(4, "little"))[0])
        return value / 100 if raw & 1 else value


def records(package: Package, part: str) -> Iterator[Record]:
    """The records of a part. Raises Unreadable where one reaches beyond its end."""
    rest, at = b"", 0
    for piece in package.chunks(part):
        rest, at = rest[at:] + piece, 0
        while (found := _head(rest, at)) is not None:
            kind, start, size = found
            if size > _LARGEST:
                raise Unreadable(Code.TRUNCATED, BROKEN)
            if start + size > len(rest):
                break
            yield Record(kind, rest[start : start + size])
            at = start + size
    if rest[at:]:
        raise Unreadable(Code.TRUNCATED, BROKEN)


def _head(data: bytes, at: int) -> tuple[int, int, int] | None:
    """Number, beginning and size of the record at a place; None where its head is not all there yet."""
    if at >= len(data):
        return None
    kind = data[at]
    at += 1
    if kind & 0x80:
        if at >= len(data):
            return None
        kind = kind & 0x7F | (data[at] & 0x7F) << 7
        at += 1
    size = 0
    for shift in (0, 7, 14, 21):
        if at >= len(data):
            return None
        size |= (data[at] & 0x7F) << shift
        at += 1
        if not data[at - 1] & 0x80:
            break
    return kind, at, size
