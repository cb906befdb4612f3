"""Settling a message without a request: normal business, for another authority, nothing, and back again."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from foidesk.desk.inbox.found import one_message
from foidesk.desk.inbox.routing_forms import Outside, PutAside, PutBack, Refer
from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.inbox.actions import routing
from foidesk.inbox.reading.cites import cites
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.inbox.models import Message
    from foidesk.pages.forms import Form


@page(Permission.LOG)
def put_aside(request: DeskRequest, message: UUID) -> HttpResponseBase:
    """No request and no part of one: set the message aside, with the reason."""
    found, desk = one_message(request, message), request.desk
    form = PutAside(request.POST if request.method == "POST" else None)
    return _settled(
        request,
        found,
        form,
        lambda: routing.set_aside(
            found, form.cleaned_data["reason"], by=desk.actor, at=desk.now, on=desk.today
        ),
        heading=_("It is no request"),
        button=_("Set it aside"),
        says=_("Nothing is asked for, by anybody. It stays here and can be logged or joined later."),
    )


@page(Permission.LOG)
def outside(request: DeskRequest, message: UUID) -> HttpResponseBase:
    """Normal business: answered outside the Act, unless the Act is cited."""
    found, desk = one_message(request, message), request.desk
    cited = cites(f"{found.subject}\n{found.words}")
    form = Outside(request.POST if request.method == "POST" else None, cited=cited)
    return _settled(
        request,
        found,
        form,
        lambda: routing.answer_outside(
            found,
            form.cleaned_data["reason"],
            in_passing=form.cleaned_data.get("in_passing", False),
            by=desk.actor,
            at=desk.now,
            on=desk.today,
        ),
        heading=_("It is normal business"),
        button=_("It is answered outside the Act"),
        says=_(
            "For what the office would tell anybody at once: the date of a meeting, a link, an opening hour. "
            "If anything would be refused, if it takes looking for, or if the law is named, log it: the "
            "sender keeps the right to an answer in twenty working days and to a review."
        ),
        provision="FOIA 1(1)",
        warning=_("It names the law: “%(words)s”. Then it is a request under it.") % {"words": cited[0]}
        if cited
        else "",
    )


@page(Permission.LOG)
def refer(request: DeskRequest, message: UUID) -> HttpResponseBase:
    """Meant for another authority."""
    found, desk = one_message(request, message), request.desk
    form = Refer(request.POST if request.method == "POST" else None)
    return _settled(
        request,
        found,
        form,
        lambda: routing.refer(
            found,
            form.cleaned_data["authority"],
            how=form.cleaned_data["how"],
            reason=form.cleaned_data["reason"],
            by=desk.actor,
            at=desk.now,
            on=desk.today,
        ),
        heading=_("It is for another authority"),
        button=_("It is for them"),
        says=_(
            "Only for what was meant for somebody else from the start. If it asks this office for what "
            "another one holds, log it and answer that it is not held: the Act asks for that answer, and "
            "for help to find who holds it."
        ),
        provision="FOIA 1(1)(a), 16(1); EIR 10",
        look_up=True,
    )


@page(Permission.LOG)
def put_back(request: DeskRequest, message: UUID) -> HttpResponseBase:
    """Settled wrongly: back among those that nobody has sorted."""
    found, desk = one_message(request, message), request.desk
    form = PutBack(request.POST if request.method == "POST" else None)
    return _settled(
        request,
        found,
        form,
        lambda: routing.put_back(
            found, form.cleaned_data["reason"], by=desk.actor, at=desk.now, on=desk.today
        ),
        heading=_("Put it back"),
        button=_("Put it back"),
        says=_(
            "It waits again among the messages that are not sorted. What was done before stays in the record."
        ),
    )


def _settled(
    request: DeskRequest, message: "Message", form: "Form", settle: Callable[[], None], **words: object
) -> HttpResponse:
    """The page of one way to settle a message, and what its button does."""
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            settle()
        if tried.done:
            return redirect("desk:message", message=message.id)
    return render(request, "desk/inbox/settle.html", {"message": message, "form": form, **words})
