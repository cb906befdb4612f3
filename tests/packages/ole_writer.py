"""Compound files for the tests, with properties and macros as Office writes them."""

import struct

from foidesk.packages.ole_writer import written

__all__ = ["packed_vba", "properties", "vba", "written"]

SUMMARY = bytes.fromhex("E0859FF2F94F6810AB9108002B27B3D9")
DOCUMENT = bytes.fromhex("02D5CDD59C2E1B10939708002B2CF9AE")
USER = bytes.fromhex("05D5CDD59C2E1B10939708002B2CF9AE")


def _text(value: str, codepage: int) -> bytes:
    wide = codepage == 1200
    data = (value + "\0").encode("utf-16-le" if wide else f"cp{codepage}" if codepage != 65001 else "utf-8")
    return struct.pack("<LL", 0x1E, len(data)) + data + bytes(-len(data) % 4)


def _section(values: dict[int, bytes]) -> bytes:
    table, body = b"", b""
    for identifier, value in values.items():
        table += struct.pack("<LL", identifier, 8 + 8 * len(values) + len(body))
        body += value + bytes(-len(value) % 4)
    return struct.pack("<LL", 8 + len(table) + len(body), len(values)) + table + body


def properties(
    values: dict[int, str],
    user: dict[str, str] | None = None,
    *,
    fmtid: bytes = SUMMARY,
    codepage: int = 1252,
) -> bytes:
    """A property set stream: values by their number, those people define by their name."""
    kind = struct.pack("<LHH", 2, codepage & 0xFFFF, 0)
    sections = [(fmtid, _section({1: kind, **{n: _text(value, codepage) for n, value in values.items()}}))]
    if user is not None:
        names = struct.pack("<L", len(user))
        for number, name in enumerate(user, 2):
            coded = (name + "\0").encode("utf-16-le" if codepage == 1200 else f"cp{codepage}")
            names += struct.pack("<LL", number, len(name) + 1) + coded
            names += bytes(-len(coded) % 4) if codepage == 1200 else b""
        held = {number: _text(value, codepage) for number, value in enumerate(user.values(), 2)}
        sections.append((USER, _section({0: names, 1: kind, **held})))
    head = struct.pack("<HHL16sL", 0xFFFE, 0, 0x20006, b"", len(sections))
    offset = len(head) + 20 * len(sections)
    for fmt, body in sections:
        head += struct.pack("<16sL", fmt, offset)
        offset += len(body)
    return head + b"".join(body for _, body in sections)


def packed_vba(data: bytes) -> bytes:
    """A compressed container that uses no compression within its chunks' tokens ([MS-OVBA] 2.4.1)."""
    out = b"\x01"
    for at in range(0, len(data), 3600):
        piece = data[at : at + 3600]
        tokens = b"".join(b"\0" + piece[i : i + 8] for i in range(0, len(piece), 8))
        out += struct.pack("<H", 0xB000 | len(tokens) - 1) + tokens
    return out


def vba(storage: tuple[str, ...], modules: dict[str, str]) -> dict[tuple[str, ...], bytes]:
    """The streams of a VBA project: each module with a cache before its source, as Office leaves it."""

    def record(number: int, data: bytes) -> bytes:
        return struct.pack("<HL", number, len(data)) + data

    listing = record(1, struct.pack("<L", 3)) + record(4, b"VBAProject")
    listing += struct.pack("<HLLH", 9, 4, 1, 2) + record(0x0F, struct.pack("<H", len(modules)))
    streams: dict[tuple[str, ...], bytes] = {}
    for name, source in modules.items():
        cache = b"\x01\x16\x03" + bytes(297)
        listing += record(0x19, name.encode("cp1252")) + record(0x1A, name.encode("cp1252"))
        listing += record(0x32, name.encode("utf-16-le")) + record(0x31, struct.pack("<L", len(cache)))
        listing += record(0x21, b"") + record(0x2B, b"")
        text = f'Attribute VB_Name = "{name}"\r\n{source}'
        streams[*storage, name] = cache + packed_vba(text.encode("cp1252"))
    streams[*storage, "dir"] = packed_vba(listing + record(0x10, b""))
    streams[*storage, "_VBA_PROJECT"] = b"\xcc\x61\xff\xff\0\0\0"
    return streams
