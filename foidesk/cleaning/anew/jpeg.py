"""A JPEG without what is not its picture: no comment, place or name, nothing after its end. ISO 10918-1 B"""

import re

_SEGMENT = re.compile(rb"\xff+([^\x00\xff])")
_NEXT = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")
_START, _END, _SCAN = 0xD8, 0xD9, 0xDA
_PLAIN_HEADER, _ADOBE = (0xE0, 16), (0xEE, 14)
_TOLD = frozenset([*range(0xE0, 0xF0), 0xFE])


def bare(data: bytes) -> bytes | None:
    """The same picture; None for what is no whole JPEG."""
    if data[:2] != b"\xff\xd8":
        return None
    out, at = [data[:2]], 2
    while found := _SEGMENT.match(data, at):
        marker, begin = found[1][0], found.end()
        if marker == _END:
            out.append(b"\xff\xd9")
            return b"".join(out)
        length = int.from_bytes(data[begin : begin + 2])
        at = begin + length
        if marker == _SCAN:
            end = _NEXT.search(data, at)
            if end is None:
                return None
            at = end.start()
        if length < 2 or at > len(data):
            return None
        if marker not in _TOLD or (marker, length) in (_PLAIN_HEADER, _ADOBE):
            out.append(b"\xff%c" % marker + data[begin:at])
    return None
