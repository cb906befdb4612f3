"""What came of an inspection, whoever made it, as it is kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from foidesk.findings.codes import UNREADABLE, Code
from foidesk.findings.finding import Finding
from foidesk.language.sentence import Sentence, say

MOST_FINDINGS = 500
"""So many are kept of one file, those that block first; their number is kept whole."""
MOST_PAGES = 20
"""Pages of a file of which a small picture is kept."""
LARGEST_PICTURE = 500_000
MOST_ATTEMPTS = 3
LEASE = timedelta(minutes=15)
"""So long a worker may be at one file; after that another takes it for dead."""
_WAITS = (timedelta(minutes=1), timedelta(minutes=10))
SCANNER_EVERY = timedelta(minutes=1)


class Held(StrEnum):
    """Why a file that is due is not inspected now."""

    NO_SCANNER = "no-scanner"
    NOT_STORED = "not-stored"


HELD_WORDS = {
    Held.NO_SCANNER: say(
        "The malware scanner can't be reached, or can't take this file, so it waits. It is tried again every "
        "minute; tell whoever looks after this system."
    ),
    Held.NOT_STORED: say(
        "Its bytes can't be read from where files are kept. It is tried again; tell whoever looks after this "
        "system."
    ),
}
GAVE_UP = Finding(
    Code.UNREADABLE,
    "",
    1,
    say(
        "It was tried three times, and each time the inspection came to no end. It may be made to harm the "
        "program that reads it. Ask whoever sent it for another copy, or for another format."
    ),
)
DAMAGED = Finding(
    Code.UNREADABLE,
    "",
    1,
    say(
        "What is stored of it is missing, or is not what came, so it can't be examined. Tell whoever looks "
        "after this system, and ask whoever sent it for another copy."
    ),
)


@dataclass(frozen=True)
class Outcome:
    """What an inspection gave: the file's type, all that was found, its words.

    `pages` are small pictures (PNG) of its first pages, `advice` what to think about before it is sent.
    """

    kind: str
    findings: tuple[Finding, ...] = ()
    text: str = ""
    pages: tuple[bytes, ...] = ()
    advice: tuple[Sentence, ...] = ()


def worth_keeping(findings: Sequence[Finding]) -> list[Finding]:
    """Those that are kept: what can't be read and what blocks before what does not, the surest first."""

    def rank(n: int) -> tuple[bool, bool, float]:
        return findings[n].code not in UNREADABLE, not findings[n].blocks, -findings[n].sure

    return [findings[n] for n in sorted(sorted(range(len(findings)), key=rank)[:MOST_FINDINGS])]


def try_again(at: datetime, attempts: int) -> datetime:
    """When a file is tried again whose inspection failed so many times."""
    return at + _WAITS[min(max(attempts, 1), len(_WAITS)) - 1]


def held_words(held: str) -> Sentence | None:
    """Why a file waits, in a sentence; None where nothing holds it."""
    return HELD_WORDS[Held(held)] if held else None
