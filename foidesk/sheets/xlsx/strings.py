"""The words of a workbook, which its cells name by number (ECMA-376 part 1, 18.4.9)."""

import re
from collections.abc import Iterator
from html import unescape

from foidesk.opening.package import Package
from foidesk.opening.xml import elements
from foidesk.sheets.xlsx.cells import text

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml(?![^>]*encoding\s*=\s*[\"'](?!utf-8))[^>]*\?>)?\s*<sst(?:\s[^>]*)?>\s*",
    re.I,
)
_PLAIN = re.compile(rb"<si><t(?: xml:space=\"preserve\")?>([^<]*)</t></si>")
_MOST = 8 * 1024 * 1024


class _Unusual(Exception):
    """The part is not written as most programs write it."""


def every(package: Package, part: str) -> Iterator[str]:
    """All strings in their order. Raises Unreadable for what is no XML, damaged or too large."""
    given = 0
    try:
        for words in _quickly(package, part):
            yield words
            given += 1
    except _Unusual:
        for n, element in enumerate(elements(package.stream(part), "si")):
            if n >= given:
                yield text(element)


def _quickly(package: Package, part: str) -> Iterator[str]:
    """Strings as long as they are written plainly."""
    rest, begun = b"", False
    for chunk in package.chunks(part):
        rest += chunk
        if not begun:
            start = _START.match(rest)
            if not start:
                raise _Unusual
            rest, begun = rest[start.end() :], True
        at = 0
        for found in _PLAIN.finditer(rest):
            if found.start() != at and rest[at : found.start()].strip():
                raise _Unusual
            at = found.end()
            yield _words(found[1])
        rest = rest[at:]
        if len(rest) > _MOST or b"</si>" in rest:
            raise _Unusual
    if rest.strip() != b"</sst>":
        raise _Unusual


def _words(data: bytes) -> str:
    try:
        words = data.decode()
    except UnicodeDecodeError:
        raise _Unusual from None
    return unescape(words) if "&" in words else words
