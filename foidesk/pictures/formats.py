"""The containers of pictures: where each keeps what lies beside the picture, and where it ends."""

import re
import struct
import zlib
from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.limits import Unreadable
from foidesk.pictures.held import Held

_BROKEN = say("It is damaged or cut short, so that not all of it can be examined. Ask for a fresh copy.")
_MARKER = re.compile(rb"\xff[^\x00\xd0-\xd7\xff]")
_TEXT = 4 * 1024 * 1024
_ALONE = {0x01, *range(0xD0, 0xD9)}


def broken() -> Unreadable:
    """What is raised for a picture that is cut short."""
    return Unreadable(Code.TRUNCATED, _BROKEN)


def jpeg(data: bytes) -> Held:
    """Segments of a JPEG (ITU T.81 annex B) until its end."""
    held, at, end = Held(), 2, len(data)
    packets: list[bytes] = []
    photoshop: list[bytes] = []
    while True:
        found = _MARKER.search(data, at)
        if found is None:
            raise broken()
        marker, at = data[found.start() + 1], found.end()
        if marker == 0xD9:
            break
        if marker in _ALONE:
            continue
        length = int.from_bytes(data[at : at + 2], "big")
        if length < 2 or at + length > end:
            raise broken()
        content = data[at + 2 : at + length]
        at += length
        if marker == 0xE1 and content.startswith(b"Exif\0"):
            held.add_exif(content)
        elif marker == 0xE1 and content.startswith(b"http://ns.adobe.com/xap/1.0/\0"):
            held.add_xmp(content[29:])
        elif marker == 0xE1 and content.startswith(b"http://ns.adobe.com/xmp/extension/\0"):
            packets.append(content[75:])
        elif marker == 0xED and content.startswith(b"Photoshop 3.0\0"):
            photoshop.append(content[14:])
        elif marker == 0xE0 and content.startswith(b"JFXX\0\x10"):
            held.thumbnails.append(content[6:])
        elif marker == 0xFE:
            held.name([("comment", content.decode("utf-8", "replace").strip("\0 "))])
    held.add_photoshop(b"".join(photoshop))
    if packets:
        held.add_xmp(b"".join(packets))
    held.after = data[at:]
    return held


def png(data: bytes) -> Held:
    """Chunks of a PNG (ISO 15948) until its end."""
    held, at = Held(), 8
    while True:
        if at + 12 > len(data):
            raise broken()
        length, kind = struct.unpack_from(">L4s", data, at)
        if at + 12 + length > len(data):
            raise broken()
        content = data[at + 8 : at + 8 + length]
        at += 12 + length
        if kind == b"IEND":
            break
        if kind == b"eXIf":
            held.add_exif(content)
        elif kind in (b"tEXt", b"zTXt", b"iTXt"):
            _png_text(held, kind, content)
    held.after = data[at:]
    return held


def _png_text(held: Held, kind: bytes, content: bytes) -> None:
    name, _, rest = content.partition(b"\0")
    packed = kind == b"zTXt" or (kind == b"iTXt" and rest[:1] == b"\x01")
    if kind == b"iTXt":
        rest = rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    elif packed:
        rest = rest[1:]
    if packed:
        try:
            rest = zlib.decompressobj().decompress(rest, _TEXT)
        except zlib.error as why:
            raise broken() from why
        held.unpack(len(rest))
    word = name.decode("latin-1")
    if word == "XML:com.adobe.xmp":
        held.add_xmp(rest)
    elif word.startswith("Raw profile type "):
        _raw_profile(held, word.rpartition(" ")[2].lower(), rest)
    else:
        held.name([(word, rest.decode("utf-8" if kind == b"iTXt" else "latin-1", "replace"))])


def _raw_profile(held: Held, kind: str, text: bytes) -> None:
    """As ImageMagick writes it: a name, a length, and digits."""
    digits = re.sub(rb"[^0-9a-fA-F]", b"", b"".join(text.split(b"\n")[3:]))
    data = bytes.fromhex(digits[: len(digits) & ~1].decode("ascii"))
    if kind in ("exif", "app1") and data.startswith(b"Exif"):
        held.add_exif(data)
    elif kind == "xmp" or data[:5] == b"http:":
        held.add_xmp(data)
    elif kind in ("iptc", "8bim"):
        held.add_photoshop(data)


def webp(data: bytes) -> Held:
    """Chunks of a WebP."""
    held, at = Held(), 12
    end = 8 + int.from_bytes(data[4:8], "little")
    if end > len(data) + 1:
        raise broken()
    while at + 8 <= min(end, len(data)):
        kind, length = struct.unpack_from("<4sL", data, at)
        content = data[at + 8 : at + 8 + length]
        if kind == b"EXIF":
            held.add_exif(content)
        elif kind == b"XMP ":
            held.add_xmp(content)
        at += 8 + length + (length & 1)
    held.after = data[end:]
    return held


def gif(data: bytes) -> Held:
    """Blocks of a GIF (89a) until its end: comments, and the XMP of some programs."""
    held, drawn = Held(), False
    at = 13 + (3 << (data[10] & 7) + 1 if len(data) > 10 and data[10] & 0x80 else 0)
    while True:
        sign = data[at : at + 1]
        if sign == b";" or (not sign and drawn and at == len(data)):
            # Old programs leave the last sign out.
            break
        if sign == b"!":
            label, (content, at) = data[at + 1 : at + 2], _blocks(data, at + 2)
            if label == b"\xfe":
                held.name([("comment", content.decode("utf-8", "replace"))])
            elif label == b"\xff" and content.startswith(b"XMP DataXMP"):
                held.add_xmp(content[11:])
        elif sign == b",":
            drawn = True
            flags = data[at + 9] if at + 9 < len(data) else 0
            _, at = _blocks(data, at + 11 + (3 << (flags & 7) + 1 if flags & 0x80 else 0))
        else:
            raise broken()
    held.after = data[at + 1 :]
    return held


def _blocks(data: bytes, at: int) -> tuple[bytes, int]:
    """Blocks with their length before them; the bytes, and where the next part begins."""
    if data[at : at + 1] == b"\x0b" and data[at + 1 : at + 12] == b"XMP DataXMP":
        # XMP stands there as it is; its last 257 bytes lead any reader to the end.
        end = data.find(b"\x01\xff\xfe", at)
        if end < 0:
            raise broken()
        return data[at + 1 : end], end + 258
    parts: list[bytes] = []
    while True:
        if at >= len(data):
            raise broken()
        size = data[at]
        if not size:
            return b"".join(parts), at + 1
        parts.append(data[at + 1 : at + 1 + size])
        at += 1 + size


def boxes(data: bytes, at: int, end: int) -> Iterator[tuple[bytes, int, int]]:
    """Boxes of a file like HEIC (ISO 14496-12): name, and where the content begins and ends."""
    while at + 8 <= end:
        size, name = struct.unpack_from(">L4s", data, at)
        start = at + 8
        if size == 1:
            size, start = int.from_bytes(data[at + 8 : at + 16], "big"), at + 16
        stop = end if size == 0 else at + size
        if stop > end or stop < start:
            raise broken()
        yield name, start, stop
        at = stop
