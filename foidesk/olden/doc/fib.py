"""The file information block of a Word document, and the tables it points at ([MS-DOC] 2.5)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.ole import Ole
from foidesk.packages import ole

_OLD = say(
    "It was written by a Word older than Word 97, which can't be examined. "
    "Open it in Word, save it as a .docx file and have that examined."
)
_BROKEN = say("It is damaged or cut short, so that not all of it can be examined. Ask for a fresh copy.")
_LOCKED = say("It is locked with a password. Ask whoever sent it for a copy without one.")

# Places in FibRgFcLcb97 ([MS-DOC] 2.5.6).
STYLES, COMMENT_REFERENCES, CHARACTERS, PARAGRAPHS = 1, 4, 12, 13
ASSOCIATED, PIECES, COMMENT_AUTHORS, REVIEWERS, SAVED_BY = 32, 33, 36, 51, 71


def broken() -> Unreadable:
    """What is raised where a structure can't be as it is."""
    return Unreadable(Code.TRUNCATED, _BROKEN)


@dataclass(frozen=True)
class Word:
    """An opened document: its main stream, its table stream, and the lengths of its stories in characters."""

    ole: Ole
    main: bytes
    table: bytes
    stories: tuple[tuple[str, int], ...]
    fast_saved: bool

    def part(self, number: int) -> bytes:
        """One of the tables by its place. Raises Unreadable where it lies beyond the stream."""
        count = int.from_bytes(self.main[0x98:0x9A], "little")
        if number >= count:
            return b""
        place = self.main[0x9A + 8 * number : 0xA2 + 8 * number]
        if len(place) < 8:
            raise broken()
        start, length = struct.unpack("<LL", place)
        if length and start + length > len(self.table):
            raise broken()
        return self.table[start : start + length]

    def strings(self, number: int) -> list[str]:
        """A table of strings (STTB, [MS-DOC] 2.2.4)."""
        data = self.part(number)
        if data[:2] != b"\xff\xff":
            return []
        count, extra = struct.unpack_from("<HH", data.ljust(6, b"\0"), 2)
        found, at = [], 6
        for _ in range(count):
            length = 2 * int.from_bytes(data[at : at + 2], "little")
            found.append(data[at + 2 : at + 2 + length].decode("utf-16-le", "replace"))
            at += 2 + length + extra
            if at >= len(data):
                break
        return found

    def plc(self, number: int, size: int) -> Iterator[tuple[int, int, bytes]]:
        """A table of places: from, to, and the data of `size` bytes of each ([MS-DOC] 2.2.2)."""
        return plc(self.part(number), size)


def plc(data: bytes, size: int) -> Iterator[tuple[int, int, bytes]]:
    """The same from bytes."""
    count = max(0, (len(data) - 4) // (4 + size))
    places = struct.unpack_from(f"<{count + 1}L", data.ljust(4, b"\0"))
    for at in range(count):
        start = 4 * (count + 1) + size * at
        yield places[at], places[at + 1], data[start : start + size]


def opened(file: File) -> Word:
    """The document. Raises Unreadable for one that is locked, too old, damaged, or none."""
    held = ole.Ole(file)
    if "WordDocument" not in held:
        ole.refuse_locked(held)
        raise broken()
    main = held.read("WordDocument")
    if len(main) < 0xA2:
        raise broken()
    kind, version = struct.unpack_from("<HH", main)
    if kind not in (0xA5EC, 0xA5DC) or version < 0xC0:
        raise Unreadable(Code.UNREADABLE, _OLD) if kind in (0xA5EC, 0xA5DC) else broken()
    flags = int.from_bytes(main[0x0A:0x0C], "little")
    if flags & 0x0100:
        raise Unreadable(Code.ENCRYPTED, _LOCKED)
    ole.refuse_locked(held)
    name = "1Table" if flags & 0x0200 else "0Table"
    if name not in held:
        raise broken()
    counts = struct.unpack_from("<8L", main, 0x4C)
    named = zip(
        (
            "",
            "footnote",
            "header or footer",
            "macro",
            "comment",
            "endnote",
            "text box",
            "text box in a header",
        ),
        counts,
        strict=True,
    )
    return Word(held, main, held.read(name), tuple(named), bool(flags & 0x0004))
