"""Noting what was run for the installation, and setting when an office is warned."""

import uuid
from datetime import datetime

from django.db import IntegrityError, transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import day_chain, london_day
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.plumbing.trouble.rules import NO_OFFICE
from foidesk.records import rules
from foidesk.records.models import Run, Watch
from foidesk.records.rules import Kind, State


def begin(kind: Kind, *, at: datetime) -> Run | None:
    """Begin the next run of a kind; None where another process began it in the same moment."""
    newest = Run.objects.of(NO_OFFICE).filter(kind=kind).order_by("-n").first()
    run = Run(authority=NO_OFFICE, kind=kind, n=newest.n + 1 if newest else 1, began_at=at)
    try:
        with transaction.atomic():
            run.save(force_insert=True)
    except IntegrityError:
        return None
    return run


def end(
    run: Run, *, state: State, at: datetime, says: str = "", name: str = "", size: int | None = None
) -> None:
    """Note how a run ended."""
    run.state, run.ended_at, run.says, run.name, run.size = state, at, says[:1000], name, size
    run.save(update_fields=["state", "ended_at", "says", "name", "size"])


def was_restored(name: str, size: int, *, at: datetime) -> None:
    """After a restore: the backup that was under way when its rows were read is this one, and it was made."""
    under_way = Run.objects.of(NO_OFFICE).filter(state=State.RUNNING)
    for run in under_way.filter(kind=Kind.BACKUP):
        end(run, state=State.DONE, at=at, name=name[:100], size=size)
    for run in under_way.filter(kind=Kind.TEST):
        end(run, state=State.FAILED, at=at, says="It was stopped before its end.")


@transaction.atomic
def watch(authority: uuid.UUID, *, days: int, by: Actor, at: datetime) -> None:
    """Warn this office's administrators when the last backup is older than so many days. Raises Refused."""
    insist(lacks(by, Permission.MANAGE, of=authority), rules.fits(days))
    row = Watch.objects.of(authority).select_for_update().first() or Watch(authority=authority)
    row.days = days
    row.save()
    record(
        rules.WATCHED,
        authority=authority,
        chain=day_chain(authority, london_day(at)),
        by=by.id,
        at=at,
        facts={"days": days},
    )
