"""The register of qualified persons, without whom section 36 can't be relied on."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from foidesk.authorities import actions, queries
from foidesk.desk.office.register_forms import LastDay, PersonForm
from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.authorities.models import QualifiedPerson


@page()
def qualified_persons(request: DeskRequest) -> HttpResponse:
    """Who may give the opinion of section 36, and who might once."""
    desk = request.desk
    every = queries.persons_ever(desk.office.id)
    context = {
        "live": [row for row in every if row.in_force(desk.today)],
        "others": [row for row in every if not row.in_force(desk.today)],
        "today": desk.today,
        "may_manage": desk.actor.may(Permission.MANAGE),
    }
    return render(request, "desk/office/persons.html", context)


@page(Permission.MANAGE)
def new_person(request: DeskRequest) -> HttpResponseBase:
    """Enter whom an instrument authorises."""
    desk, form = request.desk, PersonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.enter_person(desk.office.id, form.person, by=desk.actor.id, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:qualified-persons")
    context = {"form": form, "heading": _("A qualified person"), "back": "desk:qualified-persons"}
    return render(request, "desk/office/entry.html", context)


@page(Permission.MANAGE)
def person(request: DeskRequest, person: UUID) -> HttpResponseBase:
    """End an authorisation, or take out what was entered by mistake."""
    desk, row = request.desk, _one(request, person)
    taken_out = request.POST.get("do") == "take-out"
    form = LastDay(request.POST if request.method == "POST" and not taken_out else None)
    if taken_out:
        actions.take_out_person(row, by=desk.actor.id, at=desk.now, on=desk.today)
        return redirect("desk:qualified-persons")
    if form.is_bound and form.is_valid():
        until_on = form.cleaned_data["until_on"]
        with attempt(form) as tried:
            actions.end_person(row, until_on=until_on, by=desk.actor.id, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:qualified-persons")
    context = {
        "form": form,
        "heading": row.post,
        "back": "desk:qualified-persons",
        "mistake": _("It never counts then. Opinions that were given stay with their requests."),
    }
    return render(request, "desk/office/ending.html", context)


def _one(request: DeskRequest, key: UUID) -> "QualifiedPerson":
    """The entry with this key in this office's register, unless it was taken out."""
    found = queries.person(request.desk.office.id, key)
    if found is None or found.taken_out_at is not None:
        raise Http404
    return found
