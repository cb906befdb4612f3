"""Turns bytes into words when the label on them is missing or wrong."""

from __future__ import annotations

import codecs
import re

from foidesk.opening.boms import BOMS

_LABEL = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.:+-]{0,39}\Z")
# Codecs of Python that are no character sets of mail; punycode is also slow enough to be an attack.
_NOT_CHARSETS = frozenset(
    {"punycode", "idna", "unicode_escape", "raw_unicode_escape", "undefined", "mbcs", "oem"}
)
# Labels under which mail programs send Windows-1252.
_REALLY_WINDOWS = frozenset({"iso8859_1", "ascii", "cp1252"})


def decode(data: bytes, label: str | None) -> tuple[str, str | None]:
    """The words in `data`, and a sentence when they were not read as `label` says (None when they were)."""
    marked = next((codec for bom, codec in BOMS if data.startswith(bom)), None)
    if marked:
        return data.decode(marked, "replace"), None
    codec = _codec(label)
    if label and codec is None:
        text, how = _guess(data)
        return text, f"The message names an unknown character set (“{_short(label)}”); it was read as {how}."
    if codec in _REALLY_WINDOWS or codec is None:
        text, how = _guess(data) if codec != "cp1252" else (_windows(data), "Windows-1252")
        wrong = codec == "ascii" and not data.isascii()
        return (
            text,
            f"The message says it is plain ASCII but is not; it was read as {how}." if wrong else None,
        )
    try:
        return data.decode(codec), None
    except (UnicodeError, ValueError):
        text, how = _guess(data, codec)
        return (
            text,
            f"The message says it is {_short(label or codec)} but is not quite; it was read as {how}.",
        )


def _codec(label: str | None) -> str | None:
    if not label or not _LABEL.match(label):
        return None
    try:
        b"  ".decode(label, "replace")  # refuses what is no character set: zip, base64
        name = codecs.lookup(label).name.replace("-", "_")
    except (LookupError, ValueError):
        return None
    return None if name in _NOT_CHARSETS else name


def _guess(data: bytes, claimed: str = "utf-8") -> tuple[str, str]:
    try:
        return data.decode("utf-8"), "UTF-8"
    except UnicodeDecodeError:
        return _likelier(data, claimed)


def _likelier(data: bytes, claimed: str) -> tuple[str, str]:
    """What is no UTF-8: as claimed, where that spoils less than it gives, otherwise Windows-1252."""
    lenient = data.decode(claimed, "replace")
    spoilt = lenient.count("\ufffd")
    good = sum(1 for c in lenient if c > "\x7f") - spoilt
    if good > spoilt:
        return lenient, f"{claimed.upper()} with {spoilt} unreadable character{'' if spoilt == 1 else 's'}"
    return _windows(data), "Windows-1252"


def _windows(data: bytes) -> str:
    return data.decode("cp1252", "replace")


def _short(label: str) -> str:
    return "".join(c for c in label[:40] if c.isprintable())
