"""To whom a request is restricted, and who knows who asks."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.desk.handling.forms import Restrict, WithReason
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.handling import actions, queries
from foidesk.pages.saying import said
from foidesk.people.queries import colleagues
from foidesk.people.rules import ROLES

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.pages.forms import Form


@page()
def restrict(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Restrict a request to named officers, or change who they are."""
    found, desk = one_case(request, case), request.desk
    row = queries.restriction(found)
    there = {one.officer_id for one in queries.named(row)} if row else {desk.actor.id, found.owner_id}
    form = Restrict(
        request.POST or None,
        nominees=queries.everybody(found),
        roles=_roles(found),
        initial={"officers": [str(key) for key in there if key]},
        label=_("Why do the names change?") if row else _("Why is it restricted?"),
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            officers = {UUID(key) for key in typed["officers"]}
            actions.restrict(found, officers, reason=typed["reason"], by=desk.actor, at=desk.now)
        if tried.done:
            here = queries.open_to(desk.actor, found)
            return redirect("desk:case-people", case=found.id) if here else redirect("desk:work")
    says = _(
        "For everybody else at the office the request then does not exist: on no page and no list, in no "
        "search and no count. Its owner is always named, and somebody who may approve the answer must be. "
        "What is published in the disclosure log stays public."
    )
    heading = _("Change who may see it") if row else _("Restrict this request")
    return _draw(request, found, heading, form, says=says, verb=_("Restrict to these officers"))


@page()
def lift(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Let everybody at the office see the request again."""
    found, desk = one_case(request, case), request.desk
    form = WithReason(request.POST or None, label=_("Why may everybody see it again?"))
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.lift(found, reason=form.cleaned_data["reason"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:case-people", case=found.id)
    says = _("Every officer of the office will see the request and all that was ever done on it.")
    return _draw(request, found, _("Lift the restriction"), form, says=says, verb=_("Lift it"))


@page()
def unmask(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Ask to know who asks."""
    found, desk = one_case(request, case), request.desk
    form = WithReason(request.POST or None, label=_("Why do you need to know?"))
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.unmask(found, reason=form.cleaned_data["reason"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:case", case=found.id)
    says = _(
        "A request is answered without regard to who makes it. From now on you see the applicant’s name and "
        "address on this request. That you asked, when and why stays in its history for everybody to read."
    )
    return _draw(request, found, _("Know who asks"), form, says=says, verb=_("Show me who asks"))


@require_POST
@page()
def mask(request: DeskRequest, case: UUID, officer: UUID) -> HttpResponseBase:
    """End that an officer knows who asks."""
    found, desk = one_case(request, case), request.desk
    actions.mask(found, officer, by=desk.actor, at=desk.now)
    return redirect("desk:case-people", case=found.id)


def _roles(case: "Case") -> dict[UUID, str]:
    """What each officer is to the procedure, in words: whoever names officers must see who may do what."""
    return {
        one.id: ", ".join(said(ROLES[role].name) for role in one.roles) for one in colleagues(case.authority)
    }


def _draw(
    request: DeskRequest, case: "Case", heading: str, form: "Form", *, says: str, verb: str
) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "says": says, "verb": verb, "page_heading": heading}
    return case_page(request, case, "desk/handling/act.html", tab="case-people", **context)
