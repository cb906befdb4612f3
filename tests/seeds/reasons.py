"""Decisions with everything that the law asks of them, in our own words."""

from dataclasses import replace

from foidesk.decisions.answer import (
    BuildingBlocks,
    Decision,
    Elsewhere,
    Ground,
    Held,
    Outcome,
    Reason,
    ReasonKind,
    TrueAnswer,
)
from foidesk.decisions.rules import provision
from foidesk.law.exemption import Limb

TOLD = frozenset(
    {
        ReasonKind.WHY,
        ReasonKind.HARM,
        ReasonKind.FOR,
        ReasonKind.AGAINST,
        ReasonKind.BALANCE,
        ReasonKind.WHERE,
    }
)
"""The reasons that stand in a letter word for word."""


def ground(key: str, limb: Limb | None = None, **texts: str) -> Ground:
    """A provision with its reasons, by kind; `for_` are the factors for."""
    reasons = (Reason(ReasonKind(kind.rstrip("_").replace("_", "-")), text) for kind, text in texts.items())
    return Ground(provision(key), limb=limb, reasons=tuple(reasons))


def disclosed(answer: str, label: str = "") -> Decision:
    """The information itself."""
    return Decision(Held.HELD, Outcome.DISCLOSED, label=label, answer=answer)


def withheld(*grounds: Ground, label: str = "") -> Decision:
    """Held, and exempt under these provisions."""
    return Decision(Held.HELD, Outcome.WITHHELD, label=label, grounds=grounds)


def accessible(where: str, label: str = "") -> Decision:
    """Already there for everybody, at an address."""
    return Decision(Held.HELD, Outcome.ACCESSIBLE, label=label, grounds=(ground("FOIA 21(1)", where=where),))


def neither(*grounds: Ground, label: str = "") -> Decision:
    """Neither confirmed nor denied."""
    return Decision(Held.NCND, Outcome.NCND, label=label, grounds=grounds)


NOT_HELD = Decision(
    Held.NOT_HELD,
    Outcome.NOT_HELD,
    true_answer=TrueAnswer.NOTHING_RECORDED,
    building_blocks=BuildingBlocks.NONE,
    elsewhere=Elsewhere.NOBODY_KNOWN,
)
ROLLING = replace(NOT_HELD, true_answer=TrueAnswer.ROLLING)
COMMERCIAL = ground(
    "FOIA 43(2)",
    Limb.WOULD_BE_LIKELY_TO,
    why="The sum is the price that the supplier agreed with this office for one year.",
    whose_interests="They are the interests of the supplier and of this office.",
    harm="Rivals would see that price before the next round of offers and undercut it.",
    for_="It shows what public money buys.",
    against="Suppliers who fear for their prices offer less freely.",
    balance="Our published spending meets much of the interest. On balance we withhold the sum.",
    consulted="The supplier wrote on 10 February that the price is not known to its rivals.",
)
CONFIDENCE = ground(
    "FOIA 41(1)",
    why="The security annex was marked as confidential when we were given it.",
    confidence_source="The supplier wrote the annex and gave it to us before the contract was made.",
    confidence_quality="It says how the system is defended, which is known to nobody else.",
    confidence_expected="It bears the words “in confidence”, and the supplier was promised that it stays so.",
    detriment="Whoever attacks the system would be helped by it.",
    confidence_defence="It shows no wrongdoing, so that no defence in the public interest would succeed.",
)
PERSONAL = ground(
    "FOIA 40(2)+40(3A)(a)",
    why="It names people who could not expect to be made known.",
    legitimate_interest="The public may want to know who carries out the contract.",
    necessity="The posts, which we give, serve that interest as well.",
    rights="They are junior and did not agree. Their rights weigh more.",
)
SECURITY = ground(
    "FOIA 24(2)",
    why="The same answer must be given whatever is held.",
    harm="From many such answers one could read where there is cover and where there is none.",
    for_="People could see how the region is equipped.",
    against="To say so anywhere shows the gaps everywhere.",
    balance="The safety of the nation weighs more.",
)
CRIME = ground(
    "FOIA 31(3)",
    Limb.WOULD,
    why="It concerns the prevention and detection of crime, section 31(1)(a).",
    harm="Offenders would change how they work, and be harder to catch.",
    for_="The debate on new methods would be better informed.",
    against="A method that is known loses its use.",
    balance="Catching offenders weighs more than that debate.",
)
DETECTION = ground(
    "FOIA 31(1)(a)",
    Limb.WOULD_BE_LIKELY_TO,
    why="The measures tell what the service can do and how fast.",
    harm="Those under investigation would learn how long they have.",
    for_="It lets people judge whether the contract is kept.",
    against="What investigators can do would be known to those they look for.",
    balance="That the contract exists and what it costs is public already. On balance we withhold the rest.",
)
