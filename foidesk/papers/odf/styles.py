"""How styles make OpenDocument text look (ODF 1.3 part 3, 16): only what can hide it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from foidesk.opening.xml import local
from foidesk.papers.look import hexadecimal

_DEEP = 40
_POINTS = re.compile(r"([\d.]+)pt")
_LENGTH = re.compile(r"(-?[\d.]+)(cm|mm|in|pt|pc|px)?")
_CENTIMETRES = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "px": 2.54 / 96}
_CUT = 1.0  # centimetres


@dataclass(frozen=True)
class Look:
    """What one style says; None where it says nothing, "" for a colour that is automatic or unknown."""

    hidden: bool | None = None
    colour: str | None = None
    size: float | None = None
    behind: str | None = None
    shade: str | None = None
    filled: str | None = None
    slide_hidden: bool = False
    clipped: bool = False


@dataclass
class Styles:
    """Styles by family and name, with the one each is based on."""

    looks: dict[tuple[str, str], tuple[str, Look]] = field(default_factory=dict)

    def add(self, style: "etree._Element") -> None:
        """One `style:style`."""
        family, name = attribute(style, "family"), attribute(style, "name")
        self.looks[family, name] = (attribute(style, "parent-style-name"), _look(style))

    def chain(self, family: str, name: str) -> Iterator[Look]:
        """The looks of a style and of those it is based on, the nearest first."""
        for _ in range(_DEEP):
            if (family, name) not in self.looks:
                return
            name, look = self.looks[family, name]
            yield look

    def copy(self) -> "Styles":
        """The same, to which the styles of another part can be added."""
        return Styles(dict(self.looks))


def _look(style: "etree._Element") -> Look:
    said: dict[str, str] = {}
    for properties in style:
        kind = local(properties)
        for key, value in properties.attrib.items():
            said[f"{kind} {str(key).rpartition('}')[2]}"] = str(value)
    return Look(
        hidden={"none": True, "condition": True, "true": False}.get(said.get("text-properties display", "")),
        colour=_colour(said),
        size=_size(said.get("text-properties font-size", "")),
        behind=_given(said.get("text-properties background-color")),
        shade=_shade(said),
        filled=_filled(said),
        slide_hidden=said.get("drawing-page-properties visibility") == "hidden",
        clipped=_clipped(said.get("graphic-properties clip", "")),
    )


def _colour(said: dict[str, str]) -> str | None:
    if said.get("text-properties use-window-font-color") == "true":
        return ""
    given = said.get("text-properties color")
    return None if given is None else hexadecimal(given)


def _size(given: str) -> float | None:
    found = _POINTS.fullmatch(given)
    return float(found[1]) if found and found[1].count(".") < 2 and found[1] != "." else None


def _given(colour: str | None) -> str | None:
    return None if colour in (None, "transparent") else hexadecimal(colour)


def _shade(said: dict[str, str]) -> str | None:
    """The colour behind a paragraph, a cell, a row, a table."""
    kinds = ("paragraph", "table-cell", "table-row", "table", "section")
    return next(
        (
            shade
            for kind in kinds
            if (shade := _given(said.get(f"{kind}-properties background-color"))) is not None
        ),
        None,
    )


def _filled(said: dict[str, str]) -> str | None:
    """The fill of a shape or frame; "" where it is none or no plain colour, so that others shine through."""
    fill = said.get("graphic-properties fill")
    if fill == "solid":
        return hexadecimal(said.get("graphic-properties fill-color"))
    if fill is not None:
        return ""
    return _given(said.get("graphic-properties background-color"))


def _clipped(given: str) -> bool:
    sides = _LENGTH.findall(given)
    return any(_long(number, unit) >= _CUT for number, unit in sides)


def _long(number: str, unit: str) -> float:
    return float(number) * _CENTIMETRES.get(unit, 0) if number.count(".") < 2 and number.strip("-.") else 0


def centimetres(given: str) -> float | None:
    """A length in centimetres, None where there is none."""
    found = _LENGTH.fullmatch(given)
    return _long(found[1], found[2]) if found and found[2] else None


def attribute(element: "etree._Element", name: str) -> str:
    """An attribute by its name without namespace, which differs between versions."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""
