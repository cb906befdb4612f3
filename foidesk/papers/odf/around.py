"""What surrounds a paragraph in OpenDocument: a section, a shape, a cell, notes, a comment, a removal."""

from dataclasses import dataclass

from lxml import etree

from foidesk.opening.xml import local
from foidesk.papers.odf.styles import Styles, attribute, centimetres
from foidesk.papers.tell import Way

_SHAPES = frozenset(
    [
        "frame",
        "custom-shape",
        "rect",
        "ellipse",
        "circle",
        "line",
        "polygon",
        "polyline",
        "path",
        "regular-polygon",
        "g",
        "text-box",
        "connector",
        "caption",
        "measure",
    ]
)
_FURNITURE = frozenset({"page-number", "header", "footer", "date-time", "page"})
_CELLS = {"table-cell": "table-cell", "table-row": "table-row", "table": "table", "section": "section"}


@dataclass
class Around:
    """The surroundings of a paragraph; `behind` is the colour behind it, None where it is the page's."""

    removed: "etree._Element | None" = None
    comment: "etree._Element | None" = None
    notes: bool = False
    behind: str | None = None
    way: Way | None = None


@dataclass(frozen=True)
class Paper:
    """What holds for a whole document: layers that are not shown, and the size of a slide in centimetres."""

    hidden_layers: frozenset[str] = frozenset()
    width: float = 0
    height: float = 0


def around(paragraph: "etree._Element", styles: Styles, paper: Paper) -> Around:
    """Everything above a paragraph, the nearest first."""
    found, furniture = Around(), False
    for each in paragraph.iterancestors():
        name = local(each)
        if name == "deletion" and found.removed is None:
            found.removed = each
        elif name == "annotation" and found.comment is None:
            found.comment = each
        elif name == "notes":
            found.notes = not furniture
        elif name in _SHAPES:
            found.way = unseen(each, paper) or found.way
            furniture = furniture or attribute(each, "class") in _FURNITURE
            if found.behind is None:
                found.behind = _filled(each, styles)
        elif name in _CELLS:
            if name == "section" and _hidden(each):
                found.way = Way.HIDDEN
            if found.behind is None:
                looks = styles.chain(_CELLS[name], attribute(each, "style-name"))
                found.behind = next((look.shade for look in looks if look.shade is not None), None)
    return found


def unseen(shape: "etree._Element", paper: Paper) -> Way | None:
    """Whether a shape is switched off, on a layer that is, or wholly off the slide."""
    if attribute(shape, "display") in ("none", "printer") or attribute(shape, "layer") in paper.hidden_layers:
        return Way.SHAPE
    left, top = centimetres(attribute(shape, "x")), centimetres(attribute(shape, "y"))
    if left is None or top is None or not (paper.width and paper.height):
        return None
    wide = centimetres(attribute(shape, "width")) or 0
    high = centimetres(attribute(shape, "height")) or 0
    off = left > paper.width or top > paper.height or left + wide < 0 or top + high < 0
    return Way.OUTSIDE if off else None


def _hidden(section: "etree._Element") -> bool:
    return attribute(section, "display") == "none" or attribute(section, "is-hidden") == "true"


def _filled(shape: "etree._Element", styles: Styles) -> str | None:
    """The fill of a shape; "" where it has none of its own, since anything may lie behind it."""
    if local(shape) in ("g", "text-box"):
        return None
    for family in ("graphic", "presentation"):
        for look in styles.chain(family, attribute(shape, "style-name")):
            if look.filled is not None:
                return look.filled
    return ""
