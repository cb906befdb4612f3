"""Leaving: an account closes once nothing is left with it."""

from foidesk.audit.rules import Deed
from foidesk.law.refusal import Refusal

LEFT = Deed("people.left", "closed the account of {officer}")
REJOINED = Deed("people.rejoined", "opened the account of {officer} again")
DEEDS = (LEFT, REJOINED)

NOBODY_MANAGES = Refusal("Somebody must remain who may change the office's settings.")


def gone(name: str) -> Refusal:
    """Why nothing can be given to somebody whose account is closed."""
    return Refusal("{name} has left. Choose somebody else.", name=name)
