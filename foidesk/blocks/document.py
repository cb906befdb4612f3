"""Blocks as an HTML document that stands alone, and back: semantic, escaped, with nothing to fetch."""

import re
from collections.abc import Iterable
from html import escape
from html.parser import HTMLParser

from foidesk.blocks.kinds import Block, Heading, Items, Lines, Paragraph, Quote
from foidesk.blocks.links import runs
from foidesk.law.refusal import Refusal, Refused

_STYLE = (
    "body{max-width:42em;margin:2em auto;padding:0 1em;font:1rem/1.5 Arial,Helvetica,sans-serif;"
    "color:#0b0c0c;background:#fff;overflow-wrap:anywhere}"
    "h1{font-size:1.4rem}h2{font-size:1.2rem;margin-top:2em}h3,h4,h5{font-size:1rem}"
    "blockquote{margin:1em 0;padding-left:1em;border-left:4px solid #b1b4b6}"
)
HEAD, LINES = "fd-letter__head", "fd-letter__lines"
_HEADINGS = ("h1", "h2", "h3", "h4", "h5")
_KNOWN = frozenset({*_HEADINGS, "p", "ul", "ol", "li", "blockquote", "a", "strong", "br"})
_FOREIGN = Refusal("This document holds what no letter of ours holds, so that it can’t be set as a file.")


def document(blocks: Iterable[Block], *, subject: str) -> str:
    """The whole document, in British English, with the subject as its title.

    It has no landmarks: a mail program shows it inside a page that has its own.
    """
    body = "\n".join(_block(block) for block in blocks)
    return (
        '<!doctype html>\n<html lang="en-GB">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(subject)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def read_back(html: str) -> tuple[Block, ...]:
    """The blocks a document was made of: `document` makes the same document of them again.

    Which text of an officer a block is of, no document tells. Raises Refused for what `document` never makes.
    """
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(reader.blocks)


def _block(block: Block) -> str:
    match block:
        case Heading(level, text):
            return f"<h{level}>{_words(text)}</h{level}>"
        case Paragraph(text, label):
            strong = f"<strong>{_words(label)}</strong> " if label else ""
            return f"<p>{strong}{_words(text)}</p>"
        case Items(items, numbers):
            tag = "ol" if numbers else "ul"
            marks = [f' value="{n}"' if n != at else "" for at, n in enumerate(numbers, start=1)]
            rows = zip(marks or [""] * len(items), items, strict=True)
            inner = "\n".join(f"<li{mark}>{_words(item)}</li>" for mark, item in rows)
            return f"<{tag}>\n{inner}\n</{tag}>"
        case Lines(lines, at_head):
            kind = HEAD if at_head else LINES
            return f'<p class="{kind}">{"<br>".join(_words(line) for line in lines)}</p>'
        case Quote(text):
            inner = "".join(f"<p>{_words(part)}</p>" for part in re.split(r"\n\s*\n", text) if part.strip())
            return f"<blockquote>{inner}</blockquote>"


def _words(text: str) -> str:
    """Escaped text with its line ends, and its web addresses as links."""
    return "".join(
        f'<a class="govuk-link" href="{words}">{words}</a>' if run.link else words
        for run in runs(text)
        for words in (escape(run.words),)
    ).replace("\n", "<br>")


class _Reader(HTMLParser):
    """Block by block, what stands in the body of a document of ours."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[Block] = []
        self._in_body = False
        self._kind = ""
        self._label = ""
        self._said: list[str] = []
        self._items: list[str] = []
        self._numbers: list[int] = []
        self._quoted: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not self._in_body:
            self._in_body = tag == "body"
            return
        if tag not in _KNOWN:
            raise Refused(_FOREIGN)
        if tag == "br":
            self._said.append("\n")
        elif tag in ("ul", "ol"):
            self._items, self._numbers = [], []
        elif tag == "blockquote":
            self._quoted = []
        elif tag not in ("a", "strong"):
            self._said, self._label = [], ""
            self._kind = dict(attrs).get("class") or ""
            if tag == "li":
                self._numbers.append(int(dict(attrs).get("value") or len(self._numbers) + 1))

    def handle_data(self, data: str) -> None:
        self._said.append(data)

    def handle_endtag(self, tag: str) -> None:
        text = "".join(self._said)
        if tag == "strong":
            self._label, self._said = text, []
        elif tag == "li":
            self._items.append(text)
        elif tag in ("ul", "ol"):
            self.blocks.append(Items(tuple(self._items), tuple(self._numbers) if tag == "ol" else ()))
        elif tag == "blockquote":
            self.blocks.append(Quote("\n\n".join(self._quoted or ())))
            self._quoted = None
        elif tag == "p" and self._quoted is not None:
            self._quoted.append(text)
        elif tag == "p":
            self.blocks.append(self._paragraph(text))
        elif tag in _HEADINGS:
            self.blocks.append(Heading(_HEADINGS.index(tag) + 1, text))

    def _paragraph(self, text: str) -> Block:
        if self._kind in (HEAD, LINES):
            return Lines(tuple(text.split("\n")) if text else (), at_head=self._kind == HEAD)
        return Paragraph(text.removeprefix(" ") if self._label else text, self._label)
