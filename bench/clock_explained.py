"""A full explained deadline against one call of a library that only counts.

    bench-venv/bin/python -m bench.clock_explained        (with what bench/requirements.txt names)

Ours takes the receipt of a request and gives the state, the due date and a step with its reason for each
calendar day until then. Every day of two years is taken as the day of receipt. The rivals count England
alone and give a bare date. Each has its holidays ready before it is measured; the best of several rounds, in
time of the processor.
"""

import time
from collections.abc import Callable
from datetime import date, timedelta

import holidays
from workalendar.europe import UnitedKingdom

from foidesk.clock.calendar import Calendar
from foidesk.clock.happening import Happening, Kind
from foidesk.clock.reckon import reckon

FIRST = date(2025, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(2 * 365)]
ROUNDS = 9


def explained(calendar: Calendar, day: date) -> object:
    """The due date of a request received that day, day by day."""
    reckoning = reckon((Happening(Kind.RECEIVED, day),), calendar=calendar, as_of=day)
    return reckoning.due, reckoning.state, reckoning.steps


def told(calendar: Calendar, day: date) -> object:
    """That, with every other deadline that runs and the sentence for a letter."""
    reckoning = reckon((Happening(Kind.RECEIVED, day),), calendar=calendar, as_of=day)
    return reckoning.due, reckoning.steps, reckoning.deadlines, reckoning.warnings, reckoning.sentence


def best(work: Callable[[date], object]) -> float:
    """Seconds for one, in the quickest of the rounds; the first, not counted, warms up."""
    took = []
    for _round in range(ROUNDS + 1):
        start = time.process_time()
        for day in DAYS:
            work(day)
        took.append(time.process_time() - start)
    return min(took[1:]) / len(DAYS)


def main() -> None:
    """Print each time and the ratios."""
    calendar = Calendar.shipped()
    theirs, works = holidays.country_holidays("GB", subdiv="ENG"), UnitedKingdom()
    ours = best(lambda day: explained(calendar, day))
    rivals = {
        "holidays get_nth_working_day": best(lambda day: theirs.get_nth_working_day(day, 20)),
        "workalendar add_working_days": best(lambda day: works.add_working_days(day, 20)),
    }
    print(f"foidesk, a deadline explained day by day: {ours * 1e6:.1f} µs")
    for name, took in rivals.items():
        print(f"{name}: {took * 1e6:.1f} µs; ours takes {ours / took:.2f} times as long")
    whole = best(lambda day: told(calendar, day))
    print(f"foidesk, with every other deadline and the sentence for a letter: {whole * 1e6:.1f} µs")


if __name__ == "__main__":
    main()
