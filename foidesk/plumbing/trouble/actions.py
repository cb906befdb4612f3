"""Noting faults, looking at them, and giving signs of life."""

import uuid
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.db import transaction

from foidesk.law.refusal import Refusal, Refused
from foidesk.plumbing.trouble.models import Beat, Look, Problem, Sighting
from foidesk.plumbing.trouble.queries import untold
from foidesk.plumbing.trouble.rules import BEATS_EVERY, NO_OFFICE, SIGHTINGS_KEPT, Fault

FORGOTTEN_AFTER = timedelta(days=1)


@transaction.atomic
def note(fault: Fault, *, authority: uuid.UUID, reference: str, at: datetime) -> Problem:
    """Count one more time that a fault showed. Call it outside the transaction that failed."""
    rows = Problem.objects.in_every_office()
    rows.bulk_create([_first(fault, authority, at)], ignore_conflicts=True)
    row = rows.select_for_update().get(authority=authority, fingerprint=fault.fingerprint)
    row.times, row.last_at = row.times + 1, max(row.last_at, at)
    row.save(update_fields=["times", "last_at"])
    Sighting(authority=authority, problem=row, reference=reference[:64], happened_at=at).save(
        force_insert=True
    )
    _let_go_of_old(row)
    return row


@transaction.atomic
def look(problem: Problem, *, note: str, by: uuid.UUID, at: datetime) -> Look:
    """Somebody looked at a problem; if it shows again it is new again. Raises Refused without a note."""
    if not note.strip():
        raise Refused(Refusal("Write what you found or did, so that the next person knows."))
    row = Look(authority=problem.authority, problem=problem, note=note.strip(), seen_at=at, seen_by=by)
    row.save(force_insert=True)
    return row


@transaction.atomic
def take_untold(authority: uuid.UUID, kind: str, *, at: datetime) -> Sequence[Problem]:
    """The problems of which somebody is now told, for this worker alone; none when another was first.

    The mail is handed in within the same transaction.
    """
    rows = Problem.objects.in_every_office().filter(authority=authority, kind=kind)
    taken = list(untold(rows).select_for_update().order_by("id"))
    rows.filter(id__in=[row.id for row in taken]).update(mailed_at=at)
    return taken


@transaction.atomic
def beat(*, host: str, process: int, version: str, at: datetime) -> None:
    """A worker gives a sign of life; while its last one still counts, nothing is written."""
    mine = Beat.objects.of(NO_OFFICE).filter(host=host[:100], process=process)
    if mine.filter(beat_at__gt=at - BEATS_EVERY, beat_at__lte=at).exists():
        return
    if not mine.update(beat_at=at, version=version[:40]):
        Beat(authority=NO_OFFICE, host=host[:100], process=process, version=version[:40], beat_at=at).save(
            force_insert=True
        )
        Beat.objects.of(NO_OFFICE).filter(beat_at__lt=at - FORGOTTEN_AFTER).delete()


def _first(fault: Fault, authority: uuid.UUID, at: datetime) -> Problem:
    return Problem(
        authority=authority,
        kind=fault.kind,
        fingerprint=fault.fingerprint,
        route=fault.route,
        exception=fault.exception,
        place=fault.place,
        first_at=at,
        last_at=at,
    )


def _let_go_of_old(problem: Problem) -> None:
    rows = Sighting.objects.of(problem.authority).filter(problem=problem)
    old = rows.order_by("-happened_at", "-id").values_list("id", flat=True)[SIGHTINGS_KEPT:]
    rows.filter(id__in=list(old)).delete()
