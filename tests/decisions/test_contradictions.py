"""What can't be true of one part at once is refused, with what to do instead."""

from dataclasses import replace
from datetime import date

import pytest

from foidesk.decisions.answer import (
    BuildingBlocks,
    Decision,
    Ground,
    Held,
    Outcome,
    Reason,
    ReasonKind,
    TrueAnswer,
)
from foidesk.decisions.contradictions import contradictions
from foidesk.decisions.rules import LONGEST_REASON
from foidesk.law.exemption import Limb
from foidesk.law.regime import Regime
from tests.decisions.facts import MARLSHIRE, full, silent, withheld


def told(decision: Decision, *, opcc: bool = True, on: date = MARLSHIRE.on) -> list[str]:
    return [refusal.says for refusal in contradictions(decision, opcc=opcc, on=on)]


NCND = Decision(held=Held.NCND, outcome=Outcome.NCND)
NOT_HELD = Decision(held=Held.NOT_HELD, outcome=Outcome.NOT_HELD)
PENDING = Decision(held=Held.HELD, outcome=Outcome.PENDING)


def on_emissions(key: str) -> Ground:
    return replace(full(key), on_emissions=True)


def on_no_emissions(key: str) -> Decision:
    return withheld(replace(full(key), on_emissions=False))


@pytest.mark.parametrize(
    ("decision", "says"),
    [
        # Held and neither confirmed nor denied: law.md 1.16 note 3.
        (withheld(full("FOIA 24(2)")), "confirms that the information is held"),
        (replace(NCND, held=Held.HELD), "confirms that the information is held"),
        # NCND only with its own subsection: law.md 1.12.
        (replace(NCND, grounds=(full("FOIA 24(1)"),)), "rely on section 24(2)"),
        (replace(NCND, grounds=(full("FOIA 43(1)"),)), "has no provision for neither confirming nor denying"),
        # 21 tells where it is: it can't go with NCND.
        (replace(NCND, grounds=(full("FOIA 21(1)"),)), "Section 21 tells where"),
        (
            Decision(Held.HELD, Outcome.ACCESSIBLE, grounds=(full("FOIA 21(1)"), full("FOIA 31(3)"))),
            "Section 21 tells where",
        ),
        # 30 and 31 exclude each other.
        (withheld(full("FOIA 30(1)(a)"), full("FOIA 31(1)(a)")), "can't both apply to the same information"),
        (withheld(full("FOIA 31(1)(b)"), full("FOIA 30(2)")), "can't both apply to the same information"),
        # 35 is for government.
        (withheld(full("FOIA 35(1)(a)")), "is not open to this office"),
        (replace(NCND, grounds=(full("FOIA 35(3)"),)), "Consider section 36"),
        # More time only where the public interest decides: law.md 1.7.
        (replace(PENDING, grounds=(full("FOIA 41(1)"),)), "nothing can wait for one"),
        (replace(PENDING, grounds=(full("FOIA 21(1)"), full("FOIA 40(1)"))), "nothing can wait for one"),
        (replace(PENDING, regime=Regime.EIR), "no more time for the public interest"),
        # Exceptions and exemptions never stand on the same part.
        (withheld(full("FOIA 43(2)"), full("EIR 12(5)(e)")), "belongs to another law"),
        (withheld(full("EIR 12(5)(e)"), full("FOIA 43(2)")), "Choose an exception of the EIR"),
        # Emissions: law.md 2.2.
        (withheld(on_emissions("EIR 12(5)(d)")), "information on emissions"),
        (withheld(on_emissions("EIR 12(5)(e)")), "information on emissions"),
        (withheld(on_emissions("EIR 12(5)(f)")), "information on emissions"),
        (withheld(on_emissions("EIR 12(5)(g)")), "information on emissions"),
        # What the EIR lack.
        (replace(withheld(full("EIR 12(5)(b)")), outcome=Outcome.COST), "regulation 12(4)(b)"),
        (replace(withheld(full("EIR 12(5)(b)")), held=Held.NOT_REQUIRED), "say that it is"),
        (withheld(replace(full("EIR 12(5)(b)"), reasons_exempt=True)), "always ask for reasons"),
        (withheld(replace(full("EIR 12(5)(b)"), limb=Limb.WOULD_BE_LIKELY_TO)), "only by what would happen"),
        (withheld(full("EIR 12(4)(a)")), "Is it held?"),
        (silent(full("EIR 12(5)(e)")), "no provision for neither confirming nor denying"),
        # The opinion is sought before it is given.
        (withheld(replace(full("FOIA 36(2)(c)"), sought_on=date(2024, 12, 3))), "before it was asked for"),
        # "Not held" is an answer under section 1(1)(a), no exemption.
        (replace(NOT_HELD, grounds=(full("FOIA 43(2)"),)), "needs no exemption"),
        (replace(NOT_HELD, true_answer=TrueAnswer.ROLLING), "no fixed end are answers"),
        (replace(NOT_HELD, true_answer=TrueAnswer.ZERO), "None, zero"),
        (replace(NOT_HELD, building_blocks=BuildingBlocks.HELD), "put together"),
        (replace(NOT_HELD, outcome=Outcome.WITHHELD), "can't also be withheld"),
        (replace(NCND, outcome=Outcome.DISCLOSED), "can't also be disclosed"),
        (replace(withheld(full("FOIA 43(2)")), outcome=Outcome.DISCLOSED), "relies on no exemption"),
        (replace(withheld(full("FOIA 43(2)")), outcome=Outcome.COST), "relies on no exemption beside that"),
        (withheld(full("FOIA 43(2)"), full("FOIA 43(2)")), "stands twice"),
        (withheld(replace(full("FOIA 42(1)"), limb=Limb.WOULD)), "no test of how likely"),
        (
            Decision(reasons=(Reason(ReasonKind.WHY, "x" * (LONGEST_REASON + 1)),)),
            "too long",
        ),
    ],
)
def test_it_is_refused_with_the_reason(decision: Decision, says: str) -> None:
    assert any(says in one for one in told(decision)), told(decision)


