"""The files of a request, and giving one to an officer: always as a download, never shown in our pages."""

from collections.abc import Callable
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.desk.inbox.forms import AddFiles
from foidesk.desk.inbox.found import one_document, one_message
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.documents import actions, queries
from foidesk.documents.rules import SOURCE_WORDS, Source, State, Upload, cannot_leave
from foidesk.inbox import queries as inbox
from foidesk.inbox.actions import settling
from foidesk.inbox.rules import Form
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Permission
from foidesk.plumbing.files.place import Damaged


@page()
def of_case(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """The messages and files of a request; an officer may add files."""
    found, desk = one_case(request, case), request.desk
    form = AddFiles(request.POST, request.FILES) if request.method == "POST" else AddFiles()
    if request.method == "POST" and form.is_valid():
        uploads = [
            Upload(file.name, file.content_type or "", file.read()) for file in form.cleaned_data["uploads"]
        ]
        with attempt(form) as tried:
            actions.add(uploads, found, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:case-files", case=found.id)
    rows = [
        (document, SOURCE_WORDS[Source(document.source)], cannot_leave(State(document.state)))
        for document in queries.documents_of(found)
    ]
    return case_page(
        request,
        found,
        "desk/inbox/files.html",
        tab="case-files",
        page_heading=_("Files"),
        rows=rows,
        messages=inbox.messages_of(found),
        form=form,
        may_add=desk.actor.may(Permission.HANDLE),
    )


@require_POST
@page()
def download(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """One file. A POST, because each download is an event."""
    found, desk = one_document(request, document), request.desk
    data = _whole(lambda: actions.download(found, by=desk.actor, at=desk.now, on=desk.today))
    return _attachment(data, found.name)


@require_POST
@page()
def original(request: DeskRequest, message: UUID) -> HttpResponseBase:
    """A message as it came."""
    found, desk = one_message(request, message), request.desk
    data = _whole(lambda: settling.open_original(found, by=desk.actor, at=desk.now, on=desk.today))
    return _attachment(data, "message.eml" if found.form == Form.MAIL else "message.txt")


def _whole(read: Callable[[], bytes]) -> bytes:
    try:
        return read()
    except Damaged as damaged:
        says = _("The stored file is not what was received, or is missing. Tell whoever keeps this system.")
        raise Refused(Refusal(says)) from damaged


def _attachment(data: bytes, name: str) -> HttpResponse:
    """Bytes from a stranger: nothing in a browser may run or show them as part of our pages."""
    response = HttpResponse(data, content_type="application/octet-stream")
    response["Content-Disposition"] = content_disposition_header(True, name) or "attachment"
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    return response
