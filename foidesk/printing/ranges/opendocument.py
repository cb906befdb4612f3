"""Tables as an OpenDocument spreadsheet made of nothing but its cells (ODF 1.3 part 3, 9)."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from lxml import etree

from foidesk.opening.xml import elements, local
from foidesk.printing.ranges.sheet import Number, Seen
from foidesk.printing.ranges.tables import Table

_TYPE = "application/vnd.oasis.opendocument.spreadsheet"
_BASE = "urn:oasis:names:tc:opendocument:xmlns:"
_SPACES = {name: f"{_BASE}{name}:1.0" for name in ("office", "style", "table", "text", "manifest")}
_SPACES["number"] = f"{_BASE}datastyle:1.0"
_MANIFEST = (
    f'<manifest:manifest xmlns:manifest="{_SPACES["manifest"]}" manifest:version="1.3">'
    f'<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="{_TYPE}"/>'
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>'
    "</manifest:manifest>"
)
_NAMES = ("mimetype", "META-INF/manifest.xml", "content.xml")
_FIGURE = re.compile(r"(-?)([£$€]?)(\d{1,3}(?:,\d{3})+|\d{1,15})(?:\.(\d{1,12}))?(%?)")
_DAY = re.compile(r"(\d\d)/(\d\d)/(\d{4})|(\d{4})-(\d\d)-(\d\d)")
_FORBIDDEN = re.compile(r"[\[\]:*?/\\'\x00-\x1f]")
_THEN = (1980, 1, 1, 0, 0, 0)
_MOST_NAME = 31


def _tag(space: str, name: str) -> str:
    return f"{{{_SPACES[space]}}}{name}"


def written(tables: Sequence[Table]) -> bytes:
    """A sheet for each table. A cell is a number or a day where that shows exactly what showed; else words.

    What lay behind a rounded number is not in it.
    """
    out = BytesIO()
    parts = (
        (_TYPE.encode(), ZIP_STORED),
        (_MANIFEST.encode(), ZIP_DEFLATED),
        (_content(tables), ZIP_DEFLATED),
    )
    with ZipFile(out, "w") as archive:
        for name, (data, how) in zip(_NAMES, parts, strict=True):
            entry = ZipInfo(name, _THEN)
            entry.compress_type = how
            archive.writestr(entry, data)
    return out.getvalue()


def names_of(tables: Sequence[Table]) -> list[str]:
    """The names of the sheets: those they were taken from, as far as any program takes them, none twice."""
    names: list[str] = []
    for n, table in enumerate(tables, start=1):
        fit = _FORBIDDEN.sub(" ", table.name).strip()[:_MOST_NAME].strip() or f"Table {n}"
        taken = {name.casefold() for name in names}
        names.append(fit if fit.casefold() not in taken else f"{fit[: _MOST_NAME - 6]} ({n})")
    return names


def _content(tables: Sequence[Table]) -> bytes:
    styles = sorted(
        {style for table in tables for row in table.rows for cell in row if (style := _style(cell))}
    )
    out = BytesIO()
    spaces = {name: uri for name, uri in _SPACES.items() if name != "manifest"}
    with etree.xmlfile(out, encoding="UTF-8") as file:
        file.write_declaration()
        with file.element(
            _tag("office", "document-content"), {_tag("office", "version"): "1.3"}, nsmap=spaces
        ):
            with file.element(_tag("office", "automatic-styles")):
                for style in styles:
                    for element in _styled(style):
                        file.write(element)
            with file.element(_tag("office", "body")), file.element(_tag("office", "spreadsheet")):
                for name, table in zip(names_of(tables), tables, strict=True):
                    with file.element(_tag("table", "table"), {_tag("table", "name"): name}):
                        width = {_tag("table", "number-columns-repeated"): str(len(table.columns))}
                        file.write(etree.Element(_tag("table", "table-column"), width))
                        for row in table.rows:
                            file.write(_row(row))
    return out.getvalue()


def _row(row: Sequence[Seen]) -> "etree._Element":
    made = etree.Element(_tag("table", "table-row"), nsmap=_SPACES)
    for cell in row:
        element = etree.SubElement(made, _tag("table", "table-cell"))
        if not cell:
            continue
        for name, said in _typed(cell).items():
            element.set(name, said)
        for line in cell.split("\n"):
            _line(etree.SubElement(element, _tag("text", "p")), line)
    return made


def _line(paragraph: "etree._Element", line: str) -> None:
    """Blanks in a row are an element each, or a reader makes one of them (ODF 1.3 part 3, 6.1.2)."""
    first, *rest = re.split(r"(?<= ) |^ | $", line)
    paragraph.text = first
    for words in rest:
        etree.SubElement(paragraph, _tag("text", "s")).tail = words


def _typed(cell: Seen) -> dict[str, str]:
    """What kind of value a cell holds, and which."""
    style, kind = _style(cell), _tag("office", "value-type")
    if not style:
        return {kind: "string"}
    named = {_tag("table", "style-name"): style}
    if style.startswith("d"):
        return named | {kind: "date", _tag("office", "date-value"): _day(cell)}
    found = _FIGURE.fullmatch(cell)
    assert found is not None  # noqa: S101 - it has a style because it is one
    value = Decimal(found[1] + found[3].replace(",", "") + "." + (found[4] or "0"))
    value = value.scaleb(-2) if found[5] else value
    said = {
        kind: "percentage" if found[5] else "float",
        _tag("office", "value"): format(value.normalize(), "f"),
    }
    return named | said


def _day(cell: Seen) -> str:
    """The day a cell shows as dd/mm/yyyy or yyyy-mm-dd, in the latter form; "" for anything else."""
    found = _DAY.fullmatch(cell)
    if found is None:
        return ""
    year, month, day = (found[3], found[2], found[1]) if found[3] else (found[4], found[5], found[6])
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return ""


def _style(cell: Seen) -> str:
    """The name of the style in which a number or a day shows as it did; "" for words.

    ``n2g£``: two places, thousands apart, pounds; ``n0p``: percent; ``di`` and ``db``: days.
    """
    if not isinstance(cell, Number):
        return ""
    if _day(cell):
        return "di" if cell[4] == "-" else "db"
    found = _FIGURE.fullmatch(cell)
    if (
        found is None
        or (found[3][0] == "0" and len(found[3]) > 1)
        or (found[1] and not found[0].strip("-£$€0.,%"))
    ):
        return ""
    grouped = "g" if "," in found[3] else ""
    if found[5] and (grouped or found[2]):
        return ""
    return f"n{len(found[4] or '')}{'p' if found[5] else grouped}{found[2]}"


def _styled(name: str) -> Iterator["etree._Element"]:
    """A style for cells and the format of numbers it names."""
    if name[0] == "d":
        data = etree.Element(_tag("number", "date-style"), {_tag("style", "name"): "f" + name})
        order, mark = (("year", "month", "day"), "-") if name == "di" else (("day", "month", "year"), "/")
        for n, part in enumerate(order):
            if n:
                etree.SubElement(data, _tag("number", "text")).text = mark
            etree.SubElement(data, _tag("number", part), {_tag("number", "style"): "long"})
    else:
        kind = "percentage-style" if "p" in name else "number-style"
        data = etree.Element(_tag("number", kind), {_tag("style", "name"): "f" + name})
        if name[-1] in "£$€":
            etree.SubElement(data, _tag("number", "text")).text = name[-1]
        form = {
            _tag("number", "decimal-places"): name[1:].rstrip("gp£$€"),
            _tag("number", "min-integer-digits"): "1",
            _tag("number", "grouping"): "true" if "g" in name else "false",
        }
        etree.SubElement(data, _tag("number", "number"), form)
        if "p" in name:
            etree.SubElement(data, _tag("number", "text")).text = "%"
    yield data
    said = {_tag("style", "name"): name, _tag("style", "family"): "table-cell"}
    yield etree.Element(_tag("style", "style"), said | {_tag("style", "data-style-name"): "f" + name})


def proved(data: bytes, tables: Sequence[Table]) -> bool:
    """Whether the file holds the cells that were chosen, each in its place as it showed, and nothing else."""
    with ZipFile(BytesIO(data)) as archive:
        if tuple(archive.namelist()) != _NAMES or archive.comment or archive.testzip():
            return False
        said = archive.read("mimetype"), archive.read("META-INF/manifest.xml")
        content = archive.read("content.xml")
    if said != (_TYPE.encode(), _MANIFEST.encode()):
        return False
    back = elements(BytesIO(content), "table-column", "table-row")
    for name, table in zip(names_of(tables), tables, strict=True):
        begun = next(back, None)
        if begun is None or local(begun) != "table-column" or _name_of(begun.getparent()) != name:
            return False
        for row in table.rows:
            element = next(back, None)
            if element is None or local(element) != "table-row" or not _same(element, row):
                return False
    return next(back, None) is None


def _name_of(table: "etree._Element | None") -> str | None:
    return None if table is None else table.get(_tag("table", "name"))


def _same(element: "etree._Element", row: Sequence[Seen]) -> bool:
    if len(element) != len(row):
        return False
    for found, cell in zip(element, row, strict=True):
        said = {str(name): str(value) for name, value in found.attrib.items()}
        lines = ["".join(_pieces(paragraph)) for paragraph in found]
        if "\n".join(lines) != cell or said != (_typed(cell) if cell else {}):
            return False
    return True


def _pieces(paragraph: "etree._Element") -> Iterator[str]:
    yield paragraph.text or ""
    for blank in paragraph:
        yield " " + (blank.tail or "")
