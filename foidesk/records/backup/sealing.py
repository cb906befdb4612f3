"""Sealing a stream for public keys in the age format, and opening it again with a secret one.

Whatever goes wrong on our side of the stream comes out as it went in: the library would turn it into words.
"""

from collections.abc import Iterator, Sequence
from typing import BinaryIO, Protocol

import pyrage
from pyrage import x25519

from foidesk.records.backup.archive import ABOUT
from foidesk.records.backup.trouble import Stopped, Unreadable

_MARK = b"age-encryption.org/"
_NO_MATCH = "No matching keys"
_PIECE = 1 << 16


class Writer(Protocol):
    """What takes pieces of bytes."""

    def write(self, data: bytes, /) -> int:
        """Take the next."""

    def flush(self) -> None:
        """Let nothing wait."""


class _Source:
    """The pieces of an iterator, read by number of bytes."""

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces, self._kept = pieces, b""
        self.trouble: BaseException | None = None

    def read(self, size: int = -1) -> bytes:
        try:
            while not self._kept:
                self._kept = next(self._pieces)
        except StopIteration:
            return b""
        except BaseException as trouble:
            self.trouble = trouble
            raise
        given, self._kept = self._kept[:size], self._kept[size:]
        return given


class _Target:
    """Hands pieces on, and keeps what the taker raised."""

    def __init__(self, taker: Writer) -> None:
        self._taker = taker
        self.trouble: BaseException | None = None

    def write(self, data: bytes) -> int:
        try:
            return self._taker.write(data)
        except BaseException as trouble:
            self.trouble = trouble
            raise

    def flush(self) -> None:
        self._taker.flush()


def public_key(text: str) -> x25519.Recipient:
    """A public key from its text. Raises Stopped."""
    try:
        return x25519.Recipient.from_str(text.strip())
    except pyrage.RecipientError as trouble:
        raise Stopped(f"{text.strip()[:80]!r} is no public key: one begins with 'age1'.") from trouble


def secret_key(text: str) -> x25519.Identity:
    """A secret key from its text. Raises Stopped, without repeating what might be half a secret."""
    try:
        return x25519.Identity.from_str(text.strip())
    except pyrage.IdentityError as trouble:
        raise Stopped("The key file holds no secret key: one begins with 'AGE-SECRET-KEY-1'.") from trouble


def seal(pieces: Iterator[bytes], out: Writer, keys: Sequence[x25519.Recipient]) -> None:
    """Write pieces sealed for each key, or as they are without any. Raises what either side raises."""
    if not keys:
        for piece in pieces:
            out.write(piece)
        return
    source, target = _Source(pieces), _Target(out)
    try:
        pyrage.encrypt_io(source, target, list(keys))
    except (pyrage.EncryptError, OSError):
        raise source.trouble or target.trouble or Stopped("The backup could not be sealed.") from None


def unseal(file: BinaryIO, out: Writer, keys: Sequence[x25519.Identity]) -> None:
    """Write what a sealed (or plain) backup holds. Raises Stopped for a wrong key, Unreadable, and as `out`.

    Pieces are proved one by one: what was written is to be trusted only when this has come to its end.
    """
    start = file.read(len(_MARK))
    file.seek(0)
    if start == _MARK:
        _unseal(file, _Target(out), keys)
    elif start.startswith(ABOUT.encode()):
        while piece := file.read(_PIECE):
            out.write(piece)
    else:
        raise Unreadable("This is no backup of FOI Desk, or its beginning was changed.")


def _unseal(file: BinaryIO, target: _Target, keys: Sequence[x25519.Identity]) -> None:
    if not keys:
        raise Stopped("The backup is sealed: give the file of its secret key with --key.")
    try:
        pyrage.decrypt_io(file, target, list(keys))
    except (pyrage.DecryptError, OSError) as trouble:
        if target.trouble:
            raise target.trouble from None
        if _NO_MATCH in str(trouble):
            raise Stopped(
                "The key does not open this backup: it was sealed for another, or its beginning was changed. "
                "Give the file of the secret key that 'foidesk backup-key' printed when it was made."
            ) from trouble
        raise Unreadable(
            "The backup is damaged: it was cut short or changed after it was made. Take another one."
        ) from trouble
