"""Keeping the schedule of charges."""

import uuid
from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, Fact, day_chain
from foidesk.authorities import rules
from foidesk.authorities.models import Charge
from foidesk.authorities.rules.charges import NewCharge, faults_of, money
from foidesk.law.refusal import Refusal, Refused


@transaction.atomic
def enter_charge(authority: uuid.UUID, charge: NewCharge, *, by: uuid.UUID, at: datetime, on: date) -> Charge:
    """Add a line to the schedule; it is not published until somebody says so. Raises Refused."""
    if wrong := tuple(faults_of(charge)):
        raise Refused(*wrong)
    row = Charge(
        authority=authority,
        what=charge.what.strip(),
        pence=charge.pence,
        per=charge.per.strip(),
        free=charge.free.strip(),
        source=charge.source.strip(),
        from_on=charge.from_on,
        until_on=charge.until_on,
        entered_at=at,
        entered_by=by,
    )
    row.save(force_insert=True)
    _record(rules.CHARGE_ENTERED, row, by=by, at=at, on=on)
    return row


@transaction.atomic
def end_charge(row: Charge, *, until_on: date, by: uuid.UUID, at: datetime, on: date) -> None:
    """Enter the last day on which a line is charged; another amount is another line."""
    row = _held(row)
    if until_on < row.from_on:
        raise Refused(Refusal("The last day lies before the first."))
    row.until_on = until_on
    row.save(update_fields=["until_on"])
    _record(rules.CHARGE_ENDED, row, by=by, at=at, on=on)


@transaction.atomic
def publish_charge(row: Charge, *, by: uuid.UUID, at: datetime, on: date) -> None:
    """Say that a line stands in the schedule as it is published (EIR 8)."""
    row = _held(row)
    row.published = True
    row.save(update_fields=["published"])
    _record(rules.CHARGE_PUBLISHED, row, by=by, at=at, on=on)


@transaction.atomic
def take_out_charge(row: Charge, *, by: uuid.UUID, at: datetime, on: date) -> None:
    """Say that a line was a mistake: it never counts, and stays to be read."""
    row = _held(row)
    row.taken_out_at, row.taken_out_by = at, by
    row.save(update_fields=["taken_out_at", "taken_out_by"])
    _record(rules.CHARGE_TAKEN_OUT, row, by=by, at=at, on=on)


def _held(row: Charge) -> Charge:
    held = Charge.objects.of(row.authority).select_for_update().get(id=row.id)
    if held.taken_out_at is not None:
        raise Refused(Refusal("Somebody took this line out of the schedule."))
    return held


def _record(deed: Deed, row: Charge, *, by: uuid.UUID, at: datetime, on: date) -> None:
    chain = day_chain(row.authority, on)
    facts: dict[str, Fact] = {
        "id": row.id,
        "pence": row.pence,
        "from_on": row.from_on,
        "until_on": row.until_on,
    }
    words = {"charge": f"{row.what}, {money(row.pence)} a {row.per}"}
    record(deed, authority=row.authority, chain=chain, by=by, at=at, facts=facts, words=words)
