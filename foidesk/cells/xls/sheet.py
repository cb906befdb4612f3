"""One sheet of a workbook stream: its cells, what is hidden of them, and all that lies on it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from foidesk.cells.grid import Grid
from foidesk.cells.telling import noted
from foidesk.cells.xls import values
from foidesk.cells.xls.drawing import Shapes
from foidesk.cells.xls.formulas import Area, areas
from foidesk.cells.xls.records import Coding, Record, continued_text, scraps
from foidesk.cells.xls.styles import Styles
from foidesk.opening.file import Passage

_ADDRESS = bytes.fromhex("e0c9ea79f9bace118c8200aa004ba90b")  # the moniker of an internet address
_PRINTED = re.compile(r'&(?:"[^"]*"|K[0-9A-F]{6}|\d+|[A-Z])|&(&)', re.I)
_OBJ, _TXO, _NOTE, _DRAWING = 0x005D, 0x01B6, 0x001C, 0x00EC


@dataclass
class Note:
    """A comment at a cell."""

    row: int
    column: int
    shape: int
    author: str
    text: str = ""


@dataclass
class Shared:
    """What the sheets of a workbook have in common."""

    styles: Styles
    coding: Coding
    strings: list[str] = field(default_factory=list)
    from_1904: bool = False


class Sheet:
    """A sheet being read, record by record."""

    def __init__(self, grid: Grid, shared: Shared, *, chart: bool = False) -> None:
        self.grid = grid
        self.chart = chart
        self.notes: list[Note] = []
        self.shapes = Shapes()
        self.texts: dict[int, str] = {}
        self.printed: list[str] = []
        self.addresses: list[str] = []
        self.queries: list[str] = []
        self.charted: list[Area] = []
        self.chart_words: list[str] = []
        self.pivots = 0
        self._shared = shared
        self._rows: dict[int, bool] = {}
        self._rows_hidden = False
        self._awaiting: values.Cell | None = None

    def take(self, record: Record, depth: int) -> None:
        """One record of it; deeper than 1 it belongs to a chart on the sheet."""
        if depth > 1 or self.chart:
            self._take_chart(record)
        elif record.kind in values.KINDS:
            for cell in values.cells(record, self._shared.strings, self._shared.coding):
                self._put(cell)
        elif record.kind in (0x0207, 0x0007) and self._awaiting:
            self._put(self._awaiting._replace(value=record.text(0, self._shared.coding)[0]))
            self._awaiting = None
        elif record.kind in (_OBJ, _TXO, _NOTE, _DRAWING):
            self._take_shape(record)
        else:
            self._take_rest(record)

    def _put(self, cell: values.Cell) -> None:
        value = cell.value
        if value is None:
            self._awaiting = cell
            return
        styles = self._shared.styles
        if isinstance(value, str):
            text = value
        else:
            text = values.written(value, dated=styles.dated(cell.form), from_1904=self._shared.from_1904)
        why = styles.why_unseen(cell.form, value) if text.strip() else ""
        self.grid.put(cell.row, cell.column, text, textual=isinstance(value, str), why=why, behind=cell)

    def _take_rest(self, record: Record) -> None:
        coding = self._shared.coding
        match record.kind:
            case 0x0208:  # ROW: less than a point high, or hidden
                none = record.number(6) & 0x7FFF <= 20
                self._rows[record.number(0)] = none or bool(record.number(12) & 0x20)
            case 0x0225:  # DEFAULTROWHEIGHT: rows that are not listed are hidden
                self._rows_hidden = bool(record.number(0) & 2)
            case 0x007D:  # COLINFO: hidden, or no width
                if record.number(8) & 1 or record.number(4) <= 12:
                    self.grid.hidden_columns.add(record.number(0), min(record.number(2), 255))
            case 0x009B:
                self.grid.filtered = True
            case 0x00E5:  # MERGECELLS: first and last row, first and last column of each
                for at in range(2, min(2 + 8 * record.number(0), len(record.data) - 7), 8):
                    top, bottom, left, right = (record.number(at + n) for n in (0, 2, 4, 6))
                    self.grid.merged.append((top, bottom, left, right))
            case 0x0014 | 0x0015 if record.data:
                text = record.text(0, coding, wide=coding.unicode)[0]
                self.printed.append(_PRINTED.sub(r" \1", text).strip())
            case 0x01B8:
                self._take_link(record.data)
            case 0x00B0:
                self.pivots += 1
            case 0x01AD | 0x00DC:  # QSI, DBQUERY: the table that a query fills
                self.queries.append(scraps(record.data))
            case 0x00CD if self.queries:  # the pieces of a query's source and command
                self.queries.append(record.text(0, coding)[0])

    def _take_chart(self, record: Record) -> None:
        coding = self._shared.coding
        if record.kind == 0x1051 and record.number(1, 1) == 2:  # BRAI: the cells a chart has its values from
            self.charted += areas(record.data[8:], coding)
        elif record.kind == 0x100D:
            self.chart_words.append(record.text(2, coding, wide=False)[0])
        elif record.kind == 0x0204:
            self.chart_words.append(record.text(6, coding)[0])

    def _take_shape(self, record: Record) -> None:
        if record.kind == _DRAWING:
            self.shapes.drawing(record.data)
        elif record.kind == _OBJ:
            self.shapes.object(record)
        elif record.kind == _TXO:
            self.texts[self.shapes.last] = continued_text(record, record.number(10))
        elif self._shared.coding.unicode:
            author = record.text(8, self._shared.coding)[0]
            self.notes.append(Note(record.number(0), record.number(2), record.number(6), author))
        elif record.number(0) != 0xFFFF or not self.notes:
            text = record.data[6:].decode(self._shared.coding.codepage, "replace")
            self.notes.append(Note(record.number(0), record.number(2), 0, "", text))
        else:  # in BIFF5 a long one carries on in more records of its kind
            self.notes[-1].text += record.data[6:].decode(self._shared.coding.codepage, "replace")

    def _take_link(self, data: bytes) -> None:
        at = data.find(_ADDRESS)
        if at > 0:
            size = int.from_bytes(data[at + 16 : at + 20], "little")
            self.addresses.append(
                data[at + 20 : at + 20 + size].decode("utf-16-le", "replace").split("\0")[0]
            )

    def finish(self) -> None:
        """To be called when all its records were given."""
        for row, hidden in sorted(self._rows.items()):
            if hidden:
                self.grid.hidden_rows.add(row, row)
        if self._rows_hidden:
            for first, last in self.grid.filled:
                for row in range(first, last + 1):
                    if row not in self._rows:
                        self.grid.hidden_rows.add(row, row)
        for note in self.notes:
            note.text = note.text or self.texts.pop(note.shape, "")

    def passages(self) -> Iterator[Passage]:
        """Its words: columns, comments, shapes, what is printed above and below, addresses of links."""
        yield from self.grid.passages()
        if self.notes:
            words = noted([(note.author, note.text) for note in self.notes])
            yield Passage(self.grid.name, words, "comment")
        for place, texts in (
            ("text boxes", self.texts.values()),
            ("headers and footers", self.printed),
            ("links", self.addresses),
            ("charts", self.chart_words),
        ):
            if any(texts):
                yield Passage(f"{self.grid.name}, {place}", "\n".join(texts))
