"""Copies of source data that pivot tables keep, whatever is shown (ECMA-376 part 1, 18.10.1)."""

import re
from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.xml import elements, local
from foidesk.packages.excerpt import excerpt, some
from foidesk.sheets.xlsx.book import Book
from foidesk.sheets.xlsx.cells import whole

_RECORD = re.compile(rb"<(?:[\w.-]+:)?r[\s/>]")
_TYPED = "pivotcachedefinition+xml"


def findings(book: Book) -> Iterator[Finding]:
    """One for each copy that has records, or values of its fields."""
    office = book.office
    told: set[str] = set()
    for part in office.parts("pivotcachedefinition", typed=_TYPED):
        records = office.related(part, "pivotcacherecords")
        told |= {each.lower() for each in records}
        names, values = _fields(book, part)
        count = sum(_count(book, each) for each in records)
        if count or values:
            yield finding(book.where(part), count, values, names)
    for part in office.parts("pivotcacherecords", typed="pivotcacherecords+xml"):
        if part.lower() not in told and (count := _count(book, part)):
            yield finding("", count, 0, [])


def finding(where: str, count: int, values: int, names: list[str]) -> Finding:
    """Of one copy: how many records, or else values, and the names of its fields."""
    kept = say("{n} values of its fields", n=f"{values:,}")
    if count:
        kept = say("1 record") if count == 1 else say("{n} records", n=f"{count:,}")
    says = say(
        "A pivot table keeps a copy of the data it was made from, whatever it shows: {kept}{fields}.",
        kept=kept,
        fields=say(", columns: {names}", names=some(names, 6)) if names else "",
    )
    return Finding(Code.PIVOT_CACHE, where, 1, says)


def _fields(book: Book, part: str) -> tuple[list[str], int]:
    """The names of the fields, and how many values are kept with them."""
    names, values = [], 0
    for element in elements(book.package.stream(part), "cacheField", "s", "n", "d", "b", "e"):
        parent = element.getparent()
        if local(element) == "cacheField":
            names.append(excerpt(element.get("name", ""), 30))
        elif parent is not None and local(parent) == "sharedItems":
            values += 1
    return [name for name in names if name], values


def _count(book: Book, part: str) -> int:
    """How many records there are; what the part says of itself only where none can be counted."""
    count, said, rest = 0, 0, b""
    for piece in book.package.chunks(part):
        rest += piece
        cut = rest.rfind(b"<")
        count += len(_RECORD.findall(rest, 0, max(cut, 0)))
        rest = rest[max(cut, 0) :][-1_000_000:]
    count += len(_RECORD.findall(rest))
    if not count:
        for element in elements(book.package.stream(part), "r", "pivotCacheRecords"):
            count += local(element) == "r"
            said = whole(element.get("count")) if local(element) == "pivotCacheRecords" else said
    return count or said
