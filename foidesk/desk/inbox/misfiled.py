"""What was laid to the wrong request: a message that was joined, or a file that was added."""

from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.desk.files.found import one_document
from foidesk.desk.inbox.found import by_reference, one_message
from foidesk.desk.inbox.routing_forms import MoveFile, TakeOut
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.documents import actions as documents
from foidesk.documents.rules import Source, must_stay
from foidesk.inbox import queries
from foidesk.inbox.actions import routing
from foidesk.inbox.rules import MOVED_THE_CLOCK, State
from foidesk.people.rules import Permission


@page(Permission.LOG)
def take_out(request: DeskRequest, message: UUID) -> HttpResponseBase:
    """It was joined to the wrong request: take it out, or join it to another one."""
    found, desk = one_message(request, message), request.desk
    if found.case_id is None or found.state != State.JOINED:
        raise Http404
    form = TakeOut(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        to = by_reference(request, form)
        if form.is_valid():
            reason = form.cleaned_data["reason"]
            with attempt(form) as tried:
                routing.take_out(found, reason, to=to, by=desk.actor, at=desk.now, on=desk.today)
            if tried.done:
                return redirect("desk:message", message=found.id)
    return case_page(
        request,
        one_case(request, found.case_id),
        "desk/inbox/take_out.html",
        tab="case-files",
        page_heading=_("Take a message out of this request"),
        message=found,
        files=queries.files_of(found),
        against=MOVED_THE_CLOCK if queries.moved_the_clock(found) else None,
        form=form,
    )


@page(Permission.HANDLE)
def move(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """It was added to the wrong request: move it to the right one."""
    found, desk = one_document(request, document), request.desk
    if found.case_id is None:
        raise Http404
    form = MoveFile(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        to = by_reference(request, form)
        if to is not None:
            with attempt(form) as tried:
                reason = form.cleaned_data["reason"]
                documents.move(found, to, reason=reason, by=desk.actor, at=desk.now)
            if tried.done:
                return redirect("desk:case-files", case=to.id)
    return case_page(
        request,
        one_case(request, found.case_id),
        "desk/inbox/move.html",
        tab="case-files",
        page_heading=_("Move a file to another request"),
        document=found,
        against=must_stay(Source(found.source)),
        form=form,
    )
