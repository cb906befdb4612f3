"""``foidesk check-letter``: what a letter lacks in law and gives away, without a database.

Each file is read in a process of its own. Here are only the files, their order, the days and how it is told.
"""

import argparse
import io
import json
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from functools import partial
from zoneinfo import ZoneInfo

from foidesk.checking.context import Context
from foidesk.checking.engine import check_file
from foidesk.checking.finding import Report, Verdict
from foidesk.cli.check_letter_telling import summary, tell
from foidesk.cli.inspect_files import Named, named
from foidesk.cli.trouble import CouldNotRun
from foidesk.days.calendar import Calendar

_DETAILS = """\
It ends with 0 if every letter is sound, 1 if any is not or can't be read, 2 if a file could not be found. A
folder stands for all files in it and in its folders. No file is changed or sent anywhere. The days are needed
to tell whether an answer is late, where the letter does not state them; law and facts are judged by the day
it was sent."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _DETAILS
    parser.add_argument("files", nargs="+", metavar="FILE", help="a letter, or a folder with letters")
    parser.add_argument("--received", metavar="D", help="the day the request was received, like 2025-01-06")
    parser.add_argument("--sent", metavar="D", help="the day the letter was or will be sent")
    parser.add_argument("--json", action="store_true", help="one object a line for each file")


def run(args: argparse.Namespace) -> int:
    """Tell of each letter, in the order given: 0 if all are sound, 1 if any is not, 2 if one wasn't found."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A name that is no UTF-8 comes out as \\udc80, which is how JSON writes it too.
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    context = _context(args)
    files, missing = named(args.files)
    for said in missing:
        print(f"foidesk check-letter: {said}", file=sys.stderr)
    counts: dict[Verdict, int] = dict.fromkeys(Verdict, 0)
    for file, report in _checked(files, context):
        counts[report.verdict] += 1
        print(_line(file, report) if args.json else tell(file.given, report), flush=True)
    if not args.json and len(files) > 1:
        print(summary(counts))
    return 2 if missing else int(counts[Verdict.SOUND] < len(files))


def _context(args: argparse.Namespace) -> Context:
    received, sent = _day(args.received, "--received"), _day(args.sent, "--sent")
    if received and sent and sent < received:
        raise CouldNotRun("--sent lies before --received: give the days of the request and of the letter.")
    today = datetime.now(ZoneInfo("Europe/London")).date()
    return Context(today, received_on=received, sent_on=sent, calendar=Calendar.shipped())


def _day(text: str | None, name: str) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise CouldNotRun(f"{name} {text!r} is not a day. Write it like 2025-01-06.") from None


def _checked(files: list[Named], context: Context) -> Iterator[tuple[Named, Report]]:
    """Each letter with what is said of it, in order; two are read at a time."""
    with ThreadPoolExecutor(2) as workers:
        try:
            reports = workers.map(partial(check_file, context=context), (file.path for file in files))
            yield from zip(files, reports, strict=True)
        finally:
            workers.shutdown(wait=False, cancel_futures=True)


def _line(file: Named, report: Report) -> str:
    findings = [
        {
            "code": found.code,
            "must": found.must,
            "where": found.where,
            "says": found.says,
            "provision": str(found.provision) if found.provision else None,
        }
        for found in report.findings
    ]
    told = {
        "file": file.given,
        "verdict": report.verdict,
        "findings": findings,
        "provisions": list(report.provisions),
    }
    return json.dumps(told, ensure_ascii=False)
