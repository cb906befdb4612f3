"""Reads a Word document: what is in it and not shown, all its words, the files it carries."""

from collections.abc import Iterator

from foidesk.findings.finding import Finding
from foidesk.opening.file import File, Inside, Passage
from foidesk.packages import carried, charts, customxml, details, ooxml, properties
from foidesk.packages.properties import personal_path
from foidesk.papers import linked
from foidesk.papers.blocks import passages as blocks
from foidesk.papers.docx import sources
from foidesk.papers.docx.parts import Document, opened
from foidesk.papers.docx.styles import value
from foidesk.papers.fields import Fields, address
from foidesk.papers.items import Field, Item, Name, Paragraph, Run
from foidesk.papers.place import Place

_MOST_PATHS = 1_000


def findings(file: File) -> Iterator[Finding]:
    """Raises Unreadable for what is damaged, locked or no Word document."""
    document = opened(file)
    places: dict[str, Place] = {}
    fields = Fields()
    paths: dict[str, None] = {}

    def other(item: Item) -> None:
        if isinstance(item, Field):
            fields.add(item.code)
        elif isinstance(item, Name) and personal_path(item.text) and len(paths) < _MOST_PATHS:
            paths[item.text[:500]] = None

    for part, where in document.stories:
        places.setdefault(where, Place()).read(document.items(part), other)
    for where, place in places.items():
        yield from place.findings(where)
    yield from fields.findings()
    yield from linked.findings(document.office)
    yield from sources.merge(document.settings)
    yield from _charts(document)
    people = [("Picture", path) for path in paths] + [("Link", path) for path in fields.paths]
    yield from ooxml.findings(
        document.office,
        also=(*people, *_people(document)),
        shown=lambda: _shown(document),
        variables=sources.variables(document.settings),
    )


def _charts(document: Document) -> Iterator[Finding]:
    for _, workbook, more in charts.more_than_shown(document.office):
        yield carried.behind_chart("", workbook, more)


def _people(document: Document) -> Iterator[tuple[str, str]]:
    """Whoever changed or commented, by name and account ([MS-DOCX] 2.5.4.2), also when no trace is left."""
    for part in document.office.parts("people", typed="wordprocessingml.people+xml"):
        for each in document.office.tree(part).iter("{*}person"):
            yield "author", value(each, "author")
            for presence in each.iter("{*}presenceInfo"):
                yield "user account", value(presence, "userId").rpartition("::")[0].rpartition("::")[2]


def _shown(document: Document) -> str:
    return " ".join(
        item.text
        for part, where in document.stories
        if where != "comments"
        for item in document.items(part)
        if isinstance(item, Run) and item.way is None and not item.deleted
    )


def passages(file: File) -> Iterator[Passage]:
    """All words in order: body, headers, notes, comments; hidden and deleted ones among them."""
    document = opened(file)
    links: dict[str, None] = {}
    for part, where in document.stories:
        yield from blocks(where, _paragraphs(document.items(part), links))
    for part in document.blocks:
        yield from blocks("building blocks", _paragraphs(document.items(part), links))
    yield from charts.passages(document.office)
    for part in document.office.parts("diagramdata", typed="diagramdata+xml"):
        texts = (str(each.text or "") for each in document.office.tree(part).iter("{*}t"))
        yield from blocks("diagram", texts)
    outside = {
        one.target: None for one in document.office.relationships if one.kind == "hyperlink" and one.external
    }
    yield from blocks("links", dict.fromkeys((*links, *outside)))
    yield from blocks("document properties", properties.words(details.core(document.office)))
    yield from blocks("hidden data", customxml.words(document.office))


def _paragraphs(items: Iterator[Item], links: dict[str, None]) -> Iterator[str]:
    held: list[str] = []
    size = 0
    for item in items:
        if isinstance(item, Run):
            held.append(item.text)
            size += len(item.text)
        elif isinstance(item, Field):
            given = address(item.code)
            if given and len(links) < 100_000:
                links[given] = None
        if size > 100_000 or isinstance(item, Paragraph):
            yield "".join(held)
            held, size = [], 0
    yield "".join(held)


def inside(file: File) -> Iterator[Inside]:
    """Pictures, embedded files, workbooks behind charts."""
    yield from carried.inside(opened(file).office)
