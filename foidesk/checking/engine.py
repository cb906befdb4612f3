"""The checker: a letter in, findings out.

The letter is read once; each check looks at what was read and gives what it finds. None knows of another.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from foidesk.anatomy.letter import Letter, Paragraph
from foidesk.anatomy.reading.files import of_file
from foidesk.anatomy.reading.pages import of_html
from foidesk.anatomy.reading.text import of_pieces, of_text
from foidesk.anatomy.reading.words import LONGEST
from foidesk.anatomy.whole import read
from foidesk.checking.checks import (
    accessible,
    allocation,
    authority_named,
    confidence,
    costs,
    extension,
    late,
    links,
    merge_fields,
    ncnd,
    people,
    prejudice,
    provisions,
    public_interest,
    qualified_person,
    questions,
    reasons,
    repealed,
    rights,
    stale,
)
from foidesk.checking.codes import Code
from foidesk.checking.context import Context
from foidesk.checking.finding import Finding, Report
from foidesk.checking.language import not_understood
from foidesk.language.sentence import Sentence, say

Check = Callable[[Letter, Context], Iterator[Finding]]
CHECKS: tuple[Check, ...] = (
    questions.find,
    allocation.find,
    provisions.find,
    prejudice.find,
    public_interest.find,
    ncnd.find,
    accessible.find,
    costs.find,
    extension.find,
    confidence.find,
    qualified_person.find,
    reasons.find,
    repealed.find,
    late.find,
    rights.find,
    merge_fields.find,
    authority_named.find,
    stale.find,
    links.find,
    people.find,
)
"""Every check, in the order in which findings at one place are told."""
_TOO_LONG = say(
    "It has more than {most} characters, far more than a letter. Check the letter without its enclosures.",
    most=f"{LONGEST:,}",
)
_QUESTION = re.compile(r"question (\w+)")


def check_file(path: Path, context: Context) -> Report:
    """Check a letter in a file of any kind, read in a process of its own. Never raises for what is in it."""
    paragraphs, why = of_file(path)
    return _unreadable(why) if why else _judged(paragraphs, context)


def check_html(html: str, context: Context) -> Report:
    """Check a letter that is a web page, as ours are."""
    return _unreadable(_TOO_LONG) if len(html) > 4 * LONGEST else _judged(of_pieces(of_html(html)), context)


def check_text(text: str, context: Context) -> Report:
    """Check a letter that is text, as it was pasted or sent."""
    return _unreadable(_TOO_LONG) if len(text) > LONGEST else _judged(of_text(text), context)


def check(letter: Letter, context: Context) -> Report:
    """Check a letter that was read."""
    found = [finding for one in CHECKS for finding in one(letter, context)]
    return Report(tuple(_ordered(_merged(found), letter)), tuple(str(one) for one in letter.relied))


def _judged(paragraphs: tuple[Paragraph, ...], context: Context) -> Report:
    why = not_understood(paragraphs)
    return _unreadable(why) if why else check(read(paragraphs), context)


def _unreadable(why: Sentence) -> Report:
    return Report((Finding(Code.UNREADABLE, True, "", why),))


def _merged(found: Iterable[Finding]) -> list[Finding]:
    """The same said of several places is said once, with all of them."""
    places: dict[Finding, dict[str, None]] = {}
    for one in found:
        places.setdefault(replace(one, where=""), {})[one.where] = None
    return [replace(one, where="" if "" in where else ", ".join(where)) for one, where in places.items()]


def _ordered(found: Iterable[Finding], letter: Letter) -> list[Finding]:
    """In the order of the letter; what is of the whole letter comes first."""
    return sorted(found, key=lambda one: _place(one.where, letter))


def _place(where: str, letter: Letter) -> int:
    if asked := _QUESTION.match(where):
        return next(
            (one.paragraphs[0] for one in letter.answers if one.label == asked[1] and one.paragraphs), 0
        )
    for one in letter.relied:
        if where.endswith(f" {one.citation.number}") and one.paragraphs:
            return one.paragraphs[0]
    return next((one.n for one in letter.paragraphs if where and one.where == where), 0)
