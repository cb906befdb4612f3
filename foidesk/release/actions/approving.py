"""What a second officer says: approved, sent back with comments, or approved no longer."""

from collections.abc import Collection
from datetime import datetime

from django.db import transaction

from foidesk.audit.rules import Code
from foidesk.authorities import queries as authorities
from foidesk.handling.queries import must_stand_aside
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, insist
from foidesk.release import queries, rules
from foidesk.release.actions.held import hold, pass_gate, tell, void_if_changed
from foidesk.release.models import Approval, Parcel
from foidesk.release.rules import State, Verdict


def approve(
    parcel: Parcel,
    *,
    manifest: str,
    by: Actor,
    at: datetime,
    comments: str = "",
    ticked: Collection[str] = (),
    reason: str = "",
) -> Parcel:
    """Agree to exactly what the approver saw: `manifest` is that of the page.

    Raises Refused, and makes the parcel void, when its source changed since it was prepared; refused too for
    whoever had a hand in it, except in an office of one with every point `ticked` and a `reason`.
    """
    void_if_changed(parcel, by=by, at=at)
    return _approve(parcel, manifest, by=by, at=at, comments=comments, ticked=ticked, reason=reason)


@transaction.atomic
def _approve(
    parcel: Parcel,
    manifest: str,
    *,
    by: Actor,
    at: datetime,
    comments: str,
    ticked: Collection[str],
    reason: str,
) -> Parcel:
    parcel = hold(parcel)
    if parcel.state == State.APPROVED and _said_already(parcel, by):
        return parcel
    rules.APPROVE.check(State(parcel.state), by, of=parcel.authority)
    alone = by.id in queries.hands(parcel)
    insist(
        must_stand_aside(parcel.case, by),
        _other_than_seen(parcel, manifest),
        queries.changed(parcel),
        *_may_not(parcel, by, alone=alone, ticked=ticked, reason=reason),
    )
    pass_gate(parcel, on=rules.london_day(at), reason="", by=by, at=at)
    points = [point for point in rules.checklist(senior=True) if alone and point in ticked]
    why = reason.strip() if alone else ""
    _say(parcel, Verdict.APPROVED, comments=comments, alone=alone, points=points, reason=why, by=by, at=at)
    parcel.state = State.APPROVED
    parcel.save(update_fields=["state"])
    tell(
        rules.APPROVED_ALONE if alone else rules.APPROVED,
        parcel,
        by=by,
        at=at,
        facts={"checklist": Code(",".join(points))} if alone else {},
        words={"reason": why, "comments": comments.strip()},
    )
    return parcel


@transaction.atomic
def send_back(parcel: Parcel, *, comments: str, by: Actor, at: datetime) -> Parcel:
    """Send a parcel back to its drafter with what should be changed. Raises Refused without comments."""
    parcel = hold(parcel)
    if parcel.state == State.RETURNED and _said_already(parcel, by):
        return parcel
    rules.SEND_BACK.check(State(parcel.state), by, of=parcel.authority)
    insist(must_stand_aside(parcel.case, by), rules.no_reason(comments, "Say what should be changed."))
    _say(parcel, Verdict.RETURNED, comments=comments.strip(), by=by, at=at)
    parcel.state = State.RETURNED
    parcel.save(update_fields=["state"])
    tell(rules.RETURNED, parcel, by=by, at=at, words={"comments": comments.strip()})
    return parcel


@transaction.atomic
def take_approval_back(parcel: Parcel, *, reason: str, by: Actor, at: datetime) -> Parcel:
    """Any approver takes an approval back before the parcel is handed over; its drafter reads why."""
    parcel = hold(parcel)
    if parcel.state == State.RETURNED and _said_already(parcel, by):
        return parcel
    rules.UNAPPROVE.check(State(parcel.state), by, of=parcel.authority)
    insist(
        None if queries.approved(parcel) else Refusal("Nobody has approved this: nothing is to be undone."),
        rules.no_reason(reason, "Say why it should not leave after all: its drafter needs to know."),
    )
    _say(parcel, Verdict.TAKEN_BACK, comments=reason, by=by, at=at)
    parcel.state = State.RETURNED
    parcel.save(update_fields=["state"])
    tell(rules.UNAPPROVED, parcel, by=by, at=at, words={"comments": reason.strip()})
    return parcel


def _may_not(
    parcel: Parcel, by: Actor, *, alone: bool, ticked: Collection[str], reason: str
) -> tuple[Refusal | None, ...]:
    """Whoever had a hand in it may not approve it; of a refusal as vexatious only a senior officer may."""
    single = authorities.office(parcel.authority).single_officer
    senior, hands = queries.needs_senior(parcel), queries.hands(parcel)
    return (
        rules.not_senior(by, of=parcel.authority, alone=single and alone) if senior else None,
        None if single else rules.lenders_work(by, hands, senior=senior),
        *rules.own_work(by.id, hands, single_officer=single, senior=senior, ticked=ticked, reason=reason),
    )


def _say(
    parcel: Parcel,
    verdict: Verdict,
    *,
    comments: str,
    by: Actor,
    at: datetime,
    alone: bool = False,
    points: Collection[str] = (),
    reason: str = "",
) -> None:
    Approval(
        authority=parcel.authority,
        parcel=parcel,
        manifest=parcel.manifest,
        verdict=verdict,
        comments=comments.strip(),
        alone=alone,
        checklist=list(points),
        reason=reason,
        given_at=at,
        given_by=by.id,
    ).save(force_insert=True)


def _said_already(parcel: Parcel, by: Actor) -> bool:
    said = queries.approvals(parcel)
    return bool(said) and said[-1].given_by == by.id


def _other_than_seen(parcel: Parcel, manifest: str) -> Refusal | None:
    if manifest == parcel.manifest:
        return None
    return Refusal("This is not what you saw: it was prepared again meanwhile. Read it again, then decide.")
