"""Who is who: for signing in, for names in a story, and for what a person may do at an authority."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from foidesk.people.models import Officer
from foidesk.people.queries.posts import own_roles, titles_of
from foidesk.people.queries.standing import borrowed
from foidesk.people.rules import Actor, Permission, Role


@dataclass(frozen=True)
class Colleague:
    """An officer as a page shows one. `email` is where the office reaches this person."""

    id: uuid.UUID
    name: str
    title: str
    email: str
    roles: tuple[Role, ...]
    told_of_requests: bool
    left: bool


def account(key: uuid.UUID) -> Officer | None:
    """The open account with this key, at whatever office."""
    return Officer.objects.in_every_office().filter(id=key, left_at__isnull=True).first()


def account_of(email: str) -> Officer | None:
    """The open account with this address, at whatever office."""
    return Officer.objects.in_every_office().filter(email=email.strip().lower(), left_at__isnull=True).first()


def any_account() -> bool:
    """Whether anybody has an account in this installation."""
    return Officer.objects.in_every_office().exists()


def actor(officer: Officer, *, authority: uuid.UUID, on: date) -> Actor:
    """An officer with the roles held at one authority, and those lent on a day; there may be none."""
    own = own_roles(authority, [officer.id]).get(officer.id, frozenset())
    lent = tuple(loan for loan in borrowed(authority, officer.id, on=on) if loan.role not in own)
    roles = own | {loan.role for loan in lent}
    return Actor(officer.id, authority, officer.name, roles, lent)


def names(officers: Iterable[uuid.UUID]) -> dict[uuid.UUID, str]:
    """The names of officers, also of those who have left."""
    rows = Officer.objects.in_every_office().filter(id__in=set(officers))
    return dict(rows.values_list("id", "name"))


def colleagues(authority: uuid.UUID) -> list[Colleague]:
    """Everyone with an open account and a role at an authority, by name; those without a role follow."""
    roles, titles = own_roles(authority), titles_of(authority)
    rows = Officer.objects.in_every_office().filter(id__in={*roles, *titles}) | Officer.objects.of(authority)
    return [
        _colleague(row, roles.get(row.id, frozenset()), titles.get(row.id, ()))
        for row in rows.order_by("name", "id")
    ]


def colleague(authority: uuid.UUID, key: uuid.UUID) -> Colleague | None:
    """One officer of an authority, or None where this authority has none such."""
    return next((found for found in colleagues(authority) if found.id == key), None)


def holders(authority: uuid.UUID, permission: Permission) -> list[Colleague]:
    """Those at an authority who may do something, and have not left."""
    return [
        found
        for found in colleagues(authority)
        if not found.left and Actor(found.id, authority, found.name, frozenset(found.roles)).may(permission)
    ]


def told_of_requests(authority: uuid.UUID) -> list[Colleague]:
    """Those whom the office chose to be told of each new request."""
    return [found for found in colleagues(authority) if found.told_of_requests and not found.left]


def _colleague(row: Officer, roles: frozenset[Role], titles: tuple[str, ...]) -> Colleague:
    return Colleague(
        id=row.id,
        name=row.name,
        title=", ".join(titles) or row.title,
        email=row.email,
        roles=tuple(sorted(roles)),
        told_of_requests=row.told_of_requests,
        left=row.left_at is not None,
    )
