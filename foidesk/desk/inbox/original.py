"""A message as it came: always as a download, never shown in our pages."""

from uuid import UUID

from django.http import HttpResponseBase
from django.views.decorators.http import require_POST

from foidesk.desk.files.reading import attachment, whole
from foidesk.desk.inbox.found import one_message
from foidesk.desk.page import DeskRequest, page
from foidesk.inbox.actions import settling
from foidesk.inbox.rules import Form


@require_POST
@page()
def original(request: DeskRequest, message: UUID) -> HttpResponseBase:
    """A message as it came."""
    found, desk = one_message(request, message), request.desk
    data = whole(lambda: settling.open_original(found, by=desk.actor, at=desk.now, on=desk.today))
    return attachment(data, "message.eml" if found.form == Form.MAIL else "message.txt")
