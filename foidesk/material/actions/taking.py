"""Taking the schedule of what is not sent away: each time an event."""

from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.handling.queries import knows_applicant, mask, must_stand_aside
from foidesk.language.sentence import say
from foidesk.material import queries, rules
from foidesk.material.queries import Row, Schedule
from foidesk.people.rules import Actor, Permission, insist, lacks

if TYPE_CHECKING:
    from foidesk.cases.models import Case


class Form(StrEnum):
    """In which form it is taken away."""

    CSV = "csv"
    PDF = "pdf"


FORM_WORDS = {Form.CSV: "a table", Form.PDF: "a PDF"}


@transaction.atomic
def take_schedule(case: "Case", form: Form, *, by: Actor, at: datetime) -> Schedule:
    """The schedule, for an officer who may read; for whoever need not know who asks, that is covered."""
    insist(lacks(by, Permission.READ, of=case.authority), must_stand_aside(case, by))
    found = queries.schedule(case)
    record(
        rules.SCHEDULE_TAKEN,
        authority=case.authority,
        chain=case.id,
        by=by.id,
        at=at,
        facts={"form_code": form, "rows": len(found.rows)},
        words={"form": FORM_WORDS[form]},
    )
    return found if knows_applicant(by, case) else _covered(case, found)


def _covered(case: "Case", found: Schedule) -> Schedule:
    cover = mask(case).cover
    rows = tuple(
        Row(
            row.n,
            cover(row.document),
            row.place,
            row.provision,
            tuple(map(cover, row.reasons)),
            say("{words}", words=cover(row.becomes)),
        )
        for row in found.rows
    )
    return Schedule(rows, tuple(say("{words}", words=cover(one)) for one in found.doubts))
