"""How the office keeps its own time, now and on an earlier day."""

import uuid
from collections.abc import Sequence
from datetime import date

from foidesk.authorities.models import ProfileVersion
from foidesk.clock.profile import Profile


def profile(authority: uuid.UUID, *, on: date | None = None) -> Profile:
    """The profile in use on a day, or now; before the first, the first. Every office has one."""
    rows = ProfileVersion.objects.of(authority)
    begun = rows.filter(from_on__lte=on) if on else rows
    return _profile(begun.order_by("-n").first() or rows.order_by("n")[0])


def profile_versions(authority: uuid.UUID) -> Sequence[tuple[ProfileVersion, Profile]]:
    """Every version there was, the newest first."""
    return [(row, _profile(row)) for row in ProfileVersion.objects.of(authority).order_by("-n")]


def _profile(row: ProfileVersion) -> Profile:
    return Profile.read(row.values)
