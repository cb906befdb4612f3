"""A file of bank holidays is read whole or not at all, and everything wrong with it is said at once."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foidesk.calendars.reading import GOV_UK, MOST_BYTES, OUR_FORM, Published, read_file, read_package
from foidesk.days import calendar
from foidesk.days.regular_days import Basis, Nation
from foidesk.law.refusal import Refused
from tests.calendars.gov_uk import Divisions, adding, both, divisions, file, without
from tests.clock.days import CALENDAR, d

SHIPPED = Path(calendar.__file__).with_name("bank_holidays")


def refused(content: bytes) -> list[str]:
    """What is said against a file."""
    with pytest.raises(Refused) as told:
        read_file(content)
    return [refusal.says for refusal in told.value.refusals]


def our_form(change: Callable[[Divisions], object] = lambda data: None) -> bytes:
    """The shipped calendar as one file in our own form, after somebody changed it."""
    data = {nation.value: json.loads((SHIPPED / f"{nation}.json").read_text()) for nation in Nation}
    change(data)
    return json.dumps(data).encode()


def row(n: int, value: object) -> Callable[[Divisions], None]:
    """Write a value into one column of Scotland's first day."""
    return lambda data: data["scotland"]["days"][0].__setitem__(n, value)


def test_a_file_of_gov_uk() -> None:
    """The three divisions of gov.uk's bank-holidays.json."""
    published = read_file(file())
    assert (published.source, published.first_year, published.last_year) == (GOV_UK, 2019, 2028)
    expected = {(one.nation, one.on, one.basis) for one in CALENDAR.holidays if one.on.year >= 2019}
    assert {(one.nation, one.on, one.basis) for one in published.holidays} == expected


def test_a_substitute_day_is_named_so() -> None:
    """gov.uk says in the notes that a day stands in for another."""
    published = read_file(file(adding("2027-03-03", "scotland", notes="Substitute day")))
    names = {one.name: one.basis for one in published.holidays if one.on == d("2027-03-03")}
    assert names == {"A day of joy (substitute day)": Basis.PROCLAMATION}


def test_our_own_form_also_says_basis_source_and_proclamation() -> None:
    """In our own form a file says what gov.uk's cannot."""
    published = read_file(our_form())
    assert published.source == OUR_FORM
    assert {one[:-1] for one in published.holidays} == {one[:-1] for one in CALENDAR.holidays}


def test_a_day_at_a_weekend_is_told_apart() -> None:
    """A Saturday is no working day anyway: it is neither an error nor a holiday."""
    published = read_file(file(adding("2027-03-06", "scotland")))
    assert [one.on for one in published.weekends] == [d("2027-03-06")]
    assert not any(one.on == d("2027-03-06") for one in published.holidays)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda data: data.pop("scotland"), "Scotland is missing: the file has no “scotland”."),
        (lambda data: data.update(wales={}), "“wales” is no part of the United Kingdom"),
        (lambda data: data["scotland"].pop("events"), "Scotland has no list of “events”"),
        (lambda data: data.update(scotland=7), "Scotland has no list of “events”"),
        (adding("soon", "scotland"), "its date is “soon”, not a day like 2026-06-15."),
        (adding("2027-02-30", "scotland"), "there is no day 2027-02-30."),
        (adding("20270303", "scotland"), "its date is “20270303”, not a day"),
        (adding("２０２７-03-03", "scotland"), "not a day like 2026-06-15."),
        (adding("1989-05-01", "scotland"), "1989-05-01 is outside the years 1990 to 2100."),
        (adding("2101-05-02", "scotland"), "2101-05-02 is outside the years 1990 to 2100."),
        (adding("2027-03-03", "scotland", date=20270303), "its date is “20270303”"),
        (adding("2027-03-03", "scotland", date=None), "its date is missing"),
        (adding("2027-03-03", "scotland", title=" "), "it has no name of 1 to 200 characters."),
        (adding("2027-03-03", "scotland", title="x" * 201), "it has no name of 1 to 200 characters."),
        (lambda data: data["scotland"]["events"].append("2027-03-03"), "it is not an object with a title"),
        (adding("2027-05-03", "scotland"), "Scotland: Monday 3 May 2027 stands 2 times."),
        (adding("2031-05-05"), "Scotland has no day in 2029 and 2030: there is a gap."),
        (adding("2029-05-07", "scotland"), "Northern Ireland has no day in 2029: there is a gap."),
    ],
)
def test_what_is_wrong_with_a_file_of_gov_uk(change: Callable[[Divisions], object], says: str) -> None:
    """A missing nation, a gap, a duplicate, text for a date, an impossible day, a year nobody means."""
    assert any(says in line for line in refused(file(change)))


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (row(0, "soon"), "Scotland, day 1: its date is “soon”"),
        (row(1, None), "Scotland, day 1: it has no name"),
        (row(2, "custom"), "its basis is not one of schedule, proclamation, statute."),
        (row(3, "soon"), "Scotland, day 1, proclaimed on: its date is “soon”"),
        (row(4, "nobody"), "Scotland, day 1, source: it has no name"),
        (row(4, ["gov.uk"]), "Scotland, day 1, source: it has no name"),
        (lambda data: data["scotland"].pop("sources"), "Scotland names no “sources”."),
        (lambda data: data["scotland"]["days"][0].pop(), "Scotland, day 1: it is not a list of 6 values."),
        (lambda data: data["scotland"]["days"].append({}), "it is not a list of 6 values."),
    ],
)
def test_what_is_wrong_with_a_file_in_our_form(change: Callable[[Divisions], object], says: str) -> None:
    """A row of ours is a day, a name, a basis, the day it was proclaimed, a source and a version."""
    assert any(says in line for line in refused(our_form(change)))


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "can't be read as JSON"),
        (b"Title,Date\n", "can't be read as JSON"),
        (b"\xff\xfe\x00", "not text in UTF-8"),
        (b"[" * 100_000, "nested too deeply"),
        (b'{"scotland": ' * 60_000, "nested too deeply"),
        (b"[]", "no part for each nation"),
        (b"3", "no part for each nation"),
        (b'{"scotland": {}, "scotland": {}}', "“scotland” stands twice in one object"),
        (b'{"scotland": ' + b"9" * 5000 + b"}", "can't be read as JSON"),
        (b" " * (MOST_BYTES + 1), "a calendar has no more than 2 million"),
        (json.dumps({nation: {"events": []} for nation in Nation}).encode(), "no bank holidays in it"),
    ],
)
def test_what_is_no_calendar_at_all(content: bytes, says: str) -> None:
    """Not JSON, too deep, too large, empty: one line each."""
    assert len(refused(content)) == 1
    assert says in refused(content)[0]


