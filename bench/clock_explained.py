"""A full explained deadline against one call of a library that only counts.

    bench-venv/bin/python -m bench.clock_explained        (with what bench/requirements.txt names)

Ours takes the receipt of a request and gives the state, the due date and a step with its reason for each
calendar day until then. Every day of two years is taken as the day of receipt. The rivals count England
alone and give a bare date. Each has its holidays ready before it is measured; the best of several rounds, in
time of the processor.
"""

import time
from collections.abc import Callable, Mapping
from datetime import date, timedelta

import holidays
from workalendar.europe import UnitedKingdom

from foidesk.clock.happening import Happening, Kind
from foidesk.clock.reckon import reckon
from foidesk.days.calendar import Calendar

FIRST = date(2025, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(2 * 365)]
ROUNDS = 15
OURS = "foidesk, a deadline explained day by day"
WHOLE = "foidesk, with every other deadline and the sentence for a letter"


def explained(calendar: Calendar, day: date) -> object:
    """The due date of a request received that day, day by day."""
    reckoning = reckon((Happening(Kind.RECEIVED, day),), calendar=calendar, as_of=day)
    return reckoning.due, reckoning.state, reckoning.steps


def told(calendar: Calendar, day: date) -> object:
    """That, with every other deadline that runs and the sentence for a letter."""
    reckoning = reckon((Happening(Kind.RECEIVED, day),), calendar=calendar, as_of=day)
    return reckoning.due, reckoning.steps, reckoning.deadlines, reckoning.warnings, reckoning.sentence


def best(works: Mapping[str, Callable[[date], object]]) -> dict[str, float]:
    """Seconds for one of each, in the quickest of the rounds, taken in turn; the first warms up."""
    took: dict[str, list[float]] = {name: [] for name in works}
    for _round in range(ROUNDS + 1):
        for name, work in works.items():
            start = time.process_time()
            for day in DAYS:
                work(day)
            took[name].append(time.process_time() - start)
    return {name: min(times[1:]) / len(DAYS) for name, times in took.items()}


def main() -> None:
    """Print each time and the ratios."""
    calendar = Calendar.shipped()
    theirs, works = holidays.country_holidays("GB", subdiv="ENG"), UnitedKingdom()
    took = best(
        {
            OURS: lambda day: explained(calendar, day),
            WHOLE: lambda day: told(calendar, day),
            "holidays get_nth_working_day": lambda day: theirs.get_nth_working_day(day, 20),
            "workalendar add_working_days": lambda day: works.add_working_days(day, 20),
        }
    )
    for name, seconds in took.items():
        ratio = "" if name in (OURS, WHOLE) else f"; ours takes {took[OURS] / seconds:.2f} times as long"
        print(f"{name}: {seconds * 1e6:.1f} µs{ratio}")


if __name__ == "__main__":
    main()
