"""A new version of the calendar: the one in use with what another source says, and where the two differ.

No source wins in silence. A day that the source has and we have not is added and listed. A day that we
have and the source has not is kept where we know its proclamation, which is better evidence than a list's
silence; for any other a person must say whether it stays or goes, and until then nothing is loaded.
Years that the source does not reach stay as they are.
"""

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from foidesk.calendars.reading import Published
from foidesk.days.calendar import Calendar, Holiday
from foidesk.days.regular_days import Nation, regular_days
from foidesk.days.working_days import Interval
from foidesk.language.words import day_in_words
from foidesk.law.refusal import Refusal, Refused

_BY_RULE = "yearly rule"
_DIGITS = 12


class Outcome(StrEnum):
    """What becomes of a day on which the sources differ."""

    ADDED = "added"
    KEPT = "kept"
    DROPPED = "dropped"
    UNDECIDED = "undecided"
    NOTED = "noted"  # another source differs; nothing is changed for it


@dataclass(frozen=True)
class Difference:
    """A day of one nation that one source has and another has not."""

    on: date
    nation: Nation
    name: str
    has: tuple[str, ...]
    lacks: tuple[str, ...]
    outcome: Outcome


@dataclass(frozen=True)
class NewVersion:
    """The calendar as it would be, and each difference. Nothing may be loaded while one is undecided.

    ``before`` is the version of the calendar it would replace.
    """

    before: str
    calendar: Calendar
    differences: tuple[Difference, ...]

    @property
    def undecided(self) -> tuple[Difference, ...]:
        """The days of which a person must say whether they stay."""
        return tuple(one for one in self.differences if one.outcome is Outcome.UNDECIDED)


Place = tuple[Nation, date]


def new_version(
    in_use: Calendar,
    published: Published,
    *,
    drop: Collection[Place] = (),
    keep: Collection[Place] = (),
    check: Published | None = None,
) -> NewVersion:
    """The calendar in use with what was published. ``check`` is compared with it and changes nothing.

    Raises Refused for years between the two that neither knows, for a day to be dropped that was published,
    and for one to be kept that nobody has.
    """
    _check_years(in_use, published)
    old, new = _places(in_use, published), {(one.nation, one.on): one for one in published.holidays}
    missing = {place: holiday for place, holiday in old.items() if place not in new}
    _check_named({**old, **new}, new, drop, keep)
    known = {(one.nation, one.on): one for one in in_use.holidays}
    outcomes = {place: _outcome(holiday, place, drop, keep) for place, holiday in missing.items()}
    outcomes |= {place: Outcome.ADDED for place in new if place not in known}
    together = {**old, **new, **known}
    better = {
        place: one for place, one in new.items() if one.proclaimed_on and not together[place].proclaimed_on
    }
    calendar = _versioned(
        in_use,
        published,
        [one for place, one in (together | better).items() if outcomes.get(place) is not Outcome.DROPPED],
    )
    return NewVersion(in_use.version, calendar, tuple(_told(in_use, published, check, outcomes, calendar)))


def changed_days(before: Calendar, after: Calendar) -> tuple[Interval, ...]:
    """The days on which two calendars differ in any nation, and the years only one of them covers.

    A count that holds none of them gives the same day by both, and is as sure.
    """
    years = range(min(before.first_year, after.first_year), max(before.last_year, after.last_year) + 1)
    only_one = {year for year in years if _covers(before, year) != _covers(after, year)}
    days = {(one.nation, one.on) for one in before.holidays} ^ {
        (one.nation, one.on) for one in after.holidays
    }
    single = sorted({on for _nation, on in days if on.year not in only_one})
    whole = [Interval(date(year, 1, 1), date(year, 12, 31)) for year in sorted(only_one)]
    return (*(Interval(on, on) for on in single), *whole)


def version_of(first_year: int, last_year: int, holidays: Iterable[Holiday]) -> str:
    """What these days are called: the last year and a digest, so that the same days have the same name."""
    order = list(Nation)
    days = sorted(holidays, key=lambda one: (order.index(one.nation), one.on))
    told = [[str(value) for value in day[:-1]] for day in days]
    digest = hashlib.sha256(json.dumps([first_year, last_year, told]).encode()).hexdigest()
    return f"{last_year}.{digest[:_DIGITS]}"


def named_after_days(version: str) -> bool:
    """Whether a version has such a name; that of a release is short: 2028.1."""
    return len(version.partition(".")[2]) == _DIGITS


def _covers(calendar: Calendar, year: int) -> bool:
    return calendar.first_year <= year <= calendar.last_year


