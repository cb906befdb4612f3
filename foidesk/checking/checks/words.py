"""What the checks share: the authority's own words, made plain to search; days; a few words to quote."""

import re
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from foidesk.anatomy.letter import Letter, Paragraph, Part
from foidesk.checking.context import Context

_SIGNS = str.maketrans(
    {"’": "'", "‘": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‑": "-", "\u00a0": " ", "\u00ad": None}
)
_QUOTED = frozenset({Part.REQUEST, Part.STATUTE})
_LONGEST_QUOTE = 70
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: day)?(?: of)?[ ,]{{1,2}}(?P<month>{_MONTH}),?(?: (?P<year>20\d"
    rf"\d))?\b|\b(?P<month2>{_MONTH}) (?P<day2>\d{{1,2}})(?:st|nd|rd|th)?,? (?P<year2>20\d\d)\b"
    r"|\b(?P<d>\d{1,2})[/.-](?P<m>\d{1,2})[/.-](?P<y>(?:20)?[0-3]\d)\b"
)


def day(letter: Letter, context: Context) -> date:
    """The day whose law and facts a letter is judged by."""
    return context.sent_on or letter.written_on or context.today


def own(letter: Letter) -> Iterator[Paragraph]:
    """The paragraphs in which the authority speaks: neither the request as quoted nor the words of an Act."""
    return (one for one in letter.paragraphs if one.part not in _QUOTED)


def plain(text: str) -> str:
    """Lower case, straight quotes and hyphens, single spaces."""
    straight = text if text.isascii() else text.translate(_SIGNS)
    return " ".join(straight.lower().split())


@lru_cache(maxsize=1)
def own_words(letter: Letter) -> str:
    """All that the authority says itself, plain, each paragraph on a line."""
    return "\n".join(plain(one.text) for one in own(letter))


def quote(text: str, start: int = 0, end: int | None = None) -> str:
    """A few words of the letter, on one line."""
    said = " ".join(text[start:end].split())
    return said if len(said) <= _LONGEST_QUOTE else said[: _LONGEST_QUOTE - 1].rstrip() + "…"


def dates(words: str, *, near: date) -> Iterator[tuple[int, date]]:
    """Where days are named in plain words, and which. A day without its year is the one nearest to `near`."""
    for match in _DATE.finditer(words):
        if found := _read(match, near):
            yield match.start(), found


def _read(match: re.Match[str], near: date) -> date | None:
    if match["d"]:
        return _day(int(match["y"]) % 100 + 2000, int(match["m"]), int(match["d"]))
    number, year = int(match["day"] or match["day2"]), match["year"] or match["year2"]
    month = _MONTHS.index((match["month"] or match["month2"])[:3]) + 1
    if year:
        return _day(int(year), month, number)
    around = (_day(near.year + n, month, number) for n in (-1, 0, 1))
    return min((one for one in around if one), key=lambda one: abs(one - near), default=None)


def _day(year: int, month: int, number: int) -> date | None:
    try:
        return date(year, month, number)
    except ValueError:
        return None
