"""Reading the files of a request."""

import uuid
from collections.abc import Iterator
from typing import TYPE_CHECKING

from foidesk.audit.queries import Fault, story
from foidesk.cases.queries import cases_of
from foidesk.documents.models import Document
from foidesk.documents.rules import BROUGHT, TOOK

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def document(authority: uuid.UUID, key: uuid.UUID) -> Document | None:
    """One file of an authority with its case, or None."""
    return Document.objects.of(authority).select_related("case").filter(id=key).first()


def documents_of(case: "Case") -> list[Document]:
    """The files of a request, in the order they came."""
    return list(Document.objects.of(case.authority).filter(case=case).order_by("id"))


def faults(authority: uuid.UUID) -> Iterator[Fault]:
    """Requests whose files are not those that the record tells of."""
    stored: dict[uuid.UUID, set[str]] = {}
    rows = Document.objects.of(authority).filter(case__isnull=False).values_list("case_id", "id")
    for case, key in rows.iterator():
        stored.setdefault(case, set()).add(str(key))
    for request in cases_of(authority):
        if _told(authority, request.id) != stored.get(request.id, set()):
            yield Fault(f"case {request.reference}", "Its files are not those that the record tells of.")


def _told(authority: uuid.UUID, case: uuid.UUID) -> set[str]:
    """The files of a request, by the chain of its record alone."""
    files: set[str] = set()
    for entry in story(authority=authority, chain=case):
        if entry.verb in BROUGHT | TOOK:
            named = {value for name, value in entry.facts.items() if name.startswith("file_")}
            files = files | named if entry.verb in BROUGHT else files - named
    return files
