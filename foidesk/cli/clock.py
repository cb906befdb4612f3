"""``foidesk clock``: what is due when, and why, without a database.

One request from its dates, or a CSV file of requests. The rules are in ``foidesk.law``; here are only
the options, the files and today's date.
"""

import argparse
import io
import json
import sys
from datetime import date

from foidesk.cli.clock_batch import answer_rows, judged_on
from foidesk.cli.clock_events import read_day
from foidesk.cli.clock_telling import tell
from foidesk.cli.trouble import CouldNotRun
from foidesk.clock.calendar import Calendar
from foidesk.clock.happening import Happening, Kind
from foidesk.clock.reckon import reckon
from foidesk.clock.reckoning import Reckoning
from foidesk.law.refusal import Refused


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command. Their values are checked when it runs, each with its own sentence."""
    kinds = ", ".join(kind.value for kind in Kind if kind is not Kind.RECEIVED)
    parser.add_argument("--received", metavar="D", help="the day the request was received, like 2025-01-06")
    parser.add_argument(
        "--event",
        metavar="KIND:D",
        action="append",
        default=[],
        help=f"what happened on a day; may be repeated. KIND is one of {kinds}",
    )
    parser.add_argument("--regime", default="FOIA", metavar="R", help="FOIA, the only one reckoned yet")
    parser.add_argument("--profile", default="default", metavar="P", help="default, the only one so far")
    parser.add_argument("--as-of", metavar="D", help="the day to judge by; today if not given")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--batch", metavar="FILE", help="print this CSV with due and problem added")


def run(args: argparse.Namespace) -> int:
    """Answer on standard output: 0 if nothing was wrong, 1 if something was refused. Raises CouldNotRun."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", newline="")
    try:
        return _batch(args) if args.batch else _single(args)
    except Refused as error:
        print(f"foidesk clock: {error}", file=sys.stderr)
        return 1


def _single(args: argparse.Namespace) -> int:
    _check_scope(args)
    if not args.received:
        raise CouldNotRun(
            "Say when the request was received, like --received 2025-01-06, or give --batch FILE."
        )
    happenings = [Happening(Kind.RECEIVED, _day(args.received, "--received"))]
    happenings += [_event(text) for text in args.event]
    as_of = judged_on(_as_of(args), happenings)
    calendar = Calendar.shipped()
    reckoning = reckon(happenings, calendar=calendar, as_of=as_of)
    if args.json:
        print(json.dumps(_as_json(reckoning), ensure_ascii=False))
    else:
        print("\n".join(tell(reckoning, as_of=as_of, calendar=calendar)))
    return 0


def _check_scope(args: argparse.Namespace) -> None:
    if args.regime.upper() != "FOIA":
        raise CouldNotRun(f"--regime {args.regime[:40]} is not reckoned yet; only FOIA is.")
    if args.profile != "default":
        raise CouldNotRun(f"There is no profile {args.profile[:40]} yet; only default.")


def _event(text: str) -> Happening:
    name, colon, day = text.partition(":")
    kind = name.strip().lower().replace("_", "-")
    if not colon:
        raise CouldNotRun(f"--event {text[:40]} must be written KIND:DAY, like fees-notice:2025-02-12.")
    if kind == Kind.RECEIVED:
        raise CouldNotRun("Give the day of receipt with --received, not with --event.")
    if kind not in list(Kind):
        known = ", ".join(one.value for one in Kind if one is not Kind.RECEIVED)
        raise CouldNotRun(f"--event {name[:40]} is not reckoned; use one of {known}.")
    return Happening(Kind(kind), _day(day, f"--event {kind}"))


def _day(text: str, name: str) -> date:
    try:
        return read_day(text, name)
    except ValueError as error:
        raise CouldNotRun(str(error)) from None


def _as_json(reckoning: Reckoning) -> dict[str, object]:
    return {
        "due": reckoning.due.isoformat() if reckoning.due else None,
        "provisional": reckoning.provisional,
        "state": reckoning.state.value,
        "deadlines": [
            {
                "kind": deadline.kind.value,
                "due": deadline.due.isoformat(),
                "provision": str(deadline.provision),
                "provisional": deadline.provisional,
                "statutory": deadline.statutory,
            }
            for deadline in reckoning.deadlines
        ],
        "steps": [
            {"on": step.on.isoformat(), "n": step.n, "what": step.what, "provision": str(step.provision)}
            for step in reckoning.steps
        ],
    }


def _batch(args: argparse.Namespace) -> int:
    _check_scope(args)
    if args.received or args.event:
        raise CouldNotRun("--batch takes its dates from the file; leave out --received and --event.")
    as_of = _as_of(args)
    try:
        file = open(args.batch, "rb")  # noqa: SIM115 - only opening may fail here, not writing the answer
    except OSError as error:
        raise CouldNotRun(f"{args.batch} cannot be read: {error.strerror}.") from None
    with file:
        return answer_rows(file, args.batch, as_of)


def _as_of(args: argparse.Namespace) -> date | None:
    return None if args.as_of is None else _day(args.as_of, "--as-of")
