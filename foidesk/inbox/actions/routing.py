"""No request, normal business, or for another authority: settled without a request, put back, taken out."""

from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.rules import Fact
from foidesk.cases import actions as cases
from foidesk.documents import actions as documents
from foidesk.inbox import queries, rules
from foidesk.inbox.actions.holding import locked, settle, settled_already
from foidesk.inbox.actions.telling import tell
from foidesk.inbox.models import Message
from foidesk.inbox.reading.cites import cites
from foidesk.inbox.rules import Referral, State
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, foreign, insist

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def set_aside(message: Message, reason: str, *, by: Actor, at: datetime, on: date) -> None:
    """No request and no part of one. The message stays and can still be logged or joined."""
    message = locked(message)
    insist(settled_already(message))
    rules.PUT_ASIDE.check(State(message.state), by, of=message.authority)
    message.reason = _reason(reason, "Say why it is set aside, so that the next reader need not guess.")
    words = {"reason": message.reason}
    settle(message, State.SET_ASIDE, rules.SET_ASIDE, case=None, by=by, at=at, on=on, words=words)


@transaction.atomic
def answer_outside(
    message: Message, reason: str, *, in_passing: bool = False, by: Actor, at: datetime, on: date
) -> None:
    """It is answered as normal business, outside the Act: no clock, no log.

    Raises Refused where it names the law, unless an officer found that it does so `in_passing` only.
    """
    message = locked(message)
    insist(settled_already(message))
    rules.ANSWER_OUTSIDE.check(State(message.state), by, of=message.authority)
    insist(rules.cited(cites(f"{message.subject}\n{message.words}"), in_passing=in_passing))
    message.reason = _reason(reason, "Say how it is answered, and by whom.")
    words = {"reason": message.reason}
    facts: dict[str, Fact] = {"in_passing": in_passing}
    settle(message, State.OUTSIDE, rules.OUTSIDE, case=None, by=by, at=at, on=on, facts=facts, words=words)


@transaction.atomic
def refer(
    message: Message,
    authority: str,
    *,
    how: Referral,
    reason: str,
    by: Actor,
    at: datetime,
    on: date,
) -> None:
    """It was meant for another authority: its sender was told so, or it was passed on with consent.

    The Act knows no transfer (FOIA 16 asks for help); the Regulations do (EIR 10).
    """
    message = locked(message)
    insist(settled_already(message))
    rules.REFER.check(State(message.state), by, of=message.authority)
    message.meant_for = " ".join(authority.split())[:200]
    if not message.meant_for:
        raise Refused(Refusal("Name the other authority.", rules.REFER.provision))
    message.referral = how
    message.reason = _reason(reason, "Say how you know that it is for them, and what the sender was told.")
    words = {
        "authority": message.meant_for,
        "how": rules.REFERRAL_WORDS[how],
        "reason": message.reason,
    }
    settle(
        message,
        State.REFERRED,
        rules.REFERRED,
        case=None,
        by=by,
        at=at,
        on=on,
        facts={"how": how},
        words=words,
    )


@transaction.atomic
def put_back(message: Message, reason: str, *, by: Actor, at: datetime, on: date) -> None:
    """It was settled wrongly: it waits again among those that nobody has sorted. What was said stays told."""
    message = locked(message)
    rules.BACK.check(State(message.state), by, of=message.authority)
    why = _reason(reason, "Say why it goes back, so that the next reader need not guess.")
    message.state = State.UNSORTED
    message.reason = message.meant_for = message.referral = ""
    message.settled_at, message.settled_by = None, None
    message.save(update_fields=["state", "reason", "meant_for", "referral", "settled_at", "settled_by"])
    tell(rules.PUT_BACK, message, by=by, at=at, on=on, words={"reason": why})


@transaction.atomic
def take_out(
    message: Message, reason: str, *, to: "Case | None" = None, by: Actor, at: datetime, on: date
) -> None:
    """It was joined to the wrong request: with its files it is not sorted again, or joined to another one.

    Raises Refused while a day of the request rests on what an officer confirmed from it.
    """
    message = locked(message)
    insist(foreign(by, message.authority), foreign(by, to.authority) if to is not None else None)
    rules.TAKE_OUT.check(State(message.state), by, of=message.authority)
    if message.case is None or message.case == to:
        raise Refused(Refusal("It is joined to that request. Give the reference of another one."))
    for case in sorted((message.case, *([to] if to is not None else [])), key=lambda case: case.id):
        cases.hold(case)
    why = _reason(reason, "Say why it does not belong here, so that the next reader need not guess.")
    insist(rules.MOVED_THE_CLOCK if queries.moved_the_clock(message) else None)
    files = queries.files_of(message)
    documents.part(files, message.case, by=by, at=at, on=on)
    tell(rules.TAKEN_OUT, message, by=by, at=at, on=on, words={"reason": why})
    message.confirmed_at = message.confirmed_by = None
    message.save(update_fields=["confirmed_at", "confirmed_by"])
    if to is None:
        settle(message, State.UNSORTED, rules.PUT_BACK, case=None, by=by, at=at, on=on, words={"reason": why})
        message.settled_at, message.settled_by = None, None
        message.save(update_fields=["settled_at", "settled_by"])
        return
    documents.join(files, to, by=by, at=at, on=on)
    settle(message, State.JOINED, rules.JOINED, case=to, by=by, at=at, on=on)


def _reason(reason: str, says: str) -> str:
    if not reason.strip():
        raise Refused(Refusal(says))
    return reason.strip()
