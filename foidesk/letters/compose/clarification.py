"""The question back to the applicant, question by question (FOIA 1(3), 16)."""

from foidesk.law.citation import foia
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.wording import day_in_words
from foidesk.letters.compose import blocks as b
from foidesk.letters.compose.blocks import Blocks, Heading, Items, Paragraph, Quote
from foidesk.letters.compose.frame import framed, questions_in_words, received
from foidesk.letters.facts import ClarificationFacts, Composed, Unclear
from foidesk.letters.standard import Name
from foidesk.letters.wording import Phrases


def clarification(facts: ClarificationFacts, phrases: Phrases) -> Composed:
    """The letter. Raises Refused where it asks about no question."""
    if not facts.questions:
        raise Refused(Refusal("Choose at least one question that is not clear.", foia("1(3)")))
    inner = _inner(facts, phrases)
    return framed(facts.envelope, inner, about="We need to know more about your request", phrases=phrases)


def _inner(facts: ClarificationFacts, phrases: Phrases) -> Blocks:
    asked = questions_in_words(question.n for question in facts.questions)
    yield from received(facts.envelope, phrases)
    yield Paragraph(phrases.say(Name.CLARIFY, questions=asked))
    for question in facts.questions:
        yield from _question(question, phrases)
    yield Heading(2, "What happens next")
    yield Paragraph(phrases.say(Name.CLARIFY_CLOCK, questions=asked))
    if facts.meanwhile and facts.due_on is not None:
        going_on, due_on = questions_in_words(facts.meanwhile), day_in_words(facts.due_on)
        yield Paragraph(phrases.say(Name.CLARIFY_MEANWHILE, questions=going_on, due_on=due_on))
    yield Paragraph(phrases.say(Name.CLARIFY_SILENCE, questions=asked))
    yield Paragraph(phrases.say(Name.HELP, reference=b.one_line(facts.envelope.request.reference)))


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
