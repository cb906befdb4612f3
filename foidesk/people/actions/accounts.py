"""Accounts, roles and signing in."""

import hashlib
import uuid
from collections.abc import Collection
from datetime import date, datetime, timedelta

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, day_chain
from foidesk.law.refusal import Refusal, Refused
from foidesk.people import queries, rules
from foidesk.people.models import Appointment, FailedSignIns, Officer
from foidesk.people.rules import Actor, Permission, Role, insist, lacks

NO_OFFICE = uuid.UUID(int=0)
"""Whose row a failed sign-in is when nobody has that account."""

FORGOTTEN_AFTER = timedelta(days=1)


@transaction.atomic
def welcome(
    *,
    authority: uuid.UUID,
    name: str,
    email: str,
    title: str,
    password: str,
    roles: Collection[Role],
    by: Actor | None,
    at: datetime,
    on: date,
) -> Officer:
    """Make an account with its roles. `by` is None only for the first officer of an office."""
    if by is None and queries.colleagues(authority):
        raise Refused(Refusal("Sign in first: this office has officers already."))
    if by is not None:
        insist(lacks(by, Permission.MANAGE, of=authority))
    officer = Officer(authority=authority, name=_named(name), email=_addressed(email), title=title.strip())
    officer.set_password(_strong(password, officer))
    officer.save(force_insert=True)
    _tell(rules.WELCOMED, officer, authority=authority, by=by.id if by else officer.id, at=at, on=on)
    for role in sorted(set(roles)):
        _appoint(officer, role, authority=authority, by=by.id if by else officer.id, at=at, on=on)
    return officer


@transaction.atomic
def set_roles(officer: uuid.UUID, roles: Collection[Role], *, by: Actor, at: datetime, on: date) -> None:
    """Give an officer exactly these roles here. Refused when nobody could change settings afterwards."""
    insist(lacks(by, Permission.MANAGE))
    row = Officer.objects.of(by.authority).select_for_update().get(id=officer)
    held = {
        Role(appointment.role): appointment
        for appointment in Appointment.objects.of(by.authority).filter(officer=row, ended_at__isnull=True)
    }
    for role in held.keys() - set(roles):
        held[role].ended_at, held[role].ended_by = at, by.id
        held[role].save()
        _tell(rules.RELIEVED, row, authority=by.authority, by=by.id, at=at, on=on, role=role)
    for role in sorted(set(roles) - held.keys()):
        _appoint(row, role, authority=by.authority, by=by.id, at=at, on=on)
    if not queries.holders(by.authority, Permission.MANAGE):
        raise Refused(Refusal("Somebody must remain who may change the office's settings."))


@transaction.atomic
def choose_told(officers: Collection[uuid.UUID], *, by: Actor, at: datetime, on: date) -> None:
    """Choose who is told of each new request (never with the applicant)."""
    insist(lacks(by, Permission.MANAGE))
    rows = Officer.objects.of(by.authority)
    rows.exclude(id__in=officers).update(told_of_requests=False)
    rows.filter(id__in=officers).update(told_of_requests=True)
    told = ", ".join(found.name for found in queries.told_of_requests(by.authority)) or "nobody"
    chain = day_chain(by.authority, on)
    record(rules.TOLD_SET, authority=by.authority, chain=chain, by=by.id, at=at, words={"officers": told})


@transaction.atomic
def set_password(officer: uuid.UUID, password: str, *, by: Actor, at: datetime, on: date) -> None:
    """A new password, by the officer or by an administrator. Raises Refused for a weak one."""
    if officer != by.id:
        insist(lacks(by, Permission.MANAGE))
    row = Officer.objects.of(by.authority).select_for_update().get(id=officer)
    row.set_password(_strong(password, row))
    row.save()
    _tell(rules.PASSWORD_SET, row, authority=by.authority, by=by.id, at=at, on=on)


