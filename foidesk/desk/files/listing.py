"""The files of a request, and finding a file by its words."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from foidesk.desk.files.forms import AddFiles
from foidesk.desk.files.words import row
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.documents import actions, queries
from foidesk.documents.rules import Upload
from foidesk.inbox import queries as inbox
from foidesk.pages.paging import page_of
from foidesk.people.rules import Permission


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
    shown = page_of(queries.documents_of(found), request.GET.get("page"))
    return case_page(
        request,
        found,
        "desk/files/of_case.html",
        tab="case-files",
        page_heading=_("Files"),
        page=shown,
        rows=[row(document) for document in shown.object_list],
        findings=queries.findings_of_each(list(shown.object_list)),
        progress=queries.progress(found),
        messages=inbox.messages_of(found),
        form=form,
        may_add=desk.actor.may(Permission.HANDLE),
    )


@page()
def search(request: DeskRequest) -> HttpResponse:
    """The office's files in which certain words stand."""
    asked = request.GET.get("q", "").strip()[:200]
    hits = queries.search(request.desk.actor, asked) if asked else []
    shown = page_of(hits, request.GET.get("page"))
    cases = {hit.document.case_id: hit.document.case for hit in shown.object_list if hit.document.case}
    request.desk.shown.add(cases=list(cases.values()))
    return render(
        request, "desk/files/search.html", {"asked": asked, "page": shown, "hits": shown.object_list}
    )
