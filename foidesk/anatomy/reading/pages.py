"""Paragraphs of a web page, such as our own letters are, and of mail that is one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

from foidesk.anatomy.reading.words import Piece

_BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "p div h1 h2 h3 h4 h5 h6 li ul ol table tr td th blockquote section article header footer dt dd dl "
        "pre hr "
        "address main body form figure figcaption caption title",
    )
)
_UNSEEN = frozenset({"script", "style", "head", "template", "noscript", "title", "object", "svg"})
_EMPTY = frozenset({"br", "hr", "img", "input", "meta", "link", "col", "area", "base", "wbr", "source"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])", re.I)
_DEEPEST = 500


@dataclass
class _List:
    ordered: bool
    at: int = 1
    kind: str = "1"


class _Page(HTMLParser):
    """Gathers the blocks of a page, with the numbers that a browser shows before the items of lists."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[Piece] = []
        self._words: list[str] = []
        self._mark = ""
        self._heading = False
        self._lists: list[_List] = []
        self._unseen: list[str] = []
        self._link = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """A tag that begins something."""
        given = dict(attrs)
        if self._unseen or self._hides(tag, given):
            if tag not in _EMPTY and len(self._unseen) < _DEEPEST:
                self._unseen.append(tag)
            return
        if tag == "br":
            self._words.append("\n")
        if tag in _BLOCKS:
            self.end()
            self._heading = tag[0] == "h" and tag[1:].isdigit()
        if tag in ("ul", "ol") and len(self._lists) < _DEEPEST:
            start = given.get("start") or "1"
            self._lists.append(
                _List(tag == "ol", int(start) if start.isdigit() else 1, given.get("type") or "1")
            )
        elif tag == "li":
            self._item(given.get("value") or "")
        elif tag == "a":
            self._link = given.get("href") or ""

    def _hides(self, tag: str, given: dict[str, str | None]) -> bool:
        return tag in _UNSEEN or "hidden" in given or _HIDDEN.search(given.get("style") or "") is not None

    def _item(self, value: str) -> None:
        if not self._lists or not self._lists[-1].ordered:
            self._mark = "• "
            return
        numbers = self._lists[-1]
        numbers.at = int(value) if value.isdigit() else numbers.at
        self._mark = f"{numbered(numbers.at, numbers.kind)} "
        numbers.at += 1

    def handle_endtag(self, tag: str) -> None:
        """A tag that ends something."""
        if self._unseen:
            if tag in self._unseen:
                while self._unseen.pop() != tag:
                    pass
            return
        if tag in ("ul", "ol") and self._lists:
            self._lists.pop()
        if tag == "a" and self._link:
            if self._link.startswith(("http", "mailto:")) and self._link not in "".join(self._words):
                self._words.append(f" <{self._link.removeprefix('mailto:')}>")
            self._link = ""
        if tag in _BLOCKS:
            self.end()
            self._heading = False

    def handle_data(self, data: str) -> None:
        """Words."""
        if not self._unseen:
            self._words.append(" ".join(f"|{data}|".split())[1:-1] if data.strip() else " " * bool(data))

    def end(self) -> None:
        """The end of a block."""
        words = "".join(self._words)
        self._words.clear()
        if words.strip():
            self.pieces.append(Piece(self._mark + words.strip(), self._heading, wrapped=False))
            self._mark = ""


def numbered(at: int, kind: str) -> str:
    """The number of an item as it is shown: ``3.``, ``c)``, ``iii)``."""
    if kind in ("a", "A") and at <= 26:
        return f"{chr(96 + at)})"
    if kind in ("i", "I") and at <= 12:
        return f"{('i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii')[at - 1]})"
    return f"{at}."


def of_html(html: str) -> Iterator[Piece]:
    """What a browser would show of it, block by block."""
    page = _Page()
    page.feed(html)
    page.close()
    page.end()
    yield from page.pieces
