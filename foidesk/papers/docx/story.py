"""A story of a Word document (body, header, notes, comments), read once from beginning to end."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import BinaryIO

from lxml import etree

from foidesk.opening.xml import local
from foidesk.papers import look
from foidesk.papers.docx.around import Around, Held, around, of_cell, of_paragraph
from foidesk.papers.docx.backdrop import reach
from foidesk.papers.docx.drawn import drawn
from foidesk.papers.docx.styles import NOTHING as PLAIN
from foidesk.papers.docx.styles import Look, Styles, look_of, value
from foidesk.papers.flow import ends
from foidesk.papers.items import Change, Comment, Field, Item, Paragraph, Run
from foidesk.papers.tell import Way

_KINDS = {"ins": "added", "del": "removed", "moveFrom": "moved", "moveTo": "moved"}
_CELLS = {"cellIns": "added", "cellDel": "removed", "cellMerge": "format"}
_PROPERTIES = ("pPr", "tcPr", "tblPr", "tblPrEx", "trPr", "tblGrid", "sectPr")
_NAMES = ("r", "p", "tc", "tbl", "tr", "comment", "fldSimple", *_KINDS, *_PROPERTIES)
_SPACES = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-", "ptab": "\t"}
_TINY = 4  # half-points
_MOST_LOOKS = 10_000
_MOST_ALTERNATIVE = 1_000_000


@dataclass
class Story:
    """Gives the items of one story. `page` is the colour of the page."""

    styles: Styles
    page: str = "FFFFFF"
    backdrop: int = 0
    """For how many paragraphs more something large may lie behind the words."""
    _held: dict["etree._Element", Held] = field(default_factory=dict)
    _parent: "etree._Element | None" = None
    _around: Around = field(default_factory=Around)
    _looks: dict[tuple[Look, str], Look] = field(default_factory=dict)
    _code: list[str] = field(default_factory=list)
    _chosen: list[str] = field(default_factory=list)
    _fallback: list[str] = field(default_factory=list)

    def items(self, stream: BinaryIO, root: str = "") -> Iterator[Item]:
        """All in order. Raises Unreadable for what is no sound XML, or is not called `root`."""
        for element in ends(stream, *_NAMES, root=root):
            name = local(element)
            if name == "r":
                yield from self._run(element)
            elif name == "p":
                self._held.pop(element, None)
                self.backdrop = max(self.backdrop - 1, 0)
                yield Paragraph()
            elif name in _KINDS:
                if not _in_fallback(element):
                    yield Change(_KINDS[name], value(element, "author"))
            elif name == "comment":
                yield Comment(value(element, "author"))
            elif name == "fldSimple":
                yield Field(value(element, "instr"))
            elif name in _PROPERTIES:
                yield from self._properties(element, name)
            else:
                self._held.pop(element, None)
        yield from self._alternative()

    def _page(self) -> str:
        return "" if self.backdrop else self.page

    def _properties(self, element: "etree._Element", name: str) -> Iterator[Item]:
        parent = element.getparent()
        if (
            parent is None
            or local(parent).endswith("Change")
            or (name == "sectPr" and local(parent) == "pPr")
        ):
            return
        if name == "pPr":
            self._held[parent] = of_paragraph(element)
        elif name in ("tcPr", "tblPr"):
            self._held[parent] = of_cell(element, self.styles)
        if not _in_fallback(element):
            yield from _formatting(element)

    def _run(self, run: "etree._Element") -> Iterator[Item]:
        parent = run.getparent()
        if parent is not None and parent is not self._parent:
            self._parent, self._around = parent, around(parent, self._held, self.styles, self._page())
        own, words = PLAIN, ""
        for each in run:
            name = local(each)
            if name in ("t", "delText"):
                words += each.text or ""
            elif name == "rPr":
                own = look_of(each)
                yield from _formatting(each)
            elif name in _SPACES:
                words += _SPACES[name]
            elif name in ("instrText", "delInstrText", "fldChar"):
                yield from self._field(each, name)
            elif name in ("drawing", "pict", "object", "AlternateContent") and not self._around.fallback:
                self.backdrop = max(self.backdrop, reach(each))
                self._parent = None
                yield from drawn(each, hidden=bool(own.vanish))
                yield from self._alternative()
        if words:
            yield from self._words(words, own)

    def _words(self, words: str, own: Look) -> Iterator[Item]:
        if self._around.fallback:
            _keep(self._fallback, words)
            return
        if self._around.boxed:
            _keep(self._chosen, words)
        yield Run(words, self._around.deleted, self._around.way or self._way(own))

    def _way(self, own: Look) -> Way | None:
        """How a run with this look of its own is hidden, if it is."""
        key = (own, self._around.style)
        full = self._looks.get(key)
        if full is None:
            full = self._full(own)
            if len(self._looks) < _MOST_LOOKS:
                self._looks[key] = full
        if full.vanish:
            return Way.HIDDEN
        if full.size is not None and 0 < full.size <= _TINY:
            return Way.TINY
        behind = self._around.behind if full.behind is None else full.behind
        # Automatic text turns white on dark shading, but not under a black highlighter.
        colour = full.colour or ("000000" if full.lit and behind == "000000" else "")
        return Way.COLOUR if look.same(colour, behind or "") else None

    def _full(self, own: Look) -> Look:
        """The look of a run with all that styles give it; `vanish` is a toggle (17.7.3)."""
        of_paragraph_style = self.styles.chain(self._around.style, "paragraph")
        of_character_style = self.styles.chain(own.style, "character") if own.style else ()
        default = self.styles.default
        vanish = own.vanish
        if vanish is None:
            toggled = [_first_vanish(chain) for chain in (of_paragraph_style, of_character_style)]
            vanish = bool(default.vanish) or toggled.count(True) == 1
        full = replace(own, vanish=vanish)
        for each in (*of_character_style, *of_paragraph_style, default):
            full = replace(
                full,
                colour=each.colour if full.colour is None else full.colour,
                size=each.size if full.size is None else full.size,
                behind=each.behind if full.behind is None else full.behind,
                lit=each.lit if full.behind is None else full.lit,
            )
        return full

    def _field(self, element: "etree._Element", name: str) -> Iterator[Item]:
        if name != "fldChar":
            _keep(self._code, element.text or "")
        elif value(element, "fldCharType") in ("separate", "end") and self._code:
            yield Field("".join(self._code))
            self._code.clear()

    def _alternative(self) -> Iterator[Item]:
        """What only old programs are shown of a drawing (part 3, 10), where it says anything else."""
        other, shown = "".join(self._fallback), "".join(self._chosen)
        if other and "".join(other.split()) not in "".join(shown.split()):
            yield Run(other, False, Way.OTHER)
        self._fallback.clear()
        self._chosen.clear()


def _first_vanish(chain: tuple[Look, ...]) -> bool | None:
    return next((each.vanish for each in chain if each.vanish is not None), None)


def _keep(words: list[str], more: str) -> None:
    if len(words) < _MOST_ALTERNATIVE // 64:
        words.append(more[:_MOST_ALTERNATIVE])


def _formatting(element: "etree._Element") -> Iterator[Item]:
    for each in element.iter(etree.Element):
        name = local(each)
        if name.endswith("Change") or name in _CELLS:
            yield Change(_CELLS.get(name, "format"), value(each, "author"))


def _in_fallback(element: "etree._Element") -> bool:
    return any(local(each) == "Fallback" for each in element.iterancestors())