def _check_years(in_use: Calendar, published: Published) -> None:
    if published.first_year > in_use.last_year + 1 or published.last_year < in_use.first_year - 1:
        raise Refused(
            Refusal(
                "The calendar in use has the years {first_year} to {last_year}, and this one "
                "{first_year_2} to {last_year_2}: nobody knows the years between.",
                first_year=in_use.first_year,
                last_year=in_use.last_year,
                first_year_2=published.first_year,
                last_year_2=published.last_year,
            )
        )


def _places(in_use: Calendar, published: Published) -> dict[Place, Holiday]:
    """What we take to be a holiday in the years that were published: as known, else by the yearly rules."""
    years = range(published.first_year, published.last_year + 1)
    expected = _by_rule(year for year in years if not _covers(in_use, year))
    known = (one for one in in_use.holidays if one.on.year in years)
    return {(one.nation, one.on): one for one in (*expected, *known)}


def _check_named(
    known: Collection[Place], new: Collection[Place], drop: Collection[Place], keep: Collection[Place]
) -> None:
    """A slip in a day shows. What is gone already may be dropped again: a run may be repeated."""
    wrong = [
        *(
            f"{_words(place)} is a holiday in what is loaded: it is not dropped."
            for place in {*drop} & {*new}
        ),
        *(
            f"{_words(place)}: nobody has this day, so there is nothing to keep."
            for place in {*keep} - {*known}
        ),
        *(f"{_words(place)} can't be both dropped and kept." for place in {*drop} & {*keep}),
    ]
    if wrong:
        raise Refused(*(Refusal(says) for says in sorted(wrong)))


def _words(place: Place) -> str:
    return f"{day_in_words(place[1])} in {place[0].label}"


def _outcome(holiday: Holiday, place: Place, drop: Collection[Place], keep: Collection[Place]) -> Outcome:
    if place in drop:
        return Outcome.DROPPED
    return Outcome.KEPT if place in keep or holiday.proclaimed_on else Outcome.UNDECIDED


def _versioned(in_use: Calendar, published: Published, holidays: Sequence[Holiday]) -> Calendar:
    """The days under a version of their own: the last year and a digest. The calendar in use if it is it."""
    order = list(Nation)
    days = sorted(holidays, key=lambda one: (order.index(one.nation), one.on))
    first = min(in_use.first_year, published.first_year)
    last = max(in_use.last_year, published.last_year)
    if (first, last) == (in_use.first_year, in_use.last_year) and set(days) == set(in_use.holidays):
        return in_use
    version = version_of(first, last, days)
    marked = tuple(day if day.added_in else day._replace(added_in=version) for day in days)
    return Calendar(version, first, last, marked)


def _told(
    in_use: Calendar,
    published: Published,
    check: Published | None,
    outcomes: Mapping[Place, Outcome],
    calendar: Calendar,
) -> Iterator[Difference]:
    """Each day on which sources differ, in order; days of a new year that the rules expect are no news."""
    others = (published, check) if check else (published,)
    told: dict[str, Mapping[Place, str]] = {"calendar in use": _names(in_use.holidays)}
    told |= {source.source: _names(source.holidays) for source in others}
    told[_BY_RULE] = _names(_by_rule(range(published.first_year, published.last_year + 1)))
    noted = _differing(calendar, check) if check else set()
    for place in sorted(noted | set(outcomes), key=lambda place: (place[1], list(Nation).index(place[0]))):
        outcome = outcomes.get(place, Outcome.NOTED)
        has = tuple(source for source, names in told.items() if place in names)
        if outcome is Outcome.ADDED and _BY_RULE in has and not _covers(in_use, place[1].year):
            continue
        lacks = tuple(source for source in told if source not in has)
        yield Difference(place[1], place[0], told[has[0]][place], has, lacks, outcome)


def _names(holidays: Iterable[Holiday]) -> dict[Place, str]:
    return {(one.nation, one.on): one.name for one in holidays}


def _by_rule(years: Iterable[int]) -> Iterator[Holiday]:
    for year in years:
        for nation in Nation:
            for day in regular_days(nation, year):
                yield Holiday(day.on, day.name, nation, day.basis, None, _BY_RULE)


def _differing(calendar: Calendar, check: Published) -> set[Place]:
    """The days that only one of the two has, in the years that both reach."""
    years = range(max(calendar.first_year, check.first_year), min(calendar.last_year, check.last_year) + 1)
    ours, theirs = _names(calendar.holidays), _names(check.holidays)
    return {place for place in ours.keys() ^ theirs.keys() if place[1].year in years}
