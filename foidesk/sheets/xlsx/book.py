"""A workbook: its sheets in their order, and where their parts lie (ECMA-376 part 1, 18.2)."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.package import Package
from foidesk.opening.xml import elements, local
from foidesk.packages.ooxml import Office
from foidesk.sheets.xlsx import strings
from foidesk.sheets.xlsx.cells import Area, areas, content, true, whole
from foidesk.sheets.xlsx.sheet import Sheet, Wanted
from foidesk.sheets.xlsx.sheet import read as read_sheet
from foidesk.sheets.xlsx.styles import Styles
from foidesk.sheets.xlsx.styles import read as read_styles

_NO_BOOK = say("It has the outside of a spreadsheet and no workbook in it. Ask for a fresh copy.")
KINDS = {
    "chartsheet": "chart sheet",
    "dialogsheet": "dialogue sheet",
    "xlmacrosheet": "macro sheet",
    "xlintlmacrosheet": "macro sheet",
}
_STATES = {"hidden": "hidden", "veryhidden": "veryHidden"}
_PERSONAL_VIEW = " - Personal View"
_TAKEN = (
    *("sheet", "definedName", "workbookPr", "workbookView"),
    *("absPath", "fileSharing", "customWorkbookView"),
)


class Tab(NamedTuple):
    """A sheet: its name, its state ("visible", "hidden", "veryHidden", "unlisted"), its kind and its part."""

    name: str
    state: str
    kind: str
    part: str


class Name(NamedTuple):
    """A defined name: the number of the sheet it belongs to (None for the book), and what it stands for."""

    name: str
    sheet: int | None
    hidden: bool
    means: str


@dataclass
class Contents:
    """What a workbook says of itself."""

    tabs: list[Tab] = field(default_factory=list)
    names: list[Name] = field(default_factory=list)
    from_1904: bool = False
    windows: list[bool] = field(default_factory=list)
    """For each window whether it is shown."""
    no_tabs: bool = False
    """Whether the tabs are not shown with which a reader goes to another sheet."""
    properties: list[tuple[str, str]] = field(default_factory=list)
    """What may tell of a person, by name and value."""


@dataclass(frozen=True)
class Book:
    """The workbook of a package."""

    office: Office

    @cached_property
    def part(self) -> str:
        """The part that is the workbook. Raises Unreadable where there is none."""
        main = self.office.main
        if not main:
            raise Unreadable(Code.UNREADABLE, _NO_BOOK)
        return main

    @property
    def package(self) -> Package:
        return self.office.package

    @cached_property
    def contents(self) -> "Contents":
        """All that the workbook itself says."""
        made, related = Contents(), self.office.targets(self.part)
        for element in elements(self.package.stream(self.part), *_TAKEN):
            name = local(element)
            if name == "sheet":
                relation = related.get(_relationship(element))
                part = relation.target if relation and relation.target in self.package else ""
                kind = KINDS.get(relation.kind if relation else "", "sheet")
                state = _STATES.get(element.get("state", "").strip().lower(), "visible")
                made.tabs.append(Tab(element.get("name", ""), state, kind, part))
            elif name == "definedName":
                at = element.get("localSheetId")
                sheet, hidden = None if at is None else whole(at), true(element.get("hidden"))
                made.names.append(Name(element.get("name", ""), sheet, hidden, content(element)))
            elif name == "workbookPr":
                made.from_1904 = true(element.get("date1904"))
            elif name == "workbookView":
                made.windows.append(element.get("visibility", "visible").lower() == "visible")
                made.no_tabs = element.get("showSheetTabs", "1").lower() in ("0", "false")
            else:
                made.properties += _properties(element)
        made.tabs += self._unlisted(made.tabs)
        return made

    def _unlisted(self, tabs: Sequence[Tab]) -> Iterator[Tab]:
        """Sheets in the package that the workbook does not name."""
        listed = {tab.part.lower() for tab in tabs}
        for part in self.office.parts("worksheet", typed="spreadsheetml.worksheet+xml"):
            if part.lower() not in listed and part in self.package:
                yield Tab(part.rpartition("/")[2], "unlisted", "sheet", part)

    @property
    def tabs(self) -> list[Tab]:
        """The sheets in their order, then those that the workbook does not name."""
        return self.contents.tabs

    @property
    def names(self) -> list[Name]:
        """The defined names."""
        return self.contents.names

    @property
    def from_1904(self) -> bool:
        """Whether days are counted from 1904, as on the first Macs."""
        return self.contents.from_1904

    @cached_property
    def styles(self) -> Styles:
        """Which formats hide what they are given to."""
        return read_styles(self.office, self.part)

    @cached_property
    def strings(self) -> str:
        """The part with the words of all cells; "" where there is none."""
        found = self.office.related(self.part, "sharedstrings") or self.office.parts("sharedstrings")
        return found[0] if found else ""

    def every_string(self) -> Iterator[str]:
        """The words of all cells in the order of their numbers."""
        return strings.every(self.package, self.strings) if self.strings else iter(())

    def some_strings(self, wanted: Collection[int]) -> dict[int, str]:
        """Those of these numbers; reading ends with the last of them."""
        last, found = max(wanted, default=-1), {}
        for n, words in enumerate(self.every_string() if wanted else ()):
            if n in wanted:
                found[n] = words
            if n >= last:
                break
        return found

    def sheet(self, tab: Tab, *, counted: bool = False) -> Sheet:
        """What is seen in the cells of a sheet; where it is asked, how many rows hold something."""
        if not tab.part or tab.kind == "chart sheet":
            return Sheet()
        coloured = self.coloured(tab) if self.styles.numbers else ()
        return read_sheet(self.package, tab.part, Wanted(self.styles, counted, coloured))

    def where(self, part: str) -> str:
        """The sheet to which a part belongs, itself or through another; "" where that can't be told."""
        owners = {tab.part.lower(): tab.name for tab in self.tabs}
        seen: set[str] = set()
        front = [part.lower()]
        while front:
            one = front.pop()
            if one in owners:
                return owners[one]
            if one not in seen:
                seen.add(one)
                front += self._sources.get(one, ())
        return ""

    @cached_property
    def _sources(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for one in self.office.relationships:
            if not one.external:
                found.setdefault(one.target.lower(), []).append(one.source.lower())
        return found

    def coloured(self, tab: Tab) -> tuple[Area, ...]:
        """The titles and totals of tables with a style, which colours the ground behind them (18.5.1.2)."""
        found: list[Area] = []
        for part in self.office.related(tab.part, "table"):
            table = self.office.tree(part)
            style = next((each.get("name") for each in table if local(each) == "tableStyleInfo"), None)
            for area in areas(table.get("ref", "")) if style else ():
                found.append(area._replace(bottom=area.top))
                if whole(table.get("totalsRowCount")):
                    found.append(area._replace(top=area.bottom))
        return tuple(found)

    def filtered(self, tab: Tab) -> bool:
        """Whether a table of the sheet has a filter set."""
        tables = self.office.related(tab.part, "table")
        return any(any(True for _ in self.office.tree(part).iter("{*}filterColumn")) for part in tables)


def opened(file: File) -> Book:
    """Raises Unreadable for what is no archive, locked, damaged or beyond its limits."""
    return Book(Office(Package(file)))


def _properties(element: "etree._Element") -> Iterator[tuple[str, str]]:
    """Where the file lay when it was saved, who reserved it, whose view of it is kept."""
    if local(element) == "absPath":
        yield "absPath", element.get("url", "")
    elif local(element) == "fileSharing":
        yield "userName", element.get("userName", "")
    elif (name := element.get("name", "")).endswith(_PERSONAL_VIEW):
        yield "userName", name.removesuffix(_PERSONAL_VIEW)


def _relationship(element: "etree._Element") -> str:
    for key, value in element.attrib.items():
        if str(key).endswith("/relationships}id"):
            return str(value)
    return ""
