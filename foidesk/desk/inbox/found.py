"""What a page is about, when it is this office's."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404
from django.utils.translation import gettext as _

from foidesk.cases import queries as cases
from foidesk.desk.page import DeskRequest, one_case
from foidesk.handling import queries as handling
from foidesk.inbox import queries as inbox

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.inbox.models import Message
    from foidesk.pages.forms import Form


def one_message(request: DeskRequest, key: UUID) -> "Message":
    """The message with this key at this office. Another office's message does not exist here."""
    found = inbox.message(request.desk.office.id, key)
    if found is None:
        raise Http404
    for case in (found.case_id, found.duplicate_of.case_id if found.duplicate_of else None):
        if case is not None:
            one_case(request, case)
    request.desk.shown.add(messages=[found])
    return found


def by_reference(request: DeskRequest, form: "Form") -> "Case | None":
    """The request of this office that was typed as a reference; without one, the form says so."""
    typed = form.cleaned_data["reference"]
    found = cases.same_reference(request.desk.office.id, typed) if typed else None
    if found is not None and not handling.open_to(request.desk.actor, found):
        found = None
    if typed and found is None:
        form.add_error("reference", _("No request has this reference. Check it letter by letter"))
    return found
