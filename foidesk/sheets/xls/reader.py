"""Reads an old Excel workbook: what it hides, its words, and the files it carries."""

from collections.abc import Iterator

from foidesk.cells.xls import findings as told
from foidesk.cells.xls.book import Book, sheets
from foidesk.cells.xls.drawing import pictures
from foidesk.cells.xls.pivots import caches
from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.limits import Unreadable
from foidesk.opening.ole import MAGIC
from foidesk.packages import customxml, data_store, properties, property_sets
from foidesk.packages import ole as parts
from foidesk.packages.ole import Ole

_NO_BOOK = say("There is no workbook in it that can be read. Ask for a fresh copy.")


def opened(file: File) -> tuple[Ole | None, list[bytes]]:
    """The container and the workbook in it; two where it was saved for Excel 97 and for Excel 5 at once.

    A workbook of the time before containers is a stream by itself. Raises Unreadable.
    """
    if file.head(8) != MAGIC:
        return None, [file.whole()]
    ole = parts.opened(file)
    books = [ole.read(name) for name in ("Workbook", "Book") if name in ole]
    if not books:
        raise Unreadable(Code.UNREADABLE, _NO_BOOK)
    return ole, books


def findings(file: File) -> Iterator[Finding]:
    """Everything in it that its reader may not see. Raises Unreadable."""
    ole, streams = opened(file)
    seen: set[tuple[Code, str, int]] = set()
    people: list[tuple[str, str]] = []
    for stream in streams:
        book = Book.empty()
        read = list(sheets(stream, book, file.limits, words=False))
        people += book.people
        for finding in told.findings(book, read):
            # The same workbook twice in one file is told of once.
            if (key := (finding.code, finding.where, finding.count)) not in seen:
                seen.add(key)
                yield finding
    if ole is None:
        yield from properties.finding(people)
        return
    yield from properties.finding([*property_sets.properties(ole), *people])
    yield from parts.macros(ole)
    yield from parts.embedded(ole)
    yield from customxml.untold(data_store.stored(ole), lambda: "\n".join(one.text for one in passages(file)))
    yield from told.pivots(caches(ole))
    yield from told.revisions(ole)


def passages(file: File) -> Iterator[Passage]:
    """Its words, sheet by sheet and column by column, hidden or not, then those of pivot tables and links."""
    ole, streams = opened(file)
    # What a double workbook says in the older form is the same again.
    book = Book.empty()
    for sheet in sheets(streams[0], book, file.limits, words=True):
        yield from sheet.passages()
    linked = [word for other in book.links.others for word in (other.path, *other.words)]
    if linked:
        yield Passage("values from other files", "\n".join(linked))
    for cache in caches(ole) if ole is not None else ():
        yield Passage("copy kept by a pivot table", "\n".join([*cache.fields, *cache.words]))


def inside(file: File) -> Iterator[Inside]:
    """Its embedded files, and its pictures."""
    ole, streams = opened(file)
    if ole is not None:
        yield from parts.inside(ole)
    book = Book.empty()
    for _ in sheets(streams[0], book, file.limits, words=False):
        pass
    yield from pictures(b"".join(book.drawings))
