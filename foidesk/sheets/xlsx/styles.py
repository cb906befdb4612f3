"""Which formats of cells let nothing be seen of what a cell holds (ECMA-376 part 1, 18.8)."""

import re
from dataclasses import dataclass, field
from enum import StrEnum

from lxml import etree

from foidesk.cells.shown.sections import QUOTED, is_date, sections
from foidesk.opening.xml import local
from foidesk.packages.ooxml import Office
from foidesk.sheets.xlsx.cells import number, whole
from foidesk.sheets.xlsx.colours import BLACK, WHITE, Colour, alike, colour, of_theme, own_numbers
from foidesk.sheets.xlsx.frame import Rule

TINY = 2.0
"""Points: letters no larger can't be read."""
_DATES = frozenset((*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)))
_SHOWS = re.compile(r"[0#?@a-z]", re.I)
_CONDITION = re.compile(r"\[[<>=]")
_WHITE = re.compile(r"\[(?:white|colou?r ?2)\]", re.I)


class Veil(StrEnum):
    """Why a cell shows nothing of what it holds."""

    COLOUR = "colour"
    BARE = "bare"
    """White letters on a cell without a fill, which something else may colour."""
    TINY = "tiny"
    FORMAT = "format"


@dataclass
class Styles:
    """Formats by their number. `numbers` and `texts` say what hides numbers and text in cells of a format."""

    numbers: dict[int, Veil] = field(default_factory=dict)
    texts: dict[int, Veil] = field(default_factory=dict)
    dates: set[int] = field(default_factory=set)
    formats: dict[int, tuple[int, str]] = field(default_factory=dict)
    """The number format of each: by its number, and as a pattern where the workbook gives one."""
    veiling: set[int] = field(default_factory=set)
    """Conditional formats that hide where they apply."""
    filling: set[int] = field(default_factory=set)
    """Conditional formats that fill a cell with a colour."""
    grounds: bool = False
    """Whether any cell has a ground on which white letters would show."""

    def veil(self, style: int, kind: str) -> Veil | None:
        """Why a cell of this format and kind shows nothing, or None where it shows."""
        if kind == "b":
            found = self.numbers.get(style)
            return None if found is Veil.FORMAT else found
        return (self.texts if kind in ("s", "str", "inlineStr", "e") else self.numbers).get(style)

    def veils(self, rule: Rule) -> bool:
        """Whether a conditional format hides all it is laid upon."""
        return rule.always and rule.format in self.veiling

    def reveals(self, rule: Rule) -> bool:
        """Whether a conditional format may give a cell a ground on which white letters show."""
        return rule.format == -1 or (rule.format in self.filling and not self.veils(rule))


def blank(section: str) -> bool:
    """Whether one section of a number format shows nothing, or the same character all over the cell."""
    rest = re.sub(r"\*.", "", section)
    literal = "".join(
        found[1:-1] if found[0] == '"' else found[1:] for found in re.findall(r'"[^"]*"|\\.', rest)
    )
    return (
        not literal.strip() and not _SHOWS.search(QUOTED.sub("", rest)) and not QUOTED.sub("", rest).strip()
    )


def hides(code: str) -> tuple[bool, bool]:
    """Whether a number format shows nothing of numbers, and nothing of text."""
    each = sections(code)
    if not code or code.lower() == "general":
        return False, False
    if _CONDITION.search(code):
        nothing = all(blank(one) for one in each)
        return nothing, nothing and len(each) > 3
    numbers = blank(each[0]) and (len(each) == 1 or blank(each[1]))
    return numbers, len(each) > 3 and blank(each[3])


def read(office: Office, book: str) -> Styles:
    """The formats of a workbook; none where it has no such part."""
    parts = office.related(book, "styles") or office.parts(typed="spreadsheetml.styles+xml")
    if not parts:
        return Styles()
    themes = office.related(book, "theme") or office.parts(typed="theme+xml")
    return understood(office.tree(parts[0]), office.tree(themes[0]) if themes else None)


def understood(root: "etree._Element", theme: "etree._Element | None") -> Styles:
    """What a part of styles and a theme say together."""
    return _Reader(root, theme).styles()


