"""Who is away and who stands in; which roles are lent, by whom and to whom."""

import uuid
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
