"""Reads EMF and WMF: the words that are drawn. Nothing else in them is kept from whoever looks."""

import struct
from collections.abc import Iterator

from foidesk.findings.finding import Finding
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.metafile import is_emf
from foidesk.pictures.metafile.records import Step, of_emf, of_wmf

_WIDE, _NARROW, _SMALL = 84, 83, 108
"""Steps of an EMF that draw text ([MS-EMF] 2.3.5.8, 2.3.5.7, 2.3.5.37)."""
_TEXT_OUT, _EXT_TEXT_OUT = 0x0521, 0x0A32
"""Those of a WMF ([MS-WMF] 2.3.3.20, 2.3.3.5)."""
_NO_RECTANGLE, _CHARACTERS_OF_ONE_BYTE = 0x0100, 0x0200


def findings(file: File) -> Iterator[Finding]:
    """Nothing is hidden in steps; that all of them can be read is what is tried here. Raises Unreadable."""
    for _ in _steps(file):
        pass
    yield from ()


def passages(file: File) -> Iterator[Passage]:
    """The words, in the order in which they are drawn."""
    words = _of_emf if is_emf(file.head(64)) else _of_wmf
    text = " ".join(found for step in _steps(file) if (found := words(step).strip("\0 ")))
    if text:
        yield Passage("", text[: file.limits.text])


def inside(file: File) -> Iterator[Inside]:
    """No files."""
    yield from ()


def _steps(file: File) -> Iterator[Step]:
    return of_emf(file.whole()) if is_emf(file.head(64)) else of_wmf(file.whole())


def _of_emf(step: Step) -> str:
    """The words of a step. Offsets count from the beginning of the record, eight bytes before its data."""
    data = step.data
    if step.number in (_WIDE, _NARROW) and len(data) >= 48:
        count, at = struct.unpack_from("<II", data, 36)
        width = 2 if step.number == _WIDE else 1
        return _decoded(data[max(at - 8, 0) : max(at - 8, 0) + count * width], wide=width == 2)
    if step.number == _SMALL and len(data) >= 28:
        count, options = struct.unpack_from("<I", data, 8)[0], struct.unpack_from("<I", data, 12)[0]
        narrow, start = bool(options & _CHARACTERS_OF_ONE_BYTE), 28 if options & _NO_RECTANGLE else 44
        return _decoded(data[start : start + count * (1 if narrow else 2)], wide=not narrow)
    return ""


def _of_wmf(step: Step) -> str:
    data = step.data
    if step.number == _TEXT_OUT and len(data) >= 2:
        count = struct.unpack_from("<H", data)[0]
        return _decoded(data[2 : 2 + count], wide=False)
    if step.number == _EXT_TEXT_OUT and len(data) >= 8:
        count, options = struct.unpack_from("<HH", data, 4)
        start = 16 if options & 6 else 8
        return _decoded(data[start : start + count], wide=False)
    return ""


def _decoded(data: bytes, *, wide: bool) -> str:
    return data.decode("utf-16-le" if wide else "cp1252", "replace")
