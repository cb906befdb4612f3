"""The checker: a letter in, findings out."""

from collections.abc import Callable, Iterator
from pathlib import Path

from foidesk.anatomy.whole import read
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding, Report
from foidesk.anatomy.letter import Letter
from foidesk.anatomy.reading.text import of_text

Check = Callable[[Letter, Context], Iterator[Finding]]
CHECKS: tuple[Check, ...] = ()


def check_text(text: str, context: Context) -> Report:
    """Check a letter that is text, as it was pasted or sent."""
    return check(read(of_text(text)), context)


def check(letter: Letter, context: Context) -> Report:
    """Check a letter that was read."""
    found = [finding for one in CHECKS for finding in one(letter, context)]
    return Report(tuple(found), tuple(str(one) for one in letter.relied))
