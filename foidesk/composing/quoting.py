"""The applicant's own words as a letter quotes them: with links that follow nobody. Pure.

A request that came by mail often holds links which a mail system wrapped; quoted as they are, they would give
away a mailbox, and no letter could leave with them.
"""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

from foidesk.links.tracking import FOLLOWERS, tracked
from foidesk.links.wrappers import unwrap

_LINK = re.compile(r"\b(?:https?://|www\.)[^\s<>\"'“”‘’)\]]+", re.IGNORECASE)
LEFT_OUT = "[link left out]"


def quoted(text: str) -> str:
    """The text with wrapped links unwrapped and marks that follow a reader taken out; the rest left out."""
    return _LINK.sub(lambda match: _clean(match[0]), text)


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
