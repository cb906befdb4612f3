"""Going away and coming back; lending a role and ending that."""

import uuid
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.rules import Code
from foidesk.law.refusal import Refusal, Refused
from foidesk.people import queries
from foidesk.people.actions.accounts import hold
from foidesk.people.actions.telling import tell
from foidesk.people.models import Absence, Delegation
from foidesk.people.rules import ROLES, Actor, Loan, NewAbsence, Permission, Role, foreign, insist, lacks
from foidesk.people.rules.leaving import gone
from foidesk.people.rules.standing import (
    AWAY,
    BACK,
    DEPUTY_CHANGED,
    LENT,
    LOAN_ENDED,
    faults_of_absence,
    faults_of_loan,
)

if TYPE_CHECKING:
    from foidesk.people.models import Officer

NOT_KNOWN, NOBODY = "a day that is not known yet", "nobody"


@transaction.atomic
def go_away(absence: NewAbsence, *, by: Actor, at: datetime, on: date) -> Absence:
    """Note that an officer is away, by that officer or an administrator; an absence it overlaps ends.

    Nobody is asked why. Raises Refused.
    """
    insist(_not_mine(absence.officer, by), *faults_of_absence(absence, on=on))
    officer = _here(absence.officer, by)
    deputy = _here(absence.deputy, by) if absence.deputy else None
    for earlier in Absence.objects.of(by.authority).filter(officer_id=officer.id, ended_at__isnull=True):
        if _overlap(earlier, absence):
            _end(earlier, by=by, at=at)
    row = Absence(
        authority=by.authority,
        officer_id=officer.id,
        deputy_id=absence.deputy,
        from_on=absence.from_on,
        until_on=absence.until_on,
        entered_at=at,
        entered_by=by.id,
    )
    row.save(force_insert=True)
    until = absence.until_on.isoformat() if absence.until_on else NOT_KNOWN
    tell(
        AWAY,
        officer,
        authority=by.authority,
        by=by,
        at=at,
        on=on,
        facts={"absence": row.id, "from_on": row.from_on, "deputy_id": row.deputy_id},
        words={"until": until, "deputy": deputy.name if deputy else NOBODY},
    )
    return row


@transaction.atomic
def come_back(absence: Absence, *, by: Actor, at: datetime, on: date) -> None:
    """End an absence before its last day, or before its first. Raises Refused when it ended already."""
    insist(foreign(by, absence.authority))
    row = Absence.objects.of(by.authority).select_for_update().filter(id=absence.id).first()
    if row is None or row.ended_at is not None:
        raise Refused(Refusal("This absence has ended already."))
    insist(_not_mine(row.officer_id, by))
    _end(row, by=by, at=at)
    tell(BACK, row.officer, authority=row.authority, by=by, at=at, on=on, facts={"absence": row.id})


@transaction.atomic
def change_deputy(absence: Absence, deputy: uuid.UUID | None, *, by: Actor, at: datetime, on: date) -> None:
    """Let somebody else stand in, or nobody. Raises Refused."""
    row = Absence.objects.of(by.authority).select_for_update().get(id=absence.id)
    insist(_not_mine(row.officer_id, by))
    new = _here(deputy, by) if deputy else None
    if deputy == row.officer_id:
        raise Refused(Refusal("Nobody can stand in for themselves. Choose a colleague, or nobody."))
    row.deputy_id = deputy
    row.save(update_fields=["deputy"])
    facts, words = {"absence": row.id, "deputy_id": deputy}, {"deputy": new.name if new else NOBODY}
    tell(DEPUTY_CHANGED, row.officer, authority=row.authority, by=by, at=at, on=on, facts=facts, words=words)


@transaction.atomic
def lend(loan: Loan, *, by: Actor, at: datetime, on: date) -> Delegation:
    """Lend a role one holds to a named colleague from a day until a day. Raises Refused."""
    borrower = _here(loan.borrower, by)
    held = queries.own_roles(by.authority, [loan.borrower]).get(loan.borrower, frozenset())
    insist(*faults_of_loan(loan, by, held=held, on=on), _lent_already(loan, by))
    row = Delegation(
        authority=by.authority,
        lender_id=by.id,
        borrower_id=borrower.id,
        role=loan.role,
        from_on=loan.from_on,
        until_on=loan.until_on,
        reason=loan.reason.strip(),
        lent_at=at,
    )
    row.save(force_insert=True)
    tell(
        LENT,
        borrower,
        authority=by.authority,
        by=by.id,
        at=at,
        on=on,
        facts={
            "delegation": row.id,
            "role": Code(row.role),
            "from_on": row.from_on,
            "until_on": row.until_on,
        },
        words={"borrower": borrower.name, "role_name": ROLES[loan.role].name, "reason": row.reason},
    )
    return row


@transaction.atomic
def end_loan(delegation: Delegation, *, by: Actor, at: datetime, on: date) -> None:
    """End a delegation early: by who lent, who borrowed, or an administrator. Raises Refused."""
    row = Delegation.objects.of(delegation.authority).select_for_update().get(id=delegation.id)
    insist(foreign(by, row.authority))
    if by.id not in (row.lender_id, row.borrower_id):
        insist(lacks(by, Permission.MANAGE))
    if row.ended_at is not None or row.until_on < on:
        raise Refused(Refusal("This delegation has ended already."))
    end_delegation(row, by=by, at=at, on=on)


def end_delegation(row: Delegation, *, by: Actor, at: datetime, on: date) -> None:
    """End a delegation, in the caller's transaction."""
    row.ended_at, row.ended_by = at, by.id
    row.save(update_fields=["ended_at", "ended_by"])
    tell(
        LOAN_ENDED,
        row.borrower,
        authority=row.authority,
        by=by,
        at=at,
        on=on,
        facts={"delegation": row.id, "role": Code(row.role)},
        words={
            "lender": row.lender.name,
            "borrower": row.borrower.name,
            "role_name": ROLES[Role(row.role)].name,
        },
    )


def _here(key: uuid.UUID, by: Actor) -> "Officer":
    """A colleague who has not left, held with the others. Raises Refused."""
    found = hold(by.authority, key)
    if found.left_at is not None:
        raise Refused(gone(found.name))
    return found


def _not_mine(officer: uuid.UUID, by: Actor) -> Refusal | None:
    """Why this officer may not say when another is away; None for oneself and for an administrator."""
    return None if officer == by.id else lacks(by, Permission.MANAGE)


def _overlap(row: Absence, new: NewAbsence) -> bool:
    starts_before_end = new.until_on is None or row.from_on <= new.until_on
    return starts_before_end and (row.until_on is None or new.from_on <= row.until_on)


def _end(row: Absence, *, by: Actor, at: datetime) -> None:
    row.ended_at, row.ended_by = at, by.id
    row.save(update_fields=["ended_at", "ended_by"])


def _lent_already(loan: Loan, by: Actor) -> Refusal | None:
    same = Delegation.objects.of(by.authority).filter(
        lender_id=by.id,
        borrower_id=loan.borrower,
        role=loan.role,
        ended_at__isnull=True,
        from_on__lte=loan.until_on,
        until_on__gte=loan.from_on,
    )
    return (
        Refusal("You lent this colleague that role for some of these days already.")
        if same.exists()
        else None
    )
