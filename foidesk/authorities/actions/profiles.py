"""Setting how the office keeps its own time."""

import uuid
from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Fact, day_chain
from foidesk.authorities import rules
from foidesk.authorities.models import Authority, ProfileVersion
from foidesk.authorities.rules.settings import differences, digest_of
from foidesk.authorities.rules.versions import changed_meanwhile
from foidesk.clock.profile import PROFILES, Profile
from foidesk.clock.profile_guard import faults
from foidesk.law.refusal import Refusal, Refused


@transaction.atomic
def set_profile(
    authority: uuid.UUID, profile: Profile, *, version: int, by: uuid.UUID, at: datetime, on: date
) -> None:
    """Keep the office's own time by this profile from today. Whoever calls it dates every case again.

    `version` is the one its officer saw. Raises Refused where the profile would move a date of the law or
    shorten a right, where nothing changed, and where somebody else changed it meanwhile.
    """
    Authority.objects.of(authority).select_for_update().get()
    standing = ProfileVersion.objects.of(authority).order_by("-n")[0]
    if wrong := (*changed_meanwhile(version, standing.n), *faults(profile)):
        raise Refused(*wrong)
    changes = differences(Profile.read(standing.values), profile)
    if not changes:
        raise Refused(Refusal("Nothing is different from the profile in use."))
    add_profile(authority, profile, n=standing.n + 1, by=by, at=at, on=on)
    chain, words = day_chain(authority, on), {"changes": " ".join(changes)}
    facts: dict[str, Fact] = {"n": standing.n + 1, "profile": digest_of(profile.as_mapping())}
    record(rules.PROFILE_SET, authority=authority, chain=chain, by=by, at=at, facts=facts, words=words)


def add_profile(
    authority: uuid.UUID, profile: Profile, *, n: int, by: uuid.UUID | None, at: datetime, on: date
) -> None:
    """A further version of an office's profile, in use from a day."""
    ProfileVersion(
        authority=authority,
        n=n,
        base=profile.name if profile.name in PROFILES else "default",
        values=profile.as_mapping(),
        from_on=on,
        set_at=at,
        set_by=by,
    ).save(force_insert=True)
