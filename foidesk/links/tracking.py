"""Finding addresses in a letter that follow whoever opens them, or tell how a mail was delivered. Pure."""

import re
from urllib.parse import parse_qsl, urlsplit

_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"'“”‘’]+", re.IGNORECASE)
# Hosts that wrap an address on its way through a mail system: the wrapped form carries the mailbox.
_WRAPPERS = (
    "safelinks.protection.outlook.com",
    "safelinks.protection.office365.us",
    "urldefense.com",
    "urldefense.proofpoint.com",
    "urldefense.us",
    "mimecast.com",
    "mimecastprotect.com",
    "linkprotect.cudasvc.com",
    "clicktime.symantec.com",
    "secure-web.cisco.com",
    "protect.checkpoint.com",
    "shared.outlook.inky.com",
    "urlsand.esvalabs.com",
)
FOLLOWERS = frozenset(
    {"fbclid", "gclid", "dclid", "msclkid", "mc_eid", "mc_cid", "igshid", "_hsenc", "_hsmi"}
)


def tracked(text: str) -> tuple[str, ...]:
    """The web addresses of a text that are wrapped or marked so as to track, in order, each once."""
    found = (match[0].rstrip(".,;:!?)") for match in _ADDRESS.finditer(text))
    return tuple(dict.fromkeys(address for address in found if _tracks(address)))


def _tracks(address: str) -> bool:
    try:
        parts = urlsplit(address if "://" in address else f"https://{address}")
        host = (parts.hostname or "").lower()
        names = [name.lower() for name, _ in parse_qsl(parts.query, max_num_fields=200)]
    except ValueError:
        return True
    wrapped = any(host == known or host.endswith(f".{known}") for known in _WRAPPERS)
    return wrapped or any(name in FOLLOWERS or name.startswith("utm_") for name in names)
