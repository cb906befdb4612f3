"""Bytes in a folder on this machine, outside the web root."""

import hashlib
import logging
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from foidesk.plumbing.files.place import Away, missing, parts, proved
from foidesk.plumbing.settling import settle

log = logging.getLogger(__name__)

_FULL = "The file could not be kept: the disk of this system is full or can't be written."
_SHUT = "The folder of files can't be read at the moment."
_THEN = "Nothing was changed. Tell whoever keeps this system, and try again later."


class Folder:
    """A `Place` on this machine's disk."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def holds(self, authority: uuid.UUID, sha256: str) -> bool:
        """Whether the bytes are there."""
        return self._path(authority, sha256).is_file()

    def write(self, authority: uuid.UUID, data: bytes) -> str:
        """Put bytes there, whole or not at all, and give their digest. Harmless when they are there."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = self._path(authority, sha256)
        draft = path.with_name(f"{sha256}.{uuid.uuid4().hex}")
        with _away(_FULL):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            try:
                with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                    file.write(data)
                    file.flush()
                    os.fsync(file.fileno())
                os.replace(draft, path)
            finally:
                draft.unlink(missing_ok=True)
            settle(path.parent)
        return sha256

    def read(self, authority: uuid.UUID, sha256: str) -> bytes:
        """The bytes with this digest. Raises Damaged when they are missing or changed."""
        path = self._path(authority, sha256)
        with _away(_SHUT):
            try:
                data = path.read_bytes()
            except FileNotFoundError as error:
                raise missing(authority, sha256) from error
        return proved(data, authority, sha256)

    def remove(self, authority: uuid.UUID, sha256: str) -> None:
        """Take the bytes away. Harmless when they are gone already."""
        with _away(_FULL):
            self._path(authority, sha256).unlink(missing_ok=True)

    def _path(self, authority: uuid.UUID, sha256: str) -> Path:
        return self._root.joinpath(*parts(authority, sha256))


@contextmanager
def _away(says: str) -> Iterator[None]:
    """What the disk refuses becomes a sentence for whoever asked; what it was stands in the log."""
    try:
        yield
    except OSError as trouble:
        log.error("The folder of files can't be used: %s", trouble)
        raise Away(f"{says} {_THEN}") from trouble
