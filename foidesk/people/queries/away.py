"""Who is away on a day, until when, and who stands in."""

import uuid
from dataclasses import dataclass
from datetime import date

from foidesk.people.queries.officers import Colleague, colleagues, told_of_requests
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


@dataclass(frozen=True)
class Told:
    """Somebody to whom a mail goes, and in whose place ("" for their own)."""

    colleague: Colleague
    instead_of: str = ""


def to_tell(authority: uuid.UUID, *, on: date) -> list[Told]:
    """Who is told of a new request: those chosen, and who stands in for those of them who are away."""
    chosen, absent = told_of_requests(authority), away(authority, on=on)
    told = [Told(found) for found in chosen]
    known = {found.id for found in chosen}
    for found in chosen:
        deputy = absent[found.id].deputy if found.id in absent else None
        if deputy is not None and deputy.id not in known:
            known.add(deputy.id)
            told.append(Told(deputy, found.name))
    return told


def deputy_at(authority: uuid.UUID, address: str, *, on: date) -> Told | None:
    """Who stands in on a day for the officer with a mail address; None for whoever is here, or has none."""
    absent = away(authority, on=on)
    for found in colleagues(authority) if absent else []:
        if found.email == address.strip().lower() and found.id in absent:
            deputy = absent[found.id].deputy
            return Told(deputy, found.name) if deputy else None
    return None
