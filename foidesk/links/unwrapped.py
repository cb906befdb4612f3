"""The addresses in a text, each with where it leads. Pure."""

from dataclasses import dataclass

from foidesk.links.tracking import addresses
from foidesk.links.wrappers import unwrap

_LONGEST = 8_000
_DEEPEST = 5


@dataclass(frozen=True, slots=True)
class Link:
    """An address as it stands in a text, and the one it leads to: the same where nobody wrapped it, "" where
    its wrapper does not tell.
    """

    shown: str
    real: str


def links(text: str) -> tuple[Link, ...]:
    """The web addresses of a text in order, each once, without their wrapping."""
    return tuple(Link(shown, _real(shown)) for shown in dict.fromkeys(addresses(text)))


def _real(address: str) -> str:
    """One mail system may wrap what another has wrapped before it."""
    for _ in range(_DEEPEST):
        found = unwrap(address[:_LONGEST])
        if found is None:
            return address
        address = found[1]
    return ""
