"""Keeping files as they came, and copies that were made of them."""

import hashlib
import uuid
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from django.db import transaction

from foidesk.documents import rules
from foidesk.documents.actions.telling import tell_all
from foidesk.documents.models import Document
from foidesk.documents.rules import Source, State, Upload, Version
from foidesk.handling.queries import must_stand_aside
from foidesk.mail.lines import clean_file_name, clean_line
from foidesk.people.rules import Actor, Permission, insist, lacks
from foidesk.plumbing.files.actions import Stored, store

if TYPE_CHECKING:
    from foidesk.cases.models import Case


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

    Names are cleaned, types are believed by nobody. Raises Refused for a file that is empty or too large, and
    for too many.
    """
    uploads = list(uploads)
    held = Document.objects.of(authority).filter(case=case).count() if case and uploads else 0
    insist(
        *rules.against_number(uploads, held=held),
        *(rules.against_size(file_name(upload), len(upload.data)) for upload in uploads),
    )
    kept = stored_anew(uploads, authority=authority, case=case, source=source, by=by, at=at)
    if kept:
        tell_all(rules.KEPT, kept, case=case, by=by, at=at, on=on)
    return kept


def add(uploads: Iterable[Upload], case: "Case", *, by: Actor, at: datetime, on: date) -> list[Document]:
    """Files that an officer lays to a request."""
    insist(lacks(by, Permission.HANDLE, of=case.authority))
    return keep(uploads, authority=by.authority, case=case, source=Source.OFFICER, by=by.id, at=at, on=on)


@transaction.atomic
def keep_version(
    document: Document, version: Version, upload: Upload, *, by: Actor, at: datetime, on: date
) -> Document:
    """Keep a copy that was made of a file: cleaned, redacted, or as it was sent. The file itself stays.

    A new copy is inspected like any file. What is sent has the bytes of what it was made from, and is kept
    only where that may leave. Raises Refused where this is no such copy.
    """
    insist(lacks(by, Permission.HANDLE, of=document.authority))
    made_from = Document.objects.of(by.authority).select_related("case").get(id=document.id)
    case, name = made_from.case, file_name(upload)
    sha256 = hashlib.sha256(upload.data).hexdigest()
    insist(
        must_stand_aside(case, by) if case else None,
        rules.cannot_be_opened(State(made_from.state)),
        rules.against_size(name, len(upload.data)),
        rules.against_copy(version, same_bytes=sha256 == made_from.sha256, belongs=case is not None),
        rules.cannot_leave(State(made_from.state)) if version is Version.SENT else None,
    )
    copy = copied(made_from, version, upload, by=by.id, at=at)
    words = {"name": made_from.name, "copy": copy.name}
    facts = {"made_from": made_from.id}
    tell_all(rules.COPIED[version], [copy], case=case, by=by.id, at=at, on=on, facts=facts, words=words)
    return copy


def copied(made_from: Document, version: Version, upload: Upload, *, by: uuid.UUID, at: datetime) -> Document:
    """The row of a new version of a file, its bytes stored, not inspected."""
    [copy] = stored_anew(
        [upload],
        authority=made_from.authority,
        case=made_from.case,
        source=Source(made_from.source),
        by=by,
        at=at,
    )
    copy.version, copy.made_from = version, made_from
    copy.save(update_fields=["version", "made_from"])
    return copy


def stored_anew(
    uploads: Sequence[Upload],
    *,
    authority: uuid.UUID,
    case: "Case | None",
    source: Source,
    by: uuid.UUID | None,
    at: datetime,
    parent: Document | None = None,
    places: Sequence[str] = (),
) -> list[Document]:
    """The rows of new files, their bytes stored, none inspected; `places` where each lay in its parent."""
    kept = [
        _original(upload, stored, case=case, source=source)
        for upload, stored in zip(uploads, _stored(authority, uploads), strict=True)
    ]
    for n, document in enumerate(kept):
        document.authority, document.kept_at, document.kept_by = authority, at, by
        document.parent = parent
        document.place = clean_line(places[n], 300) if places else ""
    Document.objects.of(authority).bulk_create(kept)
    return kept


def file_name(upload: Upload) -> str:
    """The name of a file as it is shown and kept."""
    return clean_file_name(upload.name, "file without a name")


def _original(upload: Upload, stored: Stored, *, case: "Case | None", source: Source) -> Document:
    """What a file says of itself, cleaned, and what is known of it: nothing yet."""
    return Document(
        case=case,
        source=source,
        version=Version.ORIGINAL,
        state=State.NOT_INSPECTED,
        name=file_name(upload),
        claimed_type=clean_line(upload.claimed_type, 120),
        sha256=stored.sha256,
        size=stored.size,
    )


def _stored(authority: uuid.UUID, uploads: Sequence[Upload]) -> list[Stored]:
    """Each file stored, in one order everywhere, so that no two processes wait for each other's rows."""
    order = sorted(range(len(uploads)), key=lambda n: hashlib.sha256(uploads[n].data).digest())
    stored = {n: store(authority, uploads[n].data) for n in order}
    return [stored[n] for n in range(len(uploads))]
