"""What the verbs of this room share: holding two requests in one order, and writing down a relation."""

from datetime import datetime
from typing import TYPE_CHECKING

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed
from foidesk.cases import actions as cases
from foidesk.people.rules import Actor
from foidesk.relations import rules
from foidesk.relations.models import Related, TakenOut
from foidesk.relations.rules import Relation

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def hold_both(one: "Case", other: "Case") -> "tuple[Case, Case]":
    """The same two requests, read again and held until the transaction ends.

    Always in the order of their keys: two officers who take them crosswise would wait for each other.
    """
    held = {case.id: cases.hold(case) for case in sorted((one, other), key=lambda case: case.id)}
    return held[one.id], held[other.id]


def relate(
    case: "Case", relation: Relation, other: "Case", *, reason: str, by: Actor, at: datetime
) -> Related:
    """Write down, in the caller's transaction, how one held request stands to another, in both records."""
    row = Related(
        authority=case.authority,
        case=case,
        relation=relation,
        other=other,
        reason=reason.strip(),
        made_at=at,
        made_by=by.id,
    )
    row.save(force_insert=True)
    _tell(rules.RELATED, row, reason=row.reason, by=by, at=at)
    return row


def take_out(row: Related, *, reason: str, by: Actor, at: datetime) -> None:
    """Write down, in the caller's transaction, that a relation was wrong or holds no longer."""
    out = TakenOut(authority=row.authority, related=row, reason=reason.strip(), made_at=at, made_by=by.id)
    out.save(force_insert=True)
    _tell(rules.TAKEN_OUT, row, reason=out.reason, by=by, at=at)


def _tell(deed: Deed, row: Related, *, reason: str, by: Actor, at: datetime) -> None:
    """In the record of both requests, each as it sees the other."""
    ends = ((row.case, row.other), (row.other, row.case))
    for says, (case, other) in zip(rules.SAYS[Relation(row.relation)], ends, strict=True):
        record(
            deed,
            authority=row.authority,
            chain=case.id,
            by=by.id,
            at=at,
            facts={"related": row.id, "relation": Relation(row.relation), "other": other.id},
            words={"says": says, "other": other.reference, "reason": reason},
        )
