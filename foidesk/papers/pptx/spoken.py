"""What is said beside the slides: the speaker's notes, comments, the log of who changed what."""

from collections.abc import Iterator

from lxml import etree

from foidesk.opening.xml import elements, local
from foidesk.papers.pptx.deck import Deck, placeholder, shapes, words
from foidesk.papers.tell import Changes, Comments

_NO_NOTES = frozenset({"sldNum", "dt", "hdr", "ftr", "sldImg"})


def notes(deck: Deck, slide: str) -> str:
    """The speaker's notes to a slide (ECMA-376 part 1, 19.3.1.26); "" where there is only a number."""
    said = [
        words(shape)
        for part in deck.office.related(slide, "notesslide")
        for shape in shapes(deck.office.tree(part))
        if (placeholder(shape) or ("",))[0] not in _NO_NOTES
    ]
    return "\n".join(each for each in said if each)


def authors(deck: Deck) -> dict[str, str]:
    """Whoever commented, by identifier: of the old kind (19.4.3) and of the new ([MS-PPTX] 2.16.3.5)."""
    found: dict[str, str] = {}
    for part in deck.office.parts("commentauthors", "authors", typed="commentauthors+xml"):
        for each in deck.office.tree(part):
            if local(each) in ("cmAuthor", "author"):
                found[each.get("id", "")] = each.get("name", "")
    return found


def comment_parts(deck: Deck) -> dict[str, str]:
    """Each part with comments, and its place."""
    return {part: deck.place(part) for part in deck.office.parts("comments", typed="comments+xml")}


def comments(deck: Deck, part: str, names: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Each comment of a part and each answer, as author and words."""
    for each in elements(deck.office.package.stream(part), "cm", "reply"):
        said = [
            words(found) if local(found) == "txBody" else str(found.text or "")
            for found in each
            if local(found) in ("txBody", "text")
        ]
        yield names.get(each.get("authorId", ""), ""), "\n".join(said)


def told(every: Iterator[tuple[str, str]]) -> Comments:
    """Comments as they are told."""
    found = Comments()
    for author, text in every:
        found.add(author, text)
    return found


def changes(deck: Deck) -> Changes:
    """The log that PowerPoint keeps of a presentation which several people edit at once."""
    found = Changes()
    for part in deck.office.parts("changesinfo", typed="changesinfo+xml"):
        for each in elements(deck.office.package.stream(part), "docChg"):
            found.add("format", _author(each))
    return found


def _author(change: "etree._Element") -> str:
    return next((each.get("name", "") for each in change.iter("{*}chgData")), "")
