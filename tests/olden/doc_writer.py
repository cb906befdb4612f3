"""Word 97 documents for the tests, as small as they can be and still be read ([MS-DOC])."""

import struct
from dataclasses import dataclass, field

from tests.packages.ole_writer import written

VANISH = struct.pack("<HB", 0x083C, 1)
WHITE_INDEX = struct.pack("<HB", 0x2A42, 8)
WHITE = struct.pack("<H4B", 0x6870, 255, 255, 255, 0)
AUTO = struct.pack("<H4B", 0x6870, 255, 255, 255, 255)
TINY = struct.pack("<HH", 0x4A43, 2)
SMALL = struct.pack("<HH", 0x4A43, 10)
YELLOW = struct.pack("<HB", 0x2A0C, 7)
DARK_PARAGRAPH = struct.pack("<HHH", 0x442D, 0, 0)[:2] + struct.pack("<H", 1 << 5)
IN_TABLE = struct.pack("<HB", 0x2416, 1)
ROW_END = IN_TABLE + struct.pack("<HB", 0x2417, 1)
DARK_CELL = struct.pack("<HB4B4BH", 0xD612, 10, 0, 0, 0, 255, 32, 32, 32, 0, 0)


def inserted(by: int) -> bytes:
    """Marks a run as inserted by the reviewer of this number."""
    return struct.pack("<HBHH", 0x0801, 1, 0x4804, by)


def deleted(by: int) -> bytes:
    """Marks a run as deleted."""
    return struct.pack("<HBHH", 0x0800, 1, 0x4863, by)


@dataclass
class Styled:
    """A style: 1 of paragraphs, 2 of characters; what it is based on; its modifiers."""

    kind: int
    based: int = 0xFFF
    paragraph: bytes = b""
    character: bytes = b""


@dataclass
class Doc:
    """A document: runs of each story (text, modifiers); a paragraph's style and modifiers by its number."""

    body: list[tuple[str, bytes]]
    comments: list[tuple[str, bytes]] = field(default_factory=list)
    headers: list[tuple[str, bytes]] = field(default_factory=list)
    boxes: list[tuple[str, bytes]] = field(default_factory=list)
    paragraphs: dict[int, tuple[int, bytes]] = field(default_factory=dict)
    styles: list[Styled | None] = field(default_factory=lambda: [Styled(1)])
    tables: dict[int, bytes] = field(default_factory=dict)
    narrow: bool = False
    flags: int = 0x0200
    version: int = 0xC1
    before: bytes = b""
    after: bytes = b""
    changes: list[bytes] = field(default_factory=list)
    prm: int = 0

    def streams(self) -> dict[tuple[str, ...], bytes]:
        """The two streams of the document."""
        return _streams(self)

    def data(self, more: dict[tuple[str, ...], bytes] | None = None) -> bytes:
        """The file."""
        return written({**self.streams(), **(more or {})})


def sttb(*values: str, extended: bool = True) -> bytes:
    """A table of strings."""
    body = b"".join(struct.pack("<H", len(value)) + value.encode("utf-16-le") for value in values)
    return struct.pack("<HHH", 0xFFFF, len(values), 0) + body


def xsts(*values: str) -> bytes:
    """Strings one after the other."""
    return b"".join(struct.pack("<H", len(value)) + value.encode("utf-16-le") for value in values)


def comment_references(*authors: int) -> bytes:
    """One reference for each comment."""
    places = struct.pack(f"<{len(authors) + 1}L", *range(len(authors) + 1))
    return places + b"".join(struct.pack("<H18sH8x", 2, "AS".encode("utf-16-le"), by) for by in authors)


def _fkp(runs: list[tuple[int, int, bytes]], extra: int) -> bytes:
    """A page of formatted runs; `extra` bytes after each offset, 12 for paragraphs."""
    page = bytearray(512)
    struct.pack_into(f"<{len(runs) + 1}L", page, 0, *[run[0] for run in runs], runs[-1][1])
    end = 511
    for number, (_, _, data) in enumerate(runs):
        if extra:
            data += bytes(len(data) % 2 == 0)
            item = bytes([(len(data) + 1) // 2]) + data
        else:
            item = bytes([len(data)]) + data
        if extra or data:
            end = (end - len(item)) & ~1
            page[end : end + len(item)] = item
            page[4 * (len(runs) + 1) + (1 + extra) * number] = end // 2
    page[511] = len(runs)
    return bytes(page)


def _stylesheet(styles: list[Styled | None]) -> bytes:
    out = struct.pack("<HHH14x", 18, len(styles), 10)
    for style in styles:
        if style is None:
            out += b"\0\0"
            continue
        name = "Style"
        body = struct.pack("<HHHHH", 0x0FFE, style.kind | style.based << 4, 2, 0, 0)
        body += struct.pack("<H", len(name)) + name.encode("utf-16-le") + b"\0\0"
        parts = [style.character] if style.kind == 2 else [b"\0\0" + style.paragraph, style.character]
        for part in parts:
            body += bytes(len(body) % 2) + struct.pack("<H", len(part)) + part
        out += struct.pack("<H", len(body)) + body + bytes(len(body) % 2)
    return out


def _streams(doc: Doc) -> dict[tuple[str, ...], bytes]:
    width, coding = (1, "cp1252") if doc.narrow else (2, "utf-16-le")
    start = 0x600 + len(doc.before)
    runs, text, at = [], b"", start
    for story in (doc.body, doc.headers, doc.comments, doc.boxes):
        for words, look in story:
            data = words.encode(coding)
            runs.append((at, at + len(data), look))
            text += data
            at += len(data)
    paragraphs, begin = [], start
    for number, line in enumerate(text.decode(coding).replace("\x07", "\r").split("\r")[:-1]):
        size = width * (len(line) + 1)
        style, more = doc.paragraphs.get(number, (0, b""))
        paragraphs.append((begin, begin + size, struct.pack("<H", style) + more))
        begin += size
    main = bytearray(0x600) + doc.before + text + doc.after
    main += bytes(-len(main) % 512)
    first = len(main) // 512
    main += _fkp(runs, 0) + _fkp(paragraphs or [(start, at, b"\0\0")], 12)
    characters = (at - start) // width
    fc = start * 2 | 0x40000000 if doc.narrow else start
    clx = b"".join(b"\x01" + struct.pack("<H", len(prc)) + prc for prc in doc.changes)
    clx += b"\x02" + struct.pack("<LLLHLH", 16, 0, characters, 0, fc, doc.prm)
    tables = {
        1: _stylesheet(doc.styles),
        12: struct.pack("<LLL", start, at, first),
        13: struct.pack("<LLL", start, at, first + 1),
        33: clx,
        **doc.tables,
    }
    counts = [
        sum(len(words) for words, _ in story) for story in (doc.body, doc.headers, doc.comments, doc.boxes)
    ]
    struct.pack_into("<HHHH", main, 0, 0xA5EC, doc.version, 0, 0x0409)
    struct.pack_into("<H", main, 0x0A, doc.flags)
    struct.pack_into("<L", main, 0x18, 0x600)
    struct.pack_into("<H", main, 0x20, 14)
    struct.pack_into("<H", main, 0x3E, 22)
    struct.pack_into("<8L", main, 0x4C, counts[0], 0, counts[1], 0, counts[2], 0, counts[3], 0)
    struct.pack_into("<H", main, 0x98, 93)
    table = b"\0" * 8
    for number, part in tables.items():
        struct.pack_into("<LL", main, 0x9A + 8 * number, len(table), len(part))
        table += part
    return {("WordDocument",): bytes(main), ("1Table",): table, ("\x01CompObj",): b"x"}
