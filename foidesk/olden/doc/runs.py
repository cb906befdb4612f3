"""Which look each character of a Word document has ([MS-DOC] 2.4.6): what the style of its
paragraph says, what its own style says, then the run itself, then the piece it lies in.
"""

import struct
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from foidesk.olden.doc.fib import CHARACTERS, PARAGRAPHS, STYLES, Word, plc
from foidesk.olden.doc.looks import Look, Paragraph, with_changes
from foidesk.olden.doc.text import Piece

Run = tuple[int, int, bytes]


@dataclass
class Styles:
    """The looks of the styles by their number, with what they are based on ([MS-DOC] 2.9.271)."""

    looks: dict[int, Look] = field(default_factory=dict)
    shaded: set[int] = field(default_factory=set)

    @classmethod
    def read(cls, word: Word) -> "Styles":
        """All styles; a stylesheet that is damaged gives those before the fault."""
        data = word.part(STYLES)
        head = int.from_bytes(data[:2], "little")
        count, base = struct.unpack_from("<HH", data.ljust(6, b"\0"), 2)
        raw: dict[int, tuple[int, bytes, bytes]] = {}
        at = 2 + head
        for number in range(min(count, 4096)):
            size = int.from_bytes(data[at : at + 2], "little")
            if size:
                raw[number] = _style(data[at + 2 : at + 2 + size], base)
            at += 2 + size + (size & 1)
        made = cls()
        for number in raw:
            made._derive(number, raw)
        return made

    def _derive(self, number: int, raw: dict[int, tuple[int, bytes, bytes]]) -> None:
        line: list[int] = []
        while number in raw and number not in line and len(line) < 12:
            line.append(number)
            number = raw[number][0]
        look, paragraph = Look(), Paragraph()
        for each in reversed(line):
            paragraph.change(raw[each][1])
            look = with_changes(look, raw[each][2], look)
        self.looks[line[0]] = look
        if paragraph.shaded:
            self.shaded.add(line[0])


def _style(data: bytes, base: int) -> tuple[int, bytes, bytes]:
    """What a style is based on, what it says of paragraphs, and of characters."""
    kind, parent = data[2] & 15 if len(data) > 2 else 0, int.from_bytes(data[2:4], "little") >> 4
    at = base + 2 + 2 * int.from_bytes(data[base : base + 2], "little") + 2
    parts = []
    for _ in range(2):
        at += at & 1
        size = int.from_bytes(data[at : at + 2], "little")
        parts.append(data[at + 2 : at + 2 + size])
        at += 2 + size
    if kind == 1:
        return parent, parts[0][2:], parts[1]
    return parent, b"", parts[0] if kind == 2 else b""


class Looks:
    """What every place of the main stream looks like."""

    def __init__(self, word: Word) -> None:
        self._styles = Styles.read(word)
        self._runs = _pages(word, CHARACTERS, _character)
        self._paragraphs = _pages(word, PARAGRAPHS, _paragraph)
        self._starts = [start for start, _, _ in self._runs]
        self._known: dict[tuple[bytes, bytes, bytes, bool], Look] = {}
        self._rows = _row_ends(self._paragraphs)
        self._paragraph_starts = [start for start, _, _ in self._paragraphs]

    def runs(self, piece: Piece) -> Iterator[tuple[int, int, Look]]:
        """From and to in the stream, and the look, for all of a piece."""
        at = piece.start
        index = max(0, bisect_right(self._starts, at) - 1)
        paragraph = max(0, bisect_right(self._paragraph_starts, at) - 1)
        while at < piece.end:
            while index < len(self._runs) and self._runs[index][1] <= at:
                index += 1
            while paragraph < len(self._paragraphs) and self._paragraphs[paragraph][1] <= at:
                paragraph += 1
            end, run = _held(self._runs, index, at, piece.end)
            end, _ = _held(self._paragraphs, paragraph, at, end)
            # Characters of two bytes are not to be cut through their middle.
            end += (end - piece.start) % piece.width
            yield at, end, self._look(run, paragraph, at, piece.changes)
            at = end

    def _look(self, run: bytes, paragraph: int, at: int, changes: bytes) -> Look:
        data = b"\0\0"
        if paragraph < len(self._paragraphs) and self._paragraphs[paragraph][0] <= at:
            data = self._paragraphs[paragraph][2]
        key = run, data, changes, paragraph in self._rows
        if key not in self._known:
            # A document has few looks and many runs.
            self._known[key] = self._derived(*key)
        return self._known[key]

    def _derived(self, run: bytes, data: bytes, changes: bytes, shaded: bool) -> Look:
        about = Paragraph(int.from_bytes(data[:2], "little"))
        about.change(data[2:])
        shaded |= about.shaded or about.style in self._styles.shaded
        base = self._styles.looks.get(about.style, Look())
        own = with_changes(base, run + changes, base)
        if own.style is not None and own.style in self._styles.looks:
            named = self._styles.looks[own.style]
            base = replace(base, hidden=base.hidden or named.hidden, pale=base.pale or named.pale)
            own = with_changes(base, run + changes, base)
        return replace(own, marked=own.marked or shaded)


def _held(runs: list[Run], index: int, at: int, end: int) -> tuple[int, bytes]:
    """How far the run at a place goes, at most to `end`, and its data; nothing between two runs."""
    if index >= len(runs):
        return end, b""
    start, stop, data = runs[index]
    return (min(start, end), b"") if start > at else (min(stop, end), data)


def _row_ends(paragraphs: list[Run]) -> set[int]:
    """The paragraphs of a table's row that is shaded: the row's end, which follows its cells, tells."""
    shaded: set[int] = set()
    row: list[int] = []
    for index, (_, _, data) in enumerate(paragraphs):
        about = Paragraph()
        about.change(data[2:])
        if not about.in_table:
            row = []
            continue
        row.append(index)
        if about.ends_row:
            shaded.update(row if about.shaded else ())
            row = []
    return shaded


def _pages(word: Word, number: int, read: Callable[[bytes], Iterator[Run]]) -> list[Run]:
    """All runs of the formatted pages that a table names, in the order of the stream ([MS-DOC] 2.9.33)."""
    found: list[Run] = []
    pages = {int.from_bytes(data, "little") & 0x3FFFFF for _, _, data in plc(word.part(number), 4)}
    for page in pages:
        data = word.main[512 * page : 512 * page + 512]
        if len(data) == 512:
            found += read(data)
    return sorted(run for run in found if run[1] > run[0])


def _character(page: bytes) -> Iterator[Run]:
    count = min(page[511], 101)
    places = struct.unpack_from(f"<{count + 1}L", page)
    for at in range(count):
        offset = 2 * page[4 * (count + 1) + at]
        yield places[at], places[at + 1], page[offset + 1 : offset + 1 + page[offset]] if offset else b""


def _paragraph(page: bytes) -> Iterator[Run]:
    count = min(page[511], 29)
    places = struct.unpack_from(f"<{count + 1}L", page)
    for at in range(count):
        offset = 2 * page[4 * (count + 1) + 13 * at]
        if not offset:
            yield places[at], places[at + 1], b"\0\0"
            continue
        first = offset + 2 if page[offset] == 0 else offset + 1
        size = 2 * page[offset + 1] if page[offset] == 0 and offset < 511 else 2 * page[offset] - 1
        yield places[at], places[at + 1], page[first : first + size]
