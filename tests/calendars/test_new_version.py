"""What becomes of the calendar in use when another source is loaded: no source wins in silence."""

import pytest

from foidesk.calendars.new_version import Difference, NewVersion, Outcome, changed_days, new_version
from foidesk.calendars.reading import Published, read_file
from foidesk.days.calendar import Holiday
from foidesk.days.regular_days import Basis, Nation
from foidesk.days.working_days import Interval
from foidesk.law.refusal import Refused
from tests.calendars.gov_uk import adding, both, file, next_year, without
from tests.clock.days import CALENDAR, d

SCOTLAND, ENGLAND = Nation.SCOTLAND, Nation.ENGLAND_AND_WALES
JOY = d("2027-03-03")


def told(found: NewVersion) -> list[tuple[str, Nation, Outcome]]:
    return [(str(one.on), one.nation, one.outcome) for one in found.differences]


def test_the_same_days_are_the_same_version() -> None:
    """A file that says what is in use changes nothing, not even the version."""
    found = new_version(CALENDAR, read_file(file()))
    assert found.calendar is CALENDAR
    assert found.differences == ()


def test_a_day_that_is_new_is_added_and_told() -> None:
    """A day proclaimed for Scotland alone; the version follows from the days, the day names it."""
    found = new_version(CALENDAR, read_file(file(adding("2027-03-03", "scotland"))))
    (holiday,) = found.calendar.holidays_on(JOY)
    assert told(found) == [("2027-03-03", SCOTLAND, Outcome.ADDED)]
    assert found.differences[0].has == ("gov.uk bank holidays file",)
    assert found.differences[0].lacks == ("calendar in use", "yearly rule")
    assert (holiday.added_in, holiday.basis) == (found.calendar.version, Basis.PROCLAMATION)
    assert found.calendar.version.startswith("2028.") and found.calendar.version != CALENDAR.version
    again = new_version(found.calendar, read_file(file(adding("2027-03-03", "scotland"))))
    assert again.calendar is found.calendar


def test_a_day_whose_proclamation_we_know_stays() -> None:
    """Some copies of gov.uk's file lack 15 June 2026: a proclamation outweighs their silence."""
    found = new_version(CALENDAR, read_file(file(without("2026-06-15"))))
    assert told(found) == [("2026-06-15", SCOTLAND, Outcome.KEPT)]
    assert found.calendar is CALENDAR


def test_a_day_that_a_file_lacks_is_decided_by_a_person() -> None:
    """A day that moved: whether the old one goes is not guessed. Kept, the date would be too late by law."""
    moved = read_file(file(both(without("2027-05-03"), adding("2027-05-07"))))
    places = {(nation, d("2027-05-03")) for nation in Nation}
    asked = new_version(CALENDAR, moved)
    assert {(one.nation, one.on) for one in asked.undecided} == places
    dropped = new_version(CALENDAR, moved, drop=places)
    assert dropped.calendar.is_working_day(d("2027-05-03"))
    assert not dropped.calendar.is_working_day(d("2027-05-07"))
    assert not dropped.undecided
    kept = new_version(CALENDAR, moved, keep=places)
    assert not kept.calendar.is_working_day(d("2027-05-03"))
    assert {one.outcome for one in kept.differences} == {Outcome.KEPT, Outcome.ADDED}


@pytest.mark.parametrize(
    ("drop", "keep", "says"),
    [
        ({(SCOTLAND, d("2027-05-03"))}, set(), "3 May 2027 in Scotland is a holiday in what is loaded"),
        (set(), {(SCOTLAND, JOY)}, "nobody has this day, so there is nothing to keep"),
        ({(SCOTLAND, d("2026-06-15"))}, {(SCOTLAND, d("2026-06-15"))}, "both dropped and kept"),
    ],
)
def test_only_days_in_question_are_decided(
    drop: set[tuple[Nation, object]], keep: set[tuple[Nation, object]], says: str
) -> None:
    """A slip in the day that is to go shows at once."""
    with pytest.raises(Refused, match=says):
        new_version(CALENDAR, read_file(file(without("2026-06-15"))), drop=drop, keep=keep)  # type: ignore[arg-type]


def test_a_new_year_is_sure_from_then_on() -> None:
    """Years the file reaches are known, those it does not reach stay as they were."""
    found = new_version(CALENDAR, read_file(file(next_year)))
    assert (found.calendar.first_year, found.calendar.last_year) == (2012, 2029)
    assert found.differences == ()
    assert found.calendar.covers(d("2029-01-01"), d("2029-12-31"))
    assert found.calendar.holidays_on(d("2012-01-02"))


def test_a_yearly_day_that_a_new_year_lacks_is_asked_about() -> None:
    """Nobody has Easter Monday 2029 but the yearly rule: a person says whether it was moved."""
    found = new_version(
        CALENDAR, read_file(file(both(next_year, without("2029-04-02", "england-and-wales"))))
    )
    assert told(found) == [("2029-04-02", ENGLAND, Outcome.UNDECIDED)]
    assert found.differences[0].has == ("yearly rule",)


def test_years_between_that_nobody_knows_are_refused() -> None:
    """A file that begins after the years in use would leave a gap."""
    rule = Holiday(d("2031-01-01"), "New Year", SCOTLAND, Basis.SCHEDULE, None, "invented")
    with pytest.raises(Refused, match="nobody knows the years between"):
        new_version(CALENDAR, Published("invented", 2031, 2031, (rule,)))


def test_another_source_is_compared_and_changes_nothing() -> None:
    """The cross-check lists what it would say otherwise."""
    check = Published(
        "package holidays", 2026, 2027, read_file(file(adding("2027-03-03", "scotland"))).holidays
    )
    found = new_version(CALENDAR, read_file(file()), check=check)
    assert found.calendar is CALENDAR
    assert found.differences == (
        Difference(
            JOY,
            SCOTLAND,
            "A day of joy",
            ("package holidays",),
            ("calendar in use", "gov.uk bank holidays file", "yearly rule"),
            Outcome.NOTED,
        ),
    )


def test_the_days_that_change_a_count() -> None:
    """Only what is different between two calendars: single days, and whole years that became sure."""
    assert changed_days(CALENDAR, CALENDAR) == ()
    joy = new_version(CALENDAR, read_file(file(adding("2027-03-03", "scotland")))).calendar
    assert changed_days(CALENDAR, joy) == changed_days(joy, CALENDAR) == (Interval(JOY, JOY),)
    longer = new_version(CALENDAR, read_file(file(next_year))).calendar
    assert changed_days(CALENDAR, longer) == (Interval(d("2029-01-01"), d("2029-12-31")),)
