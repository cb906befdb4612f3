"""The states of a message, how an officer settles it, and when two messages are one."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from foidesk.audit.rules import Deed
from foidesk.law.citation import eir, foia
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Permission, Transition

LONDON = ZoneInfo("Europe/London")
LONG_AGO = timedelta(days=60)
STRENGTH = ("bytes", "id", "mail", "words")
"""The kinds of marks by which messages are recognised, the surest first."""


class State(StrEnum):
    """What an officer made of a message."""

    UNSORTED = "unsorted"
    LOGGED = "logged"
    JOINED = "joined"
    SET_ASIDE = "set-aside"
    OUTSIDE = "answered-as-business"
    REFERRED = "for-other-authority"


class Form(StrEnum):
    """As what it came: an e-mail with its headers, or text that somebody pasted or typed."""

    MAIL = "mail"
    TEXT = "text"


class Referral(StrEnum):
    """How what is meant for another authority gets there. FOIA knows no transfer; EIR 10 does."""

    TOLD = "told"
    PASSED_ON = "passed-on"


REFERRAL_WORDS: Mapping[Referral, str] = {
    Referral.TOLD: "the sender was told whom to ask",
    Referral.PASSED_ON: "it was passed on with the sender's consent",
}


@dataclass(frozen=True)
class Spoken:
    """A request that was said and not written: when, who heard it, and whether it was read back."""

    said_at: datetime
    hearer: str
    read_back: bool


TAKEN_IN = Deed("inbox.taken-in", "took in a message from {sender}: {subject}")
LOGGED = Deed("inbox.logged", "logged the request from the message of {sender} and told {told} colleague(s)")
JOINED = Deed("inbox.joined", "joined a message from {sender}, which moves no date by itself")
SET_ASIDE = Deed("inbox.set-aside", "set aside a message from {sender}: {reason}")
OUTSIDE = Deed("inbox.outside", "answered a message from {sender} as normal business: {reason}")
REFERRED = Deed("inbox.referred", "found that a message from {sender} is for {authority}; {how}: {reason}")
PUT_BACK = Deed("inbox.put-back", "put a message from {sender} back among those not sorted: {reason}")
TAKEN_OUT = Deed("inbox.taken-out", "took out a message from {sender}, which does not belong here: {reason}")
CONFIRMED = Deed("inbox.confirmed", "confirmed that the message from {sender} is the applicant's answer")
OPENED = Deed("inbox.opened", "downloaded the original of a message from {sender}")
DEEDS = (TAKEN_IN, LOGGED, JOINED, SET_ASIDE, OUTSIDE, REFERRED, PUT_BACK, TAKEN_OUT, CONFIRMED, OPENED)

NOT_LOGGED = frozenset({State.SET_ASIDE, State.OUTSIDE, State.REFERRED})
"""Settled without a request. Nothing is lost: each can still be logged, joined or put back."""
_OPEN = NOT_LOGGED | {State.UNSORTED}
LOG = Transition(
    "log as a request",
    _OPEN,
    State.LOGGED,
    Permission.LOG,
    "what a request must have",
    LOGGED,
    foia("8(1)"),
)
JOIN = Transition(
    "join to a request", _OPEN, State.JOINED, Permission.LOG, "a request of this office", JOINED
)
PUT_ASIDE = Transition(
    "set aside", frozenset({State.UNSORTED}), State.SET_ASIDE, Permission.LOG, "a reason", SET_ASIDE
)
ANSWER_OUTSIDE = Transition(
    "answer as normal business",
    frozenset({State.UNSORTED}),
    State.OUTSIDE,
    Permission.LOG,
    "a reason, and no mention of the Act that is more than in passing",
    OUTSIDE,
)
REFER = Transition(
    "refer to another authority",
    frozenset({State.UNSORTED}),
    State.REFERRED,
    Permission.LOG,
    "the other authority, and how the sender gets there",
    REFERRED,
    foia("16(1)"),
)
BACK = Transition("put back", NOT_LOGGED, State.UNSORTED, Permission.LOG, "a reason", PUT_BACK)
TAKE_OUT = Transition(
    "take out of the request",
    frozenset({State.JOINED}),
    State.UNSORTED,
    Permission.LOG,
    "a reason, and no date of the request that rests on it",
    TAKEN_OUT,
)
CONFIRM = Transition(
    "confirm as the applicant's answer",
    frozenset({State.JOINED}),
    State.JOINED,
    Permission.HANDLE,
    "a question to the applicant that is open",
    CONFIRMED,
    foia("10(6)"),
)
TRANSITIONS: tuple[Transition[State], ...] = (
    LOG,
    JOIN,
    PUT_ASIDE,
    ANSWER_OUTSIDE,
    REFER,
    BACK,
    TAKE_OUT,
    CONFIRM,
)


@dataclass(frozen=True)
class Sure:
    """What an officer has ticked: that a date long ago is right, that the same words are another request."""

    long_ago: bool = False
    another: bool = False


def cited(found: Sequence[str], *, in_passing: bool) -> Refusal | None:
    """Why a message that names the law is not normal business; None where it does not, or in passing."""
    if not found or in_passing:
        return None
    return Refusal(
        "It names the law (“{found}”), so it is a request under it: log it. It can be "
        "answered as fast all the same. If the words stand there in passing only, as in a "
        "footer, tick that.",
        foia("1(1)"),
        found=found[0],
    )


def not_noted(spoken: Spoken, *, at: datetime) -> Refusal | None:
    """Why what was said can't be kept so: nobody is named who heard it, or it lies in the future."""
    if not spoken.hearer.strip():
        return Refusal("Say who took the call, or who was spoken to.", eir("5(1)"))
    if spoken.said_at > at:
        return Refusal("The moment at which it was said lies in the future. Check the day and the time.")
    return None


def arrived_on(received_at: datetime | None) -> date | None:
    """The day in London on which our server took a message, where its headers show it."""
    return received_at.astimezone(LONDON).date() if received_at else None


MOVED_THE_CLOCK = Refusal(
    "An officer confirmed from this message that the applicant answered, and the clock rests on that day. "
    "First take that entry out, or correct it, on the page “Dates” of the request; then take this out.",
    foia("10(6)"),
)


def long_ago(received_on: date, *, on: date) -> Refusal | None:
    """Asks for a second look at a date of receipt more than 60 days ago; None for a later one."""
    if on - received_on <= LONG_AGO:
        return None
    return Refusal(
        "The date of receipt is more than 60 days ago, so that the request is late from the start. "
        "Correct it, or tick that it is right.",
        foia("10(6)"),
    )


def marks(fingerprints: Collection[str], sha256: str) -> frozenset[str]:
    """What a message is recognised by: its bytes, and its fingerprints as digests of one length."""
    return frozenset({f"bytes:{sha256}", *(_mark(fingerprint) for fingerprint in fingerprints)})


def _mark(fingerprint: str) -> str:
    kind = fingerprint.partition(":")[0]
    return f"{kind}:{hashlib.sha256(fingerprint.encode('utf-8', 'replace')).hexdigest()}"


def certain(shared: Collection[str], *, unsigned: bool, same_files: bool) -> bool:
    """Whether marks shared with an earlier message make the two one, so that nothing need be kept again.

    Same bytes; or same Message-ID, sender, subject, words and files; or the same words pasted without any
    sender. Whatever is less certain is kept, and an officer is told.
    """
    kinds = {mark.partition(":")[0] for mark in shared}
    return "bytes" in kinds or ({"id", "mail"} <= kinds and same_files) or (unsigned and "words" in kinds)
