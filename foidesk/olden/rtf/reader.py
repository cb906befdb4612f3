"""What rich text holds and does not show."""

from collections.abc import Iterator

from foidesk.findings.codes import Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import say
from foidesk.olden.rtf import objects
from foidesk.olden.rtf.walk import Walk, Words
from foidesk.olden.stretch import Stretch
from foidesk.opening.file import File, Inside, Passage
from foidesk.opening.ole import MAGIC
from foidesk.packages import customxml, data_store, ole, properties
from foidesk.packages.excerpt import quoted
from foidesk.packages.unseen import TINY, words
from foidesk.papers import blocks, tell

_NAMED = {
    "author": "author",
    "operator": "last author",
    "manager": "manager",
    "hlinkbase": "hyperlink base",
    "template": "template",
    "protusertbl": "user",
}


def findings(file: File) -> Iterator[Finding]:
    """Hidden text, tracked changes, comments, properties, objects, and what stands after the end."""
    walk = Walk(file)
    hidden: dict[str, tell.Hidden] = {}
    marked: list[tuple[str, int, str]] = []
    unseen: Stretch[tuple[str, tell.Way]] = Stretch(
        lambda key, text: hidden.setdefault(key[0], tell.Hidden()).add(key[1], text)
    )
    changed: Stretch[tuple[str, int]] = Stretch(lambda key, text: marked.append((*key, text)))
    for run in walk.words():
        if run.state.shown:
            way = _way(walk, run)
            unseen.add((run.state.place, way) if way else None, run.text)
            changed.add(_change(run), run.text)
    unseen.end()
    changed.end()
    yield from properties.finding(_properties(walk))
    variables = [text for name, text, _ in walk.kept if name == "docvar"][1::2]
    yield from customxml.untold(
        _stored(walk), lambda: "".join(run.text for run in Walk(file).words()), variables
    )
    yield from _objects(walk)
    yield from _comments(walk)
    yield from _changes(walk, marked)
    for place, found in hidden.items():
        yield from found.findings(place)
    after = walk.after.replace(b"\0", b"").decode("cp1252", "replace")
    if words(after):
        yield Finding(
            Code.HIDDEN_TEXT,
            "",
            1,
            say("Words after the end of the document, which no program shows: {words}.", words=quoted(after)),
        )


def passages(file: File) -> Iterator[Passage]:
    """All words, hidden and deleted ones and the codes of fields among them; document variables; what follows
    the end.
    """
    walk = Walk(file)
    where, text = "", ""
    for run in walk.words():
        if run.state.place != where or len(text) > 20_000:
            yield from blocks.passages(where, text.split("\n"))
            where, text = run.state.place, ""
        text += run.text
    yield from blocks.passages(where, text.split("\n"))
    yield from blocks.passages("variables", [value for name, value, _ in walk.kept if name == "docvar"])
    yield from blocks.passages("", walk.after.replace(b"\0", b"").decode("cp1252", "replace").split("\n"))


def shown(file: File) -> Iterator[str]:
    """The paragraphs that a reader sees: nothing hidden or struck out, and no comment."""
    walk = Walk(file)
    held = ""
    for run in walk.words():
        state = run.state
        if state.shown and not state.deleted and state.place != "comments" and _way(walk, run) is None:
            held += run.text
            *ended, held = held.split("\n")
            yield from ended
    yield held


def inside(file: File) -> Iterator[Inside]:
    """Embedded objects and pictures."""
    walk = Walk(file)
    for _ in walk.words():
        pass
    for number, (name, text, raw) in enumerate(walk.kept, 1):
        if name == "objdata":
            yield from objects.carried(number, objects.unhexed(text, raw), file.limits)
        elif name == "pict":
            yield from objects.picture(number, text, raw)


def _way(walk: Walk, run: Words) -> tell.Way | None:
    if run.state.deleted:
        return None
    if run.state.hidden:
        return tell.Way.HIDDEN
    if 0 <= run.state.size <= 2 * TINY:
        return tell.Way.TINY
    return tell.Way.COLOUR if walk.tables.pale(run.state.front) and not run.on_colour else None


def _change(run: Words) -> tuple[str, int] | None:
    state = run.state
    if state.deleted:
        return "removed", state.deleter or state.by
    if state.inserted:
        return "added", state.by
    return ("format", state.by) if state.changed else None


def _changes(walk: Walk, marked: list[tuple[str, int, str]]) -> Iterator[Finding]:
    people = [text.rstrip(";").strip() for name, text, _ in walk.kept if name == "revtbl"]
    changes = tell.Changes()
    for kind, by, text in marked:
        changes.add(kind, people[by] if 0 < by < len(people) else "")
        if kind == "removed":
            changes.cut(text)
    yield from changes.findings("")


def _comments(walk: Walk) -> Iterator[Finding]:
    comments = tell.Comments()
    for author, text in walk.comments:
        comments.add(author, "".join(text))
    yield from comments.findings("")


def _properties(walk: Walk) -> Iterator[tuple[str, str]]:
    called = ""
    for name, text, _ in walk.kept:
        if name == "propname":
            called = text
        elif name == "staticval":
            yield called, text
        elif name in _NAMED:
            yield _NAMED[name], text.strip()


def _stored(walk: Walk) -> Iterator[str]:
    """Custom XML, which lies in a compound file that is wrapped like an object."""
    for name, text, raw in walk.kept:
        if name == "datastore":
            content = objects.parts(objects.unhexed(text, raw))[2]
            if content.startswith(MAGIC):
                yield from data_store.stored(ole.Ole(File("data", content)))


def _objects(walk: Walk) -> Iterator[Finding]:
    found = [objects.parts(objects.unhexed(text, raw)) for name, text, raw in walk.kept if name == "objdata"]
    # An object of the equation editor shows all it holds.
    names = [quoted(kind) for kind, _, _ in found if not kind.startswith("Equation")]
    if names:
        yield ole.embedded_finding(names)
