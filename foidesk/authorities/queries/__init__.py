"""Who the office is, what it takes to be so, how its clock is set, and its registers."""

from foidesk.authorities.queries.calendars import (
    calendar_faults,
    calendar_in_use,
    calendar_of_version,
    calendar_versions,
)
from foidesk.authorities.queries.facts import cost_limit, facts
from foidesk.authorities.queries.office import ClockSettings, clock_settings, mail_route, office, offices
from foidesk.authorities.queries.profiles import profile, profile_versions
from foidesk.authorities.queries.registers import (
    address_book,
    body,
    charge,
    charges,
    charges_ever,
    person,
    persons_ever,
    qualified_persons,
    stale_bodies,
)
from foidesk.authorities.queries.verifying import office_faults

__all__ = [
    "ClockSettings",
    "address_book",
    "body",
    "calendar_faults",
    "calendar_in_use",
    "calendar_of_version",
    "calendar_versions",
    "charge",
    "charges",
    "charges_ever",
    "clock_settings",
    "cost_limit",
    "facts",
    "mail_route",
    "office",
    "office_faults",
    "offices",
    "person",
    "persons_ever",
    "profile",
    "profile_versions",
    "qualified_persons",
    "stale_bodies",
]
