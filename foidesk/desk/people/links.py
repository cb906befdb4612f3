"""Whether an office's mail reaches anybody, and the address that a one-time code completes to a link."""

from uuid import UUID

from django.http import HttpRequest
from django.urls import reverse

from foidesk.authorities.queries import mail_route
from foidesk.authorities.rules import MailWay
from foidesk.desk.page import absolute
from foidesk.release.outbox import no_way_out


def links_at(request: HttpRequest, authority: UUID) -> str:
    """Where links in an office's mail begin; "" where it reaches nobody, so that codes are shown."""
    route = mail_route(authority)
    if route is None or route.way == MailWay.FOLDER or no_way_out(authority) is not None:
        return ""
    return codes_at(request)


def codes_at(request: HttpRequest) -> str:
    """The address at which a one-time code is typed."""
    return absolute(request, reverse("desk:use-code"))
