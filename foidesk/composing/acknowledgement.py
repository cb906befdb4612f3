"""The acknowledgement: that the request has come, how it was understood, and by when it will be answered."""

from datetime import date

from foidesk.blocks import kinds as b
from foidesk.blocks.kinds import Blocks, Heading, Items, Paragraph
from foidesk.composing.facts import AcknowledgementFacts, Composed
from foidesk.composing.frame import framed, help_with, questions_in_words, received
from foidesk.language.words import day_in_words
from foidesk.law.citation import foia
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.regime import Regime
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name

_DUE_APART = {
    Regime.FOIA: Name.ACKNOWLEDGED_DUE_APART,
    Regime.EIR: Name.ACKNOWLEDGED_DUE_APART_EIR,
}


def acknowledgement(facts: AcknowledgementFacts, phrases: Phrases) -> Composed:
    """The letter. Raises Refused where there is no due date to tell."""
    own_data_only = facts.envelope.request.laws == {Regime.SAR}
    if (facts.own_data_due_on if own_data_only else facts.due_on) is None:
        raise Refused(
            Refusal("An acknowledgement tells the due date, and no date runs at present.", foia("10(1)"))
        )
    return framed(
        facts.envelope, _inner(facts, phrases), about="We have received your request", phrases=phrases
    )


def _inner(facts: AcknowledgementFacts, phrases: Phrases) -> Blocks:
    yield from received(facts.envelope, phrases)
    yield from _due(facts, phrases)
    yield Heading(2, "Your questions")
    yield Paragraph(phrases.say(Name.ACKNOWLEDGED_QUESTIONS))
    numbers = facts.envelope.request.numbers or tuple(range(1, len(facts.questions) + 1))
    yield Items(tuple(b.clean(text) for text in facts.questions), numbers)
    yield Heading(2, "What happens next")
    yield Paragraph(phrases.say(Name.ACKNOWLEDGED_MAY_ASK))
    if facts.envelope.request.laws != {Regime.SAR}:
        yield Paragraph(phrases.say(Name.ACKNOWLEDGED_MAY_CHARGE))
    yield Paragraph(phrases.say(Name.ACKNOWLEDGED_PRIVACY))
    yield help_with(facts.envelope, phrases)


def _due(facts: AcknowledgementFacts, phrases: Phrases) -> Blocks:
    """By when, under each of the laws that the request falls under (FOIA 10(1), EIR 5(2))."""
    request = facts.envelope.request
    environmental = request.under(Regime.EIR)
    if apart := _apart(facts):
        for (regime, due), numbers in apart.items():
            words = questions_in_words(numbers)
            if due is None:
                yield Paragraph(phrases.say(Name.ACKNOWLEDGED_NO_TIME, questions=words))
            else:
                apart_name = _DUE_APART[regime]
                yield Paragraph(phrases.say(apart_name, questions=words, due_on=day_in_words(due)))
    elif facts.due_on is not None and request.laws != {Regime.SAR}:
        name = Name.ACKNOWLEDGED_DUE if Regime.FOIA in request.laws else Name.ACKNOWLEDGED_DUE_EIR
        yield Paragraph(phrases.say(name, due_on=day_in_words(facts.due_on)))
        if name is Name.ACKNOWLEDGED_DUE and environmental:
            words = questions_in_words(environmental)
            yield Paragraph(phrases.say(Name.ACKNOWLEDGED_SAME_TIME, questions=words))
    if facts.own_data_due_on is not None:
        due_on = day_in_words(facts.own_data_due_on)
        yield Paragraph(phrases.say(Name.ACKNOWLEDGED_DUE_OWN_DATA, due_on=due_on))
    if facts.provisional:
        yield Paragraph(phrases.say(Name.ACKNOWLEDGED_PROVISIONAL))


def _apart(facts: AcknowledgementFacts) -> dict[tuple[Regime, date | None], list[int]]:
    """The questions by law and day where they are not all due on one day; empty where they are."""
    groups: dict[tuple[Regime, date | None], list[int]] = {}
    numbers = facts.envelope.request.numbers or range(1, len(facts.each_due_on) + 1)
    for n, due in zip(numbers, facts.each_due_on, strict=bool(facts.each_due_on)):
        regime = facts.envelope.request.regime_of(n)
        if regime is not Regime.SAR:
            groups.setdefault((regime, due), []).append(n)
    return groups if len({due for _regime, due in groups}) > 1 else {}
