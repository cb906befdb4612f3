"""Reads an OpenDocument text or presentation: what it does not show, its words, the files it carries."""

import re
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.xml import elements
from foidesk.packages import odf, properties
from foidesk.packages.excerpt import excerpt, quoted, some, text
from foidesk.packages.properties import personal_path
from foidesk.papers.blocks import passages as blocks
from foidesk.papers.items import Change, Comment, Field, Item, Name, Paragraph, Run
from foidesk.papers.odf.parts import Document, opened
from foidesk.papers.odf.walk import Slide
from foidesk.papers.place import Place

_MOST = 1_000
_SHOWN = ("opendocument.chart", "opendocument.formula")
_NOTES = re.compile(r"^(slide \d+), notes$")


def findings(file: File) -> Iterator[Finding]:
    """Raises Unreadable for what is damaged, locked or no document."""
    document = opened(file)
    paths: dict[str, None] = {}
    fetched: dict[str, None] = {}
    slides: list[Slide] = []
    notes: dict[str, list[str]] = {}

    def other(item: Item) -> None:
        if isinstance(item, Field) and len(fetched) < _MOST:
            fetched[item.code.partition(" ")[2][:500]] = None
        elif isinstance(item, Name) and personal_path(item.text) and len(paths) < _MOST:
            paths[item.text[:500]] = None

    places: dict[str, Place] = {}
    for where, group in groupby(document.items(slides), itemgetter(0)):
        items = (item for _, item in group)
        slide = _NOTES.match(where)
        told = _noted(items, notes.setdefault(slide[1], [])) if slide else items
        places.setdefault(where, Place()).read(told, other)
    for where, place in places.items():
        yield from place.findings(where)
    yield from _slides(slides)
    for where, said in notes.items():
        if any(c.isalnum() for c in "".join(said)):
            words = quoted("".join(said))
            yield Finding(Code.SPEAKER_NOTES, where, 1, say("Notes of the speaker: {words}.", words=words))
    if fetched:
        files = some([quoted(each) for each in fetched], 3)
        says = say("Parts that fetch their content from another file: {files}.", files=files)
        yield Finding(Code.EXTERNAL_LINK, "", len(fetched), says)
    yield from _embedded(document)
    yield from odf.findings(document.odf, also=tuple(("Link", path) for path in paths))


def _noted(items: Iterator[Item], said: list[str]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Run) and len(said) < _MOST:
            said.append(item.text[:200])
        yield item


def _slides(slides: list[Slide]) -> Iterator[Finding]:
    for n, slide in enumerate(slides, 1):
        if slide.hidden:
            title = quoted(slide.words or slide.name or "?")
            yield Finding(
                Code.HIDDEN_SLIDE, str(say("slide {n}", n=n)), 1, say("A hidden slide: {title}.", title=title)
            )


def _embedded(document: Document) -> Iterator[Finding]:
    """Whole documents within; a chart of its own or a formula is no more than it shows."""
    types = {name.rstrip("/"): kind for name, kind in document.odf.types().items()}
    files = [name for name in document.odf.objects() if not types.get(name, "").endswith(_SHOWN)]
    if files:
        n = say("1 whole file is") if len(files) == 1 else say("{n} whole files are", n=f"{len(files):,}")
        names = some([excerpt(name, 40) for name in files])
        says = say("{n} embedded in it, which may hold far more than is shown: {files}.", n=n, files=names)
        yield Finding(Code.EMBEDDED_OBJECT, "", len(files), says)


def passages(file: File) -> Iterator[Passage]:
    """All words in order, hidden and removed ones among them, with comments and notes in their place."""
    document = opened(file)
    apart: dict[str, list[str]] = {"comments": [], "removed text": [], "links": []}
    for where, group in groupby(document.items(), itemgetter(0)):
        yield from blocks(where, _paragraphs((item for _, item in group), apart))
    for where, texts in apart.items():
        yield from blocks(where, texts)
    for part in document.odf.package.names:
        if part.lower().endswith("/content.xml") and not part.lower().startswith("versions/"):
            root = document.odf.package.stream(part)
            yield from blocks("embedded object", (text(each) for each in elements(root, "p")))
    yield from blocks("document properties", properties.words(odf.details(document.odf)))


def _paragraphs(items: Iterator[Item], apart: dict[str, list[str]]) -> Iterator[str]:
    held: list[str] = []
    size = 0
    for item in items:
        if isinstance(item, Run):
            held.append(item.text)
            size += len(item.text)
        elif isinstance(item, Comment):
            apart["comments"].append(item.text or "")
        elif isinstance(item, Change) and item.text:
            apart["removed text"].append(item.text)
        elif isinstance(item, Name) and "://" in item.text[:20]:
            apart["links"].append(item.text)
        if size > _MOST * 100 or isinstance(item, Paragraph):
            yield "".join(held)
            held, size = [], 0
    yield "".join(held)


def inside(file: File) -> Iterator[Inside]:
    """Pictures, embedded files, earlier versions."""
    yield from odf.inside(opened(file).odf)
