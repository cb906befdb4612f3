"""What a binary workbook carries in records beside its sheets: comments, copies of data, links."""

from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.packages.excerpt import excerpt
from foidesk.sheets.xlsb.book import BinaryBook
from foidesk.sheets.xlsb.records import records
from foidesk.sheets.xlsx import notes, outside, pivots

_AUTHOR, _COMMENT, _COMMENT_TEXT = 632, 635, 637
_FIELD, _RECORDS, _ITEMS = 183, (33, 34), frozenset(range(20, 31))
_CONNECTION = 202
_VALUES = frozenset((368, 369, 370, 371))
_LONGEST_NAME = 300


def comments(book: BinaryBook) -> Iterator[tuple[str, str, str]]:
    """Sheet, author and words of each note ([MS-XLSB] 2.1.7.10), then of each answer in a thread."""
    threads = list(notes.threads(book))
    threaded = {sheet for sheet, _, _ in threads}
    yield from threads
    for part in book.office.parts("comments"):
        sheet, authors, author = book.where(part), [], ""
        for one in records(book.package, part):
            if one.kind == _AUTHOR:
                authors.append(one.text(0)[:200])
            elif one.kind == _COMMENT:
                author = authors[one.long(0)] if one.long(0) < len(authors) else ""
            elif one.kind == _COMMENT_TEXT and not (notes.stands_in(author) and sheet in threaded):
                yield sheet, "" if notes.stands_in(author) else author, one.text(1)


def findings(book: BinaryBook) -> Iterator[Finding]:
    """comment, pivot-cache, external-link, connection, data-model and revision-log."""
    yield from notes.told(comments(book))
    for part in book.office.parts("pivotcachedefinition"):
        yield from _pivot(book, part)
    for part in book.office.parts("externallink"):
        paths = [one.target for one in book.office.of(part) if one.external]
        values = sum(one.kind in _VALUES for one in records(book.package, part))
        yield outside.link(paths, values)
    parts = book.office.parts("connections")
    count = sum(one.kind == _CONNECTION for part in parts for one in records(book.package, part))
    if count := count or len(book.office.parts("querytable")):
        yield Finding(Code.CONNECTION, "", count, say("It is connected to where data are fetched from."))
    yield from outside.models(book)
    yield from outside.fetched(book, set(book.office.parts("externallink")))
    if logs := book.office.parts("revisionlog"):
        says = say("The history of a shared workbook: what was changed, also what was deleted.")
        yield Finding(Code.REVISION_LOG, "", len(logs), says)


def _pivot(book: BinaryBook, part: str) -> Iterator[Finding]:
    """2.1.7.39 and 2.1.7.40: the fields by name, the values kept with them, the records."""
    names, values = [], 0
    for one in records(book.package, part):
        if one.kind == _FIELD and one.long(20) < _LONGEST_NAME:
            names.append(excerpt(one.text(20), 30))
        values += one.kind in _ITEMS
    kept = book.office.related(part, "pivotcacherecords")
    count = sum(one.kind in _RECORDS for each in kept for one in records(book.package, each))
    if count or values:
        yield pivots.finding(book.where(part), count, values, [name for name in names if name])
