"""Pages, as a PDF, of a file that has none of its own; the worker makes them."""

from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.desk.files.forms import Clean, MakePages
from foidesk.desk.files.found import one_document
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.documents import actions, queries
from foidesk.documents.rules import NO_REQUEST
from foidesk.law.refusal import Refused
from foidesk.people.rules import Permission
from foidesk.printing.pages.kinds import MESSAGES, PICTURES, SLIDES, WRITTEN, without_pages
from foidesk.printing.pages.office import program


@page(Permission.HANDLE)
def make(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """Ask for pages of a file."""
    found, desk = one_document(request, document), request.desk
    if found.case_id is None:
        raise Refused(NO_REQUEST)
    office = program() is not None
    choice = office and found.kind in WRITTEN | SLIDES
    typed = request.POST if request.method == "POST" else None
    form = MakePages(typed) if choice else Clean(typed)
    if request.method == "POST" and form.is_valid():
        transcript = form.cleaned_data.get("shape") == MakePages.WORDS
        with attempt(form) as tried:
            actions.ask_pages(found, transcript=transcript, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:file", document=found.id)
    return case_page(
        request,
        one_case(request, found.case_id),
        "desk/files/make_pages.html",
        tab="case-files",
        page_heading=_("Make pages of it"),
        document=found,
        form=form,
        way=_way(found.kind, office=office),
        covered=queries.tells_who_asks(found, desk.actor),
        without=without_pages(found.kind),
    )


def _way(kind: str, *, office: bool) -> str:
    """How the pages will be made, for the template."""
    if kind in PICTURES:
        return "picture"
    if kind in MESSAGES:
        return "message"
    if kind in WRITTEN | SLIDES:
        return "office" if office else "no-office"
    return "words"
