"""What has left is kept as it was sent, and can be inspected again."""

import uuid
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.cases.rules import Clearance
from foidesk.documents import rules
from foidesk.documents.actions.telling import tell, tell_all
from foidesk.documents.models import Document
from foidesk.documents.rules import INSPECT_AGAIN, Source, State, Version
from foidesk.handling.queries import must_stand_aside
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.plumbing.files.actions import use_again

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@transaction.atomic
def keep_as_sent(
    document: Document,
    case: "Case",
    *,
    name: str,
    clearance: Clearance,
    by: uuid.UUID | None,
    at: datetime,
) -> Document:
    """Keep what has left for a request, under the name it left with: the same bytes, inspected anew.

    The clearance is the witness that it left: whatever became of the file since can't keep that from being
    told.
    """
    if clearance.case != case.id:
        raise LookupError("What left for a request is kept with that request.")
    use_again(document.authority, document.sha256)
    copy = Document(
        authority=document.authority,
        case=case,
        source=Source(document.source),
        version=Version.SENT,
        state=State.NOT_INSPECTED,
        name=name,
        claimed_type=document.claimed_type,
        sha256=document.sha256,
        size=document.size,
        kind=document.kind,
        kept_at=at,
        kept_by=by,
        made_from=document,
    )
    copy.save(force_insert=True)
    facts = {"made_from": document.id, "parcel": clearance.parcel}
    words, on = {"name": document.name, "copy": name}, clearance.left_on
    tell_all(rules.SENT, [copy], case=case, by=by, at=at, on=on, facts=facts, words=words)
    return copy


@transaction.atomic
def inspect_again(document: Document, *, by: Actor, at: datetime) -> Document:
    """Ask for what was sent to be inspected again; the worker does it within minutes.

    What was found before it left stays with the file it was made from. Raises Refused for anything else.
    """
    insist(lacks(by, Permission.HANDLE, of=document.authority))
    rows = Document.objects.of(by.authority).select_related("case").select_for_update(of=("self",))
    row = rows.get(id=document.id)
    INSPECT_AGAIN.check(State(row.state), by, of=row.authority)
    insist(must_stand_aside(row.case, by) if row.case else None, rules.not_as_sent(Version(row.version)))
    row.state, row.engine, row.attempts, row.try_at = INSPECT_AGAIN.target, 0, 0, None
    row.save(update_fields=["state", "engine", "attempts", "try_at"])
    tell(rules.AGAIN_ASKED, row, by=by.id, at=at)
    return row
