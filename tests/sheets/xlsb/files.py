"""Binary workbooks written record by record ([MS-XLSB] 2.1.4)."""

import struct
from collections.abc import Iterable, Mapping

from tests.sheets.xlsx.files import HEAD, relations, zipped

PLAIN_FONT, PLAIN_FILL = (220, 0x07, 1), 0


def record(kind: int, data: bytes = b"") -> bytes:
    """A record: number and size in groups of seven bits."""
    head = bytes([kind]) if kind < 0x80 else bytes([kind & 0x7F | 0x80, kind >> 7])
    size, rest = b"", len(data)
    while True:
        size += bytes([rest & 0x7F | (0x80 if rest > 0x7F else 0)])
        rest >>= 7
        if not rest:
            return head + size + data


def text(words: str) -> bytes:
    """A string after its length."""
    return struct.pack("<I", len(words)) + words.encode("utf-16-le")


def cell(column: int, value: str | float | bool | None, style: int = 0) -> bytes:
    """A cell, counted from 0: words, a number, a truth, or nothing."""
    head = struct.pack("<II", column, style)
    if value is None:
        return record(1, head)
    if isinstance(value, bool):
        return record(4, head + bytes([value]))
    if isinstance(value, str):
        return record(6, head + text(value))
    return record(5, head + struct.pack("<d", value))


def packed(column: int, raw: int) -> bytes:
    """A number in four bytes."""
    return record(2, struct.pack("<III", column, 0, raw))


def row(number: int, *cells: bytes, hidden: bool = False, height: int = 300) -> bytes:
    """A row, counted from 0."""
    said = struct.pack("<IIHBBB", number, 0, height, 0, 0x10 if hidden else 0, 0)
    return record(0, said + struct.pack("<III", 1, 0, 16383)) + b"".join(cells)


def column(first: int, last: int, *, hidden: bool = False, width: int = 2340) -> bytes:
    """A range of columns, counted from 0."""
    return record(60, struct.pack("<IIIIH", first, last, width, 0, int(hidden)))


def sheet(*rows: bytes, columns: bytes = b"", after: bytes = b"") -> bytes:
    """A sheet of these rows."""
    size = record(148, struct.pack("<IIII", 0, 1000, 0, 20))
    before = record(390) + columns + record(391) if columns else b""
    return record(129) + size + before + record(145) + b"".join(rows) + record(146) + after + record(130)


def colour(given: int | str) -> bytes:
    """Of the theme by number, or six digits."""
    if isinstance(given, int):
        return bytes([3 << 1, given, 0, 0, 0, 0, 0, 255])
    return bytes([2 << 1 | 1, 255, 0, 0]) + bytes.fromhex(given) + b"\xff"


def styles(font: int | str = 1, fill: str = "", size: int = 220, code: str = "") -> bytes:
    """Format 0 is the ordinary one; format 1 has this font, fill and number format."""
    fonts = b"".join(
        record(
            43, struct.pack("<HHHHBBBB", high, 0, 400, 0, 0, 2, 0, 0) + colour(paint) + b"\0" + text("Arial")
        )
        for high, paint in ((220, 1), (size, font))
    )
    fills = record(45, struct.pack("<I", 0) + colour("000000") * 2)
    fills += record(45, struct.pack("<I", 1 if fill else 0) + colour(fill or "000000") * 2)
    formats = record(44, struct.pack("<H", 164) + text(code or "General"))
    cells = record(47, struct.pack("<HHHH", 0, 0, 0, 0) + bytes(8))
    cells += record(47, struct.pack("<HHHH", 0, 164, 1, 1) + bytes(8))
    return (
        record(278)
        + record(615, b"\1\0\0\0")
        + formats
        + record(616)
        + record(611)
        + fonts
        + record(612)
        + record(603)
        + fills
        + record(604)
        + (
            record(626)
            + record(47, bytes(16))
            + record(627)
            + record(617, b"\2\0\0\0")
            + cells
            + record(618)
            + record(279)
        )
    )


def workbook(
    *sheets: bytes,
    states: Iterable[int] = (),
    names: bytes = b"",
    more: Mapping[str, bytes | str] | None = None,
    related: Iterable[tuple[str, str, str]] = (),
    style: bytes = b"",
) -> bytes:
    """A binary workbook of these sheets."""
    known = [*states, *([0] * len(sheets))]
    tabs = b"".join(
        record(156, struct.pack("<II", known[n - 1], n) + text(f"rId{n}") + text(f"Sheet{n}"))
        for n in range(1, len(sheets) + 1)
    )
    kind = "application/vnd.ms-excel"
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.bin" ContentType="{kind}.worksheet"/>'
        for n in range(1, len(sheets) + 1)
    )
    links = [(f"rId{n}", "worksheet", f"worksheets/sheet{n}.bin") for n in range(1, len(sheets) + 1)]
    types = (
        f'{HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'
        f"{overrides}</Types>"
    )
    return zipped(
        {
            "[Content_Types].xml": types,
            "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.bin")),
            "xl/workbook.bin": record(131) + record(143) + tabs + record(144) + names + record(132),
            "xl/_rels/workbook.bin.rels": relations(*links, ("rIdStyles", "styles", "styles.bin"), *related),
            "xl/styles.bin": style or styles(),
            **{f"xl/worksheets/sheet{n}.bin": data for n, data in enumerate(sheets, 1)},
            **(more or {}),
        }
    )
