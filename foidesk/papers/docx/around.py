"""What surrounds a run of text: tracked removal, shading behind it, a box that is hidden."""

from dataclasses import dataclass

from lxml import etree

from foidesk.opening.xml import local
from foidesk.papers import look
from foidesk.papers.docx.styles import Styles, look_of, shading, value
from foidesk.papers.tell import Way

_VML = frozenset({"shape", "rect", "roundrect", "oval", "textbox"})
_FAR = 22 * 914_400
"""The largest page Word allows, 22 inches, in the units of drawings."""
_FAR_INDENT = 31_680
UNKNOWN = ""


@dataclass(frozen=True)
class Held:
    """What the properties of a paragraph, cell or table say of all in it."""

    style: str = ""
    shade: str | None = None
    far: bool = False


NOTHING = Held()


@dataclass
class Around:
    """The surroundings of a run; `behind` is the colour of what it is written on, "" if unknown."""

    deleted: bool = False
    fallback: bool = False
    boxed: bool = False
    style: str = ""
    behind: str | None = None
    way: Way | None = None


def of_paragraph(properties: "etree._Element") -> Held:
    """From `pPr` (ECMA-376 part 1, 17.3.1)."""
    style, shade, far = "", None, False
    for each in properties:
        name = local(each)
        if name == "pStyle":
            style = value(each)
        elif name == "shd":
            shade = shading(each)
        elif name == "ind":
            given = value(each, "left") or value(each, "start")
            far = given.lstrip("-").isdigit() and not -8_000 < int(given[:9]) < _FAR_INDENT
    return Held(style, shade, far)


def of_cell(properties: "etree._Element", styles: Styles) -> Held:
    """From `tcPr` or `tblPr` (17.4): a table style that shades anything leaves the colour behind unknown."""
    shade = None
    for each in properties:
        if local(each) == "shd":
            shade = shading(each)
        elif local(each) == "tblStyle" and styles.shades(value(each)) and shade is None:
            shade = UNKNOWN
    return Held(shade=shade)


def around(parent: "etree._Element", held: dict["etree._Element", Held], styles: Styles, page: str) -> Around:
    """The surroundings of what lies directly in `parent`."""
    found = Around()
    own = False
    for each in (parent, *parent.iterancestors()):
        name = local(each)
        if name in ("del", "moveFrom"):
            found.deleted = True
        elif name == "Fallback":
            found.fallback = True
        elif name == "txbxContent":
            found.boxed = True
        elif name == "p" and not own:
            paragraph, own = held.get(each, NOTHING), True
            found.style = paragraph.style
            found.behind = paragraph.shade if paragraph.shade is not None else styles.shade(paragraph.style)
            found.way = Way.OUTSIDE if paragraph.far else found.way
        else:
            _beyond(found, each, name, held)
    found.behind = page if found.behind is None else found.behind
    return found


def _beyond(found: Around, each: "etree._Element", name: str, held: dict["etree._Element", Held]) -> None:
    if name in ("tc", "tbl"):
        shade = held.get(each, NOTHING).shade
    elif name == "wsp":
        shade = _filled(each)
    elif name in _VML:
        shade = _vml_filled(each, name)
        if "visibility:hidden" in value(each, "style").replace(" ", ""):
            found.way = Way.SHAPE
    else:
        shade = None
        if name in ("anchor", "inline"):
            found.way = placed(each) or found.way
        elif name == "r" and any(look_of(own).vanish for own in each.iterfind("{*}rPr")):
            found.way = Way.HIDDEN
    found.behind = shade if found.behind is None else found.behind


def placed(anchor: "etree._Element") -> Way | None:
    """Whether a drawing is hidden or lies wholly off the page (20.4.2.3)."""
    if any(value(each, "hidden") in ("1", "true") for each in anchor.iterfind("{*}docPr")):
        return Way.SHAPE
    extent = next(anchor.iterfind("{*}extent"), None)
    for axis, size in (("positionH", "cx"), ("positionV", "cy")):
        long = _emu(value(extent, size)) if extent is not None else 0
        for each in anchor.iterfind(f"{{*}}{axis}"):
            offset = _emu("".join(str(found.text or "") for found in each.iterfind("{*}posOffset")))
            if offset > _FAR or (value(each, "relativeFrom") == "page" and offset < 0 and offset + long <= 0):
                return Way.OUTSIDE
    return None


def _emu(given: str) -> int:
    given = given.strip()
    return int(given) if given.lstrip("-").isdigit() and len(given) < 15 else 0


def _filled(shape: "etree._Element") -> str:
    for each in shape.iterfind("{*}spPr/{*}solidFill/*"):
        if local(each) == "srgbClr":
            return look.hexadecimal(value(each))
        if local(each) == "schemeClr" and value(each) in ("bg1", "lt1") and not len(each):
            return "FFFFFF"
    return UNKNOWN


def _vml_filled(shape: "etree._Element", name: str) -> str | None:
    if name == "textbox":
        return None
    given = value(shape, "fillcolor").partition("[")[0].strip()
    if value(shape, "filled") in ("f", "false") or next(shape.iterfind("{*}fill"), None) is not None:
        return UNKNOWN
    return look.NAMED.get(given, look.hexadecimal(given)) if given else "FFFFFF"
