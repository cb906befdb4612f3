"""Walks the blocks of a letter and collects what is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from foidesk.inbox.reading import asking
from foidesk.inbox.reading.blocks import Block, is_table_row
from foidesk.inbox.reading.headings import heading_kind
from foidesk.inbox.reading.lines import Line
from foidesk.inbox.reading.markers import is_heading_style, is_numeric
from foidesk.inbox.reading.sentences import Joined, Span, enumerated, sentences

_NOT_A_LIST_OF_ASKS = re.compile(
    r"\b(?:reasons?|i (?:note|understand|believe|am aware)|background|because|my understanding|means?|defined?|definitions?|"
    r"format|preferably|exempt|if you|complain|in the following (?:format|order|way)|as background|context)\b",
    re.IGNORECASE,
)
_DEFINES = re.compile(
    r"[\"“'‘]?[\w \-/]{1,60}[\"”'’]? (?:means|refers to|shall mean|includes)\b", re.IGNORECASE
)
_WRAPPED = 55


@dataclass(slots=True)
class Draft:
    """A question being collected: the lines of its text and its place."""

    lines: list[str]
    start: int
    end: int
    vague: bool = False


@dataclass(slots=True)
class Reader:
    """What has been read so far: the questions, and what the next list or paragraph would be."""

    drafts: list[Draft] = field(default_factory=list)
    expecting: bool = False  # a lead-in announced what follows
    skipping: bool = False  # under a heading or lead-in whose list asks nothing
    parent: Draft | None = None  # the question whose list follows
    promoted: bool = False  # items of the outermost list are headings of the next
    open: bool = False  # the last draft may still be qualified

    def found(self) -> list[Draft]:
        """The questions. One that only announced its subject counts when nothing else was asked."""
        firm = [draft for draft in self.drafts if not draft.vague]
        return firm or self.drafts

    def read(self, blocks: list[Block]) -> None:
        """Takes the blocks of one passage."""
        for n, block in enumerate(blocks):
            following = blocks[n + 1] if n + 1 < len(blocks) else None
            if block.marker is None:
                self._paragraph(block, following)
            else:
                self._item(block, following)

    def _item(self, block: Block, following: Block | None) -> None:
        level = block.level
        if level == 0:
            self.promoted = _is_section(block, following)
            if self.promoted:
                return
        elif self.promoted:
            level -= 1
        if self.skipping:
            return
        if level == 0 and self.parent is None:
            self._new_item(block)
        else:
            self._add_part(block)
        self.open = True

    def _new_item(self, block: Block) -> None:
        assert block.marker is not None
        rows = _rows(block, block.marker.width)
        if not rows or _DEFINES.match(rows[0].text) or asking.is_greeting(rows[0].text):
            return
        self.drafts.append(Draft([row.text for row in rows], rows[0].start, rows[-1].end))

    def _add_part(self, block: Block) -> None:
        draft = self.parent or (self.drafts[-1] if self.drafts else None)
        if draft is None:
            self._new_item(block)
            return
        rows = _rows(block, 0)
        draft.lines += [row.text for row in rows]
        draft.end = rows[-1].end

    def _paragraph(self, block: Block, following: Block | None) -> None:
        list_follows = following is not None and following.marker is not None
        if len(block.lines) == 1 and asking.is_greeting(block.lines[0].text):
            return
        kind = heading_kind(block, list_follows, self.expecting)
        if kind:
            self.skipping = kind == "not asked"
            self.parent = None
            self.expecting = self.expecting or kind == "asked"
            return
        if self._goes_on(block):
            return
        self.parent = None
        if not list_follows or self.expecting:
            self.skipping = self.skipping and list_follows
        loose = _asks_by_line(block.lines)
        for part in [[line] for line in block.lines] if loose else _line_groups(block.lines, self.expecting):
            self._sentences(Joined(part), list_follows, loose)
        self.open = False

    def _goes_on(self, block: Block) -> bool:
        """Whether the paragraph goes on with the question before it: "and how many ...", "Please include ..."."""
        if not self.drafts or self.skipping:
            return False
        joined = Joined(block.lines)
        after_list = self.parent is not None or self.open
        lower = joined.text[:1].islower() and self.parent is not None
        if not after_list or not lower or asking.is_boilerplate(joined.text):
            return False
        span = joined.span(0, len(joined.text))
        self.drafts[-1].lines.append(span.text)
        self.drafts[-1].end = span.end
        return True

    def _sentences(self, joined: Joined, list_follows: bool, loose: bool) -> None:
        own: Draft | None = None
        spans = list(sentences(joined))
        for n, (start, end) in enumerate(spans):
            last = n == len(spans) - 1
            span = joined.span(start, end)
            if loose and not asking.is_boilerplate(span.text) and not asking.is_greeting(span.text):
                own = self._keep(span)
                continue
            own = self._sentence(joined, span, start, end, own, last and list_follows)

    def _sentence(
        self, joined: Joined, span: Span, start: int, end: int, own: Draft | None, leads: bool
    ) -> Draft | None:
        text = span.text
        if leads and text.endswith((":", ":-", "-", "–")):
            return self._lead_in(joined, span, start, end)
        if own and asking.qualifies(text):
            own.lines[-1] += f" {text}"
            own.end = span.end
            return own
        if asking.is_greeting(text):
            return own
        if asking.is_boilerplate(text) and not _also_asks(text):
            self.expecting = self.expecting and asking.names_following(text)
            return None
        asked = asking.asked_from(text)
        if asked is not None:
            return self._ask(joined, span, start, end, asked, leads)
        if self.expecting and asking.looks_asked(text):
            return self._keep(span)
        if leads:
            self.skipping = bool(_NOT_A_LIST_OF_ASKS.search(text)) and not self.expecting
        return None

    def _lead_in(self, joined: Joined, span: Span, start: int, end: int) -> Draft | None:
        """A sentence before a list: an ask of its own, the head of a question with parts, or only a lead-in."""
        text = span.text
        asked = asking.asked_from(text)
        if asked is None:
            self.skipping = bool(_NOT_A_LIST_OF_ASKS.search(text)) and not self.expecting
            self.expecting = self.expecting or not self.skipping
            return None
        self.skipping = False
        self.expecting = True
        what = text[asked:].strip(" :-–")
        if asking.is_generic(what) or asking.names_following(what):
            return None
        offset = joined.text.find(text[asked:][:20], start) if asked else start
        if asking.starts_as_question(f"{what}?") and not asking.is_vague(what):
            self.parent = self._keep(joined.span(max(offset, start), end))
            return self.parent
        if asking.names_document(what) and not asking.is_vague(what):
            return self._keep(joined.span(max(offset, start), end))
        return None

    def _ask(self, joined: Joined, span: Span, start: int, end: int, asked: int, leads: bool) -> Draft | None:
        text = span.text
        what = text[asked:]
        items = enumerated(text)
        if items:
            draft = None
            for a, b in items:
                draft = self._keep(_inside(joined, span, start, end, a, b))
            return draft
        if asking.is_generic(what):
            self.expecting = self.expecting or asking.names_following(text) or leads or text.endswith(":")
            self.skipping = False
            return None
        announced = _after_colon(what)
        if announced:
            self.expecting = True
            return self._keep(_inside(joined, span, start, end, asked + announced, len(text)))
        draft = self._keep(_inside(joined, span, start, end, asked, len(text)))
        draft.vague = asking.is_vague(what)
        self.expecting = self.expecting or text.endswith(":")
        return draft

    def _keep(self, span: Span) -> Draft:
        draft = Draft([span.text], span.start, span.end)
        self.drafts.append(draft)
        return draft


def _inside(joined: Joined, span: Span, start: int, end: int, a: int, b: int) -> Span:
    """The part `a` to `b` of a sentence; its text has single spaces only, as the joined lines have."""
    words = span.text[a:b]
    at = joined.text.find(words.strip()[:60], start, end)
    if at < 0:
        return span
    found = joined.span(at, min(at + len(words.strip()), end))
    return Span(" ".join(words.split()), found.start, found.end)


def _after_colon(what: str) -> int:
    """Where the asks begin in "the following: the names of ..."; 0 where no colon leads to any."""
    head, colon, rest = what.partition(":")
    if colon and rest.strip() and asking.is_generic(head):
        return len(head) + 1 + len(rest) - len(rest.lstrip())
    return 0


def _also_asks(text: str) -> bool:
    return False


def _is_section(block: Block, following: Block | None) -> bool:
    """Whether an item is the heading of a section ("A. Policies") above numbered questions."""
    if (
        block.marker is None
        or following is None
        or following.marker is None
        or following.level <= block.level
    ):
        return False
    text = block.lines[0].text
    short = len(text.split()) <= 10 and not text.endswith(("?", ".", ";"))
    return short and is_heading_style(block.marker) and is_numeric(following.marker)


def _rows(block: Block, skip: int) -> list[Span]:
    """The lines of an item, wrapped ones joined, without the first `skip` characters."""
    rows: list[list[Line]] = []
    for line in block.lines:
        if rows and not line.after_gap and not is_table_row(line.text) and _wraps(rows[-1][-1], line):
            rows[-1].append(line)
        else:
            rows.append([line])
    spans = []
    for n, row in enumerate(rows):
        joined = Joined(row)
        if is_table_row(row[0].text):
            spans.append(Span(row[0].text, row[0].start, row[0].end))
            continue
        spans.append(joined.span(skip if n == 0 else 0, len(joined.text)))
    return [span for span in spans if span.text]


def _wraps(line: Line, following: Line) -> bool:
    """Whether a mail program broke the line, rather than its writer."""
    if is_table_row(line.text):
        return False
    if len(line.text) >= _WRAPPED or following.text[:1].islower():
        return True
    return not line.text.endswith((".", "?", ";", ":", "!"))


def _asks_by_line(lines: list[Line]) -> bool:
    """Whether each line is a question of its own, written without question marks."""
    if len(lines) < 2 or any(
        len(line.text) > 100 or "?" in line.text or line.text.endswith(":") for line in lines
    ):
        return False
    return all(asking.starts_as_question(f"{line.text}?") for line in lines)


def _line_groups(lines: list[Line], expecting: bool) -> list[list[Line]]:
    """The lines of a paragraph, kept together where they were wrapped and apart where each asks for itself."""
    groups: list[list[Line]] = []
    for line in lines:
        if groups and not _begins_anew(groups[-1][-1], line, expecting):
            groups[-1].append(line)
        else:
            groups.append([line])
    return groups


def _begins_anew(before: Line, line: Line, expecting: bool) -> bool:
    if len(before.text) >= _WRAPPED and not before.text.endswith((".", "?", ":", ";", "!")):
        return False
    if before.text.endswith((".", "?", ":", ";", "!")):
        return True
    return asking.starts_as_question(line.text) or (expecting and asking.looks_asked(line.text))
