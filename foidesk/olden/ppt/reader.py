"""What a PowerPoint presentation of 1997 to 2003 holds and does not show."""

from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.olden.ppt import deck as decks
from foidesk.olden.ppt import records as ppt
from foidesk.olden.ppt.deck import Deck, Slide
from foidesk.olden.ppt.records import Record, texts
from foidesk.opening.file import File, Inside, Passage
from foidesk.packages import officeart, ole, properties, property_sets
from foidesk.packages.excerpt import quoted
from foidesk.packages.unseen import words
from foidesk.papers import blocks, tell

_NOTES = 2


def findings(file: File) -> Iterator[Finding]:
    """Properties, macros, objects, hidden slides and shapes, notes, comments, and what older saves left."""
    deck = decks.opened(file)
    # LibreOffice puts the name of the stream where PowerPoint puts that of a person.
    user = [("last saved by", deck.user)] if deck.user != "Current User" else []
    yield from properties.finding((*property_sets.properties(deck.ole), *user))
    for project in _projects(deck):
        yield from ole.macros(project)
    names = [name for name, _ in _objects(deck)]
    if names:
        yield ole.embedded_finding([quoted(name) for name in names])
    across, down = _size(deck)
    for slide in deck.slides:
        yield from _slide(slide, across, down)
    yield from _left(deck)


def passages(file: File) -> Iterator[Passage]:
    """The text of every slide, hidden ones too, its notes and comments, the masters, and what was left."""
    deck = decks.opened(file)
    for slide in deck.slides:
        where = say("slide {n}", n=slide.number)
        yield from blocks.passages(where, _lines(slide.outline, slide.record))
        if slide.notes is not None:
            yield from blocks.passages(say("{slide}, notes", slide=where), _lines([], slide.notes))
        comments = [text for _, text in _comments(slide.record)]
        yield from blocks.passages(say("{slide}, comments", slide=where), comments)
    for master in deck.masters:
        yield from blocks.passages("master slides", _lines([], master))
    yield from blocks.passages("earlier text", _forgotten(deck))


def shown(file: File) -> Iterator[tuple[int, list[str]]]:
    """The number and the lines of each slide that is shown, without shapes that are hidden or beside it."""
    deck = decks.opened(file)
    across, down = _size(deck)
    for slide in deck.slides:
        if not _left_out(slide):
            unseen = [shape for shape in slide.record.all(ppt.SHAPE) if _unseen(shape, across, down)]
            hidden = {line for shape in unseen for line in _lines([], shape)}
            yield slide.number, [line for line in _lines(slide.outline, slide.record) if line not in hidden]


def inside(file: File) -> Iterator[Inside]:
    """Embedded objects, and the pictures."""
    deck = decks.opened(file)
    for count, (name, number) in enumerate(_objects(deck), 1):
        data = deck.object(number)
        if data:
            yield from ole.apart(File(f"object {count} ({name})", data, limits=file.limits))
    if "Pictures" in deck.ole:
        for count, (_, _, kind, picture) in enumerate(officeart.pictures(deck.ole.read("Pictures")), 1):
            yield Inside(f"picture {count}.{kind}", picture)


def _lines(outline: list[str], record: Record) -> Iterator[str]:
    for text in outline:
        yield from text.split("\n")
    for _, text in texts(record):
        yield from text.split("\n")


def _projects(deck: Deck) -> Iterator[ole.Ole]:
    """The VBA project, which lies in the stream as a compound file of its own."""
    for atom in deck.document.all(ppt.VBA_INFO_ATOM):
        data = deck.object(atom.number(0))
        if data:
            yield ole.Ole(File("VBA", data))


def _objects(deck: Deck) -> Iterator[tuple[str, int]]:
    """What each embedded object or control is called, and the number of its record. One of the equation
    editor shows all it holds.
    """
    for kind in (ppt.EMBEDDED, ppt.CONTROL):
        for found in deck.document.all(kind):
            called = {
                part.instance: bytes(part.data).decode("utf-16-le", "replace")
                for part in found.within()
                if part.kind == ppt.STRING
            }
            numbers = [part.number(16) for part in found.within() if part.kind == ppt.OBJECT_ATOM]
            if numbers and not called.get(2, "").startswith("Equation"):
                yield called.get(2) or called.get(1) or "", numbers[0]


