"""A page of HTML without whoever asks: what a reader sees of it, and what stands in its attributes."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from foidesk.handling.masking.mask import COVERED, Mask
from foidesk.handling.masking.words import run_of

_INLINE = frozenset(run_of("a abbr b bdi cite code del em i ins mark q s small span strong sub sup u wbr"))
_PLAIN = frozenset(run_of("title textarea option"))
_UNREAD = frozenset(run_of("script style"))
_KEPT_LINES = frozenset(run_of("pre textarea"))
_ATTRIBUTE = re.compile(r'([\w-]+)="([^"]*)"')
_NOT_WORDS = frozenset(
    {"class", "id", "for", "name", "type", "method", "rel", "lang", "charset", "http-equiv"}
)
_MARKED = f'<span class="fd-covered">{COVERED}</span>'


@dataclass(frozen=True)
class _Node:
    """A piece of a page: a tag, or words as they are read, with the element that they stand in."""

    source: str
    words: str | None = None
    inside: str = ""


def cover_page(page: str, mask: Mask) -> str:
    """The page with everything covered that tells who asks, as a reader would find it across its tags."""
    nodes = list(_nodes(page))
    starts, parts, at = [], [], 0
    for node in nodes:
        starts.append(at)
        seen = _seen(node)
        parts.append(seen)
        at += len(seen)
    covered: dict[int, list[tuple[int, int, bool]]] = {}
    for start, end in mask.spans("".join(parts)):
        for n, first, last, begins in _touched(nodes, starts, parts, start, end):
            covered.setdefault(n, []).append((first, last, begins))
    return "".join(
        _covered(node, covered[n]) if n in covered else _tag(node, mask) for n, node in enumerate(nodes)
    )


def _nodes(page: str) -> Iterator[_Node]:
    at, inside = 0, ""
    while at < len(page):
        if page[at] != "<":
            end = page.find("<", at)
            end = len(page) if end == -1 else end
            source = page[at:end]
            yield _Node(source, "" if inside in _UNREAD else html.unescape(source), inside)
        else:
            comment = page.startswith("<!--", at)
            end = page.find("-->" if comment else ">", at)
            end = len(page) if end == -1 else end + (3 if comment else 1)
            yield _Node(page[at:end])
            name = _name(page[at:end])
            if name.lstrip("/") in _PLAIN | _UNREAD | _KEPT_LINES:
                inside = "" if name.startswith("/") else name
        at = end


def _name(tag: str) -> str:
    return tag[1:40].lower().replace(">", " ").split(" ")[0].split("\n")[0]


def _seen(node: _Node) -> str:
    """What of a piece is read: an end of line for what stands apart, nothing for what stands in a line."""
    if node.words is None:
        return "" if _name(node.source).strip("/") in _INLINE else "\n"
    if node.inside in _KEPT_LINES:
        return node.words
    return node.words.translate(_SPACES)


_SPACES = {ord(character): " " for character in "\n\r\t\f\v\x1c\x1d\x1e\x85\u2028\u2029"}


def _touched(
    nodes: list[_Node], starts: list[int], parts: list[str], start: int, end: int
) -> Iterator[tuple[int, int, int, bool]]:
    """The pieces of words that a span covers: which, from where to where, and whether it begins there."""
    n, begins = bisect_right(starts, start) - 1, True
    while n < len(nodes) and starts[n] < end:
        if nodes[n].words:
            first, last = max(start - starts[n], 0), min(end - starts[n], len(parts[n]))
            if first < last:
                yield n, first, last, begins
                begins = False
        n += 1


def _covered(node: _Node, spans: list[tuple[int, int, bool]]) -> str:
    words = node.words or ""
    marked = COVERED if node.inside in _PLAIN else _MARKED
    kept, at = [], 0
    for first, last, begins in spans:
        kept.append(html.escape(words[at:first]))
        kept.append(marked if begins else "")
        at = last
    return "".join([*kept, html.escape(words[at:])])


def _tag(node: _Node, mask: Mask) -> str:
    """A tag with its attributes covered; one that leads to the applicant leads nowhere."""
    if node.words is not None or '="' not in node.source:
        return node.source

    def covered(match: re.Match[str]) -> str:
        name, value = match[1].lower(), html.unescape(match[2])
        if name in _NOT_WORDS or not mask.spans(value):
            return match[0]
        return (
            f'{name}=""'
            if name in ("href", "src", "action")
            else f'{name}="{html.escape(mask.cover(value))}"'
        )

    return _ATTRIBUTE.sub(covered, node.source)
