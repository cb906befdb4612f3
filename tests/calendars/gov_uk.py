"""Files of bank holidays in gov.uk's form, made from what we ship."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from foidesk.days.calendar import Calendar
from foidesk.days.regular_days import Nation, regular_days
from tests.clock.days import CALENDAR

Divisions = dict[str, Any]


def divisions(calendar: Calendar = CALENDAR, *, first: int = 2019, last: int = 2028) -> Divisions:
    """What gov.uk would publish of a calendar for these years."""
    return {
        nation.value: {
            "division": nation.value,
            "events": [
                {"title": one.name, "date": one.on.isoformat(), "notes": "", "bunting": True}
                for one in calendar.holidays
                if one.nation is nation and first <= one.on.year <= last
            ],
        }
        for nation in Nation
    }


def file(change: Callable[[Divisions], object] = lambda data: None) -> bytes:
    """Such a file after somebody changed it."""
    data = divisions()
    change(data)
    return json.dumps(data).encode()


def without(day: str, *nations: str) -> Callable[[Divisions], None]:
    """Take a day out, in every nation or in those named."""

    def change(data: Divisions) -> None:
        for nation in nations or data:
            data[nation]["events"] = [one for one in data[nation]["events"] if one["date"] != day]

    return change


def adding(day: str, *nations: str, **fields: Any) -> Callable[[Divisions], None]:
    """Put a day in, in every nation or in those named."""

    def change(data: Divisions) -> None:
        for nation in nations or data:
            event: Mapping[str, Any] = {"title": "A day of joy", "date": day, "notes": "", "bunting": True}
            data[nation]["events"].append({**event, **fields})

    return change


def both(*changes: Callable[[Divisions], object]) -> Callable[[Divisions], None]:
    """One change after the other."""

    def change(data: Divisions) -> None:
        for one in changes:
            one(data)

    return change


def next_year(data: Divisions) -> None:
    """Put in what gov.uk will publish for 2029: the yearly days."""
    for nation in Nation:
        for day in regular_days(nation, 2029):
            data[nation]["events"].append({"title": day.name, "date": day.on.isoformat()})
