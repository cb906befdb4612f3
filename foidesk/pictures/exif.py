"""What a camera writes into a picture: Exif, which is a TIFF without its image (CIPA DC-008; TIFF 6.0)."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass, field

MAKE, MODEL, ARTIST, COMPUTER, DESCRIPTION, DOCUMENT = 0x010F, 0x0110, 0x013B, 0x013C, 0x010E, 0x010D
SUBFILE, XMP, IPTC, PHOTOSHOP, LAYERS = 0x00FE, 0x02BC, 0x83BB, 0x8649, 0x935C
AUTHOR, OWNER, BODY, LENS, SERIAL, COMMENT = 0x9C9D, 0xA430, 0xA431, 0xA435, 0xC62F, 0x9286
_EXIF, _GPS, _PREVIEWS = 0x8769, 0x8825, 0x014A
_START, _LENGTH = 0x0201, 0x0202
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_DIRECTORIES, _ENTRIES, _TEXT = 200, 2_000, 64 * 1024

Tags = dict[int, tuple[int, int, memoryview]]
_NONE = (0, 0, memoryview(b""))
"""Kind, count and bytes of each value by its tag. The bytes are not copied: many tags may claim the same."""


@dataclass
class Exif:
    """All tags of the main directories, the place, and small pictures."""

    order: str
    tags: Tags = field(default_factory=dict)
    place: Tags = field(default_factory=dict)
    thumbnails: list[memoryview] = field(default_factory=list)

    def text(self, tag: int) -> str:
        """A value as text, "" where there is none."""
        kind, _, held = self.tags.get(tag, _NONE)
        data = bytes(held[:_TEXT])
        if tag in range(0x9C9B, 0x9CA0):
            return data.decode("utf-16-le", "replace").split("\0")[0].strip()
        return data.decode("utf-8", "replace").split("\0")[0].strip() if kind in (1, 2, 7, 129) else ""

    def coordinates(self) -> tuple[float, float] | None:
        """Latitude and longitude in degrees, or None where there are none, or only zeros as cameras write
        before they know where they are.
        """
        for south, latitude, west, longitude in ((1, 2, 3, 4), (19, 20, 21, 22)):
            places = self._degrees(latitude), self._degrees(longitude)
            if places[0] is None or places[1] is None or not any(places):
                continue
            down = bytes(self.place.get(south, _NONE)[2][:1]) in (b"S", b"s")
            left = bytes(self.place.get(west, _NONE)[2][:1]) in (b"W", b"w")
            return (-places[0] if down else places[0]), (-places[1] if left else places[1])
        return None

    def _degrees(self, tag: int) -> float | None:
        kind, _, data = self.place.get(tag, _NONE)
        if kind not in (5, 10) or len(data) < 8:
            return None
        total = 0.0
        for at, share in zip(range(0, len(data) - 7, 8), (1, 60, 3600), strict=False):
            above, below = struct.unpack_from(f"{self.order}LL", data, at)
            if not below and not at:
                return None
            total += above / below / share if below else 0
        return total if 0 <= total <= 180 else None


def read(data: bytes) -> Exif | None:
    """Exif as it was found in any kind of file, with or without the word before it; None for what is none.

    A damaged directory gives what could be read of it: the picture itself is examined by others.
    """
    data = data[6:] if data.startswith(b"Exif\0") else data
    order = {b"II*\0": "<", b"MM\0*": ">"}.get(data[:4])
    if order is None or len(data) < 8:
        return None
    found, view = Exif(order), memoryview(data)
    for number, (kind, tags) in enumerate(_directories(view, order)):
        if kind == _GPS:
            found.place = tags
        else:
            for tag, value in tags.items():
                found.tags.setdefault(tag, value)
        if number and _START in tags and _LENGTH in tags:
            start, length = (_number(tags, tag, order) for tag in (_START, _LENGTH))
            if 0 < length <= len(data) - start:
                found.thumbnails.append(view[start : start + length])
    return found


def _directories(data: memoryview, order: str) -> Iterator[tuple[int, Tags]]:
    """Each directory: which kind it is (0 for the main ones), and its tags."""
    waiting = [(0, struct.unpack_from(f"{order}L", data, 4)[0])]
    seen: set[int] = set()
    while waiting and len(seen) < _DIRECTORIES:
        kind, at = waiting.pop(0)
        if at in seen or at < 8 or at + 2 > len(data):
            continue
        seen.add(at)
        (count,) = struct.unpack_from(f"{order}H", data, at)
        tags = _tags(data, at + 2, min(count, _ENTRIES), order)
        yield kind, tags
        for tag in (_EXIF, _GPS):
            if tag in tags:
                waiting.append((tag, _number(tags, tag, order)))
        if kind == 0 and at + 6 + 12 * count <= len(data):
            waiting.append((0, struct.unpack_from(f"{order}L", data, at + 2 + 12 * count)[0]))


def _tags(data: memoryview, at: int, count: int, order: str) -> Tags:
    tags: Tags = {}
    for entry in range(at, min(at + 12 * count, len(data) - 11), 12):
        tag, kind, number = struct.unpack_from(f"{order}HHL", data, entry)
        size = _SIZES.get(kind, 1) * number
        start = entry + 8 if size <= 4 else struct.unpack_from(f"{order}L", data, entry + 8)[0]
        if start + size <= len(data):
            tags.setdefault(tag, (kind, number, data[start : start + size]))
    return tags


def _number(tags: Tags, tag: int, order: str) -> int:
    kind, _, data = tags[tag]
    form = {3: "H", 4: "L", 13: "L"}.get(kind)
    return int(struct.unpack_from(f"{order}{form}", data)[0]) if form and len(data) >= _SIZES[kind] else 0
