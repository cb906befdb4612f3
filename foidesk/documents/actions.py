"""Keeping a file, joining it to a request, and giving it to an officer who reads it."""

import hashlib
import uuid
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, Fact, day_chain
from foidesk.cases import actions as cases
from foidesk.documents import rules
from foidesk.documents.models import Document
from foidesk.documents.rules import Source, State, Upload, Version
from foidesk.handling.queries import knows_applicant
from foidesk.handling.rules import KEPT_FROM_VIEW
from foidesk.law.refusal import Refusal, Refused
from foidesk.mail.lines import clean_file_name, clean_line
from foidesk.people.rules import Actor, Permission, foreign, insist, lacks
from foidesk.plumbing.files.actions import Stored, store
from foidesk.plumbing.files.queries import read

if TYPE_CHECKING:
    from foidesk.cases.models import Case

_NAMED = 20
"""So many names stand in an event; the count tells of the rest."""


@transaction.atomic
def keep(
    uploads: Iterable[Upload],
    *,
    authority: uuid.UUID,
    case: "Case | None",
    source: Source,
    by: uuid.UUID | None,
    at: datetime,
    on: date,
) -> list[Document]:
    """Keep files as they came, in their order; `by` is None where a colleague without an account gives them.

    Names are cleaned, types are believed by nobody. Raises Refused for a file that is empty or too large.
    """
    uploads = list(uploads)
    insist(
        *(
            Refusal("The file “{name}” is empty. Choose it again.", name=_name(u))
            for u in uploads
            if not u.data
        )
    )
    kept = [
        _original(upload, stored, case=case, source=source)
        for upload, stored in zip(uploads, _stored(authority, uploads), strict=True)
    ]
    for document in kept:
        document.authority, document.kept_at, document.kept_by = authority, at, by
    Document.objects.of(authority).bulk_create(kept)
    if kept:
        _tell(rules.KEPT, kept, case=case, by=by, at=at, on=on)
    return kept


def add(uploads: Iterable[Upload], case: "Case", *, by: Actor, at: datetime, on: date) -> list[Document]:
    """Files that an officer lays to a request."""
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    return keep(uploads, authority=by.authority, case=case, source=Source.OFFICER, by=by.id, at=at, on=on)


@transaction.atomic
def join(documents: Sequence[Document], case: "Case", *, by: Actor, at: datetime, on: date) -> None:
    """Tie files that belong to no request yet to one of the same authority."""
    insist(
        lacks(by, Permission.LOG, of=case.authority),
        *(foreign(by, document.authority) for document in documents),
        *(
            Refusal("The file “{name}” belongs to another request.", name=document.name)
            for document in documents
            if document.case_id not in (None, case.id)
        ),
    )
    for document in documents:
        document.case = case
        document.save(update_fields=["case"])
    if documents:
        _tell(rules.JOINED, documents, case=case, by=by.id, at=at, on=on)


@transaction.atomic
def part(documents: Sequence[Document], case: "Case", *, by: Actor, at: datetime, on: date) -> None:
    """Take files out of a request with the message they came with; they belong to none again."""
    insist(lacks(by, Permission.LOG, of=case.authority))
    for document in documents:
        document.case = None
        document.save(update_fields=["case"])
    if documents:
        _tell(rules.TAKEN_OUT, documents, case=case, by=by.id, at=at, on=on)


@transaction.atomic
def move(document: Document, to: "Case", *, reason: str, by: Actor, at: datetime) -> Document:
    """A file was laid to the wrong request: it goes to the right one, and both records tell of it.

    Raises Refused without a reason, and for a file that came with a message or from a search.
    """
    insist(lacks(by, Permission.HANDLE, of=document.authority), foreign(by, to.authority))
    home = document.case
    if home is None or home.id == to.id:
        raise Refused(Refusal("It belongs to no other request than that one. Choose where it belongs."))
    held = {case.id: cases.hold(case) for case in sorted((home, to), key=lambda case: case.id)}
    document = Document.objects.of(by.authority).select_for_update().get(id=document.id)
    insist(
        rules.must_stay(Source(document.source)),
        None if document.case_id == home.id else Refusal("Somebody moved it before you. Look again."),
        None if reason.strip() else Refusal("Say why it is moved, so that the next reader need not guess."),
    )
    document.case = held[to.id]
    document.save(update_fields=["case"])
    for deed, here, there in ((rules.MOVED_AWAY, home, to), (rules.MOVED_HERE, to, home)):
        record(
            deed,
            authority=document.authority,
            chain=here.id,
            by=by.id,
            at=at,
            facts={"file_1": document.id, "sha256": Code(document.sha256), "other": there.id},
            words={"name": document.name, "reference": there.reference, "reason": reason.strip()},
        )
    return document


@transaction.atomic
def download(document: Document, *, by: Actor, at: datetime, on: date) -> bytes:
    """The bytes of a file for an officer who may read; each time an event. Raises Damaged."""
    insist(lacks(by, Permission.READ, of=document.authority), _tells_who_asks(document, by))
    data = read(by.authority, document.sha256)
    record(
        rules.DOWNLOADED,
        authority=by.authority,
        chain=document.case_id or day_chain(by.authority, on),
        by=by.id,
        at=at,
        facts={"document": document.id, "sha256": Code(document.sha256)},
        words={"name": document.name},
    )
    return data


def _tells_who_asks(document: Document, by: Actor) -> Refusal | None:
    """What came with the request says who asks on every page of it, and can't be covered in a file."""
    if document.source != Source.REQUEST:
        return None
    known = knows_applicant(by, document.case) if document.case else by.may(Permission.KNOW_APPLICANT)
    return None if known else KEPT_FROM_VIEW


def _name(upload: Upload) -> str:
    return clean_file_name(upload.name, "file without a name")


def _original(upload: Upload, stored: Stored, *, case: "Case | None", source: Source) -> Document:
    """What a file says of itself, cleaned, and what is known of it: nothing yet."""
    return Document(
        case=case,
        source=source,
        version=Version.ORIGINAL,
        state=State.NOT_INSPECTED,
        name=_name(upload),
        claimed_type=clean_line(upload.claimed_type, 120),
        sha256=stored.sha256,
        size=stored.size,
    )


def _stored(authority: uuid.UUID, uploads: Sequence[Upload]) -> list[Stored]:
    """Each file stored, in one order everywhere, so that no two processes wait for each other's rows."""
    order = sorted(range(len(uploads)), key=lambda n: hashlib.sha256(uploads[n].data).digest())
    stored = {n: store(authority, uploads[n].data) for n in order}
    return [stored[n] for n in range(len(uploads))]


def _tell(
    deed: Deed,
    documents: Sequence[Document],
    *,
    case: "Case | None",
    by: uuid.UUID | None,
    at: datetime,
    on: date,
) -> None:
    authority = documents[0].authority
    files: dict[str, Fact] = {f"file_{n}": document.id for n, document in enumerate(documents, start=1)}
    more = "" if len(documents) <= _NAMED else " and more"
    record(
        deed,
        authority=authority,
        chain=case.id if case else day_chain(authority, on),
        by=by,
        at=at,
        facts={"count": len(documents), **files},
        words={"names": ", ".join(document.name for document in documents[:_NAMED]) + more},
    )
