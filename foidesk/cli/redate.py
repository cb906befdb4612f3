"""`foidesk redate`: load a newer calendar of bank holidays and date again what it moves, with no restart.

Nothing is loaded for any office while something is wrong with the file or undecided for one of them. What
was loaded is in use at once in every process; a run that was broken off is finished by the next one.
"""

import argparse
import hashlib
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from django.utils import timezone

from foidesk.authorities import actions as authorities
from foidesk.authorities.actions import CalendarSource
from foidesk.authorities.queries import ClockSettings, calendar_in_use, clock_settings, offices
from foidesk.calendars.new_version import NewVersion, Place, new_version
from foidesk.calendars.reading import (
    MOST_BYTES,
    PACKAGE,
    Published,
    package_installed,
    read_file,
    read_package,
)
from foidesk.cases import actions as cases
from foidesk.cases.queries import moves
from foidesk.cli.installation import database
from foidesk.cli.redate_telling import Told, lines, objects
from foidesk.cli.trouble import CouldNotRun
from foidesk.days.calendar import Calendar
from foidesk.days.regular_days import Nation
from foidesk.law.refusal import Refused

if TYPE_CHECKING:
    from foidesk.authorities.models import Authority


@dataclass(frozen=True)
class Source:
    """What shall be loaded, and where it came from."""

    published: Published
    says: CalendarSource


def register(parser: argparse.ArgumentParser) -> None:
    """Where the calendar comes from, for whom, what becomes of days it lacks, and how to answer."""
    parser.add_argument(
        "file", nargs="?", metavar="FILE", help="gov.uk's bank-holidays.json, or a file in our own form"
    )
    parser.add_argument(
        "--from-holidays", action="store_true", help="take what the Python package holidays reckons"
    )
    parser.add_argument("--office", metavar="NAME", help="only this office, by its name or its key")
    for name, says in (("drop", "is no holiday any more"), ("keep", "stays a holiday")):
        parser.add_argument(
            f"--{name}",
            metavar="D[:NATION]",
            action="append",
            default=[],
            help=f"a day that the calendar in use has and the source has not {says}; may be repeated",
        )
    parser.add_argument("--dry-run", action="store_true", help="say what would move and change nothing")
    parser.add_argument("--json", action="store_true", help="one object a line, for each office")


def run(args: argparse.Namespace) -> int:
    """0 when all is dated, 1 when the calendar or a request was refused. Raises CouldNotRun."""
    with database():
        chosen = _chosen(args.office)
        drop, keep = _places(args.drop, "--drop"), _places(args.keep, "--keep")
        try:
            source = _source(args, [calendar_in_use(office.id) for office in chosen])
            planned = [(office, _planned(office, source, drop, keep)) for office in chosen]
        except Refused as refused:
            return _tell([Told(refused=tuple(one.says for one in refused.refusals))], args)
        undecided = any(new.undecided for _office, new in planned)
        told = [_done(office, new, source, dry=args.dry_run or undecided) for office, new in planned]
    return _tell(told, args)


def _tell(told: Sequence[Told], args: argparse.Namespace) -> int:
    for line in objects(told) if args.json else lines(told, dry=args.dry_run):
        print(line)
    return 1 if any(one.wrong for one in told) else 0


def _done(office: "Authority", new: NewVersion, source: Source, *, dry: bool) -> Told:
    """Load it and date again, or only look what would move."""
    now = timezone.now()
    today = timezone.localdate(now)
    told = Told(office.name, source.says.words, new, source.published.weekends)
    if dry:
        would = ClockSettings(new.calendar, clock_settings(office.id).profile)
        return told.with_moves(moves(office.id, would, on=today)) if not new.undecided else told
    told.loaded = authorities.load_calendar(office.id, new, source.says, by=None, at=now, on=today)
    for part in cases.redate_stale(office.id, by=None, at=now, on=today):
        told.looked_at += part.held
        told.moves += part.moves
        told.not_dated += part.refused
        if part.of > part.held:
            print(f"{office.name}: {told.looked_at:,} of {part.of:,} requests done", file=sys.stderr)
    return told


def _chosen(name: str | None) -> list["Authority"]:
    every = offices()
    if name is None:
        return every
    found = [office for office in every if name.casefold() in (office.name.casefold(), str(office.id))]
    if len(found) != 1:
        many = "more than one office is" if found else "no office is"
        known = "; ".join(f"{office.name} ({office.id})" for office in every) or "none"
        raise CouldNotRun(f"{many} called {name[:80]!r}. There are: {known}.")
    return found


def _source(args: argparse.Namespace, in_use: Sequence[Calendar]) -> Source:
    """What was asked for. The package never lengthens the years that are known: it reckons by rule too."""
    if args.file and args.from_holidays:
        raise CouldNotRun("give a FILE or --from-holidays, not both.")
    if args.file:
        content = _content(Path(args.file))
        published = read_file(content)
        words = f"{published.source} {Path(args.file).name}"
        return Source(published, CalendarSource(words, hashlib.sha256(content).hexdigest()))
    if args.from_holidays:
        if package_installed() is None:
            raise CouldNotRun(
                "the Python package holidays is not installed here. Install it, or give a FILE."
            )
        first = max((calendar.first_year for calendar in in_use), default=Calendar.shipped().first_year)
        last = min((calendar.last_year for calendar in in_use), default=Calendar.shipped().last_year)
        published = read_package(first, last)
        return Source(published, CalendarSource(published.source))
    shipped = Calendar.shipped()
    came = Published("calendar of this release", shipped.first_year, shipped.last_year, shipped.holidays)
    return Source(came, CalendarSource(came.source))


def _content(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except OSError as trouble:
        raise CouldNotRun(
            f"{path} can't be read: {trouble.strerror}. Give a copy of gov.uk's bank-holidays.json."
        ) from trouble


def _planned(
    office: "Authority", source: Source, drop: frozenset[Place], keep: frozenset[Place]
) -> NewVersion:
    published = source.published
    check = None
    if published.source != PACKAGE and package_installed() is not None:
        check = read_package(published.first_year, published.last_year)
    return new_version(calendar_in_use(office.id), published, drop=drop, keep=keep, check=check)


def _places(texts: Sequence[str], option: str) -> frozenset[Place]:
    """Days as they are named on the command line: in one nation, or in all of them."""
    return frozenset(place for text in texts for place in _place(text, option))


def _place(text: str, option: str) -> list[Place]:
    day, _colon, name = text.partition(":")
    nations = [nation for nation in Nation if name in ("", nation.value)]
    try:
        on = date.fromisoformat(day)
    except ValueError:
        raise CouldNotRun(
            f"{option} {text[:40]} names no day; write it like 2027-05-03 or 2027-05-03:scotland."
        ) from None
    if not nations:
        raise CouldNotRun(f"{option} {text[:60]} names no nation; use one of {', '.join(Nation)}.")
    return [(nation, on) for nation in nations]
