"""Letting an entry of the disclosure log out: the same exit, the same gate, no recipient."""

from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.cases.rules import Clearance
from foidesk.composing.facts import Composed
from foidesk.people.rules import Actor, insist
from foidesk.release import queries, rules
from foidesk.release.actions.held import hold, pass_gate
from foidesk.release.actions.leaving import cleared, leave
from foidesk.release.actions.preparing import Draft, make
from foidesk.release.content import EVERYONE, Content
from foidesk.release.models import Parcel
from foidesk.release.rules import How, Kind, State

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def let_out(case: "Case", words: Composed, *, by: Actor, at: datetime, reason: str = "") -> Clearance:
    """Let words out to everyone as an entry of the disclosure log, and give the witness of it.

    The same words again give the same witness. Raises Refused with everything that speaks against it: the
    applicant's name, address or signature must not stand there; where there is only a doubt, a `reason`
    lets it pass and is kept.
    """
    insist(rules.may_not_prepare(Kind.LOG_ENTRY, by, of=case.authority))
    before = _let_out_before(case, words)
    if before is not None and before.left_on is not None:
        return cleared(before, before.left_on)
    parcel = hold(make(case, Draft(Kind.LOG_ENTRY, words), by=by, at=at))
    rules.PUBLISH.check(State(parcel.state), by, of=parcel.authority)
    pass_gate(parcel, on=rules.london_day(at), reason=reason, by=by, at=at)
    return leave(parcel, how=How.PUBLISHED, left_on=rules.london_day(at), left_by=by.id, by=by.id, at=at)


def _let_out_before(case: "Case", words: Composed) -> Parcel | None:
    """The newest entry that left for a request, where it says the same words."""
    content = Content(Kind.LOG_ENTRY, EVERYONE, queries.in_one_line(words))
    entries = [
        row for row in queries.parcels_of(case) if row.kind == Kind.LOG_ENTRY and row.state == State.LEFT
    ]
    return entries[0] if entries and entries[0].manifest == content.manifest else None
