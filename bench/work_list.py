"""The first page, the list of all requests and the page of one, at 1,000 requests and at 200,000.

    .venv/bin/python -m bench.work_list [how many requests] [--explain]

The database that DATABASE_URL names, or SQLite in a folder of its own, gets requests of some kinds, made by
the real actions: new, decided, sent. They are copied with all that belongs to them, to the smaller number,
then to the larger. A quarter is open, so that the first page shows as many rows at both. Pages are asked for
through the whole stack, middleware and templates included, after a warm-up. Printed are the 95th percentile
of each page at both sizes, their ratio, and the number of queries. With --explain, each query that takes
longer than 20 ms at the larger size is printed with its plan.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from threading import Event
from typing import Any

HOME = Path(tempfile.mkdtemp(prefix="foidesk-bench-"))
os.environ["FOIDESK_HOME"] = str(HOME)

from foidesk.cli.installation import set_up  # noqa: E402

set_up()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402
from django.utils import timezone  # noqa: E402

from foidesk.cases.models import Applicant, Case, Deadline, Happening, Question  # noqa: E402
from foidesk.plumbing.rows import Row, new_key  # noqa: E402
from foidesk.worker.rounds import ROUNDS as ROUNDS_OF_THE_WORKER  # noqa: E402
from foidesk.worker.rounds import turn  # noqa: E402
from tests import walk  # noqa: E402
from tests.release.steps import Journey  # noqa: E402

SMALL, ROUNDS, WARM_UP, BATCH, SLOW = 1_000, 60, 5, 2_000, 0.020
WORDS = ("bridges", "anvils", "lighthouses", "contracts", "spending", "drones", "catering", "harpsichords")
ALICE = "alice@marlshire.example"


def main() -> None:
    """Make the desk, measure at both sizes, print the ratios."""
    many = int(next((word for word in sys.argv[1:] if word.isdigit()), "200000"))
    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("migrate", verbosity=0)
    walk.NOW = timezone.now()  # noqa: TID251
    walk.TODAY = walk.NOW.date()
    kinds = made()
    visitor = Client()
    visitor.post("/desk/sign-in/", {"email": ALICE, "password": walk.PASSWORD})
    grow(kinds, SMALL)
    small = measured(visitor, pages(kinds))
    grow(kinds, many)
    large = measured(visitor, pages(kinds))
    print(f"{connection.vendor}: p95 in ms, and queries, at {SMALL:,} and at {many:,} requests")
    for name, (before, asked) in small.items():
        after, later = large[name]
        figures = f"{before * 1000:8.1f} {asked:3}  {after * 1000:8.1f} {later:3}"
        print(f"{name:28}{figures}   {after / before:5.2f} times")
    if "--explain" in sys.argv:
        explained(visitor, pages(kinds))


def made() -> list[Case]:
    """One request of each kind: a quarter open, the rest answered."""
    ours = walk.office(review_contact="The Chief Executive, at this address")
    kinds = []
    for n in range(8):
        received = walk.TODAY - timedelta(days=3 * n + 1)
        case = walk.logged(ours.alice, received_on=received, title=f"Kind {n} of request")
        journey = Journey(ours, case)
        if n == 1:
            journey.submitted()
        if n > 1:
            journey.handed()
        kinds.append(walk.again(case))
    turn(ROUNDS_OF_THE_WORKER, timezone.now, Event())  # noqa: TID251
    return [walk.again(case) for case in kinds]


def grow(kinds: list[Case], many: int) -> None:
    """Copy the kinds in turn until there are so many requests."""
    authority = kinds[0].authority
    have = Case.objects.of(authority).count()
    parts = {table: _parts(table, kinds) for table in (Question, Happening, Deadline)}
    for first in range(have, many, BATCH):
        numbers = range(first, min(first + BATCH, many))
        keys = {n: new_key() for n in numbers}
        of = {n: kinds[n % len(kinds)] for n in numbers}
        people = {
            n: fresh(of[n].applicant, id=new_key(), address=f"jo{n}@applicant.example") for n in numbers
        }
        Applicant.objects.of(authority).bulk_create(people.values())
        rows = [
            fresh(
                of[n],
                id=keys[n],
                number=n + 100,
                reference=f"COPY {n:06}",
                title=f"{WORDS[n % 7]} and {WORDS[n % 8]} number {n}",
                applicant_id=people[n].id,
                due_on=walk.TODAY + timedelta(days=n % 40),
            )
            for n in numbers
        ]
        Case.objects.of(authority).bulk_create(rows)
        for table, found in parts.items():
            copies = [fresh(row, id=new_key(), case_id=keys[n]) for n in numbers for row in found[of[n].id]]
            table.objects.of(authority).bulk_create(copies)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def _parts(table: Any, kinds: list[Case]) -> dict[Any, list[Any]]:
    return {case.id: list(table.objects.of(case.authority).filter(case=case)) for case in kinds}


def fresh(row: Row, **changes: Any) -> Any:
    """The same row under another key."""
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return type(row)(**(values | changes))


def pages(kinds: list[Case]) -> dict[str, str]:
    """The pages that are measured."""
    one = f"/desk/cases/{kinds[0].id}/"
    return {
        "work": "/desk/",
        "all requests": "/desk/cases/",
        "all, page 9": "/desk/cases/?page=9",
        "all, the last page": "/desk/cases/?page=999999",
        "all, answered": "/desk/cases/?state=answered",
        "all, one word": "/desk/cases/?q=lighthouses",
        "all, one reference": "/desk/cases/?q=COPY+000077",
        "all, found nowhere": "/desk/cases/?q=zebra",
        "one request": one,
        "its history": f"{one}history/",
        "its clock": f"{one}clock/",
        "approvals": "/desk/approvals/",
        "inbox": "/desk/inbox/",
        "outbox": "/desk/outbox/",
        "searches": "/desk/searches/",
        "disclosure log": "/desk/log/",
    }


def measured(visitor: Client, wanted: dict[str, str]) -> dict[str, tuple[float, int]]:
    """For each page the 95th percentile of its time in seconds, and how many queries it asks."""
    found = {}
    for name, path in wanted.items():
        for _ in range(WARM_UP):
            if visitor.get(path).status_code != 200:
                raise RuntimeError(f"{path} can't be opened")
        times = statistics.quantiles([timed(lambda: visitor.get(path)) for _ in range(ROUNDS)], n=20)  # noqa: B023
        with CaptureQueriesContext(connection) as asked:
            visitor.get(path)
        found[name] = (times[-1], len(asked))
    return found


def timed(do: Callable[[], object]) -> float:
    """Seconds that it takes."""
    began = time.perf_counter()
    do()
    return time.perf_counter() - began


def explained(visitor: Client, wanted: dict[str, str]) -> None:
    """Print each slow query of each page with its plan."""
    how = "EXPLAIN (ANALYZE, BUFFERS)" if connection.vendor == "postgresql" else "EXPLAIN QUERY PLAN"
    slow: list[tuple[float, str, Any]] = []

    def watch(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        began = time.perf_counter()
        try:
            return execute(sql, params, many, context)
        finally:
            if time.perf_counter() - began > SLOW:
                slow.append((time.perf_counter() - began, sql, params))

    for path in wanted.values():
        with connection.execute_wrapper(watch):
            visitor.get(path)
    for took, sql, params in slow:
        print(f"\n{took * 1000:.0f} ms\n  {sql}")
        with connection.cursor() as cursor:
            cursor.execute(f"{how} {sql}", params)
            print("\n".join(f"    {row}" for row in cursor.fetchall()))


if __name__ == "__main__":
    main()
