"""The formats of a binary workbook, told as the XML that says the same."""

from lxml import etree

from foidesk.packages.ooxml import Office
from foidesk.sheets.xlsb.records import Record, records
from foidesk.sheets.xlsx.styles import Styles, understood

_FMT, _FONT, _FILL, _XF, _CELL_XFS, _STYLE_XFS = 44, 43, 45, 47, 617, 626
_NONE, _SOLID = 0, 1
_ENDS = {618, 627}
_LISTS = ("numFmts", "fonts", "fills", "cellStyleXfs", "cellXfs")
_IDS = ("xfId", "numFmtId", "fontId", "fillId")


def read(office: Office, book: str) -> Styles:
    """The formats of a workbook ([MS-XLSB] 2.1.7.50); none where it has no such part."""
    parts = office.related(book, "styles")
    if not parts:
        return Styles()
    root = etree.Element("styleSheet")
    lists = {name: etree.SubElement(root, name) for name in _LISTS}
    into = ""
    for one in records(office.package, parts[0]):
        if one.kind in (_CELL_XFS, _STYLE_XFS):
            into = "cellXfs" if one.kind == _CELL_XFS else "cellStyleXfs"
        elif one.kind in _ENDS:
            into = ""
        elif one.kind == _FMT:
            code = _clean(one.text(2))
            etree.SubElement(lists["numFmts"], "numFmt", numFmtId=str(one.short(0)), formatCode=code)
        elif one.kind == _FONT:
            _font(one, lists["fonts"])
        elif one.kind == _FILL:
            _fill(one, lists["fills"])
        elif one.kind == _XF and into:
            ids = {name: str(one.short(2 * n)) for n, name in enumerate(_IDS)}
            etree.SubElement(lists[into], "xf", ids)
    themes = office.related(book, "theme")
    return understood(root, office.tree(themes[0]) if themes else None)


def _clean(text: str) -> str:
    return "".join(letter if letter.isprintable() else " " for letter in text)


def _font(one: Record, fonts: "etree._Element") -> None:
    """2.4.149: the height in twentieths of a point, the colour after twelve bytes."""
    font = etree.SubElement(fonts, "font")
    etree.SubElement(font, "sz", val=str(one.short(0) / 20))
    _colour(one, 12, etree.SubElement(font, "color"))


def _fill(one: Record, fills: "etree._Element") -> None:
    kind = {_NONE: "none", _SOLID: "solid"}.get(one.long(0), "gray125")
    pattern = etree.SubElement(etree.SubElement(fills, "fill"), "patternFill", patternType=kind)
    _colour(one, 4, etree.SubElement(pattern, "fgColor"))


def _colour(one: Record, at: int, element: "etree._Element") -> None:
    """2.5.10: what kind, a number, a shade, red, green and blue."""
    kind = one.small(at) >> 1
    if kind == 0:
        element.set("auto", "1")
    elif kind == 2:
        element.set("rgb", one.data[at + 4 : at + 7].hex().zfill(6))
    else:
        element.set("indexed" if kind == 1 else "theme", str(one.small(at + 1)))
    shade = one.short(at + 2)
    element.set("tint", str((shade - 0x10000 if shade & 0x8000 else shade) / 32767))
