"""The parts of an OpenDocument text or presentation."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.package import Package
from foidesk.opening.xml import local, tree
from foidesk.packages.odf import Odf
from foidesk.papers.items import Item
from foidesk.papers.odf.around import Paper
from foidesk.papers.odf.styles import Styles, attribute, centimetres
from foidesk.papers.odf.walk import Slide, Walk

_NO_CONTENT = say("It holds no text, though it is packed like a document. Ask for a fresh copy.")
_OTHERS = "header or footer"


@dataclass(frozen=True)
class Document:
    """A text or a presentation."""

    odf: Odf

    @cached_property
    def _styles(self) -> "etree._Element | None":
        return tree(self.odf.package.read("styles.xml")) if "styles.xml" in self.odf.package else None

    @cached_property
    def slides(self) -> bool:
        """Whether it is a presentation."""
        return "presentation" in self.odf.mimetype

    def _common(self) -> Styles:
        """The styles that both text and headers use; each has others of its own by the same names."""
        found = Styles()
        for group in self._styles if self._styles is not None else ():
            if local(group) == "styles":
                for each in group:
                    if local(each) == "style":
                        found.add(each)
        return found

    @cached_property
    def _paper(self) -> Paper:
        if self._styles is None:
            return Paper()
        layers = frozenset(
            attribute(each, "name")
            for each in self._styles.iter("{*}layer")
            if attribute(each, "display") == "none"
        )
        if not self.slides:
            return Paper(layers)
        sizes = [
            (
                centimetres(attribute(each, "page-width")) or 0,
                centimetres(attribute(each, "page-height")) or 0,
            )
            for each in self._styles.iter("{*}page-layout-properties")
        ]
        return Paper(
            layers, max((size[0] for size in sizes), default=0), max((size[1] for size in sizes), default=0)
        )

    @cached_property
    def _page(self) -> str:
        """White, or "" where a page has a colour or a slide may have anything behind its words."""
        if self.slides or self._styles is None:
            return "" if self.slides else "FFFFFF"
        given = (
            attribute(each, "background-color") for each in self._styles.iter("{*}page-layout-properties")
        )
        return "" if any(colour not in ("", "transparent", "#ffffff") for colour in given) else "FFFFFF"

    def items(self, slides: list[Slide] | None = None) -> Iterator[tuple[str, Item]]:
        """All text with its place: first the content, then headers and footers. `slides` is filled in."""
        walk = Walk(self._common(), self._paper, page=self._page)
        if slides is not None:
            walk.slides = slides
        yield from walk.items(self.odf.package.stream("content.xml"), "document-content")
        if "styles.xml" in self.odf.package and not self.slides:
            others = Walk(self._common(), self._paper, _OTHERS, self._page)
            yield from others.items(self.odf.package.stream("styles.xml"), "document-styles")


def opened(file: File) -> Document:
    """Raises Unreadable where a file is no package, is locked with a password, or holds no text."""
    odf = Odf(Package(file))
    odf.check()
    if "content.xml" not in odf.package:
        raise Unreadable(Code.UNREADABLE, _NO_CONTENT)
    return Document(odf)
