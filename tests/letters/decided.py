"""Decisions for tests: everything that a letter needs, made through the real action."""

from typing import TYPE_CHECKING

from foidesk.decisions import actions
from foidesk.decisions.answer import Decision, Ground, Held, Outcome, Reason, ReasonKind
from foidesk.law.exemption import Limb
from foidesk.law.exemptions import get, ncnd
from foidesk.people.rules import Actor
from tests import walk

if TYPE_CHECKING:
    from foidesk.cases.models import Case

DISCLOSED = Decision(held=Held.HELD, outcome=Outcome.DISCLOSED, answer="Marlshire Together.")
_WHY = Reason(ReasonKind.WHY, "It is the price the supplier offered us.")
_WHOSE = Reason(ReasonKind.WHOSE_INTERESTS, "They are the supplier's.")
_WEIGHED = (
    Reason(ReasonKind.HARM, "Its rivals would see what it charges."),
    Reason(ReasonKind.FOR, "It is public money."),
    Reason(ReasonKind.AGAINST, "Suppliers would offer less freely."),
    Reason(ReasonKind.BALANCE, "The published spending meets most of the interest."),
)
_UNSAID = (
    Reason(ReasonKind.WHY, "Either answer would tell offenders how they are looked for."),
    Reason(ReasonKind.HARM, "They would change what they do, and fewer would be found."),
    Reason(ReasonKind.FOR, "People want to know how they are kept safe."),
    Reason(ReasonKind.AGAINST, "Crimes would be harder to prevent."),
    Reason(ReasonKind.BALANCE, "Preventing crime weighs more than the little that either answer would tell."),
)
WITHHELD = Decision(
    held=Held.HELD,
    outcome=Outcome.WITHHELD,
    grounds=(Ground(get("FOIA 43(2)"), limb=Limb.WOULD, reasons=(_WHY, _WHOSE, *_WEIGHED)),),
)
NEITHER = Decision(
    held=Held.NCND,
    outcome=Outcome.NCND,
    grounds=(Ground(ncnd("FOIA 31(3)"), limb=Limb.WOULD, reasons=_UNSAID),),
)
COST = Decision(
    held=Held.NOT_REQUIRED,
    outcome=Outcome.COST,
    reasons=(
        Reason(ReasonKind.HOURS, "31"),
        Reason(ReasonKind.ESTIMATE, "930 files at two minutes each."),
        Reason(ReasonKind.ADVICE, "Ask for one year."),
    ),
)
ACCESSIBLE = Decision(
    held=Held.HELD,
    outcome=Outcome.ACCESSIBLE,
    grounds=(
        Ground(get("FOIA 21(1)"), reasons=(Reason(ReasonKind.WHERE, "https://marlshire.example/spend"),)),
    ),
)


def decide(case: "Case", n: int, decision: Decision, *, by: Actor) -> None:
    """Decide one question."""
    actions.decide(case, n, decision, version=None, by=by, at=walk.NOW, on=walk.TODAY)


def decide_both(case: "Case", *, by: Actor) -> None:
    """The first question is disclosed, the second withheld."""
    decide(case, 1, DISCLOSED, by=by)
    decide(case, 2, WITHHELD, by=by)
