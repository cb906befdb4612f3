"""Workbooks made part by part, so that they can look like those of any program."""

import io
import zipfile
from collections.abc import Callable, Iterable, Mapping

from openpyxl import Workbook

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.opening.file import File
from foidesk.sheets.xlsx import reader

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"
PACKAGE = "application/vnd.openxmlformats-package"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
NAMES = f'xmlns="{MAIN}" xmlns:r="{RELATIONS}"'


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    """An archive of these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return out.getvalue()


def parts_of(data: bytes) -> dict[str, bytes]:
    """The parts of an archive by name."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def edited(data: bytes, part: str, change: Callable[[str], str]) -> bytes:
    """The same archive with one part changed; a change that changes nothing is a mistake of the test."""
    parts = parts_of(data)
    before = parts[part].decode()
    after = change(before)
    assert after != before, part
    return zipped({**parts, part: after})


def relations(*given: tuple[str, str, str] | tuple[str, str, str, str]) -> str:
    """A list of relationships: identifier, kind (a word, or a whole type), target, and "External"."""
    lines = []
    for one, kind, target, *mode in given:
        type_ = kind if ":" in kind else f"{RELATIONS}/{kind}"
        outside = f' TargetMode="{mode[0]}"' if mode else ""
        lines.append(f'<Relationship Id="{one}" Type="{type_}" Target="{target}"{outside}/>')
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'{HEAD}<Relationships xmlns="{space}">{"".join(lines)}</Relationships>'


def sheet(rows: str, before: str = "", after: str = "") -> str:
    """A sheet of these rows, with what stands before and after them."""
    return f"{HEAD}<worksheet {NAMES}>{before}<sheetData>{rows}</sheetData>{after}</worksheet>"


def line(number: int, *words: str, said: str = "", style: int | None = None) -> str:
    """A row of inline strings; an empty word is a cell that holds nothing."""
    cells = []
    for n, word in enumerate(words):
        s = "" if style is None else f' s="{style}"'
        at = f"{chr(65 + n)}{number}"
        text = f' t="inlineStr"><is><t>{word}</t></is></c>' if word else "/>"
        cells.append(f'<c r="{at}"{s}{text}')
    return f'<row r="{number}"{said}>{"".join(cells)}</row>'


def workbook(
    *sheets: str | bytes,
    states: Iterable[str] = (),
    names: str = "",
    styles: str = "",
    more: Mapping[str, str | bytes] | None = None,
    types: str = "",
    related: Iterable[tuple[str, str, str]] = (),
) -> bytes:
    """A workbook of these sheets (Sheet1, Sheet2 ...), the states of the first ones, and other parts."""
    known = [*states, *("" for _ in sheets)]
    tabs = "".join(
        f'<sheet name="Sheet{n}" sheetId="{n}"{known[n - 1] and f" state={chr(34)}{known[n - 1]}{chr(34)}"}'
        f' r:id="rId{n}"/>'
        for n in range(1, len(sheets) + 1)
    )
    links = [(f"rId{n}", "worksheet", f"worksheets/sheet{n}.xml") for n in range(1, len(sheets) + 1)]
    if styles:
        links.append(("rIdStyles", "styles", "styles.xml"))
    overrides = "".join(
        f'<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{TYPES}.worksheet+xml"/>'
        for n in range(1, len(sheets) + 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    return zipped(
        {
            "[Content_Types].xml": f'{HEAD}<Types xmlns="{space}">'
            f'<Default Extension="rels" ContentType="{PACKAGE}.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/xl/workbook.xml" ContentType="{TYPES}.sheet.main+xml"/>'
            f"{overrides}{types}</Types>",
            "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook.xml")),
            "xl/workbook.xml": f"{HEAD}<workbook {NAMES}><sheets>{tabs}</sheets>{names}</workbook>",
            "xl/_rels/workbook.xml.rels": relations(*links, *related),
            **{f"xl/worksheets/sheet{n}.xml": data for n, data in enumerate(sheets, 1)},
            **({"xl/styles.xml": styles} if styles else {}),
            **(more or {}),
        }
    )


def style_sheet(*cells: str, fonts: str = "", fills: str = "", formats: str = "", more: str = "") -> str:
    """A part of styles: format 0 is the ordinary one, `cells` follow; so do fonts from 1 and fills from 2."""
    return (
        f"{HEAD}<styleSheet {NAMES}><numFmts>{formats}</numFmts>"
        f'<fonts><font><sz val="11"/><color theme="1"/></font>{fonts}</fonts>'
        '<fills><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill>'
        f"{fills}</fills><cellStyleXfs><xf/></cellStyleXfs>"
        f'<cellXfs><xf numFmtId="0" fontId="0" fillId="0"/>{"".join(cells)}</cellXfs>{more}</styleSheet>'
    )


def saved(book: Workbook) -> bytes:
    """What openpyxl writes, without an author."""
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def found(data: bytes) -> list[Finding]:
    """All findings."""
    return list(reader.findings(File("a.xlsx", data=data)))


def told(data: bytes) -> list[tuple[Code, str, int]]:
    """What was found: code, place, count."""
    return [(one.code, one.where, one.count) for one in found(data)]
