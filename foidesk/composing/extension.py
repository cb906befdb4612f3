"""More time: to weigh the public interest (FOIA 10(3), 17(2)), or for a great and complex request (EIR 7)."""

from foidesk.blocks import kinds as b
from foidesk.blocks.kinds import Blocks, Heading, Paragraph, Quote
from foidesk.composing.contradictions import of_extension
from foidesk.composing.facts import Composed
from foidesk.composing.frame import about, framed, help_with, owned_up, questions_in_words, received
from foidesk.composing.grounds import heading, undecided
from foidesk.composing.notices import ComplexFacts, ExtensionFacts, Weighed
from foidesk.composing.rights import rights
from foidesk.language.words import day_in_words
from foidesk.law.citation import eir, foia
from foidesk.law.exemption import Ncnd
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.regime import Regime
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name


def extension(facts: ExtensionFacts, phrases: Phrases) -> Composed:
    """The notice under section 17(2). Raises Refused where nothing can be delayed, or for a contradiction."""
    if not facts.weighed:
        raise Refused(Refusal("Choose at least one question that is still being weighed.", foia("10(3)")))
    if against := of_extension(facts):
        raise Refused(*against)
    subject = "We need more time to weigh the public interest"
    return framed(facts.envelope, _weighing(facts, phrases), about=subject, phrases=phrases)


def complexity(facts: ComplexFacts, phrases: Phrases) -> Composed:
    """The notice under regulation 7(3). Raises Refused where a question is not environmental."""
    if facts.envelope.request.only(facts.questions).laws != {Regime.EIR}:
        raise Refused(
            Refusal(
                "Only a request under the Regulations can be given 40 working days. Choose the questions "
                "about environmental information.",
                eir("7(1)"),
            )
        )
    return framed(
        facts.envelope, _complex(facts, phrases), about="We need more time for your request", phrases=phrases
    )


def _weighing(facts: ExtensionFacts, phrases: Phrases) -> Blocks:
    request = facts.envelope.request
    numbers = sorted({one.n for one in facts.weighed})
    yield from received(facts.envelope, phrases)
    yield from owned_up(facts.late, request.only(numbers), phrases)
    yield Paragraph(phrases.say(Name.EXTENSION, questions=questions_in_words(numbers)))
    yield Paragraph(phrases.say(Name.EXTENSION_UNDECIDED, answer_by=day_in_words(facts.answer_by)))
    if facts.meanwhile:
        words = questions_in_words(facts.meanwhile)
        if facts.others_due_on is None:
            yield Paragraph(phrases.say(Name.EXTENSION_OTHERS, questions=words))
        else:
            due_on = day_in_words(facts.others_due_on)
            yield Paragraph(phrases.say(Name.EXTENSION_MEANWHILE, questions=words, due_on=due_on))
    for one in facts.weighed:
        yield from _question(one, phrases)
    yield from rights(request.only(numbers), facts.review, facts.regulator, phrases)
    yield Heading(2, "About this letter")
    yield help_with(facts.envelope, phrases)


def _question(one: Weighed, phrases: Phrases) -> Blocks:
    yield Heading(2, f"Question {one.n}")
    if text := b.clean(one.text):
        yield Quote(text)
    if scope := b.one_line(one.scope):
        yield Paragraph(scope, label="This is about:")
    if any(isinstance(ground.provision, Ncnd) for ground in one.grounds):
        yield Paragraph(phrases.say(Name.EXTENSION_NCND))
        yield Paragraph(phrases.say(Name.NCND_NO_INFERENCE))
    else:
        yield Paragraph(phrases.say(Name.EXTENSION_HELD))
    for ground in one.grounds:
        yield Heading(3, heading(ground))
        yield from undecided(ground, phrases)


def _complex(facts: ComplexFacts, phrases: Phrases) -> Blocks:
    request = facts.envelope.request
    yield from received(facts.envelope, phrases)
    yield Paragraph(phrases.say(Name.COMPLEX, questions=about(facts.questions)))
    yield Paragraph(phrases.say(Name.COMPLEX_DUE, answer_by=day_in_words(facts.answer_by)))
    if facts.why.strip():
        yield Heading(2, "Why we need more time")
        yield from b.prose(facts.why)
    yield Heading(2, "What happens next")
    yield Paragraph(phrases.say(Name.COMPLEX_PART))
    if others := request.others(facts.questions):
        yield Paragraph(phrases.say(Name.EXTENSION_OTHERS, questions=questions_in_words(others)))
    if facts.review is not None and facts.regulator is not None:
        yield from rights(request.only(facts.questions), facts.review, facts.regulator, phrases)
    yield Heading(2, "About this letter")
    yield help_with(facts.envelope, phrases)
