"""Reading bank holidays from outside: a gov.uk file, a file in our own form, or the package `holidays`.

What is read is believed as little as possible: everything wrong with a file is said at once, and nothing
of it is used. What is right of it is compared with the calendar in use by ``foidesk.calendars.new_version``.
"""

import importlib
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from types import ModuleType
from typing import Any

from foidesk.days.calendar import Holiday
from foidesk.days.regular_days import Basis, Nation, regular_days
from foidesk.language.words import day_in_words, listed
from foidesk.law.refusal import Refusal, Refused

MOST_BYTES = 2_000_000
FIRST_YEAR, LAST_YEAR = 1990, 2100
MOST_FAULTS = 100
GOV_UK = "gov.uk bank holidays file"
OUR_FORM = "file in our own form"
PACKAGE = "package holidays"
_LONGEST_NAME = 200
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_COLUMNS = 6
_SATURDAY = 5
_PARTS = {"ENG": Nation.ENGLAND_AND_WALES, "SCT": Nation.SCOTLAND, "NIR": Nation.NORTHERN_IRELAND}


@dataclass(frozen=True)
class Published:
    """What a source says: weekday holidays of every nation for every year from first to last.

    ``weekends`` are days it names that fall on a Saturday or Sunday: they are no working days anyway.
    """

    source: str
    first_year: int
    last_year: int
    holidays: tuple[Holiday, ...]
    weekends: tuple[Holiday, ...] = ()


def read_file(content: bytes) -> Published:
    """The holidays in a file of gov.uk's form or of ours. Raises Refused with everything wrong with it."""
    nations = _loaded(content)
    faults = _head_faults(nations)
    _refuse(faults)
    ours = any("days" in nations[nation] for nation in Nation)
    read: Callable[[Nation, Mapping[str, Any], list[str]], Iterator[Holiday]] = _ours if ours else _gov_uk
    holidays = [holiday for nation in Nation for holiday in read(nation, nations[nation], faults)]
    faults += _doubled(holidays)
    _refuse(faults)
    return _whole(OUR_FORM if ours else GOV_UK, holidays)


def read_package(first_year: int, last_year: int) -> Published:
    """What the package `holidays` reckons for these years. Raises Refused where it is not installed."""
    package = package_installed()
    if package is None:
        raise Refused(
            Refusal("The Python package holidays is not installed here. Install it, or give a file instead.")
        )
    holidays = []
    for part, nation in _PARTS.items():
        known = package.country_holidays("GB", subdiv=part, years=range(first_year, last_year + 1))
        holidays += [_proposed(nation, on, name, PACKAGE) for on, name in sorted(known.items())]
    return _whole(PACKAGE, holidays)


def package_installed() -> ModuleType | None:
    """The package `holidays`, if it is there: we use it to cross-check and never need it."""
    try:
        return importlib.import_module("holidays")
    except ImportError:
        return None


def _refuse(faults: Sequence[str]) -> None:
    """Raise Refused when there is any fault, with as many lines as a person reads."""
    if faults:
        more = len(faults) - MOST_FAULTS
        last = [f"And {more:,} more faults."] if more > 0 else []
        raise Refused(*(Refusal(says) for says in [*faults[:MOST_FAULTS], *last]))


def _loaded(content: bytes) -> dict[str, Any]:
    """The parts of the file by name. Raises Refused for what is no JSON object with text for names."""
    if len(content) > MOST_BYTES:
        raise Refused(
            Refusal(
                "The file has {content} bytes; a calendar has no more than 2 million.",
                content=f"{len(content):,}",
            )
        )
    try:
        data = json.loads(content.decode("utf-8-sig"), object_pairs_hook=_each_once)
    except RecursionError:
        raise Refused(Refusal("The file is nested too deeply to be a calendar.")) from None
    except UnicodeDecodeError:
        raise Refused(Refusal("The file is not text in UTF-8, so not gov.uk's bank-holidays.json.")) from None
    except ValueError as trouble:
        raise Refused(Refusal("The file can't be read as JSON: {trouble}.", trouble=str(trouble))) from None
    if not isinstance(data, dict):
        raise Refused(
            Refusal("The file has no part for each nation. Give gov.uk's bank-holidays.json or our own form.")
        )
    return data


def _each_once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    twice = [name for name, n in Counter(name for name, _value in pairs).items() if n > 1]
    if twice:
        raise ValueError(f"“{twice[0][:40]}” stands twice in one object")
    return dict(pairs)


