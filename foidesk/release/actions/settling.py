"""What became of a parcel in the outbox, and what an officer decides where nobody knows."""

import uuid
from datetime import date, datetime, time
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, day_chain
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.plumbing.post import actions as outbox
from foidesk.plumbing.post import queries as post
from foidesk.plumbing.post.rules import State as MessageState
from foidesk.release import queries, rules
from foidesk.release.actions.held import hold, tell
from foidesk.release.actions.leaving import leave
from foidesk.release.models import Parcel
from foidesk.release.rules import LONDON, How, Kind, State

if TYPE_CHECKING:
    from foidesk.plumbing.post.models import Message

MIDDAY = time(12)


@transaction.atomic
def settle_mail(authority: uuid.UUID, key: uuid.UUID, *, at: datetime) -> bool:
    """Note what became of a parcel's message; False when there is nothing new. Harmless when done twice."""
    found = queries.parcel(authority, key)
    if found is None:
        return False
    parcel = hold(found)
    message = post.message(authority, parcel.message) if parcel.message else None
    if message is None:
        return False
    state = MessageState(message.state)
    if state is MessageState.SENT and parcel.state in rules.ACCEPT.sources:
        _left_by_mail(parcel, message, by=None, at=at)
    elif state is MessageState.REFUSED and parcel.state in rules.REFUSE.sources:
        _note(parcel, State.FAILED, rules.NOT_TAKEN, message, at=at)
    elif state is MessageState.UNCERTAIN and parcel.state in rules.LOSE.sources:
        _note(parcel, State.UNCERTAIN, rules.LOST, message, at=at)
    else:
        return False
    return True


@transaction.atomic
def it_arrived(message: "Message", *, on: date, reason: str, by: Actor, at: datetime) -> None:
    """An officer found out that an uncertain message did arrive, on a day. A reason is needed."""
    parcel = _held_parcel(message)
    _insist(message, parcel, by, reason)
    began = message.claimed_at or message.handed_in_at
    handed_on = rules.london_day(message.handed_in_at)
    insist(rules.wrong_day(on, not_before=handed_on, today=rules.london_day(at)))
    same_day = rules.london_day(began) == on
    accepted_at = began if same_day else datetime.combine(on, MIDDAY, tzinfo=LONDON)
    message = outbox.arrived(message, accepted_at=accepted_at)
    if parcel is None:
        _tell_of_notice(rules.NOTICE_ARRIVED, message, reason, by=by, at=at)
        return
    rules.ARRIVE.check(State(parcel.state), by, of=parcel.authority)
    tell(rules.ARRIVED, parcel, by=by, at=at, facts={"on": on}, words={"reason": reason.strip()})
    _left_by_mail(parcel, message, by=by.id, at=at)


@transaction.atomic
def send_again(message: "Message", *, reason: str, by: Actor, at: datetime) -> None:
    """An officer decides that an uncertain message goes again, under its Message-ID."""
    parcel = _held_parcel(message)
    _insist(message, parcel, by, reason)
    if parcel is not None:
        rules.SEND_AGAIN.check(State(parcel.state), by, of=parcel.authority)
    message = outbox.send_again(message, at=at)
    if parcel is None:
        _tell_of_notice(rules.NOTICE_AGAIN, message, reason, by=by, at=at)
        return
    parcel.state = State.HANDED
    parcel.save(update_fields=["state"])
    tell(rules.AGAIN, parcel, by=by, at=at, words={"reason": reason.strip()})


def _left_by_mail(parcel: Parcel, message: "Message", *, by: uuid.UUID | None, at: datetime) -> None:
    """It left on the London day on which the server took it, at the word of who handed it in."""
    if message.accepted_at is None or parcel.handed_by is None:
        raise LookupError("A message was sent without its moment, or without anybody who handed it in.")
    left_on = rules.london_day(message.accepted_at)
    leave(parcel, how=How.MAIL, left_on=left_on, left_by=parcel.handed_by, by=by, at=at)


def _note(parcel: Parcel, state: State, deed: Deed, message: "Message", *, at: datetime) -> None:
    parcel.state = state
    parcel.save(update_fields=["state"])
    words = {"words": message.last_words}
    tell(deed, parcel, by=None, at=at, facts={"message": message.id}, words=words)


def _held_parcel(message: "Message") -> Parcel | None:
    """The parcel this message carries, held; None for a notice to a colleague."""
    found = queries.carried_by(message)
    return hold(found) if found is not None else None


def _insist(message: "Message", parcel: Parcel | None, by: Actor, reason: str) -> None:
    """Whoever may send the parcel decides; of notices, whoever handles requests or sets up the mail."""
    if parcel is not None:
        may = rules.may_not_prepare(Kind(parcel.kind), by, of=parcel.authority)
    else:
        may = _may_settle_notices(by, of=message.authority)
    insist(may, rules.no_reason(reason, "Write down how you know, or why it should go again."))


def _may_settle_notices(by: Actor, *, of: uuid.UUID) -> Refusal | None:
    """Why this officer may not decide on a notice to a colleague; None when allowed."""
    wanting = [lacks(by, one, of=of) for one in (Permission.MANAGE, Permission.HANDLE, Permission.LOG)]
    return wanting[-1] if all(wanting) else None


def _tell_of_notice(deed: Deed, message: "Message", reason: str, *, by: Actor, at: datetime) -> None:
    record(
        deed,
        authority=message.authority,
        chain=day_chain(message.authority, rules.london_day(at)),
        by=by.id,
        at=at,
        facts={"message": message.id},
        words={"address": message.to_address, "reason": reason.strip()},
    )
