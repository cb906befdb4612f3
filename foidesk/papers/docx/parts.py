"""Which parts of a Word document hold text, and what they are called."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from lxml import etree

from foidesk.findings.codes import Code
from foidesk.language.sentence import say
from foidesk.opening.file import File
from foidesk.opening.limits import Unreadable
from foidesk.opening.package import Package
from foidesk.packages.ooxml import Office
from foidesk.papers.docx.backdrop import in_header
from foidesk.papers.docx.story import Story
from foidesk.papers.docx.styles import Styles, value
from foidesk.papers.items import Item
from foidesk.papers.look import hexadecimal

_PLACES = {
    "header": "header or footer",
    "footer": "header or footer",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
}
_NAMED = re.compile(r"(?:^|/)(header|footer|footnotes|endnotes|comments)\d*\.xml$", re.I)
_NO_DOCUMENT = say("It holds no Word document, though it is packed like one. Ask for a fresh copy.")


@dataclass(frozen=True)
class Document:
    """A Word document: its parts and what its settings say."""

    office: Office

    @cached_property
    def settings(self) -> "etree._Element | None":
        """The settings, or None."""
        found = self.office.related(self.office.main, "settings") or self.office.parts(
            typed="ml.settings+xml"
        )
        return self.office.tree(found[0]) if found else None

    @cached_property
    def styles(self) -> Styles:
        """The styles; none where the part is missing."""
        found = self.office.related(self.office.main, "styles") or self.office.parts(typed="ml.styles+xml")
        return Styles(self.office.tree(found[0]) if found else None)

    @cached_property
    def stories(self) -> list[tuple[str, str]]:
        """Each part with text and its place for people, the body first."""
        found = [(self.office.main, "")]
        for kind, place in _PLACES.items():
            typed = self.office.parts(kind, typed=f"wordprocessingml.{kind}+xml")
            named = [name for name in self.office.package.names if _called(name) == kind]
            # Building blocks are a document of their own within a template; nothing of them is shown.
            every = dict.fromkeys(typed + named)
            found += [(name, place) for name in every if "/glossary/" not in f"/{name.lower()}"]
        return found

    @property
    def blocks(self) -> list[str]:
        """The parts with building blocks, such as the prompts of form fields."""
        return self.office.parts("glossarydocument", typed="document.glossary+xml")

    def items(self, part: str) -> Iterator[Item]:
        """All of one story."""
        root = "document" if part == self.office.main else ""
        story = Story(self.styles, self._page, self._behind_first_page if root else 0)
        yield from story.items(self.office.package.stream(part), root)

    @cached_property
    def _behind_first_page(self) -> int:
        headers = (part for part, where in self.stories if where == "header or footer")
        return max((in_header(self.office.package.read(part)) for part in headers), default=0)

    @cached_property
    def _page(self) -> str:
        """The colour of the page (ECMA-376 part 1, 17.2.1), where the settings let it be seen."""
        shown = self.settings is not None and any(
            True for _ in self.settings.iter("{*}displayBackgroundShape")
        )
        if not shown:
            return "FFFFFF"
        beginning = next(self.office.package.chunks(self.office.main), b"")[:20_000].decode(
            "utf-8", "replace"
        )
        given = re.search(r"<\w*:?background\b[^>]*?\bcolor=[\"'](\w+)", beginning)
        return hexadecimal(given[1]) if given else "FFFFFF"


def opened(file: File) -> Document:
    """Raises Unreadable where a file is no package or holds no document."""
    office = Office(Package(file))
    main = office.main or next(
        (name for name in office.package.names if name.lower() == "word/document.xml"), ""
    )
    if not main or main not in office.package:
        raise Unreadable(Code.UNREADABLE, _NO_DOCUMENT)
    return Document(office)


def _called(name: str) -> str:
    found = _NAMED.search(name)
    return found[1].lower() if found else ""


__all__ = ["Document", "opened", "value"]
