"""Reporting a breach, and dealing with it."""

from foidesk.oversight.actions.dealing import close, decide, do, reopen, strike, unpublish
from foidesk.oversight.actions.naming import name, take_out
from foidesk.oversight.actions.reporting import report, write_account

__all__ = [
    "close",
    "decide",
    "do",
    "name",
    "reopen",
    "report",
    "strike",
    "take_out",
    "unpublish",
    "write_account",
]
