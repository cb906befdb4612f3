"""All that the desk reads of a message before an officer does, put together as the desk shows it. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foidesk.cases.rules import MIXED, Channel
from foidesk.inbox.reading.asker import asker, asks_below
from foidesk.inbox.reading.cites import cites
from foidesk.inbox.reading.clues import Clue
from foidesk.inbox.reading.questions import Question, split_questions
from foidesk.inbox.reading.regime import likely, suggested
from foidesk.inbox.reading.validity import doubts
from foidesk.inbox.rules import arrived_on
from foidesk.links.unwrapped import Link, links
from foidesk.mail.forwarded import forwarded
from foidesk.mail.parts import ENCRYPTED
from foidesk.mail.shapes import Address, Message

OTHER = "OTHER"
"""What asks for nothing and names no law, or comes from a machine."""
BY_SENDER = "sender"
_CERTAIN = 0.95


@dataclass(frozen=True, slots=True)
class Request:
    """A message as a request. `received_from` says what shows the day: a line of the last server, the
    mailbox, or only the sender. `below`: the questions stand in a mail that it forwards or quotes, or may.
    `sure`, from 0 to 1, is that of its least certain part.
    """

    applicant: Address
    received_on: date | None
    received_from: str | None
    regime: str
    clues: tuple[Clue, ...]
    questions: tuple[Question, ...]
    links: tuple[Link, ...]
    below: bool
    sure: float


def request_in(message: Message, channel: Channel | None) -> Request:
    """What is asked in a message, by whom, when and under which law."""
    applicant = applicant_of(message)
    received_on = arrived_on(message.received_at or message.sent_on)
    by = message.received_by or (BY_SENDER if message.sent_on else None)
    questions = split_questions(message.body_text)
    passed_on = forwarded(message.subject, message.body_text) is not None
    below = passed_on or asks_below(message.body_text, questions)
    texts = [question.text for question in questions]
    torn = any(likely(text) is None for text in texts)
    lacking = doubts(applicant.name, applicant.address, texts, channel or Channel.EMAIL)
    parts = (
        (ENCRYPTED in message.problems, 0.1),
        (not questions, 0.3),
        (below or torn, 0.5),
        (not applicant.address or received_on is None, 0.6),
        (bool(lacking) or by == BY_SENDER, 0.8),
    )
    return Request(
        applicant=applicant,
        received_on=received_on,
        received_from=by,
        regime=_regime(message, texts),
        clues=_clues(texts or [message.body_text]),
        questions=questions,
        links=links(message.body_text),
        below=below,
        sure=min((sure for doubtful, sure in parts if doubtful), default=_CERTAIN),
    )


def applicant_of(message: Message) -> Address:
    """Who asks, and where a reply must go: of a request that a colleague forwards, whoever wrote it."""
    message = asker(message.subject, message.body_text) or message
    nobody = Address("", "")
    sender, reply = message.sender or nobody, message.answer_to or nobody
    return Address(sender.name or reply.name, reply.address or sender.address)


def _regime(message: Message, texts: list[str]) -> str:
    named = bool(cites(message.body_text))
    machine = message.bounce or message.auto_submitted
    if not named and (machine or not texts):
        return OTHER
    laws = {likely(text) for text in texts or [message.body_text]}
    one = laws.pop()
    return one.value if one and not laws else MIXED


def _clues(texts: list[str]) -> tuple[Clue, ...]:
    """The words that the law rests on, each wording once."""
    found: dict[str, Clue] = {}
    for text in texts:
        for suggestion in suggested(text):
            for clue in suggestion.clues:
                found.setdefault(clue.words.lower(), clue)
    return tuple(found.values())
