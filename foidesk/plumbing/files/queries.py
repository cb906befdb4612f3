"""Reading stored files."""

import uuid
from collections.abc import Iterator

from foidesk.plumbing.files.folder import Damaged, Folder
from foidesk.plumbing.files.models import StoredFile


def read(authority: uuid.UUID, sha256: str) -> bytes:
    """The bytes an authority stored under a digest, verified. Raises Damaged when they are not whole."""
    if not StoredFile.objects.of(authority).filter(sha256=sha256, uses__gt=0).exists():
        raise Damaged(f"The file {sha256} is not one of {authority}.")
    return Folder.of_installation().read(authority, sha256)


def unsound(authority: uuid.UUID) -> Iterator[str]:
    """The digests of stored files whose bytes are missing or changed; nothing when all are whole."""
    folder = Folder.of_installation()
    for sha256 in StoredFile.objects.of(authority).order_by("id").values_list("sha256", flat=True).iterator():
        try:
            folder.read(authority, sha256)
        except Damaged:
            yield sha256
