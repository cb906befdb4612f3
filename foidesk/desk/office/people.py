"""People and roles."""

from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.debug import sensitive_post_parameters

from foidesk.desk.office.forms import NewPassword, Roles, Told, Welcome
from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.people import actions, queries
from foidesk.people.rules import ROLES, Permission


@page(Permission.MANAGE)
def people(request: DeskRequest) -> HttpResponse:
    """Everyone with an account."""
    rows = [
        (found, [ROLES[role].name for role in found.roles])
        for found in queries.colleagues(request.desk.office.id)
    ]
    return render(request, "desk/office/people.html", {"rows": rows})


@sensitive_post_parameters("password")
@page(Permission.MANAGE)
def welcome(request: DeskRequest) -> HttpResponseBase:
    """A new account."""
    desk, form = request.desk, Welcome(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            actions.welcome(
                authority=desk.office.id,
                name=typed["name"],
                email=typed["email"],
                title=typed["title"],
                password=typed["password"],
                roles=typed["roles"],
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
        if tried.done:
            return redirect("desk:people")
    return render(request, "desk/office/form.html", {"form": form, "heading": _("A new account")})


@sensitive_post_parameters("password")
@page(Permission.MANAGE)
def one(request: DeskRequest, officer: UUID) -> HttpResponseBase:
    """One person: roles, and a new password for whoever has forgotten theirs."""
    desk = request.desk
    found = queries.colleague(desk.office.id, officer)
    if found is None:
        raise Http404
    which = request.POST.get("which", "")
    roles = Roles(
        request.POST if which == "roles" else None, initial={"roles": [role.value for role in found.roles]}
    )
    password = NewPassword(request.POST if which == "password" else None)
    if which == "roles" and roles.is_valid():
        with attempt(roles) as tried:
            actions.set_roles(
                found.id, roles.cleaned_data["roles"], by=desk.actor, at=desk.now, on=desk.today
            )
        if tried.done:
            return redirect("desk:people")
    if which == "password" and password.is_valid():
        with attempt(password) as tried:
            actions.set_password(
                found.id, password.cleaned_data["password"], by=desk.actor, at=desk.now, on=desk.today
            )
        if tried.done:
            return redirect("desk:people")
    context = {
        "found": found,
        "roles": roles,
        "password": password,
        "form": password if which == "password" else roles,
    }
    return render(request, "desk/office/officer.html", context)


@page(Permission.MANAGE)
def told(request: DeskRequest) -> HttpResponseBase:
    """Who hears of each new request."""
    desk = request.desk
    colleagues = queries.colleagues(desk.office.id)
    chosen = [str(found.id) for found in colleagues if found.told_of_requests]
    form = Told(request.POST or None, initial={"officers": chosen}, colleagues=colleagues)
    if request.method == "POST" and form.is_valid():
        officers = [UUID(key) for key in form.cleaned_data["officers"]]
        with attempt(form) as tried:
            actions.choose_told(officers, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:settings")
    return render(
        request, "desk/office/form.html", {"form": form, "heading": _("Who is told of new requests")}
    )
