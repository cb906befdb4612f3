"""Settling what a message is: a request, a part of one, or the applicant's answer."""

import uuid
from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.rules import Code, Fact, london_day
from foidesk.cases import actions as cases
from foidesk.cases import queries as case_queries
from foidesk.cases.rules import Channel, NewRequest, faults_of
from foidesk.documents import actions as documents
from foidesk.handling.queries import knows_applicant
from foidesk.handling.rules import KEPT_FROM_VIEW
from foidesk.inbox import notices, queries, rules
from foidesk.inbox.actions.holding import locked, settle, settled_already
from foidesk.inbox.actions.taking import take_in_text
from foidesk.inbox.actions.telling import tell
from foidesk.inbox.models import Message
from foidesk.inbox.reading.regime import suggested
from foidesk.inbox.rules import State, Sure
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.queries import to_tell
from foidesk.people.rules import Actor, Permission, foreign, insist, lacks
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
    own_data: Collection[int] = (),
    by: Actor,
    at: datetime,
    on: date,
) -> "Case":
    """Log the request that a message is, with its files, and tell those whom the office chose, not who asks.

    `link` gives the address of a case's page. `own_data` are the questions that ask for the applicant's own
    data and are logged under the Act all the same, to be refused under FOIA 40(1). A second click gives the
    request that the first one logged. Raises Refused with all that is wrong, among it that another officer
    was first.
    """
    message = locked(message)
    if message.state == State.LOGGED and message.settled_by == by.id and message.case is not None:
        return message.case
    insist(settled_already(message))
    rules.LOG.check(State(message.state), by, of=message.authority)
    insist(*faults_of(request, on=on))
    unsure = None if sure.long_ago else rules.long_ago(request.received_on, on=on)
    insist(unsure, None if sure.another else _logged_before(message))
    case = cases.log(replace(request, words=message.words), by=by, at=at, on=on)
    documents.join(queries.files_of(message), case, by=by, at=at, on=on)
    told = _tell_colleagues(case, link=link(case.id), at=at)
    facts: dict[str, Fact] = {
        "told": told,
        "suggested": Code(_suggested(request)),
        "own_data": Code(",".join(str(n) for n in sorted(own_data))),
    }
    settle(message, State.LOGGED, rules.LOGGED, case=case, by=by, at=at, on=on, facts=facts)
    return case


@transaction.atomic
def join(message: Message, case: "Case", *, by: Actor, at: datetime, on: date) -> None:
    """Lay a message to a request that is there already. Whatever it claims to be, it moves no date."""
    message = locked(message)
    insist(settled_already(message), foreign(by, case.authority))
    rules.JOIN.check(State(message.state), by, of=message.authority)
    documents.join(queries.files_of(message), case, by=by, at=at, on=on)
    settle(message, State.JOINED, rules.JOINED, case=case, by=by, at=at, on=on)


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
    message = locked(message)
    rules.CONFIRM.check(State(message.state), by, of=message.authority)
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
    known = knows_applicant(by, message.case) if message.case else by.may(Permission.KNOW_APPLICANT)
    insist(lacks(by, Permission.READ, of=message.authority), None if known else KEPT_FROM_VIEW)
    tell(rules.OPENED, message, by=by, at=at, on=on)
    return stored_bytes(by.authority, message.sha256)


def _suggested(request: NewRequest) -> str:
    """What the words of each question suggested, beside what the officer chose: "2:EIR"."""
    found = enumerate((suggested(text) for text, _regime in request.asked()), start=1)
    return ",".join(f"{n}:{one.regime}" for n, suggestions in found for one in suggestions)


def _logged_before(message: Message) -> Refusal | None:
    """Asks for a word when the same words are a request already; None when an officer gave it before."""
    twin = message.duplicate_of
    if message.apart or twin is None or twin.case is None:
        return None
    return Refusal(
        "The same words came before and belong to {reference}. Join this message to it, or "
        "tick that it is another request.",
        reference=twin.case.reference,
    )


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
    told = to_tell(case.authority, on=london_day(at))
    for one in told:
        hand_in(
            authority=case.authority,
            to_name=one.colleague.name,
            to_address=one.colleague.email,
            subject=notice.subject,
            text=notices.as_deputy(notice.text, one.instead_of),
            purpose="told",
            at=at,
        )
    return len(told)
