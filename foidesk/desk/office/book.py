"""The address book of public bodies: found, entered, changed, confirmed, taken out."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.authorities import actions, queries
from foidesk.desk.office.officers import may_not_say, officers_page
from foidesk.desk.office.register_forms import BodyForm, FindBody
from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.pages.paging import page_of
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.authorities.models import Body


@page()
def address_book(request: DeskRequest) -> HttpResponse:
    """Every public body, or those in which some words stand."""
    desk, form = request.desk, FindBody(request.GET or None)
    text = form.cleaned_data["q"] if form.is_bound and form.is_valid() else ""
    found = page_of(queries.address_book(desk.office.id, text), request.GET.get("page"))
    context = {
        "find": form,
        "text": text,
        "rows": [(row, row.check_by_on < desk.today) for row in found],
        "found": found,
        "may_not_say": may_not_say(desk.actor),
        "may_manage": desk.actor.may(Permission.MANAGE),
    }
    return render(request, "desk/office/book.html", context)


@officers_page
def new_body(request: DeskRequest) -> HttpResponseBase:
    """Enter a public body that somebody has just looked up."""
    desk, form = request.desk, BodyForm(request.POST or None, initial={"version": 0})
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.enter_body(desk.office.id, form.body, by=desk.actor.id, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:address-book")
    return render(request, "desk/office/body.html", {"form": form, "heading": _("A public body")})


@officers_page
def body(request: DeskRequest, body: UUID) -> HttpResponseBase:
    """One public body: say what is right now, that it is still right, or take it out."""
    desk, row = request.desk, _one(request, body)
    form = BodyForm(request.POST or None, initial={name: getattr(row, name) for name in BodyForm.base_fields})
    if request.method == "POST" and form.is_valid():
        seen, by = form.cleaned_data["version"], desk.actor.id
        with attempt(form) as tried:
            actions.change_body(row, form.body, version=seen, by=by, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:address-book")
        form.now_at(_one(request, body).version)
    context = {
        "form": form,
        "row": row,
        "heading": row.name,
        "stale": row.check_by_on < desk.today,
        "may_manage": desk.actor.may(Permission.MANAGE),
    }
    return render(request, "desk/office/body.html", context)


@require_POST
@officers_page
def confirm_body(request: DeskRequest, body: UUID) -> HttpResponseBase:
    """Say that an address is still right; back to the letter that waited for it, if one did."""
    desk, row = request.desk, _one(request, body)
    actions.confirm_body(row, by=desk.actor.id, at=desk.now, on=desk.today)
    back = request.POST.get("back", "")
    ours = url_has_allowed_host_and_scheme(back, {request.get_host()}, require_https=request.is_secure())
    return redirect(back if back and ours else "desk:address-book")


@require_POST
@page(Permission.MANAGE)
def take_out_body(request: DeskRequest, body: UUID) -> HttpResponseBase:
    """Offer a body no more."""
    desk, row = request.desk, _one(request, body)
    actions.take_out_body(row, by=desk.actor.id, at=desk.now, on=desk.today)
    return redirect("desk:address-book")


def _one(request: DeskRequest, key: UUID) -> "Body":
    """The body with this key in this office's book; another's does not exist here."""
    found = queries.body(request.desk.office.id, key)
    if found is None:
        raise Http404
    return found
