"""The page of an approver: what will leave, exactly, and the two things that can be said of it."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.desk.release.forms import Said, SaidAlone
from foidesk.desk.release.reached import one_parcel
from foidesk.desk.release.told import KIND_NAMES, against_approving, may_send_back, told
from foidesk.release import actions, queries
from foidesk.release.rules import Kind, State

if TYPE_CHECKING:
    from foidesk.release.models import Parcel


@page()
def approve(request: DeskRequest, parcel: UUID) -> HttpResponseBase:
    """Read what will leave; approve it, or send it back with comments."""
    found = one_parcel(request, parcel)
    form = _form(request, found)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            _say(request, found, form)
        if tried.done:
            return redirect("desk:parcel", parcel=found.id)
        found = one_parcel(request, parcel)
    return _draw(request, found, form)


def _form(request: DeskRequest, parcel: "Parcel") -> Said:
    desk, initial = request.desk, {"manifest": parcel.manifest}
    if desk.office.single_officer and desk.actor.id in queries.hands(parcel):
        return SaidAlone(request.POST or None, initial=initial, senior=queries.needs_senior(parcel))
    return Said(request.POST or None, initial=initial)


def _say(request: DeskRequest, parcel: "Parcel", form: Said) -> None:
    desk, typed = request.desk, form.cleaned_data
    if request.POST.get("say") == "back":
        actions.send_back(parcel, comments=typed["comments"], by=desk.actor, at=desk.now)
        return
    actions.approve(
        parcel,
        manifest=typed["manifest"],
        comments=typed["comments"],
        ticked=typed.get("ticked", ()),
        reason=typed.get("reason", ""),
        by=desk.actor,
        at=desk.now,
    )


def _draw(request: DeskRequest, parcel: "Parcel", form: Said) -> HttpResponse:
    desk = request.desk
    return case_page(
        request,
        one_case(request, parcel.case_id),
        "desk/release/approve.html",
        tab="case-letters",
        page_heading=_("Approve: %(what)s") % {"what": KIND_NAMES[Kind(parcel.kind)]},
        told=told(parcel, on=desk.today, actor=desk.actor, acting=parcel.state == State.AWAITING),
        senior=queries.needs_senior(parcel),
        may_send_back=may_send_back(parcel, desk.actor),
        against=against_approving(parcel, desk.actor, single_officer=desk.office.single_officer),
        form=form,
    )
