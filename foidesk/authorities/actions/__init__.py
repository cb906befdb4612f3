"""Setting up an office, and changing what it is and takes to be so."""

from foidesk.authorities.actions.facts import confirm_fact, correct_fact
from foidesk.authorities.actions.office import MailDetails, OfficeDetails, amend, found, set_mail

__all__ = [
    "MailDetails",
    "OfficeDetails",
    "amend",
    "confirm_fact",
    "correct_fact",
    "found",
    "set_mail",
]
