"""The verbs of the exit."""

from foidesk.release.actions.approving import approve, send_back
from foidesk.release.actions.preparing import prepare, submit
from foidesk.release.actions.publishing import let_out
from foidesk.release.actions.sending import record_sent, send_by_mail, take_back
from foidesk.release.actions.settling import it_arrived, send_again, settle_mail

__all__ = [
    "approve",
    "it_arrived",
    "let_out",
    "prepare",
    "record_sent",
    "send_again",
    "send_back",
    "send_by_mail",
    "settle_mail",
    "submit",
    "take_back",
]
