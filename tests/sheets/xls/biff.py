"""Workbooks of old Excel built record by record, for what no library writes."""

import struct
from dataclasses import dataclass, field

from foidesk.opening.file import File
from foidesk.packages.ole_writer import written


def record(kind: int, data: bytes = b"") -> bytes:
    """One record, with CONTINUE for what is longer than a record may be."""
    pieces = [data[at : at + 8224] for at in range(0, len(data), 8224)] or [b""]
    return b"".join(
        struct.pack("<HH", 0x003C if n else kind, len(piece)) + piece for n, piece in enumerate(pieces)
    )


def text(words: str, *, wide: bool = True, old: bool = False) -> bytes:
    """A string with its length before it, in Unicode or (`old`) as before Excel 97."""
    count = struct.pack("<H" if wide else "<B", len(words))
    if old:
        return count + words.encode("cp1252")
    return count + b"\1" + words.encode("utf-16-le")


def label(row: int, column: int, words: str, form: int = 0, *, old: bool = False) -> bytes:
    return record(0x0204, struct.pack("<3H", row, column, form) + text(words, old=old))


def number(row: int, column: int, value: float, form: int = 0) -> bytes:
    return record(0x0203, struct.pack("<3Hd", row, column, form, value))


def row(at: int, *, height: int = 255, flags: int = 0x100) -> bytes:
    return record(0x0208, struct.pack("<5HHI", at, 0, 256, height, 0, 0, flags))


def columns(first: int, last: int, *, width: int = 2048, flags: int = 0) -> bytes:
    return record(0x007D, struct.pack("<6H", first, last, width, 0, flags, 0))


def font(height: int = 200, colour: int = 0x7FFF) -> bytes:
    return record(
        0x0031, struct.pack("<5H4B", height, 0, colour, 400, 0, 0, 0, 0, 0) + text("Arial", wide=False)
    )


def form(font: int = 0, number: int = 0, *, pattern: int = 0, fore: int = 64, back: int = 65) -> bytes:
    return record(
        0x00E0,
        struct.pack("<3H4BII", font, number, 1, 0x20, 0, 0, 0, 0, pattern << 26)
        + struct.pack("<H", back << 7 | fore),
    )


def format_(number: int, pattern: str) -> bytes:
    return record(0x041E, struct.pack("<H", number) + text(pattern))


def note(row: int, column: int, shape: int, author: str) -> bytes:
    return record(0x001C, struct.pack("<4H", row, column, 0, shape) + text(author) + b"\0")


def drawing(*, hidden: bool = False, corners: tuple[int, ...] = (1, 0, 1, 0, 3, 0, 4, 0)) -> bytes:
    """The drawing of one shape: its kind, options and place."""
    options = struct.pack("<HI", 0x03BF, 0x20002 if hidden else 0x20000)
    shape = atom(0xF00A, struct.pack("<II", 1025, 0xA00), instance=1)
    shape += atom(0xF00B, options, instance=1, version=3)
    shape += atom(0xF010, struct.pack("<9H", 0, *corners)) + atom(0xF011, b"")
    return record(0x00EC, struct.pack("<HHI", 0x000F, 0xF004, len(shape)) + shape)


def atom(kind: int, data: bytes, *, instance: int = 0, version: int = 0) -> bytes:
    return struct.pack("<HHI", instance << 4 | version, kind, len(data)) + data


def shape(kind: int, number: int) -> bytes:
    return record(0x005D, struct.pack("<5H", 0x15, 0x12, kind, number, 0x6011) + bytes(12) + bytes(4))


def words_of_shape(words: str) -> bytes:
    """TXO with its letters in the records after it."""
    head = record(0x01B6, struct.pack("<2H6s2HI", 0x212, 0, bytes(6), len(words), 16, 0))
    return head + record(0x003C, b"\0" + words.encode("latin-1")) + record(0x003C, bytes(16))


def area(index: int, top: int, bottom: int, left: int, right: int) -> bytes:
    """A reference to cells of a sheet, by its index in EXTERNSHEET."""
    return struct.pack("<B5H", 0x3B, index, top, bottom, left, right)


def name(words: str, tokens: bytes, *, flags: int = 0) -> bytes:
    head = struct.pack("<HBBHHHI", flags, 0, len(words), len(tokens), 0, 0, 0)
    return record(0x0018, head + b"\0" + words.encode("latin-1") + tokens)


def own_book(sheets: int = 2) -> bytes:
    """The workbook as its own source, and each of its sheets by its index."""
    ranges = b"".join(struct.pack("<Hhh", 0, n, n) for n in range(sheets))
    return record(0x01AE, struct.pack("<HH", sheets, 0x0401)) + record(
        0x0017, struct.pack("<H", sheets) + ranges
    )


def chart(tokens: bytes, words: str = "Kept") -> bytes:
    """A chart on a sheet, drawn from these cells and keeping a value of theirs."""
    source = record(0x1051, struct.pack("<BBHHH", 1, 2, 0, 0, len(tokens)) + tokens)
    return begin(0x0020) + source + label(0, 0, words) + record(0x000A)


def begin(kind: int, *, version: int = 0x0600) -> bytes:
    return record(0x0809, struct.pack("<4HII", version, kind, 0x1FAF, 0x07CD, 0xC1, 0x06))


@dataclass
class Workbook:
    """Sheets (name, state, kind, records) after `globals`. `version` 0x0500 is Excel 5."""

    globals: bytes = b""
    version: int = 0x0600
    sheets: list[tuple[str, int, int, bytes]] = field(default_factory=list)

    def sheet(self, name: str, records: bytes, *, state: int = 0, kind: int = 0) -> "Workbook":
        self.sheets.append((name, state, kind, records))
        return self

    def stream(self) -> bytes:
        old = self.version == 0x0500
        start = begin(0x0005, version=self.version) + record(0x0042, b"\xb0\x04" if not old else b"\xe4\x04")
        styles = b"" if self.globals[:2] == b"\x31\0" else font() + form()
        listed = [
            record(0x0085, bytes(4) + bytes([state, kind]) + text(name, wide=False, old=old))
            for name, state, kind, _ in self.sheets
        ]
        at = len(start + styles + self.globals) + sum(map(len, listed)) + 4
        out, bodies = start + styles, b""
        for (_, _, kind, records), one in zip(self.sheets, listed, strict=True):
            out += one[:4] + struct.pack("<I", at + len(bodies)) + one[8:]
            of_stream = {0: 0x0010, 1: 0x0040, 2: 0x0020, 6: 0x0006}[kind]
            bodies += begin(of_stream, version=self.version) + records + record(0x000A)
        return out + self.globals + record(0x000A) + bodies

    def file(self, **beside: bytes) -> File:
        """In its container, with other streams beside it (``__`` stands for the sign between folders)."""
        called = "Book" if self.version == 0x0500 else "Workbook"
        streams = {(called,): self.stream()} | {tuple(k.split("__")): v for k, v in beside.items()}
        return File("old.xls", data=written(streams))
