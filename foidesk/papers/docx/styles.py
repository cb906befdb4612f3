"""How styles make text look (ECMA-376 part 1, 17.7): only what can hide it."""

from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from foidesk.opening.xml import local
from foidesk.papers import look

_ON = frozenset({None, "1", "true", "on"})
_THEME_WHITE = frozenset({"background1", "light1", "bg1", "lt1"})
_DEEP = 40


@dataclass(frozen=True)
class Look:
    """What a run or a style says itself; None where it says nothing.

    Colours are hexadecimal, "" if automatic; `size` in half-points; `behind` the colour of shading, or of a
    highlighter where `lit`.
    """

    vanish: bool | None = None
    colour: str | None = None
    size: int | None = None
    behind: str | None = None
    lit: bool = False
    style: str = ""


NOTHING = Look()


@dataclass(frozen=True)
class Style:
    """One style: what it is based on, its look, the shading of its paragraphs; whether it shades anything."""

    kind: str
    based: str
    look: Look
    shade: str | None
    shades: bool


@dataclass
class Styles:
    """All styles of a document by their identifier."""

    root: "etree._Element | None" = None
    _seen: dict[tuple[str, str], tuple[Look, ...]] = field(default_factory=dict)

    @cached_property
    def _all(self) -> dict[str, Style]:
        found: dict[str, Style] = {}
        for each in self.root if self.root is not None else ():
            if local(each) == "style":
                found[value(each, "styleId")] = _style(each)
        return found

    @cached_property
    def _defaults(self) -> dict[str, str]:
        """The default style of each kind."""
        root = self.root if self.root is not None else ()
        every = (each for each in root if local(each) == "style" and value(each, "default") in ("1", "true"))
        return {value(each, "type"): value(each, "styleId") for each in every}

    @cached_property
    def default(self) -> Look:
        """What holds for every run where nothing else is said (17.7.5.1)."""
        root = self.root if self.root is not None else ()
        every = (
            found
            for each in root
            if local(each) == "docDefaults"
            for found in each.iterfind("{*}rPrDefault/{*}rPr")
        )
        return next((look_of(each) for each in every), NOTHING)

    def chain(self, name: str, kind: str) -> tuple[Look, ...]:
        """The looks of a style, or the default one of its kind, and of those it is based on."""
        key = (name, kind)
        if key not in self._seen:
            self._seen[key] = tuple(
                style.look for style in self._ancestry(name or self._defaults.get(kind, ""))
            )
        return self._seen[key]

    def _ancestry(self, name: str) -> list[Style]:
        found: list[Style] = []
        while name in self._all and len(found) < _DEEP:
            found.append(self._all[name])
            name = found[-1].based
        return found

    def shade(self, name: str) -> str | None:
        """The shading that a paragraph style gives."""
        every = self._ancestry(name or self._defaults.get("paragraph", ""))
        return next((style.shade for style in every if style.shade is not None), None)

    def shades(self, name: str) -> bool:
        """Whether a table style shades cells, if only those of some rows."""
        return any(style.shades for style in self._ancestry(name or self._defaults.get("table", "")))


def value(element: "etree._Element", name: str = "val") -> str:
    """An attribute by its name without namespace, which differs between Strict and the usual form."""
    for key, given in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(given)
    return ""


def _style(element: "etree._Element") -> Style:
    based, own, shade = "", NOTHING, None
    for each in element:
        name = local(each)
        if name == "basedOn":
            based = value(each)
        elif name == "rPr":
            own = look_of(each)
        elif name == "pPr":
            shade = next((shading(found) for found in each.iterfind("{*}shd")), None)
    shades = any(shading(found) for found in element.iter("{*}shd"))
    return Style(value(element, "type"), based, own, shade, shades)


def look_of(properties: "etree._Element") -> Look:
    """The look that run properties give (17.3.2)."""
    vanish: bool | None = None
    colour = behind = None
    size: int | None = None
    lit, style = False, ""
    for each in properties:
        name = local(each)
        if name == "vanish":
            vanish = (value(each) or None) in _ON
        elif name == "color":
            colour = _colour(each)
        elif name == "sz":
            size = _number(value(each))
        elif name == "shd" and not lit:
            behind = shading(each)
        elif name == "highlight" and value(each) != "none":
            behind, lit = look.NAMED.get(value(each), ""), True
        elif name == "rStyle":
            style = value(each)
    return Look(vanish, colour, size, behind, lit, style)


def _colour(element: "etree._Element") -> str:
    given = look.hexadecimal(value(element))
    if not given and value(element, "themeColor") in _THEME_WHITE and not value(element, "themeShade"):
        return "FFFFFF"
    return given


def shading(element: "etree._Element") -> str | None:
    """The colour of a shading (17.3.5); None for none, "" for a pattern or what a theme gives."""
    pattern, fill = value(element), look.hexadecimal(value(element, "fill"))
    if pattern == "solid":
        return look.hexadecimal(value(element, "color")) or "000000"
    if pattern in ("clear", "nil", ""):
        return fill or ("" if value(element, "themeFill") else None)
    return ""


def _number(given: str) -> int | None:
    """Half-points; Strict files may write points."""
    try:
        return int(float(given[:-2]) * 2) if given.endswith("pt") else int(float(given))
    except (ValueError, OverflowError):
        return None
