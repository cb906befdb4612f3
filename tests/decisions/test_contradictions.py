"""What can't be true of one part at once is refused, with what to do instead."""

from dataclasses import replace
from datetime import date

import pytest

from foidesk.decisions.answer import BuildingBlocks, Decision, Held, Outcome, Reason, ReasonKind, TrueAnswer
from foidesk.decisions.contradictions import contradictions
from foidesk.decisions.rules import LONGEST_REASON
from foidesk.law.exemption import Limb
from tests.decisions.facts import MARLSHIRE, full, withheld


def told(decision: Decision, *, opcc: bool = True, on: date = MARLSHIRE.on) -> list[str]:
    return [refusal.says for refusal in contradictions(decision, opcc=opcc, on=on)]


NCND = Decision(held=Held.NCND, outcome=Outcome.NCND)
NOT_HELD = Decision(held=Held.NOT_HELD, outcome=Outcome.NOT_HELD)


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
