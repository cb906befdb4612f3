"""Sentences as they are stored: pattern and fields, so that a page can say them in the reader's language."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from foidesk.language.sentence import Part, Sentence, say
from foidesk.mail.lines import clean_line

LONGEST = 1_000
"""Characters of one sentence; what is longer is kept as its beginning."""


def stored(words: str) -> dict[str, Any]:
    """A sentence, or plain words, as JSON. Nothing in it may be a character that a database refuses."""
    if len(words) > LONGEST or not isinstance(words, Sentence):
        words = say("{words}", words=clean_line(words, LONGEST))
    return {"says": words.pattern, "fields": {name: _stored(part) for name, part in words.fields.items()}}


def restored(kept: Mapping[str, Any]) -> Sentence:
    """The sentence that was stored."""
    return Sentence(str(kept["says"]), {name: _restored(part) for name, part in kept["fields"].items()})


def _stored(part: Part) -> Any:
    if isinstance(part, Sentence):
        return stored(part)
    if isinstance(part, date):
        return {"day": part.isoformat()}
    if isinstance(part, tuple):
        return [clean_line(one, LONGEST) for one in part]
    return clean_line(part, LONGEST) if isinstance(part, str) else part


def _restored(part: Any) -> Part:
    if isinstance(part, Mapping):
        return date.fromisoformat(part["day"]) if "day" in part else restored(part)
    if isinstance(part, Sequence) and not isinstance(part, str):
        return tuple(str(one) for one in part)
    return part if isinstance(part, int) else str(part)
