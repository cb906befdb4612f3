"""What a Word document of 1997 to 2003 holds and does not show."""

from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.olden.doc import fib
from foidesk.olden.doc.fib import Word
from foidesk.olden.doc.leftovers import leftovers
from foidesk.olden.doc.looks import Look
from foidesk.olden.doc.runs import Looks
from foidesk.olden.doc.text import Piece, instructions, letters, pieces, plain, stories
from foidesk.olden.stretch import Stretch
from foidesk.opening.file import File, Inside, Passage
from foidesk.packages import customxml, data_store, officeart, ole, properties, property_sets
from foidesk.packages.excerpt import quoted
from foidesk.packages.unseen import TINY, words
from foidesk.papers import blocks, tell
from foidesk.papers.fields import Fields

_PLACES = {"": "", "header or footer": "headers and footers", "text box": "text boxes"}


def findings(file: File) -> Iterator[Finding]:
    """Properties, macros, objects, comments, tracked changes, hidden text, what fast saving left."""
    word = fib.opened(file)
    held = pieces(word)
    fields = _fields(word, held)
    links = [("Link", path) for path in fields.paths]
    yield from properties.finding((*property_sets.properties(word.ole), *_kept(word), *links))
    yield from fields.findings()
    yield from ole.macros(word.ole)
    yield from ole.embedded(word.ole)
    yield from customxml.untold(
        data_store.stored(word.ole), lambda: "".join(plain(text) for _, text in stories(word, held))
    )
    yield from _comments(word, held)
    yield from _seen(word, held)
    left = [text for text in leftovers(word, held) if words(text)]
    if left:
        yield Finding(
            Code.EARLIER_REVISION,
            "",
            len(left),
            say(
                "Text of an earlier state of the document is still in the file: {words}.",
                words=quoted(left[0]),
            ),
        )


def passages(file: File) -> Iterator[Passage]:
    """All stories, hidden and deleted words among them, and what fast saving left."""
    word = fib.opened(file)
    held = pieces(word)
    for name, text in stories(word, held):
        yield from blocks.passages(name, plain(text).split("\n"))
    for text in leftovers(word, held):
        yield from blocks.passages("earlier text", plain(text).split("\n"))


def shown(file: File) -> Iterator[str]:
    """The paragraphs that a reader sees: nothing hidden or struck out, and no comment."""
    word = fib.opened(file)
    held = ""
    for story, text, look in _runs(word, pieces(word)):
        if story != "comment" and not look.deleted and not look.special and _way(look, story) is None:
            held += text
            *ended, held = held.split("\n")
            yield from ended
    yield held


def inside(file: File) -> Iterator[Inside]:
    """Embedded objects, and the pictures in it."""
    word = fib.opened(file)
    yield from ole.inside(word.ole)
    count = 0
    for stream in ("WordDocument", "Data"):
        data = word.ole.read(stream) if stream in word.ole else b""
        for _, _, kind, picture in officeart.pictures(data):
            count += 1
            yield Inside(f"picture {count}.{kind}", picture)


def _kept(word: Word) -> Iterator[tuple[str, str]]:
    """What Word notes of people outside the properties: who saved it where, its template."""
    saved = word.strings(fib.SAVED_BY)
    for name, path in zip(saved[::2], saved[1::2], strict=False):
        yield "Last saved by", name
        yield "Saved as", path
    named = {1: "template", 6: "author", 7: "last author", 8: "data source", 9: "header document"}
    for number, value in enumerate(word.strings(fib.ASSOCIATED)):
        if number in named:
            yield named[number], value


def _fields(word: Word, held: list[Piece]) -> Fields:
    found = Fields()
    for _, text in stories(word, held):
        for code in instructions(text):
            found.add(code)
    return found


def _comments(word: Word, held: list[Piece]) -> Iterator[Finding]:
    # Each reference is 30 bytes ([MS-DOC] 2.9.4): initials, then the number of its author.
    numbers = [int.from_bytes(data[20:22], "little") for _, _, data in word.plc(fib.COMMENT_REFERENCES, 30)]
    authors = list(_strings(word.part(fib.COMMENT_AUTHORS)))
    text = next((text for name, text in stories(word, held) if name == "comment"), "")
    each = text.split("\x05")[1:] or [text]
    comments = tell.Comments()
    for at in range(max(len(numbers), 1 if words(text) else 0)):
        author = authors[numbers[at]] if at < len(numbers) and numbers[at] < len(authors) else ""
        comments.add(author, plain(each[at]) if at < len(each) else "")
    yield from comments.findings("")


def _strings(data: bytes) -> Iterator[str]:
    """Names one after the other, each with its length before it (Xst, [MS-DOC] 2.9.350)."""
    at = 0
    while at + 2 <= len(data):
        length = 2 * int.from_bytes(data[at : at + 2], "little")
        yield data[at + 2 : at + 2 + length].decode("utf-16-le", "replace")
        at += 2 + length


def _seen(word: Word, held: list[Piece]) -> Iterator[Finding]:
    """Hidden text by story, and tracked changes, from the look of every run."""
    hidden: dict[str, tell.Hidden] = {}
    changes = tell.Changes()
    people = word.strings(fib.REVIEWERS)

    def conceal(key: tuple[str, tell.Way], text: str) -> None:
        hidden.setdefault(key[0], tell.Hidden()).add(key[1], text)

    def change(key: tuple[str, int], text: str) -> None:
        changes.add(key[0], people[key[1]] if 0 < key[1] < len(people) else "")
        if key[0] == "removed":
            changes.cut(text)

    unseen, changed = Stretch(conceal), Stretch(change)
    for story, text, look in _runs(word, held):
        way = None if look.special or look.deleted else _way(look, story)
        unseen.add((story, way) if way else None, text)
        kind = "removed" if look.deleted else "added" if look.inserted else "format" if look.changed else ""
        changed.add((kind, look.by) if kind else None, text)
    unseen.end()
    changed.end()
    yield from changes.findings("")
    for story, found in hidden.items():
        yield from found.findings(_PLACES.get(story, story))


def _way(look: Look, story: str) -> tell.Way | None:
    """How the words of a run escape the eye; white ones in a text box may stand on its colour."""
    if look.hidden:
        return tell.Way.HIDDEN
    if look.size <= TINY:
        return tell.Way.TINY
    pale = look.pale and not look.marked and not story.startswith("text box")
    return tell.Way.COLOUR if pale else None


def _runs(word: Word, held: list[Piece]) -> Iterator[tuple[str, str, Look]]:
    """Every run: its story, text and look. Codes of fields are left out: they are
    hidden by their nature, and nobody wrote them for a reader.
    """
    looks = Looks(word)
    ends: list[tuple[int, str]] = []
    total = 0
    for name, length in word.stories:
        total += length
        ends.append((total, name))
    codes: list[bool] = []
    for piece in held:
        for start, end, look in looks.runs(piece):
            first = piece.first + (start - piece.start) // piece.width
            text = letters(word, start, end, piece.width)
            story = next((name for limit, name in ends if first < limit), "")
            yield story, plain(_without_codes(text, codes)), look


def _without_codes(text: str, codes: list[bool]) -> str:
    """Text without what stands between the begin of a field and its result; `codes` says where we are."""
    if not codes and "\x13" not in text:
        return text
    shown = []
    for character in text:
        if character == "\x13":
            codes.append(True)
        elif character == "\x14" and codes:
            codes[-1] = False
        elif character == "\x15" and codes:
            codes.pop()
        elif not any(codes):
            shown.append(character)
        if len(codes) > 1_000:
            raise fib.broken()
    return "".join(shown)
