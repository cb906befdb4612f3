"""What a letter still needs before the law is content with it. Pure.

`faults_of` must be put right before a letter leaves; `advice_on` is for an officer to weigh. What no letter
can be made of at all stands in `contradictions`.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from foidesk.blocks.quoting import lost, typed
from foidesk.composing import notice_faults
from foidesk.composing.answer_faults import part_advice, response_faults
from foidesk.composing.contradictions import of_extension, of_response
from foidesk.composing.facts import AcknowledgementFacts, ClarificationFacts, Envelope, ResponseFacts
from foidesk.composing.kinds import LetterFacts
from foidesk.composing.notices import (
    ComplexFacts,
    ConsultationFacts,
    CoveringFacts,
    ExtensionFacts,
    FeesFacts,
)
from foidesk.law.citation import foia
from foidesk.law.refusal import Refusal

Faults = Iterator[Refusal]
_PLACEHOLDER = re.compile(
    r"\{[^{}]*\}|\[(?i:insert|add|name|date|address|tbc)\b[^\[\]]*\]|\bX{3,}\b|<<[^<>]*>>"
)

_MAY_HOLD_ANYTHING = frozenset({"answer", "attachments", "words"})
"""Fields of information that is given as it is, and of the words that were searched for."""


def faults_of(facts: LetterFacts) -> tuple[Refusal, ...]:
    """Everything that must be put right first, in the order of the letter."""
    return (*_envelope_faults(facts.envelope), *_own_faults(facts), *_typed_faults(facts))


def _own_faults(facts: LetterFacts) -> Iterable[Refusal]:
    """Those of its kind."""
    match facts:
        case AcknowledgementFacts():
            return ()
        case ClarificationFacts():
            return _clarification_faults(facts)
        case ResponseFacts():
            return chain(of_response(facts), response_faults(facts))
        case FeesFacts():
            return notice_faults.of_fees(facts)
        case ExtensionFacts():
            return chain(of_extension(facts), notice_faults.of_extension(facts))
        case ComplexFacts():
            return notice_faults.of_complexity(facts)
        case ConsultationFacts():
            return notice_faults.of_consultation(facts)
        case CoveringFacts():
            return notice_faults.of_covering(facts)


def advice_on(facts: LetterFacts) -> tuple[Refusal, ...]:
    """What an officer should look at, and may leave as it is."""
    match facts:
        case ClarificationFacts():
            return tuple(_clarification_advice(facts))
        case ResponseFacts():
            parts = ((asked.n, part) for asked in facts.questions for part in asked.parts)
            return tuple(chain.from_iterable(part_advice(n, part) for n, part in parts))
        case FeesFacts() | ExtensionFacts() | ComplexFacts() | ConsultationFacts():
            return tuple(notice_faults.advice_on(facts))
        case AcknowledgementFacts() | CoveringFacts():
            return ()


def _clarification_advice(facts: ClarificationFacts) -> Faults:
    for asked in facts.questions:
        if not any(text.strip() for text in asked.suggestions):
            yield Refusal(
                "Question {n}: suggest narrower wording the applicant could choose.", foia("16(1)"), n=asked.n
            )


def _typed_faults(facts: LetterFacts) -> Faults:
    """What is wrong in the words that officers typed, wherever they stand.

    Wrapped addresses of which nobody can tell where they lead; gaps that nobody filled in.
    """
    for field, text in typed(facts):
        for address in lost(text):
            yield Refusal(
                "This address tells others who opens it, and does not show where it leads. Give the address "
                "it leads to instead: {address}",
                address=address[:80],
            )
        if field not in _MAY_HOLD_ANYTHING and (found := _PLACEHOLDER.search(text)):
            yield Refusal("“{found}” still waits to be filled in.", found=found[0][:40])


def _envelope_faults(envelope: Envelope) -> Faults:
    head = envelope.letterhead
    if not head.address.strip() and not head.email.strip():
        yield Refusal("The letterhead has neither a postal nor an e-mail address. Add one in the settings.")
    if envelope.written_on < envelope.request.received_on:
        yield Refusal("The date of the letter lies before the day on which the request was received.")


def _clarification_faults(facts: ClarificationFacts) -> Faults:
    for asked in facts.questions:
        needs = (
            (asked.unclear, "say what is not clear in it"),
            (asked.needed, "say why you can’t identify and locate the information without knowing"),
        )
        for text, says in needs:
            if not text.strip():
                yield Refusal("Question {n}: {lacks}.", foia("1(3)"), n=asked.n, lacks=says)
