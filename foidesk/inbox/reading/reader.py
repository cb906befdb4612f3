"""Walks the blocks of a letter and collects what is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from foidesk.inbox.reading import asides, asking
from foidesk.inbox.reading.blocks import Block
from foidesk.inbox.reading.headings import heading_kind
from foidesk.inbox.reading.lines import Line
from foidesk.inbox.reading.markers import Marker, is_heading_style, is_numeric
from foidesk.inbox.reading.rows import asks_by_line, groups, joined_rows, lists_by_line
from foidesk.inbox.reading.sentences import Joined, Sentence, Span, enumerated, sentences

_NOT_A_LIST_OF_ASKS = re.compile(
    r"\b(?:reasons?|i (?:note|understand|believe|am aware)|background|because|my understanding|means?|"
    r"defined?|"
    r"definitions?|format|preferably|exempt|if you|complain|as background|context|must be provided|"
    r"note that)\b",
    re.IGNORECASE,
)
_DEFINES = re.compile(r"[\"“'‘]?[\w \-/]{1,60}[\"”'’]? (?:means|refers to|shall mean)\b", re.IGNORECASE)
_ABOUT_ME = re.compile(r"(?:i|we|my|our|it|this|these|there)\b|https?:|<", re.IGNORECASE)
_FOR_EACH = re.compile(
    r"(?:for (?:each|every|all)|of (?:these|those)|in each case|for (?:these|those))\b", re.IGNORECASE
)


@dataclass(slots=True)
class Draft:
    """A question being collected: the lines of its text and its place."""

    lines: list[str]
    start: int
    end: int
    vague: bool = False

    def add(self, span: Span) -> None:
        """Adds a line of its own."""
        self.lines.append(span.text)
        self.end = max(self.end, span.end)


@dataclass(slots=True)
class Reader:
    """What has been read so far: the questions, and what the next list or paragraph would be."""

    width: int
    drafts: list[Draft] = field(default_factory=list)
    expecting: bool = False  # a lead-in announced what follows
    announced: bool = False  # and ended just now
    skipping: bool = False  # under a heading or lead-in whose list asks nothing
    parent: Draft | None = None  # the question whose list follows
    own: Draft | None = None  # the question the next sentence may qualify
    promoted: bool = False  # items of the outermost list are headings of the next

    def found(self) -> list[Draft]:
        """The questions. One that only announced its subject counts when nothing else was asked."""
        return [draft for draft in self.drafts if not draft.vague] or self.drafts[:1]

    def read(self, blocks: list[Block]) -> None:
        """Takes the blocks of one passage."""
        for n, block in enumerate(blocks):
            following = blocks[n + 1] if n + 1 < len(blocks) else None
            if block.marker:
                self._item(block, block.marker, following)
            else:
                self._paragraph(block, following is not None and following.marker is not None)

    # Lists

    def _item(self, block: Block, marker: Marker, following: Block | None) -> None:
        level = block.level
        if level == 0:
            self.promoted = _is_section(block, following)
            if self.promoted:
                return
        elif self.promoted:
            level -= 1
        self.own = None
        if self.skipping:
            return
        if level == 0 and self.parent and asking.asked_from(block.lines[0].text[marker.width :]) is not None:
            self.parent = None
        if self.parent is None and (level == 0 or not self.drafts):
            self._new_item(block, marker)
        else:
            draft = self.parent or self.drafts[-1]
            for row in joined_rows(block.lines, self.width):
                draft.add(row)

    def _new_item(self, block: Block, marker: Marker) -> None:
        rows = joined_rows(block.lines, self.width, marker.width)
        if not rows or _DEFINES.match(rows[0].text) or asides.is_greeting(rows[0].text):
            return
        draft = Draft([], rows[0].start, rows[0].end)
        for row in rows:
            draft.add(row)
        self.drafts.append(draft)

    # Paragraphs

    def _paragraph(self, block: Block, list_follows: bool) -> None:
        if len(block.lines) == 1 and asides.is_greeting(block.lines[0].text):
            return
        kind = heading_kind(block.lines, list_follows, self.expecting)
        if kind:
            self.skipping = kind == "not asked"
            self.expecting = not self.skipping and (self.expecting or kind == "asked")
            self.parent = self.own = None
            return
        if self.parent and self._goes_on(block):
            return
        self.parent = None
        self.skipping = False
        for part, loose in self._line_groups(block.lines):
            self._sentences(Joined(part), list_follows and part[-1] is block.lines[-1], loose)

    def _goes_on(self, block: Block) -> bool:
        """Whether the paragraph goes on with the question before it: "and how many ...", the fields of a
        table.
        """
        first = block.lines[0].text
        by_line = lists_by_line(block.lines, self.width)
        if not self.parent or asides.is_aside(first) or not (by_line or first[:1].islower()):
            return False
        for row in (
            [Span(x.text, x.start, x.end) for x in block.lines]
            if by_line
            else joined_rows(block.lines, self.width)
        ):
            self.parent.add(row)
        return True

    def _line_groups(self, lines: list[Line]) -> list[tuple[list[Line], bool]]:
        """The lines of a paragraph as sentences run through them; with whether each line is a question by
        itself.
        """
        if asks_by_line(lines):
            return [([line], True) for line in lines]
        head, rest = lines[:1], lines[1:]
        if self.expecting and lists_by_line(lines, self.width):
            return [([line], False) for line in lines]
        if head[0].text.endswith((":", ":-")) and lists_by_line(rest, self.width):
            return [([line], False) for line in lines]
        return [(group, False) for group in groups(lines, self.width)]

    def _sentences(self, joined: Joined, list_follows: bool, loose: bool) -> None:
        found = list(sentences(joined))
        for n, sentence in enumerate(found):
            if loose and not asides.is_aside(sentence.text):
                self.own = self._keep(sentence.whole)
            else:
                self._sentence(sentence, list_follows and n == len(found) - 1)

    def _sentence(self, sentence: Sentence, leads: bool) -> None:
        text = sentence.text
        if self.parent and self.parent is self.own:
            self.parent = None
        if text.endswith((":", ":-")) or (leads and text.endswith(("-", "–", ","))):
            self._lead_in(sentence)
            self.announced = self.expecting
            return
        if self.own and asides.qualifies(text):
            self.own.lines[-1] += f" {text}"
            self.own.end = sentence.whole.end
        elif not asides.is_greeting(text):
            self._ask_or_pass(sentence, leads)
        self.announced = False

    def _ask_or_pass(self, sentence: Sentence, leads: bool) -> None:
        asked = asking.asked_from(sentence.text)
        if asked is not None:
            self._ask(sentence, asked, leads)
        elif self._is_announced(sentence.text):
            self.own = self._keep(sentence.whole)
        else:
            self.own = None
            self.expecting = self.expecting and not asides.is_aside(sentence.text)
            if leads:
                self.skipping = bool(_NOT_A_LIST_OF_ASKS.search(sentence.text))

    def _is_announced(self, text: str) -> bool:
        if not self.expecting or asides.is_aside(text):
            return False
        return asking.looks_asked(text) or (self.announced and not _ABOUT_ME.match(text))

    def _lead_in(self, sentence: Sentence) -> None:
        """A sentence before a list: an ask of its own, the head of a question with parts, or only a
        lead-in.
        """
        text = sentence.text
        asked = asking.asked_from(text)
        if self.own and _FOR_EACH.match(text):
            self.own.lines[-1] += f" {text}"
            self.own.end = sentence.whole.end
            self.parent = self.own
            return
        self.own = None
        if asked is None:
            self.skipping = bool(_NOT_A_LIST_OF_ASKS.search(text)) and not self.expecting
            self.expecting = not self.skipping
            return
        self.skipping, self.expecting = False, True
        what = text[asked:].strip(" :-–")
        if asking.names_quantity(what):
            self.parent = self.own = self._keep(sentence.part(asked))
        elif asking.is_generic(what) or asking.names_following(what) or asking.is_vague(what):
            return
        elif asking.starts_as_question(f"{what}?"):
            self.parent = self.own = self._keep(sentence.part(asked))
        elif asking.names_document(what):
            self._keep(sentence.part(asked))

    def _ask(self, sentence: Sentence, asked: int, leads: bool) -> None:
        text = sentence.text
        what = text[asked:]
        items = enumerated(text)
        if items:
            for start, end in items:
                self.own = self._keep(sentence.part(start, end))
            return
        if asking.is_generic(what):
            self.expecting = self.expecting or asking.names_following(text) or leads
            self.own = None
            return
        announced = _after_colon(what)
        self.own = self._keep(sentence.part(asked + announced))
        self.own.vague = not announced and asking.is_vague(what)
        self.expecting = bool(announced) or (self.own.vague and asking.names_following(what))

    def _keep(self, span: Span) -> Draft:
        draft = Draft([span.text], span.start, span.end)
        self.drafts.append(draft)
        return draft


def _after_colon(what: str) -> int:
    """Where the asks begin in "the following: the names of ..."; 0 where no colon leads to any."""
    head, colon, rest = what.partition(":")
    if colon and rest.strip() and (asking.is_generic(head) or asking.names_following(head)):
        return len(head) + 1 + len(rest) - len(rest.lstrip())
    return 0


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
