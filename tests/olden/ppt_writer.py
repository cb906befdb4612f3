"""PowerPoint 97 presentations for the tests, as small as they can be and still be read ([MS-PPT])."""

import struct
import zlib
from dataclasses import dataclass, field

from tests.packages.ole_writer import written


def record(kind: int, data: bytes, instance: int = 0, version: int = 0) -> bytes:
    """An atom."""
    return struct.pack("<HHL", instance << 4 | version, kind, len(data)) + data


def container(kind: int, *parts: bytes, instance: int = 0) -> bytes:
    """A record of records."""
    return record(kind, b"".join(parts), instance, 15)


def string(text: str, instance: int = 0) -> bytes:
    """A CString."""
    return record(0xFBA, text.encode("utf-16-le"), instance)


def text(words: str, kind: int = 4) -> bytes:
    """The text of a shape."""
    return record(0xF9F, struct.pack("<L", kind)) + record(0xFA0, words.encode("utf-16-le"))


def shape(words: str, kind: int = 4, *, hidden: bool = False, left: int = 100) -> bytes:
    """A shape with its text."""
    options = struct.pack("<HL", 0x03BF, 0x20002 if hidden else 0x20000)
    return container(
        0xF004,
        record(0xF00A, bytes(8), 1, 2),
        record(0xF00B, options, 1, 3),
        record(0xF010, struct.pack("<4h", 100, left, left + 500, 600)),
        container(0xF00D, text(words, kind)),
    )


def drawing(*shapes: bytes) -> bytes:
    """The drawing of a slide."""
    return container(0x40C, container(0xF002, container(0xF003, *shapes)))


def comment(author: str, words: str) -> bytes:
    """A comment in the tags of PowerPoint 2002, beside a tag of another program with bytes of its own."""
    held = container(0x2EE0, string(author, 0), string(words, 1), string("XX", 2), record(0x2EE1, bytes(28)))
    return container(
        0x1388,
        container(0x138A, string("___PPT10"), record(0x138B, held)),
        container(0x138A, string("Other"), record(0x138B, b"no records at all")),
    )


@dataclass
class Slide:
    """A slide: text in the outline, shapes on it, what else it holds; notes."""

    outline: str = ""
    shapes: tuple[bytes, ...] = ()
    more: bytes = b""
    hidden: bool = False
    notes: str | None = None


@dataclass
class Deck:
    """A presentation. `earlier` are slides of a former save that this one replaced or deleted."""

    slides: list[Slide]
    earlier: list[Slide] = field(default_factory=list)
    user: str = ""
    objects: list[tuple[str, bytes]] = field(default_factory=list)
    vba: bytes = b""
    token: int = 0xE391C05F
    crypt: int = 0

    def streams(self) -> dict[tuple[str, ...], bytes]:
        """The streams of the file."""
        return _streams(self)

    def data(self, more: dict[tuple[str, ...], bytes] | None = None) -> bytes:
        """The file."""
        return written({**self.streams(), **(more or {})})


def _slide(slide: Slide) -> bytes:
    info = record(0x3F9, struct.pack("<LLBBH4x", 0, 0, 0, 0, 5 if slide.hidden else 1))
    return container(0x3EE, record(0x3EF, bytes(24), 0, 2), info, drawing(*slide.shapes), slide.more)


def _persist(number: int, identifier: int) -> bytes:
    return record(0x3F3, struct.pack("<LLLLL", number, 0, 0, identifier, 0))


def _streams(deck: Deck) -> dict[tuple[str, ...], bytes]:
    stream, places = b"", []
    slides, notes = b"", b""

    def add(data: bytes) -> int:
        nonlocal stream
        places.append(len(stream))
        stream += data
        return len(places)

    for old in deck.earlier:
        stream += _slide(old)
    masters = _persist(add(container(0x3F8, drawing(shape("Click to edit Master title style")))), 0x80000000)
    notes_master = add(container(0x3F0, drawing(shape("Click to edit Master text styles", 2))))
    for number, slide in enumerate(deck.slides):
        slides += _persist(add(_slide(slide)), 256 + number)
        if slide.outline:
            slides += record(0xF9F, struct.pack("<L", 0)) + record(0xFA8, slide.outline.encode("latin-1"))
        if slide.notes is not None:
            held = container(
                0x3F0,
                record(0x3F1, struct.pack("<LL", 256 + number, 0)),
                drawing(shape("*"), shape(slide.notes, 2)),
            )
            notes += _persist(add(held), 512 + number)
    listed = b""
    for kind, data in deck.objects:
        packed = struct.pack("<L", len(data)) + zlib.compress(data)
        atom = record(0xFC3, struct.pack("<6L", 1, 0, 1, 0, add(record(0x1011, packed, 1)), 0))
        listed += container(0xFCC, record(0xFCD, bytes(8)), atom, string(kind, 2))
    info = b""
    if deck.vba:
        atom = record(0x400, struct.pack("<LLL", add(record(0x1011, deck.vba)), 1, 2), 0, 2)
        info = container(0x7D0, container(0x3FF, atom))
    document = add(
        container(
            0x3E8,
            record(0x3E9, struct.pack("<10L", 5760, 4320, 4320, 5760, 5, 10, notes_master, 0, 0, 0), 0, 1),
            container(0x409, listed),
            info,
            container(0xFF0, masters, instance=1),
            container(0xFF0, slides, instance=0),
            container(0xFF0, notes, instance=2),
        )
    )
    directory = len(stream)
    stream += record(0x1772, struct.pack(f"<{len(places) + 1}L", len(places) << 20 | 1, *places))
    edit = len(stream)
    last = struct.pack("<LLLLLLL", 256, 0x03000000, 0, directory, document, len(places), 1)
    stream += record(0xFF5, last + (struct.pack("<L", deck.crypt) if deck.crypt else b""))
    name = deck.user.encode("cp1252", "replace")
    user = struct.pack("<LLLHHBBH", 0x14, deck.token, edit, len(name), 0x3F4, 3, 0, 0) + name
    user += struct.pack("<L", 8) + deck.user.encode("utf-16-le")
    return {("PowerPoint Document",): stream, ("Current User",): record(0xFF6, user)}
