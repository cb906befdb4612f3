"""A sheet read as a stream of bytes: only blocks of rows that may matter are parsed.

Nearly all of a large sheet is rows with nothing to report. A block of bytes is passed over only when it is
proved to be of that kind, by expressions that know what most programs write. Everything else is parsed, and a
sheet written in a way that the expressions can't judge is parsed from its beginning to its end.
"""

import re
from collections.abc import Callable, Iterator
from io import BytesIO
from typing import NamedTuple

from foidesk.opening.package import Package
from foidesk.opening.xml import elements, local, tree
from foidesk.sheets.xlsx.cells import Row, rows
from foidesk.sheets.xlsx.frame import TAKEN, Frame

_START = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml(?P<said>[^>]*)\?>)?\s*(?P<tag><worksheet(?P<names>\s[^<>&]*)?>)"
)
_ENCODING = re.compile(rb"encoding\s*=\s*[\"'](?!utf-8[\"']|us-ascii[\"']|ascii[\"'])", re.I)
_MAIN = rb"(?:http://schemas\.openxmlformats\.org/spreadsheetml/2006|http://purl\.oclc\.org/ooxml/spreadsheetml)/main"
_DEFAULT = re.compile(rb"\sxmlns\s*=\s*[\"']" + _MAIN + rb"[\"']")
_PREFIXED = re.compile(rb"xmlns:[^\s=]+\s*=\s*[\"']" + _MAIN + rb"[\"']")
_DATA = re.compile(rb"<sheetData\s*(/?)>")
ODD_ROW = re.compile(
    rb"<row(?! r=\"[1-9]\d{0,6}+\""
    rb"(?: (?:spans|s|customFormat|customHeight|outlineLevel|collapsed|thickTop|thickBot|ph|x14ac:dyDescent)"
    rb"=\"[\w.: -]*+\"| hidden=\"(?:0|false)\"| ht=\"(?:[2-9]|\d\d)[\d.]*+\")*+ ?/?>)"
)
_LARGEST = 8 * 1024 * 1024


class NotCovered(Exception):
    """The sheet is not written in the way that the quick reading knows."""


class Block(NamedTuple):
    """Whole rows as they stand in the file, and how to parse them."""

    data: bytes
    opening: bytes

    def rows(self) -> list[Row]:
        """The same rows parsed. Raises NotCovered where the first gives no number."""
        root = tree(self.opening + b"<sheetData>" + self.data + b"</sheetData></worksheet>")
        found = [each for each in root[0] if local(each) == "row"]
        if any(each.get("r") is None for each in found):
            raise NotCovered
        return list(rows(found))


def quick(package: Package, part: str, frame: Frame, take: Callable[[Block], None]) -> None:
    """Give each block of rows to `take`; `frame` knows all that stands before them then, and the rest after.

    Raises NotCovered, after any number of blocks, for a sheet that must be read the strict way.
    """
    opening, tail = b"", bytearray()
    for kind, data in _parts(package.chunks(part)):
        if kind == "head":
            opening = _opening(data)
            ending = b"</worksheet>" if data.endswith(b"/>") else b"</sheetData></worksheet>"
            _framed(frame, data + ending)
        elif kind == "rows":
            _refuse_the_unusual(data)
            take(Block(data, opening))
        else:
            tail += data
            if len(tail) > 4 * _LARGEST:
                raise NotCovered
    _framed(frame, opening + bytes(tail))


def strict(package: Package, part: str, frame: Frame, take: Callable[[Row], None]) -> None:
    """Give each row to `take`, whatever the sheet is written like. Raises Unreadable for what is no XML."""
    before = 0
    for element in elements(package.stream(part), "row", *TAKEN):
        parent = element.getparent()
        if local(element) != "row":
            frame.take(element)
        elif parent is not None and local(parent) == "sheetData":
            for row in rows([element], before):
                before = row.number
                take(row)


def _framed(frame: Frame, data: bytes) -> None:
    for element in elements(BytesIO(data), *TAKEN):
        frame.take(element)


def _opening(head: bytes) -> bytes:
    """The first tag of a sheet, if its rows can be nothing but what they look like."""
    start = _START.match(head)
    if not start or b"<!" in head or _ENCODING.search(start["said"] or b""):
        raise NotCovered
    names = start["names"] or b""
    rest = head[start.end() :]
    if not _DEFAULT.search(names) or _PREFIXED.search(names) or b"<?" in rest or _PREFIXED.search(rest):
        raise NotCovered
    return start["tag"]


def _refuse_the_unusual(block: bytes) -> None:
    """As many opening as closing brackets: no ">" stands in a text or a value; a tag ends at the first."""
    if (b"!" in block and b"<!" in block) or (b"?" in block and b"<?" in block):
        raise NotCovered
    if b"xmlns" in block or block.count(b"<") != block.count(b">"):
        raise NotCovered


def _parts(chunks: Iterator[bytes]) -> Iterator[tuple[str, bytes]]:
    """What stands before the rows ("head"), some whole rows ("rows"), and what stands after them ("tail")."""
    head = b""
    for chunk in chunks:
        head += chunk
        found = _DATA.search(head)
        if found:
            yield ("head", head[: found.end()])
            rest = head[found.end() :]
            yield from (("tail", each) for each in (rest, *chunks)) if found[1] else _rows(rest, chunks)
            return
        if len(head) > _LARGEST:
            break
    raise NotCovered


def _rows(rest: bytes, chunks: Iterator[bytes]) -> Iterator[tuple[str, bytes]]:
    while True:
        end = rest.find(b"</sheetData")
        if end >= 0 and b">" not in rest[end:]:
            rest += next(chunks, b">")
        cut = end if end >= 0 else rest.rfind(b"<row")
        if cut > 0:
            yield ("rows", rest[:cut])
            rest = rest[cut:]
        if end >= 0:
            yield ("tail", rest[rest.find(b">") + 1 :])
            yield from (("tail", each) for each in chunks)
            return
        more = next(chunks, None)
        if more is None or len(rest) > _LARGEST:
            raise NotCovered
        rest += more
