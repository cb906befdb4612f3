"""What a sheet says around its cells: columns, heights, filters, rules (ECMA-376 part 1, 18.3.1)."""

from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree

from foidesk.opening.xml import local
from foidesk.sheets.xlsx.cells import COLUMNS, Area, areas, content, number, true, whole

NARROWEST = 0.05
"""Characters: a column no wider shows nothing of what it holds."""
_HEADINGS = ("oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter")
TAKEN = (
    "sheetFormatPr",
    "col",
    "filterColumn",
    "cfRule",
    "mergeCell",
    *_HEADINGS,
    # Not looked at, but many, and to be forgotten one by one.
    "hyperlink",
    "dataValidation",
    "conditionalFormatting",
    "protectedRange",
    "brk",
    "cellWatch",
    "ignoredError",
)
_RULES = 20_000


class Rule(NamedTuple):
    """A conditional format: where, whether always, and which format it gives (-1 for a scale or bar)."""

    areas: tuple[Area, ...]
    always: bool
    format: int


@dataclass
class Frame:
    """All that is said of a sheet outside its rows."""

    hidden: list[tuple[int, int]] = field(default_factory=list)
    """Ranges of hidden columns."""
    shown: list[tuple[int, int]] = field(default_factory=list)
    others_hidden: bool = False
    """Columns of which nothing is said have no width."""
    no_height: bool = False
    """Rows of which nothing is said have no height."""
    filtered: bool = False
    rules: list[Rule] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    merged: list[Area] = field(default_factory=list)
    """Cells that are one, of which only the first shows what it holds."""

    def hides(self, column: int) -> bool:
        """Whether a column can't be seen."""
        if any(first <= column <= last for first, last in self.hidden):
            return True
        return self.others_hidden and not any(first <= column <= last for first, last in self.shown)

    def take(self, element: "etree._Element") -> None:
        """Note what one element says."""
        name, parent = local(element), element.getparent()
        within = local(parent) if parent is not None else ""
        if name == "col" and within == "cols":
            self._column(element)
        elif name == "sheetFormatPr":
            width, height = number(element.get("defaultColWidth")), number(element.get("defaultRowHeight"))
            self.others_hidden = width is not None and width <= NARROWEST
            self.no_height = height == 0 and true(element.get("customHeight"))
        elif name == "filterColumn":
            self.filtered = True
        elif name == "mergeCell":
            self.merged += areas(element.get("ref", ""))
        elif name in _HEADINGS:
            self.headings.append(element.text or "")
        elif name == "cfRule" and parent is not None and len(self.rules) < _RULES:
            self._rule(element, parent)

    def _column(self, element: "etree._Element") -> None:
        first = whole(element.get("min"), 1)
        last = min(whole(element.get("max"), first), COLUMNS)
        width = number(element.get("width"))
        gone = true(element.get("hidden")) or (width is not None and width <= NARROWEST)
        (self.hidden if gone else self.shown).append((first, last))

    def _rule(self, rule: "etree._Element", parent: "etree._Element") -> None:
        kind = rule.get("type", "")
        formula = "".join(content(each) for each in rule.iter("{*}formula"))
        always = kind == "expression" and formula.strip().upper() in ("TRUE", "TRUE()", "1", "1=1")
        of = -1 if kind in ("colorScale", "dataBar") else whole(rule.get("dxfId"), -2)
        self.rules.append(Rule(tuple(areas(parent.get("sqref", ""))), always, of))
