"""Finds the new words of a mail: without its signature, footers, and the earlier mail quoted below it."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LABELS = r"(?:from|sent|date|to|cc|bcc|subject|importance|attachments|reply-to)"
_HEADER = re.compile(rf"[>*_\s]{{0,8}}{_LABELS}\s?:[*_]{{0,2}}", re.IGNORECASE)
_FROM = re.compile(r"[>*_\s]{0,8}from\s?:[*_]{0,2}\s{0,4}\S", re.IGNORECASE)
_WHEN = re.compile(r"[>*_\s]{0,8}(?:sent|date)\s?:", re.IGNORECASE)
_RULED = re.compile(
    r"[>\s]{0,6}(?:-{2,}\s{0,3}(?:original|forwarded)\s(?:message|mail)|begin forwarded message)",
    re.IGNORECASE,
)
_WROTE_FROM = re.compile(
    r"[>\s]{0,6}(?:on\s.{4,300}|.{0,200}<[^\s<>]{3,200}@[^\s<>]{1,200}>)\swrote:\Z", re.IGNORECASE
)
_RULE = re.compile(r"\s{0,3}(?:[-_=*–—]\s?){5,}\Z")

# How the lines begin that mail programs, sites and lawyers add below a message.
_FOOTERS = (
    r"sent from (?:my|outlook|yahoo|mail for|samsung|proton|gmail|the all)",
    r"sent (?:with proton|via)|get outlook for|virus-free",
    r"please use this e-?mail address for all replies",
    r"(?:disclaimer|legal notice)\s?:|confidentiality(?: notice| statement)?\s?[:\-]",
    r"this (?:e-?mail|message|communication)(?: message)?(?:,|\s?\(?(?:and|including|together|with) )",
    r"this (?:e-?mail|message|communication)(?: message)? (?:is|contains|may|was sent|has been scanned) ",
    r"the (?:information|content)s? (?:contained )?(?:in|of) this (?:e-?mail|message|communication)",
    r"if you (?:have received|are not the intended|find this service useful)|please consider the environment",
)
_FOOTER = re.compile(rf"\W{{0,4}}(?:{'|'.join(_FOOTERS)})", re.IGNORECASE)
_CLOSING_STARTS = (
    r"yours|(?:very )?(?:kind|kindest|best|warm|warmest|many|sincere)|regards|sincerely|faithfully",
    r"respectfully|cordially|thanks|thank ?you|thx|cheers|all the best|rgds|k(?:ind )?r(?:egards)?",
)
_CLOSING_GOES_ON = (
    r"faithfully|sincerely|truly|ever|etc|regards|rgds|wishes|thanks|again|very much|so much|and|best|kind",
    r"for your (?:kind )?(?:help|time|assistance|co-?operation|attention|consideration)",
    r"in (?:advance|anticipation)|with this",
)
_CLOSING = re.compile(
    rf"\W{{0,2}}(?:(?:with )?(?:my )?(?:{'|'.join(_CLOSING_STARTS)})"
    rf"(?:[\s,&]{{1,3}}(?:{'|'.join(_CLOSING_GOES_ON)}))*|i have the honour to be.{{0,20}})[\s,.!…–-]*\Z",
    re.IGNORECASE,
)
_ASK = re.compile(
    r"\?[\s\"')”]*\Z|\A\s{0,8}(?:\(?\d{1,2}[.)]|\(?[a-z][.)]|[•*–-]|p\.?\s?s\.?\b|q\d{1,2}\b).{0,4}\S+(?:\s+\S+){2}",
    re.IGNORECASE,
)
_DASHES = re.compile(r"--\s?\Z")
_LONGEST_SIGNATURE = 80


@dataclass(frozen=True, slots=True)
class Passage:
    """One message of a conversation, from `start` to `end` (exclusive) in the text it stands in."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def without_signature(text: str) -> str:
    """The new words of a mail. Where a mail only forwards another, the words it adds, which may be none."""
    first = conversation(text)[:1]
    return text[first[0].start : first[0].end].strip("\n") if first else ""


