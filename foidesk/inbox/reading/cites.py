"""Whether a message names the law by which it asks."""

from __future__ import annotations

import re

_NAMES = re.compile(
    r"(?<!\w)(?:freedom\s+of\s+information|environmental\s+information\s+regulations|"
    r"foia?(?:\s+(?:act|request|2000))?|eirs?(?:\s+(?:2004|request))?|access\s+to\s+information\s+request|"
    r"subject\s+access\s+request)(?!\w)",
    re.IGNORECASE,
)
_LONGEST = 80_000
_MOST = 5


def cites(words: str) -> tuple[str, ...]:
    """The words by which the first 80,000 characters of a message name the law, each once; at most five."""
    found = (" ".join(match[0].split()) for match in _NAMES.finditer(words[:_LONGEST]))
    first = {name.lower(): name for name in reversed(list(found))}
    return tuple(reversed(first.values()))[:_MOST]
