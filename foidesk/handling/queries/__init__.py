"""Reading who works on requests, who may see one, who knows who asks, and whether what is stored is whole."""

from foidesk.handling.queries.reading import (
    closed_references,
    closed_to,
    conflicts,
    everybody,
    knows_applicant,
    left_alone,
    mask,
    mine,
    must_stand_aside,
    named,
    nominees,
    open_to,
    restriction,
    shares,
    standing_aside,
    unmasked_for,
    unmaskings,
)
from foidesk.handling.queries.verifying import faults

__all__ = [
    "closed_references",
    "closed_to",
    "conflicts",
    "everybody",
    "faults",
    "knows_applicant",
    "left_alone",
    "mask",
    "mine",
    "must_stand_aside",
    "named",
    "nominees",
    "open_to",
    "restriction",
    "shares",
    "standing_aside",
    "unmasked_for",
    "unmaskings",
]
