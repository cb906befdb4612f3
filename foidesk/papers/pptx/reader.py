"""Reads a presentation: what is in it and not shown, all its words, the files it carries."""

from collections.abc import Iterator

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.opening.file import File, Inside, Passage
from foidesk.packages import carried, charts, customxml, details, ooxml, properties
from foidesk.packages.excerpt import quoted
from foidesk.packages.properties import personal_path
from foidesk.papers import linked
from foidesk.papers.blocks import passages as blocks
from foidesk.papers.pptx import spoken
from foidesk.papers.pptx.deck import Deck, opened, shapes, title, words
from foidesk.papers.pptx.seen import Slide


def findings(file: File) -> Iterator[Finding]:
    """Raises Unreadable for what is damaged, locked or no presentation."""
    deck = opened(file)
    paths: dict[str, None] = {}
    for n, part in enumerate(deck.slides, 1):
        yield from _slide(deck, part, str(say("slide {n}", n=n)), paths)
    for part in deck.lost:
        words_of_it = quoted(title(deck.office.tree(part)) or "?")
        yield Finding(
            Code.HIDDEN_SLIDE, "", 1, say("A slide that no program shows: {title}.", title=words_of_it)
        )
    names = spoken.authors(deck)
    for part, where in spoken.comment_parts(deck).items():
        yield from spoken.told(spoken.comments(deck, part, names)).findings(where)
    yield from spoken.changes(deck).findings("")
    yield from linked.findings(deck.office)
    for chart, workbook, more in charts.more_than_shown(deck.office):
        yield carried.behind_chart(deck.place(chart), workbook, more)
    people = [("author", name) for name in names.values()] + [("Picture", path) for path in paths]
    yield from ooxml.findings(deck.office, place=deck.place, also=tuple(people), shown=lambda: _shown(deck))


def _slide(deck: Deck, part: str, where: str, paths: dict[str, None]) -> Iterator[Finding]:
    root = deck.office.tree(part)
    if root.get("show", "1") in ("0", "false"):
        says = say("A hidden slide: {title}.", title=quoted(title(root) or "?"))
        yield Finding(Code.HIDDEN_SLIDE, where, 1, says)
    note = spoken.notes(deck, part)
    if any(c.isalnum() for c in note):
        says = say("Notes of the speaker: {words}.", words=quoted(note, 100))
        yield Finding(Code.SPEAKER_NOTES, where, 1, says)
    unseen = Slide(root, deck.palette(part), deck.size).look()
    yield from unseen.hidden.findings(where)
    if unseen.hidden_pictures:
        says = say("Pictures that are hidden or lie outside the slide: {n}.", n=f"{unseen.hidden_pictures:,}")
        yield Finding(Code.HIDDEN_SHAPE, where, unseen.hidden_pictures, says)
    if unseen.cropped:
        n = f"{unseen.cropped:,}"
        says = say("Cropped pictures, of which the parts cut away are still in the file: {n}.", n=n)
        yield Finding(Code.HIDDEN_SHAPE, where, unseen.cropped, says)
    for each in root.iter("{*}cNvPr"):
        for given in (each.get("descr", ""), each.get("name", ""), each.get("title", "")):
            if personal_path(given) and len(paths) < 1_000:
                paths[given[:500]] = None


def _shown(deck: Deck) -> str:
    return " ".join(words(each) for part in deck.slides for each in shapes(deck.office.tree(part)))


def passages(file: File) -> Iterator[Passage]:
    """All words in order: of each slide, hidden or not, with its notes; then comments and the rest."""
    deck = opened(file)
    for n, part in enumerate(deck.slides, 1):
        where = str(say("slide {n}", n=n))
        yield from blocks(where, _texts(deck.office.tree(part)))
        yield from blocks(f"{where}, notes", [spoken.notes(deck, part)])
    for part in deck.lost:
        yield from blocks("slide that is not shown", _texts(deck.office.tree(part)))
    names = spoken.authors(deck)
    for part, where in spoken.comment_parts(deck).items():
        place = f"{where}, comments" if where else "comments"
        yield from blocks(place, (text for _, text in spoken.comments(deck, part, names)))
    yield from charts.passages(deck.office)
    for part in deck.office.parts("diagramdata", typed="diagramdata+xml"):
        yield from blocks("diagram", (str(each.text or "") for each in deck.office.tree(part).iter("{*}t")))
    links = (one.target for one in deck.office.relationships if one.kind == "hyperlink" and one.external)
    yield from blocks("links", dict.fromkeys(links))
    yield from blocks("document properties", properties.words(details.core(deck.office)))
    yield from blocks("hidden data", customxml.words(deck.office))


def _texts(root: "etree._Element") -> Iterator[str]:
    return (words(each) for each in shapes(root))


def inside(file: File) -> Iterator[Inside]:
    """Pictures, films, embedded files, workbooks behind charts."""
    yield from carried.inside(opened(file).office)
