"""The members of a backup, one after the other, as a tar archive that any tool can unpack.

Reading is strict: only names of our own making, plain files alone, none larger than its kind may be.
"""

import re
import tarfile
from collections.abc import Callable
from itertools import count

from foidesk.records.backup.trouble import Unreadable

ABOUT = "about.json"
MANIFEST = "manifest.json"
WORDS = "index_words"
LARGEST = 512_000_000
"""Bytes of one member; the largest is the manifest of an installation with some million files."""
BLOCK = tarfile.BLOCKSIZE
END = bytes(2 * BLOCK)

_NAME = re.compile(
    r"about\.json|manifest\.json|(?:tables/[a-z][a-z0-9_]{0,62}|heads)/[0-9]{6,9}\.jsonl\.gz"
    r"|files/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/[0-9a-f]{64}"
)

_CHANGED = "The backup is no archive of FOI Desk, or was changed."

Take = Callable[[str, bytes], None]
"""Is given the name and the bytes of each member in turn."""


def packed(name: str, data: bytes, *, at: float) -> bytes:
    """One member; `at` is the moment it carries, in seconds since 1970."""
    return _written(name, len(data), int(at)) + data + bytes(-len(data) % BLOCK)


def _written(name: str, size: int, at: int) -> bytes:
    head = tarfile.TarInfo(name)
    head.size, head.mode, head.mtime = size, 0o600, at
    return head.tobuf(tarfile.USTAR_FORMAT, "ascii")


class Unpacker:
    """Is written an archive in pieces of any size, and hands out its members as they are whole."""

    def __init__(self, take: Take) -> None:
        self._take = take
        self._kept = bytearray()
        self._wanted = BLOCK
        self._head: tarfile.TarInfo | None = None
        self._zeros = 0

    def write(self, data: bytes) -> int:
        """Take the next piece. Raises Unreadable at whatever no backup of ours holds."""
        self._kept += data
        start = 0
        while len(self._kept) - start >= self._wanted:
            piece = bytes(self._kept[start : start + self._wanted])
            start += self._wanted
            self._next(piece)
        del self._kept[:start]
        return len(data)

    def flush(self) -> None:
        """Nothing waits."""

    def close(self) -> None:
        """Say that all was written. Raises Unreadable where the archive does not end here."""
        if self._zeros < 2 or self._kept or self._head:
            raise Unreadable("The backup breaks off before its end.")

    def _next(self, piece: bytes) -> None:
        if self._head is not None:
            head, self._head, self._wanted = self._head, None, BLOCK
            if piece[head.size :].strip(b"\0"):
                raise Unreadable(_CHANGED)
            self._take(head.name, piece[: head.size])
        elif self._zeros:
            if self._zeros == 2 or piece.strip(b"\0"):
                raise Unreadable("The backup holds more than it should after its end.")
            self._zeros = 2
        elif not piece.strip(b"\0"):
            self._zeros = 1
        else:
            self._begin(_head(piece))

    def _begin(self, head: tarfile.TarInfo) -> None:
        if head.size:
            self._head, self._wanted = head, head.size + -head.size % BLOCK
        else:
            self._take(head.name, b"")


def _head(block: bytes) -> tarfile.TarInfo:
    try:
        head = tarfile.TarInfo.frombuf(block, "ascii", "strict")
    except (tarfile.HeaderError, UnicodeError) as trouble:
        raise Unreadable(_CHANGED) from trouble
    if not _NAME.fullmatch(head.name) or head.type != tarfile.REGTYPE:
        raise Unreadable(f"The backup holds {head.name[:80]!r}, which no backup of FOI Desk holds.")
    if not 0 <= head.size <= LARGEST:
        raise Unreadable(f"{head.name} in the backup is larger than it may be.")
    if _written(head.name, head.size, int(head.mtime)) != block:
        raise Unreadable(_CHANGED)
    return head


def numbered(place: str) -> Callable[[], str]:
    """Gives the names of the parts in which rows are kept: the first, the second, and so on."""
    numbers = count(1)
    return lambda: f"{place}/{next(numbers):06}.jsonl.gz"
