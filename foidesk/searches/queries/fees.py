"""Reading what an applicant is asked to pay."""

import uuid
from datetime import date
from typing import TYPE_CHECKING

from foidesk.cases import queries as cases
from foidesk.clock.happening import Kind as Event
from foidesk.clock.terms import DeadlineKind
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime
from foidesk.searches import models
from foidesk.searches.queries.entries import cost_estimate
from foidesk.searches.rules.fees import Basis, Fee, FeeLine, Item, Notice, open_to
from foidesk.searches.rules.ledger import CostEstimate, pence_for

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def fee(case: "Case", *, on: date) -> Fee | None:
    """What the applicant is asked to pay, line by line, or None while no fee is begun."""
    row = standing_fee(case)
    if row is None:
        return None
    lines = tuple(_line(line) for line in _lines(row))
    work = (_work(cost_estimate(case, on=on)),) if row.basis == Basis.SECTION_13 else ()
    return Fee(row.id, Basis(row.basis), row.why, (*work, *lines), notice_by(case))


def standing_fee(case: "Case") -> models.Fee | None:
    """The fee of a request that was begun and not dropped, or None."""
    return models.Fee.objects.of(case.authority).filter(case=case, struck_at=None).first()


def one_fee(authority: uuid.UUID, key: uuid.UUID) -> models.Fee | None:
    """One fee that still stands, or None."""
    return models.Fee.objects.of(authority).select_related("case").filter(id=key, struck_at=None).first()


def fee_line(authority: uuid.UUID, key: uuid.UUID) -> models.FeeLine | None:
    """One line of a fee that still stands, or None."""
    rows = models.FeeLine.objects.of(authority).select_related("case", "fee")
    return rows.filter(id=key, struck_at=None, fee__struck_at=None).first()


def notice_by(case: "Case") -> date | None:
    """The last day for a fees notice (FOIA 9(1), EIR 8); None where one was given, or no date runs."""
    due = (
        row.due_on
        for row in cases.deadlines(case)
        if row.kind == DeadlineKind.FEES_NOTICE and row.met_on is None
    )
    return min(due, default=None)


def notice_given(case: "Case") -> Notice | None:
    """The last fees notice that was recorded as given, or None."""
    rows = [row for row in cases.in_force(cases.happenings(case)) if row.kind == Event.FEES_NOTICE]
    return Notice(rows[-1].happened_on, rows[-1].pence) if rows else None


def ways_to_charge(case: "Case", *, on: date) -> dict[Basis, Refusal | None]:
    """Each basis for a fee, with why it is not open to this request, or None where it is."""
    return open_to(
        (Regime(question.regime) for question in cases.questions(case)),
        exceeds=cost_estimate(case, on=on).exceeds,
        answered=case.answered_on is not None,
    )


def _lines(row: models.Fee) -> list[models.FeeLine]:
    return list(models.FeeLine.objects.of(row.authority).filter(fee=row, struck_at=None).order_by("id"))


def _line(row: models.FeeLine) -> FeeLine:
    return FeeLine(Item(row.item), row.what, row.units, row.unit_pence, row.pence, row.id)


def _work(estimate: CostEstimate) -> FeeLine:
    """The work of regulation 4 on this request alone: reg 7(3) leaves out what is taken together with it."""
    minutes = estimate.own_minutes
    return FeeLine(
        None, "Finding and extracting the information", minutes, 0, pence_for(minutes, estimate.limit)
    )
