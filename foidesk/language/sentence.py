"""A sentence that knows its pattern, so that it can be said in another language."""

from collections.abc import Mapping
from datetime import date
from typing import Self

from foidesk.language.words import day_in_words, listed

Part = str | int | date | tuple[str, ...]
"""What may fill a field: words (also a sentence again), a number, a day, or a list of words."""


class Sentence(str):
    """The English of a pattern with its fields filled in. A plain `str` to whoever does not translate."""

    __slots__ = ("fields", "pattern")

    pattern: str
    fields: Mapping[str, Part]

    def __new__(cls, pattern: str, fields: Mapping[str, Part]) -> Self:
        """Raises KeyError where the pattern has a field that nothing fills."""
        made = super().__new__(cls, pattern.format_map({key: english(part) for key, part in fields.items()}))
        made.pattern = pattern
        made.fields = fields
        return made

    def __getnewargs__(self) -> tuple[str, Mapping[str, Part]]:  # type: ignore[override]
        return self.pattern, self.fields


def say(pattern: str, /, **fields: Part) -> Sentence:
    """``say("Due on {day}.", day=date(2025, 1, 6))`` is "Due on Monday 6 January 2025."."""
    return Sentence(pattern, fields)


def english(part: Part) -> str:
    """A part in English: a day with its weekday, a list with its "and"."""
    if isinstance(part, date):
        return day_in_words(part)
    return listed(part) if isinstance(part, tuple) else str(part)
