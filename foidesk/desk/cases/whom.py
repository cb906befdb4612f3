"""Who asks and where letters go: another name or address, and somebody who acts for the applicant."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.cases import actions
from foidesk.cases import queries as cases
from foidesk.cases.mending import Capacity, Representative
from foidesk.cases.rules import NewApplicant
from foidesk.desk.cases.whom_forms import CAPACITY_WORDS, Acts, ActsNoMore, Moved
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.handling import queries as handling
from foidesk.inbox import queries as inbox
from foidesk.pages.forms import Form
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.inbox.models import Message


@page(Permission.KNOW_APPLICANT)
def whom(request: DeskRequest, case: UUID) -> HttpResponse:
    """Who asks, where letters go, and who acts for the applicant."""
    found = one_case(request, case)
    acting = cases.acting(found)
    return case_page(
        request,
        found,
        "desk/cases/whom.html",
        tab="case",
        page_heading=_("Who asks, and where letters go"),
        acting=acting,
        capacity=CAPACITY_WORDS[Capacity(acting.capacity)] if acting else "",
        before=[row for row in cases.behind(found)[1:] if acting is None or row[2] != acting.address],
        may_handle=request.desk.actor.may(Permission.HANDLE),
    )


@page(Permission.HANDLE)
def moved(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """The applicant has another name or address: an officer confirms it, whoever said so."""
    found, desk = one_case(request, case), request.desk
    message = _message(request, found)
    form = Moved(request.POST or None, initial=_initial(found, message))
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            actions.readdress(
                found,
                NewApplicant(typed["name"], typed["address_kind"], typed["address"]),
                reason=typed["reason"],
                message=message.id if message else None,
                by=desk.actor,
                at=desk.now,
            )
        if tried.done:
            return redirect("desk:applicant", case=found.id)
    heading = _("Another name or address")
    closed = handling.closed_references(desk.actor)
    others = [other for other in cases.of_applicant(found) if other.id not in closed]
    return _form_page(request, found, form, "desk/cases/moved.html", heading, message=message, others=others)


@page(Permission.HANDLE)
def acts(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Somebody acts for the applicant."""
    found, desk = one_case(request, case), request.desk
    form = Acts(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        acting = Representative(
            who=NewApplicant(typed["name"], typed["address_kind"], typed["address"]),
            capacity=typed["capacity"],
            authority_seen_on=typed["authority_seen_on"],
            shown=typed["shown"],
        )
        with attempt(form) as tried:
            actions.act_for(found, acting, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:applicant", case=found.id)
    heading = _("Somebody acts for the applicant")
    return _form_page(request, found, form, "desk/cases/acts.html", heading, acting=cases.acting(found))


@page(Permission.HANDLE)
def acts_no_more(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Letters go to the applicant again."""
    found, desk = one_case(request, case), request.desk
    form = ActsNoMore(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.act_no_more(found, reason=form.cleaned_data["reason"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:applicant", case=found.id)
    heading = _("Nobody acts for the applicant any more")
    acting = cases.acting(found)
    return _form_page(request, found, form, "desk/cases/acts_no_more.html", heading, acting=acting)


def _form_page(
    request: DeskRequest, case: "Case", form: Form, template: str, heading: str, **more: Any
) -> HttpResponse:
    return case_page(request, case, template, tab="case", page_heading=heading, form=form, **more)


def _message(request: DeskRequest, case: "Case") -> "Message | None":
    """The message that asks for it, where the officer comes from one."""
    wanted = request.GET.get("message", "")
    return next((row for row in inbox.messages_of(case) if str(row.id) == wanted), None)


def _initial(case: "Case", message: "Message | None") -> dict[str, object]:
    who = case.applicant
    typed: dict[str, object] = {"name": who.name, "address_kind": who.address_kind, "address": who.address}
    if message is not None and (asked := message.reply_address or message.sender_address):
        typed |= {"address_kind": "e-mail", "address": asked}
    return typed
