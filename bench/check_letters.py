"""Checking letters in memory: how many letters of two pages a second, on one core.

    python -m bench.check_letters [FOLDER]

The letters are those of the labelled set (or the text files of a folder), joined with others of their sort to
two pages each. The floor is what Python takes to go through the same words once: to split each letter into
lines and its lines into words.
"""

import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from foidesk.checking.context import Context
from foidesk.checking.engine import check_text
from foidesk.days.calendar import Calendar

LETTERS = Path(__file__).parents[1] / "tests" / "checking" / "letters" / "open"
ROUNDS = 5
PAGES = range(3_500, 8_000)
"""Characters of a letter of two pages."""


def letters(folder: Path) -> list[str]:
    """Texts of two pages; shorter ones get what the next ones say between their own words and end."""
    texts = [path.read_text(encoding="utf-8", errors="replace") for path in sorted(folder.glob("*.txt"))]
    middles = ["\n\n".join(text.split("\n\n")[3:-2]) for text in texts]
    made = []
    for at, text in enumerate(texts):
        parts = text.rsplit("\n\n", 2)
        more = at
        while sum(map(len, parts)) < PAGES.start:
            more = (more + 1) % len(texts)
            parts.insert(1, middles[more])
        joined = "\n\n".join(parts)
        if len(joined) in PAGES:
            made.append(joined)
    return made


def seconds(work: Callable[[str], object], texts: list[str]) -> float:
    """The time of one core for all texts, the best of some rounds."""
    best = float("inf")
    for _ in range(ROUNDS):
        start = time.process_time()
        for text in texts:
            work(text)
        best = min(best, time.process_time() - start)
    return best


def main(words: list[str]) -> None:
    """Print what each takes."""
    texts = letters(Path(words[0]) if words else LETTERS)
    each = sum(map(len, texts)) / len(texts)
    print(f"{len(texts)} letters of {each:,.0f} characters")
    floor = seconds(lambda text: [line.split() for line in text.split("\n")], texts)
    for name, personal in (("without personal-data", False), ("with personal-data", True)):
        context = Context(date(2026, 11, 22), calendar=Calendar.shipped(), personal=personal)
        took = seconds(lambda text, context=context: check_text(text, context), texts)  # type: ignore[misc]
        print(f"{name:22} {len(texts) / took:7.0f} a second, {took / floor:6.0f} times the floor")


if __name__ == "__main__":
    main(sys.argv[1:])
