"""Reading stored files."""

import uuid
from collections.abc import Iterator

from foidesk.plumbing.files.here import of_installation
from foidesk.plumbing.files.models import StoredFile
from foidesk.plumbing.files.place import Damaged


def read(authority: uuid.UUID, sha256: str) -> bytes:
    """The bytes an authority stored under a digest, verified. Raises Damaged when they are not whole."""
    if not StoredFile.objects.of(authority).filter(sha256=sha256, uses__gt=0).exists():
        raise Damaged(f"The file {sha256} is not one of {authority}.")
    return of_installation().read(authority, sha256)


def digests(authority: uuid.UUID) -> Iterator[str]:
    """What an authority has stored, in the order in which it came."""
    used = StoredFile.objects.of(authority).filter(uses__gt=0).order_by("id")
    return used.values_list("sha256", flat=True).iterator()


def unsound(authority: uuid.UUID) -> Iterator[str]:
    """The digests of stored files whose bytes are missing or changed; nothing when all are whole."""
    place = of_installation()
    for sha256 in digests(authority):
        try:
            place.read(authority, sha256)
        except Damaged:
            yield sha256
