"""Loading a calendar of bank holidays for an office."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Fact, day_chain
from foidesk.authorities import rules
from foidesk.authorities.models import Authority, CalendarVersion
from foidesk.authorities.queries import calendar_in_use
from foidesk.calendars.new_version import Difference, NewVersion, Outcome
from foidesk.days.calendar import Calendar, our_form
from foidesk.language.words import day_in_words
from foidesk.law.refusal import Refusal, Refused


@dataclass(frozen=True)
class CalendarSource:
    """Where a calendar came from: in words, and the digest of the file, empty where there was none."""

    words: str
    digest: str = ""


SHIPPED = CalendarSource("came with FOI Desk")


@transaction.atomic
def load_calendar(
    authority: uuid.UUID,
    new: NewVersion,
    source: CalendarSource,
    *,
    by: uuid.UUID | None,
    at: datetime,
    on: date,
) -> bool:
    """Count by this calendar from now on; false where the office does already. Whoever calls it re-dates.

    Raises Refused while it is undecided whether a day stays, and where another was loaded meanwhile.
    """
    Authority.objects.of(authority).select_for_update().get()
    in_use = calendar_in_use(authority)
    if new.undecided:
        raise Refused(*(Refusal(_undecided(one)) for one in new.undecided))
    if new.calendar.version == in_use.version:
        return False
    if new.before != in_use.version:
        raise Refused(
            Refusal("Another calendar was loaded since you looked. Nothing of yours was stored: look again.")
        )
    keep_calendar(authority, at=at)
    add_calendar(authority, new.calendar, source, differences=new.differences, by=by, at=at)
    chain, words = day_chain(authority, on), {"source": source.words}
    record(
        rules.CALENDAR_LOADED, authority=authority, chain=chain, by=by, at=at, facts=_facts(new), words=words
    )
    return True


def _facts(new: NewVersion) -> dict[str, Fact]:
    outcomes = [one.outcome for one in new.differences]
    return {
        "calendar": Code(new.calendar.version),
        "added": outcomes.count(Outcome.ADDED),
        "dropped": outcomes.count(Outcome.DROPPED),
    }


def keep_calendar(authority: uuid.UUID, *, at: datetime) -> None:
    """See that the calendar in use is stored, also where none was loaded: the next release brings another."""
    if not CalendarVersion.objects.of(authority).exists():
        add_calendar(authority, calendar_in_use(authority), SHIPPED, by=None, at=at)


def add_calendar(
    authority: uuid.UUID,
    calendar: Calendar,
    source: CalendarSource,
    *,
    differences: tuple[Difference, ...] = (),
    by: uuid.UUID | None,
    at: datetime,
) -> None:
    """A further calendar of an office, in use from now on."""
    CalendarVersion(
        authority=authority,
        n=CalendarVersion.objects.of(authority).count() + 1,
        version=calendar.version,
        source=source.words[:300],
        digest=source.digest,
        first_year=calendar.first_year,
        last_year=calendar.last_year,
        days=our_form(calendar),
        differences=[[one.on.isoformat(), one.nation, one.name, one.outcome] for one in differences],
        loaded_at=at,
        loaded_by=by,
    ).save(force_insert=True)


def _undecided(one: Difference) -> str:
    return (
        f"{day_in_words(one.on)} ({one.name}, {one.nation.label}) is in the {one.has[0]} and not in the "
        f"{one.lacks[0]}. Say whether it stays or goes."
    )
