"""Bank holidays of the United Kingdom, nation by nation, each with its basis and source.

The shipped calendar is data beside this file. Which calendar an office uses is the caller's choice:
a holiday proclaimed since this release is added with ``with_holidays``, or comes with a file that
``foidesk.calendars.reading`` reads.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from foidesk.days.regular_days import Basis, Nation, good_friday, regular_days
from foidesk.language.sentence import Sentence, say

_SATURDAY = 5
_SATURDAYS, _SUNDAYS = say("a Saturday"), say("a Sunday")
_DAYS_OF_A_YEAR = 366
_BY_RULE = "expected by rule, not yet published"
_DATA = Path(__file__).with_name("bank_holidays")


class Holiday(NamedTuple):
    """A bank holiday in one nation. ``proclaimed_on`` is None where unknown or not needed.

    ``added_in`` is the version of the calendar that first had it.
    """

    on: date
    name: str
    nation: Nation
    basis: Basis
    proclaimed_on: date | None
    source: str
    added_in: str = ""


class Reached(NamedTuple):
    """The day a count of working days arrived at."""

    on: date
    provisional: bool


class Ahead(NamedTuple):
    """What a count that begins in one year can meet: the working days of that year and of the next, in order.

    The same days twice: as ordinals, which are quick to search, and as what the count then gives.
    """

    ordinals: tuple[int, ...]
    reached: tuple[Reached, ...]


class _WorkingDays(dict[int, tuple[date, ...]]):
    """The working days of each year; a year is laid out when it is first asked for."""

    def __init__(self, calendar: "Calendar") -> None:
        super().__init__()
        self._calendar = calendar

    def __missing__(self, year: int) -> tuple[date, ...]:
        days = self[year] = tuple(self._calendar.lay_out(year))
        return days


class _Ahead(dict[int, Ahead]):
    """What lies ahead of each year; put together when it is first asked for."""

    def __init__(self, calendar: "Calendar") -> None:
        super().__init__()
        self._calendar = calendar

    def __missing__(self, year: int) -> Ahead:
        first, last = self._calendar.first_year, self._calendar.last_year
        days = self._calendar.working_days[year] + self._calendar.working_days[year + 1]
        ahead = self[year] = Ahead(
            tuple(day.toordinal() for day in days),
            tuple(Reached(day, year < first or day.year > last) for day in days),
        )
        return ahead


@dataclass(frozen=True)
class Calendar:
    """The holidays known for the years ``first_year`` to ``last_year``, both included.

    Outside those years the yearly rules stand in, and whatever rests on them is provisional.
    ``nations`` are those whose holidays count: all for FOIA 10(6), one in the view that ``of`` gives.
    ``working_days[2026]`` are the working days of 2026 in order, ``ahead[2026]`` those and the next year's.
    """

    version: str
    first_year: int
    last_year: int
    holidays: tuple[Holiday, ...]
    nations: tuple[Nation, ...] = tuple(Nation)
    working_days: Mapping[int, tuple[date, ...]] = field(init=False, repr=False, compare=False)
    ahead: Mapping[int, Ahead] = field(init=False, repr=False, compare=False)
    _why: dict[date, str | None] = field(default_factory=dict, init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "working_days", _WorkingDays(self))
        object.__setattr__(self, "ahead", _Ahead(self))

    @classmethod
    def shipped(cls) -> "Calendar":
        """The calendar that came with this release; the same object each time."""
        return _shipped()

    def with_holidays(self, extra: Iterable[Holiday], *, version: str) -> "Calendar":
        """This calendar with further days, under a version of its own."""
        return Calendar(version, self.first_year, self.last_year, (*self.holidays, *extra), self.nations)

    def of(self, nation: Nation) -> "Calendar":
        """The same calendar for one part of the United Kingdom alone; the same object each time.

        FOIA and EIR count the days of all parts together; subject access and the tribunal's rules do not.
        """
        return self._each[nation]

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
        if known or self.first_year <= day.year <= self.last_year:
            return known
        return tuple(one for one in _expected(day.year).get(day, ()) if one.nation in self.nations)

    def is_working_day(self, day: date) -> bool:
        """FOIA 10(6): not a weekend, Christmas Day, Good Friday or a bank holiday in any part of the UK."""
        return self.why_not_working(day) is None

    def why_not_working(self, day: date) -> str | None:
        """Why the day does not count, naming the holiday and its nations; None for a working day."""
        if day not in self._why:
            self._why[day] = self._look_up(day)  # asked again for each step and each row of a file
        return self._why[day]

    def lay_out(self, year: int) -> Iterable[date]:
        """The working days of a year, in order."""
        first = date(year, 1, 1).toordinal()
        weekdays = (day for n in range(_DAYS_OF_A_YEAR) if (day := date.fromordinal(first + n)).weekday() < 5)
        known = self.first_year <= year <= self.last_year
        off = self._by_day.keys() if known else self._by_day.keys() | _expected_in(year, self.nations)
        named = {date(year, 12, 25), good_friday(year)}
        return (day for day in weekdays if day.year == year and day not in off and day not in named)

    def _look_up(self, day: date) -> str | None:
        if day.weekday() >= _SATURDAY:
            return _SATURDAYS if day.weekday() == _SATURDAY else _SUNDAYS
        named = _named_in_the_act(day)
        if named and len(self.nations) == len(Nation):
            return say("{day}, which section 10(6) names", day=named)
        holidays = self.holidays_on(day)
        return say("a bank holiday {where}", where=_where(holidays)) if holidays else named

    @cached_property
    def _by_day(self) -> dict[date, tuple[Holiday, ...]]:
        by_day: dict[date, tuple[Holiday, ...]] = {}
        for holiday in self.holidays:
            by_day[holiday.on] = (*by_day.get(holiday.on, ()), holiday)
        return by_day

    @cached_property
    def _each(self) -> dict[Nation, "Calendar"]:
        return {
            nation: Calendar(
                self.version,
                self.first_year,
                self.last_year,
                tuple(holiday for holiday in self.holidays if holiday.nation is nation),
                (nation,),
            )
            for nation in self.nations
        }


def _where(holidays: tuple[Holiday, ...]) -> Sentence:
    nations: dict[str, list[str]] = {}
    for holiday in holidays:
        nations.setdefault(holiday.name, []).append(say(holiday.nation.label))
    if len(nations) == 1 and len(holidays) == len(Nation):
        return say("throughout the United Kingdom ({name})", name=holidays[0].name)
    each = (say("in {nations} ({name})", nations=tuple(where), name=name) for name, where in nations.items())
    return say("{places}", places=tuple(each))


def _named_in_the_act(day: date) -> Sentence | None:
    if (day.month, day.day) == (12, 25):
        return say("Christmas Day")
    return say("Good Friday") if day.month in (3, 4) and day == good_friday(day.year) else None


@cache
def _expected(year: int) -> dict[date, tuple[Holiday, ...]]:
    expected: dict[date, tuple[Holiday, ...]] = {}
    for nation in Nation:
        for day in regular_days(nation, year):
            holiday = Holiday(day.on, day.name, nation, day.basis, None, _BY_RULE)
            expected[day.on] = (*expected.get(day.on, ()), holiday)
    return expected


def _expected_in(year: int, nations: tuple[Nation, ...]) -> set[date]:
    return {on for on, days in _expected(year).items() if any(day.nation in nations for day in days)}


@cache
def _shipped() -> Calendar:
    files = [json.loads((_DATA / f"{nation.value}.json").read_text(encoding="utf-8")) for nation in Nation]
    return in_our_form(files)


def in_our_form(nations: Iterable[Mapping[str, Any]]) -> Calendar:
    """The calendar of some nations, each a mapping as in the files beside this one. For our own data only.

    Raises ValueError where the nations are not of one version.
    """
    nations = tuple(nations)
    heads = {(data["version"], data["first_year"], data["last_year"]) for data in nations}
    if len(heads) != 1:
        raise ValueError("The bank holidays of the nations are not of one version.")
    version, first_year, last_year = heads.pop()
    return Calendar(version, first_year, last_year, tuple(_holidays(nations)))


def our_form(calendar: Calendar) -> list[dict[str, Any]]:
    """The calendar nation by nation, as ``in_our_form`` takes it: ready for JSON."""
    return [_nation_in_our_form(calendar, nation) for nation in calendar.nations]


def _nation_in_our_form(calendar: Calendar, nation: Nation) -> dict[str, Any]:
    days = [holiday for holiday in calendar.holidays if holiday.nation is nation]
    sources = {source: str(n) for n, source in enumerate(dict.fromkeys(day.source for day in days), start=1)}
    return {
        "nation": nation.value,
        "version": calendar.version,
        "first_year": calendar.first_year,
        "last_year": calendar.last_year,
        "sources": {key: source for source, key in sources.items()},
        "days": [
            [
                day.on.isoformat(),
                day.name,
                day.basis.value,
                day.proclaimed_on.isoformat() if day.proclaimed_on else None,
                sources[day.source],
                day.added_in,
            ]
            for day in days
        ],
    }


def _holidays(nations: Iterable[Mapping[str, Any]]) -> Iterable[Holiday]:
    bases = {basis.value: basis for basis in Basis}
    for data in nations:
        nation, sources = Nation(data["nation"]), data["sources"]
        for on, name, basis, proclaimed, source, added_in in data["days"]:
            proclaimed_on = date.fromisoformat(proclaimed) if proclaimed else None
            yield Holiday(
                date.fromisoformat(on), name, nation, bases[basis], proclaimed_on, sources[source], added_in
            )
