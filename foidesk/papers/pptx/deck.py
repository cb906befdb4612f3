"""The slides of a presentation in their order, and what belongs to each."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.package import Package
from foidesk.opening.xml import local
from foidesk.packages.ooxml import Office
from foidesk.papers.pptx.colours import Palette

_NO_SLIDES = say("It holds no slides, though it is packed like a presentation. Ask for a fresh copy.")


@dataclass(frozen=True)
class Deck:
    """A presentation."""

    office: Office
    _palettes: dict[str, Palette] = field(default_factory=dict)

    @cached_property
    def root(self) -> "etree._Element":
        """The presentation itself."""
        return self.office.tree(self.office.main)

    @cached_property
    def slides(self) -> list[str]:
        """The slides in the order they are shown; one that is not in the list is left out."""
        targets = self.office.targets(self.office.main)
        listed = [
            targets[identifier].target
            for each in self.root.iterfind("{*}sldIdLst/{*}sldId")
            if (identifier := relation(each)) in targets
        ]
        return [part for part in listed if part in self.office.package]

    @cached_property
    def lost(self) -> list[str]:
        """Slides that are in the file and that no program shows."""
        known = {part.lower() for part in self.slides}
        every = self.office.parts(typed="presentationml.slide+xml") + self.office.parts("slide")
        return [part for part in dict.fromkeys(every) if part.lower() not in known]

    @cached_property
    def size(self) -> tuple[int, int]:
        """Width and height of a slide in the units of drawings; 0 where unknown."""
        given = next(self.root.iterfind("{*}sldSz"), None)
        return (number(given, "cx"), number(given, "cy")) if given is not None else (0, 0)

    @cached_property
    def _places(self) -> dict[str, str]:
        """Each part that belongs to a slide, with the slide's place."""
        found: dict[str, str] = {}
        for n, slide in enumerate(self.slides, 1):
            waiting = [slide]
            while waiting:
                part = waiting.pop()
                if part.lower() in found:
                    continue
                found[part.lower()] = str(say("slide {n}", n=n))
                kinds = ("slidelayout", "slide", "notesmaster", "slidemaster", "theme")
                waiting += [
                    one.target
                    for one in self.office.of(part)
                    if not one.external and one.kind not in kinds and one.target in self.office.package
                ]
        return found

    def palette(self, slide: str) -> Palette:
        """The colours of a slide; slides of one layout share them."""
        layout = next(iter(self.office.related(slide, "slidelayout")), slide)
        if layout not in self._palettes:
            self._palettes[layout] = Palette(self.office, slide)
        return self._palettes[layout]

    def place(self, part: str) -> str:
        """Where a part lies as people say it: "slide 2", or "" where it belongs to none."""
        return self._places.get(part.lower(), "")


def opened(file: File) -> Deck:
    """Raises Unreadable where a file is no package or holds no presentation."""
    office = Office(Package(file))
    if not office.main or office.main not in office.package:
        raise Unreadable(Code.UNREADABLE, _NO_SLIDES)
    deck = Deck(office)
    if local(deck.root) != "presentation":
        raise Unreadable(Code.UNREADABLE, _NO_SLIDES)
    return deck


def relation(element: "etree._Element") -> str:
    """The identifier of a relationship (`r:id`), apart from an element's own `id`."""
    return next((str(given) for key, given in element.attrib.items() if str(key).endswith("}id")), "")


def number(element: "etree._Element", name: str) -> int:
    """A whole number in an attribute, 0 where there is none."""
    given = element.get(name, "").strip()
    return int(given) if given.lstrip("-").isdigit() and len(given) < 15 else 0


def words(element: "etree._Element") -> str:
    """The text of a shape or a comment, paragraph by paragraph; without the number of the slide and such."""
    lines = []
    for paragraph in element.iter("{*}p"):
        pieces = [
            str(each.text or "") if local(each) == "t" else "\n"
            for each in paragraph.iter("{*}t", "{*}br")
            if not _counted(each)
        ]
        lines.append("".join(pieces))
    return "\n".join(lines).strip()


def _counted(text: "etree._Element") -> bool:
    parent = text.getparent()
    return parent is not None and local(parent) == "fld" and parent.get("type", "").lower() == "slidenum"


def shapes(root: "etree._Element") -> Iterator["etree._Element"]:
    """The shapes, pictures and frames of a slide, those within groups too, and no fallback twice."""
    for each in root.iter("{*}sp", "{*}pic", "{*}graphicFrame", "{*}cxnSp"):
        if not any(local(above) == "Fallback" for above in each.iterancestors()):
            yield each


def placeholder(shape: "etree._Element") -> tuple[str, str] | None:
    """The kind and index of the placeholder that a shape fills, or None."""
    given = next(shape.iterfind("{*}nvSpPr/{*}nvPr/{*}ph"), None)
    return None if given is None else (given.get("type", "body"), given.get("idx", ""))


def title(root: "etree._Element") -> str:
    """The title of a slide, else its first words."""
    every = [each for each in shapes(root) if words(each)]
    titled = [each for each in every if (placeholder(each) or ("",))[0] in ("title", "ctrTitle")]
    return words((titled or every)[0]) if every else ""
