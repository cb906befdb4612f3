"""What is stored of an office's settings and registers, compared with what the record tells."""

import uuid
from collections.abc import Iterator
from datetime import date

from foidesk.audit.queries import Entry, Fault, story
from foidesk.audit.rules import day_chain, london_day
from foidesk.authorities.models import Charge, ProfileVersion, QualifiedPerson
from foidesk.authorities.rules import CHARGE_ENTERED, PERSON_ENTERED, PROFILE_SET
from foidesk.authorities.rules.settings import digest_of


def office_faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Profiles, charges and qualified persons that are not what was recorded when they were entered."""
    told = _Told(authority)
    for version in ProfileVersion.objects.of(authority).filter(n__gt=1).order_by("n"):
        entry = told.of(PROFILE_SET.verb, version.from_on, "n", version.n)
        if entry is None or entry.facts.get("profile") != digest_of(version.values):
            yield Fault(f"profile {version.n}", "It is not the profile that was recorded.")
    for charge in Charge.objects.of(authority).order_by("id"):
        entry = told.of(CHARGE_ENTERED.verb, london_day(charge.entered_at), "id", str(charge.id))
        begun = charge.from_on.isoformat()
        if entry is None or (entry.facts.get("pence"), entry.facts.get("from_on")) != (charge.pence, begun):
            yield Fault(f"charge {charge.id}", "It is not the charge that was recorded.")
    for person in QualifiedPerson.objects.of(authority).order_by("id"):
        entry = told.of(PERSON_ENTERED.verb, london_day(person.entered_at), "id", str(person.id))
        if entry is None or entry.facts.get("from_on") != person.from_on.isoformat():
            yield Fault(f"qualified person {person.id}", "It is not the entry that was recorded.")


class _Told:
    """The record of an office's days, each read once."""

    def __init__(self, authority: uuid.UUID) -> None:
        self.authority = authority
        self.days: dict[date, list[Entry]] = {}

    def of(self, verb: str, on: date, name: str, value: object) -> Entry | None:
        """The event of that kind on a day whose fact has that value."""
        if on not in self.days:
            self.days[on] = story(authority=self.authority, chain=day_chain(self.authority, on))
        entries = (entry for entry in self.days[on] if entry.verb == verb)
        return next((entry for entry in entries if entry.facts.get(name) == value), None)
