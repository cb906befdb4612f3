"""Which bank holidays an office counts by, and by which it counted before."""

import uuid
from collections.abc import Iterator
from functools import lru_cache

from foidesk.audit.queries import Fault
from foidesk.authorities.models import CalendarVersion
from foidesk.calendars.new_version import named_after_days, version_of
from foidesk.days.calendar import Calendar, in_our_form


def calendar_in_use(authority: uuid.UUID) -> Calendar:
    """The calendar loaded last. Asked of the database each time, so that a new one is in use at once."""
    rows = CalendarVersion.objects.of(authority).order_by("-n")
    version = rows.values_list("version", flat=True).first()
    return _calendar(authority, version) if version else Calendar.shipped()


def calendar_of_version(authority: uuid.UUID, version: str) -> Calendar | None:
    """The calendar of that version as the office had it, or None where it never had such a one."""
    known = CalendarVersion.objects.of(authority).filter(version=version).exists()
    if known or version == Calendar.shipped().version:
        return _calendar(authority, version)
    return None


def calendar_versions(authority: uuid.UUID) -> list[CalendarVersion]:
    """Every calendar that was loaded, the newest first, without its days."""
    return list(CalendarVersion.objects.of(authority).defer("days").order_by("-n"))


def calendar_faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Stored calendars whose days are not those that their version was made of."""
    shipped = Calendar.shipped()
    for row in CalendarVersion.objects.of(authority).order_by("n").iterator():
        calendar = in_our_form(row.days)
        years = (calendar.first_year, calendar.last_year)
        if named_after_days(row.version):
            sound = row.version == version_of(*years, calendar.holidays)
        else:
            sound = calendar == shipped or row.version != shipped.version
        if not sound or years != (row.first_year, row.last_year):
            yield Fault(f"calendar {row.version}", "Its bank holidays were changed after it was loaded.")


def _calendar(authority: uuid.UUID, version: str) -> Calendar:
    """The calendar itself; what came with this release need not be read."""
    return Calendar.shipped() if version == Calendar.shipped().version else _read(authority, version)


@lru_cache(maxsize=256)
def _read(authority: uuid.UUID, version: str) -> Calendar:
    """A version is named after its days and its row never changes, so it is read once in each process."""
    row = CalendarVersion.objects.of(authority).filter(version=version).order_by("n")[0]
    return in_our_form(row.days)
