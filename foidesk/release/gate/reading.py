"""The words of what would leave, line by line, and every address its document loads or leads to."""

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from foidesk.composing.facts import Composed

LOADS = frozenset({"src", "srcset", "background", "data", "poster"})
ACTIVE = frozenset({"script", "iframe", "object", "embed", "form", "link", "base", "audio", "video"})
_SILENT = frozenset({"style", "script", "title"})
_HIDES = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?![.\d])|font-size\s*:\s*0", re.IGNORECASE
)
_BLOCKS = re.compile(r"p|div|h[1-6]|li|tr|td|th|br|dt|dd|section|header|footer|blockquote|ul|ol|table|hr")


@dataclass(frozen=True)
class Line:
    """One line of what would leave, and where a person finds it."""

    where: str
    text: str


@dataclass(frozen=True)
class Document:
    """What an HTML document shows, where its links lead, what it loads, has active, and hides."""

    lines: tuple[str, ...]
    links: tuple[str, ...]
    loads: tuple[str, ...]
    active: tuple[str, ...]
    hidden: tuple[str, ...]


def read(html: str) -> Document:
    """Read a document that we composed."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    shown = "".join(reader.shown).split("\n")
    lines = tuple(" ".join(line.split()) for line in shown if line.strip())
    return Document(
        lines, tuple(reader.links), tuple(reader.loads), tuple(reader.active), tuple(reader.hidden)
    )


def lines_of(words: Composed, document: Document) -> list[Line]:
    """Every line that leaves: the subject, the text, and what the document alone says."""
    lines = [Line("the subject", words.subject)]
    for n, text in enumerate(words.text.splitlines(), start=1):
        if text.strip():
            lines.append(Line(f"line {n}: “{excerpt(text)}”", text))
    known = " ".join(words.text.split())
    for text in document.lines:
        if text not in known:
            lines.append(Line(f"the formatted letter: “{excerpt(text)}”", text))
    return lines


def excerpt(text: str) -> str:
    """The beginning of a line, for a person to find it by."""
    text = " ".join(text.split())
    return text if len(text) <= 60 else f"{text[:59]}…"


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.shown: list[str] = []
        self.links: list[str] = []
        self.loads: list[str] = []
        self.active: list[str] = []
        self.hidden: list[str] = []
        self.silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ACTIVE:
            self.active.append(tag)
        for name, value in attrs:
            if name == "href" and value:
                self.links.append(value)
            elif name in LOADS and value:
                self.loads.append(value)
            elif name.startswith("on") or (name == "style" and "url(" in (value or "").lower()):
                self.active.append(name)
            if name == "hidden" or (name == "style" and _HIDES.search(value or "")):
                self.hidden.append(tag)
        self._step(tag, 1)

    def handle_comment(self, data: str) -> None:
        self.hidden.append(excerpt(data))

    def handle_endtag(self, tag: str) -> None:
        self._step(tag, -1)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag in _SILENT:
            self.silent -= 1

    def handle_data(self, data: str) -> None:
        if not self.silent:
            self.shown.append(data.replace("\n", " "))

    def _step(self, tag: str, by: int) -> None:
        if tag in _SILENT:
            self.silent = max(0, self.silent + by)
        elif _BLOCKS.fullmatch(tag):
            self.shown.append("\n")
