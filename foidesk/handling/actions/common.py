"""What all acts of handling share: the event, whether the request exists for whoever acts, who is chosen."""

import uuid
from collections.abc import Collection, Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, Fact
from foidesk.handling import queries, rules
from foidesk.handling.models import Share
from foidesk.handling.rules import Nominee
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, foreign

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def tell(
    deed: Deed,
    case: "Case",
    *,
    by: uuid.UUID,
    at: datetime,
    facts: Mapping[str, Fact],
    words: Mapping[str, str],
) -> None:
    record(deed, authority=case.authority, chain=case.id, by=by, at=at, facts=facts, words=words)


def not_there(case: "Case", by: Actor) -> Refusal | None:
    """A request that is restricted to others does not exist for this officer, whatever the door."""
    elsewhere = foreign(by, case.authority)
    return elsewhere or (None if queries.open_to(by, case) else rules.NO_SUCH_REQUEST)


def chosen_officer(case: "Case", officer: uuid.UUID, *, needs: Permission | None) -> Nominee:
    """The officer who was chosen, if this request exists for that officer."""
    found = next((one for one in queries.nominees(case) if one.id == officer), None)
    if found is None or (needs is not None and needs not in found.may):
        raise Refused(Refusal("Choose an officer of this office who may handle this request."))
    return found


def end_shares(rows: Collection[Share], *, by: Actor, at: datetime) -> None:
    for row in rows:
        row.ended_at, row.ended_by = at, by.id
        row.save(update_fields=["ended_at", "ended_by"])
