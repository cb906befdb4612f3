"""Standing aside because of an interest, and taking that back."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.rules import Fact
from foidesk.cases.actions import hold
from foidesk.handling import queries, rules
from foidesk.handling.actions.common import chosen_officer, end_shares, not_there, tell
from foidesk.handling.models import Conflict
from foidesk.handling.rules import Interest, Nominee
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def declare(
    case: "Case",
    interest: Interest,
    *,
    reason: str,
    officer: uuid.UUID | None = None,
    by: Actor,
    at: datetime,
) -> Conflict:
    """An officer has an interest in a request: declared by that officer, or recorded by one who manages.

    From then on the officer owns, decides, approves and publishes nothing of it. Raises Refused where a
    restricted request would have nobody left to handle or to approve it.
    """
    who = officer or by.id
    insist(not_there(case, by), _for_another(who, by))
    insist(rules.no_reason(reason, "Say what the interest is, so that whoever takes over understands."))
    case = hold(case)
    chosen = _may_stand_aside(case, who)
    row = Conflict(
        authority=case.authority,
        case=case,
        officer_id=who,
        interest=interest,
        reason=reason.strip(),
        declared_at=at,
        declared_by=by.id,
    )
    row.save(force_insert=True)
    end_shares([one for one in queries.shares(case).values() if one.officer_id == who], by=by, at=at)
    words = {
        "officer": chosen.name,
        "interest": rules.INTEREST_WORDS[interest],
        "reason": reason.strip(),
    }
    facts: dict[str, Fact] = {"officer_id": who, "interest": interest, "conflict": row.id}
    tell(rules.DECLARED if who == by.id else rules.NOTED, case, by=by.id, at=at, facts=facts, words=words)
    return row


@transaction.atomic
def no_longer(case: "Case", officer: uuid.UUID, *, reason: str, by: Actor, at: datetime) -> None:
    """Take an interest back, with a reason: by the officer, or by one who may record it."""
    insist(not_there(case, by), _for_another(officer, by))
    insist(rules.no_reason(reason, "Say why the interest is none, or no longer one."))
    case = hold(case)
    row = next(
        (one for one in queries.conflicts(case) if one.officer_id == officer and not one.ended_at), None
    )
    if row is None:
        raise Refused(Refusal("No interest of this officer is recorded."))
    row.ended_at, row.ended_by, row.ended_because = at, by.id, reason.strip()
    row.save(update_fields=["ended_at", "ended_by", "ended_because"])
    words = {"officer": row.officer.name, "reason": reason.strip()}
    facts: dict[str, Fact] = {"officer_id": officer, "conflict": row.id}
    tell(rules.NO_LONGER, case, by=by.id, at=at, facts=facts, words=words)


def _for_another(who: uuid.UUID, by: Actor) -> Refusal | None:
    """Why this officer does not say so of another; each may say so of themselves."""
    return None if who == by.id else lacks(by, Permission.MANAGE) and lacks(by, Permission.RESTRICT)


def _may_stand_aside(case: "Case", who: uuid.UUID) -> Nominee:
    """The officer, where an interest is new, the request somebody else's, and others remain to work on it."""
    aside = queries.standing_aside(case)
    chosen = chosen_officer(case, who, needs=None)
    insist(
        Refusal("An interest of this officer is recorded already.") if who in aside else None,
        rules.owns(chosen) if case.owner_id == who else None,
        *(rules.nobody_left(queries.nominees(case), {*aside, who}) if queries.restriction(case) else ()),
    )
    return chosen
