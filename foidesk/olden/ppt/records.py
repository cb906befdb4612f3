"""Records of a PowerPoint stream, which lie within each other ([MS-PPT] 2.3.1)."""

import struct
from collections.abc import Iterator
from typing import NamedTuple

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable

DOCUMENT, SLIDE, SLIDE_ATOM, NOTES, NOTES_ATOM, DOCUMENT_ATOM = 0x3E8, 0x3EE, 0x3EF, 0x3F0, 0x3F1, 0x3E9
SLIDE_PERSIST, MASTER, SHOW_INFO, VBA_INFO_ATOM = 0x3F3, 0x3F8, 0x3F9, 0x400
TEXT_HEADER, TEXT_CHARS, TEXT_BYTES, STRING = 0xF9F, 0xFA0, 0xFA8, 0xFBA
OBJECT_ATOM, EMBEDDED, CONTROL, LIST, USER_EDIT, OBJECT_STORAGE = 0xFC3, 0xFCC, 0xFEE, 0xFF0, 0xFF5, 0x1011
BINARY_TAG, DIRECTORY, COMMENT, CRYPT = 0x138B, 0x1772, 0x2EE0, 0x2F14
SHAPE, SHAPE_OPTIONS, SHAPE_ANCHOR = 0xF004, 0xF00B, 0xF010

_BROKEN = say("It is damaged or cut short, so that not all of it can be examined. Ask for a fresh copy.")
_DEPTH = 40


def broken() -> Unreadable:
    """What is raised where a record can't be as it is."""
    return Unreadable(Code.TRUNCATED, _BROKEN)


class Record(NamedTuple):
    """One record: its kind, its number among its kind, where it begins, and its content."""

    kind: int
    instance: int
    offset: int
    data: memoryview
    container: bool

    def within(self) -> "Iterator[Record]":
        """The records directly in it; none in what holds no records."""
        if self.kind == BINARY_TAG:
            yield from _sound(self.data, self.offset + 8)
        elif self.container:
            yield from records(self.data, self.offset + 8)

    def all(self, kind: int, depth: int = 0) -> "Iterator[Record]":
        """Every record of a kind in it, at any depth. Raises Unreadable for an endless nesting."""
        if depth > _DEPTH:
            raise broken()
        for record in self.within():
            if record.kind == kind:
                yield record
            if record.container:
                yield from record.all(kind, depth + 1)

    def number(self, at: int, size: int = 4) -> int:
        """A whole number in its content; 0 behind its end."""
        return int.from_bytes(self.data[at : at + size], "little")


def record(data: memoryview, at: int, base: int = 0) -> Record:
    """The record at a place. Raises Unreadable where it goes beyond the end."""
    if at + 8 > len(data):
        raise broken()
    version, kind, length = struct.unpack_from("<HHL", data, at)
    if at + 8 + length > len(data):
        raise broken()
    # The tags of newer versions hold records although they do not say so.
    container = version & 15 == 15 or kind == BINARY_TAG
    return Record(kind, version >> 4, base + at, data[at + 8 : at + 8 + length], container)


def records(data: memoryview, base: int = 0) -> Iterator[Record]:
    """Records one after the other; fewer than eight bytes at the end are padding."""
    at = 0
    while at + 8 <= len(data):
        found = record(data, at, base)
        yield found
        at += 8 + len(found.data)


def _sound(data: memoryview, base: int) -> Iterator[Record]:
    """The same up to what is no record: other programs put bytes of any form into such a tag."""
    at = 0
    while at + 8 <= len(data) and at + 8 + int.from_bytes(data[at + 4 : at + 8], "little") <= len(data):
        found = record(data, at, base)
        yield found
        at += 8 + len(found.data)


def anywhere(stream: memoryview, known: list[int]) -> Iterator[Record]:
    """The outermost records of a stream; behind a gap it goes on where the next known one begins."""
    at = 0
    while at + 8 <= len(stream):
        if at + 8 + int.from_bytes(stream[at + 4 : at + 8], "little") <= len(stream):
            found = record(stream, at)
            yield found
            at += 8 + len(found.data)
        else:
            at = next((place for place in known if place > at), len(stream))


def texts(parent: Record) -> Iterator[tuple[int, str]]:
    """All text in a record with the kind that its header says: 0 title, 1 body, 2 notes, 4 other."""
    for kind, text in _texts(parent, 0):
        if text.strip(" \r\n*\x0b"):
            yield kind, text.replace("\r", "\n").replace("\x0b", "\n")


def _texts(parent: Record, depth: int) -> Iterator[tuple[int, str]]:
    if depth > _DEPTH:
        raise broken()
    kind = 4
    for found in parent.within():
        if found.kind == TEXT_HEADER:
            kind = found.number(0)
        elif found.kind == TEXT_CHARS:
            yield kind, bytes(found.data).decode("utf-16-le", "replace")
        elif found.kind == TEXT_BYTES:
            yield kind, bytes(found.data).decode("latin-1")
        elif found.container and found.kind != BINARY_TAG:
            yield from _texts(found, depth + 1)
