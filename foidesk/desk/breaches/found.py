"""The breach a page is about, and the frame around it."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render

from foidesk.desk.page import DeskRequest
from foidesk.oversight import queries, rules
from foidesk.oversight.rules import State

if TYPE_CHECKING:
    from foidesk.oversight.models import Breach, Thing
    from foidesk.pages.forms import Form


def one_breach(request: DeskRequest, key: UUID) -> "tuple[Breach, list[Thing]]":
    """The breach with this key, and what went out. One of a request that is closed to others is none."""
    found = queries.breach(request.desk.actor, key)
    if found is None:
        raise Http404
    rows = queries.things(found)
    request.desk.shown.add(cases=queries.cases_of(rows))
    return found, rows


def may_manage(request: DeskRequest, breach: "Breach") -> bool:
    """Whether whoever looks may deal with it now."""
    lacking = rules.may_manage(request.desk.actor, of=breach.authority)
    return lacking is None and breach.state != State.CLOSED


def form_page(
    request: DeskRequest, breach: "Breach", form: "Form", *, heading: str, do: str, **context: Any
) -> HttpResponse:
    """A page with one form about a breach."""
    above = {"breach": breach, "form": form, "heading": heading, "do": do}
    lacking = rules.may_manage(request.desk.actor, of=breach.authority)
    if lacking is not None:
        return render(request, "desk/forbidden.html", {"lacking": lacking}, status=403)
    return render(request, "desk/breaches/form.html", above | context)
