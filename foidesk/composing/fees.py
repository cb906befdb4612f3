"""The fees notice: what is asked for, why, and what happens to the time (FOIA 9, 13; EIR 8)."""

from dataclasses import dataclass

from foidesk.blocks import kinds as b
from foidesk.blocks.kinds import Blocks, Heading, Items, Paragraph
from foidesk.composing.facts import Composed
from foidesk.composing.frame import about, framed, help_with, questions_in_words, received
from foidesk.composing.notices import FeesFacts
from foidesk.composing.questions import estimated
from foidesk.composing.rights import rights
from foidesk.language.words import day_in_words
from foidesk.law.citation import Citation, eir, foia
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.regime import Regime
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name


@dataclass(frozen=True)
class _Kind:
    """What a fee is called under one law, and the paragraphs that tell of it there."""

    called: str
    asked: Name
    covers: Name
    until: Name
    clock: Name | None


_BELOW = _Kind("fee", Name.FEES, Name.FEES_COVERS, Name.FEES_UNTIL, Name.FEES_CLOCK)
_ABOVE = _Kind(
    "fee", Name.FEES_OVER_LIMIT, Name.FEES_COVERS_OVER_LIMIT, Name.FEES_UNTIL_OVER_LIMIT, clock=None
)
_CHARGE = _Kind("charge", Name.FEES_EIR, Name.FEES_COVERS_EIR, Name.FEES_UNTIL_EIR, Name.FEES_CLOCK_EIR)


def fees(facts: FeesFacts, phrases: Phrases) -> Composed:
    """The letter. Raises Refused for an amount of nothing, and where the questions are not all of one law."""
    laws = facts.envelope.request.only(facts.questions).laws
    if laws not in ({Regime.FOIA}, {Regime.EIR}):
        raise Refused(
            Refusal(
                "A fees notice is for questions under one law. Send one for each law; a subject access "
                "request costs nothing.",
                Citation.parse("UK GDPR 12") if Regime.SAR in laws else foia("9(1)"),
            )
        )
    if facts.pence <= 0:
        raise Refused(
            Refusal(
                "A fees notice states the amount: give at least one line with a price.",
                eir("8(4)") if laws == {Regime.EIR} else foia("9(1)"),
            )
        )
    kind = _CHARGE if laws == {Regime.EIR} else _ABOVE if facts.over_limit else _BELOW
    subject = f"A {kind.called} for your request"
    return framed(facts.envelope, _inner(facts, kind, phrases), about=subject, phrases=phrases)


def money(pence: int) -> str:
    """``£12.40``."""
    return f"£{pence // 100:,}.{pence % 100:02d}"


def _inner(facts: FeesFacts, kind: _Kind, phrases: Phrases) -> Blocks:
    request, amount = facts.envelope.request, money(facts.pence)
    reference, pay_by = b.one_line(request.reference), day_in_words(facts.pay_by)
    yield from received(facts.envelope, phrases)
    yield Paragraph(phrases.say(kind.asked, questions=about(facts.questions), amount=amount))
    if facts.estimate is not None:
        yield Heading(2, "What the work would cost")
        yield from estimated(facts.estimate, phrases)
    yield Heading(2, f"How the {kind.called} comes about")
    yield Items(tuple(f"{b.one_line(line.what)}: {money(line.pence)}" for line in facts.lines))
    yield Paragraph(amount, label="In all:")
    yield Paragraph(phrases.say(kind.covers))
    yield Paragraph(phrases.say(Name.FEES_LESS))
    yield Heading(2, "How to pay, and by when")
    yield Paragraph(phrases.say(Name.FEES_PAY, reference=reference))
    yield from b.prose(facts.how_to_pay)
    yield Paragraph(phrases.say(kind.until, pay_by=pay_by))
    if kind.clock is not None:
        yield Paragraph(phrases.say(kind.clock))
    if others := request.others(facts.questions):
        yield Paragraph(phrases.say(Name.FEES_MEANWHILE, questions=questions_in_words(others)))
    if facts.review is not None and facts.regulator is not None:
        yield from rights(request.only(facts.questions), facts.review, facts.regulator, phrases)
    yield Heading(2, "About this letter")
    yield help_with(facts.envelope, phrases)
