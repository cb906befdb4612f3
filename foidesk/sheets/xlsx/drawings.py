"""Shapes and pictures on a sheet that can't be seen (ECMA-376 part 1, 20.5; VML in part 4, 19)."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import Passage
from foidesk.opening.limits import Unreadable
from foidesk.opening.xml import local, tree
from foidesk.packages.excerpt import quoted, some
from foidesk.sheets.xlsx.book import Book, Tab
from foidesk.sheets.xlsx.cells import content, true, whole
from foidesk.sheets.xlsx.colours import WHITE, alike, parsed

_ANCHORS = ("twoCellAnchor", "oneCellAnchor", "absoluteAnchor")
_DRAWN = ("sp", "pic", "graphicFrame", "cxnSp", "grpSp", "contentPart")
_CUT = 2_000
"""Thousandths of a percent: a picture cut by less than 2% on a side is only trimmed."""
_COVERS = 200
_WHITES = ("bg1", "lt1", "window", "white")
_FILLS = ("noFill", "solidFill", "gradFill", "blipFill", "pattFill")

Box = tuple[int, int, int, int, int, int, int, int]


class Drawn(NamedTuple):
    """One thing on a sheet: what ties it there, its words, and what it is where it has none."""

    element: "etree._Element"
    anchor: "etree._Element"
    words: str
    kind: str


def findings(book: Book, tab: Tab) -> Iterator[Finding]:
    """One for all shapes of a sheet that hold something and can't be seen, one for its cropped pictures."""
    unseen: list[str] = []
    cut = 0
    for part in book.office.related(tab.part, "drawing"):
        drawn = list(_drawn(book.office.tree(part)))
        covers = [(n, each) for n, each in enumerate(drawn) if _opaque(each)][:_COVERS]
        for n, one in enumerate(drawn):
            if _hidden(one, [cover for m, cover in covers if m > n], book):
                unseen.append(one.words or one.kind)
        cut += sum(_cropped(one) for one in drawn)
    for part in book.office.related(tab.part, "vmldrawing"):
        unseen += _old(book, part)
    if unseen:
        shapes = say("1 hidden shape") if len(unseen) == 1 else say("{n} hidden shapes", n=f"{len(unseen):,}")
        says = say("{shapes}: {words}.", shapes=shapes, words=some([quoted(one, 40) for one in unseen], 3))
        yield Finding(Code.HIDDEN_SHAPE, tab.name, len(unseen), says)
    if cut:
        one_says = say("1 cropped picture, which still holds what was cut off.")
        says = say("{n} cropped pictures, which still hold what was cut off.", n=f"{cut:,}")
        yield Finding(Code.HIDDEN_SHAPE, tab.name, cut, one_says if cut == 1 else says)


def passages(book: Book, tab: Tab) -> Iterator[Passage]:
    """The words of the shapes of a sheet."""
    parts = book.office.related(tab.part, "drawing")
    words = [one.words for part in parts for one in _drawn(book.office.tree(part)) if one.words]
    if words:
        yield Passage(tab.name, "\n".join(words), "")


def _drawn(root: "etree._Element") -> Iterator[Drawn]:
    """Everything drawn, from the back to the front; of a choice for newer programs the first is taken."""
    for anchor in root.iter():
        if local(anchor) not in _ANCHORS:
            continue
        for each in anchor.iter():
            parent = each.getparent()
            if local(each) in _DRAWN and (parent is None or not _within(each, anchor, "Fallback")):
                yield Drawn(each, anchor, _words(each), _kind(each))


def _within(element: "etree._Element", top: "etree._Element", name: str) -> bool:
    parent = element.getparent()
    while parent is not None and parent is not top:
        if local(parent) == name:
            return True
        parent = parent.getparent()
    return False


def _words(element: "etree._Element") -> str:
    if local(element) == "grpSp":
        return ""
    return " ".join(content(each) for each in element.iter("{*}t")).strip()


def _kind(element: "etree._Element") -> str:
    """What a thing without words holds; "" for a mere line or frame."""
    names = {local(each) for each in element.iter()}
    if "pic" in names or "blip" in names:
        return str(say("picture"))
    if "chart" in names:
        return str(say("chart"))
    return str(say("drawing")) if "graphicData" in names else ""


