"""`foidesk clock` from nothing to its answer, against Python with three modules of its library.

    .venv/bin/python -m bench.clock_cold

Both are started anew each time, in turn, with the Python and the command that run this. The median counts.
The compiled modules that an installation leaves beside its sources are made ready first, in a folder of
their own; then both are measured without them, as where Python was told to write none.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

TIMES = 21
RIVAL = (sys.executable, "-c", "import datetime, json, csv")
OURS = (str(Path(sys.executable).with_name("foidesk")), "clock", "--received", "2025-01-06")


def took(command: Sequence[str], environment: Mapping[str, str]) -> float:
    """Seconds until the command has ended."""
    start = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, env=environment, check=True)  # noqa: S603
    return time.perf_counter() - start


def measured(name: str, environment: Mapping[str, str]) -> None:
    """Print the medians and their ratio."""
    for command in (RIVAL, OURS):
        took(command, environment)
    pairs = [(took(RIVAL, environment), took(OURS, environment)) for _ in range(TIMES)]
    rival, ours = (statistics.median(times) for times in zip(*pairs, strict=True))
    print(
        f"{name}: foidesk clock {ours * 1e3:.0f} ms, Python and three modules {rival * 1e3:.0f} ms; "
        f"ours takes {ours / rival:.2f} times as long"
    )


def main() -> None:
    """Measure with and without compiled modules."""
    plain = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    with tempfile.TemporaryDirectory(prefix="foidesk-bench-") as folder:
        measured("with compiled modules", plain | {"PYTHONPYCACHEPREFIX": folder})
    with tempfile.TemporaryDirectory(prefix="foidesk-bench-") as folder:
        none = {"PYTHONPYCACHEPREFIX": folder, "PYTHONDONTWRITEBYTECODE": "1"}
        measured("every module compiled anew, the library’s too", plain | none)


if __name__ == "__main__":
    main()
