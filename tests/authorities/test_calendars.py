"""The calendars of an office: stored as loaded, read by version, and seen when they were changed."""

import json
import uuid
from datetime import date

import pytest

from foidesk.audit.queries import story
from foidesk.audit.rules import day_chain
from foidesk.authorities import queries
from foidesk.authorities.actions import CalendarSource, keep_calendar, load_calendar
from foidesk.authorities.models import CalendarVersion
from foidesk.authorities.rules import CALENDAR_LOADED
from foidesk.calendars.new_version import new_version
from foidesk.calendars.reading import read_file
from foidesk.days.calendar import Calendar, in_our_form, our_form
from foidesk.law.refusal import Refused
from tests.calendars.gov_uk import adding, file, without
from tests.walk import NOW, TODAY, Office, office

pytestmark = pytest.mark.django_db
BY_FILE = CalendarSource("gov.uk bank holidays file a.json", "f" * 64)


@pytest.fixture
def ours() -> Office:
    """An office that has loaded a calendar with a day more for Scotland."""
    found = office()
    new = new_version(Calendar.shipped(), read_file(file(adding("2027-03-03", "scotland"))))
    assert load_calendar(found.row.id, new, BY_FILE, by=found.ada.id, at=NOW, on=TODAY)
    return found


def test_what_is_stored_is_the_calendar(ours: Office) -> None:
    """In use at once, and the same when it is read again."""
    in_use = queries.calendar_in_use(ours.row.id)
    assert not in_use.is_working_day(date(2027, 3, 3))
    assert in_our_form(json.loads(json.dumps(our_form(in_use)))) == in_use
    assert queries.clock_settings(ours.row.id).calendar is in_use
    assert list(queries.calendar_faults(ours.row.id)) == []


def test_who_loaded_it_and_from_where_is_told(ours: Office) -> None:
    """The history has source, digest and what was different; the record has it too."""
    newest, first = queries.calendar_versions(ours.row.id)
    assert (newest.n, newest.source, newest.digest, newest.loaded_by) == (
        2,
        BY_FILE.words,
        BY_FILE.digest,
        ours.ada.id,
    )
    assert newest.told == [(date(2027, 3, 3), "Scotland", "A day of joy", "added")]
    assert (first.version, first.source, first.loaded_by) == ("2028.1", "came with FOI Desk", None)
    last = story(authority=ours.row.id, chain=day_chain(ours.row.id, TODAY))[-1]
    assert last.verb == CALENDAR_LOADED.verb
    assert last.facts == {"calendar": newest.version, "added": 1, "dropped": 0}
    assert last.words == {"source": BY_FILE.words}


def test_earlier_calendars_can_be_asked_for(ours: Office) -> None:
    """A date is judged by the calendar it was reckoned by."""
    assert queries.calendar_of_version(ours.row.id, "2028.1") is Calendar.shipped()
    newest = queries.calendar_in_use(ours.row.id)
    assert queries.calendar_of_version(ours.row.id, newest.version) is newest
    assert queries.calendar_of_version(uuid.uuid4(), newest.version) is None
    assert queries.calendar_of_version(ours.row.id, "2031.1") is None


def test_a_question_that_is_open_stops_the_loading(ours: Office) -> None:
    """A day the file lacks: a person says first whether it stays."""
    new = new_version(
        queries.calendar_in_use(ours.row.id), read_file(file(without("2027-05-03", "scotland")))
    )
    with pytest.raises(Refused, match="Say whether it stays or goes"):
        load_calendar(ours.row.id, new, BY_FILE, by=None, at=NOW, on=TODAY)
    assert len(queries.calendar_versions(ours.row.id)) == 2


def test_whoever_looked_at_an_older_one_is_told(ours: Office) -> None:
    """Nothing that was loaded meanwhile is undone."""
    new = new_version(Calendar.shipped(), read_file(file(adding("2027-03-04", "scotland"))))
    with pytest.raises(Refused, match="Another calendar was loaded since you looked"):
        load_calendar(ours.row.id, new, BY_FILE, by=None, at=NOW, on=TODAY)


def test_an_office_from_before_keeps_what_it_counts_by(ours: Office) -> None:
    """An office that stored none counts by the shipped one; an upgrade stores that before another comes."""
    CalendarVersion.objects.of(ours.row.id).delete()
    assert queries.calendar_in_use(ours.row.id) is Calendar.shipped()
    for _time in range(2):
        keep_calendar(ours.row.id, at=NOW)
    assert [row.version for row in queries.calendar_versions(ours.row.id)] == ["2028.1"]


@pytest.mark.parametrize("version", [None, "2028.1"])
def test_a_calendar_that_was_changed_shows(version: str | None, ours: Office) -> None:
    """Its version is named after its days; one that was shipped is known."""
    row = CalendarVersion.objects.of(ours.row.id).get(
        version=version or queries.calendar_in_use(ours.row.id).version
    )
    row.days[0]["days"].pop()
    CalendarVersion.objects.of(ours.row.id).filter(id=row.id).update(days=row.days)
    (fault,) = queries.calendar_faults(ours.row.id)
    assert fault.where == f"calendar {row.version}"


def test_reading_it_again_costs_one_short_query(ours: Office, django_assert_num_queries: object) -> None:
    """Which version is asked each time; its days are read once."""
    queries.calendar_in_use(ours.row.id)
    with django_assert_num_queries(1) as done:  # type: ignore[operator]
        queries.calendar_in_use(ours.row.id)
    assert '"days"' not in done[0]["sql"]
