"""The schedule of charges, which EIR 8 wants published before anything is charged."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from foidesk.authorities import actions, queries
from foidesk.authorities.rules.charges import money
from foidesk.desk.office.register_forms import ChargeForm, LastDay
from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.authorities.models import Charge


@page()
def charges(request: DeskRequest) -> HttpResponse:
    """What is charged now, and what was."""
    desk = request.desk
    every = [(row, money(row.pence)) for row in queries.charges_ever(desk.office.id)]
    live = [(row, price) for row, price in every if row.in_force(desk.today)]
    context = {
        "live": live,
        "others": [(row, price) for row, price in every if not row.in_force(desk.today)],
        "unpublished": sum(not row.published for row, _price in live),
        "may_manage": desk.actor.may(Permission.MANAGE),
    }
    return render(request, "desk/office/charges.html", context)


@page(Permission.MANAGE)
def new_charge(request: DeskRequest) -> HttpResponseBase:
    """Add a line to the schedule."""
    desk, form = request.desk, ChargeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.enter_charge(desk.office.id, form.charge, by=desk.actor.id, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:charges")
    context = {"form": form, "heading": _("A charge"), "back": "desk:charges"}
    return render(request, "desk/office/entry.html", context)


@page(Permission.MANAGE)
def charge(request: DeskRequest, charge: UUID) -> HttpResponseBase:
    """Mark a line as published, end it, or take out what was entered by mistake."""
    desk, row, do = request.desk, _one(request, charge), request.POST.get("do", "")
    simple = {"publish": actions.publish_charge, "take-out": actions.take_out_charge}
    if do in simple:
        simple[do](row, by=desk.actor.id, at=desk.now, on=desk.today)
        return redirect("desk:charges")
    form = LastDay(request.POST or None)
    if form.is_bound and form.is_valid():
        until_on = form.cleaned_data["until_on"]
        with attempt(form) as tried:
            actions.end_charge(row, until_on=until_on, by=desk.actor.id, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:charges")
    context = {
        "form": form,
        "heading": row.what,
        "back": "desk:charges",
        "publish": not row.published,
        "mistake": _("It never counts then. Fees that were asked for stay with their requests."),
    }
    return render(request, "desk/office/ending.html", context)


def _one(request: DeskRequest, key: UUID) -> "Charge":
    """The line with this key in this office's schedule, unless it was taken out."""
    found = queries.charge(request.desk.office.id, key)
    if found is None or found.taken_out_at is not None:
        raise Http404
    return found
