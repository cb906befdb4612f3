"""The text of an OpenDocument part, read once from beginning to end."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from lxml import etree

from foidesk.language.sentence import say
from foidesk.opening.xml import local
from foidesk.papers.flow import ends
from foidesk.papers.items import Change, Comment, Field, Item, Name, Paragraph, Picture, Run
from foidesk.papers.look import same
from foidesk.papers.odf.around import Around, Paper, around, unseen
from foidesk.papers.odf.styles import Look, Styles, attribute
from foidesk.papers.tell import Way

_NAMES = [
    "style",
    "p",
    "h",
    "annotation",
    "changed-region",
    "page",
    "frame",
    "table-row",
    "table-cell",
    "table",
    "list",
    "list-item",
    "section",
    "section-source",
    "dde-connection-decl",
]
_KEPT = frozenset({"annotation", "deletion", "frame", "section-source", "dde-connection-decl"})
_CHANGES = {"insertion": "added", "deletion": "removed", "format-change": "format"}
_SPACES = {"s": " ", "tab": "\t", "line-break": "\n"}
_BLOCKS = frozenset(
    {
        "p",
        "h",
        "annotation",
        "frame",
        "note",
        "list",
        "table",
        "section",
        "text-box",
        "change",
        "tracked-changes",
    }
)
_TINY = 2.0  # points
_MOST = 2_000  # pieces, and characters of each, that are kept of a comment or of what was removed


@dataclass(frozen=True)
class Slide:
    """A slide that was read: its name, whether it is hidden, its first words."""

    name: str
    hidden: bool
    words: str


@dataclass
class Walk:
    """Gives (place, item) of one part; learns the styles that the part defines before its text.

    `slides` fills with the slides that were read, where there are any; `place` is where text lies otherwise.
    """

    styles: Styles
    paper: Paper
    place: str = ""
    page: str = "FFFFFF"
    slides: list[Slide] = field(default_factory=list)
    _said: dict["etree._Element", list[str]] = field(default_factory=dict)
    _words: str = ""

    def items(self, stream: BinaryIO, root: str) -> Iterator[tuple[str, Item]]:
        """All in order. Raises Unreadable for what is no sound XML, or is not called `root`."""
        for element in ends(stream, *_NAMES, root=root, kept=_KEPT):
            name = local(element)
            if name == "style":
                self.styles.add(element)
            elif name in ("p", "h"):
                yield from self._paragraph(element)
            elif name == "annotation":
                author = _child(element, "creator")
                yield self._here(element), Comment(author, "\n".join(self._said.pop(element, ())))
            elif name == "changed-region":
                yield from self._change(element)
            elif name == "page":
                self._slide(element)
            elif name in ("frame", "section-source", "dde-connection-decl"):
                yield from self._object(element, name)

    def _here(self, element: "etree._Element", *, notes: bool = False) -> str:
        if not any(local(each) == "page" for each in element.iterancestors()):
            return self.place
        slide = say("slide {n}", n=len(self.slides) + 1)
        return str(say("{slide}, notes", slide=slide) if notes else slide)

    def _slide(self, page: "etree._Element") -> None:
        looks = self.styles.chain("drawing-page", attribute(page, "style-name"))
        hidden = attribute(page, "visibility") == "hidden" or any(look.slide_hidden for look in looks)
        self.slides.append(Slide(attribute(page, "name"), hidden, self._words))
        self._words = ""

    def _change(self, region: "etree._Element") -> Iterator[tuple[str, Item]]:
        for each in region:
            kind = _CHANGES.get(local(each))
            if kind is not None:
                said = "\n".join(self._said.pop(each, ()))
                yield self.place, Change(kind, _child(each, "creator"), said)

    def _object(self, element: "etree._Element", name: str) -> Iterator[tuple[str, Item]]:
        here = self._here(element)
        if name != "frame":
            yield here, Field(f"{name} {attribute(element, 'href') or attribute(element, 'application')}")
            return
        pictures = [each for each in element if local(each) == "image"]
        for each in element.iter("{*}image", "{*}object", "{*}object-ole", "{*}title", "{*}desc"):
            yield here, Name(attribute(each, "href") or str(each.text or ""))
        yield here, Name(attribute(element, "name"))
        looks = [
            look
            for family in ("graphic", "presentation")
            for look in self.styles.chain(family, attribute(element, "style-name"))
        ]
        if pictures and unseen(element, self.paper):
            yield here, Picture(hidden=True)
        if pictures and looks and looks[0].clipped:
            yield here, Picture(hidden=False)

    def _paragraph(self, paragraph: "etree._Element") -> Iterator[tuple[str, Item]]:
        above = around(paragraph, self.styles, self.paper)
        if any(attribute(each, "is-hidden") == "true" for each in paragraph.iter("{*}hidden-paragraph")):
            above.way = Way.HIDDEN
        own = tuple(self.styles.chain("paragraph", attribute(paragraph, "style-name")))
        here = self._here(paragraph, notes=above.notes)
        kept = above.removed if above.removed is not None else above.comment
        for text, way in self._text(paragraph, own, above):
            if kept is not None:
                said = self._said.setdefault(kept, [])
                if len(said) < _MOST:
                    said.append(text[:_MOST])
            else:
                yield here, Run(text, False, way)
                if len(self._words) < 60 and not above.notes and here != self.place:
                    self._words += text
        for each in paragraph.iter("{*}a"):
            yield here, Name(attribute(each, "href"))
        yield here, Paragraph()

    def _text(
        self, element: "etree._Element", looks: tuple[Look, ...], above: Around
    ) -> Iterator[tuple[str, Way | None]]:
        """The words directly in an element and in what formats them, each with the way it is hidden."""
        if attribute(element, "is-hidden") == "true" or local(element) == "hidden-text":
            hidden = attribute(element, "is-hidden") != "false"
            text = attribute(element, "string-value") or "".join(str(each) for each in element.itertext())
            yield text, (Way.HIDDEN if hidden else None)
        else:
            way = self._way(looks, above)
            if element.text:
                yield element.text, way
            for each in element:
                name = local(each)
                if name in _SPACES:
                    yield _SPACES[name], way
                elif name not in _BLOCKS:
                    own = looks
                    if name in ("span", "a"):
                        own = (*self.styles.chain("text", attribute(each, "style-name")), *looks)
                    yield from self._text(each, own, above)
                if each.tail:
                    yield each.tail, way

    def _way(self, looks: tuple[Look, ...], above: Around) -> Way | None:
        if above.way is not None:
            return above.way
        if next((look.hidden for look in looks if look.hidden is not None), False):
            return Way.HIDDEN
        size = next((look.size for look in looks if look.size is not None), None)
        if size is not None and 0 < size <= _TINY:
            return Way.TINY
        behind = next((look.behind for look in looks if look.behind is not None), None)
        if behind is None:
            behind = next((look.shade for look in looks if look.shade is not None), None)
        if behind is None:
            behind = self.page if above.behind is None else above.behind
        colour = next((look.colour for look in looks if look.colour is not None), "")
        return Way.COLOUR if same(colour or "", behind) else None


def _child(element: "etree._Element", name: str) -> str:
    return next((str(each.text or "") for each in element.iter(f"{{*}}{name}")), "")
