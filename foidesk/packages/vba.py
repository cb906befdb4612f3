"""The modules of a VBA project, and whether anything is written in them ([MS-OVBA])."""

from collections.abc import Iterator

from foidesk.opening.ole import Ole, Path

_MOST = 4 * 1024 * 1024
"""No more of a module than this is unpacked: whether it holds code shows at its beginning."""


def projects(ole: Ole) -> Iterator[Path]:
    """The storage of each project: where a stream `dir` lies beside `_VBA_PROJECT`, or in a storage `VBA`."""
    for path in ole.streams:
        storage = path[:-1]
        if path[-1].lower() == "dir" and ((*storage, "_VBA_PROJECT") in ole or storage[-1:] == ("VBA",)):
            yield storage


def modules(ole: Ole) -> Iterator[tuple[str, str]]:
    """Name and source of each module with code in it; the empty ones that every document with a project has
    are left out. A module that can't be unpacked is given with an empty source: it may hold anything.
    """
    for storage in projects(ole):
        listing = decompressed(ole.read((*storage, "dir")))
        found = list(_listed(listing))
        if not found:
            yield storage[0] if storage else "VBA", ""
        for name, stream, offset in found:
            packed = ole.read((*storage, stream)) if (*storage, stream) in ole else b""
            source = decompressed(packed[offset:]).decode("cp1252", "replace")
            if not source or _written(source):
                yield name, source


def _written(source: str) -> bool:
    """Whether a source has a line that does something."""
    for line in source.splitlines():
        words = line.strip()
        if words and not words.startswith(("Attribute ", "'", "Option ", "Rem ")):
            return True
    return False


def _listed(listing: bytes) -> Iterator[tuple[str, str, int]]:
    """Name, stream and offset of the source of each module in a `dir` stream ([MS-OVBA] 2.3.4.2.3)."""
    at, name, stream, offset = 0, "", "", 0
    while at + 6 <= len(listing):
        record = int.from_bytes(listing[at : at + 2], "little")
        size = int.from_bytes(listing[at + 2 : at + 6], "little")
        if record == 0x0009:  # PROJECTVERSION says a size of 4 and is 6 long
            size = 6
        value = listing[at + 6 : at + 6 + size]
        if record == 0x0019:
            name = value.decode("cp1252", "replace")
        elif record == 0x001A:
            stream = value.decode("cp1252", "replace")
        elif record == 0x0032:
            stream = value.decode("utf-16-le", "replace")
        elif record == 0x0031:
            offset = int.from_bytes(value, "little")
        elif record == 0x002B and stream:
            yield name or stream, stream, offset
            name, stream, offset = "", "", 0
        at += 6 + size


def decompressed(data: bytes) -> bytes:
    """A compressed container unpacked ([MS-OVBA] 2.4.1); what was unpacked until the first fault in it."""
    out = bytearray()
    if data[:1] != b"\x01":
        return b""
    at = 1
    while at + 2 <= len(data) and len(out) < _MOST:
        header = int.from_bytes(data[at : at + 2], "little")
        end = at + (header & 0xFFF) + 3
        if header >> 12 & 7 != 3:
            break
        if header & 0x8000:
            _chunk(data[at + 2 : end], out)
        else:
            out += data[at + 2 : end]
        at = end
    return bytes(out)


def _chunk(data: bytes, out: bytearray) -> None:
    start, at = len(out), 0
    while at < len(data):
        flags = data[at]
        at += 1
        for bit in range(8):
            if at >= len(data) or len(out) - start > 4096:
                return
            if not flags >> bit & 1:
                out.append(data[at])
                at += 1
                continue
            token = int.from_bytes(data[at : at + 2], "little")
            at += 2
            # How many of its bits are the distance grows with what the chunk has unpacked so far.
            bits = max((len(out) - start - 1).bit_length(), 4)
            length = (token & 0xFFFF >> bits) + 3
            distance = (token >> 16 - bits) + 1
            if distance > len(out) - start:
                return
            for _ in range(length):
                out.append(out[-distance])
