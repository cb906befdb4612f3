"""The properties of an older Office file, also those that people define ([MS-OLEPS])."""

import codecs
import struct
from collections.abc import Iterator

from foidesk.opening.ole import Ole

_MOST = 2_000
_SUMMARY = {
    2: "title",
    3: "subject",
    4: "author",
    5: "keywords",
    6: "comments",
    7: "template",
    8: "last saved by",
}
_DOCUMENT = {2: "category", 14: "manager", 15: "company", 21: "hyperlink base", 27: "content status"}
_NAMED = {"\x05SummaryInformation": _SUMMARY, "\x05DocumentSummaryInformation": _DOCUMENT}
_CODEPAGES = {1200: "utf-16-le", 65001: "utf-8", 10000: "mac_roman", 65000: "utf-7"}


def properties(ole: Ole) -> Iterator[tuple[str, str]]:
    """Name and value of each property that is text, wherever in the file its set lies.

    A set that can't be made out gives what was read of it: it decides nothing about the content.
    """
    for path in ole.streams:
        if path[-1] in _NAMED:
            yield from read_set(ole.read(path), _NAMED[path[-1]])


def read_set(data: bytes, known: dict[int, str]) -> Iterator[tuple[str, str]]:
    """The textual properties of one stream; those of its second section have names of their own."""
    if len(data) < 48 or data[:2] != b"\xfe\xff":
        return
    for number in range(min(int.from_bytes(data[24:28], "little"), 2)):
        (offset,) = struct.unpack_from("<16xL", data.ljust(68, b"\0"), 28 + 20 * number)
        yield from _section(data[offset:], known if number == 0 else {})


def _section(data: bytes, known: dict[int, str]) -> Iterator[tuple[str, str]]:
    if len(data) < 8:
        return
    count = min(int.from_bytes(data[4:8], "little"), _MOST, (len(data) - 8) // 8)
    places = dict(struct.iter_unpack("<LL", data[8 : 8 + 8 * count]))
    codepage = _codepage(data, places.get(1))
    names = known or _dictionary(data, places.get(0), codepage)
    for identifier, offset in places.items():
        if identifier in names:
            for value in _texts(data, offset, codepage):
                yield names[identifier], value


def _codepage(data: bytes, offset: int | None) -> str:
    number = int.from_bytes(data[offset + 4 : offset + 6], "little") if offset else 1252
    name = _CODEPAGES.get(number, f"cp{number}")
    try:
        codecs.lookup(name)
    except LookupError:
        return "cp1252"
    return name


def _dictionary(data: bytes, offset: int | None, codepage: str) -> dict[int, str]:
    """The names people gave their properties ([MS-OLEPS] 2.17)."""
    names: dict[int, str] = {}
    if not offset or offset + 4 > len(data):
        return names
    count, at = int.from_bytes(data[offset : offset + 4], "little"), offset + 4
    wide = codepage == "utf-16-le"
    for _ in range(min(count, _MOST)):
        if at + 8 > len(data):
            break
        identifier, length = struct.unpack_from("<LL", data, at)
        size = 2 * length if wide else length
        names[identifier] = _decoded(data[at + 8 : at + 8 + size], codepage)
        at += 8 + (size + 3 & ~3 if wide else size)
    return names


def _texts(data: bytes, offset: int, codepage: str) -> Iterator[str]:
    """The text of one property, or of each member of a list of texts; nothing for other kinds."""
    kind = int.from_bytes(data[offset : offset + 2], "little")
    many, kind = bool(kind & 0x1000), kind & 0xFFF
    if kind not in (0x08, 0x1E, 0x1F):
        return
    count = min(int.from_bytes(data[offset + 4 : offset + 8], "little"), _MOST) if many else 1
    at = offset + (8 if many else 4)
    for _ in range(count):
        if at + 4 > len(data):
            return
        length = int.from_bytes(data[at : at + 4], "little") * (2 if kind == 0x1F else 1)
        value = _decoded(data[at + 4 : at + 4 + length], "utf-16-le" if kind == 0x1F else codepage)
        if value:
            yield value
        at += 4 + (length + 3 & ~3)


def _decoded(data: bytes, codepage: str) -> str:
    return data.decode(codepage, "replace").split("\0")[0].strip()
