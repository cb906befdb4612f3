"""The records of a workbook stream, [MS-XLS] 2.1.4: number, length, at most 8,224 bytes; then CONTINUE."""

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable

BOF, EOF, CONTINUE = 0x0809, 0x000A, 0x003C
_SCRAPS = re.compile(rb"(?:[\x20-\x7e]\x00){3,}|[\x20-\x7e]{3,}")
CUT_SHORT = say("It is damaged or cut short, so that not all of it can be examined. Ask for a fresh copy.")


@dataclass(frozen=True)
class Record:
    """One record. `pieces`: its own bytes and those of each CONTINUE after it; `at`: its place."""

    kind: int
    at: int
    pieces: tuple[bytes, ...]

    @property
    def data(self) -> bytes:
        """All its bytes."""
        return self.pieces[0] if len(self.pieces) == 1 else b"".join(self.pieces)

    def number(self, at: int, size: int = 2, *, signed: bool = False) -> int:
        """An integer in it. Raises Unreadable beyond its end."""
        data = self.pieces[0] if at + size <= len(self.pieces[0]) else self.data
        if at + size > len(data):
            raise Unreadable(Code.TRUNCATED, CUT_SHORT)
        return int.from_bytes(data[at : at + size], "little", signed=signed)

    def text(self, at: int, book: "Coding", *, wide: bool = True) -> tuple[str, int]:
        """A string with its length before it in two bytes (or one), and where it ends."""
        count = self.number(at, 2 if wide else 1)
        return self.letters(at + (2 if wide else 1), count, book)

    def letters(self, at: int, count: int, book: "Coding") -> tuple[str, int]:
        """A string of so many letters, none beyond the record ([MS-XLS] 2.5.296), and where it ends."""
        data = self.data
        if not book.unicode:
            return data[at : at + count].decode(book.codepage, "replace"), at + count
        if at >= len(data):
            return "", at
        flags, at = data[at], at + 1
        runs, at = (self.number(at), at + 2) if flags & 8 else (0, at)
        extra, at = (self.number(at, 4), at + 4) if flags & 4 else (0, at)
        end = at + count * (2 if flags & 1 else 1)
        text = data[at:end].decode("utf-16-le" if flags & 1 else "latin-1", "replace")
        return text, end + runs * 4 + extra


@dataclass
class Coding:
    """How a workbook writes its letters: in Unicode since BIFF8, in a code page before."""

    unicode: bool = True
    codepage: str = "cp1252"


def records(stream: bytes, start: int = 0) -> Iterator[Record]:
    """The records from a place to the end of the stream.

    Raises Unreadable where one claims to reach beyond the stream.
    """
    at, size = start, len(stream)
    header = struct.Struct("<HH").unpack_from
    while at + 4 <= size:
        kind, length = header(stream, at)
        if kind == 0 and length == 0:  # only padding is left
            return
        begin, at = at, at + 4 + length
        if at > size:
            raise Unreadable(Code.TRUNCATED, CUT_SHORT)
        pieces = [stream[begin + 4 : at]]
        while at + 4 <= size and header(stream, at)[0] == CONTINUE:
            length = header(stream, at)[1]
            pieces.append(stream[at + 4 : at + 4 + length])
            at += 4 + length
            if at > size:
                raise Unreadable(Code.TRUNCATED, CUT_SHORT)
        yield Record(kind, begin, tuple(pieces))


def shared_strings(record: Record) -> Iterator[str]:
    """The strings of SST, [MS-XLS] 2.4.265. One that crosses into a CONTINUE has its flag there again.

    Raises Unreadable where they end before all are read.
    """
    reader = _Pieces(record.pieces)
    reader.take(4)
    for _ in range(int.from_bytes(reader.take(4), "little")):
        count = int.from_bytes(reader.take(2), "little")
        flags = reader.take(1)[0]
        runs = int.from_bytes(reader.take(2), "little") if flags & 8 else 0
        extra = int.from_bytes(reader.take(4), "little") if flags & 4 else 0
        yield reader.letters(count, flags)
        reader.skip(runs * 4 + extra)


class _Pieces:
    """A record's pieces read from the beginning."""

    def __init__(self, pieces: tuple[bytes, ...]) -> None:
        self._pieces = pieces
        self._piece = 0
        self._at = 0

    def _rest(self) -> int:
        while self._at >= len(self._pieces[self._piece]):
            self._piece, self._at = self._piece + 1, 0
            if self._piece == len(self._pieces):
                raise Unreadable(Code.TRUNCATED, CUT_SHORT)
        return len(self._pieces[self._piece]) - self._at

    def take(self, count: int) -> bytes:
        """So many bytes, wherever they lie."""
        got = b""
        while len(got) < count:
            part = min(self._rest(), count - len(got))
            got += self._pieces[self._piece][self._at : self._at + part]
            self._at += part
        return got

    def skip(self, count: int) -> None:
        """Past so many bytes."""
        while count:
            part = min(self._rest(), count)
            self._at += part
            count -= part

    def letters(self, count: int, flags: int) -> str:
        """So many letters, of one byte each or of two as the flag says, which each piece says anew."""
        text = ""
        while count:
            if self._at >= len(self._pieces[self._piece]):
                self._rest()
                flags = self.take(1)[0]
            size = 2 if flags & 1 else 1
            part = min(max(self._rest() // size, 1), count)
            text += self.take(part * size).decode("utf-16-le" if flags & 1 else "latin-1", "replace")
            count -= part
        return text


def continued_text(record: Record, count: int) -> str:
    """The letters in the CONTINUE records after a TXO, [MS-XLS] 2.4.329; each begins with its flag."""
    text = ""
    for piece in record.pieces[1:]:
        if piece and len(text) < count:
            rest = count - len(text)
            wide = bool(piece[0] & 1)
            letters = piece[1 : 1 + rest * (2 if wide else 1)]
            text += letters.decode("utf-16-le" if wide else "latin-1", "replace")
    return text


def scraps(data: bytes) -> str:
    """The words in bytes whose order differs from one version to the next."""
    found = (piece.group().replace(b"\0", b"").decode("ascii") for piece in _SCRAPS.finditer(data))
    return " ".join(found)
