"""One letter of a request at this office, for every page that shows one."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404

from foidesk.desk.page import DeskRequest, one_case
from foidesk.letters import queries

if TYPE_CHECKING:
    from foidesk.letters.models import Letter


def one_letter(request: DeskRequest, case: UUID, key: UUID) -> "Letter":
    """The letter with this key in this request at this office; another's does not exist here."""
    found = queries.letter(one_case(request, case).authority, key)
    if found is None or found.case_id != case:
        raise Http404
    return found
