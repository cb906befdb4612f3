"""Dating 100,000 open requests again, of which 5 in 100 move, against the bare writes that this takes.

    .venv/bin/python -m bench.redate [how many requests]

A desk on SQLite gets requests of twenty kinds, logged and taken further by the real actions, and these are
copied. A calendar is loaded with one more holiday, at which the clocks of one kind look. Measured is what
`foidesk redate` does when it is loaded: finding, reading, working, writing. There are two floors. One is the
bare updates and event inserts of that run, made by the same calls from values that are ready. The other is
lower than any program with a model layer can reach: their statements, by Python's own sqlite3 and nothing
else. Both in the same transactions. Each is measured on a fresh copy of the same file, the best of several
rounds counts.
"""

import os
import shutil
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

HOME = Path(tempfile.mkdtemp(prefix="foidesk-bench-"))
os.environ |= {"FOIDESK_HOME": str(HOME), "DATABASE_URL": ""}

from foidesk.cli.installation import set_up  # noqa: E402

set_up()

from django.core.management import call_command  # noqa: E402
from django.db import connection, transaction  # noqa: E402

from foidesk.audit.models import Head  # noqa: E402
from foidesk.audit.rules import GENESIS  # noqa: E402
from foidesk.authorities import actions as authorities  # noqa: E402
from foidesk.authorities.actions import CalendarSource, OfficeDetails  # noqa: E402
from foidesk.authorities.queries import calendar_in_use, clock_settings  # noqa: E402
from foidesk.calendars.new_version import new_version  # noqa: E402
from foidesk.calendars.reading import Published  # noqa: E402
from foidesk.cases import actions as cases  # noqa: E402
from foidesk.cases.actions.redating import write  # noqa: E402
from foidesk.cases.models import Case, Deadline, Happening, Question  # noqa: E402
from foidesk.cases.queries.redating import plans, stale  # noqa: E402
from foidesk.cases.rules import AddressKind, Channel, NewApplicant, NewRequest  # noqa: E402
from foidesk.days.calendar import Calendar, Holiday  # noqa: E402
from foidesk.days.regular_days import Basis, Nation  # noqa: E402
from foidesk.people import actions as people  # noqa: E402
from foidesk.people.queries import actor  # noqa: E402
from foidesk.people.rules import Role  # noqa: E402
from foidesk.plumbing.rows import Row, new_key  # noqa: E402

KINDS, ROUNDS, BATCH = 20, 3, 5000
FIRST, MOVES, JOY = date(2025, 1, 6), date(2025, 7, 25), date(2025, 8, 1)
NOW = datetime(2026, 6, 1, 9, tzinfo=UTC)
DATABASE = Path(str(connection.settings_dict["NAME"]))
Statements = list[list[tuple[str, Any]]]
"""The writes of each transaction, with their values."""


def main() -> None:
    """Make the desk, measure both, print the ratio."""
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    key = build(many)
    statements, moved = watched(key)
    took = min(ours(key) for _round in range(ROUNDS))
    writes = min(written_only(key) for _round in range(ROUNDS))
    raw = min(bare(key, statements) for _round in range(ROUNDS))
    written = sum(len(part) for part in statements)
    print(f"{many:,} open requests, {moved:,} moved, {written:,} statements that write")
    print(f"foidesk redate             {took:7.3f} s")
    print(f"the same writes alone      {writes:7.3f} s   ours takes {took / writes:.2f} times as long")
    print(f"their statements, sqlite3  {raw:7.3f} s   ours takes {took / raw:.2f} times as long")


