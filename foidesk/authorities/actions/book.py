"""Keeping the address book of public bodies."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, day_chain
from foidesk.authorities import rules
from foidesk.authorities.models import Authority, Body
from foidesk.authorities.rules.book import GOOD_FOR, NewBody, faults_of, same_name
from foidesk.authorities.rules.versions import changed_meanwhile
from foidesk.law.refusal import Refusal, Refused


@dataclass(frozen=True)
class Taken:
    """What came of a file: entries that were new, that were changed, and that stood so already."""

    new: int
    changed: int
    same: int


@transaction.atomic
def enter_body(authority: uuid.UUID, body: NewBody, *, by: uuid.UUID, at: datetime, on: date) -> Body:
    """Add a public body that somebody has just looked up. Raises Refused for faults and for doubles."""
    Authority.objects.of(authority).select_for_update().get()
    _insist(body, taken=set(_standing(authority)))
    row = Body(authority=authority, **_columns(body, on), confirmed_at=at, confirmed_by=by)
    row.save(force_insert=True)
    _record(rules.BODY_ENTERED, row, by=by, at=at, on=on)
    return row


@transaction.atomic
def change_body(row: Body, body: NewBody, *, version: int, by: uuid.UUID, at: datetime, on: date) -> Body:
    """Say of a body what is right now; `version` is the one its officer saw. Raises Refused."""
    row = _held(row)
    if wrong := changed_meanwhile(version, row.version):
        raise Refused(*wrong)
    others = {name for name, one in _standing(row.authority).items() if one.id != row.id}
    _insist(body, taken=others)
    for name, value in _columns(body, on).items():
        setattr(row, name, value)
    row.version, row.confirmed_at, row.confirmed_by = row.version + 1, at, by
    row.save()
    _record(rules.BODY_CHANGED, row, by=by, at=at, on=on)
    return row


@transaction.atomic
def confirm_body(row: Body, *, by: uuid.UUID, at: datetime, on: date) -> None:
    """An officer looked, and the address is still right: good for another year."""
    row = _held(row)
    row.check_by_on, row.confirmed_at, row.confirmed_by = on + GOOD_FOR, at, by
    row.save(update_fields=["check_by_on", "confirmed_at", "confirmed_by"])
    _record(rules.BODY_CONFIRMED, row, by=by, at=at, on=on)


@transaction.atomic
def take_out_body(row: Body, *, by: uuid.UUID, at: datetime, on: date) -> None:
    """Offer a body no more; the row stays."""
    row = _held(row)
    row.taken_out_at, row.taken_out_by = at, by
    row.save(update_fields=["taken_out_at", "taken_out_by"])
    _record(rules.BODY_TAKEN_OUT, row, by=by, at=at, on=on)


@transaction.atomic
def read_book(
    authority: uuid.UUID, bodies: Sequence[NewBody], *, by: uuid.UUID, at: datetime, on: date
) -> Taken:
    """Take in what `rules.book_file.read` gave: new names are added, known ones get what the file says.

    Nobody looked anything up: what the file gives no check-by date for is to be looked at, at once. What
    the file does not name stays as it is.
    """
    Authority.objects.of(authority).select_for_update().get()
    standing = _standing(authority)
    new, changed, same = [], 0, 0
    for body in bodies:
        row = standing.get(same_name(body.name))
        columns = _columns(replace(body, check_by_on=body.check_by_on or on), on)
        if row is None:
            new.append(Body(authority=authority, **columns))
        elif _differs(row, body):
            for name, value in columns.items():
                setattr(row, name, value)
            row.version, row.confirmed_at, row.confirmed_by = row.version + 1, None, None
            row.save()
            changed += 1
        else:
            same += 1
    Body.objects.of(authority).bulk_create(new)
    facts = {"new": len(new), "changed": changed, "same": same}
    record(rules.BODIES_READ, authority=authority, chain=day_chain(authority, on), by=by, at=at, facts=facts)
    return Taken(**facts)


def _insist(body: NewBody, *, taken: set[str]) -> None:
    wrong = list(faults_of(body))
    if same_name(body.name) in taken:
        wrong.append(Refusal("A body of this name is in the address book already."))
    if wrong:
        raise Refused(*wrong)


def _standing(authority: uuid.UUID) -> dict[str, Body]:
    rows = Body.objects.of(authority).filter(taken_out_at=None)
    return {same_name(row.name): row for row in rows}


def _held(row: Body) -> Body:
    """The row, held until the transaction ends. Raises Refused for one that was taken out."""
    held = Body.objects.of(row.authority).select_for_update().get(id=row.id)
    if held.taken_out_at is not None:
        raise Refused(Refusal("Somebody took this body out of the address book."))
    return held


def _columns(body: NewBody, on: date) -> dict[str, object]:
    return {
        "name": " ".join(body.name.split()),
        "kind": body.kind,
        "address": body.address.strip(),
        "email": body.email,
        "web": body.web,
        "source": body.source.strip(),
        "check_by_on": body.check_by_on or on + GOOD_FOR,
    }


def _differs(row: Body, body: NewBody) -> bool:
    names = ("kind", "address", "email", "web", "source")
    days = body.check_by_on is not None and body.check_by_on != row.check_by_on
    return days or any(getattr(row, name) != getattr(body, name).strip() for name in names)


def _record(deed: Deed, row: Body, *, by: uuid.UUID, at: datetime, on: date) -> None:
    chain, words = day_chain(row.authority, on), {"body": row.name}
    record(deed, authority=row.authority, chain=chain, by=by, at=at, facts={"id": row.id}, words=words)
