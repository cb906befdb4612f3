"""Bank holidays of the United Kingdom, nation by nation, each with its basis and source.

The shipped calendar is data beside this file. Which calendar an office uses is the caller's choice:
a holiday proclaimed since this release is added with ``with_holidays``.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from foidesk.clock.regular_days import Basis, Nation, good_friday, regular_days
from foidesk.law.wording import listed

_SATURDAY = 5
_BY_RULE = "expected by rule, not yet published"
_DATA = Path(__file__).with_name("bank_holidays")


@dataclass(frozen=True)
class Holiday:
    """A bank holiday in one nation. ``proclaimed_on`` is None where unknown or not needed."""

    on: date
    name: str
    nation: Nation
    basis: Basis
    proclaimed_on: date | None
    source: str


@dataclass(frozen=True)
class Calendar:
    """The holidays known for the years ``first_year`` to ``last_year``, both included.

    Outside those years the yearly rules stand in, and whatever rests on them is provisional.
    """

    version: str
    first_year: int
    last_year: int
    holidays: tuple[Holiday, ...]
    _by_day: dict[date, tuple[Holiday, ...]] = field(init=False, repr=False, compare=False)
    _working: dict[date, bool] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_day: dict[date, tuple[Holiday, ...]] = {}
        for holiday in self.holidays:
            by_day[holiday.on] = (*by_day.get(holiday.on, ()), holiday)
        object.__setattr__(self, "_by_day", by_day)

    @classmethod
    def shipped(cls) -> "Calendar":
        """The calendar that came with this release; the same object each time."""
        return _shipped()

    def with_holidays(self, extra: Iterable[Holiday], *, version: str) -> "Calendar":
        """This calendar with further days, under a version of its own."""
        return Calendar(version, self.first_year, self.last_year, (*self.holidays, *extra))

    @cached_property
    def proclaimed(self) -> tuple[Holiday, ...]:
        """The holidays whose day of proclamation is known."""
        return tuple(holiday for holiday in self.holidays if holiday.proclaimed_on)

    def covers(self, first: date, last: date) -> bool:
        """Whether the days from first to last all lie in the years for which holidays are known."""
        return self.first_year <= first.year and last.year <= self.last_year

    def holidays_on(self, day: date) -> tuple[Holiday, ...]:
        """The holidays of that day in any nation: as known, or beyond the known years as the rules expect."""
        known = self._by_day.get(day, ())
        if self.first_year <= day.year <= self.last_year:
            return known
        return known or _expected(day.year).get(day, ())

    def is_working_day(self, day: date) -> bool:
        """FOIA 10(6): not a weekend, Christmas Day, Good Friday or a bank holiday in any part of the UK."""
        known = self._working.get(day)
        if known is None:
            known = day.weekday() < _SATURDAY and not self.holidays_on(day) and not _named_in_the_act(day)
            self._working[day] = known  # asked again for each deadline, each step and each row of a file
        return known

    def why_not_working(self, day: date) -> str | None:
        """Why the day does not count, naming the holiday and its nations; None for a working day."""
        if day.weekday() >= _SATURDAY:
            return "a Saturday" if day.weekday() == _SATURDAY else "a Sunday"
        named = _named_in_the_act(day)
        if named:
            return f"{named}, which section 10(6) names"
        holidays = self.holidays_on(day)
        return f"a bank holiday {_where(holidays)}" if holidays else None


def _where(holidays: tuple[Holiday, ...]) -> str:
    nations: dict[str, list[str]] = {}
    for holiday in holidays:
        nations.setdefault(holiday.name, []).append(holiday.nation.label)
    if len(nations) == 1 and len(holidays) == len(Nation):
        return f"throughout the United Kingdom ({holidays[0].name})"
    return listed([f"in {listed(labels)} ({name})" for name, labels in nations.items()])


def _named_in_the_act(day: date) -> str | None:
    if (day.month, day.day) == (12, 25):
        return "Christmas Day"
    return "Good Friday" if day.month in (3, 4) and day == good_friday(day.year) else None


@cache
def _expected(year: int) -> dict[date, tuple[Holiday, ...]]:
    expected: dict[date, tuple[Holiday, ...]] = {}
    for nation in Nation:
        for day in regular_days(nation, year):
            holiday = Holiday(day.on, day.name, nation, day.basis, None, _BY_RULE)
            expected[day.on] = (*expected.get(day.on, ()), holiday)
    return expected


@cache
def _shipped() -> Calendar:
    files = [_read(nation) for nation in Nation]
    heads = {(data["version"], data["first_year"], data["last_year"]) for data in files}
    if len(heads) != 1:
        raise ValueError("The bank holiday files of the three nations are not of one version.")
    version, first_year, last_year = heads.pop()
    return Calendar(version, first_year, last_year, tuple(_holidays(files)))


def _read(nation: Nation) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((_DATA / f"{nation.value}.json").read_text(encoding="utf-8"))
    return data


def _holidays(files: list[dict[str, Any]]) -> Iterable[Holiday]:
    for data in files:
        nation, sources = Nation(data["nation"]), data["sources"]
        for row in data["days"]:
            on, name, basis, proclaimed, source = row
            proclaimed_on = date.fromisoformat(proclaimed) if proclaimed else None
            yield Holiday(date.fromisoformat(on), name, nation, Basis(basis), proclaimed_on, sources[source])
