"""Writing what was done with people into the record of the office's day."""

import uuid
from collections.abc import Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, Fact, day_chain
from foidesk.people.rules import Actor, Permission

if TYPE_CHECKING:
    from foidesk.people.models import Officer


def tell(
    deed: Deed,
    officer: "Officer",
    *,
    authority: uuid.UUID,
    by: Actor | uuid.UUID | None,
    at: datetime,
    on: date,
    facts: Mapping[str, Fact] | None = None,
    words: Mapping[str, str] | None = None,
) -> None:
    """An event about an officer. Whoever acts as administrator in somebody's place is told of as such."""
    under = by.under(Permission.MANAGE) if isinstance(by, Actor) and by.id != officer.id else {}
    record(
        deed,
        authority=authority,
        chain=day_chain(authority, on),
        by=by.id if isinstance(by, Actor) else by,
        at=at,
        facts={"officer": officer.id, **under, **(facts or {})},
        words={"officer": officer.name, **(words or {})},
    )
