"""Mail on its way: what waits and why, and the messages of which nobody knows whether they arrived."""

from collections.abc import Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from foidesk.desk.page import DeskRequest, attempt, one_case, page
from foidesk.desk.release.forms import Again, Arrived
from foidesk.desk.release.told import KIND_NAMES
from foidesk.handling import queries as handling
from foidesk.people.rules import Actor
from foidesk.plumbing.post import queries as post
from foidesk.plumbing.post.rules import State as MessageState
from foidesk.release import actions, queries
from foidesk.release.outbox import no_way_out
from foidesk.release.rules import Kind, london_day

if TYPE_CHECKING:
    from foidesk.plumbing.post.models import Message
    from foidesk.release.models import Parcel

Sent = tuple["Message", "Parcel | None"]


@page()
def outbox(request: DeskRequest) -> HttpResponse:
    """What somebody must decide about, and what waits to be sent."""
    office, actor = request.desk.office.id, request.desk.actor
    uncertain = seen(actor, queries.uncertain(office))
    waiting = seen(actor, queries.in_outbox(office, MessageState.WAITING, MessageState.SENDING))
    refused = seen(actor, queries.in_outbox(office, MessageState.REFUSED))
    parcels = [parcel for _message, parcel in (*uncertain, *waiting) if parcel is not None]
    request.desk.shown.add(cases=[parcel.case for parcel in parcels])
    return render(
        request,
        "desk/release/outbox.html",
        {
            "uncertain": uncertain,
            "waiting": waiting,
            "refused": [message for message, parcel in refused if parcel is None],
            "no_way_out": no_way_out(office),
        },
    )


def seen(actor: Actor, rows: Sequence[Sent]) -> list[Sent]:
    """Those messages that an officer may know of: what carries or names a restricted request is not there."""
    closed = handling.closed_references(actor)
    return [
        (message, parcel)
        for message, parcel in rows
        if (parcel is None or parcel.case_id not in closed)
        and not any(reference in message.subject for reference in closed.values())
    ]


@page()
def uncertain(request: DeskRequest, message: UUID) -> HttpResponse:
    """One message with the server's last words, and the two things an officer can decide."""
    return _draw(request, _one(request, message))


@require_POST
@page()
def arrived(request: DeskRequest, message: UUID) -> HttpResponseBase:
    """It arrived: the request takes note with the day."""
    found, desk, form = _one(request, message), request.desk, Arrived(request.POST)
    if form.is_valid():
        with attempt(form) as tried:
            typed = form.cleaned_data
            actions.it_arrived(
                found, on=typed["arrived_on"], reason=typed["reason"], by=desk.actor, at=desk.now
            )
        if tried.done:
            return _onward(found)
    return _draw(request, _one(request, message), arrived=form)


@require_POST
@page()
def again(request: DeskRequest, message: UUID) -> HttpResponseBase:
    """It goes again, under its own Message-ID."""
    found, desk, form = _one(request, message), request.desk, Again(request.POST)
    if form.is_valid():
        with attempt(form) as tried:
            actions.send_again(found, reason=form.cleaned_data["why"], by=desk.actor, at=desk.now)
        if tried.done:
            return _onward(found)
    return _draw(request, _one(request, message), again=form)


def _draw(
    request: DeskRequest, message: "Message", *, arrived: Arrived | None = None, again: Again | None = None
) -> HttpResponse:
    tried_on = london_day(message.claimed_at or message.handed_in_at)
    parcel = queries.carried_by(message)
    return render(
        request,
        "desk/release/uncertain.html",
        {
            "message": message,
            "parcel": parcel,
            "name": KIND_NAMES[Kind(parcel.kind)] if parcel else "",
            "open": message.state == MessageState.UNCERTAIN,
            "arrived": arrived or Arrived(initial={"arrived_on": tried_on}),
            "again": again or Again(),
            "has_errors": bool((arrived and arrived.errors) or (again and again.errors)),
        },
    )


def _onward(message: "Message") -> HttpResponseBase:
    parcel = queries.carried_by(message)
    return redirect("desk:parcel", parcel=parcel.id) if parcel else redirect("desk:outbox")


def _one(request: DeskRequest, key: UUID) -> "Message":
    found = post.message(request.desk.office.id, key)
    if found is None or not seen(request.desk.actor, [(found, queries.carried_by(found))]):
        raise Http404
    parcel = queries.carried_by(found)
    if parcel is not None:
        one_case(request, parcel.case_id)
    return found
