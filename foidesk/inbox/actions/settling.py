"""Settling what a message is: a request, a part of one, the applicant's answer, or nothing."""

import uuid
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.rules import Deed, Fact
from foidesk.cases import actions as cases
from foidesk.cases import queries as case_queries
from foidesk.cases.rules import Channel, NewRequest, faults_of
from foidesk.documents import actions as documents
from foidesk.inbox import notices, queries, rules
from foidesk.inbox.actions.taking import take_in_text
from foidesk.inbox.actions.telling import tell
from foidesk.inbox.models import Message
from foidesk.inbox.rules import State, Sure
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.queries import names, told_of_requests
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.plumbing.files.queries import read as stored_bytes
from foidesk.plumbing.post.actions import hand_in

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def log_from(
    message: Message,
    request: NewRequest,
    *,
    sure: Sure,
    link: Callable[[uuid.UUID], str],
    by: Actor,
    at: datetime,
    on: date,
) -> "Case":
    """Log the request that a message is, with its files, and tell those whom the office chose, not who asks.

    `link` gives the address of a case's page. A second click gives the request that the first one logged.
    Raises Refused with all that is wrong, among it that another officer was first.
    """
    message = _locked(message)
    if message.state == State.LOGGED and message.settled_by == by.id and message.case is not None:
        return message.case
    insist(_settled_already(message))
    rules.LOG.check(State(message.state), by)
    insist(*faults_of(request, on=on))
    unsure = None if sure.long_ago else rules.long_ago(request.received_on, on=on)
    insist(unsure, None if sure.another else _logged_before(message))
    case = cases.log(replace(request, words=message.words), by=by, at=at, on=on)
    documents.join(queries.files_of(message), case, by=by, at=at, on=on)
    told = _tell_colleagues(case, link=link(case.id), at=at)
    _settle(message, State.LOGGED, rules.LOGGED, case=case, by=by, at=at, on=on, facts={"told": told})
    return case


@transaction.atomic
def join(message: Message, case: "Case", *, by: Actor, at: datetime, on: date) -> None:
    """Lay a message to a request that is there already. Whatever it claims to be, it moves no date."""
    message = _locked(message)
    insist(_settled_already(message))
    rules.JOIN.check(State(message.state), by)
    documents.join(queries.files_of(message), case, by=by, at=at, on=on)
    _settle(message, State.JOINED, rules.JOINED, case=case, by=by, at=at, on=on)


@transaction.atomic
def set_aside(message: Message, reason: str, *, by: Actor, at: datetime, on: date) -> None:
    """No request and no part of one. The message stays and can still be logged or joined."""
    message = _locked(message)
    insist(_settled_already(message))
    rules.PUT_ASIDE.check(State(message.state), by)
    if not reason.strip():
        raise Refused(Refusal("Say why it is set aside, so that the next reader need not guess."))
    message.reason = reason.strip()
    words = {"reason": message.reason}
    _settle(message, State.SET_ASIDE, rules.SET_ASIDE, case=None, by=by, at=at, on=on, words=words)


@transaction.atomic
def confirm_answer(
    message: Message,
    *,
    received_on: date,
    sufficient: bool,
    questions: Collection[int] | None = None,
    by: Actor,
    at: datetime,
    on: date,
) -> None:
    """A joined message is the applicant's answer: this alone moves the clock (FOIA 10(6)).

    `questions` are those that it is about; None for all of which anything is awaited.
    """
    message = _locked(message)
    rules.CONFIRM.check(State(message.state), by)
    if message.confirmed_at is not None or message.case is None:
        raise Refused(Refusal("This message was confirmed as the applicant's answer before."))
    cases.clarification_received(
        message.case,
        received_on=received_on,
        sufficient=sufficient,
        questions=questions,
        by=by,
        at=at,
        on=on,
    )
    message.confirmed_at, message.confirmed_by = at, by.id
    message.save(update_fields=["confirmed_at", "confirmed_by"])
    tell(rules.CONFIRMED, message, by=by, at=at, on=on)


@transaction.atomic
def confirm_told_answer(
    words: str,
    case: "Case",
    *,
    channel: Channel,
    received_on: date,
    sufficient: bool,
    questions: Collection[int] | None = None,
    by: Actor,
    at: datetime,
    on: date,
) -> None:
    """The applicant answered in a letter, a call or the like: keep the words, confirm them as the answer."""
    cases.hold(case)
    message = take_in_text(words, channel=channel, by=by, at=at, on=on, apart=True).message
    join(message, case, by=by, at=at, on=on)
    confirm_answer(
        message, received_on=received_on, sufficient=sufficient, questions=questions, by=by, at=at, on=on
    )


@transaction.atomic
def open_original(message: Message, *, by: Actor, at: datetime, on: date) -> bytes:
    """The bytes of a message as they came, for an officer who may read; each time an event."""
    insist(lacks(by, Permission.READ))
    tell(rules.OPENED, message, by=by, at=at, on=on)
    return stored_bytes(by.authority, message.sha256)


def _locked(message: Message) -> Message:
    """The same message, held until the transaction ends, and only then read with its request.

    In one query PostgreSQL would join the request as it was before the wait for the lock: not there yet.
    """
    rows = Message.objects.of(message.authority)
    rows.select_for_update().get(id=message.id)
    return rows.select_related("case", "duplicate_of__case").get(id=message.id)


def _settled_already(message: Message) -> Refusal | None:
    """Says what another made of a message meanwhile; None while nobody has, or where it was set aside."""
    if message.case is None or message.settled_by is None:
        return None
    who = names([message.settled_by]).get(message.settled_by, "Somebody")
    verb = "logged this message as" if message.state == State.LOGGED else "joined this message to"
    return Refusal(f"{who} has {verb} {message.case.reference} already. Nothing was changed.")


def _logged_before(message: Message) -> Refusal | None:
    """Asks for a word when the same words are a request already; None when an officer gave it before."""
    twin = message.duplicate_of
    if message.apart or twin is None or twin.case is None:
        return None
    return Refusal(
        f"The same words came before and belong to {twin.case.reference}. "
        "Join this message to it, or tick that it is another request."
    )


def _settle(
    message: Message,
    state: State,
    deed: Deed,
    *,
    case: "Case | None",
    by: Actor,
    at: datetime,
    on: date,
    facts: dict[str, Fact] | None = None,
    words: dict[str, str] | None = None,
) -> None:
    message.state, message.case = state, case
    message.settled_at, message.settled_by = at, by.id
    message.save(update_fields=["state", "case", "reason", "settled_at", "settled_by"])
    tell(deed, message, by=by, at=at, on=on, facts=facts, words=words)


def _tell_colleagues(case: "Case", *, link: str, at: datetime) -> int:
    """Put a mail for each colleague who is told into the outbox; how many."""
    notice = notices.new_request(
        reference=case.reference,
        title=case.title,
        received_on=case.received_on,
        due_on=case.due_on,
        questions=len(case_queries.questions(case)),
        link=link,
    )
    told = told_of_requests(case.authority)
    for colleague in told:
        hand_in(
            authority=case.authority,
            to_name=colleague.name,
            to_address=colleague.email,
            subject=notice.subject,
            text=notice.text,
            purpose="told",
            at=at,
        )
    return len(told)
