"""A sentence as JSON holds it: pattern and fields, so that it can be said in another language later."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from foidesk.language.sentence import Part, Sentence


def stored(sentence: Sentence) -> dict[str, Any]:
    """The sentence as a JSON object."""
    return {"says": sentence.pattern, "fields": {name: _part(part) for name, part in sentence.fields.items()}}


def restored(kept: Mapping[str, Any]) -> Sentence:
    """The sentence that was stored. Raises KeyError, TypeError or ValueError for what is none."""
    return Sentence(str(kept["says"]), {str(name): _restored(part) for name, part in kept["fields"].items()})


def _part(part: Part) -> Any:
    if isinstance(part, Sentence):
        return stored(part)
    if isinstance(part, date):
        return {"day": part.isoformat()}
    return list(part) if isinstance(part, tuple) else part


def _restored(part: Any) -> Part:
    if isinstance(part, Mapping):
        return date.fromisoformat(part["day"]) if "day" in part else restored(part)
    if isinstance(part, Sequence) and not isinstance(part, str):
        return tuple(str(one) for one in part)
    return part if isinstance(part, int) else str(part)
