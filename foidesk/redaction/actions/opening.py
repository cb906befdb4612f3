"""Opening a document to strike out in it: who may, and what the record is told of it."""

import uuid
from collections.abc import Mapping
from datetime import datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, Fact, london_day
from foidesk.documents import queries as documents
from foidesk.documents.rules import NO_REQUEST
from foidesk.handling.queries import must_stand_aside
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.redaction import queries, rules
from foidesk.redaction.looking import child
from foidesk.redaction.models import Look, Pages

if TYPE_CHECKING:
    from foidesk.documents.models import Document
    from foidesk.redaction.engine.marks import Size


def open_pages(document: "Document", *, by: Actor, at: datetime) -> "tuple[Size, ...]":
    """The sizes of a document's pages, for an officer who may read; the first sight each day is an event.

    One event a day and officer tells who saw what is withheld. An event for each of a thousand page pictures
    would bury it. Raises Refused for a file that has no pages to draw on, Damaged.
    """
    insist(*_may_read(document, by))
    held = queries.sizes(document) or _read(document)
    _tell_once(document, by=by, at=at)
    return held


def pages_held(document: "Document") -> "tuple[Document, tuple[Size, ...]]":
    """The document as it stands now, whose boxes nobody else changes until the transaction ends.

    Raises Refused where it has no pages to draw on.
    """
    row = Pages.objects.of(document.authority).select_for_update().get(document=document)
    now = documents.document(document.authority, document.id)
    if now is None:
        raise LookupError("A document that has pages is never taken away.")
    insist(queries.against_drawing(now), NO_REQUEST if now.case is None else None)
    return now, tuple((width, height) for width, height in row.sizes)


def insist_may_draw(document: "Document", by: Actor) -> None:
    """Raise Refused with every reason why this officer may not change boxes in a document."""
    insist(
        lacks(by, Permission.HANDLE, of=document.authority),
        documents.tells_who_asks(document, by),
        must_stand_aside(document.case, by) if document.case else NO_REQUEST,
        queries.against_drawing(document),
    )
    if not queries.sizes(document):
        _read(document)


def tell(
    deed: Deed,
    document: "Document",
    *,
    by: uuid.UUID | None,
    at: datetime,
    facts: Mapping[str, Fact] | None = None,
    words: Mapping[str, str] | None = None,
) -> None:
    """Tell the record of a document's request."""
    if document.case_id is None:
        raise Refused(NO_REQUEST)
    record(
        deed,
        authority=document.authority,
        chain=document.case_id,
        by=by,
        at=at,
        facts={"document": document.id, "sha256": Code(document.sha256), **(facts or {})},
        words={"name": document.name, **(words or {})},
    )


def _may_read(document: "Document", by: Actor) -> tuple[Refusal | None, ...]:
    return (
        lacks(by, Permission.READ, of=document.authority),
        documents.tells_who_asks(document, by),
        must_stand_aside(document.case, by) if document.case else NO_REQUEST,
        queries.against_drawing(document),
    )


def _read(document: "Document") -> "tuple[Size, ...]":
    """Read the sizes in a process of its own, and keep them: what two read at once is the same."""
    with queries.laid_down(document) as path:
        sizes = child.sizes(path, most=rules.MOST_PAGES)
    row = Pages(authority=document.authority, document=document, sizes=sizes)
    Pages.objects.of(document.authority).bulk_create([row], ignore_conflicts=True)
    return sizes


@transaction.atomic
def _tell_once(document: "Document", *, by: Actor, at: datetime) -> None:
    looks = Look.objects.of(document.authority)
    own = {"document": document, "officer": by.id, "seen_on": london_day(at)}
    if looks.filter(**own).exists():
        return
    Pages.objects.of(document.authority).select_for_update().get(document=document)
    if looks.filter(**own).exists():
        return
    Look(authority=document.authority, **own).save(force_insert=True)
    tell(rules.OPENED, document, by=by.id, at=at)
