"""`foidesk clock --batch` on 200,000 rows, against reading and writing the same CSV with the library.

    .venv/bin/python -m bench.clock_batch [how many rows]

Two files. A register: requests of eight years under three laws, to six in seven of which nothing happened but
receipt and answer, the rest with clarification, fees, narrowing and reviews on days drawn by chance. And the
hardest case: every row with events, no two rows alike. Nothing is measured but the command itself, within
one process that has already started; the best of three rounds, in time of the processor.
"""

import contextlib
import csv
import json
import random
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path

from foidesk.cli.clock.batch import Terms, answer_rows

ROWS = 200_000
ROUNDS = 3
SEED = 2026
TODAY = date(2026, 11, 22)
FIRST = date(2018, 1, 2)
SPAN = 8 * 365
PROFILES = ("default", "cumbria", "kent", "staffordshire", "hertfordshire", "leicestershire")


def plain(received: date, chance: random.Random) -> dict[str, object]:
    """A request of which only the receipt matters: nine in ten under the Act."""
    regime = chance.choices(("FOIA", "EIR", "SAR"), (90, 5, 5))[0]
    return {"regime": regime, "kind": "response"}


def clarified(received: date, chance: random.Random) -> dict[str, object]:
    """One that had to be made clear, under any of the three laws."""
    asked = received + timedelta(days=chance.randint(1, 20))
    answered = asked + timedelta(days=chance.randint(1, 40))
    rounds = [{"asked": asked.isoformat(), "received": answered.isoformat(), "sufficient": True}]
    return plain(received, chance) | {"clarification": rounds, "profile": chance.choice(PROFILES)}


def charged(received: date, chance: random.Random) -> dict[str, object]:
    """One with a fee."""
    notice = received + timedelta(days=chance.randint(1, 20))
    paid = (notice + timedelta(days=chance.randint(1, 60))).isoformat() if chance.random() < 0.7 else None
    return plain(received, chance) | {"fee": {"notice": notice.isoformat(), "paid": paid}}


def narrowed(received: date, chance: random.Random) -> dict[str, object]:
    """One that cost too much."""
    notified = received + timedelta(days=chance.randint(3, 20))
    came = notified + timedelta(days=chance.randint(1, 60))
    refinement = {"notified": notified.isoformat(), "received": came.isoformat()}
    return {"kind": "response", "refinement": refinement, "refined_request_is_new": chance.random() < 0.5}


def reviewed(received: date, chance: random.Random) -> dict[str, object]:
    """One whose answer was reviewed."""
    issued = received + timedelta(days=chance.randint(5, 40))
    asked = issued + timedelta(days=chance.randint(1, 50))
    days = {"response_issued": issued.isoformat(), "ir_received": asked.isoformat()}
    return {"regime": chance.choice(("FOIA", "EIR")), "kind": "ir_response", **days}


def register(chance: random.Random, rows: int) -> Iterator[tuple[str, str, str]]:
    """Six in seven are plain; of the others most were clarified."""
    kinds, weights = (plain, clarified, charged, narrowed, reviewed), (86, 8, 1, 2, 3)
    for n in range(rows):
        received = FIRST + timedelta(days=chance.randrange(SPAN))
        made = chance.choices(kinds, weights)[0]
        yield f"FOI {n:06}", received.isoformat(), json.dumps(made(received, chance))


def hardest(chance: random.Random, rows: int) -> Iterator[tuple[str, str, str]]:
    """No two alike: each has events and its own time of day."""
    for n in range(rows):
        received = FIRST + timedelta(days=chance.randrange(SPAN))
        made = chance.choice((clarified, charged, narrowed, reviewed))(received, chance)
        time_of_day = f"{n // 3600 % 24:02}:{n // 60 % 60:02}:{n % 60:02}"
        yield f"FOI {n:06}", received.isoformat(), json.dumps(made | {"received_time": time_of_day})


def best(work: Callable[[], object]) -> float:
    """Seconds of the quickest round."""
    took = []
    for _round in range(ROUNDS):
        start = time.process_time()
        work()
        took.append(time.process_time() - start)
    return min(took)


def copied(file: Path, out: Path) -> None:
    """The floor: read and write the same rows."""
    with file.open(encoding="utf-8", newline="") as given, out.open("w", encoding="utf-8", newline="") as to:
        csv.writer(to).writerows(csv.reader(given))


def answered(file: Path, out: Path) -> None:
    """The command, its standard output going to a file."""
    with (
        file.open("rb") as given,
        out.open("w", encoding="utf-8", newline="") as to,
        contextlib.redirect_stdout(to),
    ):
        answer_rows(given, file.name, Terms(None, "FOIA", "default"), TODAY)


def measured(name: str, rows: list[tuple[str, str, str]], folder: Path) -> None:
    """Print each time and the ratio."""
    file, out = folder / "in.csv", folder / "out.csv"
    with file.open("w", encoding="utf-8", newline="") as to:
        csv.writer(to).writerows([("ref", "received", "events"), *rows])
    floor, ours = best(partial(copied, file, out)), best(partial(answered, file, out))
    print(
        f"{name}, {len(rows):,} rows: foidesk {ours:.2f} s, reading and writing {floor:.2f} s; "
        f"ours takes {ours / floor:.1f} times as long"
    )


def main() -> None:
    """Measure both files."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    with tempfile.TemporaryDirectory(prefix="foidesk-bench-") as folder:
        for name, made in (("a register", register), ("no two rows alike", hardest)):
            measured(name, list(made(random.Random(SEED), rows)), Path(folder))  # noqa: S311


if __name__ == "__main__":
    main()
