"""One thing that is not as it should be."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """What it is and what to do. `must`: until it is put right, the installation is unsound."""

    must: bool
    says: str


def must(says: str) -> Finding:
    """Something without which no office may go live."""
    return Finding(True, says)


def advice(says: str) -> Finding:
    """Something that would be better otherwise."""
    return Finding(False, says)
