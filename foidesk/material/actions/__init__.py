"""Saying what becomes of files, laying them to letters, letting findings pass, noting who opened them."""

from foidesk.material.actions.deciding import decide_fate, note_opened, undecide
from foidesk.material.actions.enclosing import enclose, note_left
from foidesk.material.actions.passing import agree_override, decline_override, override
from foidesk.material.actions.taking import Form, take_schedule

__all__ = [
    "Form",
    "agree_override",
    "decide_fate",
    "decline_override",
    "enclose",
    "note_left",
    "note_opened",
    "override",
    "take_schedule",
    "undecide",
]
