"""Finding addresses in a letter that follow whoever opens them, or tell how a mail was delivered. Pure."""

import re
from urllib.parse import parse_qsl, urlsplit

from foidesk.links.wrappers import unwrap

_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"'“”‘’]+", re.IGNORECASE)
FOLLOWERS = frozenset(
    {"fbclid", "gclid", "dclid", "msclkid", "mc_eid", "mc_cid", "igshid", "_hsenc", "_hsmi"}
)


def addresses(text: str) -> tuple[str, ...]:
    """The web addresses of a text in order, each as often as it stands there."""
    return tuple(match[0].rstrip(".,;:!?)") for match in _ADDRESS.finditer(text))


def tracked(text: str) -> tuple[str, ...]:
    """The web addresses of a text that are wrapped or marked so as to track, in order, each once."""
    return tuple(dict.fromkeys(address for address in addresses(text) if tracks(address)))


def tracks(address: str) -> bool:
    """Whether an address follows whoever opens it. What can't be taken apart may."""
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        names = [name.lower() for name, _ in parse_qsl(parts.query, max_num_fields=200)]
    except ValueError:
        return True
    marked = any(name in FOLLOWERS or name.startswith("utm_") for name in names)
    return marked or unwrap(address) is not None
