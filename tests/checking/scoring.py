"""Judges the checker by labelled letters: `python -m tests.checking.scoring open|held_back|fresh|FOLDER`.

A folder holds letters and one `labels.json`: for each letter the dates it is read with (received, sent), the
codes that must be raised, those that may be (arguable, neither right nor wrong), and the provisions which the
letter relies on, with those that may be told as well. Every other code that is raised is a false alarm.
"""

import importlib
import json
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Report
from foidesk.days.calendar import Calendar

LETTERS = Path(__file__).resolve().parent / "letters"
TODAY = date(2026, 11, 22)  # for a letter that bears no date: the day on which the labels were written

Check = Callable[[Path, Context], Report]


@dataclass(frozen=True)
class Label:
    """What a letter deserves."""

    context: Context
    must: frozenset[str]
    may: frozenset[str]
    provisions: frozenset[str]
    arguable: frozenset[str]


@dataclass
class Tally:
    """The letters in which one code was raised rightly, missed, or raised falsely."""

    right: list[str] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    false: list[str] = field(default_factory=list)


@dataclass
class Score:
    """All that the checker got right and wrong in one folder."""

    codes: dict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    provisions: list[str] = field(default_factory=list)
    sound: list[str] = field(default_factory=list)
    clean: list[str] = field(default_factory=list)

    def add(self, name: str, label: Label, report: Report) -> None:
        """Judge what was said of one letter."""
        raised = {str(finding.code) for finding in report.findings}
        for code in raised & label.must:
            self.codes[code].right.append(name)
        for code in label.must - raised:
            self.codes[code].missed.append(name)
        for code in raised - label.must - label.may:
            self.codes[code].false.append(name)
        if not label.must:
            self.sound.append(name)
            if not raised - label.may:
                self.clean.append(name)
        told = frozenset(report.provisions)
        missing, extra = label.provisions - told - label.arguable, told - label.provisions - label.arguable
        if missing or extra:
            self.provisions.append(f"{name}: missed {sorted(missing)}, false {sorted(extra)}")

    def lines(self) -> Iterator[str]:
        """For people."""
        yield f"{'code':28} right missed false"
        for code in [*map(str, Code), *sorted(set(self.codes) - set(map(str, Code)))]:
            tally = self.codes[code]
            yield f"{code:28} {len(tally.right):5} {len(tally.missed):6} {len(tally.false):5}"
        for code, tally in sorted(self.codes.items()):
            for what, names in (("missed", tally.missed), ("false", tally.false)):
                if names:
                    yield f"{what} {code}: {', '.join(sorted(names))}"
        yield f"sound letters with nothing raised: {len(self.clean)} of {len(self.sound)}"
        yield f"letters with a mistake in the provisions: {len(self.provisions)}"
        yield from self.provisions


def labels(folder: Path) -> dict[str, Label]:
    """The labels of the letters in a folder, by the names of their files."""
    told: dict[str, dict[str, Any]] = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    return {name: _label(entry) for name, entry in told.items()}


def score(folder: Path, check: Check) -> Score:
    """What the checker makes of every letter in a folder."""
    result = Score()
    for name, label in sorted(labels(folder).items()):
        result.add(name, label, check(folder / name, label.context))
    return result


def _label(entry: dict[str, Any]) -> Label:
    return Label(
        context=Context(
            today=TODAY,
            received_on=_day(entry["received"]),
            sent_on=_day(entry["sent"]),
            calendar=Calendar.shipped(),
        ),
        must=frozenset(entry["must_raise"]),
        may=frozenset(entry["may_raise"]),
        provisions=frozenset(entry["provisions"]),
        arguable=frozenset(entry.get("provisions_arguable", ())),
    )


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None


def main(words: list[str]) -> None:
    """Print the score of one folder: one of ours by its name, any other by its path."""
    folder = LETTERS / words[0] if (LETTERS / words[0]).is_dir() else Path(words[0])
    check: Check = importlib.import_module("foidesk.checking.engine").check_file
    print("\n".join(score(folder, check).lines()))


if __name__ == "__main__":
    main(sys.argv[1:])
