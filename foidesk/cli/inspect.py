"""``foidesk inspect``: what is hidden in files, without a database.

Each file is read in a process of its own. Here are only the files, their order, and how it is told.
"""

import argparse
import io
import json
import os
import sys
from collections import deque
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

from foidesk.cli.inspect_files import Named, named
from foidesk.cli.inspect_page import page
from foidesk.cli.inspect_telling import Progress, summary, tell
from foidesk.cli.trouble import CouldNotRun
from foidesk.findings.finding import Verdict
from foidesk.inspection.child import examine
from foidesk.inspection.report import Report

_DETAILS = """\
It ends with 0 if every file is clean, 1 if any is blocked or could not be examined, 2 if a file could
not be found. A folder stands for all files in it and in its folders. No file is changed or sent anywhere."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _DETAILS
    parser.add_argument("files", nargs="+", metavar="FILE", help="a file, or a folder with files")
    parser.add_argument("--json", action="store_true", help="one object a line for each file")
    parser.add_argument("--report", metavar="OUT.html", help="write a page to read, print or keep as well")


def run(args: argparse.Namespace) -> int:
    """Tell of each file, in the order given: 0 if all are clean, 1 if any is not, 2 if one wasn't found."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A name that is no UTF-8 comes out as \\udc80, which is how JSON writes it too.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    files, missing = named(args.files)
    for said in missing:
        print(f"foidesk inspect: {said}", file=sys.stderr)
    kept: list[tuple[str, Report]] = []
    counts: dict[Verdict, int] = dict.fromkeys(Verdict, 0)
    for file, report in _examined(files, Progress(len(files))):
        counts[report.verdict] += 1
        for fault in report.faults:
            print(f"foidesk inspect: please report this fault of a reader: {fault}", file=sys.stderr)
        if args.report:
            kept.append((file.given, report))
        print(_line(file, report) if args.json else tell(file.given, report), flush=True)
    if not args.json and len(files) > 1:
        print(summary(counts))
    if args.report:
        _write(args.report, page(kept, missing))
    return 2 if missing else int(counts[Verdict.CLEAN] < len(files))


def _examined(files: list[Named], progress: Progress) -> Iterator[tuple[Named, Report]]:
    """Each file with what is said of it, in order; several are read at a time."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    waiting: deque[tuple[Named, Future[Report]]] = deque()
    with ThreadPoolExecutor(cores) as workers:
        try:
            for file in files:
                waiting.append((file, workers.submit(examine, file.path, name=file.path.name)))
                if len(waiting) > 2 * cores:
                    yield _next(waiting, progress)
            while waiting:
                yield _next(waiting, progress)
        finally:
            workers.shutdown(wait=False, cancel_futures=True)


def _next(waiting: deque[tuple[Named, Future[Report]]], progress: Progress) -> tuple[Named, Report]:
    file, future = waiting.popleft()
    with progress.on(file.given):
        return file, future.result()


def _line(file: Named, report: Report) -> str:
    findings = [
        {
            "code": found.code,
            "where": found.where,
            "count": found.count,
            "sure": round(found.sure, 2),
            "says": found.says,
        }
        for found in report.findings
    ]
    told = {"file": file.given, "verdict": report.verdict, "findings": findings}
    return json.dumps(told, ensure_ascii=False)


def _write(path: str, text: str) -> None:
    try:
        Path(path).write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError as error:
        raise CouldNotRun(f"the report can't be written to {path}: {error.strerror}.") from None
