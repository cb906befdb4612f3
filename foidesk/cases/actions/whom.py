"""Another name or address of an applicant, and who acts for one. Only an officer's word moves an address.

The row of an applicant is never changed: other requests may share it, and the record tells of it.
"""

import uuid
from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.cases import queries, rules
from foidesk.cases.actions.beginning import known_as
from foidesk.cases.actions.keeping import hold
from foidesk.cases.mending import Representative, faults_of_representative
from foidesk.cases.models import Acting, Case
from foidesk.cases.rules import NewApplicant
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist, lacks

_WHY = Refusal("Say how you know, so that nobody is misled by whoever only says so.")


@transaction.atomic
def readdress(
    case: Case,
    who: NewApplicant,
    *,
    reason: str,
    message: uuid.UUID | None = None,
    by: Actor,
    at: datetime,
) -> None:
    """The applicant has another name or address from now on; letters that have not left must be made anew.

    `message` is the one that asked for it.
    """
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    insist(*rules.applicant_faults(who), None if reason.strip() else _WHY)
    case = hold(case)
    before, now = case.applicant, known_as(case.authority, who)
    if before.id == now.id:
        raise Refused(Refusal("Nothing is different. Change the name or the address, or leave the page."))
    case.applicant = now
    case.save(update_fields=["applicant"])
    record(
        rules.READDRESSED,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts={"before_id": before.id, "applicant": now.id, "message": message},
        words={
            "name": now.name,
            "address": now.address,
            "before": f"{before.name}, {before.address}",
            "reason": reason.strip(),
        },
    )


@transaction.atomic
def act_for(case: Case, acting: Representative, *, by: Actor, at: datetime, on: date) -> Acting:
    """Somebody acts for the applicant: letters go there, on the applicant's behalf."""
    insist(lacks(by, Permission.HANDLE, of=case.authority), *faults_of_representative(acting, on=on))
    case = hold(case)
    standing = queries.acting(case)
    if standing is not None:
        says = "{name} acts for the applicant already. End that first."
        raise Refused(Refusal(says, name=standing.name))
    row = Acting(
        authority=case.authority,
        case=case,
        capacity=acting.capacity,
        name=" ".join(acting.who.name.split())[:200],
        address_kind=acting.who.address_kind,
        address=acting.who.address.strip(),
        authority_seen_on=acting.authority_seen_on,
        shown=acting.shown.strip(),
        began_at=at,
        began_by=by.id,
    )
    row.save(force_insert=True)
    record(
        rules.ACTS_FOR,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts={"acting": row.id, "seen_on": row.authority_seen_on, "capacity": acting.capacity},
        words={"name": row.name, "address": row.address, "shown": row.shown},
    )
    return row


@transaction.atomic
def act_no_more(case: Case, *, reason: str, by: Actor, at: datetime) -> None:
    """Nobody acts for the applicant any more: letters go to the applicant again."""
    insist(lacks(by, Permission.HANDLE, of=case.authority), None if reason.strip() else _WHY)
    case = hold(case)
    row = queries.acting(case)
    if row is None:
        raise Refused(Refusal("Nobody acts for the applicant of this request."))
    row.ended_at, row.ended_by = at, by.id
    row.save(update_fields=["ended_at", "ended_by"])
    record(
        rules.ACTS_NO_MORE,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts={"acting": row.id},
        words={"name": row.name, "reason": reason.strip()},
    )
