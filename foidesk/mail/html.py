"""Turns the HTML of a message into plain text that keeps paragraphs, list markers, tables and link targets.

nh3 first reduces whatever came to a handful of well-formed tags, so that the standard library's parser, which
is not made for hostile input, never meets any.
"""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

import nh3

from foidesk.mail.numerals import marker

_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_PARAGRAPHS = _HEADINGS | {"p", "ul", "ol", "table", "pre", "blockquote", "dl"}
_BLOCKS = _PARAGRAPHS | {"div", "tr", "hr", "dt", "dd", "section", "article"}
_TAGS = {*_BLOCKS, "a", "br", "li", "td", "th"}
_GONE = {"script", "style", "title", "template", "noscript"}
_KEPT: dict[str, set[str]] = {
    "a": {"href"},
    "ol": {"start", "type"},
    "li": {"value"},
    "blockquote": {"type", "class"},
}
_OPEN_OR_CLOSE = re.compile(
    r"<(/?)(?:a|abbr|article|b|big|blockquote|center|code|dir|div|dl|em|fieldset|figure|font|form|h[1-6]|i|main|"
    r"nav|ol|pre|q|s|section|small|span|strong|sub|sup|svg|math|table|template|tt|u|ul|[a-z]+-[a-z]+|o:p)\b",
    re.IGNORECASE,
)
_ANY_TAG = re.compile(r"<[^<>]{0,5000}>")
_DEEPEST = 400
_SPACES = re.compile(r"[ \t\r\n\f\u00a0]+")


def html_to_text(html: str) -> str:
    """Plain text of an HTML body: "\\n" line ends, a blank line between paragraphs, "shown <target>" for
    links.
    """
    if too_deep(html):
        return unescape(_ANY_TAG.sub("\n", html)).strip()
    safe = nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags=_GONE,
        attributes=_KEPT,
        url_schemes={"http", "https", "mailto"},
        link_rel=None,
    )
    reader = _Reader()
    reader.feed(safe)
    reader.close()
    return reader.text()


def too_deep(html: str) -> bool:
    """Whether tags are nested as no mail program nests them: the time to clean them grows with the square."""
    depth = 0
    for tag in _OPEN_OR_CLOSE.finditer(html):
        depth = max(depth - 1, 0) if tag.group(1) else depth + 1
        if depth > _DEEPEST:
            return True
    return False


class _Reader(HTMLParser):
    """Collects lines while walking the tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.line: list[str] = []
        self.lists: list[tuple[str, int]] = []
        self.quotes: list[bool] = []
        self.links: list[tuple[str, int]] = []
        self.pre = 0
        self.written = False  # whether the line has words yet
        self.fresh_item = False  # whether it has only the marker of a list item

    def text(self) -> str:
        self._break()
        joined = "\n".join(self.lines)
        return re.sub(r"\n{3,}", "\n\n", joined).strip("\n")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "br":
            self._break(keep_empty=True)
        elif tag == "li":
            self._item(given)
        elif tag in {"td", "th"}:
            if self.written:
                self.line.append(" | ")
        elif tag == "a":
            self.links.append((given.get("href", ""), len(self.line)))
        elif tag in _BLOCKS:
            self._open_block(tag, given)

    def _open_block(self, tag: str, given: dict[str, str]) -> None:
        if not (
            self.fresh_item and tag in {"p", "div"}
        ):  # the paragraph inside a list item goes on the line of its marker
            self._break()
            self._gap(tag)
        if tag in {"ul", "ol"}:
            start = given.get("start", "")
            kind = given.get("type", "1") if tag == "ol" else ""
            self.lists.append((kind, int(start) if start.isdecimal() and len(start) < 6 else 1))
        elif tag == "blockquote":
            self.quotes.append("cite" in given.get("type", "") or "quote" in given.get("class", ""))
        elif tag == "pre":
            self.pre += 1
        elif tag == "hr":
            self.lines.append("_" * 32)

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self.links:
            self._close_link(*self.links.pop())
        if tag not in _BLOCKS and tag != "li":
            return
        self._break()
        if tag in {"ul", "ol"} and self.lists:
            self.lists.pop()
        elif tag == "blockquote" and self.quotes:
            self.quotes.pop()
        elif tag == "pre" and self.pre:
            self.pre -= 1
        self._gap(tag)

    def handle_data(self, data: str) -> None:
        if self.pre:
            first, *more = data.split("\n")
            self.line.append(first)
            for line in more:
                self._break(keep_empty=True)
                self.line.append(line)
            return
        text = _SPACES.sub(" ", data)
        if text != " ":
            self.written, self.fresh_item = True, False
        if text != " " or self.line:
            self.line.append(text)

    def _item(self, given: dict[str, str]) -> None:
        self._break()
        kind, n = self.lists.pop() if self.lists else ("", 1)
        value = given.get("value", "")
        n = int(value) if value.isdecimal() and len(value) < 6 else n
        self.lists.append((kind, n + 1))
        indent = "  " * (min(len(self.lists), 20) - 1)
        self.line.append(f"{indent}{marker(kind, n)} ")
        self.fresh_item = True

    def _close_link(self, target: str, since: int) -> None:
        shown = "".join(self.line[since:]).strip()
        plain = target.removeprefix("mailto:")
        if target and plain.rstrip("/") not in shown:
            self.line.append(f" <{plain}>" if shown else f"<{plain}>")

    def _gap(self, tag: str) -> None:
        if tag in _PARAGRAPHS and len(self.lists) < 2 and self.lines and self.lines[-1].strip("> "):
            self.lines.append("> " * sum(self.quotes[:5]))

    def _break(self, keep_empty: bool = False) -> None:
        text = "".join(self.line).rstrip()
        text = text if self.pre or self.lists else text.strip()
        if text or keep_empty:
            self.lines.append("> " * sum(self.quotes[:5]) + text)
        self.line.clear()
        self.written = self.fresh_item = False
