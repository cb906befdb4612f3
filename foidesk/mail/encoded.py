"""Undoes what mail does to words and bytes on their way: encoded words in headers, transfer encodings of
bodies.
"""

from __future__ import annotations

import base64
import binascii
import quopri
import re
from itertools import groupby

from foidesk.mail.charsets import decode

_WORD = re.compile(r"=\?([^?\s]{1,60})\?([bBqQ])\?([^?]{0,2000})\?=")
_BETWEEN_WORDS = re.compile(r"\?=[ \t\r\n]{1,20}=\?")
_NOT_BASE64 = re.compile(rb"[^A-Za-z0-9+/]")
_DAMAGED = "One part was cut short or damaged on its way."


def words(value: str) -> str:
    """A header value with its encoded words (`=?utf-8?q?...?=`) read."""
    if "=?" not in value:
        return value
    value = _BETWEEN_WORDS.sub("?==?", value)
    out: list[str] = []
    run: list[tuple[str, bytes]] = []
    at = 0
    for word in _WORD.finditer(value):
        if word.start() > at:
            out += _read(run)
            run = []
            out.append(value[at : word.start()])
        charset = word.group(1).partition("*")[0].lower()
        run.append((charset, _word_bytes(word.group(2), word.group(3))))
        at = word.end()
    return "".join([*out, *_read(run), value[at:]])


def _read(run: list[tuple[str, bytes]]) -> list[str]:
    # Neighbours are joined before they are read: some programs cut a letter of several bytes in two.
    return [
        decode(b"".join(data for _, data in group), charset)[0]
        for charset, group in groupby(run, lambda word: word[0])
    ]


def _word_bytes(how: str, text: str) -> bytes:
    raw = text.encode("utf-8", "replace")
    return _base64(raw)[0] if how in "bB" else quopri.decodestring(raw, header=True)


def undo_transfer(encoding: str, body: bytes) -> tuple[bytes, str | None]:
    """The bytes behind a Content-Transfer-Encoding, and a sentence when that went wrong."""
    if encoding == "base64":
        return _base64(body)
    if encoding == "quoted-printable":
        return quopri.decodestring(body), None
    if encoding in {"x-uuencode", "uuencode", "uue", "x-uue"}:
        return _uudecode(body)
    return body, None


def _base64(body: bytes) -> tuple[bytes, str | None]:
    clean = _NOT_BASE64.sub(b"", body)
    cut = len(clean) % 4 == 1
    clean = clean[:-1] if cut else clean
    return base64.b64decode(clean + b"=" * (-len(clean) % 4)), _DAMAGED if cut else None


def _uudecode(body: bytes) -> tuple[bytes, str | None]:
    lines = body.splitlines()
    start = next((i for i, line in enumerate(lines) if line.startswith(b"begin ")), -1)
    out = []
    for line in lines[start + 1 :]:
        if line.strip() == b"end":
            break
        try:
            out.append(binascii.a2b_uu(line))
        except binascii.Error:
            return body, _DAMAGED
    return b"".join(out), None
