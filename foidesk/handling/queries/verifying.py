"""Whether what is stored of restrictions, interests and unmaskings is what the record tells."""

import uuid
from collections.abc import Iterator, Sequence

from foidesk.audit.queries import Entry, Fault, story
from foidesk.handling import rules
from foidesk.handling.models import Conflict, Named, Restriction, Unmasking

_TABLES: Sequence[tuple[type[Conflict] | type[Restriction] | type[Unmasking], str, set[str], str]] = (
    (Restriction, "restriction", {rules.RESTRICTED.verb}, rules.LIFTED.verb),
    (Conflict, "conflict", {rules.DECLARED.verb, rules.NOTED.verb}, rules.NO_LONGER.verb),
    (Unmasking, "unmasking", {rules.UNMASKED.verb}, rules.MASKED.verb),
)
"""Each table, how the record calls a row of it, and the events with which one begins and ends."""
_NAMING = {rules.RESTRICTED.verb, rules.NAMED.verb}


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Rows that the record does not tell of, or tells of otherwise."""
    for table, kind, begins, ends in _TABLES:
        for row in table.objects.of(authority).order_by("id").iterator():
            told = _told(authority, row.case_id, kind, row.id)
            verbs = [entry.verb for entry in told if entry.verb in begins or entry.verb == ends]
            whole = (
                verbs[:1] != [] and verbs[0] in begins and (verbs[1:] == [ends]) == (row.ended_at is not None)
            )
            if not whole:
                yield Fault(f"{kind} {row.id}", "What is stored of it is not what the record tells.")
    yield from _misnamed(authority)


def _misnamed(authority: uuid.UUID) -> Iterator[Fault]:
    """Restrictions with more or fewer officers than were last named."""
    for row in Restriction.objects.of(authority).filter(ended_at__isnull=True).order_by("id"):
        told = [
            entry for entry in _told(authority, row.case_id, "restriction", row.id) if entry.verb in _NAMING
        ]
        named = Named.objects.of(authority).filter(restriction=row, ended_at__isnull=True).count()
        if told and told[-1].facts.get("officers") != named:
            yield Fault(f"restriction {row.id}", "It names other officers than the record tells.")


def _told(authority: uuid.UUID, case: uuid.UUID, kind: str, key: uuid.UUID) -> list[Entry]:
    return [entry for entry in story(authority=authority, chain=case) if entry.facts.get(kind) == str(key)]
