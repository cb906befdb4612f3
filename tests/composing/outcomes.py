"""An answer for every outcome under each law, and the names of the paragraphs that a letter is made of."""

from dataclasses import dataclass, field, replace
from datetime import date

from foidesk.composing.engine import compose
from foidesk.composing.facts import (
    CostEstimate,
    Ground,
    Outcome,
    Part,
    PublicInterest,
    ResponseFacts,
    Searched,
)
from foidesk.composing.kinds import LetterFacts
from foidesk.decisions.answer import BuildingBlocks
from foidesk.law.exemption import Exemption, Limb, Ncnd
from foidesk.law.exemptions import get, ncnd
from foidesk.law.regime import Regime
from foidesk.wording.phrases import Phrases
from foidesk.wording.standard import Name
from tests.composing import three_letters as three

WEIGHED = PublicInterest("People want to know.", "It would be misused.", "Here the second weighs more.")


def ground(provision: Exemption | Ncnd, **changes: object) -> Ground:
    """A provision with every reason that its tests ask for."""
    one = Ground(
        provision,
        applies="It is of the kind.",
        limb=provision.limbs[0] if provision.limbs else None,
        harm="Somebody would be hurt." if provision.harm else "",
        public_interest=WEIGHED if provision.needs_public_interest else PublicInterest(),
        where="https://example.org/register" if provision.citation.section == "21" else "",
    )
    return replace(one, **changes)  # type: ignore[arg-type]


def withheld(*keys: str, **changes: object) -> Part:
    """A part that is withheld under these provisions."""
    return replace(Part(Outcome.WITHHELD, grounds=tuple(ground(get(key)) for key in keys)), **changes)  # type: ignore[arg-type]


COST = CostEstimate(450, 25, "31 hours", "900 files at 2 minutes.", "Ask for one year.")
PLACES = (Searched("The shared drive"),)
FOIA: dict[str, Part] = {
    "disclosed": Part(Outcome.DISCLOSED, answer="Nine."),
    "attached": Part(Outcome.DISCLOSED, attachments="Contract of May 2023.pdf"),
    "left-out": Part(
        Outcome.DISCLOSED, attachments="One.pdf", left_out="Two.pdf: it is still being checked."
    ),
    "in-part": Part(
        Outcome.DISCLOSED_IN_PART,
        attachments="Minutes.pdf",
        redacted=True,
        marks="s40(2): personal data of other people, in 3 places",
        grounds=(ground(get("FOIA 40(2)+40(3A)(a)")),),
    ),
    "qualified": withheld("FOIA 43(2)"),
    "absolute": withheld("FOIA 44(1)(a)"),
    "confidence": Part(
        Outcome.WITHHELD,
        grounds=(ground(get("FOIA 41(1)"), applies="A bidder gave it to us and asked us to keep it."),),
    ),
    "reasons-exempt": Part(
        Outcome.WITHHELD, grounds=(ground(get("FOIA 31(1)(a)"), limb=None, harm="", applies="",
                                          public_interest=PublicInterest(), reasons_exempt=True),)
    ),
    "security": withheld("FOIA 24(1)"),
    "accessible": withheld("FOIA 21(1)"),
    "future": withheld("FOIA 22(1)"),
    "own-data": withheld("FOIA 40(1)"),
    "other-people": withheld("FOIA 40(2)+40(3A)(a)"),
    "not-held": Part(Outcome.NOT_HELD, searched=PLACES, building_blocks=BuildingBlocks.NONE,
                     elsewhere="Marlshire Police."),
    "not-held-skill": Part(Outcome.NOT_HELD, searched=PLACES, building_blocks=BuildingBlocks.NEED_SKILL,
                           nobody_known=True),
    "ncnd-qualified": Part(Outcome.NCND, grounds=(ground(ncnd("FOIA 31(3)")),)),
    "ncnd-absolute": Part(Outcome.NCND, grounds=(ground(ncnd("FOIA 23(5)")),)),
    "cost": Part(Outcome.COST, cost=COST),
    "cost-to-confirm": Part(Outcome.COST_TO_CONFIRM, cost=COST),
    "vexatious": Part(Outcome.VEXATIOUS, reasons="It repeats what was settled.", told_on=date(2025, 1, 6)),
    "repeated": Part(Outcome.REPEATED, reasons="We answered it on 6 January 2025."),
}  # fmt: skip
EIR: dict[str, Part] = {
    "disclosed": Part(Outcome.DISCLOSED, answer="Nine."),
    "exception": withheld("EIR 12(5)(e)"),
    "unreasonable": withheld("EIR 12(4)(b)"),
    "own-data": withheld("EIR 5(3)"),
    "other-people": withheld("EIR 13(1)(a)+13(2A)"),
    "not-held": Part(Outcome.NOT_HELD, searched=PLACES, building_blocks=BuildingBlocks.NEED_SKILL,
                     elsewhere="The Environment Agency."),
    "ncnd": Part(Outcome.NCND, grounds=(ground(ncnd("EIR 12(6)")),)),
}  # fmt: skip
PARTS = [(Regime.FOIA, name) for name in FOIA] + [(Regime.EIR, name) for name in EIR]
LIMBS = tuple(Limb)


def part_of(regime: Regime, name: str) -> Part:
    """The part of that name."""
    return (EIR if regime is Regime.EIR else FOIA)[name]


def answer(*parts: Part, regime: Regime = Regime.FOIA) -> ResponseFacts:
    """An answer under one law with a question for each part."""
    facts = three.FOUR
    laws = (regime,) * len(parts)
    return replace(
        facts,
        envelope=replace(facts.envelope, request=replace(facts.envelope.request, regimes=laws)),
        questions=tuple(three.whole(n, f"What about number {n}?", part) for n, part in enumerate(parts, 1)),
        review=replace(facts.review, representations_until=facts.review.until),
    )


@dataclass(frozen=True)
class Heard(Phrases):
    """The standard paragraphs, with the names of those that were said."""

    names: list[Name] = field(default_factory=list)

    def say(self, name: Name, **values: str) -> str:
        self.names.append(name)
        return super().say(name, **values)


def said(facts: LetterFacts) -> list[Name]:
    """The names of the paragraphs of a letter, in the order in which they were made."""
    heard = Heard()
    compose(facts, heard)
    return heard.names
