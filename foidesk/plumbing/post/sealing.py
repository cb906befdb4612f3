"""Secrets that must be used again, sealed with a key that comes from the installation's own."""

import base64
import hashlib

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings


class Unsealable(Exception):
    """The secret was sealed with a key that this installation no longer has."""


def seal(secret: str) -> str:
    """The secret as it may be stored; the empty secret stays empty."""
    return _keys().encrypt(secret.encode()).decode() if secret else ""


def unseal(sealed: str) -> str:
    """What was sealed. Raises Unsealable when the installation's key was lost or changed."""
    try:
        return _keys().decrypt(sealed.encode()).decode() if sealed else ""
    except InvalidToken as error:
        raise Unsealable("The stored password can't be read with this installation's key.") from error


def _keys() -> MultiFernet:
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    digests = (hashlib.sha256(b"foidesk sealing " + secret.encode()).digest() for secret in secrets)
    return MultiFernet([Fernet(base64.urlsafe_b64encode(digest)) for digest in digests])
