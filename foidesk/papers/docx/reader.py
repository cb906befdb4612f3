"""Reads a Word document: what is in it and not shown, all its words, the files it carries."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside, Passage
from foidesk.packages import carried, charts, customxml, details, ooxml
from foidesk.packages.properties import personal_path
from foidesk.papers.blocks import passages as blocks
from foidesk.papers.docx import sources
from foidesk.papers.docx.items import Change, Comment, Field, Item, Name, Paragraph, Picture, Run
from foidesk.papers.docx.parts import Document, opened
from foidesk.papers.docx.styles import value
from foidesk.papers.tell import Changes, Comments, Hidden, Way

_MOST_PATHS = 1_000


@dataclass
class Place:
    """What was found in stories of one place."""

    hidden: Hidden = field(default_factory=Hidden)
    changes: Changes = field(default_factory=Changes)
    comments: Comments = field(default_factory=Comments)
    pictures: Counter[bool] = field(default_factory=Counter)

    def read(self, items: Iterator[Item], fields: sources.Fields, paths: dict[str, None]) -> None:
        """One story. Words hidden in the same way one after the other are one place."""
        way: Way | None = None
        hidden: list[str] = []
        removed: list[str] = []
        said: list[str] = []
        for item in items:
            if isinstance(item, Run):
                if item.way is not way or not item.text.strip():
                    self._close(way, hidden)
                    way = item.way
                if item.way is not None and not item.deleted:
                    hidden.append(item.text[:200])
                (removed if item.deleted else said).append(item.text[:200])
                del said[40:]
                continue
            if isinstance(item, Paragraph):
                self._close(way, hidden)
            elif isinstance(item, Change):
                self.changes.add(item.kind, item.author)
                if item.kind in ("removed", "moved"):
                    self.changes.cut("".join(removed))
            elif isinstance(item, Comment):
                self.comments.add(item.author, "".join(said))
                said.clear()
            elif isinstance(item, Field):
                fields.add(item.code)
            elif isinstance(item, Name):
                if personal_path(item.text) and len(paths) < _MOST_PATHS:
                    paths[item.text[:500]] = None
            elif isinstance(item, Picture):
                self.pictures[item.hidden] += 1
            removed.clear()
        self._close(way, hidden)

    def _close(self, way: Way | None, hidden: list[str]) -> None:
        if way is not None and hidden:
            self.hidden.add(way, "".join(hidden[:50]))
        hidden.clear()

    def findings(self, where: str) -> Iterator[Finding]:
        """All of this place."""
        yield from self.changes.findings(where)
        yield from self.comments.findings("")
        yield from self.hidden.findings(where)
        if self.pictures[True]:
            n = self.pictures[True]
            says = say("Pictures that are hidden or lie outside the page: {n}.", n=f"{n:,}")
            yield Finding(Code.HIDDEN_SHAPE, where, n, says)
        if self.pictures[False]:
            n = self.pictures[False]
            says = say(
                "Pictures of which the parts that were cut off are still in the file: {n}.", n=f"{n:,}"
            )
            yield Finding(Code.HIDDEN_SHAPE, where, n, says)


def findings(file: File) -> Iterator[Finding]:
    """Raises Unreadable for what is damaged, locked or no Word document."""
    document = opened(file)
    places: dict[str, Place] = {}
    fields = sources.Fields()
    paths: dict[str, None] = {}
    for part, where in document.stories:
        places.setdefault(where, Place()).read(document.items(part), fields, paths)
    for where, place in places.items():
        yield from place.findings(where)
    yield from fields.findings()
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
    yield from blocks("document properties", (text for _, text in details.core(document.office)))
    yield from blocks("hidden data", customxml.words(document.office))


def _paragraphs(items: Iterator[Item], links: dict[str, None]) -> Iterator[str]:
    held: list[str] = []
    size = 0
    for item in items:
        if isinstance(item, Run):
            held.append(item.text)
            size += len(item.text)
        elif isinstance(item, Field):
            given = sources.address(item.code)
            if given and len(links) < 100_000:
                links[given] = None
        if size > 100_000 or isinstance(item, Paragraph):
            yield "".join(held)
            held, size = [], 0
    yield "".join(held)


def inside(file: File) -> Iterator[Inside]:
    """Pictures, embedded files, workbooks behind charts."""
    yield from carried.inside(opened(file).office)
