"""HEIC and AVIF, read by their boxes (ISO 14496-12, ISO 23008-12): the picture itself is not decoded."""

import struct
from collections.abc import Iterator

from foidesk.pictures.formats import boxes, broken
from foidesk.pictures.held import Held

_ITEMS = 10_000
_EXTENTS = 1_000


def heic(data: bytes) -> Held:
    """Exif and XMP items, and the film of a moving picture.

    Raises Unreadable where there is no picture, or a box goes beyond the end.
    """
    held, found = Held(), False
    for name, start, stop in boxes(data, 0, len(data)):
        if name == b"mpvd":
            held.after = data[start:stop]
        elif name == b"meta":
            found = True
            _meta(data, start + 4, stop, held)
    if not found:
        raise broken()
    return held


def _meta(data: bytes, start: int, stop: int, held: Held) -> None:
    kinds: dict[int, bytes] = {}
    places: dict[int, bytes] = {}
    own = b""
    for name, at, end in boxes(data, start, stop):
        if name == b"iinf":
            kinds = dict(_infos(data, at, end))
        elif name == b"idat":
            own = data[at:end]
    for name, at, end in boxes(data, start, stop):
        if name == b"iloc":
            places = dict(
                _located(data, data[at:end], own, {n for n, kind in kinds.items() if kind in _WANTED}, held)
            )
    for number, content in places.items():
        if kinds[number] == b"Exif":
            # Four bytes say how far the TIFF lies behind them (ISO 23008-12 A.2.1).
            held.add_exif(content[4 + int.from_bytes(content[:4], "big") :])
        else:
            held.add_xmp(content)


_WANTED = (b"Exif", b"mime")


def _infos(data: bytes, at: int, end: int) -> Iterator[tuple[int, bytes]]:
    first = at + (6 if data[at] == 0 else 8)
    for number, (name, start, stop) in enumerate(boxes(data, first, end)):
        if number > _ITEMS:
            raise broken()
        if name == b"infe" and stop - start >= 12:
            version = data[start]
            wide = version >= 3
            item = int.from_bytes(data[start + 4 : start + (8 if wide else 6)], "big")
            kind = start + (10 if wide else 8)
            yield item, data[kind : kind + 4]


def _located(
    data: bytes, box: bytes, own: bytes, wanted: set[int], held: Held
) -> Iterator[tuple[int, bytes]]:
    """The content of the items that are wanted (ISO 14496-12, 8.11.3)."""
    try:
        version, sizes = box[0], int.from_bytes(box[4:6], "big")
        offset_size, length_size, base_size = sizes >> 12, sizes >> 8 & 15, sizes >> 4 & 15
        index_size = sizes & 15 if version else 0
        at = 6
        count, at = _take(box, at, 2 if version < 2 else 4)
        for _ in range(min(count, _ITEMS)):
            item, at = _take(box, at, 2 if version < 2 else 4)
            method, at = _take(box, at, 2) if version else (0, at)
            base, at = _take(box, at + 2, base_size)
            extents, at = _take(box, at, 2)
            content = b""
            for _ in range(min(extents, _EXTENTS)):
                _, at = _take(box, at, index_size)
                offset, at = _take(box, at, offset_size)
                length, at = _take(box, at, length_size)
                source = own if method & 15 == 1 else data
                if item in wanted:
                    if base + offset + length > len(source):
                        raise broken()
                    content += source[base + offset : base + offset + length]
                    held.unpack(length)
            if item in wanted:
                yield item, content
    except (IndexError, struct.error) as why:
        raise broken() from why


def _take(box: bytes, at: int, size: int) -> tuple[int, int]:
    if at + size > len(box):
        raise broken()
    return int.from_bytes(box[at : at + size], "big"), at + size
