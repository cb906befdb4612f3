"""Reading a composed letter back: its words, its headings, and what browsers would make of its document."""

import re
from html.parser import HTMLParser

_MARKS = re.compile(r"^\s*(?:-|[0-9]{1,3}\.)[ \t]+", re.MULTILINE)
_RULES = re.compile(r"^[=-]{3,}$", re.MULTILINE)
_NO_WORDS = frozenset({"style", "title", "script"})


class Reader(HTMLParser):
    """Collects the words of a document and its headings, and every tag it has."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.headings: list[int] = []
        self.tags: list[str] = []
        self.empty: list[str] = []
        self._open: list[tuple[str, int]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        if tag in {"meta", "br"}:
            self.said.append(" ")
            return
        self._open.append((tag, len("".join(self.said).strip())))
        if re.fullmatch(r"h[1-6]", tag):
            self.headings.append(int(tag[1]))

    def handle_endtag(self, tag: str) -> None:
        opened, at = self._open.pop()
        assert opened == tag, f"{opened} was closed as {tag}"
        if tag in {"p", "li", "h1", "h2", "h3", "h4", "h5", "blockquote"}:
            if len("".join(self.said).strip()) == at:
                self.empty.append(tag)
            self.said.append(" ")

    def handle_data(self, data: str) -> None:
        if not self._open or self._open[-1][0] not in _NO_WORDS:
            self.said.append(data)


def read(html: str) -> Reader:
    """A document, read."""
    reader = Reader()
    reader.feed(html)
    reader.close()
    return reader


def words(html: str) -> list[str]:
    """The words of a document in order, without its markup."""
    return "".join(read(html).said).split()


def words_of_plain(text: str) -> list[str]:
    """The words of plain text in order, without bullets, numbers of lists and rules."""
    return _MARKS.sub("", _RULES.sub("", text)).split()


def flat(text: str) -> str:
    """Plain text on one line, for looking for a sentence that was wrapped."""
    return " ".join(text.split())
