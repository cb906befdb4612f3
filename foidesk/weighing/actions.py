"""Noting what was weighed."""

from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.cases.actions import hold
from foidesk.cases.rules import State
from foidesk.language.words import listed
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.queries import names
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.weighing import queries, rules
from foidesk.weighing.models import Note, Weighing

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def weigh(case: "Case", notes: Mapping[str, str], *, version: int, by: Actor, at: datetime) -> Weighing:
    """Keep the notes on some prompts of a request; those on others stay. An empty one is taken away.

    `version` is that of the page. Raises Refused where somebody noted something meanwhile, or nothing is new.
    """
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    case = hold(case)
    insist(rules.may_weigh(State(case.state)), *rules.faults_of(notes))
    row = queries.weighing(case)
    if version != (row.version if row else 0):
        raise Refused(rules.stale(_who(row)))
    changed = _changed(case, notes)
    if not changed:
        raise Refused(Refusal("Nothing is new. Note something, or leave the page."))
    row = row or Weighing(authority=case.authority, case=case)
    row.version, row.weighed_at, row.weighed_by = version + 1, at, by.id
    row.save()
    _keep(case, changed)
    titles = listed([rules.BY_KEY[key].title.lower() for key in changed])
    record(
        rules.WEIGHED,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts={"version": row.version},
        words={"noted": titles, **changed},
    )
    return row


def _changed(case: "Case", notes: Mapping[str, str]) -> dict[str, str]:
    """The notes that say something else than what is stored."""
    stored = queries.notes(case)
    return {key: text.strip() for key, text in notes.items() if text.strip() != stored.get(key, "")}


def _keep(case: "Case", changed: Mapping[str, str]) -> None:
    rows = Note.objects.of(case.authority)
    rows.filter(case=case, prompt__in=changed).delete()
    rows.bulk_create(
        Note(authority=case.authority, case=case, prompt=key, text=text)
        for key, text in changed.items()
        if text
    )


def _who(row: Weighing | None) -> str:
    return names([row.weighed_by]).get(row.weighed_by, "Somebody") if row else "Somebody"
