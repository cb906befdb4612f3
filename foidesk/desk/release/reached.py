"""The parcel a page is about, when it is this office's."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404

from foidesk.desk.page import DeskRequest, one_case
from foidesk.release import queries

if TYPE_CHECKING:
    from foidesk.release.models import Parcel


def one_parcel(request: DeskRequest, key: UUID) -> "Parcel":
    """The parcel with this key at this office. Another office's does not exist here."""
    found = queries.parcel(request.desk.office.id, key)
    if found is None:
        raise Http404
    one_case(request, found.case_id)
    return found
