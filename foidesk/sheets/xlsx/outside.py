"""What ties a workbook to elsewhere: links, connections, queries, models of data, logs of a shared one."""

import base64
import binascii
import io
import re
import zipfile
import zlib
from collections.abc import Collection, Iterator, Sequence

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.xml import elements, local
from foidesk.packages.excerpt import excerpt, quoted, some
from foidesk.sheets.xlsx.book import Book

_MODEL = re.compile(r"(?:^|/)model/|(?:^|/)customdata/.*\.data$", re.I)
_QUERY = re.compile(r"^\s*(?:\[[^\]]*\]\s*)?shared\s+(#\"[^\"]+\"|[^\s=]+)\s*=", re.M)
_ELSEWHERE = ("dbPr", "webPr", "textPr", "olapPr")
_SAID = ("connection", "url", "sourceFile", "command", "localConnection")
_KEPT = 1_000


def findings(book: Book) -> Iterator[Finding]:
    """external-link, connection, data-model and revision-log."""
    yield from _links(book)
    yield from _connections(book)
    yield from models(book)
    yield from _log(book)


def _links(book: Book) -> Iterator[Finding]:
    """Links with the values kept of them (ECMA-376 part 1, 18.14); then all else that comes from outside."""
    links = book.office.parts("externallink", typed="externallink+xml")
    for part in links:
        paths = [one.target for one in book.office.of(part) if one.external]
        values, other = 0, False
        for element in elements(book.package.stream(part), "v", "ddeLink", "oleLink", "val", "externalBook"):
            values += local(element) in ("v", "val") and bool((element.text or "").strip() or len(element))
            other = other or local(element) != "v"
        if paths or values or other:
            yield link(paths, values)
    yield from fetched(book, links)


def link(paths: Sequence[str], values: int) -> Finding:
    """A link to another file, with how many of its values are kept."""
    kept = say(", of which it keeps {n} values", n=f"{values:,}") if values > 1 else ""
    kept = say(", of which it keeps 1 value") if values == 1 else kept
    path = say(", {path}", path=quoted(paths[0], 80)) if paths else ""
    says = say("It is linked to another file{path}{kept}.", path=path, kept=kept)
    return Finding(Code.EXTERNAL_LINK, "", 1, says)


def fetched(book: Book, links: Collection[str]) -> Iterator[Finding]:
    """What else comes from outside, apart from these links and from addresses to click on."""
    told = {part.lower() for part in links}
    by_sheet: dict[str, list[str]] = {}
    for one in book.office.relationships:
        if one.external and one.kind != "hyperlink" and one.source.lower() not in told and one.target:
            by_sheet.setdefault(book.where(one.source), []).append(one.target)
    for where, paths in by_sheet.items():
        says = say("It fetches from outside: {paths}.", paths=some([quoted(p, 80) for p in paths], 3))
        yield Finding(Code.EXTERNAL_LINK, where, len(paths), says)


def _connections(book: Book) -> Iterator[Finding]:
    """Connections (18.13), and tables of queries where no connection is left (18.12)."""
    count, words = 0, []
    for part in book.office.parts("connections", typed="spreadsheetml.connections+xml"):
        for element in elements(book.package.stream(part), "connection", *_ELSEWHERE):
            if local(element) == "connection":
                count += 1
                words += [element.get("sourceFile", ""), element.get("name", "")]
            else:
                words += [element.get(name, "") for name in _SAID]
            words = [word for word in words if word.strip()][:_KEPT]
    if not count:
        tables = book.office.parts("querytable", typed="spreadsheetml.querytable+xml")
        count = len(tables)
        words = [book.office.tree(part).get("name", "") for part in tables]
    if count:
        told = [quoted(word, 80) for word in dict.fromkeys(words) if word.strip()]
        says = say(
            "It is connected to where data are fetched from{words}.",
            words=say(": {words}", words=some(told, 3)) if told else "",
        )
        yield Finding(Code.CONNECTION, "", count, says)


def models(book: Book) -> Iterator[Finding]:
    """Tables of Power Pivot, and queries of Power Query."""
    kinds = ("powerpivotdata", "customdata", "customdataprops")
    found = {*book.office.parts(*kinds, typed="model+data")}
    found |= {name for name in book.package.names if _MODEL.search(name) and not name.endswith(".rels")}
    kept = [name for name in found if book.office.related(name) or not name.lower().endswith(".xml")]
    if kept:
        size = sum(book.package.size(name) for name in kept)
        says = say(
            "A data model (Power Pivot) is kept in it, {size}: whole tables that no sheet shows.",
            size=say("{n} kB", n=f"{max(1, size // 1000):,}"),
        )
        yield Finding(Code.DATA_MODEL, "", len(kept), says)
    queries = [query for text in mashups(book) for query in _queries(text)]
    if queries:
        says = say(
            "{n} of Power Query, which tell where data came from and how they were changed: {names}.",
            n=say("1 query") if len(queries) == 1 else say("{n} queries", n=len(queries)),
            names=some([quoted(query, 40) for query in queries], 4),
        )
        yield Finding(Code.DATA_MODEL, "", len(queries), says)


def mashups(book: Book) -> Iterator[str]:
    """What Power Query keeps in custom XML: base64 of a length and an archive ([MS-QDEFF] 2.2)."""
    for part in book.office.parts("customxml"):
        if b"datamashup" in _head(book, part):
            for element in elements(book.package.stream(part), "DataMashup"):
                yield element.text or ""


def _head(book: Book, part: str) -> bytes:
    """The beginning of a part in small letters; without the zeros between them in UTF-16."""
    return next(book.package.chunks(part), b"")[:4000].replace(b"\0", b"").lower()


def _queries(text: str) -> list[str]:
    """The names of queries; one without a name where they can't be read, none where there are none."""
    try:
        data = base64.b64decode("".join(text.split()))
        length = int.from_bytes(data[4:8], "little")
        with zipfile.ZipFile(io.BytesIO(data[8 : 8 + length])) as archive:
            names = [name for name in archive.namelist() if name.lower().endswith(".m")]
            formulas = [archive.open(name).read(4_000_000).decode("utf-8", "replace") for name in names[:20]]
    except (
        binascii.Error,
        ValueError,
        zipfile.BadZipFile,
        zlib.error,
        EOFError,
        NotImplementedError,
        RuntimeError,
    ):
        return [str(say("unreadable"))] if text.strip() else []
    return [excerpt(name.strip('#"'), 40) for each in formulas for name in _QUERY.findall(each)]


def _log(book: Book) -> Iterator[Finding]:
    """The history of a shared workbook (18.11): who changed what; and who had it open."""
    users: dict[str, None] = {}
    logs = book.office.parts("revisionlog", typed="revisionlog+xml")
    for part in book.office.parts("revisionheaders", "usernames", typed="revisionheaders+xml"):
        for element in elements(book.package.stream(part), "header", "userInfo"):
            name = element.get("userName") or element.get("name") or ""
            if name.strip() and len(users) < _KEPT:
                users[excerpt(name, 40)] = None
    if not (users or logs):
        return
    says = say(
        "The history of a shared workbook: what was changed, also what was deleted{by}.",
        by=say(", by {users}", users=some(list(users), 4)) if users else "",
    )
    yield Finding(Code.REVISION_LOG, "", max(1, len(logs)), says)
