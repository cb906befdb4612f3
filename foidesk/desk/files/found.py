"""The file a page is about, when it is this office's."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404

from foidesk.desk.page import DeskRequest, one_case
from foidesk.documents import queries as documents

if TYPE_CHECKING:
    from foidesk.documents.models import Document


def one_document(request: DeskRequest, key: UUID) -> "Document":
    """The file with this key at this office. Another office's file does not exist here."""
    found = documents.document(request.desk.office.id, key)
    if found is None:
        raise Http404
    if found.case_id is not None:
        one_case(request, found.case_id)
    return found
