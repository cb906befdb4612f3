"""What the case officer of the demo enters that is no letter: days, costs, fees and advice."""

from dataclasses import replace
from typing import TYPE_CHECKING

from foidesk.cases import actions as cases
from foidesk.cases import queries as case_queries
from foidesk.cli.demo.walk import Walk
from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening
from foidesk.people.rules import Role
from foidesk.searches import actions as searches
from foidesk.searches.rules.advice import AdviceKind, NewAdvice
from foidesk.searches.rules.fees import Basis, NewFeeLine
from foidesk.searches.rules.lines import NewLine

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def happened(walk: Walk, case: "Case", event: NewHappening) -> None:
    """Record what happened outside this desk."""
    cases.report(case, event, by=walk.staff[Role.CASE_OFFICER], at=walk.at, on=walk.on)


def received_earlier(walk: Walk, case: "Case", *, back: int, reason: str) -> None:
    """Correct the day of receipt to the working day that lies so far back."""
    rows = case_queries.in_force(case_queries.happenings(case))
    row = next(row for row in rows if row.kind == Kind.RECEIVED)
    event = replace(case_queries.event_of(row), on=walk.days.back(back))
    by = walk.staff[Role.CASE_OFFICER]
    cases.correct(case, row, event, reason=reason, by=by, at=walk.at, on=walk.on)


def cost(walk: Walk, case: "Case", *lines: NewLine) -> None:
    """Enter lines of the cost ledger."""
    for line in lines:
        searches.enter_cost(case, line, by=walk.staff[Role.CASE_OFFICER], at=walk.at)


def advise(walk: Walk, case: "Case", kind: AdviceKind, text: str, *questions: int) -> None:
    """Record what the applicant was told today to help with the request."""
    given = NewAdvice(kind, walk.days.say(text), walk.on, questions)
    searches.advise(walk.now(case), given, by=walk.staff[Role.CASE_OFFICER], at=walk.at, on=walk.on)


def charge(walk: Walk, case: "Case", question: int, *lines: NewFeeLine, why: str) -> None:
    """Reckon a charge for environmental information, and record the notice that states it (EIR 8)."""
    by, pence = walk.staff[Role.CASE_OFFICER], 0
    searches.begin_fee(case, Basis.EIR_8, confirmed=True, why=why, by=by, at=walk.at, on=walk.on)
    for line in lines:
        pence += searches.add_to_fee(case, line, by=by, at=walk.at, on=walk.on).pence
    happened(walk, case, NewHappening(Kind.FEES_NOTICE, walk.on, (question,), pence=pence))
