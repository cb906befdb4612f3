"""What an officer does: deciding, dividing and sharing, and asking for somebody's view."""

from foidesk.decisions.actions.afterwards import correct_answer, correction_sent, give_up_correction
from foidesk.decisions.actions.consulting import (
    consult,
    consulted,
    plan,
    record_view,
    remind,
    replan,
    withdraw,
)
from foidesk.decisions.actions.deciding import decide
from foidesk.decisions.actions.dividing import add_part, on_its_own, remove_part, same_as

__all__ = [
    "add_part",
    "consult",
    "consulted",
    "correct_answer",
    "correction_sent",
    "decide",
    "give_up_correction",
    "on_its_own",
    "plan",
    "record_view",
    "remind",
    "remove_part",
    "replan",
    "same_as",
    "withdraw",
]
