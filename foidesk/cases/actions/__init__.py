"""The verbs of a request: logging it, reporting what happened, correcting what was entered, closing."""

from foidesk.cases.actions.asked import add_question, reword
from foidesk.cases.actions.closing import close, close_unanswered, reopen
from foidesk.cases.actions.dates import (
    annul,
    clarification_asked,
    clarification_received,
    correct,
    noticed,
    report,
    respond,
)
from foidesk.cases.actions.keeping import hold
from foidesk.cases.actions.means import prefer_means
from foidesk.cases.actions.moving import pass_on, take_back, take_over
from foidesk.cases.actions.narrowing import narrow
from foidesk.cases.actions.redating import redate_all, redate_stale
from foidesk.cases.actions.requests import acknowledged, assign, log
from foidesk.cases.actions.whom import act_for, act_no_more, readdress

__all__ = [
    "acknowledged",
    "act_for",
    "act_no_more",
    "add_question",
    "annul",
    "assign",
    "clarification_asked",
    "clarification_received",
    "close",
    "close_unanswered",
    "correct",
    "hold",
    "log",
    "narrow",
    "noticed",
    "pass_on",
    "prefer_means",
    "readdress",
    "redate_all",
    "redate_stale",
    "reopen",
    "report",
    "respond",
    "reword",
    "take_back",
    "take_over",
]
