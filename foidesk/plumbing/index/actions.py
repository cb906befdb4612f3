"""Putting words into the index and taking them out, in the caller's transaction."""

import uuid

from django.db import transaction

from foidesk.law.refusal import Refusal, Refused
from foidesk.plumbing.index import words
from foidesk.plumbing.index.models import Indexed
from foidesk.plumbing.index.rules import LONGEST, clean


@transaction.atomic
def put(authority: uuid.UUID, kind: str, key: uuid.UUID, *, title: str, body: str, public: bool) -> None:
    """Index something, or index it anew with these words alone. Raises Refused when they are too many."""
    title, body = clean(title), clean(body)
    if len(title) + len(body) > LONGEST:
        raise Refused(
            Refusal(
                "The text is longer than {longest} characters, which can't be searched.",
                longest=f"{LONGEST:,}",
            )
        )
    row = Indexed.objects.of(authority).select_for_update().filter(kind=kind, key=key).first()
    if row is not None:
        words.remove(row.place)
    place = words.add(title, body)
    if row is None:
        Indexed(authority=authority, kind=kind, key=key, public=public, place=place).save(force_insert=True)
    else:
        row.public, row.place = public, place
        row.save(update_fields=["public", "place"])


@transaction.atomic
def remove(authority: uuid.UUID, kind: str, key: uuid.UUID) -> None:
    """Take something out of the index with its words. Harmless when it is not there."""
    row = Indexed.objects.of(authority).select_for_update().filter(kind=kind, key=key).first()
    if row is not None:
        words.remove(row.place)
        row.delete()
