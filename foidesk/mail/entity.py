"""Takes MIME apart in linear time: one header block, one body, the parts of a multipart.

The standard library's parser slows down with every level of nesting and stops at none, so the splitting is
done here and only the reading of single, shortened header values is left to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message as StdMessage
from email.utils import collapse_rfc2231_value
from functools import lru_cache

from foidesk.mail.charsets import decode
from foidesk.mail.encoded import undo_transfer, words

HEADER_BLOCK = 1_000_000
HEADER_VALUE = 20_000
PARAMETERS = 2_000
_FIELD = re.compile(rb"([!-9;-~]{1,200})[ \t]*:")
_TYPE = re.compile(r"[\w.+-]{1,100}/[\w.+-]{1,100}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Entity:
    """A message or one part of it: header fields in order as (lower-case name, value), and where its body
    lies.

    All parts share one `data`, so that nesting costs no memory. `odd_lines` counts lines among the headers
    that are none and were left out.
    """

    fields: tuple[tuple[str, str], ...]
    data: bytes
    start: int
    end: int
    odd_lines: int = 0

    @property
    def body(self) -> bytes:
        """The raw body."""
        return self.data[self.start : self.end]

    def all(self, name: str) -> list[str]:
        """Every value of the header `name` (lower case), in order."""
        return [value for key, value in self.fields if key == name]

    def get(self, name: str) -> str:
        """The first value of the header `name`, or nothing."""
        return next((value for key, value in self.fields if key == name), "")

    def payload(self) -> tuple[bytes, str | None]:
        """The body with its transfer encoding undone, and a sentence when that went wrong."""
        return undo_transfer(self.get("content-transfer-encoding").strip().lower(), self.body)


def open_entity(data: bytes, start: int, end: int) -> Entity:
    """Separates the headers in `data[start:end]` from the body."""
    fields: list[tuple[str, bytes]] = []
    odd = 0
    at = start
    while at < end and at - start < HEADER_BLOCK:
        after = data.find(b"\n", at, end) + 1 or end
        line = data[at : min(after, at + HEADER_VALUE)]
        if not line.strip():
            at = after
            break
        field = _FIELD.match(line)
        if line[:1] in b" \t" and fields:
            name, value = fields[-1]
            if len(value) < HEADER_VALUE:
                fields[-1] = (name, value + line)
        elif field:
            fields.append((field.group(1).decode("ascii").lower(), line[field.end() :]))
        elif not fields:
            break
        else:
            odd += 1
        at = after
    return Entity(tuple((name, _one_line(value)) for name, value in fields), data, at, end, odd)


def _one_line(value: bytes) -> str:
    text, _ = decode(value[:HEADER_VALUE], None)
    return re.sub(r"\r?\n[ \t]?", " ", text).replace("\x00", "").strip()


def content(entity: Entity) -> tuple[str, dict[str, str]]:
    """The content type in lower case (`text/plain` when missing or malformed) and its parameters."""
    value = entity.get("content-type")
    kind = value.partition(";")[0].strip().lower()
    return kind if _TYPE.fullmatch(kind) else "text/plain", _parameters("content-type", value)


def disposition(entity: Entity) -> tuple[str, dict[str, str]]:
    """`attachment`, `inline` or nothing, and the parameters."""
    value = entity.get("content-disposition")
    return value.partition(";")[0].strip().lower(), _parameters("content-disposition", value)


@lru_cache(maxsize=16)  # each part is asked for its parameters several times
def _parameters(header: str, value: str) -> dict[str, str]:
    if ";" not in value:
        return {}
    reader = StdMessage()
    reader[header] = value[:PARAMETERS]
    try:
        found = reader.get_params([], header)
        return {name.lower(): words(collapse_rfc2231_value(v)) for name, v in reversed(found)}
    except (ValueError, LookupError, TypeError, AttributeError):
        return {}  # parameters that break the reader count as missing; the part itself is kept


def split_parts(entity: Entity, boundary: str) -> Iterator[tuple[int, int]]:
    """Where the parts of a multipart lie; what stands before the first and after the last boundary is left
    out.
    """
    data, end = entity.data, entity.end
    mark = b"\n--" + boundary.encode("utf-8", "replace")
    begin = -1
    at = entity.start - 1  # the line end before the body counts as the one before its first boundary
    if not data.startswith(mark[1:], entity.start, end):
        at = data.find(mark, entity.start, end)
    while at >= 0:
        after = data.find(b"\n", at + len(mark), min(end, at + len(mark) + 200)) + 1
        rest = data[at + len(mark) : after or min(end, at + len(mark) + 200)].strip()
        if rest in (b"", b"--"):
            if begin >= 0:
                yield begin, max(begin, at - (data[at - 1 : at] == b"\r"))
            if rest or not after:
                return
            begin = after
        at = data.find(mark, max(at + 1, entity.start), end)
    if begin >= 0:
        yield begin, end
