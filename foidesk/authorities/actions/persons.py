"""Keeping the register of qualified persons."""

import uuid
from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Deed, Fact, day_chain
from foidesk.authorities import rules
from foidesk.authorities.models import QualifiedPerson
from foidesk.authorities.rules.persons import NewPerson, faults_of
from foidesk.law.refusal import Refusal, Refused


@transaction.atomic
def enter_person(
    authority: uuid.UUID, person: NewPerson, *, by: uuid.UUID, at: datetime, on: date
) -> QualifiedPerson:
    """Enter whom an instrument authorises (FOIA 36(5)(o)). Raises Refused with everything that is missing."""
    if wrong := tuple(faults_of(person, on=on)):
        raise Refused(*wrong)
    row = QualifiedPerson(
        authority=authority,
        post=person.post.strip(),
        name=person.name.strip(),
        minister=person.minister.strip(),
        instrument_on=person.instrument_on,
        evidence=person.evidence.strip(),
        subsections=",".join(person.subsections),
        conditions=person.conditions.strip(),
        from_on=person.from_on,
        until_on=person.until_on,
        entered_at=at,
        entered_by=by,
    )
    row.save(force_insert=True)
    _record(rules.PERSON_ENTERED, row, by=by, at=at, on=on)
    return row


@transaction.atomic
def end_person(row: QualifiedPerson, *, until_on: date, by: uuid.UUID, at: datetime, on: date) -> None:
    """Enter the last day of an authorisation."""
    row = _held(row)
    if until_on < row.from_on:
        raise Refused(Refusal("The last day lies before the first."))
    row.until_on = until_on
    row.save(update_fields=["until_on"])
    _record(rules.PERSON_ENDED, row, by=by, at=at, on=on)


@transaction.atomic
def take_out_person(row: QualifiedPerson, *, by: uuid.UUID, at: datetime, on: date) -> None:
    """Say that an entry was a mistake: it never counts, and stays to be read."""
    row = _held(row)
    row.taken_out_at, row.taken_out_by = at, by
    row.save(update_fields=["taken_out_at", "taken_out_by"])
    _record(rules.PERSON_TAKEN_OUT, row, by=by, at=at, on=on)


def _held(row: QualifiedPerson) -> QualifiedPerson:
    held = QualifiedPerson.objects.of(row.authority).select_for_update().get(id=row.id)
    if held.taken_out_at is not None:
        raise Refused(Refusal("Somebody took this entry out of the register."))
    return held


def _record(deed: Deed, row: QualifiedPerson, *, by: uuid.UUID, at: datetime, on: date) -> None:
    chain = day_chain(row.authority, on)
    facts: dict[str, Fact] = {"id": row.id, "from_on": row.from_on, "until_on": row.until_on}
    words = {"person": f"{row.post} ({row.name})" if row.name else row.post}
    record(deed, authority=row.authority, chain=chain, by=by, at=at, facts=facts, words=words)
