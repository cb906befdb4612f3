"""What `foidesk redate` did, in lines for people and in objects for programs."""

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from foidesk.calendars.new_version import Difference, NewVersion, Outcome
from foidesk.cases.queries import Move
from foidesk.days.calendar import Holiday
from foidesk.language.words import day_in_words, listed


@dataclass
class Told:
    """What was done for one office, or what was refused before any was looked at."""

    office: str | None = None
    source: str | None = None
    new: NewVersion | None = None
    weekends: tuple[Holiday, ...] = ()
    loaded: bool = False
    looked_at: int = 0
    moves: tuple[Move, ...] = ()
    not_dated: tuple[tuple[str, str], ...] = ()
    refused: tuple[str, ...] = ()

    def with_moves(self, moves: Iterable[Move]) -> "Told":
        """The same with what would move."""
        self.moves = tuple(moves)
        return self

    @property
    def wrong(self) -> bool:
        """Whether anything was refused, or waits for a person to decide."""
        return bool(self.refused or self.not_dated or (self.new and self.new.undecided))


def objects(told: Sequence[Told]) -> Iterator[str]:
    """One line of JSON for each office."""
    for one in told:
        new = one.new
        row = {
            "office": one.office,
            "source": one.source,
            "before": new.before if new else None,
            "calendar": new.calendar.version if new else None,
            "loaded": one.loaded,
            "differences": [_difference(difference) for difference in (new.differences if new else ())],
            "weekends": [{"day": day.on.isoformat(), "nation": day.nation} for day in one.weekends],
            "looked_at": one.looked_at,
            "moved": [_move(move) for move in one.moves],
            "not_dated": [{"reference": reference, "says": says} for reference, says in one.not_dated],
            "refused": list(one.refused),
        }
        yield json.dumps(row, ensure_ascii=False)


def lines(told: Sequence[Told], *, dry: bool) -> Iterator[str]:
    """The same for people."""
    if not told:
        yield "No office has been set up yet: there is nothing to date."
    for one in told:
        if one.new is None:
            yield from (f"refused: {says}" for says in one.refused)
        else:
            yield from _office(one, one.new, dry=dry)


def _office(told: Told, new: NewVersion, *, dry: bool) -> Iterator[str]:
    yield f"{told.office}: {_verdict(told, new, dry=dry)}"
    yield from (f"  {_in_words(difference)}" for difference in new.differences)
    for day in told.weekends:
        yield f"  left out: {day_in_words(day.on)}, {day.nation.label} ({day.name}): no working day anyway"
    for move in told.moves:
        what = "due" if move.answer else f"“{move.title}” due"
        yield f"  {move.reference}: {what} {_day(move.after)}, was {_day(move.before)}: {move.why}"
    for reference, says in told.not_dated:
        yield f"  {reference}: not dated again: {says}"
    if not new.undecided:
        would = "would move" if dry else "moved"
        answers = sum(move.answer for move in told.moves)
        others = len(told.moves) - answers
        yield f"  Due dates that {would}: {answers:,}. Requests of which another date {would}: {others:,}."


def _verdict(told: Told, new: NewVersion, *, dry: bool) -> str:
    reach = f"{new.calendar.first_year} to {new.calendar.last_year}"
    if new.undecided:
        days = listed([f"{one.on}:{one.nation}" for one in new.undecided])
        return f"nothing was loaded. Say --drop or --keep for each of: {days}"
    if new.calendar.version == new.before:
        return f"calendar {new.before} stays in use, {reach}: {told.source} brings nothing new"
    verb = "would be loaded" if dry else "loaded"
    return f"calendar {new.calendar.version} {verb}, {reach}, in place of {new.before}: {told.source}"


def _in_words(one: Difference) -> str:
    where = f"in {listed(one.has)}, not in {listed(one.lacks)}" if one.lacks else f"in {listed(one.has)}"
    ask = ": does it stay?" if one.outcome is Outcome.UNDECIDED else ""
    return f"{one.outcome}: {day_in_words(one.on)}, {one.nation.label} ({one.name}): {where}{ask}"


def _difference(one: Difference) -> dict[str, object]:
    return {
        "day": one.on.isoformat(),
        "nation": one.nation,
        "name": one.name,
        "outcome": one.outcome,
        "has": list(one.has),
        "lacks": list(one.lacks),
    }


def _move(move: Move) -> dict[str, object]:
    return {
        "reference": move.reference,
        "what": move.what,
        "old": move.before.isoformat() if move.before else None,
        "new": move.after.isoformat() if move.after else None,
        "why": move.why,
    }


def _day(day: date | None) -> str:
    return day_in_words(day) if day else "on no day"
