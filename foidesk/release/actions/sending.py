"""Letting a parcel leave: by mail through the outbox, or recorded as posted or handed over."""

from collections.abc import Collection
from datetime import date, datetime

from django.db import transaction

from foidesk.cases import queries as cases
from foidesk.cases.rules import State as CaseState
from foidesk.handling.queries import must_stand_aside
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, insist
from foidesk.plumbing.post import actions as outbox
from foidesk.plumbing.post import queries as post
from foidesk.plumbing.post.rules import too_large
from foidesk.release import queries, rules
from foidesk.release.actions.held import hold, hold_all, pass_gate, tell, void_if_changed
from foidesk.release.actions.leaving import leave
from foidesk.release.actions.preparing import CASE_ALLOWS
from foidesk.release.content import attached
from foidesk.release.models import Parcel
from foidesk.release.rules import ON_ITS_WAY, How, Kind, State

PURPOSE = "parcel"
"""The purpose of a message that carries a parcel."""


def send_by_mail(
    parcel: Parcel, *, by: Actor, at: datetime, reason: str = "", sender_address: str = ""
) -> Parcel:
    """Hand a parcel to the outbox, once, however often it is asked; the worker sends it.

    `reason` lets doubts of the gate pass. Raises Refused, and makes the parcel void, when its source changed.
    """
    void_if_changed(parcel, by=by, at=at)
    return _send_by_mail(parcel, by=by, at=at, reason=reason, sender_address=sender_address)


@transaction.atomic
def _send_by_mail(parcel: Parcel, *, by: Actor, at: datetime, reason: str, sender_address: str) -> Parcel:
    parcel = hold(parcel)
    if parcel.state == State.HANDED:
        return parcel
    rules.HAND_TO_POST.check(State(parcel.state), by, of=parcel.authority)
    insist(must_stand_aside(parcel.case, by))
    _may_leave(parcel, How.MAIL, on=rules.london_day(at), by=by, at=at, reason=reason)
    message = outbox.hand_in(
        authority=parcel.authority,
        to_name=parcel.recipient,
        to_address=parcel.address,
        subject=parcel.subject,
        text=parcel.text,
        html=parcel.html,
        files=[attached(one) for one in queries.content(parcel).items],
        purpose=PURPOSE,
        sender_address=sender_address,
        automatic=False,
        by=by.id,
        at=at,
    )
    parcel.state, parcel.how, parcel.message = State.HANDED, How.MAIL, message.id
    parcel.handed_at, parcel.handed_by = at, by.id
    parcel.save(update_fields=["state", "how", "message", "handed_at", "handed_by"])
    tell(
        rules.HANDED,
        parcel,
        by=by,
        at=at,
        facts={"message": message.id},
        words={"address": parcel.address},
    )
    return parcel


def record_sent(
    parcel: Parcel,
    *,
    how: How,
    sent_on: date,
    by: Actor,
    at: datetime,
    reason: str = "",
    enclosed: Collection[int] = (),
) -> Parcel:
    """Note that exactly this was posted or handed over on a day, and report it to the request.

    `enclosed` are the numbers of the files that were with it: all of them. Raises Refused for a day in the
    future or before it might leave, and as `send_by_mail` does.
    """
    void_if_changed(parcel, by=by, at=at)
    insist(*(rules.not_enclosed(one.name) for one in queries.items(parcel) if one.n not in enclosed))
    return _record_sent(parcel, how=how, sent_on=sent_on, by=by, at=at, reason=reason)


@transaction.atomic
def _record_sent(parcel: Parcel, *, how: How, sent_on: date, by: Actor, at: datetime, reason: str) -> Parcel:
    parcel = hold(parcel)
    if parcel.state == State.LEFT and (parcel.how, parcel.left_on) == (how, sent_on):
        return parcel
    rules.RECORD_SENT.check(State(parcel.state), by, of=parcel.authority)
    insist(must_stand_aside(parcel.case, by))
    if how not in {How.POST, How.BY_HAND}:
        raise Refused(Refusal("Say whether it was posted or handed over."))
    ready_on = rules.london_day(
        max([parcel.prepared_at, *(said.given_at for said in queries.approvals(parcel))])
    )
    insist(rules.wrong_day(sent_on, not_before=ready_on, today=rules.london_day(at)))
    _may_leave(parcel, how, on=sent_on, by=by, at=at, reason=reason)
    leave(parcel, how=how, left_on=sent_on, left_by=by.id, by=by.id, at=at)
    return parcel


@transaction.atomic
def take_back(parcel: Parcel, *, by: Actor, at: datetime) -> Parcel:
    """Take a parcel that still waits out of the outbox. Raises Refused once a worker has it."""
    parcel = hold(parcel)
    rules.TAKE_BACK.check(State(parcel.state), by, of=parcel.authority)
    insist(rules.may_not_prepare(Kind(parcel.kind), by, of=parcel.authority))
    message = post.message(parcel.authority, parcel.message) if parcel.message else None
    if message is None:
        raise Refused(Refusal("It is not in the outbox."))
    outbox.withdraw(message)
    parcel.state = State.FAILED
    parcel.save(update_fields=["state"])
    tell(rules.TAKEN_BACK, parcel, by=by, at=at, facts={"message": message.id})
    return parcel


def _may_leave(parcel: Parcel, how: How, *, on: date, by: Actor, at: datetime, reason: str) -> None:
    """Raise Refused with everything against a parcel's leaving on a day, this way, at this officer's word."""
    kind, content = Kind(parcel.kind), queries.content(parcel)
    sizes = [one.size for one in content.items]
    others = [row for row in hold_all(parcel.case) if row.id != parcel.id and row.state in ON_ITS_WAY]
    insist(
        rules.may_not_prepare(kind, by, of=parcel.authority),
        rules.not_agreed(kind, approved=queries.approved(parcel)),
        rules.wrong_way(how, content.recipient.kind),
        too_large(parcel.text + parcel.html, sizes) if how is How.MAIL and sizes else None,
        queries.changed(parcel),
        _another(others),
        *_case_says(parcel),
    )
    pass_gate(parcel, on=on, reason=reason, by=by, at=at)


def _another(others: list[Parcel]) -> Refusal | None:
    if not others:
        return None
    what = rules.KIND_WORDS[Kind(others[0].kind)]
    return Refusal(
        "First it must be known what became of {what}, which is on its way for this request.", what=what
    )


def _case_says(parcel: Parcel) -> tuple[Refusal, ...]:
    case = cases.case(parcel.authority, parcel.case_id)
    allowed = CASE_ALLOWS.get(Kind(parcel.kind))
    if case is None or parcel.kind == Kind.LOG_ENTRY:
        return (Refusal("This leaves another way: an entry of the log is published."),)
    return allowed.refusals(CaseState(case.state), None) if allowed else ()