def conversation(text: str) -> tuple[Passage, ...]:
    """The messages in `text`, the newest first, each without headers, signature and footers.

    The first may be empty (a mail forwarded without a word); the others are not. Lines quoted with ">" at the
    end of a message come as one of their own.
    """
    lines = _lines(text)
    cuts = _boundaries(lines)
    passages = []
    for n, (start, _) in enumerate(cuts):
        end = cuts[n + 1][1] if n + 1 < len(cuts) else len(lines)
        while start < end and not lines[start].text:
            start += 1
        own_end = _own_end(lines, start, end)
        if own_end > start:
            passages.append(Passage(lines[start].start, lines[own_end - 1].end))
        elif n == 0:
            passages.append(Passage(0, 0))
        quoted = [line for line in lines[own_end:end] if line.text.startswith(">")]
        if quoted:
            passages.append(Passage(quoted[0].start, quoted[-1].end))
    return tuple(passages)


def _lines(text: str) -> list[_Line]:
    lines = []
    at = 0
    for raw in text.splitlines(keepends=True):
        shown = raw.rstrip()
        lines.append(_Line(at, at + len(shown), shown[:2000]))
        at += len(raw)
    return lines


def _boundaries(lines: list[_Line]) -> list[tuple[int, int]]:
    """For each message the line its words begin at, and the line the message before it ends at."""
    cuts = [(0, 0)]
    n = 0
    while n < len(lines):
        after = _header_end(lines, n)
        if after > n:
            cuts.append((after, n))
            n = after
        else:
            n += 1
    return cuts


def _header_end(lines: list[_Line], n: int) -> int:
    """The line after the heading of quoted mail that begins at `n`; `n` itself where none begins."""
    text = lines[n].text
    if _RULED.match(text):
        return _skip_headers(lines, n + 1)
    if _FROM.match(text) and any(_WHEN.match(line.text) for line in lines[n + 1 : n + 5]):
        return _skip_headers(lines, n)
    if text.lower().lstrip("> ").startswith("on ") or text.endswith("wrote:"):
        joined = ""
        for k, line in enumerate(lines[n : n + 3]):
            joined = f"{joined} {line.text}".strip()
            if not line.text:
                break
            if _WROTE_FROM.match(joined):
                return n + k + 1
    return n


def _skip_headers(lines: list[_Line], n: int) -> int:
    seen = 0
    while n < len(lines) and (not lines[n].text.strip("> *") or _HEADER.match(lines[n].text)):
        if (
            not lines[n].text.strip("> *")
            and seen
            and not any(_HEADER.match(x.text) for x in lines[n + 1 : n + 3])
        ):
            break
        seen += bool(lines[n].text)
        n += 1
    return n


def _own_end(lines: list[_Line], start: int, end: int) -> int:
    end = min(end, _footer_at(lines, start, end))
    end = _back_over(lines, start, end)
    while end > start and lines[end - 1].text.startswith(">"):
        end -= 1
    end = _closing_at(lines, start, end)
    return _back_over(lines, start, end)


def _back_over(lines: list[_Line], start: int, end: int) -> int:
    while end > start and (not lines[end - 1].text or _RULE.match(lines[end - 1].text)):
        end -= 1
    return end


def _footer_at(lines: list[_Line], start: int, end: int) -> int:
    said = False
    for n in range(start, end):
        text = lines[n].text
        if said and (_DASHES.match(text) or (_FOOTER.match(text) and _starts_paragraph(lines, n))):
            return n
        said = said or len(text.split()) > 3
    return end


def _starts_paragraph(lines: list[_Line], n: int) -> bool:
    before = lines[n - 1].text
    return not before or before.endswith((".", ",", ":", "!", ">")) or len(before) < 60


def _closing_at(lines: list[_Line], start: int, end: int) -> int:
    """Where the closing formula and signature begin: the first formula after which nothing is asked."""
    found = end
    for n in range(end - 1, max(start, end - _LONGEST_SIGNATURE) - 1, -1):
        text = lines[n].text
        if _ASK.search(text) and not _CLOSING.match(text):
            break
        if len(text) <= 100 and _CLOSING.match(text) and any(line.text for line in lines[start:n]):
            found = n
    return found
