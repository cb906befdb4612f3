"""Words as a letter may hold them: with links that follow nobody. Pure.

A request that came by mail often holds links which a mail system wrapped; quoted as they are, they would give
away a mailbox, and no letter could leave with them. What officers paste holds them too.
"""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from urllib.parse import parse_qsl, urlencode, urlsplit

from foidesk.law.exemption import Exemption, Ncnd
from foidesk.links.tracking import FOLLOWERS, tracked
from foidesk.links.wrappers import unwrap

_LINK = re.compile(r"\b(?:https?://|www\.)[^\s<>\"'“”‘’)\]]+", re.IGNORECASE)
LEFT_OUT = "[link left out]"
_OF_THE_APPLICANT = "text"
"""What facts call the words of a question."""


def quoted(text: str) -> str:
    """The text with wrapped links unwrapped and marks that follow a reader taken out; the rest left out."""
    return _LINK.sub(lambda match: _clean(match[0]), text)


def typed(facts: object, field: str = "") -> Iterator[tuple[str, str]]:
    """Every text in the facts of a letter with the name of its field, but for the applicant's own words."""
    if isinstance(facts, str):
        yield field, facts
    elif isinstance(facts, tuple):
        for one in facts:
            yield from typed(one, field)
    elif is_dataclass(facts) and not isinstance(facts, Exemption | Ncnd):
        for known in fields(facts):
            if known.name != _OF_THE_APPLICANT:
                yield from typed(getattr(facts, known.name), known.name)


def lost(text: str) -> Iterator[str]:
    """The addresses that `quoted` would leave out."""
    return (found[0] for found in _LINK.finditer(text) if LEFT_OUT in _clean(found[0]))


def _clean(link: str) -> str:
    end = link[len(link.rstrip(".,;:!?")) :]
    address = link.removesuffix(end) if end else link
    unwrapped = unwrap(address)
    if unwrapped is not None:
        address = unwrapped[1]
    if address and tracked(address):
        address = _without_marks(address)
    return (address if address and not tracked(address) and unwrap(address) is None else LEFT_OUT) + end


def _without_marks(address: str) -> str:
    try:
        parts = urlsplit(address)
        kept = [
            (name, value)
            for name, value in parse_qsl(parts.query, keep_blank_values=True, max_num_fields=200)
            if name.lower() not in FOLLOWERS and not name.lower().startswith("utm_")
        ]
        return parts._replace(query=urlencode(kept)).geturl()
    except ValueError:
        return ""