def build(many: int) -> Any:
    """A desk with so many open requests of twenty kinds, in the file `before`; gives the office's key."""
    call_command("migrate", verbosity=0)
    office = authorities.found(OfficeDetails(name="Office of Marlshire"), by=None, at=NOW, on=NOW.date())
    person = people.welcome(
        authority=office.id,
        name="Alice Able",
        email="alice@marlshire.example",
        title="",
        password="three plain wooden spoons",  # noqa: S106
        roles=[Role.CASE_OFFICER, Role.CORRESPONDENCE],
        by=None,
        at=NOW,
        on=NOW.date(),
    )
    alice = actor(person, authority=office.id, on=NOW.date())
    for n in range(KINDS):
        request = NewRequest(
            title=f"Kind {n}",
            received_on=MOVES if n == KINDS - 1 else FIRST + timedelta(days=n // 3),
            channel=Channel.EMAIL,
            applicant=NewApplicant("Jo Applicant", AddressKind.EMAIL, "jo@applicant.example"),
            questions=tuple(f"Question {k}?" for k in range(1 + n % 3)),
            words="What do you hold?",
        )
        copy(cases.log(request, by=alice, at=NOW, on=NOW.date()), many // KINDS - 1, first=n * many)
    connection.close()
    shutil.copy(DATABASE, HOME / "before")
    return office.id


def copy(case: Case, times: int, *, first: int) -> None:
    """The same request so many times more, each with its questions, happenings and deadlines."""
    keys = [new_key() for _n in range(times)]
    numbers = range(1000 + first, 1000 + first + times)
    copies = [
        fresh(case, id=key, number=n, reference=f"COPY {n}") for key, n in zip(keys, numbers, strict=True)
    ]
    Case.objects.of(case.authority).bulk_create(copies, batch_size=BATCH)
    Head.objects.of(case.authority).bulk_create(
        [Head(authority=case.authority, chain=key, count=1, digest=GENESIS) for key in keys], batch_size=BATCH
    )
    for table in (Question, Happening, Deadline):
        parts = list(table.objects.of(case.authority).filter(case=case))  # type: ignore[attr-defined]
        rows = [fresh(row, id=new_key(), case_id=key) for key in keys for row in parts]
        table.objects.of(case.authority).bulk_create(rows, batch_size=BATCH)  # type: ignore[attr-defined]


def fresh(row: Row, **changes: Any) -> Any:
    """The same row under another key."""
    values = {field.attname: getattr(row, field.attname) for field in row._meta.concrete_fields}
    return type(row)(**(values | changes))


def redated(key: Any) -> Any:
    """Each part of what `foidesk redate` does when a calendar has been loaded."""
    return cases.redate_stale(key, by=None, at=NOW, on=NOW.date())


def load(key: Any) -> None:
    """A desk as it was before, that has just loaded a calendar with one more holiday."""
    connection.close()
    for leftover in DATABASE.parent.glob(f"{DATABASE.name}*"):
        leftover.unlink()
    shutil.copy(HOME / "before", DATABASE)
    shipped = Calendar.shipped()
    joy = Holiday(JOY, "A day of joy", Nation.SCOTLAND, Basis.PROCLAMATION, None, "invented")
    published = Published("invented", shipped.first_year, shipped.last_year, (*shipped.holidays, joy))
    new = new_version(calendar_in_use(key), published)
    authorities.load_calendar(key, new, CalendarSource("a bench"), by=None, at=NOW, on=NOW.date())


def measured(do: Callable[[], object]) -> float:
    """Seconds that it takes."""
    start = time.perf_counter()
    do()
    return time.perf_counter() - start


def ours(key: Any) -> float:
    """Seconds for all that follows the loading."""
    load(key)
    return measured(lambda: list(redated(key)))


def watched(key: Any) -> tuple[Statements, int]:
    """The statements that a run writes with, transaction by transaction, and how many requests it moves."""
    statements: Statements = [[]]

    def note(execute: Any, sql: str, values: Any, many: bool, context: Any) -> Any:
        if sql.startswith(("INSERT", "UPDATE", "DELETE")):
            statements[-1].append((sql.replace("%s", "?"), values))
        return execute(sql, values, many, context)

    load(key)
    moved = 0
    with connection.execute_wrapper(note):
        for part in redated(key):
            moved += len(part.moves)
            statements.append([])
    return statements, moved


def written_only(key: Any) -> float:
    """Seconds for the updates and inserts of the run, by the same calls, from values that are ready."""
    load(key)
    settings = clock_settings(key)
    ready = [
        list(plans(part, group, {}))
        for group in stale(key, settings, on=NOW.date())
        for part in group.parts()
    ]

    def write_each() -> None:
        for part in ready:
            with transaction.atomic():
                write(key, part, calendar=settings.calendar.version, by=None, at=NOW)

    return measured(write_each)


def bare(key: Any, statements: Statements) -> float:
    """Seconds for the same statements, and nothing but them."""
    load(key)
    connection.close()
    database = sqlite3.connect(DATABASE, isolation_level=None)
    database.execute("PRAGMA journal_mode = WAL")
    database.execute("PRAGMA synchronous = NORMAL")
    database.execute("PRAGMA foreign_keys = ON")

    def replay() -> None:
        for part in statements:
            database.execute("BEGIN IMMEDIATE")
            for sql, values in part:
                database.execute(sql, values)
            database.execute("COMMIT")

    took = measured(replay)
    database.close()
    return took


if __name__ == "__main__":
    try:
        main()
    finally:
        shutil.rmtree(HOME)
