"""What waits to be published, every entry there is, and the way to one from its request."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.cases.rules import State as CaseState
from foidesk.desk.disclosure.forms import Find
from foidesk.desk.disclosure.told import told
from foidesk.desk.page import DeskRequest, case_page, one_case, page
from foidesk.disclosure import actions, queries
from foidesk.disclosure.rules import State
from foidesk.handling import queries as handling
from foidesk.pages.paging import page_of
from foidesk.people.rules import Actor, Permission

if TYPE_CHECKING:
    from foidesk.disclosure.models import Entry

MOST_OVERTAKEN = 50


@page()
def log(request: DeskRequest) -> HttpResponse:
    """What waits to be published, drafts, what everyone reads, what was withdrawn; or what a search finds."""
    office, asked = request.desk.office.id, request.GET
    form = Find(asked or None)
    query = form.cleaned_data["q"] if form.is_valid() else ""
    if query:
        there = [one for one in queries.found_by(office, query) if _there(one, request.desk.actor)]
        shown = page_of(there, asked.get("page"))
        context = {"form": form, "query": query, "page": shown, "rows": [told(one) for one in shown]}
        return render(request, "desk/disclosure/found.html", context)
    groups, closed = [], handling.closed_to(request.desk.actor)
    for state, caption in (
        (State.DRAFT, _("Drafts")),
        (State.PUBLISHED, _("Published")),
        (State.WITHDRAWN, _("Withdrawn")),
    ):
        rows = queries.in_state(office, state)
        entries = page_of(
            rows if state is State.PUBLISHED else rows.exclude(case_id__in=closed), asked.get(state)
        )
        groups.append((state, caption, entries, [told(one) for one in entries]))
    return render(
        request,
        "desk/disclosure/log.html",
        {
            "form": form,
            "waiting": page_of(queries.waiting(office).exclude(id__in=closed), asked.get("waiting")),
            "overtaken": queries.overtaken(office).exclude(case_id__in=closed)[:MOST_OVERTAKEN],
            "groups": groups,
            "may_publish": request.desk.actor.may(Permission.PUBLISH),
        },
    )


def _there(entry: "Entry", actor: Actor) -> bool:
    """Whether an entry exists for an officer: what everyone reads does, whatever its request is now."""
    return (
        entry.state == State.PUBLISHED or not handling.closed_to(actor).filter(case_id=entry.case_id).exists()
    )


@page()
def of_case(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """The entry of a request; where it has none, how it would get one."""
    found = one_case(request, case)
    entry = queries.entry_of(found)
    if entry is not None and entry.state != State.WITHDRAWN:
        return redirect("desk:log-entry", entry=entry.id)
    return case_page(
        request,
        found,
        "desk/disclosure/of_case.html",
        tab="case",
        page_heading=_("Disclosure log"),
        withdrawn=entry,
        answered=found.state == CaseState.ANSWERED,
        may_publish=request.desk.actor.may(Permission.PUBLISH),
    )


@require_POST
@page(Permission.PUBLISH)
def draft(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Draft the entry of a request."""
    found, desk = one_case(request, case), request.desk
    entry = actions.draft(found, by=desk.actor, at=desk.now)
    return redirect("desk:log-entry", entry=entry.id)
