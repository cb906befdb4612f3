"""Leaving: whatever an officer held here ends, and the account closes."""

import uuid
from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from foidesk.law.refusal import Refusal, Refused
from foidesk.people import queries
from foidesk.people.actions.accounts import end_appointment, hold, own_hand, somebody_manages
from foidesk.people.actions.keys import end_keys
from foidesk.people.actions.posts import give_up
from foidesk.people.actions.standing import change_deputy, end_delegation
from foidesk.people.actions.telling import tell
from foidesk.people.models import Absence, Appointment, Delegation, Holding, Officer
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.people.rules.leaving import LEFT, gone


@transaction.atomic
def leave(
    officer: uuid.UUID,
    *,
    deputies: Mapping[uuid.UUID, uuid.UUID | None],
    by: Actor,
    at: datetime,
    on: date,
) -> None:
    """Close an account here. `deputies` says for each absence in which this officer stands in who does now.

    The caller has given away what the rooms above know of. Raises Refused.
    """
    insist(lacks(by, Permission.MANAGE), *own_hand(by, [officer]))
    row = hold(by.authority, officer)
    if row.left_at is not None:
        raise Refused(Refusal("The account of {name} is closed already.", name=row.name))
    for absence in queries.stands_in(by.authority, officer, on=on):
        if absence.id not in deputies:
            raise Refused(Refusal("Say who stands in for {name} from now on.", name=absence.officer.name))
        change_deputy(absence, deputies[absence.id], by=by, at=at, on=on)
    _end_loans(row, by=by, at=at, on=on)
    absent = Absence.objects.of(by.authority).filter(officer_id=row.id, ended_at__isnull=True)
    absent.update(ended_at=at, ended_by=by.id)
    _end_roles(row, by=by, at=at, on=on)
    if not queries.authorities_of(row.id):
        _close(row, by=by, at=at)
    tell(LEFT, row, authority=by.authority, by=by, at=at, on=on)
    somebody_manages(by.authority)


def still_here(authority: uuid.UUID, officer: uuid.UUID) -> Officer:
    """An officer who has not left, held so that nobody closes the account meanwhile. Raises Refused."""
    rows = Officer.objects.in_every_office().select_for_update().filter(id=officer)
    found = rows.first()
    colleague = queries.colleague(authority, officer)
    if found is None or colleague is None or not colleague.roles:
        raise Refused(Refusal("Choose an officer of this office."))
    if found.left_at is not None:
        raise Refused(gone(found.name))
    return found


def _end_loans(row: Officer, *, by: Actor, at: datetime, on: date) -> None:
    loans = Delegation.objects.of(by.authority).filter(ended_at__isnull=True, until_on__gte=on)
    mine = loans.filter(lender_id=row.id) | loans.filter(borrower_id=row.id)
    for loan in mine.order_by("id"):
        end_delegation(loan, by=by, at=at, on=on)


def _end_roles(row: Officer, *, by: Actor, at: datetime, on: date) -> None:
    for held in Appointment.objects.of(by.authority).filter(officer_id=row.id, ended_at__isnull=True):
        end_appointment(held, row, by=by, at=at, on=on)
    for post in Holding.objects.of(by.authority).filter(officer_id=row.id, ended_at__isnull=True):
        give_up(post, by=by, at=at, on=on)


def _close(row: Officer, *, by: Actor, at: datetime) -> None:
    """No session, key or password opens it any more."""
    end_keys(row, by=by.id, at=at)
    row.set_unusable_password()
    row.left_at, row.left_by, row.told_of_requests = at, by.id, False
    row.save(update_fields=["password", "left_at", "left_by", "told_of_requests"])
