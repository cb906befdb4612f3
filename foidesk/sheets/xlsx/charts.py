"""Values that charts keep and no sheet shows (ECMA-376 part 1, 21.2)."""

import re
from collections.abc import Iterator, Mapping

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.packages.excerpt import quoted, some
from foidesk.sheets.xlsx.book import Book, Tab
from foidesk.sheets.xlsx.cells import content
from foidesk.sheets.xlsx.names import targets, unseen
from foidesk.sheets.xlsx.sheet import Sheet

_TYPED = "drawingml.chart+xml"
_NEWER = "chartex+xml"


def findings(book: Book, sheets: Mapping[str, tuple[Tab, Sheet]]) -> Iterator[Finding]:
    """One for each sheet with charts whose values come from what is hidden, elsewhere or gone."""
    by_sheet: dict[str, list[str]] = {}
    for part in dict.fromkeys(
        [*book.office.parts("chart", typed=_TYPED), *book.office.parts("chartex", typed=_NEWER)]
    ):
        found = [
            _sample(each) for each in _kept(book.office.tree(part)) if _lost(content(each), book, sheets)
        ]
        if found:
            by_sheet.setdefault(book.where(part), []).extend(found)
    for where, samples in by_sheet.items():
        n = say("1 range") if len(samples) == 1 else say("{n} ranges", n=f"{len(samples):,}")
        words = [quoted(each, 30) for each in dict.fromkeys(samples) if each]
        says = say(
            "A chart keeps a copy of values from hidden cells, another file or cells that are gone: "
            "{ranges}{words}.",
            ranges=n,
            words=say(", among them {words}", words=some(words, 3)) if words else "",
        )
        yield Finding(Code.CHART_CACHE, where, len(samples), says)


def _kept(root: "etree._Element") -> Iterator["etree._Element"]:
    """Each formula beside which values are kept."""
    for formula in root.iter("{*}f"):
        parent = formula.getparent()
        if parent is not None and any(True for _ in parent.iter("{*}pt")):
            yield formula


def _sample(formula: "etree._Element") -> str:
    parent = formula.getparent()
    points = parent.iter("{*}pt") if parent is not None else iter(())
    return next((words for each in points if (words := content(each).strip())), "")


def _lost(formula: str, book: Book, sheets: Mapping[str, tuple[Tab, Sheet]]) -> bool:
    if "#REF!" in formula or re.search(r"\[[^\]]+\][^!]*!", formula):
        return True
    known = {each.name.casefold() for each in book.names}
    for target in targets(formula):
        if target.sheet not in sheets:
            # A name of the workbook stands behind the workbook's own: “Book1.xlsx!Totals”.
            return formula.rpartition("!")[2].strip().casefold() not in known
        if unseen(target, sheets):
            return True
    return False
