"""Finds the questions in the text of a request, in order, for an officer to correct by merging and
splitting.
"""

from __future__ import annotations

from dataclasses import dataclass

from foidesk.inbox.reading.blocks import group
from foidesk.inbox.reading.lines import lines_of
from foidesk.inbox.reading.reader import Draft, Reader
from foidesk.mail.trim import conversation

_LONGEST = 80_000


@dataclass(frozen=True, slots=True)
class Question:
    """One question: our number from 1, the applicant's words, and from where to where they stand in the text.

    Parts of a question stand on lines of their own in `text`, with the applicant's own markers.
    """

    n: int
    text: str
    start: int
    end: int


def split_questions(text: str) -> tuple[Question, ...]:
    """The questions asked in `text`, in order; empty when none is found.

    Only the newest words of a mail are read; where they ask nothing (a colleague forwards a request), the
    mail below them. Items of a list keep all their words; in running text the lead-in ("Please could you tell
    me") is left out. Only the first 80,000 characters are searched, some thirty pages.
    """
    text = text[:_LONGEST]
    for passage in conversation(text):
        for quoted in (False, True) if ">" in text else (False,):
            found = _read(text, passage.start, passage.end, quoted)
            if found:
                return found
    return ()


def _read(text: str, start: int, end: int, quoted: bool) -> tuple[Question, ...]:
    lines = lines_of(text, start, end, quoted=quoted)
    reader = Reader(max((line.indent + len(line.text) for line in lines), default=0))
    reader.read(group(lines))
    return tuple(_question(n, draft) for n, draft in enumerate(reader.found(), 1))


def _question(n: int, draft: Draft) -> Question:
    return Question(n, "\n".join(draft.lines), draft.start, draft.end)
