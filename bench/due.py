"""A bare due date, 20 working days after receipt, against the two libraries that count working days.

    bench-venv/bin/python -m bench.due        (with what bench/requirements.txt names)

Every day of two years is taken as the day of receipt. The rivals count England alone, which is less work:
they know no union of nations. Each has its holidays ready before it is measured. The best of several rounds.
"""

import time
from collections.abc import Callable
from datetime import date, timedelta

import holidays
from workalendar.europe import UnitedKingdom

from foidesk.days.calendar import Calendar
from foidesk.days.working_days import nth_working_day_after

FIRST = date(2025, 1, 1)
DAYS = [FIRST + timedelta(days=n) for n in range(2 * 365)]
ROUNDS = 7


def best(count: Callable[[date], object]) -> float:
    """Seconds for one due date, in the quickest of the rounds; the first, not counted, warms up."""
    took = []
    for _round in range(ROUNDS + 1):
        start = time.perf_counter()
        for day in DAYS:
            count(day)
        took.append(time.perf_counter() - start)
    return min(took[1:]) / len(DAYS)


def main() -> None:
    """Print each time and the ratios."""
    ours = Calendar.shipped()
    theirs = holidays.country_holidays("GB", subdiv="ENG")
    works = UnitedKingdom()
    foidesk = best(lambda day: nth_working_day_after(ours, day, 20))
    rivals = {
        "holidays get_nth_working_day": best(lambda day: theirs.get_nth_working_day(day, 20)),
        "workalendar add_working_days": best(lambda day: works.add_working_days(day, 20)),
    }
    print(f"{'foidesk nth_working_day_after':<32}{foidesk * 1e6:8.2f} µs")
    for name, took in rivals.items():
        print(f"{name:<32}{took * 1e6:8.2f} µs   ours is {took / foidesk:.0f} times faster")


if __name__ == "__main__":
    main()
