"""Storing files and letting them go."""

import uuid
from dataclasses import dataclass
from functools import partial

from django.db import transaction

from foidesk.law.refusal import Refusal, Refused
from foidesk.plumbing.files.here import of_installation
from foidesk.plumbing.files.models import StoredFile

LARGEST = 60_000_000
"""Bytes: somewhat more than the largest message that is read, so that every such message is kept whole."""


@dataclass(frozen=True)
class Stored:
    """Under which digest bytes are kept, and how many they are."""

    sha256: str
    size: int


def store(authority: uuid.UUID, data: bytes) -> Stored:
    """Keep bytes for an authority and count one more use of them.

    Raises Refused when they are too many, Away when nothing can be kept now. The bytes are safe before
    the row is: what is lost in a crash is a use, never the bytes of one.
    """
    if len(data) > LARGEST:
        raise Refused(
            Refusal(
                "The file is larger than {largest} MB and can't be kept here.", largest=LARGEST // 1000000
            )
        )
    place = of_installation()
    sha256 = place.write(authority, data)
    with transaction.atomic():
        row = _held(authority, sha256, len(data))
        if not place.holds(authority, sha256):  # let go by another between the write and the lock
            place.write(authority, data)
        row.uses += 1
        row.save(update_fields=["uses"])
    return Stored(sha256, len(data))


@transaction.atomic
def use_again(authority: uuid.UUID, sha256: str) -> None:
    """Count one more use of bytes that an authority keeps already; they need not be at hand."""
    row = StoredFile.objects.of(authority).select_for_update().get(sha256=sha256, uses__gt=0)
    row.uses += 1
    row.save(update_fields=["uses"])


def release(authority: uuid.UUID, sha256: str) -> None:
    """One use less. After the last, the bytes go as soon as the transaction stands."""
    with transaction.atomic():
        row = StoredFile.objects.of(authority).select_for_update().get(sha256=sha256, uses__gt=0)
        row.uses -= 1
        row.save(update_fields=["uses"])
        if row.uses == 0:
            # Robust: the deed stands already, and bytes that could not go now harm nothing.
            transaction.on_commit(partial(_remove_unused, authority, sha256), robust=True)


@transaction.atomic
def _remove_unused(authority: uuid.UUID, sha256: str) -> None:
    row = StoredFile.objects.of(authority).select_for_update().filter(sha256=sha256, uses=0).first()
    if row is not None:
        of_installation().remove(authority, sha256)
        row.delete()


def _held(authority: uuid.UUID, sha256: str, size: int) -> StoredFile:
    """The row of a digest, made when there is none, held until the transaction ends."""
    rows = StoredFile.objects.of(authority)
    while True:
        rows.bulk_create([StoredFile(authority=authority, sha256=sha256, size=size)], ignore_conflicts=True)
        row = rows.select_for_update().filter(sha256=sha256).first()
        if row is not None:  # None: another let it go between the two lines
            return row
