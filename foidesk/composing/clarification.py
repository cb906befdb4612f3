"""The question back to the applicant, question by question (FOIA 1(3), 16)."""

from collections.abc import Mapping

from foidesk.blocks import kinds as b
from foidesk.blocks.kinds import Blocks, Heading, Items, Paragraph, Quote
from foidesk.composing.facts import ClarificationFacts, Composed, Unclear
from foidesk.composing.frame import framed, help_with, questions_in_words, received
from foidesk.language.words import day_in_words
from foidesk.law.citation import Citation, foia
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.regime import Regime
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name

_ASKS = {Regime.FOIA: Name.CLARIFY, Regime.EIR: Name.CLARIFY_EIR}
_CLOCKS = {Regime.FOIA: Name.CLARIFY_CLOCK, Regime.EIR: Name.CLARIFY_CLOCK_EIR}
_SILENCES = {Regime.FOIA: Name.CLARIFY_SILENCE, Regime.EIR: Name.CLARIFY_SILENCE_EIR}


def clarification(facts: ClarificationFacts, phrases: Phrases) -> Composed:
    """The letter. Raises Refused where it asks about no question."""
    if not facts.questions:
        raise Refused(Refusal("Choose at least one question that is not clear.", foia("1(3)")))
    if any(facts.envelope.request.regime_of(one.n) is Regime.SAR for one in facts.questions):
        raise Refused(
            Refusal(
                "This asks about a question that is a subject access request. Write to the applicant about "
                "that by itself, and record on the dates page that you asked.",
                Citation.parse("UK GDPR 12A"),
            )
        )
    inner = _inner(facts, phrases)
    return framed(facts.envelope, inner, about="We need to know more about your request", phrases=phrases)


def _inner(facts: ClarificationFacts, phrases: Phrases) -> Blocks:
    yield from received(facts.envelope, phrases)
    yield from _for_each_law(facts, _ASKS, phrases)
    for question in facts.questions:
        yield from _question(question, phrases)
    yield Heading(2, "What happens next")
    yield from _for_each_law(facts, _CLOCKS, phrases)
    if facts.meanwhile and facts.due_on is not None:
        going_on, due_on = questions_in_words(facts.meanwhile), day_in_words(facts.due_on)
        yield Paragraph(phrases.say(Name.CLARIFY_MEANWHILE, questions=going_on, due_on=due_on))
    yield from _for_each_law(facts, _SILENCES, phrases)
    yield help_with(facts.envelope, phrases)


def _for_each_law(facts: ClarificationFacts, names: Mapping[Regime, Name], phrases: Phrases) -> Blocks:
    """The same said of the questions under each law, in its own words."""
    for regime, name in names.items():
        asked = [one.n for one in facts.questions if facts.envelope.request.regime_of(one.n) is regime]
        if asked:
            yield Paragraph(phrases.say(name, questions=questions_in_words(asked)))


def _question(question: Unclear, phrases: Phrases) -> Blocks:
    yield Heading(2, f"Question {question.n}")
    if text := b.clean(question.text):
        yield Quote(text)
    for heading, text in (("What is not clear", question.unclear), ("Why we need to know", question.needed)):
        if text.strip():
            yield Heading(3, heading)
            yield from b.prose(text)
    suggestions = tuple(b.one_line(text) for text in question.suggestions if text.strip())
    if suggestions:
        yield Heading(3, "What would be clear")
        yield Paragraph(phrases.say(Name.CLARIFY_SUGGESTIONS))
        yield Items(suggestions)
