"""Messages nobody has sorted yet, those that made no request, and one message with what can become of it."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from foidesk.cases import queries as cases
from foidesk.cases.rules import Channel
from foidesk.desk.inbox.forms import CHANNEL_WORDS, Join
from foidesk.desk.inbox.found import by_reference, one_message
from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.handling import queries as handling
from foidesk.inbox import queries
from foidesk.inbox.actions import settling, taking
from foidesk.inbox.rules import NOT_LOGGED, REFERRAL_WORDS, Referral, State
from foidesk.pages.paging import page_of
from foidesk.people.queries import names
from foidesk.people.rules import Actor, Permission

if TYPE_CHECKING:
    from foidesk.inbox.models import Message

STATE_WORDS = {
    State.UNSORTED: gettext_lazy("Not sorted yet"),
    State.LOGGED: gettext_lazy("Logged as a request"),
    State.JOINED: gettext_lazy("Joined to a request"),
    State.SET_ASIDE: gettext_lazy("Set aside"),
    State.OUTSIDE: gettext_lazy("Answered as normal business"),
    State.REFERRED: gettext_lazy("For another authority"),
}
STATE_TONES = {State.UNSORTED: "yellow", State.LOGGED: "green", State.JOINED: ""}


@page()
def unsorted(request: DeskRequest) -> HttpResponse:
    """Messages of which nobody has made anything yet."""
    closed = handling.closed_to(request.desk.actor)
    there = queries.unsorted(request.desk.office.id).exclude(duplicate_of__case_id__in=closed)
    shown = page_of(there, request.GET.get("page"))
    request.desk.shown.add(messages=shown.object_list)
    may_log = request.desk.actor.may(Permission.LOG)
    return render(request, "desk/inbox/unsorted.html", {"page": shown, "may_log": may_log})


@page()
def set_aside(request: DeskRequest) -> HttpResponse:
    """Messages that made no request: where each went, and why."""
    closed = handling.closed_to(request.desk.actor)
    there = queries.not_logged(request.desk.office.id).exclude(duplicate_of__case_id__in=closed)
    shown = page_of(there, request.GET.get("page"))
    request.desk.shown.add(messages=shown.object_list)
    return render(request, "desk/inbox/set_aside.html", {"page": shown})


@page()
def one(request: DeskRequest, message: UUID) -> HttpResponse:
    """What came, whole, and what an officer made of it."""
    return _message_page(request, one_message(request, message))


@page(Permission.LOG)
def join(request: DeskRequest, message: UUID) -> HttpResponseBase:
    """Lay a message to a request by its reference."""
    found = one_message(request, message)
    form = Join(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        desk = request.desk
        case = by_reference(request, form)
        if case is not None:
            with attempt(form) as tried:
                settling.join(found, case, by=desk.actor, at=desk.now, on=desk.today)
            if tried.done:
                return redirect("desk:message", message=found.id)
    return _message_page(request, found, join_form=form)


@require_POST
@page(Permission.LOG)
def another(request: DeskRequest, message: UUID) -> HttpResponseBase:
    """Another request in the same words: the message once more, to be logged by itself."""
    desk = request.desk
    found = one_message(request, message)
    fresh = taking.take_again(found, by=desk.actor, at=desk.now, on=desk.today)
    return redirect("desk:log-from", message=fresh.id)


def _message_page(request: DeskRequest, message: "Message", **forms: Any) -> HttpResponse:
    desk, state = request.desk, State(message.state)
    clarifies = message.case is not None and cases.clarification_open(message.case) is not None
    context = {
        "message": message,
        "state_words": STATE_WORDS[state],
        "state_tone": STATE_TONES.get(state, "grey"),
        "channel_words": CHANNEL_WORDS[Channel(message.channel)],
        "settled_by": names([message.settled_by]).get(message.settled_by, "") if message.settled_by else "",
        "files": queries.files_of(message),
        "already": "already" in request.GET,
        "open": state is State.UNSORTED or state in NOT_LOGGED,
        "joined": state is State.JOINED,
        "applicant_covered": not _knows(desk.actor, message),
        "not_logged": state in NOT_LOGGED,
        "referral": REFERRAL_WORDS[Referral(message.referral)] if message.referral else "",
        "may_log": desk.actor.may(Permission.LOG),
        "may_handle": desk.actor.may(Permission.HANDLE),
        "may_confirm": desk.actor.may(Permission.HANDLE)
        and state is State.JOINED
        and clarifies
        and message.confirmed_at is None,
        "join_form": Join(),
    }
    return render(request, "desk/inbox/message.html", context | forms)


def _knows(actor: Actor, message: "Message") -> bool:
    """Whether this officer may know who wrote a message."""
    if message.case is None:
        return actor.may(Permission.KNOW_APPLICANT)
    return handling.knows_applicant(actor, message.case)