def waiting_until(email: str, network: str) -> datetime | None:
    """Until when this network must wait before it may try this account; None when it need not."""
    counters = FailedSignIns.objects.in_every_office().filter(
        account__in=[_account(email), ""], network=network
    )
    waits = [
        counter.last_at
        + (
            rules.wait_after(counter.failures)
            if counter.account
            else rules.network_wait_after(counter.failures)
        )
        for counter in counters
    ]
    return max(waits, default=None)


def sign_in(*, email: str, password: str, network: str, at: datetime, on: date) -> Officer:
    """The officer with this password. Raises Refused, counts the failure, and makes the network wait longer.

    The wait binds an account to a network: whoever guesses from elsewhere keeps nobody out of the office.
    """
    until = waiting_until(email, network)
    if until is not None and until > at:
        seconds = int((until - at).total_seconds()) + 1
        wait = f"{seconds} seconds" if seconds < 120 else f"{-(-seconds // 60)} minutes"
        raise Refused(Refusal(f"Too many wrong passwords from here. Wait {wait}, then try again."))
    officer = queries.account_of(email)
    if officer is None:
        Officer().set_password(password)  # so that an unknown account takes as long to refuse as a known one
    elif officer.check_password(password):
        _welcome_back(officer, network=network, at=at, on=on)
        return officer
    _count_failure(officer, email=email, network=network, at=at, on=on)
    raise Refused(Refusal("That e-mail address and password do not go together. Check both and try again."))


@transaction.atomic
def _welcome_back(officer: Officer, *, network: str, at: datetime, on: date) -> None:
    counters = FailedSignIns.objects.in_every_office()
    counters.filter(account__in=[_account(officer.email), ""], network=network).delete()
    _tell(rules.SIGNED_IN, officer, authority=officer.authority, by=officer.id, at=at, on=on)


@transaction.atomic
def _count_failure(officer: Officer | None, *, email: str, network: str, at: datetime, on: date) -> None:
    """Remember the failure in a transaction of its own: the refusal that follows must not undo it."""
    authority = officer.authority if officer else NO_OFFICE
    for account in (_account(email), ""):
        counters = FailedSignIns.objects.in_every_office()
        counters.bulk_create(
            [FailedSignIns(authority=authority, account=account, network=network, last_at=at)],
            ignore_conflicts=True,
        )
        counter = counters.select_for_update().get(account=account, network=network)
        forgotten = at - counter.last_at > FORGOTTEN_AFTER
        counter.failures, counter.last_at = (1 if forgotten else counter.failures + 1), at
        counter.save()
    if officer is not None:
        _tell(rules.REFUSED_IN, officer, authority=authority, by=officer.id, at=at, on=on)


def _account(email: str) -> str:
    return hashlib.sha256(email.strip().lower().encode()).hexdigest()


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
    if Officer.objects.in_every_office().filter(email=email).exists():
        raise Refused(Refusal("An account with this e-mail address exists already."))
    return email


def _strong(password: str, officer: Officer) -> str:
    try:
        validate_password(password, officer)
    except ValidationError as error:
        raise Refused(*(Refusal(str(message)) for message in error.messages)) from error
    return password


def _appoint(
    officer: Officer, role: Role, *, authority: uuid.UUID, by: uuid.UUID, at: datetime, on: date
) -> None:
    Appointment(
        authority=authority,
        officer_id=officer.id,
        role=role,
        appointed_at=at,
        appointed_by=by,
    ).save(force_insert=True)
    _tell(rules.APPOINTED, officer, authority=authority, by=by, at=at, on=on, role=role)


def _tell(
    deed: Deed,
    officer: Officer,
    *,
    authority: uuid.UUID,
    by: uuid.UUID,
    at: datetime,
    on: date,
    role: Role | None = None,
) -> None:
    record(
        deed,
        authority=authority,
        chain=day_chain(authority, on),
        by=by,
        at=at,
        facts={"officer": officer.id} | ({"role": Code(role.value)} if role else {}),
        words={"officer": officer.name},
    )