class _Reader:
    def __init__(self, root: "etree._Element", theme: "etree._Element | None") -> None:
        self.root = root
        self.themed, self.numbered = of_theme(theme), own_numbers(root)
        self.fonts = [self._font(each) for each in self._under("fonts")]
        self.fills = [self._fill(each) for each in self._under("fills")]
        self.codes = {whole(e.get("numFmtId"), -1): e.get("formatCode", "") for e in self._under("numFmts")}

    def _under(self, name: str) -> list["etree._Element"]:
        return [each for top in self.root if local(top) == name for each in top if local(each)]

    def _child(self, element: "etree._Element", name: str) -> "etree._Element | None":
        return next((each for each in element if local(each) == name), None)

    def _font(self, font: "etree._Element", automatic: Colour | None = BLACK) -> tuple[Colour | None, float]:
        size = self._child(font, "sz")
        letters = colour(self._child(font, "color"), self.themed, self.numbered, automatic)
        return letters, number(size.get("val") if size is not None else None, 11.0) or 11.0

    def _fill(self, fill: "etree._Element") -> tuple[str, Colour | None]:
        """ "none", "solid" with its colour, or "other"."""
        pattern = self._child(fill, "patternFill")
        kind = "other" if pattern is None else pattern.get("patternType", "none")
        if pattern is None or kind != "solid":
            return ("none", None) if kind == "none" else ("other", None)
        ground = self._child(pattern, "fgColor")
        return "solid", None if ground is None else colour(ground, self.themed, self.numbered, BLACK)

    def styles(self) -> Styles:
        made = Styles()
        parents = self._under("cellStyleXfs")
        for n, xf in enumerate(self._under("cellXfs")):
            parent = whole(xf.get("xfId"), -1)
            base = parents[parent] if 0 <= parent < len(parents) else xf
            self._cell(made, n, xf, base)
        for n, dxf in enumerate(self._under("dxfs")):
            self._conditional(made, n, dxf)
        return made

    def _cell(self, made: Styles, n: int, xf: "etree._Element", base: "etree._Element") -> None:
        def of(name: str) -> int:
            return whole(xf.get(name, base.get(name)))

        letters, size = self.fonts[of("fontId")] if 0 <= of("fontId") < len(self.fonts) else (BLACK, 11.0)
        kind, ground = self.fills[of("fillId")] if 0 <= of("fillId") < len(self.fills) else ("none", None)
        made.grounds = made.grounds or (kind != "none" and not alike(ground, WHITE))
        code = self.codes.get(of("numFmtId"), "")
        made.formats[n] = (of("numFmtId"), code)
        if of("numFmtId") in _DATES or (code and is_date(code)):
            made.dates.add(n)
        veil = Veil.TINY if 0 < size <= TINY else None
        if alike(letters, ground if kind == "solid" else WHITE) and kind != "other":
            veil = Veil.COLOUR if kind == "solid" else Veil.BARE
        numbers, texts = hides(code)
        white = bool(code) and all(_WHITE.search(one) for one in sections(code)) and kind == "none"
        if veil or numbers or white:
            made.numbers[n] = veil or (Veil.FORMAT if numbers else Veil.BARE)
        if veil or texts:
            made.texts[n] = veil or Veil.FORMAT

    def _conditional(self, made: Styles, n: int, dxf: "etree._Element") -> None:
        """In a conditional format the colour of a solid fill is its background (18.8.3)."""
        fill, font = self._child(dxf, "fill"), self._child(dxf, "font")
        form, ground = self._child(dxf, "numFmt"), None
        pattern = self._child(fill, "patternFill") if fill is not None else None
        if pattern is not None and pattern.get("patternType") != "none":
            back = self._child(pattern, "bgColor")
            ground = None if back is None else colour(back, self.themed, self.numbered, None)
            made.filling.add(n)
        letters = self._font(font, None)[0] if font is not None else None
        if n in made.filling and alike(letters, ground):
            made.veiling.add(n)
        if n not in made.filling and alike(letters, WHITE):
            made.veiling.add(n)
        if form is not None and all(hides(form.get("formatCode", ""))):
            made.veiling.add(n)
