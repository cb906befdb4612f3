"""What the pages of costs and advice share: their own list of pages, at the side of each."""

from typing import TYPE_CHECKING, Any

from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from foidesk.desk.page import DeskRequest, case_page
from foidesk.pages.parts import Link
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case

_PAGES = (
    ("case-costs", _("Cost estimate")),
    ("case-together", _("Requests taken together")),
    ("earlier-requests", _("Earlier requests")),
    ("case-fees", _("Fees")),
    ("case-advice", _("Advice and assistance")),
)


def costs_page(
    request: DeskRequest, case: "Case", template: str, *, here: str, heading: str, **context: Any
) -> HttpResponse:
    """A page of costs and advice; `here` is the address name of the page it is or belongs to."""
    pages = [
        Link(text=str(text), href=reverse(f"desk:{name}", args=[case.id]), current=name == here)
        for name, text in _PAGES
    ]
    may_handle = request.desk.actor.may(Permission.HANDLE)
    shared: dict[str, Any] = {"costs_pages": pages, "page_heading": heading, "may_handle": may_handle}
    return case_page(request, case, f"desk/costs/{template}.html", tab="case-costs", **(shared | context))
