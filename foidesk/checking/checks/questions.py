"""Whether each numbered question has an answer (FOIA 1(1); EIR 5(1))."""

import re
from collections.abc import Iterator

from foidesk.anatomy.letter import Answer, Claim, Kind, Letter
from foidesk.checking.checks.words import own_words, quote
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding
from foidesk.language.sentence import say
from foidesk.law.citation import eir, foia
from foidesk.law.regime import Regime

_WHOLE = frozenset({Claim.COST, Claim.VEXATIOUS, Claim.REPEATED})
_SHARED = re.compile(
    r"\b(?:questions?|q|qs|a(?=\d)|answers?|points?|parts?|items?|requests?|numbers?|nos?|"
    r"qns?)\.? ?(?P<which>\d{1,2}[a-z]?\b(?:\)?(?:,| ?&| ?-| and| to| or|"
    r" through)+ ?(?:q(?:uestion)? ?)?\d{1,2}[a-z]?\b){0,20})"
)
_NUMBER = re.compile(r"\d{1,2}")
_REST = re.compile(
    r"\b(?:all|each|none|every one|the rest|the remainder|remaining|both|other) (?:of )?(?:the |your |these |"
    r"those |my )?(?:other |remaining |above |\d{1,2} )?(?:questions|points|parts of (?:your|the) request)\b"
    r"|\b(?:all|none|each) (?:of )?(?:the |this )?information (?:that )?(?:you |was |is )?(?:have |"
    r"were )?(?:request|ask|s(?:eek|ought))|\b(?:your|the) (?:whole|entire) request"
    r"|\brequest in (?:full|its entirety)|\bsame (?:answer|applies|response)"
)


def find(letter: Letter, context: Context) -> Iterator[Finding]:
    """One finding for each question that nothing answers, where others are answered."""
    unanswered = [one for one in letter.answers if not one.paragraphs]
    if letter.kind is not Kind.ANSWER or not unanswered or len(unanswered) == len(letter.answers):
        return
    words = own_words(letter)
    if letter.claims & _WHOLE or _REST.search(words):
        return
    answered = numbers_named(words)
    law = eir("5(1)") if letter.regimes == {Regime.EIR} else foia("1(1)")
    for one in unanswered:
        if _number(one) not in answered:
            says = say(
                "Question {label} (“{asked}”) has no answer. Give it one.",
                label=one.label,
                asked=quote(one.asked),
            )
            yield Finding(Code.QUESTION_UNANSWERED, True, f"question {one.label}", says, law)


def _number(answer: Answer) -> int:
    number = _NUMBER.search(answer.label)
    return int(number[0]) if number else 0


def numbers_named(words: str) -> set[int]:
    """The questions the letter names where it speaks itself: "questions 2 to 4", "Q5"."""
    named: set[int] = set()
    for match in _SHARED.finditer(words):
        numbers = [int(one) for one in _NUMBER.findall(match["which"])]
        named.update(numbers)
        if re.search(r" to |-|through", match["which"]):
            named.update(range(min(numbers), max(numbers) + 1))
    return named
