"""Reading the record: the story of a chain, and whether it is whole."""

import uuid
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import connection
from django.db.models import QuerySet

from foidesk.audit import triggers
from foidesk.audit.models import Event, Head, Words
from foidesk.audit.rules import GENESIS, commitment


@dataclass(frozen=True)
class Entry:
    """One event as it is read: `words` is None where they were erased."""

    id: uuid.UUID
    chain: uuid.UUID
    n: int
    at: datetime
    by: uuid.UUID | None
    verb: str
    facts: dict[str, Any]
    words: dict[str, str] | None


@dataclass(frozen=True)
class Fault:
    """Something in the record that is not as it was written. `where` names chain and place."""

    where: str
    says: str


def story(*, authority: uuid.UUID, chain: uuid.UUID) -> list[Entry]:
    """The events of one chain, oldest first."""
    events = list(Event.objects.of(authority).filter(chain=chain).order_by("n"))
    words = {w.event_id: w.values for w in Words.objects.of(authority).filter(event__chain=chain)}
    return [_entry(event, words) for event in events]


def with_verbs(*, authority: uuid.UUID, verbs: Sequence[str]) -> list[Entry]:
    """The events of an authority with these verbs, in every chain, without the words beside them."""
    events = Event.objects.of(authority).filter(verb__in=verbs).order_by("chain", "n")
    return [_entry(event, {}) for event in events.iterator()]


def told_of(
    *, authority: uuid.UUID, chains: Collection[uuid.UUID], verbs: Collection[str]
) -> dict[uuid.UUID, list[Entry]]:
    """For each of many chains its events of some kinds, oldest first; in two queries."""
    found: dict[uuid.UUID, list[Entry]] = {chain: [] for chain in chains}
    events = Event.objects.of(authority).filter(chain__in=chains, verb__in=verbs)
    words = {w.event_id: w.values for w in Words.objects.of(authority).filter(event__in=events)}
    for event in events.order_by("chain", "n"):
        found[event.chain].append(_entry(event, words))
    return found


def chains(*, authority: uuid.UUID) -> list[uuid.UUID]:
    """The chains of an authority, in the order of their first events."""
    return list(Head.objects.of(authority).order_by("id").values_list("chain", flat=True))


def heads(*, authority: uuid.UUID) -> dict[uuid.UUID, tuple[int, str]]:
    """For each chain of an authority how many events it has and the digest of the last."""
    rows = Head.objects.of(authority).order_by("chain").values_list("chain", "count", "digest")
    return {chain: (count, digest) for chain, count, digest in rows}


def digest_at(*, authority: uuid.UUID, chain: uuid.UUID, n: int) -> str | None:
    """The digest of the nth event of a chain, or None where there is no such event."""
    found = Event.objects.of(authority).filter(chain=chain, n=n).values_list("digest", flat=True)
    return found.first()


def missing_triggers() -> list[str]:
    """The database's refusals that should stand and do not."""
    return triggers.missing(connection)


def faults(*, authority: uuid.UUID) -> Iterator[Fault]:
    """Everything in an authority's record that is not as it was written; nothing when it is whole."""
    expected = heads(authority=authority)
    words = {w.event_id: w for w in Words.objects.of(authority).iterator()}
    seen: dict[uuid.UUID, tuple[int, str]] = {}
    events: QuerySet[Event] = Event.objects.of(authority).order_by("chain", "n")
    for event in events.iterator():
        n, digest = seen.get(event.chain, (0, GENESIS))
        yield from _faults_of(event, n, digest, words.get(event.id))
        seen[event.chain] = (event.n, event.digest)
    for chain in expected.keys() | seen.keys():
        if expected.get(chain) != seen.get(chain):
            yield Fault(f"chain {chain}", "Its last events are missing, or its head was changed.")


def erased(*, authority: uuid.UUID) -> int:
    """How many events have had the words beside them erased."""
    told = Event.objects.of(authority).exclude(commitments={}).count()
    return told - Words.objects.of(authority).count()


def _faults_of(event: Event, n: int, digest: str, words: Words | None) -> Iterator[Fault]:
    where = f"chain {event.chain}, event {event.n}"
    if event.n != n + 1 or event.previous != digest:
        yield Fault(where, "It does not follow the event before it: one is missing or was put in.")
    if event.sealed() != event.digest:
        yield Fault(where, "What it says was changed after it was written.")
    if words is not None:
        proved = {name: commitment(words.salt, name, value) for name, value in words.values.items()}
        if proved != event.commitments:
            yield Fault(where, "The words beside it were changed after they were written.")


def _entry(event: Event, words: dict[uuid.UUID, dict[str, str]]) -> Entry:
    said = words.get(event.id, None if event.commitments else {})
    return Entry(event.id, event.chain, event.n, event.at, event.by, event.verb, event.facts, said)
