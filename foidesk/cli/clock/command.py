"""``foidesk clock``: what is due when, and why, without a database.

One request from its dates, or a CSV file of requests. The rules are in ``foidesk.clock``; here are only
the options, the files and today's date.
"""

import argparse
import io
import json
import sys
from datetime import date, datetime
from zoneinfo import ZoneInfo

from foidesk.cli.clock.batch import Terms, answer_rows, judged_on
from foidesk.cli.clock.events import read_day
from foidesk.cli.clock.telling import tell
from foidesk.cli.trouble import CouldNotRun
from foidesk.clock.happening import Happening, Kind
from foidesk.clock.profile import PROFILES, Profile
from foidesk.clock.reckon import reckon
from foidesk.clock.reckoning import Reckoning
from foidesk.days.calendar import Calendar
from foidesk.law.refusal import Refused
from foidesk.law.regime import Regime

_DETAILS = """\
A day may lie ahead: what if the fee is paid on Friday? Say so, and it is reckoned as if it had come.

KIND is one of {kinds};
underscores are as good as hyphens. A third part says more, where there is more to say:
  regime-set:D:EIR                       the law from that day
  clarification-asked:D:not-needed       it was not needed to identify and locate the information
  clarification-received:D:insufficient  it was not enough
  pit-extension:D:ESTIMATE               the date the notice gives
  ico-contact:D:DUE                      the date the letter states
  notice:D:DUE                           the date a decision notice states"""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of the command. Their values are checked when it runs, each with its own sentence."""
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.epilog = _DETAILS.format(kinds=_kinds())
    parser.add_argument("--received", metavar="D", help="the day the request was received, like 2025-01-06")
    parser.add_argument(
        "--event",
        metavar="KIND:D",
        action="append",
        default=[],
        help="what happened on a day, or may yet; may be repeated",
    )
    parser.add_argument("--regime", default="FOIA", metavar="R", help="FOIA (the default), EIR or SAR")
    parser.add_argument(
        "--profile", default="default", metavar="P", help=f"whose own rules: {', '.join(PROFILES)}"
    )
    parser.add_argument("--as-of", metavar="D", help="the day to judge by; today if not given")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--sentence", action="store_true", help="print only a sentence or two for a letter")
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
    if not args.received:
        raise CouldNotRun(
            "Say when the request was received, like --received 2025-01-06, or give --batch FILE."
        )
    received = Happening(Kind.RECEIVED, _day(args.received, "--received"), regime=_regime(args.regime))
    happenings = [received, *(_event(text) for text in args.event)]
    as_of = judged_on(_as_of(args), _today(), happenings)
    calendar = Calendar.shipped()
    reckoning = reckon(happenings, calendar=calendar, profile=_profile(args.profile), as_of=as_of)
    if args.json:
        print(json.dumps(_as_json(reckoning), ensure_ascii=False))
    elif args.sentence:
        print(reckoning.sentence)
    else:
        print("\n".join(tell(reckoning, as_of=as_of, calendar=calendar)))
    return 0


def _today() -> date:
    return datetime.now(ZoneInfo("Europe/London")).date()


def _regime(text: str) -> Regime:
    if text.upper() not in list(Regime):
        raise CouldNotRun(f"--regime {text[:40]} is not reckoned; use one of {', '.join(Regime)}.")
    return Regime(text.upper())


def _profile(name: str) -> Profile:
    if name not in PROFILES:
        raise CouldNotRun(f"There is no profile {name[:40]}; use one of {', '.join(PROFILES)}.")
    return PROFILES[name]


def _kinds() -> str:
    return ", ".join(one.value for one in Kind if one is not Kind.RECEIVED)


def _event(text: str) -> Happening:
    name, colon, rest = text.partition(":")
    kind = name.strip().lower().replace("_", "-")
    if not colon:
        raise CouldNotRun(f"--event {text[:40]} must be written KIND:DAY, like fees-notice:2025-02-12.")
    if kind == Kind.RECEIVED:
        raise CouldNotRun("Give the day of receipt with --received, not with --event.")
    if kind not in list(Kind):
        raise CouldNotRun(f"--event {name[:40]} is not reckoned; use one of {_kinds()}.")
    day, _, detail = rest.partition(":")
    happening = Happening(Kind(kind), _day(day, f"--event {kind}"))
    return _detailed(happening, detail.strip()) if detail else happening


def _detailed(happening: Happening, detail: str) -> Happening:
    """The happening with the third part of what was written."""
    kind = happening.kind
    if kind is Kind.REGIME_SET:
        return happening._replace(regime=_regime(detail))
    if kind is Kind.CLARIFICATION_ASKED and detail == "not-needed":
        return happening._replace(required=False)
    if kind is Kind.CLARIFICATION_RECEIVED and detail == "insufficient":
        return happening._replace(sufficient=False)
    if kind is Kind.PIT_EXTENSION:
        return happening._replace(estimate=_day(detail, "the estimate"))
    if kind in (Kind.ICO_CONTACT, Kind.NOTICE):
        return happening._replace(due=_day(detail, "the date stated"))
    raise CouldNotRun(f"--event {kind}: {detail[:40]} says nothing that is reckoned with; see --help.")


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
    if args.received or args.event:
        raise CouldNotRun("--batch takes its dates from the file; leave out --received and --event.")
    terms = Terms(_as_of(args), _regime(args.regime).value, _profile(args.profile).name)
    try:
        file = open(args.batch, "rb")  # noqa: SIM115 - only opening may fail here, not writing the answer
    except OSError as error:
        raise CouldNotRun(f"{args.batch} cannot be read: {error.strerror}.") from None
    with file:
        return answer_rows(file, args.batch, terms, _today())


def _as_of(args: argparse.Namespace) -> date | None:
    return None if args.as_of is None else _day(args.as_of, "--as-of")
