"""Findings of a workbook that was read: names, comments, shapes, charts, queries, macros, pivot tables."""

from collections.abc import Iterable, Iterator

from foidesk.cells import telling
from foidesk.cells.grid import Seen
from foidesk.cells.telling import counted
from foidesk.cells.xls.book import Book, Name
from foidesk.cells.xls.formulas import Area
from foidesk.cells.xls.pivots import Cache
from foidesk.cells.xls.records import records
from foidesk.cells.xls.sheet import Sheet
from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import Sentence, say
from foidesk.packages.excerpt import quoted, some
from foidesk.packages.ole import Ole

_EXCEL_4, _BASIC = 1, 6
_USER = 0x0193


def findings(book: Book, sheets: list[Sheet]) -> Iterator[Finding]:
    """All of the workbook stream itself."""
    by_name = {sheet.grid.name: sheet for sheet in sheets}
    for sheet in sheets:
        yield from telling.findings(sheet.grid)
        yield from _comments(sheet)
        yield from _shapes(sheet)
        yield from _charts(sheet, book)
    yield from _names(book, by_name)
    if others := [other for other in book.links.others if not other.own]:
        words = [word for other in others for word in other.words[:3]]
        yield telling.links([other.path for other in others], sum(other.kept for other in others), words)
    yield from _queries(book, sheets)
    yield from _macros(book)


def _comments(sheet: Sheet) -> Iterator[Finding]:
    if sheet.notes:
        yield telling.comments(sheet.grid.name, [(note.author, note.text) for note in sheet.notes])


def _shapes(sheet: Sheet) -> Iterator[Finding]:
    hidden = sheet.shapes.hidden
    if hidden:
        texts = [text for shape in hidden if (text := sheet.texts.get(shape, "").strip())]
        yield telling.shapes(sheet.grid.name, len(hidden), texts or list(dict.fromkeys(hidden.values())))


def _charts(sheet: Sheet, book: Book) -> Iterator[Finding]:
    """Charts that keep what no visible cell shows."""
    unseen = [area for area in sheet.charted if not _visible(area, book)]
    if unseen:
        yield telling.charts(sheet.grid.name, len(unseen), sheet.chart_words)


def _visible(area: Area, book: Book) -> bool:
    which, listed = book.links.sheet(area.sheet), book.listed
    return 0 <= which < len(listed) and listed[which].seen is Seen.VISIBLE


def _names(book: Book, sheets: dict[str, Sheet]) -> Iterator[Finding]:
    """Names that are hidden, or stand for hidden cells or for cells of another file."""
    found = [name for name in book.names if not name.builtin and (name.hidden or _hides(name, book, sheets))]
    if found:
        yield telling.names([name.name for name in found])


def _hides(name: Name, book: Book, sheets: dict[str, Sheet]) -> bool:
    return any(_hidden(area, book, sheets) for area in name.areas)


def _hidden(area: Area, book: Book, sheets: dict[str, Sheet]) -> bool:
    which, listed = book.links.sheet(area.sheet), book.listed
    if not 0 <= which < len(listed):
        return False
    sheet = sheets.get(listed[which].name)
    if listed[which].seen is not Seen.VISIBLE or sheet is None:
        return listed[which].seen is not Seen.VISIBLE
    return sheet.grid.hides(*area[1:])


def _queries(book: Book, sheets: list[Sheet]) -> Iterator[Finding]:
    found = [(sheet.grid.name, sheet.queries) for sheet in sheets if sheet.queries] + (
        [("", book.queries)] if book.queries else []
    )
    for where, words in found:
        yield telling.connection(where, 1, words)


def _macros(book: Book) -> Iterator[Finding]:
    names = [listed.name for listed in book.listed if listed.kind in (_EXCEL_4, _BASIC)]
    if names:
        says = say(
            "The workbook has sheets of macros, which are programs: {names}.",
            names=some([quoted(n) for n in names]),
        )
        yield Finding(Code.MACRO, "", len(names), says)


def pivots(caches: Iterable[Cache]) -> Iterator[Finding]:
    """One finding for all copies that pivot tables keep."""
    told = [_cache(cache) for cache in caches]
    if told:
        says = say(
            "{tables}: {each}.",
            tables=counted(len(told), "copy of data behind a pivot table")
            if len(told) == 1
            else say("{n} copies of data behind pivot tables", n=f"{len(told):,}"),
            each="; ".join(told[:3]),
        )
        yield Finding(Code.PIVOT_CACHE, "", len(told), says)


def _cache(cache: Cache) -> Sentence:
    names = telling.headings(cache.fields)
    rows = counted(cache.rows or cache.values, "row" if cache.rows else "value")
    return say("{rows}, columns: {names}", rows=rows, names=names) if names else rows


def revisions(ole: Ole) -> Iterator[Finding]:
    """The log of changes of a workbook that several people shared, and who they were ([MS-XLS] 2.1.7.17)."""
    changes = (
        sum(1 for r in records(ole.read("Revision Log")) if 0x0137 <= r.kind <= 0x0153)
        if "Revision Log" in ole
        else 0
    )
    users = [r for r in records(ole.read("User Names")) if r.kind == _USER] if "User Names" in ole else []
    if changes:
        says = say(
            "It keeps a log of who changed what in it, with what stood there before: {n}.",
            n=counted(changes, "entry"),
        )
        yield Finding(Code.REVISION_LOG, "", changes, says)
    elif users:
        yield Finding(
            Code.REVISION_LOG, "", len(users), say("It keeps a list of the people who worked on it together.")
        )
