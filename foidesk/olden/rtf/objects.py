"""Objects and pictures in rich text: bytes written as hexadecimal digits."""

import re
import struct
from collections.abc import Iterator

from foidesk.opening.file import File, Inside
from foidesk.opening.limits import Limits
from foidesk.opening.ole import MAGIC
from foidesk.packages import ole

_NO_DIGIT = re.compile(rb"[^0-9a-fA-F]+")
_PICTURES = {"jpegblip": "jpeg", "pngblip": "png"}


def unhexed(text: str, raw: bytes) -> bytes:
    """The bytes that digits stand for, or those that came as they are."""
    digits = _NO_DIGIT.sub(b"", text.encode("latin-1", "ignore"))
    return raw or bytes.fromhex(digits[: len(digits) & ~1].decode("ascii"))


def parts(data: bytes) -> tuple[str, str, bytes]:
    """Class, name and content of an object ([MS-OLEDS] 2.2.4 and 2.2.5)."""
    names, at = [], 8
    for _ in range(3):
        length = int.from_bytes(data[at : at + 4], "little")
        names.append(data[at + 4 : at + 4 + length].split(b"\0")[0].decode("cp1252", "replace"))
        at += 4 + length
    size = int.from_bytes(data[at : at + 4], "little")
    return names[0], names[1], data[at + 4 : at + 4 + size]


def carried(number: int, data: bytes, limits: Limits) -> Iterator[Inside]:
    """The files in an object: what was packed into it, or the object itself where it is a file of its own."""
    kind, _, content = parts(data)
    name = f"object {number}"
    if kind == "Package":
        wrapped = struct.pack("<L", len(content)) + content
        label, _, packed = ole.packaged(wrapped)
        yield Inside(f"{name}/{label}", packed)
    elif content.startswith(MAGIC):
        yield from ole.apart(File(f"{name} ({kind})", content, limits=limits))
    elif content:
        yield Inside(f"{name} ({kind})", content)


def picture(number: int, text: str, raw: bytes) -> Iterator[Inside]:
    """A picture in a form that cameras and screens write; drawings of the program's own are shown whole."""
    words, _, digits = text.rpartition(";")
    for word, kind in _PICTURES.items():
        if word in words:
            yield Inside(f"picture {number}.{kind}", unhexed(digits, raw))
