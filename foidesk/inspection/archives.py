"""Archives: what is packed in them, file by file."""

import gzip
import re
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import IO

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.limits import Unreadable
from foidesk.opening.package import BROKEN, TOO_LARGE, Package, written
from foidesk.opening.recognise import recognise
from foidesk.opening.types import Type

_CHUNK = 1024 * 1024
_OF_A_MAC = (b"\0\5\x16\7\0\2\0\0", b"\0\0\0\1Bud1")
"""Details of a file (RFC 1740) and the looks of a folder."""
_LEGIBLE = re.compile(rb"[\x20-\x7e]{6,}")
_WIDE = re.compile(rb"(?:\0[\x20-\x7e]){4,}")
_POINTERS = (
    "It holds {n} pointers to files that lie elsewhere. Pack the files themselves, and check that archive."
)
_POINTER = "It holds a pointer to a file that lies elsewhere. Pack the file itself, and check that archive."


def findings(file: File) -> Iterator[Finding]:
    """Nothing of its own: all that is in it is in its files."""
    yield from ()


def passages(file: File) -> Iterator[Passage]:
    """Nothing of its own."""
    yield from ()


def inside(file: File) -> Iterator[Inside]:
    """The files that are packed in it. Raises Unreadable for damage, passwords, and too much of anything.

    One damaged file does not keep the others from being given; it is told after them.
    """
    kind = recognise(file)
    if kind is Type.GZ:
        yield _of_gzip(file)
    elif kind is Type.TAR:
        yield from _of_tar(file)
    else:
        yield from _of_zip(file)


def _of_zip(file: File) -> Iterator[Inside]:
    package = Package(file)
    trouble: Unreadable | None = None
    for entry in package.entries:
        try:
            data = _at_most(package.pieces(entry), file.limits.bytes)
        except Unreadable as why:
            if why.code is Code.BOMB:
                raise
            trouble = why
        else:
            yield _member(written(entry), data)
    if trouble:
        raise trouble


def _member(name: str, data: bytes) -> Inside:
    """A Mac packs notes of its own beside each file; what is legible in them is examined as text."""
    if data.startswith(_OF_A_MAC):
        wide = (words.replace(b"\0", b"") for words in _WIDE.findall(data))
        return Inside(name, b"\n".join([*_LEGIBLE.findall(data), *wide]))
    return Inside(name, data)


def _at_most(pieces: Iterator[bytes], most: int) -> bytes:
    data = bytearray()
    for piece in pieces:
        data += piece
        if len(data) > most:
            raise Unreadable(Code.BOMB, TOO_LARGE)
    return bytes(data)


def _of_gzip(file: File) -> Inside:
    name = PurePosixPath(file.name).name
    stem = name[: -len(".gz")] if name.lower().endswith(".gz") else name
    stem = f"{name[: -len('.tgz')]}.tar" if name.lower().endswith(".tgz") else stem
    try:
        with file.open() as stream, gzip.GzipFile(fileobj=stream) as opened:
            return Inside(stem, _at_most(_unpacked(opened, file), file.limits.bytes))
    except (EOFError, zlib.error, OSError) as why:
        raise Unreadable(Code.TRUNCATED, BROKEN) from why


def _unpacked(opened: IO[bytes] | gzip.GzipFile, file: File) -> Iterator[bytes]:
    count = 0
    while piece := opened.read(_CHUNK):
        count += len(piece)
        if count > file.limits.ratio_from and count > file.limits.ratio * max(file.size, 1):
            raise Unreadable(Code.BOMB, TOO_LARGE)
        yield piece


def _of_tar(file: File) -> Iterator[Inside]:
    pointers = 0
    try:
        with file.open() as stream, tarfile.open(fileobj=stream, mode="r:") as opened:
            for entry in opened:
                opened.members = []  # type: ignore[attr-defined]  # else it keeps every entry it has passed
                pointers += entry.issym() or entry.islnk()
                part = opened.extractfile(entry) if entry.isreg() else None
                if part is None:
                    continue
                data = _at_most(_unpacked(part, file), file.limits.bytes)
                if len(data) < entry.size:
                    raise Unreadable(Code.TRUNCATED, BROKEN)
                yield _member(entry.name, data)
    except (tarfile.TarError, EOFError, OSError, ValueError, OverflowError, RecursionError) as why:
        raise Unreadable(Code.TRUNCATED, BROKEN) from why
    if pointers:
        raise Unreadable(Code.UNREADABLE, say(_POINTER) if pointers == 1 else say(_POINTERS, n=pointers))
