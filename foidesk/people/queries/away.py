"""Who is away on a day, until when, and who stands in."""

import uuid
from dataclasses import dataclass
from datetime import date

from foidesk.people.queries.officers import Colleague, colleagues
from foidesk.people.queries.standing import absences


@dataclass(frozen=True)
class Away:
    """Somebody is away until a day, that day counted (None: it is not known), and who stands in."""

    until_on: date | None
    deputy: Colleague | None


def away(authority: uuid.UUID, *, on: date) -> dict[uuid.UUID, Away]:
    """Everybody of an authority who is away on a day. A deputy who has left stands in for nobody."""
    rows = list(absences(authority, on=on))
    if not rows:
        return {}
    here = {found.id: found for found in colleagues(authority) if not found.left}
    found: dict[uuid.UUID, Away] = {}
    for row in rows:
        deputy = here.get(row.deputy_id) if row.deputy_id else None
        found.setdefault(row.officer_id, Away(row.until_on, deputy))
    return found
