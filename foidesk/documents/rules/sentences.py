"""Sentences as a database takes them: nothing too long, no character that it refuses."""

from typing import Any

from foidesk.language import stored as language
from foidesk.language.sentence import Part, Sentence, say
from foidesk.mail.lines import clean_line

LONGEST = 1_000
"""Characters of one sentence; what is longer is kept as its beginning."""


def stored(words: str) -> dict[str, Any]:
    """A sentence, or plain words, as JSON."""
    return language.stored(_kept(words))


def _kept(words: str) -> Sentence:
    if len(words) > LONGEST or not isinstance(words, Sentence):
        return say("{words}", words=clean_line(words, LONGEST))
    return Sentence(words.pattern, {name: _part(part) for name, part in words.fields.items()})


def _part(part: Part) -> Part:
    if isinstance(part, Sentence):
        return _kept(part)
    if isinstance(part, tuple):
        return tuple(clean_line(one, LONGEST) for one in part)
    return clean_line(part, LONGEST) if isinstance(part, str) else part