@pytest.mark.parametrize(
    "decision",
    [
        withheld(full("FOIA 23(1)"), full("FOIA 24(1)")),
        replace(NCND, grounds=(full("FOIA 23(5)"), full("FOIA 24(2)"))),
        replace(NCND, grounds=(full("FOIA 24(2)"), full("FOIA 31(3)"))),
        replace(NCND, grounds=(full("FOIA 30(3)"), full("FOIA 31(3)"))),
        replace(PENDING, grounds=(full("FOIA 43(2)"), full("FOIA 41(1)"))),
        replace(PENDING, held=Held.NCND, grounds=(full("FOIA 31(3)"),)),
        PENDING,
        on_no_emissions("EIR 12(5)(e)"),
        silent(full("EIR 12(6)")),
        replace(withheld(full("EIR 12(4)(b)")), held=Held.NOT_REQUIRED),
        withheld(full("FOIA 43(2)"), full("FOIA 41(1)"), full("FOIA 40(2)+40(3A)(a)")),
        replace(NOT_HELD, true_answer=TrueAnswer.NOTHING_RECORDED, building_blocks=BuildingBlocks.NEED_SKILL),
        Decision(),
        Decision(held=Held.HELD),
    ],
)
def test_it_is_allowed(decision: Decision) -> None:
    """23 and 24 in the alternative, several provisions side by side, and whatever is not finished."""
    assert told(decision) == []


def test_section_35_is_open_to_others() -> None:
    assert told(withheld(full("FOIA 35(1)(a)")), opcc=False) == []


def test_what_is_not_in_force_on_the_day_is_refused() -> None:
    """Section 22A came into force on 1 October 2014."""
    research = withheld(full("FOIA 22A(1)"))
    assert told(research, on=date(2014, 9, 30)) == [
        "Section 22A(1) is not in force on that day. Choose another."
    ]
    assert told(research, on=date(2014, 10, 1)) == []