def test_every_fault_is_said_at_once() -> None:
    """Whoever has to put the file right reads all of it the first time, but not a thousand lines."""
    change = both(
        adding("soon", "scotland"), adding("2027-02-30"), lambda data: data["scotland"].pop("division")
    )
    assert len(refused(file(change))) == 4
    many = refused(file(both(*[adding("soon", "scotland")] * 150)))
    assert (len(many), many[-1]) == (101, "And 50 more faults.")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("2027-03-03"),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["events", "days", "sources", "date", "title", "notes"]), inner, max_size=4
        )
    ),
    max_leaves=12,
)


@given(st.fixed_dictionaries({nation.value: JSON for nation in Nation}))
def test_whatever_the_file_says_it_is_read_or_refused(data: dict[str, Any]) -> None:
    """No file makes the reader fall over."""
    try:
        assert isinstance(read_file(json.dumps(data).encode()), Published)
    except Refused as told:
        assert told.refusals


def test_the_package_is_asked_when_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    """The package `holidays` is never needed; a plain word says when it is not there."""
    monkeypatch.setitem(sys.modules, "holidays", None)
    with pytest.raises(Refused, match="not installed here"):
        read_package(2026, 2026)


class Package:
    """What of the package `holidays` is asked for."""

    def country_holidays(self, country: str, *, subdiv: str, years: range) -> dict[Any, str]:
        """The days of gov.uk, and one at a weekend."""
        nations = {"ENG": Nation.ENGLAND_AND_WALES, "SCT": Nation.SCOTLAND, "NIR": Nation.NORTHERN_IRELAND}
        days = {one.on: one.name for one in CALENDAR.holidays if one.nation is nations[subdiv]}
        return {on: name for on, name in days.items() if on.year in years} | {d("2026-12-26"): "Boxing Day"}


def test_what_the_package_says(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its days of the three parts, weekends told apart."""
    monkeypatch.setitem(sys.modules, "holidays", Package())
    published = read_package(2026, 2027)
    assert (published.first_year, published.last_year) == (2026, 2027)
    assert {one.on for one in published.weekends} == {d("2026-12-26")}
    assert len(published.holidays) == sum(2026 <= one.on.year <= 2027 for one in CALENDAR.holidays)


def test_a_day_taken_out_is_only_a_day_less() -> None:
    """A copy of gov.uk's file that lacks a day is read; what to do about it is for the comparison."""
    lacking = read_file(file(without("2026-06-15", "scotland")))
    assert len(lacking.holidays) == sum(len(part["events"]) for part in divisions().values()) - 1
