"""Colours on slides (ECMA-376 part 1, 20.1.2.3): only those that can be known for sure."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from foidesk.opening.xml import local
from foidesk.packages.parts import Office
from foidesk.papers.look import hexadecimal

_PRESET = {"white": "FFFFFF", "black": "000000"}
_USUAL = {"bg1": "lt1", "tx1": "dk1", "bg2": "lt2", "tx2": "dk2"}


@dataclass(frozen=True)
class Palette:
    """The colours of one slide: its theme through its master's map, and its background."""

    office: Office
    slide: str

    @cached_property
    def above(self) -> list["etree._Element"]:
        """The layout and the master of the slide."""
        layouts = self.office.related(self.slide, "slidelayout")[:1]
        masters = [part for layout in layouts for part in self.office.related(layout, "slidemaster")[:1]]
        return [self.office.tree(part) for part in (*layouts, *masters)]

    @cached_property
    def _theme(self) -> dict[str, str]:
        found: dict[str, str] = {}
        for layout in self.office.related(self.slide, "slidelayout")[:1]:
            for master in self.office.related(layout, "slidemaster")[:1]:
                for theme in self.office.related(master, "theme")[:1]:
                    for scheme in self.office.tree(theme).iter("{*}clrScheme"):
                        found = {
                            local(each): self.colour(first) for each in scheme for first in list(each)[:1]
                        }
        return found

    @cached_property
    def _map(self) -> dict[str, str]:
        found = dict(_USUAL)
        for root in self.above[-1:]:
            for each in root.iterfind("{*}clrMap"):
                found |= {str(key): str(value) for key, value in each.attrib.items()}
        return found

    def colour(self, given: "etree._Element") -> str:
        """A colour as six hexadecimal digits; "" where it is changed by tint or shade, or unknown."""
        if len(given):
            return ""
        value, name = given.get("val", ""), local(given)
        if name == "srgbClr":
            return hexadecimal(value)
        if name == "sysClr":
            return hexadecimal(given.get("lastClr"))
        if name == "prstClr":
            return _PRESET.get(value, "")
        return self._theme.get(self._map.get(value, value), "") if name == "schemeClr" else ""

    def fill(self, properties: "etree._Element") -> str | None:
        """The fill that properties give: a colour, "" for one that is not known, None for none at all."""
        for each in properties:
            name = local(each)
            if name == "solidFill":
                return next((self.colour(found) for found in list(each)[:1]), "")
            if name in ("gradFill", "blipFill", "pattFill", "grpFill"):
                return ""
            if name == "noFill":
                return None
        return None

    def background(self, slide: "etree._Element") -> str:
        """The colour of a slide's background, its own or inherited; "" where it is no plain colour."""
        for root in (slide, *self.above):
            for each in root.iterfind("{*}cSld/{*}bg/*"):
                if local(each) == "bgPr":
                    return self.fill(each) or ""
                # 1001 is the first background of a theme, which is plain in every theme of Office.
                return next(self._referred(each), "") if each.get("idx") == "1001" else ""
        return "FFFFFF"

    def _referred(self, reference: "etree._Element") -> Iterator[str]:
        yield from (self.colour(each) for each in reference)
