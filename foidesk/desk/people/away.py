"""Who is away and who stands in: entered by oneself or an administrator, read by everybody."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.desk.people.forms import AwayForm, names_of
from foidesk.people import actions, queries
from foidesk.people.rules import Permission, lacking, lacks

if TYPE_CHECKING:
    from foidesk.people.models import Absence


@dataclass(frozen=True)
class Row:
    """An absence; `missing` names the roles of the absent that the deputy neither holds nor was lent."""

    absence: "Absence"
    running: bool
    missing: str
    may_end: bool
    mine: bool


@page()
def away(request: DeskRequest) -> HttpResponse:
    """Who is away today, and who will be."""
    return _draw(request)


@page()
def new(request: DeskRequest) -> HttpResponseBase:
    """Say that one is away, or as an administrator that somebody is."""
    desk = request.desk
    form = AwayForm(
        request.POST or None,
        actor=desk.actor,
        colleagues=[found for found in queries.colleagues(desk.office.id) if not found.left],
        all=desk.actor.may(Permission.MANAGE),
    )
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.go_away(form.absence, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:away")
    return render(request, "desk/people/go_away.html", {"form": form})


@require_POST
@page()
def back(request: DeskRequest, absence: UUID) -> HttpResponseBase:
    """Back before the last day, or not away after all."""
    desk, found = request.desk, queries.absence(request.desk.office.id, absence)
    if found is None:
        raise Http404
    lacking = None if found.officer_id == desk.actor.id else lacks(desk.actor, Permission.MANAGE)
    if lacking is not None:
        return render(request, "desk/forbidden.html", {"lacking": lacking}, status=403)
    if found.ended_at is None:
        actions.come_back(found, by=desk.actor, at=desk.now, on=desk.today)
    return redirect("desk:away")


def _draw(request: DeskRequest) -> HttpResponse:
    desk = request.desk
    office, actor = desk.office.id, desk.actor
    own = queries.own_roles(office)
    rows = []
    for absence in queries.absences_ahead(office, on=desk.today):
        from_on = max(absence.from_on, desk.today)
        missing = (
            lacking(
                own.get(absence.officer_id, frozenset()),
                queries.roles_on(office, absence.deputy_id, on=from_on),
            )
            if absence.deputy_id
            else ()
        )
        mine = absence.officer_id == actor.id
        may_end = mine or actor.may(Permission.MANAGE)
        running = absence.from_on <= desk.today
        rows.append(Row(absence, running, names_of(missing), may_end, mine))
    return render(request, "desk/people/away.html", {"rows": rows})
