"""What of a slide can't be seen: hidden shapes, shapes off it, words tiny or in the colour behind them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from foidesk.opening.xml import local
from foidesk.papers.look import same
from foidesk.papers.pptx.colours import Palette
from foidesk.papers.pptx.deck import number, placeholder, shapes, words
from foidesk.papers.tell import Hidden, Way

_TINY = 200  # hundredths of a point
_CLEAR = 5_000  # thousandths of a percent
_MOST_BELOW = 2_000
_CUT = 0.25
"""Slides crop pictures by themselves to fill a frame; more than this somebody meant to cut away."""
_ALIKE = 0.01

Box = tuple[int, int, int, int]


@dataclass
class Unseen:
    """What was found on one slide."""

    hidden: Hidden = field(default_factory=Hidden)
    hidden_pictures: int = 0
    cropped: int = 0


@dataclass
class Slide:
    """One slide to look at: its root, the palette, and the size of the paper."""

    root: "etree._Element"
    palette: Palette
    size: tuple[int, int]

    def look(self) -> Unseen:
        """All that can't be seen on it."""
        found = Unseen()
        below: list[Box | None] = [_box(each) for root in self.palette.above for each in _decoration(root)]
        for shape in shapes(self.root):
            way = self._concealed(shape)
            text = words(shape)
            if way is not None:
                found.hidden.add(way, text)
                found.hidden_pictures += local(shape) == "pic"
            elif text:
                self._read(shape, below, found.hidden)
            crops = shape.iterfind("{*}blipFill/{*}srcRect")
            if any(_cut_off(each) >= _CUT and not _fitted(shape, each) for each in crops):
                found.cropped += 1
            if local(shape) != "sp" or self._filled(shape) is not None:
                below.append(_box(shape))
        return found

    def _concealed(self, shape: "etree._Element") -> Way | None:
        if any(_switched_off(each) for each in (shape, *shape.iterancestors())):
            return Way.SHAPE
        box = _box(shape)
        if box is None or not all(self.size):
            return None
        left, top, wide, high = box
        if (placeholder(shape) or ("",))[0] in ("title", "ctrTitle"):
            # PowerPoint puts titles for those who listen to the slides outside of them.
            return None
        if left + wide < 0 or top + high < 0 or left > self.size[0] or top > self.size[1]:
            return Way.OUTSIDE
        return Way.TINY if not wide and not high else None

    def _read(self, shape: "etree._Element", below: list[Box | None], hidden: Hidden) -> None:
        behind: str | None = None
        for paragraph in shape.iter("{*}p"):
            for run in paragraph.iter("{*}r"):
                given = next(run.iterfind("{*}rPr"), None)
                if given is None:
                    continue
                text = "".join(str(each.text or "") for each in run.iterfind("{*}t"))
                if 0 < number(given, "sz") <= _TINY:
                    hidden.add(Way.TINY, text)
                    continue
                if _transparent(given):
                    hidden.add(Way.COLOUR, text)
                elif self.palette.fill(given):
                    behind = self._behind(shape, below) if behind is None else behind
                    if self._same(given, behind):
                        hidden.add(Way.COLOUR, text)

    def _same(self, given: "etree._Element", behind: str) -> bool:
        lit = next((self.palette.colour(each) for each in given.iterfind("{*}highlight/*")), None)
        return same(self.palette.fill(given) or "", behind if lit is None else lit)

    def _behind(self, shape: "etree._Element", below: list[Box | None]) -> str:
        """The colour on which a shape's words stand; "" where other things may lie between."""
        if local(shape) == "graphicFrame":
            return ""
        filled = self._filled(shape)
        if filled is not None:
            return filled
        box = _box(shape) or self._inherited(shape)
        if (
            box is None
            or len(below) > _MOST_BELOW
            or any(other is None or _touch(box, other) for other in below)
        ):
            return ""
        return self.palette.background(self.root)

    def _filled(self, shape: "etree._Element") -> str | None:
        properties = next(shape.iterfind("{*}spPr"), None)
        own = None if properties is None else self.palette.fill(properties)
        if own is not None or (
            properties is not None and any(True for _ in properties.iterfind("{*}noFill"))
        ):
            return own
        styled = any(each.get("idx", "0") != "0" for each in shape.iterfind("{*}style/{*}fillRef"))
        return "" if styled or (placeholder(shape) and self._inherits_fill(shape)) else None

    def _inherits_fill(self, shape: "etree._Element") -> bool:
        return any(
            self.palette.fill(properties) is not None
            for each in self._models(shape)
            for properties in each.iterfind("{*}spPr")
        )

    def _inherited(self, shape: "etree._Element") -> Box | None:
        return next((box for each in self._models(shape) if (box := _box(each)) is not None), None)

    def _models(self, shape: "etree._Element") -> Iterator["etree._Element"]:
        """The placeholders of layout and master that a shape follows."""
        own = placeholder(shape)
        if own is None:
            return
        for root in self.palette.above:
            for each in shapes(root):
                other = placeholder(each)
                alike = other is not None and other[0] == own[0] != "body"
                if other == own or alike:
                    yield each


def _decoration(root: "etree._Element") -> Iterator["etree._Element"]:
    return (each for each in shapes(root) if placeholder(each) is None)


def _switched_off(element: "etree._Element") -> bool:
    for kind in ("nvSpPr", "nvPicPr", "nvGraphicFramePr", "nvGrpSpPr", "nvCxnSpPr"):
        for each in element.iterfind(f"{{*}}{kind}/{{*}}cNvPr"):
            return each.get("hidden", "") in ("1", "true")
    return False


def _box(shape: "etree._Element") -> Box | None:
    """Where a shape lies: left, top, width, height; in a group it lies where the outermost group does."""
    groups = [each for each in shape.iterancestors() if local(each) == "grpSp"]
    outer = groups[-1] if groups else shape
    for path in ("{*}spPr/{*}xfrm", "{*}grpSpPr/{*}xfrm", "{*}xfrm"):
        for frame in outer.iterfind(path):
            off, ext = next(frame.iterfind("{*}off"), None), next(frame.iterfind("{*}ext"), None)
            if off is not None and ext is not None:
                return number(off, "x"), number(off, "y"), number(ext, "cx"), number(ext, "cy")
    return None


def _touch(one: Box, other: Box) -> bool:
    return (
        one[0] < other[0] + other[2]
        and other[0] < one[0] + one[2]
        and one[1] < other[1] + other[3]
        and other[1] < one[1] + one[3]
    )


def _transparent(given: "etree._Element") -> bool:
    """Words without any fill or outline, or with one that lets all light through."""
    if any(True for _ in given.iterfind("{*}ln")):
        return False
    clear = any(number(each, "val") <= _CLEAR for each in given.iterfind("{*}solidFill/*/{*}alpha"))
    return clear or any(True for _ in given.iterfind("{*}noFill"))


def _fitted(shape: "etree._Element", crop: "etree._Element") -> bool:
    """Whether the program cut a picture to fill a frame of the layout: the same on both of two sides."""
    left, top, right, bottom = _sides(crop)
    alike = abs(left - right) < _ALIKE and abs(top - bottom) < _ALIKE and not (left and top)
    return alike and shape.find("{*}nvPicPr/{*}nvPr/{*}ph") is not None


def _sides(crop: "etree._Element") -> list[float]:
    return [min(max(number(crop, side), 0) / 100_000, 1) for side in "ltrb"]


def _cut_off(crop: "etree._Element") -> float:
    sides = dict(zip("ltrb", _sides(crop), strict=True))
    return max(sides["l"] + sides["r"], sides["t"] + sides["b"])
