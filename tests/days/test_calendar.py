"""Bank holidays and working days. FOIA 10(6)"""

from datetime import date, timedelta

import pytest

from foidesk.days.calendar import Calendar
from foidesk.days.regular_days import Basis, Nation, easter_sunday, good_friday, regular_days
from tests.clock.days import CALENDAR, d

# Weekdays that are no working days, year by year, and the nations that keep them: E, S, N.
UNION = {
    2019: "01-01 ESN, 01-02 S, 03-18 N, 04-19 ESN, 04-22 EN, 05-06 ESN, 05-27 ESN, 07-12 N, 08-05 S, 08-26 "
    "EN, 12-02 S, 12-25 ESN, 12-26 ESN",
    2020: "01-01 ESN, 01-02 S, 03-17 N, 04-10 ESN, 04-13 EN, 05-08 ESN, 05-25 ESN, 07-13 N, 08-03 S, 08-31 "
    "EN, 11-30 S, 12-25 ESN, 12-28 ESN",
    2021: "01-01 ESN, 01-04 S, 03-17 N, 04-02 ESN, 04-05 EN, 05-03 ESN, 05-31 ESN, 07-12 N, 08-02 S, 08-30 "
    "EN, 11-30 S, 12-27 ESN, 12-28 ESN",
    2022: "01-03 ESN, 01-04 S, 03-17 N, 04-15 ESN, 04-18 EN, 05-02 ESN, 06-02 ESN, 06-03 ESN, 07-12 N, 08-01 "
    "S, 08-29 EN, 09-19 ESN, 11-30 S, 12-26 ESN, 12-27 ESN",
    2023: "01-02 ESN, 01-03 S, 03-17 N, 04-07 ESN, 04-10 EN, 05-01 ESN, 05-08 ESN, 05-29 ESN, 07-12 N, 08-07 "
    "S, 08-28 EN, 11-30 S, 12-25 ESN, 12-26 ESN",
    2024: "01-01 ESN, 01-02 S, 03-18 N, 03-29 ESN, 04-01 EN, 05-06 ESN, 05-27 ESN, 07-12 N, 08-05 S, 08-26 "
    "EN, 12-02 S, 12-25 ESN, 12-26 ESN",
    2025: "01-01 ESN, 01-02 S, 03-17 N, 04-18 ESN, 04-21 EN, 05-05 ESN, 05-26 ESN, 07-14 N, 08-04 S, 08-25 "
    "EN, 12-01 S, 12-25 ESN, 12-26 ESN",
    2026: "01-01 ESN, 01-02 S, 03-17 N, 04-03 ESN, 04-06 EN, 05-04 ESN, 05-25 ESN, 06-15 S, 07-13 N, "
    "08-03 S, 08-31 EN, 11-30 S, 12-25 ESN, 12-28 ESN",
    2027: "01-01 ESN, 01-04 S, 03-17 N, 03-26 ESN, 03-29 EN, 05-03 ESN, 05-31 ESN, 07-12 N, 08-02 S, 08-30 "
    "EN, 11-30 S, 12-27 ESN, 12-28 ESN",
    2028: "01-03 ESN, 01-04 S, 03-17 N, 04-14 ESN, 04-17 EN, 05-01 ESN, 05-29 ESN, 07-12 N, 08-07 S, 08-28 "
    "EN, 11-30 S, 12-25 ESN, 12-26 ESN",
}
ONE_OFF = {"2012-06-04", "2012-06-05", "2020-05-08", "2022-06-02", "2022-06-03", "2022-09-19", "2023-05-08"}
MOVED_AWAY = {"2012-05-28", "2020-05-04", "2022-05-30"}
LETTER = {Nation.ENGLAND_AND_WALES: "E", Nation.SCOTLAND: "S", Nation.NORTHERN_IRELAND: "N"}


def weekdays(year: int) -> list[date]:
    """Monday to Friday of the year."""
    days = (date(year, 1, 1) + timedelta(days=n) for n in range(366))
    return [day for day in days if day.year == year and day.weekday() < 5]


@pytest.mark.parametrize("year", UNION)
def test_the_days_that_count_nowhere(year: int) -> None:
    """A bank holiday in any part of the United Kingdom is no working day anywhere. FOIA 10(6)

    Monday 15 June 2026 is a holiday in Scotland only, and counts in no part of the United Kingdom.
    """
    found = [
        f"{day:%m-%d} {''.join(LETTER[holiday.nation] for holiday in CALENDAR.holidays_on(day))}"
        for day in weekdays(year)
        if not CALENDAR.is_working_day(day)
    ]
    assert ", ".join(found) == UNION[year]


