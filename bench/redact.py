"""Striking out on every page of a report, against drawing the same pages with pypdfium2 and storing them.

    .venv/bin/python -m bench.redact [pages]

A report of pages with some 450 words, a heading, a table ruled with lines and a footer, made by chance; one
box on each page. The floor draws each page at the same resolution with pypdfium2's own renderer and stores
it as JPEG of the same quality. The proof is timed by itself. Each is measured in a process of its own:
seconds of the processor, best of three, and the largest memory resident (Linux); then the memory of a short
and of a long document.
"""

import random
import resource
import subprocess
import sys
import tempfile
import time
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2

from foidesk.opening.file import File
from foidesk.redaction.engine.engine import copy
from foidesk.redaction.engine.marks import Mark
from foidesk.redaction.engine.paper import DOTS, QUALITY
from foidesk.redaction.engine.proof import prove

PAGES, SHORT, LONG = 100, 10, 1000
ROUNDS = 3
SEED = 2026


def made(path: Path, pages: int) -> None:
    """Write the report."""
    chance = random.Random(SEED)  # noqa: S311
    words = ["".join(chance.choices("abcdefghilmnoprstuvw", k=chance.randint(2, 10))) for _ in range(3000)]
    pdf = pikepdf.new()
    font = pdf.make_indirect(
        pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
    )
    for number in range(1, pages + 1):
        lines = [f"BT /F1 18 Tf 72 780 Td (Part {number}) Tj ET"]
        for row in range(40):
            text = " ".join(chance.choices(words, k=11))
            lines.append(f"BT /F1 10 Tf 72 {750 - 15 * row} Td ({text}) Tj ET")
        lines += [f"72 {140 - 15 * row} 450 0.5 re f" for row in range(6)]
        lines.append(f"BT /F1 9 Tf 72 40 Td (Page {number}) Tj ET")
        page = pikepdf.Dictionary(
            Type=pikepdf.Name.Page,
            MediaBox=pikepdf.Array([0, 0, 595, 842]),
            Resources=pikepdf.Dictionary(Font=pikepdf.Dictionary(F1=font)),
            Contents=pdf.make_stream("\n".join(lines).encode()),
        )
        pdf.pages.append(pikepdf.Page(pdf.make_indirect(page)))
    pdf.save(path)


def floor(path: Path) -> float:
    """Draw and store each page."""
    begin = time.process_time()
    document = pypdfium2.PdfDocument(path)
    for page in document:
        page.render(scale=DOTS / 72).to_pil().save(BytesIO(), "JPEG", quality=QUALITY)
    return time.process_time() - begin


def ours(path: Path) -> tuple[float, float]:
    """Strike out one box on each page, then prove it; the seconds of each."""
    out = path.with_suffix(".out.pdf")
    with pikepdf.open(path) as pdf:
        marks = [Mark(n, (100, 100, 220, 130), "FOIA 40(2)") for n in range(1, len(pdf.pages) + 1)]
    begin = time.process_time()
    copied = copy(File(path.name, path=path), marks, out)
    between = time.process_time()
    if any(leak.must for leak in prove(out, marks, copied)):
        raise SystemExit("The copy was not proved.")
    return between - begin, time.process_time() - between


def alone(what: str, path: Path) -> list[float]:
    """The figures of one run in a process of its own, and its memory in MB at the end."""
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-m", "bench.redact", "--one", what, str(path)],
        capture_output=True,
        text=True,
        check=True,
    )
    return [float(word) for word in done.stdout.split()]


def one(what: str, path: Path) -> None:
    """Run one and print its figures."""
    figures = (floor(path),) if what == "floor" else ours(path)
    print(*figures, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main() -> None:
    """Print what was measured."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else PAGES
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "report.pdf"
        made(path, pages)
        bare = min(alone("floor", path)[0] for _ in range(ROUNDS))
        runs = [alone("ours", path) for _ in range(ROUNDS)]
        striking, proving = min(run[0] for run in runs), min(run[1] for run in runs)
        print(f"{pages} pages, {path.stat().st_size / 1024:.0f} kB")
        print(f"drawing and storing: {pages / bare:.1f} pages a second")
        share = bare / striking
        print(f"striking out: {pages / striking:.1f} pages a second, {share:.2f} of that (at least 0.7)")
        print(f"proving: {proving / striking:.2f} times the striking out (less than 1)")
        held = {}
        for count in (SHORT, LONG):
            made(path, count)
            held[count] = alone("ours", path)[2]
        more = held[LONG] - held[SHORT]
        print(f"memory: {held[SHORT]:.0f} MB for {SHORT} pages, {more:.0f} MB more for {LONG} (at most 100)")


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], Path(sys.argv[3]))
    else:
        main()
