"""Bytes in a bucket of an S3-compatible store, for installations of more than one machine."""

import hashlib
import ipaddress
import logging
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache
from typing import NoReturn
from urllib.parse import urlsplit

import obstore
from django.core.exceptions import ImproperlyConfigured
from obstore.exceptions import BaseError
from obstore.store import S3Store

from foidesk.plumbing.files.place import Away, missing, parts, proved

log = logging.getLogger(__name__)

# How long one attempt may take, and within how long a further one may begin: a page waits for it.
CONNECT = timedelta(seconds=3)
ATTEMPT = timedelta(seconds=30)
AGAIN_WITHIN = timedelta(seconds=10)
RETRIES = 3
_NO_BUCKET = "NoSuchBucket"
_SAYS = (
    "The store of files can't be reached at the moment, or does not take what is sent. Nothing was changed. "
    "Try again in a minute; if it goes on, tell whoever keeps this system."
)


@dataclass(frozen=True)
class Address:
    """Where a bucket is and who we are to it. What is empty is asked of the machine itself, as AWS does."""

    bucket: str
    prefix: str
    endpoint: str = ""
    region: str = ""
    key: str = ""
    secret: str = ""
    plain: bool = False

    def __repr__(self) -> str:
        """Without the secret: this may stand in a log."""
        return f"Address(s3://{self.bucket}/{self.prefix} at {self.endpoint or 'AWS'})"


class Bucket:
    """A `Place` in an S3-compatible store. Each object is put in one piece, with its checksum."""

    def __init__(self, address: Address) -> None:
        self._store = _store(address)

    def holds(self, authority: uuid.UUID, sha256: str) -> bool:
        """Whether the bytes are there. Raises Away."""
        key = _key(authority, sha256)
        with _away():
            try:
                obstore.head(self._store, key)
            except FileNotFoundError:
                return False
        return True

    def write(self, authority: uuid.UUID, data: bytes) -> str:
        """Put bytes there, whole or not at all, and give their digest. Raises Away."""
        sha256 = hashlib.sha256(data).hexdigest()
        with _away():
            obstore.put(self._store, _key(authority, sha256), data, use_multipart=False)
        return sha256

    def read(self, authority: uuid.UUID, sha256: str) -> bytes:
        """The bytes with this digest. Raises Damaged when they are missing or changed, Away."""
        key = _key(authority, sha256)
        with _away():
            try:
                data = bytes(obstore.get(self._store, key).bytes())
            except FileNotFoundError as error:
                if _NO_BUCKET in str(error):
                    _tell(error)
                raise missing(authority, sha256) from error
        return proved(data, authority, sha256)

    def remove(self, authority: uuid.UUID, sha256: str) -> None:
        """Take the bytes away. Harmless when they are gone already. Raises Away."""
        key = _key(authority, sha256)
        with _away():
            obstore.delete(self._store, key)


@lru_cache(maxsize=8)
def _store(address: Address) -> S3Store:
    """The connections to a bucket, shared by the threads of this process. It holds nothing of the bytes."""
    _insist_on_protection(address)
    own = {
        "endpoint": address.endpoint,
        "region": address.region,
        "access_key_id": address.key,
        "secret_access_key": address.secret,
    }
    given = {name: value for name, value in own.items() if value}
    try:
        return S3Store(
            address.bucket,
            prefix=address.prefix or None,
            checksum_algorithm="SHA256",
            client_options={"allow_http": address.plain, "connect_timeout": CONNECT, "timeout": ATTEMPT},
            retry_config={"max_retries": RETRIES, "retry_timeout": AGAIN_WITHIN},
            **given,  # type: ignore[arg-type]
        )
    except BaseError as trouble:
        says = str(trouble).partition("\n")[0]
        raise ImproperlyConfigured(f"The store that FOIDESK_FILES names can't be used: {says}") from trouble


def _insist_on_protection(address: Address) -> None:
    """Files may name people: they go over a network only encrypted, unless the office says otherwise."""
    parsed = urlsplit(address.endpoint)
    if address.endpoint and (parsed.scheme not in ("http", "https") or not parsed.hostname):
        raise ImproperlyConfigured("FOIDESK_FILES_ENDPOINT must be an address such as https://s3.example.")
    if parsed.scheme == "http" and not address.plain:
        raise ImproperlyConfigured(
            "FOIDESK_FILES_ENDPOINT would send files unencrypted. Give an https:// address, "
            "or set FOIDESK_FILES_HTTP=1 where that network is your own."
        )


def is_here(endpoint: str) -> bool:
    """Whether an endpoint is this machine itself."""
    host = urlsplit(endpoint).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _key(authority: uuid.UUID, sha256: str) -> str:
    office, _first, name = parts(authority, sha256)
    return f"{office}/{name}"


@contextmanager
def _away() -> Iterator[None]:
    """What the store refuses becomes a sentence for whoever asked; what it was stands in the log."""
    try:
        yield
    except (BaseError, OSError) as trouble:
        _tell(trouble)


def _tell(trouble: Exception) -> NoReturn:
    log.error("The store of files can't be used: %s", str(trouble).partition("\n")[0][:400])
    raise Away(_SAYS) from trouble
