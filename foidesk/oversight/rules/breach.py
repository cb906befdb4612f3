"""Who may do what about a breach, and how its state changes. Pure."""

import uuid

from foidesk.audit.rules import Deed
from foidesk.law.citation import Citation
from foidesk.law.refusal import Refusal
from foidesk.oversight.rules.hours import NOTIFY as WITHIN_72_HOURS
from foidesk.oversight.rules.kinds import LONGEST_TEXT, State
from foidesk.people.rules import Actor, Permission, Transition, foreign

REPORTED = Deed("oversight.reported", "reported that something went out that should not have: {title}")
ACCOUNT = Deed("oversight.account", "wrote down anew what is known of the breach: {changes}")
NAMED = Deed("oversight.named", "named what went out: {what}")
TAKEN_OUT = Deed("oversight.taken-out", "took out {what}, which was no part of the breach: {reason}")
STEP = Deed("oversight.step", "recorded that {what}: {words}")
STRUCK = Deed("oversight.struck", "struck out that {what}: {reason}")
DECIDED = Deed("oversight.decided", "decided that {what}, because: {reasons}")
NOTIFIED = Deed("oversight.notified", "recorded that {what}: {words}")
NOT_NOTIFIED = Deed("oversight.not-notified", "struck out that {what}: {reason}")
UNPUBLISHED = Deed("oversight.unpublished", "took the entry {reference} out of the disclosure log")
CLOSED = Deed("oversight.closed", "closed the breach")
REOPENED = Deed("oversight.reopened", "opened the breach again: {reason}")
ON_REQUEST = Deed(
    "oversight.on-request", "recorded that something of this request went out that should not have"
)
DEEDS = (
    REPORTED,
    ACCOUNT,
    NAMED,
    TAKEN_OUT,
    STEP,
    STRUCK,
    DECIDED,
    NOTIFIED,
    NOT_NOTIFIED,
    UNPUBLISHED,
    CLOSED,
    REOPENED,
    ON_REQUEST,
)

HIGH_RISK = Citation.parse("UK GDPR 34(1)")
KEEP_RECORD = Citation.parse("UK GDPR 33(5)")

_IN_HAND = frozenset({State.OPEN, State.NOTIFIED})
_SHUT = frozenset({State.CLOSED})
NOTIFY = Transition(
    "record that the Commissioner was notified",
    _IN_HAND,
    State.NOTIFIED,
    None,
    "whoever may handle requests or approve; the moment",
    NOTIFIED,
    WITHIN_72_HOURS,
)
NOT_NOTIFY = Transition(
    "strike that out",
    frozenset({State.NOTIFIED}),
    State.OPEN,
    None,
    "whoever may handle requests or approve; a reason, and no other notification",
    NOT_NOTIFIED,
)
CLOSE = Transition(
    "close",
    _IN_HAND,
    State.CLOSED,
    None,
    "whoever may handle requests or approve; both decisions, what they ask for, and what was learnt",
    CLOSED,
    KEEP_RECORD,
)
REOPEN = Transition(
    "open again", _SHUT, State.OPEN, None, "whoever may handle requests or approve; a reason", REOPENED
)
REOPEN_NOTIFIED = Transition(
    "open again, notified",
    _SHUT,
    State.NOTIFIED,
    None,
    "whoever may handle requests or approve; a reason, and a notification",
    REOPENED,
)
TRANSITIONS: tuple[Transition[State], ...] = (NOTIFY, NOT_NOTIFY, CLOSE, REOPEN, REOPEN_NOTIFIED)

MANAGE = (Permission.HANDLE, Permission.APPROVE)


def may_manage(actor: Actor, *, of: uuid.UUID) -> Refusal | None:
    """Why this officer may not manage a breach; None when allowed. Whoever reads requests may report."""
    if any(map(actor.may, MANAGE)):
        return foreign(actor, of)
    return foreign(actor, of) or Refusal(
        "Your role does not let you deal with a breach: it lets you report one, and read what is done about "
        "it. Ask: Case officer or Approver or Senior approver or Chief Executive."
    )


def in_hand(state: State) -> Refusal | None:
    """Why nothing more is recorded of a breach: it is closed."""
    if state is not State.CLOSED:
        return None
    return Refusal("This breach is closed. Open it again first, with a reason.")


def stale(seen: uuid.UUID, now: uuid.UUID) -> Refusal | None:
    """The refusal for whoever read an earlier account than the one that stands."""
    if seen == now:
        return None
    return Refusal(
        "Somebody wrote the account anew after you opened it, so nothing of yours was stored. What you typed "
        "is still here: compare it with the account as it is now."
    )


def no_reason(reason: str) -> Refusal | None:
    """The refusal where no reason was written, or one that is too long."""
    if not reason.strip():
        return Refusal("Say why.")
    if len(reason) > LONGEST_TEXT:
        return Refusal("Shorten the reason to {most} characters.", most=f"{LONGEST_TEXT:,}")
    return None
