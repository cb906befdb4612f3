"""Reading who works on requests: to whom one exists, who knows its applicant, who stands aside."""

import uuid
from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.db.models import Q, QuerySet

from foidesk.handling import rules
from foidesk.handling.masking import Mask
from foidesk.handling.models import Conflict, Named, Restriction, Share, Unmasking
from foidesk.handling.rules import Interest, Nominee
from foidesk.law.refusal import Refusal
from foidesk.people import queries as people
from foidesk.people.rules import Actor, Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case

_WORK = (Permission.HANDLE, Permission.APPROVE, Permission.PUBLISH)


def closed_to(actor: Actor) -> QuerySet[Restriction, Any]:
    """The keys of the requests that do not exist for this officer, to be excluded from whatever is listed."""
    named = Named.objects.of(actor.authority).filter(officer_id=actor.id, ended_at__isnull=True)
    rows = Restriction.objects.of(actor.authority).filter(ended_at__isnull=True)
    return rows.exclude(id__in=named.values("restriction_id")).values("case_id")


def open_to(actor: Actor, case: "Case") -> bool:
    """Whether a request exists for this officer: it is of the same office, and not restricted to others."""
    return case.authority == actor.authority and not closed_to(actor).filter(case_id=case.id).exists()


def closed_references(actor: Actor) -> dict[uuid.UUID, str]:
    """The references of the requests that do not exist for this officer, by key: mails name them."""
    return dict(closed_to(actor).values_list("case_id", "case__reference"))


def restriction(case: "Case") -> Restriction | None:
    """The restriction of a request that is in force, or None."""
    return Restriction.objects.of(case.authority).filter(case=case, ended_at__isnull=True).first()


def named(found: Restriction) -> list[Named]:
    """The officers for whom a restricted request exists, in the order in which they were named."""
    rows = Named.objects.of(found.authority).filter(restriction=found, ended_at__isnull=True)
    return list(rows.select_related("officer").order_by("id"))


def knows_applicant(actor: Actor, case: "Case") -> bool:
    """Whether this officer sees who asks: by a role whose work needs it, or by an act with a reason."""
    if actor.authority != case.authority:
        return False
    return actor.may(Permission.KNOW_APPLICANT) or case.id in unmasked_for(actor, [case.id])


def mask(case: "Case") -> Mask:
    """What covers the applicant in words that go to somebody without an account."""
    return Mask([case.applicant.name], [case.applicant.address], [case.words])


def unmasked_for(actor: Actor, cases: Collection[uuid.UUID]) -> set[uuid.UUID]:
    """Of some requests those of which this officer asked to know the applicant."""
    rows = Unmasking.objects.of(actor.authority).filter(
        officer_id=actor.id, case_id__in=cases, ended_at__isnull=True
    )
    return set(rows.values_list("case_id", flat=True))


def unmaskings(case: "Case") -> list[Unmasking]:
    """Everybody who asked to know who asks, also where that has ended, the first first."""
    rows = Unmasking.objects.of(case.authority).filter(case=case)
    return list(rows.select_related("officer").order_by("id"))


def conflicts(case: "Case") -> list[Conflict]:
    """The interests of officers in a request, also those taken back, the first first."""
    rows = Conflict.objects.of(case.authority).filter(case=case)
    return list(rows.select_related("officer").order_by("id"))


def standing_aside(case: "Case") -> set[uuid.UUID]:
    """The officers who have an interest in a request."""
    rows = Conflict.objects.of(case.authority).filter(case=case, ended_at__isnull=True)
    return set(rows.values_list("officer_id", flat=True))


def must_stand_aside(case: "Case", actor: Actor) -> Refusal | None:
    """Why this officer does nothing of a request (a declared interest), and whom to ask; None otherwise.

    A request that is restricted to others is none to this officer, by whatever door it is asked.
    """
    if not open_to(actor, case):
        return rules.NO_SUCH_REQUEST
    rows = Conflict.objects.of(case.authority).filter(case=case, ended_at__isnull=True)
    own = rows.filter(officer_id=actor.id).first()
    if own is None:
        return None
    aside = standing_aside(case)
    wanted = [permission for permission in _WORK if actor.may(permission)] or [Permission.HANDLE]
    ask = [one.name for one in nominees(case) if one.id not in aside and one.may & set(wanted)]
    return rules.stands_aside(Interest(own.interest), ask)


def nominees(case: "Case") -> list[Nominee]:
    """The officers for whom a request exists, by name."""
    found = restriction(case)
    keys = {row.officer_id for row in named(found)} if found else None
    return [one for one in everybody(case) if keys is None or one.id in keys]


def left_alone(authority: uuid.UUID) -> Refusal | None:
    """Why somebody can't leave or lose a role now: a restricted request would have nobody to work on it.

    To be asked after it was done, in its transaction. It does not tell which request, only whom to ask.
    """
    for row in Restriction.objects.of(authority).filter(ended_at__isnull=True).select_related("case"):
        there = nominees(row.case)
        if rules.nobody_left(there, standing_aside(row.case)):
            return rules.alone([one.name for one in there] or [one.officer.name for one in named(row)])
    return None


def everybody(case: "Case") -> list[Nominee]:
    """The officers of the office of a request who hold a role, with what that allows, by name."""
    return [
        Nominee(one.id, one.name, Actor(one.id, case.authority, one.name, frozenset(one.roles)).permissions)
        for one in people.colleagues(case.authority)
        if one.roles and not one.left
    ]


def shares(case: "Case") -> dict[int, Share]:
    """Who answers which question of a request, by its number; a question without its own is the owner's."""
    rows = Share.objects.of(case.authority).filter(case=case, ended_at__isnull=True)
    return {row.question.n: row for row in rows.select_related("officer", "question").order_by("question__n")}


def mine(actor: Actor) -> Q:
    """What narrows a list of requests to those an officer owns or holds a question of."""
    held = Share.objects.of(actor.authority).filter(officer_id=actor.id, ended_at__isnull=True)
    return Q(owner_id=actor.id) | Q(id__in=held.values("case_id"))
