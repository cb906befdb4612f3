"""Rows of a table as lines of JSON, the same for every database, packed in parts of bounded size. Pure."""

import base64
import gzip
import json
import uuid
import zlib
from collections.abc import Iterable, Iterator
from datetime import date, time
from decimal import Decimal
from typing import Any

from foidesk.records.backup.trouble import Unreadable

PART = 4_000_000
"""Characters from which a part is full."""
LARGEST_PART = 300_000_000
"""Bytes to which a part may unpack: one row is at most a few million."""


def parts(rows: Iterable[Any]) -> Iterator[tuple[bytes, int]]:
    """Rows in packed parts, each with how many it holds."""
    lines: list[str] = []
    size = 0
    for row in rows:
        lines.append(json.dumps(row, separators=(",", ":"), default=_plain))
        size += len(lines[-1])
        if size >= PART:
            yield _packed(lines), len(lines)
            lines, size = [], 0
    if lines:
        yield _packed(lines), len(lines)


def unpacked(data: bytes) -> list[Any]:
    """The rows of one part. Raises Unreadable for what is none, or unpacks to more than a part may."""
    unzip = zlib.decompressobj(wbits=31)
    try:
        text = unzip.decompress(data, LARGEST_PART)
        if not unzip.eof or unzip.unused_data:
            raise Unreadable("A part of the backup is not packed as it should be.")
        return [json.loads(line) for line in text.decode("ascii").splitlines()]
    except (zlib.error, ValueError) as trouble:
        raise Unreadable("A part of the backup is not packed as it should be.") from trouble


def _packed(lines: list[str]) -> bytes:
    return gzip.compress("\n".join(lines).encode("ascii"), compresslevel=6, mtime=0)


def _plain(value: Any) -> str:
    """What JSON has no form for. Raises TypeError for a kind that no table of ours holds."""
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, uuid.UUID | Decimal):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode()
    raise TypeError(f"A {type(value).__name__} cannot be kept in a backup.")
