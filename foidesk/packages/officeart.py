"""Pictures in the streams of older Office files ([MS-ODRAW] 2.2.23)."""

import re
from collections.abc import Iterator

# A header of a picture's record: version 0, one of the known instances, its type; then the length.
_RECORD = re.compile(
    rb"(?P<jpeg>[\xa0\xb0\x20\x30][\x46\x6e](?:\x1d|\x2a)\xf0)|(?P<png>[\x00\x10]\x6e\x1e\xf0)|(?P<tiff>[\x40\x50]\x6e\x29\xf0)"
)
_BEGINS = {"jpeg": (b"\xff\xd8",), "png": (b"\x89PNG",), "tiff": (b"II*\0", b"MM\0*")}


def pictures(data: bytes) -> Iterator[tuple[int, int, str, bytes]]:
    """Each picture in a stream: where its record begins and ends, its kind, its bytes."""
    end = 0
    for found in _RECORD.finditer(data):
        start, kind = found.start(), found.lastgroup or ""
        length = int.from_bytes(data[start + 4 : start + 8], "little")
        if start < end or start + 8 + length > len(data):
            continue
        # One identifier of 16 bytes or, where the instance is odd, two; then a byte.
        for skipped in (25, 41):
            held = data[start + skipped : start + 8 + length]
            if held.startswith(_BEGINS[kind]):
                end = start + 8 + length
                yield start, end, kind, held
                break
