"""Where bytes may lie: what every such place can do, and what it says when it can't."""

import hashlib
import re
import uuid
from typing import Protocol

from foidesk.law.refusal import Refusal, Refused

_DIGEST = re.compile(r"[0-9a-f]{64}")
_TRIAL = uuid.UUID(int=0)


class Damaged(RuntimeError):
    """Bytes that should be there are missing or are not what was stored. Somebody must look at the place."""


class Away(Refused):
    """The place can't be reached, or takes nothing more. What was being done is undone; later it may work."""

    def __init__(self, says: str) -> None:
        super().__init__(Refusal(says))


class Place(Protocol):
    """Bytes by authority and SHA-256. No name from outside is ever part of where they lie."""

    def holds(self, authority: uuid.UUID, sha256: str) -> bool:
        """Whether the bytes are there. Raises Away."""

    def write(self, authority: uuid.UUID, data: bytes) -> str:
        """Put bytes there, whole or not at all, and give their digest. Harmless when they are there.

        Raises Away.
        """

    def read(self, authority: uuid.UUID, sha256: str) -> bytes:
        """The bytes with this digest. Raises Damaged when they are missing or changed, Away."""

    def remove(self, authority: uuid.UUID, sha256: str) -> None:
        """Take the bytes away. Harmless when they are gone already. Raises Away."""


def parts(authority: uuid.UUID, sha256: str) -> tuple[str, str, str]:
    """The names, from the outermost in, under which bytes lie. Raises ValueError for what is no digest."""
    if not _DIGEST.fullmatch(sha256):
        raise ValueError("A file is found by its SHA-256 in hexadecimal, by nothing else.")
    return str(uuid.UUID(str(authority))), sha256[:2], sha256


def proved(data: bytes, authority: uuid.UUID, sha256: str) -> bytes:
    """The bytes, if they are those of the digest. Raises Damaged when they are not."""
    if hashlib.sha256(data).hexdigest() != sha256:
        raise Damaged(f"The file {sha256} of {authority} was changed after it was stored.")
    return data


def missing(authority: uuid.UUID, sha256: str) -> Damaged:
    """What is raised for bytes that are not there."""
    return Damaged(f"The file {sha256} of {authority} is missing.")


def try_out(place: Place) -> None:
    """Write some bytes, read them back and take them away. Raises Away or Damaged where that fails."""
    sha256 = place.write(_TRIAL, uuid.uuid4().bytes)
    place.read(_TRIAL, sha256)
    place.remove(_TRIAL, sha256)
