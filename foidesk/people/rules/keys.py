"""One-time keys: what they are for, how they are written, how long they live."""

import hashlib
from datetime import datetime, timedelta
from enum import StrEnum

from foidesk.audit.rules import Deed


class Use(StrEnum):
    """What a key is for."""

    INVITATION = "invitation"
    RESET = "reset"


INVITED = Deed("people.invited", "invited {officer}")
ACCEPTED = Deed("people.accepted", "accepted an invitation and set a password")
RESET_ASKED = Deed("people.reset-asked", "asked for a link to set a new password")
CODE_MADE = Deed("people.code-made", "made a one-time code with which {officer} may set a new password")
MACHINE_CODE = Deed("people.machine-code", "made, on the machine itself, a one-time code for {officer}")
RESET = Deed("people.reset", "set a new password with a one-time code")
KEY_ENDED = Deed("people.key-ended", "took back a one-time code of {officer}")
DEEDS = (INVITED, ACCEPTED, RESET_ASKED, CODE_MADE, MACHINE_CODE, RESET, KEY_ENDED)

LIVES = {Use.INVITATION: timedelta(days=14), Use.RESET: timedelta(hours=24)}
MAILED_RESET_LIVES = timedelta(hours=1)
ALPHABET = "ABCDEFGHJKMNPQRSTVWXYZ23456789"
"""Without what is misread for something else."""
GROUPS, GROUP = 5, 5


def shown(letters: str) -> str:
    """A code as a person reads it out: in groups."""
    return "-".join(letters[n : n + GROUP] for n in range(0, len(letters), GROUP))


def digest(code: str) -> str:
    """What is kept of a code, however it was typed."""
    letters = "".join(letter for letter in code.upper() if letter.isalnum())
    return hashlib.sha256(letters.encode()).hexdigest()


def live(*, expires_at: datetime, used: bool, ended: bool, at: datetime) -> bool:
    """Whether a key still opens."""
    return not used and not ended and at < expires_at
