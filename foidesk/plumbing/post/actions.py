"""Handing a message in, taking it out to send, and noting what became of it.

Each verb is one short transaction; the sending itself (`smtp.deliver`) stands between `claim` and `settle`,
outside of any. A worker that dies in between leaves a message in `sending`, which `give_up_lost` makes
uncertain: it is never sent again by itself.
"""

import uuid
from collections.abc import Collection, Sequence
from dataclasses import asdict
from datetime import datetime

from django.db import transaction

from foidesk.law.refusal import Refusal, Refused
from foidesk.plumbing.post import rules
from foidesk.plumbing.post.models import Message
from foidesk.plumbing.post.rules import (
    AFTER,
    LOST_AFTER,
    LOST_WORDS,
    RESTORED_WORDS,
    Attached,
    Ending,
    Outcome,
    State,
)


def hand_in(
    *,
    authority: uuid.UUID,
    to_name: str,
    to_address: str,
    subject: str,
    text: str,
    purpose: str,
    at: datetime,
    by: uuid.UUID | None = None,
    html: str = "",
    files: Sequence[Attached] = (),
    sender_address: str = "",
    in_reply_to: str = "",
    automatic: bool = True,
) -> Message:
    """Put one message into the outbox, in the transaction of its deed; its Message-ID is fixed now.

    `automatic` marks mail that no person wrote to the addressee (RFC 3834). `sender_address` only gives the
    Message-ID its domain: whom it comes from is said by the route it takes. Raises Refused for an address to
    which no mail can go, for a message without subject or text, and for one that is too large. The bytes of
    `files` are given to `smtp.deliver` by whoever has them.
    """
    if wrong := rules.faults_of(to_address, subject, text, html, files):
        raise Refused(*wrong)
    message = Message(
        authority=authority, purpose=purpose, text=text, html=html, automatic=automatic, handed_in_by=by
    )
    message.message_id = rules.message_id(message.id, sender_address)
    message.to_name, message.to_address = rules.one_line(to_name)[:200], rules.mailbox(to_address)
    message.subject = rules.one_line(subject)[:300]
    message.attachments = [asdict(one) for one in files]
    message.in_reply_to = rules.known_message_id(in_reply_to)
    message.next_try_at = message.handed_in_at = at
    message.save(force_insert=True)
    return message


@transaction.atomic(durable=True)
def claim(*, at: datetime, authorities: Collection[uuid.UUID]) -> Message | None:
    """Take one message that is due and of one of these offices, for this worker alone; None without any.

    Committed before it returns, so that whatever happens next is known to have begun.
    """
    due = Message.objects.in_every_office().filter(
        state=State.WAITING, next_try_at__lte=at, authority__in=authorities
    )
    message = due.select_for_update(skip_locked=True).order_by("next_try_at", "id").first()
    if message is None:
        return None
    message.state, message.claimed_at, message.attempts = State.SENDING, at, message.attempts + 1
    message.save(update_fields=["state", "claimed_at", "attempts"])
    return message


@transaction.atomic
def settle(message: Message, outcome: Outcome, *, at: datetime) -> bool:
    """Note how the attempt ended that began with this claim; False when the message has moved on since.

    A worker that was slow, not dead, may still tell that a message given up as uncertain was accepted.
    """
    row = _locked(message)
    awaited = {State.SENDING, State.UNCERTAIN} if outcome.ending is Ending.ACCEPTED else {State.SENDING}
    if row.claimed_at != message.claimed_at or row.state not in awaited:
        return False
    row.state = AFTER[outcome.ending]
    row.last_words = rules.one_line(outcome.words)[: rules.LONGEST_WORDS]
    row.sender_name, row.sender_address = message.sender_name, message.sender_address
    if outcome.ending is Ending.ACCEPTED:
        row.accepted_at = at
        row.text = rules.FORGOTTEN_WORDS if row.purpose in rules.FORGOTTEN else row.text
    if outcome.ending is Ending.NOTHING_TRANSMITTED:
        row.next_try_at = at + rules.wait_after(row.attempts)
    row.save()
    return True


def give_up_lost(*, at: datetime) -> int:
    """Make uncertain what a worker claimed so long ago that it must have died; how many there were."""
    lost = Message.objects.in_every_office().filter(state=State.SENDING, claimed_at__lt=at - LOST_AFTER)
    return lost.update(state=State.UNCERTAIN, last_words=LOST_WORDS)


def doubt_restored() -> int:
    """Make uncertain what still waited when a backup was made: it may have left. How many there were."""
    waited = Message.objects.in_every_office().filter(state__in=(State.WAITING, State.SENDING))
    return waited.update(state=State.UNCERTAIN, last_words=RESTORED_WORDS)


@transaction.atomic
def arrived(message: Message, *, accepted_at: datetime) -> Message:
    """A person found out that an uncertain message did arrive. Raises Refused when it is not uncertain."""
    row = _locked(message)
    _insist_on(row, State.UNCERTAIN)
    row.state, row.accepted_at = State.SENT, accepted_at
    row.save(update_fields=["state", "accepted_at"])
    return row


@transaction.atomic
def send_again(message: Message, *, at: datetime) -> Message:
    """A person decided that an uncertain or refused message goes again, under its own Message-ID."""
    row = _locked(message)
    _insist_on(row, State.UNCERTAIN, State.REFUSED)
    row.state, row.next_try_at, row.claimed_at = State.WAITING, at, None
    row.save(update_fields=["state", "next_try_at", "claimed_at"])
    return row


@transaction.atomic
def withdraw(message: Message) -> Message:
    """Take a message that still waits out of the outbox. Raises Refused when it is on its way or gone."""
    row = _locked(message)
    _insist_on(row, State.WAITING)
    row.state = State.WITHDRAWN
    row.save(update_fields=["state"])
    return row


def _locked(message: Message) -> Message:
    return Message.objects.of(message.authority).select_for_update().get(id=message.id)


def _insist_on(row: Message, *states: State) -> None:
    if row.state not in states:
        raise Refused(Refusal("This message is {state} by now. Look at it again.", state=State(row.state)))
