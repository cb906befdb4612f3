"""Who the office is, how its clock is set, and how its mail leaves."""

import uuid
from dataclasses import dataclass

from foidesk.authorities.models import Authority, MailRoute
from foidesk.authorities.queries.calendars import calendar_in_use
from foidesk.authorities.queries.profiles import profile
from foidesk.clock.profile import Profile
from foidesk.days.calendar import Calendar


@dataclass(frozen=True)
class ClockSettings:
    """What the clock needs to know of an office."""

    calendar: Calendar
    profile: Profile


def office(authority: uuid.UUID) -> Authority:
    """The authority itself."""
    return Authority.objects.of(authority).get()


def offices() -> list[Authority]:
    """Every authority of this installation, the first founded first."""
    return list(Authority.objects.in_every_office().order_by("id"))


def clock_settings(authority: uuid.UUID) -> ClockSettings:
    """The calendar in use, and how the office keeps its own time."""
    return ClockSettings(calendar_in_use(authority), profile(authority))


def mail_route(authority: uuid.UUID) -> MailRoute | None:
    """How the office's mail leaves, or None while nobody has set it."""
    return MailRoute.objects.of(authority).first()
