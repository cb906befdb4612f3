"""The content of a spreadsheet, read row by row (ODF 1.3 part 3, 9): what is repeated is only counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from foidesk.cells.grid import Grid, Seen
from foidesk.cells.ods.styles import NUMBERS, Styles, attribute, points, words
from foidesk.opening.limits import Limits
from foidesk.opening.xml import local

_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_ROWS, _COLUMNS = 1_048_576, 16_384
_CHANGES = ("cell-content-change", "deletion", "insertion", "movement")
_REST = ("named-range", "named-expression", "database-range", "data-pilot-table", "content-validation")
WANTED = (
    "style",
    "default-style",
    *NUMBERS,
    "table-source",
    "dde-source",
    "shapes",
    "table-column",
    "table-row",
    "conditional-format",
    *_CHANGES,
    *_REST,
)
_ELSEWHERE = re.compile(r"^'?(?:file|https?|smb|ftp|vnd\.[\w.]+):", re.I)
_FORMULA_ELSEWHERE = re.compile(r"\['((?:file|https?|smb|ftp):[^']+)'#", re.I)
_VALUES = tuple(
    _OFFICE + name for name in ("value", "date-value", "time-value", "boolean-value", "string-value")
)


@dataclass
class Table:
    """A sheet being read, or the kept rows of another file (`source` then says of which)."""

    grid: Grid
    source: str = ""
    inner: bool = False
    """A table within a cell or an object, which is no sheet of its own."""
    row: int = 0
    column: int = 0
    defaults: list[str] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    hidden_shapes: list[str] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    addresses: list[str] = field(default_factory=list)
    objects: list[str] = field(default_factory=list)


class Content:
    """A spreadsheet as its elements go by."""

    def __init__(self, styles: Styles, limits: Limits, *, wordy: bool, grid: type[Grid] = Grid) -> None:
        self.styles = styles
        self._grid = grid
        self.tables: list[Table] = []
        self.rest: list[tuple[str, dict[str, str], str]] = []
        """Names, ranges with a source, pivot tables, rules: what it is, its attributes, the words within."""
        self.sources: dict[str, None] = {}
        """Other files that it refers to."""
        self.conditional: list[tuple[str, str]] = []
        """Conditional formats: the cells, and all that is said of them, among it the names of styles."""
        self.dde: list[str] = []
        self.changes: list[str] = []
        self._limits = limits
        self._wordy = wordy
        self._open: list[tuple[etree._Element, Table]] = []

    @property
    def sheets(self) -> list[Table]:
        """The tables that are sheets of this file."""
        return [table for table in self.tables if not table.inner and not table.source]

    def take(self, element: "etree._Element") -> None:
        """One complete element of those that are wanted."""
        name = local(element)
        if name in ("style", "default-style") or name in NUMBERS:
            self.styles.take(element)
        elif name in _CHANGES:
            self.changes.append(" ".join(words(p) for p in element.iter("{*}p")))
        elif name in _REST:
            found = {str(key).rpartition("}")[2]: str(value) for key, value in element.attrib.items()}
            self.rest.append((name, found, " ".join(_inner(element))[:100_000]))
        elif name == "conditional-format":
            said = " ".join(_inner(element))[:100_000]
            self.conditional.append((attribute(element, "target-range-address"), said))
        elif name == "dde-source":
            self.dde.append(" ".join(str(value) for value in element.attrib.values()))
        else:
            self._take_of_table(name, element)

    def _take_of_table(self, name: str, element: "etree._Element") -> None:
        table = self._table(element)
        if table is None:
            return
        if name == "table-source":
            table.source = attribute(element, "href")
            self.sources.setdefault(table.source)
        elif name == "shapes":
            for shape in element:
                self._shape(table, shape)
        elif name == "table-column":
            self._column(table, element)
        else:
            self._row(table, element)

    def _table(self, element: "etree._Element") -> Table | None:
        """The table an element belongs to; a new one where it is the first of it."""
        at = element.getparent()
        while at is not None and local(at) != "table":
            at = at.getparent()
        if at is None:
            return None
        for opened, table in reversed(self._open):
            if opened is at:
                return table
        name = attribute(at, "name")
        hidden = self.styles.hides_table(attribute(at, "style-name"))
        grid = self._grid(name, Seen.HIDDEN if hidden else Seen.VISIBLE, self._limits, words=self._wordy)
        parent = at.getparent()
        table = Table(grid, inner=parent is not None and local(parent) not in ("spreadsheet", "body"))
        if _ELSEWHERE.match(name):
            table.source = name.rpartition("#")[0].strip("'")
            self.sources.setdefault(table.source)
        # A table that is not within another comes after the end of all that were open.
        self._open = [*(self._open if table.inner else ()), (at, table)]
        self.tables.append(table)
        return table

    def _column(self, table: Table, column: "etree._Element") -> None:
        count = min(_count(column, "number-columns-repeated"), _COLUMNS - table.column)
        if count <= 0:
            return
        hidden = attribute(column, "visibility") in ("collapse", "filter") or _folded(column)
        if hidden or self.styles.no_width(attribute(column, "style-name")):
            table.grid.hidden_columns.add(table.column, table.column + count - 1)
        table.defaults += [attribute(column, "default-cell-style-name")] * count
        table.column += count

    def _row(self, table: Table, row: "etree._Element") -> None:
        count = max(min(_count(row, "number-rows-repeated"), _ROWS * 2 - table.row), 0)
        visibility = attribute(row, "visibility")
        hidden = visibility in ("collapse", "filter") or _folded(row)
        if count and (hidden or self.styles.no_height(attribute(row, "style-name"))):
            table.grid.hidden_rows.add(table.row, table.row + count - 1)
            table.grid.filtered = table.grid.filtered or visibility == "filter"
        default, column = attribute(row, "default-cell-style-name"), 0
        for cell in row:
            times = _count(cell, "number-columns-repeated")
            if len(cell) or len(cell.attrib) > 1:
                self._cell(table, cell, default, column, min(times, _COLUMNS - column), count)
            column += times
            if column >= _COLUMNS:
                break
        table.row += count

    def _cell(
        self, table: Table, cell: "etree._Element", default: str, column: int, times: int, rows: int
    ) -> None:
        paragraphs: list[etree._Element] = []
        for child in cell:
            name = local(child)
            if name == "p":
                paragraphs.append(child)
            elif name == "annotation":
                _note(table, child)
            elif name:
                self._shape(table, child)
        plain = len(paragraphs) == 1 and not len(paragraphs[0])
        shown = (paragraphs[0].text or "") if plain else "\n".join(words(p) for p in paragraphs)
        value = _value(cell)
        formula = cell.get(_TABLE + "formula")
        if formula and (found := _FORMULA_ELSEWHERE.search(formula)):
            self.sources.setdefault(found[1])
        down, across = _count(cell, "number-rows-spanned"), _count(cell, "number-columns-spanned")
        if down > 1 or across > 1:
            table.grid.merged.append((table.row, table.row + down - 1, column, column + across - 1))
        if not (shown.strip() or value.strip()) or times <= 0 or rows <= 0:
            return
        textual = cell.get(_OFFICE + "value-type", "string") == "string"
        style = cell.get(_TABLE + "style-name") or default
        style = style or (table.defaults[column] if column < len(table.defaults) else "")
        said = shown if textual else _float(value, shown)
        why = self.styles.why_unseen(style, said) if plain else self._why(style, paragraphs, said)
        text = shown if shown.strip() else value
        table.grid.put(table.row, column, text, textual=textual, why=why, rows=rows, columns=times)
        for paragraph in () if plain else paragraphs:
            table.addresses += [href for a in paragraph.iter("{*}a") if (href := attribute(a, "href"))]

    def _why(self, style: str, paragraphs: list["etree._Element"], value: float | str) -> str:
        for paragraph in paragraphs:
            for span in paragraph.iter("{*}span"):
                if (span.text or "").strip():
                    why = self.styles.why_unseen(style, value, attribute(span, "style-name"))
                    if why:
                        return why
        plain = not any(words(p).strip() for p in paragraphs) or any(_beside_spans(p) for p in paragraphs)
        return self.styles.why_unseen(style, value) if plain else ""

    def _shape(self, table: Table, shape: "etree._Element") -> None:
        for each in shape.iter("{*}*"):
            display, name = attribute(each, "display"), local(each)
            width, height = points(attribute(each, "width")), points(attribute(each, "height"))
            of_drawing = "drawing" in str(each.tag) and name not in ("object", "image", "text-box")
            if of_drawing and (display in ("none", "printer") or (width == 0 and height == 0)):
                table.hidden_shapes.append(" ".join(words(p) for p in each.iter("{*}p")) or name)
            if name in ("object", "object-ole"):
                table.objects.append(attribute(each, "href").removeprefix("./"))
            elif name == "p":
                table.words.append(words(each))
            elif name == "cell-range-source":
                self.sources.setdefault(attribute(each, "href"))


def read(elements: Iterator["etree._Element"], content: Content) -> None:
    """All elements, into `content`."""
    for element in elements:
        content.take(element)


def _count(element: "etree._Element", name: str) -> int:
    """How often a row, column or cell is repeated; once where that is not said, or not said well."""
    value = element.get(_TABLE + name)
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 10 else 1


def _folded(element: "etree._Element") -> bool:
    """Whether it is in a group that is folded up."""
    parent = element.getparent()
    while parent is not None and local(parent) != "table":
        if local(parent).endswith("-group") and attribute(parent, "display") == "false":
            return True
        parent = parent.getparent()
    return False


def _inner(element: "etree._Element") -> Iterator[str]:
    """The names of the elements within that say where data come from, and all that is said in any."""
    for each in element.iterdescendants("{*}*"):
        if local(each).startswith(("database-source", "source-service")):
            yield local(each)
        yield from map(str, each.attrib.values())


def _value(cell: "etree._Element") -> str:
    for key in _VALUES:
        if value := cell.get(key):
            return value
    return ""


def _float(value: str, shown: str) -> float | str:
    try:
        return float(value)
    except ValueError:
        return 1.0 if value else shown


def _beside_spans(paragraph: "etree._Element") -> bool:
    """Whether there are letters that no span gives a style of their own."""
    tails = [paragraph.text or "", *((child.tail or "") for child in paragraph)]
    links = [words(child) for child in paragraph if local(child) != "span"]
    return any(part.strip() for part in tails + links)


def _note(table: Table, note: "etree._Element") -> None:
    author = "".join(words(each) for each in note.iter("{*}creator"))
    table.notes.append((author, "\n".join(words(p) for p in note.iter("{*}p"))))
