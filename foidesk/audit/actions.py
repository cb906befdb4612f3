"""Adding to the record, in the transaction of the deed."""

import secrets
import uuid
from collections.abc import Mapping
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


def _locked_head(authority: uuid.UUID, chain: uuid.UUID) -> Head:
    """The chain's head, held until the transaction ends; made when the chain has no event yet."""
    Head.objects.of(authority).bulk_create(
        [Head(authority=authority, chain=chain, digest=GENESIS)], ignore_conflicts=True
    )
    return Head.objects.of(authority).select_for_update().get(chain=chain)
