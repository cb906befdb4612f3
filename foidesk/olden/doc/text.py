"""The text of a Word document: pieces of the main stream in the order they are read ([MS-DOC] 2.4.1)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from foidesk.olden.doc.fib import PIECES, Word, broken, plc


@dataclass(frozen=True)
class Piece:
    """Characters `first` to `last` of the document, from `start` in the stream, each of `width` bytes; what
    the piece changes of their look.
    """

    first: int
    last: int
    start: int
    width: int
    changes: bytes

    @property
    def end(self) -> int:
        """In the stream."""
        return self.start + (self.last - self.first) * self.width


# Prm0 names a change by a number of its own ([MS-DOC] 2.9.213): deleted, inserted, hidden, colour.
_SHORT = {0x41: 0x0800, 0x42: 0x0801, 0x5C: 0x083C, 0x62: 0x2A42}


def pieces(word: Word) -> list[Piece]:
    """The pieces in order. Raises Unreadable where they overlap or lie beyond the stream."""
    data, changes = word.part(PIECES), []
    while data[:1] == b"\x01":
        length = int.from_bytes(data[1:3], "little")
        changes.append(data[3 : 3 + length])
        data = data[3 + length :]
        if len(changes) > 0x7FFF:
            raise broken()
    if data[:1] != b"\x02":
        raise broken()
    found, last = [], 0
    for start, end, pcd in plc(data[5 : 5 + int.from_bytes(data[1:5], "little")], 8):
        where, prm = struct.unpack("<LH", pcd[2:])
        narrow = bool(where & 0x40000000)
        at = (where & 0x3FFFFFFF) // 2 if narrow else where & 0x3FFFFFFF
        piece = Piece(start, end, at, 1 if narrow else 2, _changes(prm, changes))
        if start != last or end < start or piece.end > len(word.main):
            raise broken()
        found.append(piece)
        last = end
    if last < sum(length for _, length in word.stories):
        raise broken()
    return found


def _changes(prm: int, all_of_them: list[bytes]) -> bytes:
    if prm & 1:
        return all_of_them[prm >> 1] if prm >> 1 < len(all_of_them) else b""
    sprm = _SHORT.get(prm >> 1 & 0x7F)
    return struct.pack("<HB", sprm, prm >> 8) if sprm else b""


def letters(word: Word, start: int, end: int, width: int) -> str:
    """The characters between two places of the stream."""
    return word.main[start:end].decode("cp1252" if width == 1 else "utf-16-le", "replace")


def stories(word: Word, found: list[Piece]) -> Iterator[tuple[str, str]]:
    """Each story that has text, with its name: "" for the body of the document."""
    whole = "".join(letters(word, piece.start, piece.end, piece.width) for piece in found)
    at = 0
    for name, length in word.stories:
        if text := whole[at : at + length]:
            yield name, text
        at += length


# Fields, cells, breaks, pictures, references, hyphens ([MS-DOC] 2.4.1 and 2.8.25).
_PLAIN = str.maketrans(
    {
        0x01: "",
        0x02: "",
        0x03: "",
        0x04: "",
        0x05: "",
        0x07: "\n",
        0x08: "",
        0x0B: "\n",
        0x0C: "\n",
        0x0D: "\n",
        0x13: " ",
        0x14: " ",
        0x15: " ",
        0x1E: "-",
        0x1F: "",
    }
)


def plain(text: str) -> str:
    """Text without the characters that stand for something else."""
    return text.translate(_PLAIN)


_BEGIN, _RESULT, _END = "\x13", "\x14", "\x15"


def instructions(text: str) -> Iterator[str]:
    """What each field of a text is told to do ([MS-DOC] 2.8.25): what stands before its result."""
    for begun in text.split(_BEGIN)[1:]:
        code = begun.partition(_END)[0].partition(_RESULT)[0]
        if code.strip():
            yield plain(code)
