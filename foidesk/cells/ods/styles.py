"""Styles of a spreadsheet with all they inherit: what of cells, rows and sheets they hide."""

import re
from dataclasses import dataclass, field

from lxml import etree

from foidesk.cells.ink import alike
from foidesk.opening.xml import local

NUMBERS = (
    "number-style",
    "currency-style",
    "percentage-style",
    "date-style",
    "time-style",
    "boolean-style",
    "text-style",
)
_WHITE = 0xFFFFFF
_TINY, _NO_HEIGHT, _NO_WIDTH = 2.0, 1.0, 0.3
_DEPTH = 32
_LENGTH = re.compile(r"\s*([\d.]+)\s*(cm|mm|in|inch|pt|pc|px)?\s*")
_POINTS = {"cm": 28.35, "mm": 2.835, "in": 72.0, "inch": 72.0, "pt": 1.0, "pc": 12.0, "px": 0.75, "": 1.0}
_CONDITION = re.compile(r"\s*value\(\)\s*(>=|<=|!=|<>|=|>|<)\s*(-?[\d.]+(?:[eE][-+]?\d+)?)\s*")
_NAMED = {"white": _WHITE, "black": 0}

Key = tuple[str, str]


def attribute(element: "etree._Element", name: str) -> str:
    """An attribute by its name without namespace, since programs differ in the version of it."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def words(element: "etree._Element") -> str:
    """The words of a paragraph; spaces and line breaks are elements there."""
    for blank in element.iter("{*}s", "{*}tab", "{*}line-break"):
        blank.text = " "
    return "".join(str(text) for text in element.itertext())


def points(length: str) -> float | None:
    """A length in points; None for what is none."""
    found = _LENGTH.fullmatch(length)
    if not found or found[1].count(".") > 1 or found[1] == ".":
        return None
    return float(found[1]) * _POINTS[found[2] or ""]


@dataclass
class Numbers:
    """A number format: whether it writes nothing, and which others it hands some values to."""

    text: bool
    blank: bool
    others: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class Styles:
    """All styles of a file by family and name."""

    styles: dict[Key, dict[str, str]] = field(default_factory=dict)
    defaults: dict[str, dict[str, str]] = field(default_factory=dict)
    numbers: dict[str, Numbers] = field(default_factory=dict)
    _why: dict[tuple[str, str, str], str] = field(default_factory=dict)
    _whole: dict[Key, dict[str, str]] = field(default_factory=dict)

    def take(self, element: "etree._Element") -> None:
        """Learns from a style, a default style or a number style."""
        name, family = attribute(element, "name"), attribute(element, "family")
        if local(element) in NUMBERS:
            self.numbers[name] = _numbers(element)
            return
        found: dict[str, str] = {}
        for key in ("parent-style-name", "data-style-name"):
            if value := attribute(element, key):
                found[key] = value
        for child in element:
            if local(child).endswith("-properties"):
                within = "text " if local(child) == "text-properties" else ""
                for each, said in child.attrib.items():
                    found[within + str(each).rpartition("}")[2]] = str(said)
        if local(element) == "default-style":
            self.defaults[family] = found
        else:
            self.styles[family, name] = found

    def of(self, family: str, name: str) -> dict[str, str]:
        """What a style says with all it inherits, to the default of its family."""
        known = self._whole.get((family, name))
        if known is not None:
            return known
        chain: list[dict[str, str]] = []
        at = name
        while at and len(chain) < _DEPTH and (family, at) in self.styles:
            chain.append(self.styles[family, at])
            at = chain[-1].get("parent-style-name", "")
        whole = dict(self.defaults.get(family, {}))
        for each in reversed(chain):
            whole |= each
        self._whole[family, name] = whole
        return whole

    def hides_table(self, name: str) -> bool:
        """Whether a sheet of this style is hidden."""
        return self.of("table", name).get("display") == "false"

    def no_height(self, name: str) -> bool:
        """Whether a row of this style has none."""
        height = points(self.of("table-row", name).get("row-height", ""))
        return height is not None and height <= _NO_HEIGHT

    def no_width(self, name: str) -> bool:
        """Whether a column of this style has none."""
        width = points(self.of("table-column", name).get("column-width", ""))
        return width is not None and width <= _NO_WIDTH

    def why_unseen(self, cell: str, value: float | str, span: str = "") -> str:
        """Why a value in a cell of this style (and this style of some letters in it) can't be seen, or ""."""
        whole = self.of("table-cell", cell)
        if self._writes_nothing(whole.get("data-style-name", ""), value):
            return "format"
        known = self._why.get((cell, span, ""))
        if known is None:
            letters = whole | self.of("text", span) if span else whole
            known = self._why[cell, span, ""] = _unseen(letters, whole.get("background-color", ""))
        return known

    def _writes_nothing(self, name: str, value: float | str) -> bool:
        numbers = self.numbers.get(name)
        if numbers is None or value == 0:
            return False
        if isinstance(value, str):
            return numbers.text and numbers.blank
        for condition, other in numbers.others:
            if _holds(condition, value) and other in self.numbers:
                return self.numbers[other].blank
        return numbers.blank and not numbers.text


def _numbers(element: "etree._Element") -> Numbers:
    blank, others = True, []
    for child in element:
        name = local(child)
        if name == "map":
            others.append((attribute(child, "condition"), attribute(child, "apply-style-name")))
        elif name not in ("text-properties", "") and (name != "text" or (child.text or "").strip()):
            blank = False
    return Numbers(local(element) == "text-style", blank, others)


def _holds(condition: str, value: float) -> bool:
    found = _CONDITION.fullmatch(condition)
    if not found or found[2].count(".") > 1 or found[2].strip("-.") == "":
        return False
    limit = float(found[2])
    return {
        ">=": value >= limit,
        "<=": value <= limit,
        ">": value > limit,
        "<": value < limit,
        "=": value == limit,
    }.get(found[1], value != limit)


def _unseen(letters: dict[str, str], behind: str) -> str:
    if letters.get("text display") == "none":
        return "display"
    size = points(letters.get("text font-size", ""))
    if size is not None and 0 < size <= _TINY:
        return "size"
    ink = _colour(letters.get("text color", ""))
    # A colour left to the program is chosen so that it can be read.
    if ink is None or letters.get("text use-window-font-color") == "true":
        return ""
    paper = _colour(letters.get("text background-color", ""))
    if paper is None:
        paper = _colour(behind)
    return "colour" if alike(ink, _WHITE if paper is None else paper) else ""


def _colour(text: str) -> int | None:
    text = text.strip().lower()
    try:
        return int(text[1:], 16) if len(text) == 7 and text[0] == "#" else _NAMED.get(text)
    except ValueError:
        return None
