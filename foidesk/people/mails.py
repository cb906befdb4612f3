"""What an officer reads in the mail that carries a one-time link."""

from dataclasses import dataclass
from datetime import datetime

from foidesk.audit.rules import LONDON


@dataclass(frozen=True)
class Mail:
    """Subject and words of a mail to an officer."""

    subject: str
    text: str


def invitation(*, name: str, link: str, until: datetime) -> Mail:
    """Somebody was given an account."""
    return Mail(
        "Your account on FOI Desk",
        f"Dear {name},\n\n"
        "An account was made for you on FOI Desk, where the office answers requests for information.\n\n"
        f"Choose your password on this page. The link works once, until {_moment(until)}:\n{link}\n\n"
        "Nobody else knows or needs your password. If you did not expect this, leave it: nothing happens.\n",
    )


def reset(*, name: str, link: str, until: datetime) -> Mail:
    """Somebody, most likely this officer, asked for a new password."""
    return Mail(
        "Set a new password on FOI Desk",
        f"Dear {name},\n\n"
        f"Set a new password on this page. The link works once, until {_moment(until)}:\n{link}\n\n"
        "If you did not ask for this, leave it: your password stays as it is.\n",
    )


def _moment(moment: datetime) -> str:
    here = moment.astimezone(LONDON)
    return f"{here:%H:%M} on {here:%A} {here.day} {here:%B %Y}"
