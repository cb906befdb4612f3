"""Who is signed in, kept in Django's session: an officer's key, and a proof that ends with the password.

Django's own sign-in would bring tables of users, groups and permissions that no office owns; what it does
for safety stands here: a new session key at sign-in, and sessions that end when the password changes.
"""

from typing import TYPE_CHECKING
from uuid import UUID

from django.conf import settings
from django.http import HttpRequest
from django.middleware.csrf import rotate_token
from django.utils.crypto import constant_time_compare, salted_hmac

from foidesk.people import queries as people

if TYPE_CHECKING:
    from foidesk.people.models import Officer

OFFICER, PROOF = "officer", "proof"


def begin(request: HttpRequest, officer: "Officer") -> None:
    """Sign an officer in. Whatever was in the session of somebody else goes."""
    if request.session.get(OFFICER) not in (None, str(officer.id)):
        request.session.flush()
    request.session.cycle_key()
    request.session[OFFICER] = str(officer.id)
    request.session[PROOF] = _proof(officer, settings.SECRET_KEY)
    rotate_token(request)


def end(request: HttpRequest) -> None:
    """Sign out."""
    request.session.flush()


def who(request: HttpRequest) -> "Officer | None":
    """The open account that is signed in, or None."""
    key = request.session.get(OFFICER)
    officer = people.account(UUID(key)) if key else None
    if officer is None:
        return None
    secrets = (settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS)
    kept = request.session.get(PROOF, "")
    known = any(constant_time_compare(kept, _proof(officer, secret)) for secret in secrets)
    return officer if known else None


def _proof(officer: "Officer", secret: str) -> str:
    return salted_hmac(
        "foidesk.desk.session", officer.password, secret=secret, algorithm="sha256"
    ).hexdigest()
