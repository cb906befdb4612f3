"""What no letter can say at once: that something is held, or not held, and that it won't say so. Pure."""

import re
from collections.abc import Iterator
from itertools import chain

from foidesk.composing.facts import Answered, Outcome, Part, ResponseFacts
from foidesk.composing.notices import ExtensionFacts
from foidesk.law.citation import foia
from foidesk.law.exemption import Ncnd
from foidesk.law.refusal import Refusal

Faults = Iterator[Refusal]
_CONFIRM_OR_DENY = foia("1(1)(a)")
_SENTENCE = re.compile(r"[^.!?\n]+(?:[.!?](?!\s|$)[^.!?\n]*)*")
_TELLS = re.compile(
    r"(?<!\bmay )(?<!\bmight )(?<!\bcould )\b(?:holds?|holding|held)\b"
    r"|\bconfirm(?:s|ed)? "
    r"(?!receipt\b|(?:that )?(?:we|your request)\b.{0,30}\b(?:receiv|deal|consider|handl))",
    re.IGNORECASE,
)
"""That something is held, or that something is so: not who else may hold it, nor that a request has come."""
_NEITHER = re.compile(r"\bneither\b.{0,40}\bnor\b", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:not|no|nothing|none)\b|n['’]t\b", re.IGNORECASE)
_OUTSIDE = re.compile(
    r"\b(?:outside|beyond|beside|besides|apart from|other than|unrelated to|separate from|no part of|"
    r"not part of|(?:do|does|did) not ask|(?:do|does)n['’]t ask)\b",
    re.IGNORECASE,
)
_WORD = re.compile(r"\w{5,}")
_IN_COMMON = 2
"""So many longer words in common mean that a sentence and a question are about the same."""


def of_response(facts: ResponseFacts) -> tuple[Refusal, ...]:
    """Where an answer says of the same information that it is held, or not held, and that it won't say so."""
    return (*chain.from_iterable(_contradictions(asked) for asked in facts.questions), *_preface(facts))


def of_extension(facts: ExtensionFacts) -> tuple[Refusal, ...]:
    """The same of a notice: for one scope either what is held is exempt, or it isn't said whether it is."""
    found = []
    for one in facts.weighed:
        silent = {isinstance(ground.provision, Ncnd) for ground in one.grounds}
        if len(silent) > 1:
            found.append(
                Refusal(
                    "Question {n}: a provision for neither confirming nor denying stands beside an exemption "
                    "for information that is held. Say for each which information it is about.",
                    _CONFIRM_OR_DENY,
                    n=one.n,
                )
            )
    return tuple(found)


def _contradictions(asked: Answered) -> Faults:
    for part in asked.parts:
        provisions = [ground.provision for ground in part.grounds]
        if part.outcome is Outcome.NCND:
            typed = part.answer.strip() or part.attachments.strip() or part.left_out.strip()
            if typed or _told_of_holding(part) or any(g.where.strip() for g in part.grounds):
                yield _contradiction(asked.n, "and yet tells something about the information")
            if not all(isinstance(provision, Ncnd) for provision in provisions):
                yield _contradiction(
                    asked.n, "and yet relies on an exemption for information that is held; leave that one out"
                )
        elif any(isinstance(provision, Ncnd) for provision in provisions):
            yield Refusal(
                "Question {n}: a provision for neither confirming nor denying stands beside an "
                "answer that tells whether the information is held. Choose one of the two.",
                _CONFIRM_OR_DENY,
                n=asked.n,
            )
    yield from _same_scope(asked)


def _same_scope(asked: Answered) -> Faults:
    """Confirming one thing and not another is possible only where the letter says which is which."""
    scopes = [" ".join(part.scope.casefold().split()) for part in asked.parts]
    mixed = len({part.outcome is Outcome.NCND for part in asked.parts}) > 1
    if mixed and (not all(scopes) or len(set(scopes)) < len(scopes)):
        yield _contradiction(
            asked.n,
            "and in another part tells whether information is held. Which information is the one about, and "
            "which the other? Say it for each part, so that they do not overlap",
        )


def _contradiction(n: int, says: str) -> Refusal:
    return Refusal("Question {n} neither confirms nor denies, {lacks}.", _CONFIRM_OR_DENY, n=n, lacks=says)


def _told_of_holding(part: Part) -> bool:
    return bool(
        part.searched or part.cost or part.building_blocks or part.elsewhere.strip() or part.nobody_known
    )


def _preface(facts: ResponseFacts) -> Faults:
    """What the officer's own words tell, and the answers do not: only an officer can say which is right.

    They may confirm what lies outside the questions, and then say that it does.
    """
    silent = [asked.n for asked in facts.questions if _any(asked, Outcome.NCND)]
    for called, text in (("opening", facts.envelope.opening), ("closing", facts.envelope.closing)):
        for sentence in _SENTENCE.findall(text):
            if not _TELLS.search(sentence) or _NEITHER.search(sentence) or _OUTSIDE.search(sentence):
                continue
            words = " ".join(sentence.split())[:80]
            if silent:
                yield Refusal(
                    "Your {called} words speak of holding: “{words}”. But question {n} neither confirms nor "
                    "denies. Are they about the same information? Then leave it to the answers. If they are "
                    "about something outside the questions, say so in that sentence.",
                    _CONFIRM_OR_DENY,
                    called=called,
                    words=words,
                    n=silent[0],
                )
            elif (n := _denied(facts, sentence)) is not None:
                yield Refusal(
                    "Your {called} words say “{words}”. But question {n} says that it is not held. Which is "
                    "right? If they are about something outside the questions, say so in that sentence.",
                    _CONFIRM_OR_DENY,
                    called=called,
                    words=words,
                    n=n,
                )


def _denied(facts: ResponseFacts, sentence: str) -> int | None:
    """The question that is not held and about which a sentence says that something is."""
    if _DENIES.search(sentence):
        return None
    said = _words(sentence)
    for asked in facts.questions:
        for part in asked.parts:
            about = _words(part.scope or asked.text)
            if part.outcome is Outcome.NOT_HELD and len(said & about) >= _IN_COMMON:
                return asked.n
    return None


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold())) - {"information", "request", "question", "questions"}


def _any(asked: Answered, outcome: Outcome) -> bool:
    return any(part.outcome is outcome for part in asked.parts)
