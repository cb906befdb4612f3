"""Accounts and the roles they hold one by one."""

import uuid
from collections.abc import Collection
from datetime import date, datetime

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, day_chain
from foidesk.law.refusal import Refusal, Refused
from foidesk.people import queries, rules
from foidesk.people.actions.posts import hold_posts
from foidesk.people.actions.telling import tell
from foidesk.people.models import Appointment, Officer
from foidesk.people.rules import Actor, Permission, Role, insist, lacks
from foidesk.people.rules.leaving import NOBODY_MANAGES, REJOINED

TAKEN = Refusal("An account with this e-mail address exists already.")


@transaction.atomic
def welcome(
    *,
    authority: uuid.UUID,
    name: str,
    email: str,
    title: str,
    password: str | None,
    roles: Collection[Role],
    posts: Collection[uuid.UUID] = (),
    by: Actor | None,
    at: datetime,
    on: date,
) -> Officer:
    """Make an account with its roles and posts; without a password it waits for its owner to set one.

    `by` is None only for the first officer of an office. Whoever left this office before comes back to the
    same account. Raises Refused.
    """
    if by is None and queries.colleagues(authority):
        raise Refused(Refusal("Sign in first: this office has officers already."))
    if by is not None:
        insist(lacks(by, Permission.MANAGE, of=authority))
    officer, deed = _account(authority, _addressed(email))
    officer.name, officer.title = _named(name), title.strip()
    if password is None:
        officer.set_unusable_password()
    else:
        officer.set_password(strong(password, officer))
    _store(officer)
    tell(deed, officer, authority=authority, by=by or officer.id, at=at, on=on)
    doer = by or Actor(officer.id, authority, officer.name, frozenset({Role.ADMINISTRATOR}))
    for role in sorted(set(roles)):
        _appoint(officer, role, by=doer, at=at, on=on)
    hold_posts(officer, posts, by=doer, at=at, on=on)
    return officer


@transaction.atomic
def set_roles(
    officer: uuid.UUID,
    roles: Collection[Role],
    *,
    posts: Collection[uuid.UUID] | None = None,
    by: Actor,
    at: datetime,
    on: date,
) -> None:
    """Give an officer exactly these single roles here, and exactly these posts unless they are None.

    Refused when nobody could change settings afterwards, and for one's own roles in somebody's place.
    """
    insist(lacks(by, Permission.MANAGE), *own_hand(by, [officer]))
    row = hold(by.authority, officer)
    held = {
        Role(appointment.role): appointment
        for appointment in Appointment.objects.of(by.authority).filter(officer=row, ended_at__isnull=True)
    }
    for role in sorted(held.keys() - set(roles)):
        end_appointment(held[role], row, by=by, at=at, on=on)
    for role in sorted(set(roles) - held.keys()):
        _appoint(row, role, by=by, at=at, on=on)
    if posts is not None:
        hold_posts(row, posts, by=by, at=at, on=on)
    somebody_manages(by.authority)


@transaction.atomic
def choose_told(officers: Collection[uuid.UUID], *, by: Actor, at: datetime, on: date) -> None:
    """Choose who is told of each new request (never with the applicant)."""
    insist(lacks(by, Permission.MANAGE))
    rows = Officer.objects.of(by.authority)
    rows.exclude(id__in=officers).update(told_of_requests=False)
    rows.filter(id__in=officers).update(told_of_requests=True)
    told = ", ".join(found.name for found in queries.told_of_requests(by.authority)) or "nobody"
    chain = day_chain(by.authority, on)
    under = by.under(Permission.MANAGE)
    words = {"officers": told}
    record(rules.TOLD_SET, authority=by.authority, chain=chain, by=by.id, at=at, facts=under, words=words)


@transaction.atomic
def set_password(password: str, *, by: Actor, at: datetime, on: date) -> None:
    """A new password, by its owner alone. Raises Refused for a weak one."""
    row = Officer.objects.in_every_office().select_for_update().get(id=by.id)
    row.set_password(strong(password, row))
    row.save(update_fields=["password"])
    tell(rules.PASSWORD_SET, row, authority=by.authority, by=by.id, at=at, on=on)


def hold(authority: uuid.UUID, officer: uuid.UUID) -> Officer:
    """An officer who works at an authority, held until the transaction ends, with all of that office.

    All are held, in one order, because what one may lose depends on what the others keep.
    """
    keys = [found.id for found in queries.colleagues(authority)]
    rows = Officer.objects.in_every_office().filter(id__in=keys).order_by("id").select_for_update()
    found = {row.id: row for row in rows}.get(officer)
    if found is None:
        raise Refused(Refusal("Choose an officer of this office."))
    return found


def somebody_manages(authority: uuid.UUID) -> None:
    """Raise Refused when nobody is left who may change the office's settings."""
    if not queries.holders(authority, Permission.MANAGE):
        raise Refused(NOBODY_MANAGES)


def own_hand(by: Actor, officers: Collection[uuid.UUID]) -> tuple[Refusal, ...]:
    """Why an administrator in somebody's place may not change these: his own roles are among them."""
    lent = by.as_deputy(Permission.MANAGE)
    if lent is None or by.id not in officers:
        return ()
    return (
        Refusal(
            "You act for {name} here. What you may do yourself must be changed by another.",
            name=lent.lender_name,
        ),
    )


def strong(password: str, officer: Officer) -> str:
    """The password, where it is good enough. Raises Refused."""
    try:
        validate_password(password, officer)
    except ValidationError as error:
        raise Refused(*(Refusal(str(message)) for message in error.messages)) from error
    return password


def end_appointment(row: Appointment, officer: Officer, *, by: Actor, at: datetime, on: date) -> None:
    """End a role that an officer holds."""
    row.ended_at, row.ended_by = at, by.id
    row.save(update_fields=["ended_at", "ended_by"])
    role = {"role": Code(row.role)}
    tell(rules.RELIEVED, officer, authority=row.authority, by=by, at=at, on=on, facts=role)


def _account(authority: uuid.UUID, email: str) -> tuple[Officer, Deed]:
    """The account with an address: a new one, or that of somebody who left this office."""
    known = Officer.objects.in_every_office().select_for_update().filter(email=email).first()
    if known is None:
        return Officer(authority=authority, email=email), rules.WELCOMED
    if known.left_at is None or known.authority != authority:
        raise Refused(TAKEN)
    known.left_at, known.left_by = None, None
    return known, REJOINED


def _store(officer: Officer) -> None:
    """Store it. Whoever else made an account with its address at the same moment was first."""
    try:
        with transaction.atomic():
            officer.save()
    except IntegrityError as error:
        raise Refused(TAKEN) from error


def _named(name: str) -> str:
    name = " ".join(name.split())
    if not name:
        raise Refused(Refusal("Give the officer's name."))
    return name[:120]


def _addressed(email: str) -> str:
    email = email.strip().lower()
    try:
        validate_email(email)
    except ValidationError as error:
        raise Refused(Refusal("Give an e-mail address, such as name@office.example.")) from error
    return email


def _appoint(officer: Officer, role: Role, *, by: Actor, at: datetime, on: date) -> None:
    Appointment(
        authority=by.authority,
        officer_id=officer.id,
        role=role,
        appointed_at=at,
        appointed_by=by.id,
    ).save(force_insert=True)
    facts = {"role": Code(role.value)}
    tell(rules.APPOINTED, officer, authority=by.authority, by=by, at=at, on=on, facts=facts)
