"""Where the bytes lie: a folder outside the web root. Another kind of store would have the same verbs."""

import hashlib
import os
import re
import uuid
from pathlib import Path

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured

_DIGEST = re.compile(r"[0-9a-f]{64}")


class Damaged(RuntimeError):
    """Bytes that should be there are missing or are not what was stored. Somebody must look at the disk."""


class Folder:
    """Bytes by authority and SHA-256. Paths are made of the two alone."""

    def __init__(self, root: Path) -> None:
        self._root = root

    @classmethod
    def of_installation(cls) -> "Folder":
        """The folder that the settings name. Raises ImproperlyConfigured for what is no absolute folder."""
        root = Path(settings.FILES)
        if not root.is_absolute():
            raise ImproperlyConfigured("FOIDESK_FILES must be the full path of a folder on this machine.")
        return cls(root)

    def holds(self, authority: uuid.UUID, sha256: str) -> bool:
        """Whether the bytes are there."""
        return self._path(authority, sha256).is_file()

    def write(self, authority: uuid.UUID, data: bytes) -> str:
        """Put bytes there, whole or not at all, and give their digest. Harmless when they are there."""
        sha256 = hashlib.sha256(data).hexdigest()
        path = self._path(authority, sha256)
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft = path.with_name(f"{sha256}.{uuid.uuid4().hex}")
        try:
            with open(os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            os.replace(draft, path)
        finally:
            draft.unlink(missing_ok=True)
        _settle(path.parent)
        return sha256

    def read(self, authority: uuid.UUID, sha256: str) -> bytes:
        """The bytes with this digest. Raises Damaged when they are missing or changed."""
        try:
            data = self._path(authority, sha256).read_bytes()
        except FileNotFoundError as error:
            raise Damaged(f"The file {sha256} of {authority} is missing.") from error
        if hashlib.sha256(data).hexdigest() != sha256:
            raise Damaged(f"The file {sha256} of {authority} was changed after it was stored.")
        return data

    def remove(self, authority: uuid.UUID, sha256: str) -> None:
        """Take the bytes away. Harmless when they are gone already."""
        self._path(authority, sha256).unlink(missing_ok=True)

    def _path(self, authority: uuid.UUID, sha256: str) -> Path:
        if not _DIGEST.fullmatch(sha256):
            raise ValueError("A file is found by its SHA-256 in hexadecimal, by nothing else.")
        return self._root / str(uuid.UUID(str(authority))) / sha256[:2] / sha256


def _settle(folder: Path) -> None:
    """Make the new name in a folder survive a loss of power, where the system can."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
