"""Tells whether a sentence asks for something, from where in it, and how much what it names amounts to."""

from __future__ import annotations

import re

from foidesk.inbox.reading.asides import is_aside, is_rhetorical, speaks_of_procedure
from foidesk.inbox.reading.openers import after_opener

_I = re.IGNORECASE
_MOST = 3_000

_BEFORE_QUESTION = (
    r"and|also|but|or|then|finally|(?:first|second|last)ly|if (?:so|yes|not|no)|(?:in|of|for|to|on|by|at|"
    r"with|from|under) (?:what|which|whom|whose|these|those|each|how many)|since when"
)
_ASKS_BARE = r"how (?:many|much|often|long|frequently|far|old)|what(?:['’]?s)?|whether|when|where"
_ASKS_WITH_MARK = (
    r"how|which|who(?:['’]s|se|m)?|why|whats|(?:is|are|was|were|do|does|did|has|have|had|will|would|can|"
    r"could|should|may) (?:the|there|any|your|you|it|they|this|these|that|those|he|she|all|an|a|each|every|"
    r"[\w-]+)"
)
_MARKED = re.compile(rf"(?:(?:{_BEFORE_QUESTION}),?\s){{0,2}}(?:{_ASKS_BARE}|{_ASKS_WITH_MARK})\b", _I)
_BARE = re.compile(
    rf"(?:(?:and|also|finally|{_BEFORE_QUESTION}),?\s){{0,2}}(?:how (?:many|much|often|long|frequently|far|"
    rf"old)|whether|"
    r"what (?:is|are|was|were|did|does|do|has|have|percentage|proportion|date|type|number|action|steps|"
    r"measures)|(?:when|where) (?:is|are|was|were|did|do|does|will|has|have))\b",
    _I,
)
_ADVERB = re.compile(r"(?:also|finally|lastly|in addition|secondly|and finally|additionally),\s", _I)

_EMPTY_WORDS = (
    r"all|any|some|the|this|these|those|my|your|answers?|full|responses?|replies|to|on|for|with|about|of|in|"
    r"and|or|a|an|following|below|above|information|info|data|details?|questions?|points?|requests?|queries|"
    r"items|pieces|documents?|records?|recorded|held|freedom|foia?|act|2000|under|pursuant|by|you|office|"
    r"organisation|authority|council|commissioner|further|relevant|specific|regarding|provided?|listed|set|"
    r"out|as|follows|each|additional|please|disclosure|access|copies|be|made|available|us|me|know|i|would|"
    r"like|is|are|that|which|relating|it|make|also|statistics|figures|clarification|questionnaire|table|"
    r"form|attached|few|environmental|regulations|2004|eir|one|two|three|four|five|six|seven|eight|nine|ten|"
    r"\d|more|section|accordance"
)
_GENERIC = re.compile(rf"(?:(?:{_EMPTY_WORDS})\b[\s,:;.\-–()]*)*\Z", _I)
_VAGUE = re.compile(
    r"(?:(?:the|some|any|all|certain|further|recorded|more|a|an|foi|freedom of|your)\s){0,4}(?:information|"
    r"info|data|request|disclosure|assistance|help)\b|(?:the )?following\b|pursuant to|under the|"
    r"(?:regarding|about|concerning|in relation to|relating to)\b",
    _I,
)
_ON = re.compile(r"\s(?:on|about|regarding|concerning|to)\s", _I)
_FOLLOWING = re.compile(r"\b(?:following|below|as follows|these questions)\b", _I)
_BEFORE_NOUN = (
    r"(?:(?:a|an|the|any|all|each|every|full|complete|electronic|most recent|latest|current|up-to-date|"
    r"unredacted|redacted|total|final|draft|annual|details of)\s)*"
)
_DOCUMENT = re.compile(
    _BEFORE_NOUN
    + r"(?:cop(?:y|ies)|correspondence|e-?mails?|minutes|reports?|contracts?|letters?|polic(?:y|ies)|"
    r"invoices?|details of|full details|information held|apology|agreements?)\b",
    _I,
)
_QUANTITY = re.compile(
    _BEFORE_NOUN
    + r"(?:numbers?|lists?|names?|amounts?|costs?|total|breakdown|figures|statistics|values?|spend)\b",
    _I,
)
_NOUN = re.compile(
    _BEFORE_NOUN + r"(?:cop(?:y|ies)|correspondence|e-?mails?|minutes|reports?|numbers?|lists?|names?|dates?|"
    r"amounts?|costs?|values?|contracts?|letters?|notes?|polic(?:y|ies)|documents?|records?|breakdown|"
    r"details|invoices?|receipts?|register|figures|statistics|agendas?|spend(?:ing)?|expenditure|salar(?:y|"
    r"ies)|jobs?|terms|agreements?|assessments?|procedures?|guidance|results?|status|subject|reference|"
    r"title|description|type|reasons?|information (?:on|about|regarding|relating|held|concerning))\b"
    r"|(?:whether|how|what|which|who|when|where|why|the|any|all|a|an|each|every|total)\b",
    _I,
)
_ADDRESS = re.compile(r"\bhttps?://\S*[^\s?.,;:!)>\]]", _I)


def starts_as_question(text: str) -> bool:
    """Whether it begins as a question does; without a question mark, by words that begin nothing else."""
    return bool((_MARKED if _has_mark(text) else _BARE).match(text))


def asked_from(sentence: str) -> int | None:
    """Where in the sentence the thing asked for begins, after the lead-in; None where nothing is asked."""
    text = sentence[:_MOST]
    if is_aside(text):
        return None
    opened = after_opener(text)
    if opened is not None:
        return None if speaks_of_procedure(text) and not names_something(text[opened:]) else opened
    if _has_mark(text) and not is_rhetorical(text):
        adverb = _ADVERB.match(text)
        return adverb.end() if adverb else 0
    return 0 if starts_as_question(text) else None


def names_something(asked: str) -> bool:
    """Whether it begins with a thing of the office (a number, a document, a question), not with the
    procedure.
    """
    return bool(_NOUN.match(asked)) and not _VAGUE.match(asked)


def is_generic(asked: str) -> bool:
    """Whether what is asked for names nothing: "the following information", "answers to these questions"."""
    return _GENERIC.match(asked[:300]) is not None


def is_vague(asked: str) -> bool:
    """Whether it only announces the subject: "information about your contracts"."""
    vague = _VAGUE.match(asked)
    return vague is not None and not any(_QUANTITY.match(asked, on.end()) for on in _ON.finditer(asked[:300]))


def names_following(asked: str) -> bool:
    """Whether it points to what comes next."""
    return _FOLLOWING.search(asked[:_MOST]) is not None


def names_document(asked: str) -> bool:
    """Whether it asks for a document or for full details, also when a list of further asks follows."""
    return _DOCUMENT.match(asked) is not None


def names_quantity(asked: str) -> bool:
    """Whether it asks for a number, a sum or a list, of which what follows can only be the parts."""
    return _QUANTITY.match(asked) is not None


def looks_asked(text: str) -> bool:
    """Whether words standing alone below a lead-in read as something asked for."""
    return _NOUN.match(text) is not None


def _has_mark(text: str) -> bool:
    """Whether a question mark stands in it. One in a web address, wrapped by a mail system, asks nothing."""
    return "?" in text and "?" in _ADDRESS.sub("", text)
