"""Reading the files of a request."""

import uuid
from typing import TYPE_CHECKING

from foidesk.documents.models import Document

if TYPE_CHECKING:
    from foidesk.cases.models import Case


def document(authority: uuid.UUID, key: uuid.UUID) -> Document | None:
    """One file of an authority with its case, or None."""
    return Document.objects.of(authority).select_related("case").filter(id=key).first()


def documents_of(case: "Case") -> list[Document]:
    """The files of a request, in the order they came."""
    return list(Document.objects.of(case.authority).filter(case=case).order_by("id"))
