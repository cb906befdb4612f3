"""Beginning a fee, and its lines. The notice itself is a letter, and its days are the clock's."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.authorities import queries as authorities
from foidesk.authorities.rules.charges import money
from foidesk.cases import actions as case_actions
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.searches import queries
from foidesk.searches.actions.striking import tell
from foidesk.searches.models import Fee, FeeLine
from foidesk.searches.rules import fees
from foidesk.searches.rules.fees import Basis, NewFeeLine

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def begin_fee(
    case: "Case", basis: Basis, *, confirmed: bool, why: str, by: Actor, at: datetime, on: date
) -> Fee:
    """Begin a fee under section 9, section 13 or EIR 8. `confirmed`: what the basis asks to be confirmed."""
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    case = case_actions.hold(case)
    published = any(charge.published for charge in authorities.charges(case.authority, on=on))
    begun = Refusal("A fee is begun already. Drop it first, or add to it.")
    insist(
        begun if queries.standing_fee(case) is not None else None,
        queries.ways_to_charge(case, on=on)[basis],
        *fees.faults_of_beginning(basis, confirmed=confirmed, published=published, why=why),
    )
    row = Fee(
        authority=case.authority, case=case, basis=basis, why=why.strip(), entered_at=at, entered_by=by.id
    )
    row.save(force_insert=True)
    tell(fees.FEE_BEGUN, row, by=by, at=at, words={"why": row.why})
    return row


@transaction.atomic
def add_to_fee(case: "Case", line: NewFeeLine, *, by: Actor, at: datetime, on: date) -> FeeLine:
    """Put a line on the fee of a request; staff time only where its basis allows it."""
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    case = case_actions.hold(case)
    fee = queries.standing_fee(case)
    if fee is None:
        raise Refused(Refusal("Begin a fee first."))
    insist(*fees.faults_of_fee_line(line, basis=Basis(fee.basis)))
    row = FeeLine(
        authority=case.authority,
        case=case,
        fee=fee,
        item=line.item,
        what=" ".join(line.what.split())[:200],
        units=line.units,
        unit_pence=0 if line.item is fees.Item.STAFF_TIME else line.pence,
        pence=fees.amount(line, authorities.cost_limit(case.authority, on=on)),
        entered_at=at,
        entered_by=by.id,
    )
    row.save(force_insert=True)
    tell(fees.FEE_LINE, row, by=by, at=at, words={"what": row.what, "amount": money(row.pence)})
    return row
