"""Asking for searches and taking their answers; entering costs, fees and advice, and striking them out."""

from foidesk.searches.actions.entries import advise, enter_cost, take_together
from foidesk.searches.actions.fees import add_to_fee, begin_fee
from foidesk.searches.actions.searching import (
    Asked,
    answer,
    ask,
    pass_on,
    remind,
    remind_if_due,
    take_back,
    take_back_all,
)
from foidesk.searches.actions.striking import Entered, strike

__all__ = [
    "Asked",
    "Entered",
    "add_to_fee",
    "advise",
    "answer",
    "ask",
    "begin_fee",
    "enter_cost",
    "pass_on",
    "remind",
    "remind_if_due",
    "strike",
    "take_back",
    "take_back_all",
    "take_together",
]