def _hidden(one: Drawn, above: list[Drawn], book: Book) -> bool:
    if not (one.words or one.kind):
        return False
    own = next(one.element.iter("{*}cNvPr"), None)
    # The picture of a form control for newer programs is always hidden: the older kind of shape is shown.
    if own is not None and true(own.get("hidden")) and not any(True for _ in own.iter("{*}compatExt")):
        return True
    if local(one.element) == "grpSp":
        return False
    return _nowhere(one) or _pale(one, above, book) or any(_covers(each, one) for each in above)


def _child(element: "etree._Element", name: str) -> "etree._Element | None":
    return next((each for each in element if local(each) == name), None)


def _box(anchor: "etree._Element") -> Box | None:
    """From and to: column, offset, row, offset of each."""
    corners: list[int] = []
    for name in ("from", "to"):
        corner = _child(anchor, name)
        if corner is None:
            return None
        found = {local(each): whole(each.text) for each in corner}
        corners += [found.get(key, 0) for key in ("col", "colOff", "row", "rowOff")]
    return tuple(corners)  # type: ignore[return-value]


def _nowhere(one: Drawn) -> bool:
    """No size, or wholly to the left of the sheet or above it."""
    box = _box(one.anchor)
    if box and box[:4] == box[4:]:
        return True
    extent, position = _child(one.anchor, "ext"), _child(one.anchor, "pos")
    if extent is None or box:
        return False
    wide, high = whole(extent.get("cx"), 1), whole(extent.get("cy"), 1)
    if wide <= 0 or high <= 0:
        return True
    return position is not None and (
        whole(position.get("x")) + wide <= 0 or whole(position.get("y")) + high <= 0
    )


def _white(element: "etree._Element | None") -> bool:
    """Whether a solid fill is white and nothing is done to its colour."""
    colour = element[0] if element is not None and local(element) == "solidFill" and len(element) else None
    if colour is None or len(colour):
        return False
    given = colour.get("lastClr") or colour.get("val") or ""
    return given in _WHITES or (local(colour) == "srgbClr" and alike(parsed(given), WHITE))


def _fill(properties: "etree._Element | None") -> "etree._Element | None":
    children = () if properties is None else properties
    return next((each for each in children if local(each) in _FILLS), None)


def _pale(one: Drawn, above: list[Drawn], book: Book) -> bool:
    """White words in a white or empty shape, where no cell of the book has a coloured ground."""
    if not one.words or local(one.element) != "sp":
        return False
    runs = [each for each in one.element.iter() if local(each) == "r"]
    pale = [_white(_fill(_child(run, "rPr"))) for run in runs]
    ground = _fill(_child(one.element, "spPr"))
    if not pale or not all(pale) or ground is None:
        return False
    if _white(ground):
        return True
    return (
        local(ground) == "noFill"
        and not book.styles.grounds
        and len(list(one.anchor.itersiblings())) == 0
        and (one.anchor.getprevious() is None)
    )


def _opaque(one: Drawn) -> bool:
    """Whether a shape has a fill through which nothing shows."""
    ground = _fill(_child(one.element, "spPr"))
    if local(one.element) != "sp" or ground is None or local(ground) != "solidFill":
        return False
    return not any(local(each) == "alpha" for each in ground.iter())


def _covers(above: Drawn, one: Drawn) -> bool:
    """Whether a shape lies over the whole of a thing."""
    over, under = _box(above.anchor), _box(one.anchor)
    if not over or not under or above.anchor is one.anchor:
        return False
    return (
        over[:2] <= under[:2]
        and over[2:4] <= under[2:4]
        and over[4:6] >= under[4:6]
        and over[6:] >= under[6:]
    )


def _cropped(one: Drawn) -> bool:
    if local(one.element) != "pic":
        return False
    cut = next(one.element.iter("{*}srcRect"), None)
    return cut is not None and any(whole(cut.get(side)) >= _CUT for side in "ltrb")


def _old(book: Book, part: str) -> Iterator[str]:
    """Shapes of the older kind that are hidden and no notes. What is no XML shows none anywhere."""
    try:
        root = tree(book.package.read(part))
    except Unreadable:
        return
    for shape in root.iter("{*}shape"):
        style = "".join((shape.get("style") or "").split()).lower()
        kind = next((each.get("ObjectType", "") for each in shape.iter("{*}ClientData")), "")
        if kind == "Note" or "visibility:hidden" not in style:
            continue
        words = " ".join(content(each) for each in shape.iter("{*}textbox")).strip()
        pictured = any(True for _ in shape.iter("{*}imagedata"))
        if words or pictured:
            yield words or str(say("picture"))
