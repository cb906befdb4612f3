"""A letter to somebody whom an answer concerns: what was asked, what the office would like to know, by when.

It never names the applicant, nor says under whose reference the request came.
"""

from foidesk.blocks import kinds as b
from foidesk.blocks.kinds import Blocks, Heading, Items, Paragraph, Quote
from foidesk.composing.facts import Composed
from foidesk.composing.frame import Addressee, framed, help_with, law_in_words
from foidesk.composing.notices import ConsultationFacts
from foidesk.language.words import day_in_words
from foidesk.law.regime import Regime
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name


def consultation(facts: ConsultationFacts, phrases: Phrases) -> Composed:
    """The letter."""
    to = Addressee(facts.addressee)
    inner = _inner(facts, phrases)
    return framed(facts.envelope, inner, about="We ask for your view", phrases=phrases, to=to)


def _inner(facts: ConsultationFacts, phrases: Phrases) -> Blocks:
    laws = facts.envelope.request.only([one.n for one in facts.questions]).laws
    exempt = "exception" if laws == {Regime.EIR} else "exemption"
    yield Paragraph(phrases.say(Name.CONSULT, law=law_in_words(laws)))
    yield Paragraph(phrases.say(Name.CONSULT_WHO))
    yield from b.prose(facts.envelope.opening)
    yield Heading(2, "What was asked for")
    yield from b.prose(facts.about)
    if asked := [text for one in facts.questions if (text := b.clean(one.text))]:
        yield Paragraph(phrases.say(Name.CONSULT_WORDS))
        yield from map(Quote, asked)
    yield Heading(2, "What we would like to know")
    yield Items(
        (
            phrases.say(Name.CONSULT_HARM),
            phrases.say(Name.CONSULT_LIKELY),
            phrases.say(Name.CONSULT_EVIDENCE),
            phrases.say(Name.CONSULT_EXEMPTION, exemption=exempt),
            phrases.say(Name.CONSULT_PUBLIC),
        )
    )
    yield from b.prose(facts.asks)
    yield Heading(2, "What happens next")
    yield Paragraph(phrases.say(Name.CONSULT_BY, reply_by=day_in_words(facts.reply_by)))
    yield Paragraph(phrases.say(Name.CONSULT_OURS, exemption=exempt))
    yield help_with(facts.envelope, phrases)
