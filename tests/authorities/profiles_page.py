"""The reference page of policy profiles, printed from the tables that the desk reads.

``python -m tests.authorities.profiles_page`` writes it; a test holds the committed page to what this prints.
"""

from collections.abc import Iterator
from pathlib import Path

from foidesk.authorities.rules.settings import FIXED, SETTINGS, STARTS, in_words
from foidesk.clock.profile import PROFILES

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "profiles.md"

INTRODUCTION = (
    "Printed from the tables that the desk reads: `python -m tests.authorities.profiles_page`.",
    "",
    "A profile sets the office’s own dates, and what the Code or the Commissioner leave to it. It never",
    "moves a date of the law later and never shortens a right of applicants; what has to be met is the",
    "earlier of both dates. Each change is a row with its day, so that what was in use before is told.",
)


def page() -> str:
    """The whole page, in Markdown."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# Policy profiles"
    yield ""
    yield from INTRODUCTION
    yield "\n## Each setting\n"
    yield "| setting | what it does | the law | how far it moves | provision | not settled |"
    yield "|---|---|---|---|---|---|"
    for one in SETTINGS:
        cells = (one.title, one.effect, one.law, one.moves.value, str(one.provision or ""), one.doubt)
        yield f"| {' | '.join(cells)} |"
    yield from _starts()
    yield "\n## What no profile can move\n"
    yield "| what | the law | provision |"
    yield "|---|---|---|"
    for what, law, provision in FIXED:
        yield f"| {what} | {law} | {provision} |"


def _starts() -> Iterator[str]:
    yield "\n## The profiles to begin with\n"
    yield "Where a cell is empty, the profile says what the law alone says."
    yield ""
    yield f"| setting | {' | '.join(STARTS.values())} |"
    yield "|---" * (len(STARTS) + 1) + "|"
    law = PROFILES["default"]
    for one in SETTINGS:
        values = [getattr(PROFILES[name], one.name) for name in STARTS]
        cells = [
            in_words(one.name, value) if name == "default" or value != getattr(law, one.name) else ""
            for name, value in zip(STARTS, values, strict=True)
        ]
        yield f"| {one.title} | {' | '.join(cells)} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
