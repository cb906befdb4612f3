"""What the record is told of files."""

import uuid
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from foidesk.audit.actions import record
from foidesk.audit.rules import Code, Deed, Fact, day_chain, london_day
from foidesk.documents.models import Document

if TYPE_CHECKING:
    from foidesk.cases.models import Case

_NAMED = 20
"""So many names stand in an event; the count tells of the rest."""


def tell_all(
    deed: Deed,
    documents: Sequence[Document],
    *,
    case: "Case | None",
    by: uuid.UUID | None,
    at: datetime,
    on: date,
    facts: Mapping[str, Fact] | None = None,
    words: Mapping[str, str] | None = None,
) -> None:
    """Tell of files that came or went together."""
    authority = documents[0].authority
    files: dict[str, Fact] = {f"file_{n}": document.id for n, document in enumerate(documents, start=1)}
    more = "" if len(documents) <= _NAMED else " and more"
    names = ", ".join(document.name for document in documents[:_NAMED]) + more
    record(
        deed,
        authority=authority,
        chain=case.id if case else day_chain(authority, on),
        by=by,
        at=at,
        facts={"count": len(documents), **files, **(facts or {})},
        words={"names": names, **(words or {})},
    )


def tell(
    deed: Deed,
    document: Document,
    *,
    by: uuid.UUID | None,
    at: datetime,
    facts: Mapping[str, Fact] | None = None,
    words: Mapping[str, str] | None = None,
) -> None:
    """Tell of one file, in the chain of its request, or of the day while it belongs to none."""
    record(
        deed,
        authority=document.authority,
        chain=document.case_id or day_chain(document.authority, london_day(at)),
        by=by,
        at=at,
        facts={"document": document.id, "sha256": Code(document.sha256), **(facts or {})},
        words={"name": document.name, **(words or {})},
    )