def _head_faults(nations: Mapping[str, Any]) -> list[str]:
    faults = []
    for nation in Nation:
        part = nations.get(nation)
        if part is None:
            faults.append(f"{nation.label} is missing: the file has no “{nation}”.")
        elif not isinstance(part, dict) or not any(isinstance(part.get(n), list) for n in ("events", "days")):
            faults.append(f"{nation.label} has no list of “events” (gov.uk's form) or “days” (ours).")
    for name in sorted(set(nations) - set(Nation)):
        faults.append(f"“{name[:40]}” is no part of the United Kingdom with holidays of its own.")
    return faults


def _gov_uk(nation: Nation, part: Mapping[str, Any], faults: list[str]) -> Iterator[Holiday]:
    """The events of one division; what is wrong with them goes to the faults."""
    for n, event in enumerate(part.get("events", ()), start=1):
        where = f"{nation.label}, event {n}"
        if not isinstance(event, dict):
            faults.append(f"{where}: it is not an object with a title and a date.")
            continue
        on, title = _day(event.get("date"), where, faults), _text(event.get("title"), where, faults)
        if on and title:
            moved = str(event.get("notes")).strip().lower() == "substitute day"
            yield _proposed(nation, on, f"{title} (substitute day)" if moved else title, GOV_UK)


def _ours(nation: Nation, part: Mapping[str, Any], faults: list[str]) -> Iterator[Holiday]:
    """The rows of one nation in our own form: date, name, basis, proclaimed on, source, added in."""
    sources = part.get("sources")
    if not isinstance(sources, dict):
        faults.append(f"{nation.label} names no “sources”.")
        return
    for n, row in enumerate(part.get("days", ()), start=1):
        where = f"{nation.label}, day {n}"
        if not isinstance(row, list) or len(row) != _COLUMNS:
            faults.append(f"{where}: it is not a list of {_COLUMNS} values.")
            continue
        on, name = _day(row[0], where, faults), _text(row[1], where, faults)
        proclaimed_on = None if row[3] is None else _day(row[3], f"{where}, proclaimed on", faults)
        source = _text(sources.get(str(row[4])), f"{where}, source", faults)
        basis = next((basis for basis in Basis if basis == row[2]), None)
        if basis is None:
            faults.append(f"{where}: its basis is not one of {', '.join(Basis)}.")
        elif on and name and source:
            yield Holiday(on, name, nation, basis, proclaimed_on, source)


def _proposed(nation: Nation, on: date, name: str, source: str) -> Holiday:
    """A holiday whose basis its source does not say: that of the yearly rule, else it was proclaimed."""
    by_rule = {day.on: day.basis for day in regular_days(nation, on.year)}
    return Holiday(on, name, nation, by_rule.get(on, Basis.PROCLAMATION), None, source)


def _day(value: Any, where: str, faults: list[str]) -> date | None:
    if not isinstance(value, str) or not _DAY.fullmatch(value):
        shown = "missing" if value is None else f"“{str(value)[:40]}”"
        faults.append(f"{where}: its date is {shown}, not a day like 2026-06-15.")
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        faults.append(f"{where}: there is no day {value}.")
        return None
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        faults.append(f"{where}: {value} is outside the years {FIRST_YEAR} to {LAST_YEAR}.")
        return None
    return day


def _text(value: Any, where: str, faults: list[str]) -> str | None:
    if isinstance(value, str) and (text := " ".join(value.split())) and len(text) <= _LONGEST_NAME:
        return text
    faults.append(f"{where}: it has no name of 1 to {_LONGEST_NAME} characters.")
    return None


def _doubled(holidays: Iterable[Holiday]) -> list[str]:
    found = Counter((holiday.nation, holiday.on) for holiday in holidays)
    return [
        f"{nation.label}: {day_in_words(on)} stands {n} times." for (nation, on), n in found.items() if n > 1
    ]


def _whole(source: str, holidays: Sequence[Holiday]) -> Published:
    """What was read, when no nation lacks a year. Raises Refused otherwise."""
    weekdays = tuple(holiday for holiday in holidays if holiday.on.weekday() < _SATURDAY)
    years = sorted({holiday.on.year for holiday in weekdays})
    if not years:
        raise Refused(Refusal("There are no bank holidays in it."))
    held = {(holiday.nation, holiday.on.year) for holiday in weekdays}
    _refuse(
        [
            f"{nation.label} has no day in {listed([str(year) for year in lacking])}: there is a gap."
            for nation in Nation
            if (lacking := [y for y in range(years[0], years[-1] + 1) if (nation, y) not in held])
        ]
    )
    weekends = tuple(holiday for holiday in holidays if holiday.on.weekday() >= _SATURDAY)
    return Published(source, years[0], years[-1], weekdays, weekends)
