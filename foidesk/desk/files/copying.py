"""What an officer makes of a file: a cleaned copy, its parts, a word on what is to be heard in it."""

from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.cleaning.engine import NO_WRITER, loses
from foidesk.desk.files.forms import Clean, Listened
from foidesk.desk.files.found import one_document
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.documents import actions, queries
from foidesk.documents.rules import NO_REQUEST
from foidesk.law.refusal import Refused
from foidesk.people.rules import Permission


@page(Permission.HANDLE)
def clean(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """Make a copy of a file that holds only what it shows."""
    found, desk = one_document(request, document), request.desk
    if found.case_id is None:
        raise Refused(NO_REQUEST)
    form = Clean(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            copy = actions.clean(found, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:file", document=copy.id)
    case = one_case(request, found.case_id)
    heading, lost = _("Make a cleaned copy"), loses(found.kind)
    return case_page(
        request,
        case,
        "desk/files/clean.html",
        tab="case-files",
        page_heading=heading,
        document=found,
        form=form,
        loses=lost,
        no_copy=NO_WRITER,
    )


@require_POST
@page(Permission.HANDLE)
def take_apart(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """Ask for the files in an archive or message to be taken out; the worker does it."""
    found, desk = one_document(request, document), request.desk
    actions.take_apart(found, by=desk.actor, at=desk.now)
    return redirect("desk:file", document=found.id)


@page()
def listened(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """Say that one has listened to all of a recording, and what is in it."""
    found, desk = one_document(request, document), request.desk
    if found.case_id is None:
        raise Refused(NO_REQUEST)
    form = Listened(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            actions.listened(
                found, heard=typed["heard"], seconds=typed["seconds"], by=desk.actor, at=desk.now
            )
        if tried.done:
            return redirect("desk:file", document=found.id)
    case = one_case(request, found.case_id)
    heading = _("Say what is to be heard")
    return case_page(
        request,
        case,
        "desk/files/listened.html",
        tab="case-files",
        page_heading=heading,
        document=found,
        form=form,
        before=queries.listenings_of(found),
    )
