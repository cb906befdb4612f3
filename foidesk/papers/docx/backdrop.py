"""Large pictures and shapes behind the text of a page, as covers have them: white words on them are seen."""

import re

from lxml import etree

from foidesk.opening.xml import local
from foidesk.papers.docx.styles import value

_WIDE, _HIGH = 2_880_000, 1_080_000  # 8 by 3 centimetres in the units of drawings
_PARAGRAPHS = 60
"""About a page of short paragraphs."""
_BEHIND = re.compile(rb"behindDoc=[\"'](?:1|true)|z-index:\s*-")
_EXTENT = re.compile(rb"<\w*:?extent\b[^>]*?\bcx=[\"'](\d{1,12})[\"'][^>]*?\bcy=[\"'](\d{1,12})")
_POINTS = re.compile(r"(?:^|;)\s*(width|height):\s*(\d{1,5}(?:\.\d{1,4})?)pt")
_POINT = 12_700


def reach(drawing: "etree._Element") -> int:
    """For how many paragraphs after a drawing it may lie behind their words; 0 for one that does not."""
    for each in drawing.iter(etree.Element):
        name = local(each)
        if name == "anchor" and value(each, "behindDoc") in ("1", "true"):
            for extent in each.iterfind("{*}extent"):
                if _large(_whole(value(extent, "cx")), _whole(value(extent, "cy"))):
                    return _PARAGRAPHS
        elif name in ("shape", "rect", "group") and "z-index:-" in value(each, "style").replace(" ", ""):
            sides = {side: float(points) * _POINT for side, points in _POINTS.findall(value(each, "style"))}
            if _large(sides.get("width", 0), sides.get("height", 0)):
                return _PARAGRAPHS
    return 0


def in_header(header: bytes) -> int:
    """The same of a whole header, which lies behind the first page."""
    extents = _EXTENT.findall(header)
    found = _BEHIND.search(header) and any(_large(int(wide), int(high)) for wide, high in extents)
    return _PARAGRAPHS if found else 0


def _large(wide: float, high: float) -> bool:
    return wide >= _WIDE and high >= _HIGH


def _whole(given: str) -> int:
    return int(given) if given.isdigit() and len(given) < 13 else 0
