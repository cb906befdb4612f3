"""What speaks against a provision on one part, by itself or beside another. Pure."""

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from foidesk.decisions.answer import Decision, Ground, Held, Provision
from foidesk.decisions.rules import name
from foidesk.language.phrases import capital
from foidesk.law import exemptions
from foidesk.law.citation import eir, foia
from foidesk.law.exemption import Availability, Exemption, Ncnd, Need
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime

_ALTERNATIVES = (foia("23(1)"), foia("24(1)"))
"""May be cited together in the alternative, so as not to show which of the two applies."""
_UNSEEN = (eir("12(4)(b)"), eir("12(4)(c)"))
"""Exceptions on which a request is refused before anybody looks for the information."""
_CALLED = {
    Regime.FOIA: "the Freedom of Information Act",
    Regime.EIR: "the Environmental Information Regulations",
    Regime.SAR: "data protection law",
}


def of_grounds(decision: Decision, *, opcc: bool, on: date) -> Iterator[Refusal]:
    """What speaks against each provision chosen, whatever else is chosen beside it."""
    for ground in decision.grounds:
        row = ground.provision
        if on not in row.in_force:
            yield Refusal(
                "{capital} is not in force on that day. Choose another.",
                row.citation,
                capital=capital(name(row)),
            )
        why_not = closed_to(row, opcc=opcc)
        if why_not:
            yield Refusal(
                "{capital} is not open to this office. {why_not}",
                row.citation,
                capital=capital(name(row)),
                why_not=why_not,
            )
        yield from _of_opinion(ground, on=on)
        yield from _of_regime(ground, decision)
        if ground.limb is not None and ground.limb not in row.limbs:
            lacks = (
                "is met only by what would happen" if row.limbs else "has no test of how likely the harm is"
            )
            yield Refusal("{capital} {lacks}.", row.citation, capital=capital(name(row)), lacks=lacks)
    if len({ground.key for ground in decision.grounds}) < len(decision.grounds):
        yield Refusal("One provision stands twice on this part. Take one away.", foia("17(1)(b)"))


def _of_opinion(ground: Ground, *, on: date) -> Iterator[Refusal]:
    given, sought = ground.opinion_on, ground.sought_on
    if given is not None and given > on:
        yield Refusal(
            "{capital}: the qualified person's opinion must be given before it is relied on. Check the date.",
            foia("36(2)"),
            capital=capital(name(ground.provision)),
        )
    if given is not None and sought is not None and sought > given:
        yield Refusal(
            "{capital}: the opinion can't be given before it was asked for. Check the dates.",
            foia("36(2)"),
            capital=capital(name(ground.provision)),
        )


def _of_regime(ground: Ground, decision: Decision) -> Iterator[Refusal]:
    """An exemption of the Act and an exception of the EIR never stand on the same information."""
    row, called = ground.provision, capital(name(ground.provision))
    if row.regime is not decision.regime:
        instead = "an exception of the EIR" if decision.regime is Regime.EIR else "an exemption of the Act"
        yield Refusal(
            "{called} belongs to another law than this question, which is answered under "
            "{law}. Choose {instead}, or change the regime of the question.",
            foia("39(1)(a)"),
            called=called,
            law=_CALLED[decision.regime],
            instead=instead,
        )
        return
    if row.regime is not Regime.EIR:
        return
    if row.citation == eir("12(4)(a)"):
        yield Refusal("Say under “Is it held?” that it is not: that is this exception.", row.citation)
    if ground.on_emissions and Need.NOT_EMISSIONS in row.needs:
        yield Refusal(
            "{called} can't be used for information on emissions. Disclose it, or see whether "
            "regulation 12(4) or 12(5)(a) to (c) applies.",
            eir("12(9)"),
            called=called,
        )
    if ground.reasons_exempt:
        yield Refusal(
            "{called}: the EIR always ask for reasons. They can't be left out.", eir("14(3)"), called=called
        )
    if decision.held is Held.NOT_REQUIRED and row.citation not in _UNSEEN:
        yield Refusal(
            "{called} is about information that is held: say that it is. Only a request that is "
            "manifestly unreasonable or too general is refused without looking.",
            eir("12(4)"),
            called=called,
        )


def closed_to(row: Provision, *, opcc: bool) -> str:
    """Why an OPCC can't rely on it, or nothing; an NCND subsection follows its exemptions."""
    if not opcc:
        return ""
    rows = (
        [row] if isinstance(row, Exemption) else [one for one in exemptions.EXEMPTIONS if one.ncnd == row.key]
    )
    closed = [one.why_not for one in rows if one.available is Availability.UNAVAILABLE]
    return closed[0] if rows and len(closed) == len(rows) else ""


def of_pairs(provisions: list[Provision]) -> Iterator[Refusal]:
    """Which two provisions can't both be true of the same information."""
    for one, other in combinations(provisions, 2):
        if isinstance(one, Ncnd) or isinstance(other, Ncnd) or _may_alternate(one, other):
            continue
        if _excludes(one, other) or _excludes(other, one):
            yield Refusal(
                "{capital} and {name} can't both apply to the same information. Choose one, or make "
                "two parts.",
                one.citation,
                capital=capital(name(one)),
                name=name(other),
            )


def _excludes(one: Exemption, other: Exemption) -> bool:
    return any(other.citation.within(excluded) for excluded in one.excludes)


def _may_alternate(one: Exemption, other: Exemption) -> bool:
    return one.citation in _ALTERNATIVES and other.citation in _ALTERNATIVES
