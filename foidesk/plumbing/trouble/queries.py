"""What went wrong, and whether the worker runs."""

import uuid
from datetime import datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.db.models.expressions import Combinable

from foidesk.plumbing.trouble.models import Beat, Look, Problem, Sighting
from foidesk.plumbing.trouble.rules import BEATS_EVERY, NO_OFFICE, TOLD_EVERY

SHOWN = 200


def problems(authority: uuid.UUID) -> list[Problem]:
    """An office's faults and the installation's own, those nobody looked at first, then the latest first.

    Each has `is_new`: it showed since somebody last looked, or nobody ever did.
    """
    rows = _theirs(authority).annotate(is_new=_unseen())
    return list(rows.order_by("-is_new", "-last_at", "-id")[:SHOWN])


def problem(authority: uuid.UUID, key: uuid.UUID) -> Problem | None:
    """One fault of an office or of the installation, with `is_new`; None where it is neither's."""
    return _theirs(authority).annotate(is_new=_unseen()).filter(id=key).first()


def new_problems(authority: uuid.UUID) -> int:
    """How many faults nobody looked at since they last showed."""
    return _theirs(authority).filter(_unseen()).count()


def by_reference(authority: uuid.UUID, reference: str) -> Problem | None:
    """The fault that showed under a reference which somebody was shown."""
    known = Sighting.objects.in_every_office().filter(reference__iexact=reference, problem=OuterRef("id"))
    return _theirs(authority).filter(Exists(known)).first()


def sightings(problem: Problem) -> list[Sighting]:
    """When a fault showed and under which references, the latest first."""
    return list(
        Sighting.objects.of(problem.authority).filter(problem=problem).order_by("-happened_at", "-id")
    )


def looks(problem: Problem) -> list[Look]:
    """Who looked at a fault and what they wrote, the latest first."""
    rows = Look.objects.in_every_office().filter(problem=problem)
    return list(rows.order_by("-seen_at", "-id"))


def to_tell(*, at: datetime) -> list[tuple[uuid.UUID, str]]:
    """Offices and kinds of fault of which nobody was told yet, and of that kind not in the last hour."""
    every = Problem.objects.in_every_office()
    lately = every.filter(
        authority=OuterRef("authority"), kind=OuterRef("kind"), mailed_at__gt=at - TOLD_EVERY
    )
    due = untold(every).filter(~Exists(lately)).order_by("authority", "kind")
    return list(due.values_list("authority", "kind").distinct())


def untold(rows: QuerySet[Problem]) -> QuerySet[Problem]:
    """Those that showed since somebody was last told of them."""
    return rows.filter(Q(mailed_at__isnull=True) | Q(mailed_at__lt=F("last_at")))


def last_beat() -> datetime | None:
    """When any worker was last seen; None where none ever ran."""
    return Beat.objects.of(NO_OFFICE).order_by("-beat_at").values_list("beat_at", flat=True).first()


def workers(*, at: datetime) -> list[Beat]:
    """The workers that run: each gave a sign of life of late."""
    return list(Beat.objects.of(NO_OFFICE).filter(beat_at__gt=at - 3 * BEATS_EVERY).order_by("id"))


def _theirs(authority: uuid.UUID) -> QuerySet[Problem]:
    return Problem.objects.in_every_office().filter(authority__in=(authority, NO_OFFICE))


def _unseen() -> Combinable:
    """That a fault showed since somebody last looked."""
    looks = Look.objects.in_every_office()
    return ~Exists(looks.filter(problem=OuterRef("id"), seen_at__gte=OuterRef("last_at")))
