"""The verbs of the exit."""

from foidesk.release.actions.approving import approve, send_back, take_approval_back
from foidesk.release.actions.ending import close, merge, reopen, split
from foidesk.release.actions.preparing import prepare, submit, withdraw
from foidesk.release.actions.publishing import let_out
from foidesk.release.actions.sending import record_sent, send_by_mail, take_back
from foidesk.release.actions.settling import it_arrived, send_again, settle_mail

__all__ = [
    "approve",
    "close",
    "it_arrived",
    "let_out",
    "merge",
    "prepare",
    "record_sent",
    "reopen",
    "send_again",
    "send_back",
    "send_by_mail",
    "settle_mail",
    "split",
    "submit",
    "take_approval_back",
    "take_back",
    "withdraw",
]
