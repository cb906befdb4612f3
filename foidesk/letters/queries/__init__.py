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
    signed_by,
    sketched,
)
from foidesk.letters.queries.stationery import phrases

__all__ = [
    "Checked",
    "asked",
    "checked",
    "composed",
    "drafts_of",
    "facts_of",
    "findings",
    "hands",
    "left",
    "letter",
    "of_case",
    "phrases",
    "points",
    "signed_by",
    "sketched",
]
