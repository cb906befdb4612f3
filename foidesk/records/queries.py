"""Verification: the record read from its first event to its last, and all that is stored compared with it."""

import uuid
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from foidesk.audit import queries as audit
from foidesk.audit.queries import Fault
from foidesk.authorities.queries import calendar_faults, office_faults, offices
from foidesk.cases import queries as cases
from foidesk.decisions import queries as decisions
from foidesk.disclosure import queries as disclosure
from foidesk.documents import queries as documents
from foidesk.handling import queries as handling
from foidesk.material import queries as material
from foidesk.notes import queries as notes
from foidesk.oversight import queries as oversight
from foidesk.people import queries as people
from foidesk.plumbing.files import queries as files
from foidesk.plumbing.trouble.rules import NO_OFFICE
from foidesk.proofreading import queries as proofreading
from foidesk.records.models import Run, Watch
from foidesk.records.rules import (
    LOST_AFTER,
    USUAL_DAYS,
    Kind,
    Last,
    Schedule,
    State,
    backup_due,
    test_due,
    too_old,
)
from foidesk.redaction import queries as redaction
from foidesk.relations import queries as relations
from foidesk.release import queries as release
from foidesk.searches import queries as searches


@dataclass(frozen=True)
class Verified:
    """What verification found of one office; `events` and `erased` are counts."""

    authority: uuid.UUID
    name: str
    events: int
    erased: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True)
class Head:
    """Where a chain stood when its head was written down outside the machine."""

    authority: uuid.UUID
    chain: uuid.UUID
    count: int
    digest: str


def verify() -> tuple[Verified, ...]:
    """Every office of the installation, read whole. Nothing is changed."""
    return tuple(_verified(office.id, office.name) for office in offices())


def missing_triggers() -> tuple[Fault, ...]:
    """Refusals of the database that should stand and do not."""
    return tuple(
        Fault(f"trigger {name}", "The database would let the record be changed. Run: foidesk migrate")
        for name in audit.missing_triggers()
    )


def heads() -> list[Head]:
    """Where every chain stands now, to be written down outside the machine."""
    return [
        Head(office.id, chain, count, digest)
        for office in offices()
        for chain, (count, digest) in audit.heads(authority=office.id).items()
    ]


def not_as_written(written: Iterable[Head]) -> Iterator[Fault]:
    """Chains that are shorter than, or differ from, what was written down outside the machine."""
    for head in written:
        told = audit.digest_at(authority=head.authority, chain=head.chain, n=head.count)
        where = f"chain {head.chain}, event {head.count}"
        if told is None:
            yield Fault(where, "It stood there when the heads were written down, and is gone.")
        elif told != head.digest:
            yield Fault(where, "It is not the event that stood there when the heads were written down.")


def _verified(authority: uuid.UUID, name: str) -> Verified:
    damaged = (
        Fault(f"file {sha256}", "Its bytes are missing or not what was stored.")
        for sha256 in files.unsound(authority)
    )
    faults = (
        *audit.faults(authority=authority),
        *calendar_faults(authority),
        *office_faults(authority),
        *cases.faults(authority),
        *people.faults(authority),
        *handling.faults(authority),
        *documents.faults(authority),
        *relations.faults(authority),
        *searches.faults(authority),
        *decisions.faults(authority),
        *redaction.faults(authority),
        *material.faults(authority),
        *proofreading.faults(authority),
        *release.faults(authority),
        *notes.faults(authority),
        *disclosure.faults(authority),
        *oversight.faults(authority),
        *damaged,
    )
    events = sum(count for count, _digest in audit.heads(authority=authority).values())
    return Verified(authority, name, events, audit.erased(authority=authority), faults)


def runs(kind: Kind, *, most: int = 10) -> list[Run]:
    """The newest runs of a kind, newest first."""
    return list(Run.objects.of(NO_OFFICE).filter(kind=kind).order_by("-n")[:most])


def last(kind: Kind) -> Last:
    """When the newest runs of a kind began that are done and under way, and the last failed one ended."""
    rows = Run.objects.of(NO_OFFICE).filter(kind=kind).order_by("-n")
    done = rows.filter(state=State.DONE).values_list("began_at", flat=True).first()
    failed = rows.filter(state=State.FAILED).values_list("ended_at", flat=True).first()
    running = rows.filter(state=State.RUNNING).values_list("began_at", flat=True).first()
    return Last(done, failed, running)


def is_lost(run: Run, *, now: datetime) -> bool:
    """Whether a run that never ended began so long ago that it must have been killed."""
    return run.state == State.RUNNING and now - run.began_at >= LOST_AFTER


def proved() -> str | None:
    """The name of the backup that was last restored as a test, and found whole."""
    rows = Run.objects.of(NO_OFFICE).filter(kind=Kind.TEST, state=State.DONE)
    return rows.order_by("-n").values_list("name", flat=True).first()


def due(kind: Kind, schedule: Schedule, *, now: datetime) -> bool:
    """Whether a run of a kind is to be begun now."""
    if kind is Kind.BACKUP:
        return backup_due(schedule, last(kind), now=now)
    return test_due(schedule, last(kind), last(Kind.BACKUP), now=now)


def warned_after(authority: uuid.UUID) -> int:
    """After how many days without a backup an office's administrators are warned."""
    row = Watch.objects.of(authority).first()
    return row.days if row else USUAL_DAYS


def too_old_for(authority: uuid.UUID, *, now: datetime) -> bool:
    """Whether an office's administrators are to be warned that the last backup is old, or was never made."""
    since = datetime.fromtimestamp((authority.int >> 80) / 1000, UTC)  # its key tells when it was made
    return too_old(last(Kind.BACKUP).done, since, days=warned_after(authority), now=now)
