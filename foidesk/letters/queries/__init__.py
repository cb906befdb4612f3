"""Reading letters, and how an office has them."""

from foidesk.letters.queries.drafts import (
    Checked,
    asked,
    checked,
    composed,
    drafts_of,
    facts_of,
    findings,
    hands,
    left,
    letter,
    of_case,
    points,
    reported,
    signed_by,
    sketched,
)
from foidesk.letters.queries.notices import Reported, moot, recipient
from foidesk.letters.queries.stationery import phrases

__all__ = [
    "Checked",
    "Reported",
    "asked",
    "checked",
    "composed",
    "drafts_of",
    "facts_of",
    "findings",
    "hands",
    "left",
    "letter",
    "moot",
    "of_case",
    "phrases",
    "points",
    "recipient",
    "reported",
    "signed_by",
    "sketched",
]
