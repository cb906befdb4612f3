"""What the verbs of this room share: holding a parcel, telling of it, passing the gate, making it void."""

import uuid
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, Fact
from foidesk.cases import actions as cases
from foidesk.law.refusal import Refused
from foidesk.people.rules import Actor, Permission, Transition, insist
from foidesk.release import queries, rules
from foidesk.release.models import Doubt, Parcel
from foidesk.release.rules import KIND_WORDS, Kind, State

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def hold(parcel: Parcel) -> Parcel:
    """The same parcel, read again; it and every other of its request are held until the transaction ends."""
    hold_all(parcel.case)
    found = queries.parcel(parcel.authority, parcel.id)
    if found is None:
        raise LookupError("A parcel is never deleted, and this one is gone.")
    return found


def hold_all(case: "Case") -> list[Parcel]:
    """Every parcel of a request, held: two letters of one request do not leave beside each other.

    The request is held first, as everywhere: whoever writes its record before holding it may lock out, and
    be locked out by, an officer who does the two in turn.
    """
    cases.hold(case)
    rows = Parcel.objects.of(case.authority).select_for_update().filter(case_id=case.id)
    return list(rows.order_by("id"))


def tell(
    deed: Deed,
    parcel: Parcel,
    *,
    by: Actor | uuid.UUID | None,
    at: datetime,
    facts: Mapping[str, Fact] | None = None,
    words: Mapping[str, str] | None = None,
) -> None:
    """Write the event of a deed on a parcel into the record of its request, under a delegation if it was."""
    needs = Permission.APPROVE if deed in rules.VERDICTS else rules.WHO[Kind(parcel.kind)]
    under = by.under(needs, unless=queries.hands(parcel)) if isinstance(by, Actor) else {}
    record(
        deed,
        authority=parcel.authority,
        chain=parcel.case_id,
        by=by.id if isinstance(by, Actor) else by,
        at=at,
        facts={"parcel": parcel.id, "manifest": Code(parcel.manifest), **under, **(facts or {})},
        words={"what": KIND_WORDS[Kind(parcel.kind)], **(words or {})},
    )


def pass_gate(parcel: Parcel, *, on: date, reason: str, by: Actor, at: datetime) -> None:
    """Raise Refused with all that speaks against a parcel on the day it leaves.

    With a reason, doubts are let pass and noted.
    """
    found = queries.findings(parcel, on=on, by=by.id)
    doubts = [finding for finding in found if finding.doubt]
    against = [finding for finding in found if not finding.doubt or not reason.strip()]
    insist(*(finding.refusal for finding in against))
    if not doubts:
        return
    Doubt.objects.of(parcel.authority).bulk_create(
        Doubt(
            authority=parcel.authority,
            parcel=parcel,
            code=doubt.code,
            where=doubt.where,
            reason=reason.strip(),
            confirmed_at=at,
            confirmed_by=by.id,
        )
        for doubt in doubts
    )
    told = {"doubts": "; ".join(dict.fromkeys(doubt.says for doubt in doubts)), "reason": reason.strip()}
    tell(rules.DOUBTS_CONFIRMED, parcel, by=by, at=at, words=told)


@transaction.atomic
def make_void(
    parcel: Parcel,
    why: str,
    *,
    row: Transition[State] = rules.MAKE_VOID,
    by: Actor,
    at: datetime,
) -> None:
    """End a parcel that has not left, with whatever approval it had."""
    row.check(State(parcel.state), by, of=parcel.authority)
    parcel.state, parcel.void_why = State.VOID, why
    parcel.voided_at, parcel.voided_by = at, by.id
    parcel.save(update_fields=["state", "void_why", "voided_at", "voided_by"])
    tell(row.deed, parcel, by=by, at=at, words={"why": why})


def void_if_changed(parcel: Parcel, *, by: Actor, at: datetime) -> None:
    """Make void, for good, a parcel whose source changed since it was prepared, and raise Refused to say so.

    In a transaction of its own: the refusal that follows must not undo it. Raises Refused as well where the
    bytes of a file that goes with it are not whole; they are read here, while nothing else is held up.
    """
    with transaction.atomic():
        parcel = hold(parcel)
        change = queries.changed(parcel) if parcel.state in rules.MAKE_VOID.sources else None
        if change is not None:
            make_void(parcel, change.says, by=by, at=at)
    if change is not None:
        raise Refused(change)
    insist(*queries.unread(parcel))
