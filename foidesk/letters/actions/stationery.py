"""Giving a paragraph an office's own words."""

from datetime import date, datetime

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import day_chain
from foidesk.letters import rules
from foidesk.letters.models import Wording
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.wording.phrases import faults_of
from foidesk.wording.standard import Name


@transaction.atomic
def word(name: Name, text: str, *, by: Actor, at: datetime, on: date) -> Wording:
    """Give a paragraph the office's own words from that day on. Raises Refused for wrong fields."""
    insist(lacks(by, Permission.MANAGE), *faults_of(name, text))
    row = Wording(
        authority=by.authority,
        name=name,
        n=Wording.objects.of(by.authority).filter(name=name).count() + 1,
        text=text.strip(),
        from_on=on,
        written_at=at,
        written_by=by.id,
    )
    row.save(force_insert=True)
    record(
        rules.WORDED,
        authority=by.authority,
        chain=day_chain(by.authority, on),
        by=by.id,
        at=at,
        facts={"wording": row.id, "paragraph": name},
    )
    return row
