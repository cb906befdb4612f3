"""Adding to the record, in the transaction of the deed."""

import secrets
import uuid
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction

from foidesk.audit.models import Event, Head, Words
from foidesk.audit.rules import GENESIS, Deed, Fact, commitment, plain


def record(
    deed: Deed,
    *,
    authority: uuid.UUID,
    chain: uuid.UUID,
    by: uuid.UUID | None,
    at: datetime,
    facts: Mapping[str, Fact] | None = None,
    words: Mapping[str, str] | None = None,
) -> Event:
    """Add one event to a chain; `by` is the officer, None where the system or a person without account acts.

    `facts` are sealed as they are and must name nobody; `words` may name anybody: they lie beside the event.
    Raises RuntimeError outside a transaction: a deed and its event stand or fall together.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An event is written in the transaction of its deed.")
    head = _locked_head(authority, chain)
    salt, words = secrets.token_hex(32), {name: value for name, value in (words or {}).items() if value}
    event = Event(
        authority=authority,
        chain=chain,
        n=head.count + 1,
        at=at,
        by=by,
        verb=deed.verb,
        facts={name: plain(fact) for name, fact in (facts or {}).items()},
        commitments={name: commitment(salt, name, value) for name, value in words.items()},
        previous=head.digest,
    )
    event.digest = event.sealed()
    event.save(force_insert=True)
    if words:
        Words(authority=authority, event=event, salt=salt, values=words).save(force_insert=True)
    head.count, head.digest = event.n, event.digest
    head.save(update_fields=["count", "digest"])
    return event


def record_each(
    deed: Deed,
    told: Mapping[uuid.UUID, Mapping[str, Fact]],
    *,
    authority: uuid.UUID,
    by: uuid.UUID | None,
    at: datetime,
) -> None:
    """Add one event with these facts to each of many chains: what `record` does, in few statements.

    Raises RuntimeError outside a transaction.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("An event is written in the transaction of its deed.")
    heads = _locked_heads(authority, sorted(told))
    events = []
    for head in heads:
        facts = {name: plain(fact) for name, fact in told[head.chain].items()}
        place = {"chain": head.chain, "n": head.count + 1, "previous": head.digest}
        event = Event(authority=authority, at=at, by=by, verb=deed.verb, facts=facts, **place)
        event.digest = head.digest = event.sealed()
        head.count = event.n
        events.append(event)
    Event.objects.of(authority).bulk_create(events)
    Head.objects.of(authority).bulk_create(
        heads, update_conflicts=True, unique_fields=["authority", "chain"], update_fields=["count", "digest"]
    )


def _locked_heads(authority: uuid.UUID, chains: Sequence[uuid.UUID]) -> list[Head]:
    """The heads of many chains, held until the transaction ends; made where a chain has no event yet."""
    rows = Head.objects.of(authority).filter(chain__in=chains).order_by("chain")
    heads = list(rows.select_for_update())
    if len(heads) == len(chains):
        return heads
    missing = sorted(set(chains) - {head.chain for head in heads})
    Head.objects.of(authority).bulk_create(
        [Head(authority=authority, chain=chain, digest=GENESIS) for chain in missing], ignore_conflicts=True
    )
    return list(rows.select_for_update())


def _locked_head(authority: uuid.UUID, chain: uuid.UUID) -> Head:
    """The chain's head, held until the transaction ends; made when the chain has no event yet."""
    Head.objects.of(authority).bulk_create(
        [Head(authority=authority, chain=chain, digest=GENESIS)], ignore_conflicts=True
    )
    return Head.objects.of(authority).select_for_update().get(chain=chain)
