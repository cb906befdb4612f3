"""What may be done with letters: drafting and changing them, and how an office has them."""

from foidesk.letters.actions.drafting import (
    amend,
    date_again,
    draft_acknowledgement,
    draft_clarification,
    draft_correction,
    draft_response,
)
from foidesk.letters.actions.notices import draft_consultation, draft_notice, note_left, restate
from foidesk.letters.actions.stationery import word

__all__ = [
    "amend",
    "date_again",
    "draft_acknowledgement",
    "draft_clarification",
    "draft_consultation",
    "draft_correction",
    "draft_notice",
    "draft_response",
    "note_left",
    "restate",
    "word",
]
