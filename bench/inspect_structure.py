"""The structure of a large .xlsx, against unpacking and scanning its bytes, and against openpyxl reading it.

    .venv/bin/python -m bench.inspect_structure [rows in each of four sheets] [--rival PYTHON]

Four workbooks of four sheets and ten columns: one with nothing hidden, as most are; the same with each word
kept in the table of strings, as Excel does; one with a hidden sheet, hidden rows and a hidden column full
of words; and one written with a prefix before each name, which no quick reading covers. The floor unpacks
every part and searches it for one expression (`<row` with `hidden`). Each is measured in a process of its
own: seconds of the processor, best of three rounds, once for openpyxl, and the largest memory resident
(Linux). openpyxl is a tool of the tests; it is run by the Python that runs this, or by `--rival`.
"""

import random
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import xlsxwriter

from foidesk.opening.file import File
from foidesk.sheets.xlsx import reader

ROWS = 75_000
ROUNDS = 3
SEED = 2026
_HIDDEN = re.compile(rb"<row[^>]*hidden")
_NAMES = re.compile(rb"<(/?)(?=[a-zA-Z])")


def made(path: Path, rows: int, *, strings: bool = False, hiding: bool = False) -> None:
    """Numbers and words drawn by chance; `hiding`, a sheet, every hundredth row and a column are hidden."""
    chance = random.Random(SEED)  # noqa: S311
    book = xlsxwriter.Workbook(str(path), {"constant_memory": not strings})
    for n in range(4):
        sheet = book.add_worksheet(f"Data {n}")
        if hiding and n == 1:
            sheet.hide()
        if hiding and n == 2:
            sheet.set_column(2, 2, None, None, {"hidden": True})
        for row in range(rows):
            if hiding and n == 3 and row % 100 == 99:
                sheet.set_row(row, None, None, {"hidden": True})
            sheet.write_row(row, 0, _values(chance, row))
    book.close()


def _values(chance: random.Random, row: int) -> list[object]:
    words = [
        f"Name {chance.randrange(10**6)}",
        f"Place {chance.randrange(500)}",
        f"ref{chance.randrange(10**9)}",
    ]
    numbers = [chance.randrange(10**9), chance.random() * 1e6, chance.random(), chance.randrange(10**5)]
    return [*numbers[:2], *words, *numbers[2:], chance.random(), chance.random(), row]


def prefixed(path: Path, to: Path) -> None:
    """The same sheets with a prefix before each name."""
    with zipfile.ZipFile(path) as given, zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED) as out:
        for name in given.namelist():
            data = given.read(name)
            if "/worksheets/" in name:
                data = _NAMES.sub(rb"<\1x:", data).replace(b"xmlns=", b"xmlns:x=")
            out.writestr(name, data)


def floor(path: Path) -> int:
    """Unpack and scan."""
    found = 0
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            with archive.open(name) as part:
                while piece := part.read(256 * 1024):
                    found += len(_HIDDEN.findall(piece))
    return found


def ours(path: Path) -> int:
    """All findings of structure."""
    return sum(1 for _ in reader.findings(File(path.name, path=path)))


# The kernel's mark of the highest memory: that of `getrusage` is inherited from whoever starts a process.
_MARK = "next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM'))"
_RIVAL = f"""
import openpyxl, sys, time
start = time.process_time()
openpyxl.load_workbook(sys.argv[1])
print(time.process_time() - start, {_MARK})
"""


def alone(name: str, path: Path) -> tuple[float, float]:
    """Seconds and megabytes of one way in a process of its own."""
    command = [sys.executable, "-m", "bench.inspect_structure", "--alone", name, str(path)]
    if name == "rival":
        python = sys.argv[sys.argv.index("--rival") + 1] if "--rival" in sys.argv else sys.executable
        command = [python, "-c", _RIVAL, str(path)]
    seconds, kilobytes = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()  # noqa: S603
    return float(seconds), float(kilobytes) / 1024


def best(work: Callable[[Path], int], path: Path) -> float:
    """Seconds of the quickest round."""
    took = []
    for _round in range(ROUNDS):
        start = time.process_time()
        work(path)
        took.append(time.process_time() - start)
    return min(took)


def report(title: str, path: Path, *, rival: bool) -> None:
    """Print the times and the ratios."""
    low, _ = alone("floor", path)
    seconds, megabytes = alone("ours", path)
    line = (
        f"{title}, {path.stat().st_size / 1e6:.0f} MB: foidesk {seconds:.2f} s, {megabytes:.0f} MB resident; "
        f"unpacking and scanning {low:.2f} s; ours takes {seconds / low:.1f} times as long"
    )
    if rival:
        theirs, memory = alone("rival", path)
        line += f"; openpyxl {theirs:.1f} s and {memory:.0f} MB, {theirs / seconds:.0f} times as long as ours"
    print(line, flush=True)


def main() -> None:
    """Make the workbooks and measure each."""
    if "--alone" in sys.argv:
        name, path = sys.argv[-2:]
        took = best({"floor": floor, "ours": ours}[name], Path(path))
        print(took, eval(_MARK))  # noqa: S307 - our own words
        return
    rows = int(next((word for word in sys.argv[1:] if word.isdigit()), ROWS))
    with tempfile.TemporaryDirectory(prefix="foidesk-bench-") as folder:
        plain, strings = Path(folder) / "plain.xlsx", Path(folder) / "strings.xlsx"
        hiding, odd = Path(folder) / "hiding.xlsx", Path(folder) / "prefixed.xlsx"
        made(plain, rows)
        report("nothing hidden", plain, rival=True)
        made(strings, rows, strings=True)
        report("words in a table", strings, rival=False)
        made(hiding, rows, hiding=True)
        report("much hidden", hiding, rival=False)
        prefixed(plain, odd)
        report("written with a prefix", odd, rival=False)


if __name__ == "__main__":
    main()
