"""Scores a finder of personal data on the labelled set: `python -m tests.personal.scoring [open|"
"held_back] [-v]`.

A label counts as found when a find of the same kind overlaps it; a find counts as right when it overlaps
a label of its kind. A collar number in a find with its rank is as good. Only finds that would block count.
"""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

from foidesk.findings.codes import BLOCKS_AT
from foidesk.personal.finder import spans
from foidesk.personal.span import Kind, Span

LABELLED = Path(__file__).parent / "labelled"
Finder = Callable[[str, str], Iterable[Span]]


@dataclass(frozen=True)
class Passage:
    """One line of the set, its labels as spans."""

    id: str
    heading: str
    text: str
    labels: tuple[Span, ...]


@dataclass
class Score:
    """For each kind: labels, labels found, finds, finds that are right; and what went wrong, for reading."""

    labels: Counter[Kind] = field(default_factory=Counter)
    found: Counter[Kind] = field(default_factory=Counter)
    finds: Counter[Kind] = field(default_factory=Counter)
    right: Counter[Kind] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def recall(self, *kinds: Kind) -> float:
        """Of the labels of these kinds (all where none is given), the share that was found."""
        return _share(self.found, self.labels, kinds)

    def precision(self, *kinds: Kind) -> float:
        """Of the finds of these kinds, the share that is right."""
        return _share(self.right, self.finds, kinds)


def _share(part: Counter[Kind], whole: Counter[Kind], kinds: tuple[Kind, ...]) -> float:
    chosen = kinds or tuple(Kind)
    return sum(part[kind] for kind in chosen) / max(1, sum(whole[kind] for kind in chosen))


def read(part: str) -> list[Passage]:
    """The passages of a part of the set, `open` or `held_back`."""
    lines = (LABELLED / f"{part}.jsonl").read_text(encoding="utf-8").splitlines()
    return [_passage(json.loads(line)) for line in lines]


def _passage(line: dict[str, object]) -> Passage:
    text = str(line["text"])
    labels: list[Span] = []
    at = 0
    given = line["labels"]
    assert isinstance(given, list)
    for label in given:
        start = text.index(label["text"], at)
        at = start + len(label["text"])
        labels.append(Span(Kind(label["kind"]), start, at, 1.0))
    return Passage(str(line["id"]), str(line["heading"] or ""), text, tuple(labels))


def score(passages: Iterable[Passage], finder: Finder = spans) -> Score:
    """The finder's score on these passages."""
    total = Score()
    for passage in passages:
        finds = [span for span in finder(passage.text, passage.heading) if span.sure >= BLOCKS_AT]
        for label in passage.labels:
            total.labels[label.kind] += 1
            hit = any(_same(label, find) for find in finds)
            total.found[label.kind] += hit
            if not hit:
                total.wrong.append(
                    f"missed {passage.id} {label.kind}: {passage.text[label.start : label.end]!r}"
                )
        for find in finds:
            total.finds[find.kind] += 1
            right = any(_same(label, find) for label in passage.labels)
            total.right[find.kind] += right
            if not right:
                total.wrong.append(f"false {passage.id} {find.kind}: {passage.text[find.start : find.end]!r}")
    return total


def _same(label: Span, find: Span) -> bool:
    return label.kind is find.kind and label.start < find.end and find.start < label.end


def table(scored: Score) -> str:
    """The score of each kind, a line each."""
    lines = [f"{'':18}{'labels':>7}{'recall':>8}{'finds':>7}{'precision':>10}"]
    for kind in (*(kind for kind in Kind if scored.labels[kind] or scored.finds[kind]), None):
        kinds = (kind,) if kind else ()
        labels = scored.labels[kind] if kind else scored.labels.total()
        finds = scored.finds[kind] if kind else scored.finds.total()
        numbers = f"{labels:7}{scored.recall(*kinds):8.3f}{finds:7}{scored.precision(*kinds):10.3f}"
        lines.append(f"{kind or 'all':18}{numbers}")
    return "\n".join(lines)


if __name__ == "__main__":
    measured = score(read(next((word for word in sys.argv[1:] if not word.startswith("-")), "open")))
    print(table(measured))
    if "-v" in sys.argv:
        print("\n".join(measured.wrong))
