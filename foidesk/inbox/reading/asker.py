"""Who asks, where a colleague forwards a request: not the colleague."""

from __future__ import annotations

from collections.abc import Sequence

from foidesk.inbox.reading.questions import Question, split_questions
from foidesk.mail.forwarded import forwarded
from foidesk.mail.shapes import Message
from foidesk.mail.trim import conversation

_LONGEST = 80_000


def asker(subject: str, words: str) -> Message | None:
    """The people and the date of the mail that asks, where a message only forwards it; otherwise None."""
    mail = forwarded(subject, words)
    return mail if mail is not None and asks_below(words, split_questions(words)) else None


def asks_below(words: str, questions: Sequence[Question]) -> bool:
    """Whether the questions stand in mail below the newest words, which ask nothing."""
    passages = conversation(words[:_LONGEST])
    return bool(questions) and len(passages) > 1 and questions[0].start >= passages[1].start
