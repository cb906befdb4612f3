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
from foidesk.letters.actions.returning import fetched, take_back
from foidesk.letters.actions.stationery import (
    add_line,
    back_to_standard,
    change_line,
    set_stationery,
    withdraw_line,
    word,
)

__all__ = [
    "add_line",
    "amend",
    "back_to_standard",
    "change_line",
    "date_again",
    "draft_acknowledgement",
    "draft_clarification",
    "draft_consultation",
    "draft_correction",
    "draft_notice",
    "draft_response",
    "fetched",
    "note_left",
    "restate",
    "set_stationery",
    "take_back",
    "withdraw_line",
    "word",
]
