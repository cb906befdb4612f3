"""Who is away and who stands in; which roles are lent, by whom and to whom."""

import uuid
from collections.abc import Collection
from datetime import date

from django.db.models import Q, QuerySet

from foidesk.people.models import Absence, Delegation
from foidesk.people.queries.posts import own_roles
from foidesk.people.rules import Lent, Role


def borrowed(authority: uuid.UUID, borrower: uuid.UUID, *, on: date) -> list[Lent]:
    """The roles lent to an officer on a day, by those who have not left and still hold them themselves."""
    rows = list(in_force(authority, on=on).filter(borrower_id=borrower).select_related("lender"))
    if not rows:
        return []
    own = own_roles(authority, {row.lender_id for row in rows})
    return [
        Lent(Role(row.role), row.id, row.lender_id, row.lender.name, row.until_on)
        for row in rows
        if row.role in own.get(row.lender_id, frozenset())
    ]


def in_force(authority: uuid.UUID, *, on: date) -> QuerySet[Delegation]:
    """The delegations that run on a day, in the order they were made."""
    return (
        Delegation.objects.of(authority)
        .filter(from_on__lte=on, until_on__gte=on, ended_at__isnull=True, lender__left_at__isnull=True)
        .order_by("id")
    )


def absences(authority: uuid.UUID, *, on: date) -> QuerySet[Absence]:
    """The absences that run on a day, the latest entered first."""
    lasting = Q(until_on__isnull=True) | Q(until_on__gte=on)
    return (
        Absence.objects.of(authority).filter(lasting, from_on__lte=on, ended_at__isnull=True).order_by("-id")
    )


def delegations(authority: uuid.UUID) -> list[Delegation]:
    """Every delegation there ever was, the latest first: the register."""
    rows = Delegation.objects.of(authority).select_related("lender", "borrower")
    return list(rows.order_by("-from_on", "-id"))


def delegation(authority: uuid.UUID, key: uuid.UUID) -> Delegation | None:
    """One delegation of an authority, or None."""
    return Delegation.objects.of(authority).select_related("lender", "borrower").filter(id=key).first()


def absence(authority: uuid.UUID, key: uuid.UUID) -> Absence | None:
    """One absence of an authority, or None."""
    return Absence.objects.of(authority).select_related("officer", "deputy").filter(id=key).first()


def absences_ahead(authority: uuid.UUID, *, on: date) -> list[Absence]:
    """The absences that run on a day or begin later, by their first day."""
    lasting = Q(until_on__isnull=True) | Q(until_on__gte=on)
    rows = Absence.objects.of(authority).filter(lasting, ended_at__isnull=True)
    return list(rows.select_related("officer", "deputy").order_by("from_on", "id"))


def lenders(keys: Collection[uuid.UUID]) -> dict[uuid.UUID, str]:
    """Who lent, by delegation: for a story that says on whose behalf something was done."""
    if not keys:
        return {}
    rows = Delegation.objects.in_every_office().filter(id__in=set(keys))
    return dict(rows.values_list("id", "lender__name"))


def stands_in(authority: uuid.UUID, deputy: uuid.UUID, *, on: date) -> list[Absence]:
    """The absences, running or to come, in which an officer stands in."""
    return [row for row in absences_ahead(authority, on=on) if row.deputy_id == deputy]


def roles_on(authority: uuid.UUID, officer: uuid.UUID, *, on: date) -> frozenset[Role]:
    """The roles of an officer on a day, with those that are lent."""
    own = own_roles(authority, [officer]).get(officer, frozenset())
    return own | {loan.role for loan in borrowed(authority, officer, on=on)}
