"""The directory of a zip archive, looked at before anybody makes a table of it."""

import zipfile
from typing import BinaryIO

from foidesk.opening.limits import Limits

_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x06"
_TAIL = 65_536 + 22 + 20 + 56
_AN_ENTRY = 400
"""Bytes of directory for a part, with a generous name (APPNOTE.TXT 4.3.12 asks for 46 and the name)."""


def opened(stream: BinaryIO, limits: Limits) -> zipfile.ZipFile:
    """The archive. Raises OverflowError for a directory of too many parts, else as `ZipFile` does."""
    if _length(stream) > limits.parts * _AN_ENTRY:
        raise OverflowError
    stream.seek(0)
    return zipfile.ZipFile(stream)


def _length(stream: BinaryIO) -> int:
    """How many bytes of directory the archive says it has; 0 where it does not say."""
    size = stream.seek(0, 2)
    stream.seek(max(0, size - _TAIL))
    tail = stream.read()
    at = tail.rfind(_END)
    if at < 0:
        return 0
    said = int.from_bytes(tail[at + 12 : at + 16], "little")
    large = tail.rfind(_END_64, 0, at)
    if large >= 0:
        return int.from_bytes(tail[large + 40 : large + 48], "little")
    return said if said != 0xFFFFFFFF else 0
