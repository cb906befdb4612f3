"""The bank holidays that come round every year, by rule.

Shipped holidays are facts and come first. These rules serve where there are no facts yet: they give
the days of the Schedule to the Banking and Financial Dealings Act 1971, the two days section 10(6)
names itself, and the days proclaimed every year by custom. A date that rests on them is provisional.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

_SATURDAY, _SUNDAY = 5, 6


class Nation(StrEnum):
    """The parts of the United Kingdom that have their own bank holidays."""

    ENGLAND_AND_WALES = "england-and-wales"
    SCOTLAND = "scotland"
    NORTHERN_IRELAND = "northern-ireland"

    @property
    def label(self) -> str:
        """As written in a sentence: ``England and Wales``."""
        return self.value.replace("-", " ").title().replace(" And ", " and ")


class Basis(StrEnum):
    """What makes the day a holiday."""

    SCHEDULE = "schedule"  # listed in the Schedule to the 1971 Act
    PROCLAMATION = "proclamation"  # appointed under section 1 of the 1971 Act
    STATUTE = "statute"  # named in FOIA section 10(6); elsewhere a common law holiday


@dataclass(frozen=True)
class RegularDay:
    """One yearly holiday on the weekday it is kept in a given year."""

    on: date
    name: str
    basis: Basis


def easter_sunday(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the usual computus."""
    golden = year % 19
    century, in_century = divmod(year, 100)
    leap_centuries, century_rest = divmod(century, 4)
    moon_shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leap_centuries - moon_shift + 15) % 30
    leaps, leap_rest = divmod(in_century, 4)
    weekday = (32 + 2 * century_rest + 2 * leaps - epact - leap_rest) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def good_friday(year: int) -> date:
    """Good Friday, excluded by name in section 10(6)."""
    return easter_sunday(year) - timedelta(days=2)


@cache
def regular_days(nation: Nation, year: int) -> tuple[RegularDay, ...]:
    """The nation's yearly holidays in that year, in date order, each on the weekday it is kept."""
    return tuple(sorted(_RULES[nation](year), key=lambda day: day.on))


def _england_and_wales(year: int) -> Iterator[RegularDay]:
    yield _moved_to_monday(date(year, 1, 1), "New Year’s Day", Basis.PROCLAMATION, Basis.PROCLAMATION)
    yield RegularDay(good_friday(year), "Good Friday", Basis.STATUTE)
    yield RegularDay(easter_sunday(year) + timedelta(days=1), "Easter Monday", Basis.SCHEDULE)
    yield RegularDay(_monday_from(date(year, 5, 1)), "Early May bank holiday", Basis.PROCLAMATION)
    yield RegularDay(_monday_from(date(year, 5, 25)), "Spring bank holiday", Basis.SCHEDULE)
    yield RegularDay(_monday_from(date(year, 8, 25)), "Summer bank holiday", Basis.SCHEDULE)
    yield from _christmas(year, Basis.STATUTE, Basis.SCHEDULE)


def _northern_ireland(year: int) -> Iterator[RegularDay]:
    yield from _england_and_wales(year)
    patrick = date(year, 3, 17)
    moved = Basis.SCHEDULE if patrick.weekday() == _SUNDAY else Basis.PROCLAMATION
    yield _moved_to_monday(patrick, "St Patrick’s Day", Basis.SCHEDULE, moved)
    boyne = "Battle of the Boyne (Orangemen’s Day)"
    yield _moved_to_monday(date(year, 7, 12), boyne, Basis.PROCLAMATION, Basis.PROCLAMATION)


def _scotland(year: int) -> Iterator[RegularDay]:
    yield from _scottish_new_year(year)
    yield RegularDay(good_friday(year), "Good Friday", Basis.SCHEDULE)
    yield RegularDay(_monday_from(date(year, 5, 1)), "Early May bank holiday", Basis.SCHEDULE)
    yield RegularDay(_monday_from(date(year, 5, 25)), "Spring bank holiday", Basis.PROCLAMATION)
    yield RegularDay(_monday_from(date(year, 8, 1)), "Summer bank holiday", Basis.SCHEDULE)
    yield _moved_to_monday(date(year, 11, 30), "St Andrew’s Day", Basis.SCHEDULE, Basis.SCHEDULE)
    yield from _christmas(year, Basis.SCHEDULE, Basis.PROCLAMATION)


def _scottish_new_year(year: int) -> Iterator[RegularDay]:
    """1 and 2 January: the Schedule moves a Sunday to the 3rd, a proclamation moves a Saturday."""
    first, second = date(year, 1, 1), date(year, 1, 2)
    if first.weekday() == _SUNDAY:
        yield RegularDay(second, "2nd January", Basis.SCHEDULE)
        yield RegularDay(date(year, 1, 3), "New Year’s Day (substitute day)", Basis.SCHEDULE)
    elif first.weekday() == _SATURDAY:
        yield RegularDay(date(year, 1, 3), "New Year’s Day (substitute day)", Basis.SCHEDULE)
        yield RegularDay(date(year, 1, 4), "2nd January (substitute day)", Basis.PROCLAMATION)
    else:
        yield RegularDay(first, "New Year’s Day", Basis.SCHEDULE)
        yield _moved_to_monday(second, "2nd January", Basis.SCHEDULE, Basis.PROCLAMATION)


def _christmas(year: int, christmas: Basis, boxing: Basis) -> Iterator[RegularDay]:
    """25 and 26 December and the days that stand in for them at a weekend."""
    first, second = date(year, 12, 25), date(year, 12, 26)
    substitute = "Christmas Day (substitute day)"
    if first.weekday() == _SATURDAY:
        yield RegularDay(date(year, 12, 27), substitute, boxing)
        yield RegularDay(date(year, 12, 28), "Boxing Day (substitute day)", Basis.PROCLAMATION)
    elif first.weekday() == _SUNDAY:
        yield RegularDay(second, "Boxing Day", Basis.SCHEDULE)
        yield RegularDay(date(year, 12, 27), substitute, boxing)
    else:
        yield RegularDay(first, "Christmas Day", christmas)
        yield _moved_to_monday(second, "Boxing Day", boxing, Basis.PROCLAMATION)


def _moved_to_monday(day: date, name: str, basis: Basis, when_moved: Basis) -> RegularDay:
    if day.weekday() < _SATURDAY:
        return RegularDay(day, name, basis)
    return RegularDay(_monday_from(day), f"{name} (substitute day)", when_moved)


def _monday_from(day: date) -> date:
    """The first Monday on or after the day."""
    return day + timedelta(days=-day.weekday() % 7)


_RULES: dict[Nation, Callable[[int], Iterator[RegularDay]]] = {
    Nation.ENGLAND_AND_WALES: _england_and_wales,
    Nation.SCOTLAND: _scotland,
    Nation.NORTHERN_IRELAND: _northern_ireland,
}
