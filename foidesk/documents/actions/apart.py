"""Archives and messages are taken apart into files of their own, each inspected by itself."""

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from foidesk.audit.rules import Fact, london_day
from foidesk.documents import queries, rules
from foidesk.documents.actions.keeping import stored_anew
from foidesk.documents.actions.telling import tell, tell_all
from foidesk.documents.models import Document
from foidesk.documents.rules import Source, State, Upload
from foidesk.handling.queries import must_stand_aside
from foidesk.opening.file import Inside
from foidesk.people.rules import Actor, Permission, insist, lacks


@transaction.atomic
def take_apart(document: Document, *, by: Actor, at: datetime) -> Document:
    """Ask for the files in an archive or a message to be laid beside it; the worker does it within minutes.

    Raises Refused for a file that is none of these, belongs to no request, or was taken apart already.
    """
    insist(lacks(by, Permission.HANDLE, of=document.authority), queries.tells_who_asks(document, by))
    rows = Document.objects.of(by.authority).select_related("case").select_for_update(of=("self",))
    row = rows.get(id=document.id)
    asked = row.apart_at is not None
    insist(
        must_stand_aside(row.case, by) if row.case else rules.NO_REQUEST,
        rules.against_apart(row.kind, State(row.state), asked=asked, depth=queries.depth(row)),
    )
    row.apart_at, row.apart_by, row.attempts, row.try_at = at, by.id, 0, None
    row.save(update_fields=["apart_at", "apart_by", "attempts", "try_at"])
    tell(rules.APART_ASKED, row, by=by.id, at=at)
    return row


@transaction.atomic(durable=True)
def claim_apart(*, at: datetime) -> Document | None:
    """Take one file that waits to be taken apart, for this worker alone; None without any."""
    row = queries.to_take_apart(at=at).select_for_update(skip_locked=True, of=("self",)).first()
    if row is None:
        return None
    row.try_at, row.attempts = at + rules.LEASE, row.attempts + 1
    row.save(update_fields=["try_at", "attempts"])
    return row


@transaction.atomic
def taken_apart(document: Document, inside: Sequence[Inside], *, at: datetime) -> list[Document]:
    """Keep the files that lay in one; none where another worker was at it, or it moved on.

    Empty files and those over a limit are left out, and counted in the event.
    """
    rows = Document.objects.of(document.authority).select_related("case").select_for_update(of=("self",))
    row = rows.filter(id=document.id, try_at=document.try_at, apart_done=False).first()
    if row is None:
        return []
    row.apart_done, row.attempts, row.try_at = True, 0, None
    row.save(update_fields=["apart_done", "attempts", "try_at"])
    chosen = rules.worth_taking(inside)
    children = stored_anew(
        [Upload(one.name, "", one.data) for one in chosen],
        authority=row.authority,
        case=row.case,
        source=Source(row.source),
        by=row.apart_by,
        at=at,
        parent=row,
        places=[rules.place_in(one.name) for one in chosen],
    )
    facts: dict[str, Fact] = {"document": row.id, "left_out": len(inside) - len(chosen)}
    if not children:
        facts["count"] = 0
        tell(rules.TAKEN_APART, row, by=None, at=at, facts=facts, words={"names": "none"})
        return []
    day = london_day(at)
    words = {"name": row.name}
    tell_all(rules.TAKEN_APART, children, case=row.case, by=None, at=at, on=day, facts=facts, words=words)
    return children


def apart_failed(document: Document, *, at: datetime, damaged: bool = False) -> None:
    """It came to no end: it is tried again, and after three times, or damaged, nothing is taken out of it."""
    if damaged or document.attempts >= rules.MOST_ATTEMPTS:
        taken_apart(document, (), at=at)
        return
    rows = Document.objects.of(document.authority).filter(id=document.id, try_at=document.try_at)
    rows.update(try_at=rules.try_again(at, document.attempts))
