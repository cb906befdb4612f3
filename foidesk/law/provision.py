"""What every provision of law in FOI Desk is made of."""

from dataclasses import dataclass

from foidesk.law.citation import Citation
from foidesk.law.period import Period
from foidesk.law.source import Source


@dataclass(frozen=True)
class Provision:
    """A rule that can say what it is. No part has a default: a rule without its source cannot be made.

    ``key`` is stored on cases and letters and is never reused. ``says`` is the rule in plain words.
    """

    key: str
    citation: Citation
    title: str
    says: str
    in_force: Period
    source: Source