def _slide(slide: Slide, across: int, down: int) -> Iterator[Finding]:
    where = say("slide {n}", n=slide.number)
    text = " ".join(line for line in _lines(slide.outline, slide.record) if line.strip())
    if _left_out(slide):
        says = (
            say("1 hidden slide: {words}.", words=quoted(text))
            if text
            else say("1 hidden slide without text.")
        )
        yield Finding(Code.HIDDEN_SLIDE, where, 1, says)
    said = [note for kind, note in texts(slide.notes) if words(note)] if slide.notes is not None else []
    if said:
        says = say("Speaker notes, which the slide does not show: {words}.", words=quoted(" ".join(said)))
        yield Finding(Code.SPEAKER_NOTES, where, 1, says)
    comments = tell.Comments()
    for author, comment in _comments(slide.record):
        comments.add(author, comment)
    yield from comments.findings(where)
    hidden = tell.Hidden()
    for shape in slide.record.all(ppt.SHAPE):
        way = _unseen(shape, across, down)
        for _, held in texts(shape) if way else ():
            hidden.add(way or tell.Way.SHAPE, held)
    yield from hidden.findings(where)


def _left_out(slide: Slide) -> bool:
    """Whether a slide is hidden: the third bit of the flags ([MS-PPT] 2.4.22)."""
    return any(atom.number(10, 2) & 4 for atom in slide.record.within() if atom.kind == ppt.SHOW_INFO)


def _comments(record: Record) -> Iterator[tuple[str, str]]:
    """Author and text of each comment ([MS-PPT] 2.5.3)."""
    for found in record.all(ppt.COMMENT):
        parts = {part.instance: part for part in found.within() if part.kind == ppt.STRING}
        author, text = (
            bytes(parts[number].data).decode("utf-16-le", "replace") if number in parts else ""
            for number in (0, 1)
        )
        yield author, text


def _size(deck: Deck) -> tuple[int, int]:
    """Of a slide, in the units of its shapes."""
    for atom in deck.document.within():
        if atom.kind == ppt.DOCUMENT_ATOM:
            return atom.number(0), atom.number(4)
    return 0, 0


def _unseen(shape: Record, across: int, down: int) -> tell.Way | None:
    """Whether a shape is marked hidden ([MS-ODRAW] 2.3.4.44), or lies wholly beside the slide."""
    for part in shape.within():
        if part.kind == ppt.SHAPE_OPTIONS:
            for at in range(0, min(6 * part.instance, len(part.data)), 6):
                if part.number(at, 2) & 0x3FFF == 0x03BF and part.number(at + 2) & 0x20002 == 0x20002:
                    return tell.Way.SHAPE
        elif part.kind == ppt.SHAPE_ANCHOR and len(part.data) == 8 and across and down:
            top, left, right, bottom = memoryview(bytes(part.data)).cast("h")
            if right <= 0 or bottom <= 0 or left >= across or top >= down:
                return tell.Way.OUTSIDE
    return None


def _forgotten(deck: Deck) -> list[str]:
    """Lines of text in records that no longer count, and that stand nowhere in the presentation."""
    shown = {line.strip() for slide in deck.slides for line in _lines(slide.outline, slide.record)}
    shown |= {line.strip() for slide in deck.slides if slide.notes for line in _lines([], slide.notes)}
    shown |= {line.strip() for record in (*deck.masters, deck.document) for line in _lines([], record)}
    lines = (line.strip() for record in deck.left for line in _lines([], record))
    return list(dict.fromkeys(line for line in lines if words(line) and line not in shown))


def _left(deck: Deck) -> Iterator[Finding]:
    found = _forgotten(deck)
    if found:
        yield Finding(
            Code.EARLIER_REVISION,
            "",
            len(found),
            say("Text of earlier or deleted slides is still in the file: {words}.", words=quoted(found[0])),
        )
