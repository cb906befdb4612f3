"""One-time keys: which of them still open, and who waits with one."""

import uuid
from datetime import datetime

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX

from foidesk.people.models import Key, Officer
from foidesk.people.rules.keys import digest


def key_of(code: str, *, at: datetime) -> Key | None:
    """The key with this code, at whatever office, while it opens and its officer has not left."""
    live = Key.objects.in_every_office().filter(
        code_hash=digest(code), used_at__isnull=True, ended_at__isnull=True, expires_at__gt=at
    )
    return live.select_related("officer").filter(officer__left_at__isnull=True).first()


def open_keys(authority: uuid.UUID, *, at: datetime) -> dict[uuid.UUID, Key]:
    """The key that each officer of an authority could still use."""
    rows = Key.objects.of(authority).filter(
        used_at__isnull=True, ended_at__isnull=True, expires_at__gt=at, officer__left_at__isnull=True
    )
    return {row.officer_id: row for row in rows.order_by("id")}


def invited(authority: uuid.UUID) -> frozenset[uuid.UUID]:
    """Those of an authority who have not set a password yet."""
    waiting = Officer.objects.of(authority).filter(
        left_at__isnull=True, password__startswith=UNUSABLE_PASSWORD_PREFIX
    )
    return frozenset(waiting.values_list("id", flat=True))