@pytest.mark.parametrize("nation", list(Nation))
@pytest.mark.parametrize("year", range(2012, 2029))
def test_the_yearly_rules_give_the_shipped_days(nation: Nation, year: int) -> None:
    """The yearly rules give every known day but the extraordinary ones. FOIA 10(6)"""
    extraordinary = ONE_OFF | ({"2026-06-15"} if nation is Nation.SCOTLAND else set())
    shipped = {
        (str(holiday.on), holiday.basis)
        for holiday in CALENDAR.holidays
        if (holiday.nation, holiday.on.year) == (nation, year) and str(holiday.on) not in extraordinary
    }
    by_rule = {
        (str(day.on), day.basis) for day in regular_days(nation, year) if str(day.on) not in MOVED_AWAY
    }
    assert shipped == by_rule


def test_every_shipped_day_is_a_sourced_weekday() -> None:
    """Each holiday has a name, a source and a weekday, and stands once for each nation."""
    assert all(holiday.on.weekday() < 5 and holiday.name and holiday.source for holiday in CALENDAR.holidays)
    assert len({(holiday.on, holiday.nation) for holiday in CALENDAR.holidays}) == len(CALENDAR.holidays)
    years = {holiday.on.year for holiday in CALENDAR.holidays}
    assert (min(years), max(years)) == (CALENDAR.first_year, CALENDAR.last_year) == (2012, 2028)


def test_days_proclaimed_mid_flight_say_when() -> None:
    """A day proclaimed for an occasion says on which day it was proclaimed."""
    known = {holiday.on: holiday.proclaimed_on for holiday in CALENDAR.proclaimed}
    assert known == {d("2022-09-19"): d("2022-09-10"), d("2026-06-15"): d("2026-02-04")}
    assert all(CALENDAR.holidays_on(day)[0].basis is Basis.PROCLAMATION for day in known)


@pytest.mark.parametrize(
    ("day", "why"),
    [
        ("2026-06-15", "a bank holiday in Scotland (Scotland at the FIFA World Cup finals)"),
        ("2025-04-18", "Good Friday, which section 10(6) names"),
        ("2028-12-25", "Christmas Day, which section 10(6) names"),
        (
            "2023-01-02",
            "a bank holiday throughout the United Kingdom (New Year’s Day (substitute day))",
        ),
        ("2025-04-21", "a bank holiday in England and Wales and Northern Ireland (Easter Monday)"),
        ("2025-01-04", "a Saturday"),
        ("2025-01-05", "a Sunday"),
        ("2022-05-30", None),
        ("2020-05-04", None),
    ],
)
def test_a_day_says_why_it_does_not_count(day: str, why: str | None) -> None:
    """A day that does not count names the holiday and the nation. FOIA 10(6)"""
    assert CALENDAR.why_not_working(d(day)) == why


@pytest.mark.parametrize(
    ("year", "easter"),
    [
        (2008, "2008-03-23"),
        (2011, "2011-04-24"),
        (2038, "2038-04-25"),
        (2049, "2049-04-18"),
        (2076, "2076-04-19"),
    ],
)
def test_easter(year: int, easter: str) -> None:
    """Good Friday and Easter Monday follow Easter Sunday of the Gregorian calendar. FOIA 10(6)"""
    assert easter_sunday(year) == d(easter)
    assert good_friday(year).weekday() == 4


@pytest.mark.parametrize("day", ["2029-01-01", "2029-01-02", "2029-03-30", "2029-12-25", "2011-12-26"])
def test_beyond_the_known_years_the_rules_stand_in(day: str) -> None:
    """Outside the known years the yearly holidays are expected by rule. FOIA 10(6)"""
    assert not CALENDAR.is_working_day(d(day))
    assert not CALENDAR.covers(d(day), d(day))
    assert all("not yet published" in holiday.source for holiday in CALENDAR.holidays_on(d(day)))


def test_the_calendar_is_read_once() -> None:
    """The shipped calendar is one object with a version."""
    assert Calendar.shipped() is CALENDAR
    assert CALENDAR.version
