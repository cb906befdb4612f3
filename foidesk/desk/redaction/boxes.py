"""The boxes of a file one by one: all of them in a list, changing one, taking it out, putting it back."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.desk.redaction import place
from foidesk.desk.redaction.forms import EDGES, Draw
from foidesk.desk.redaction.provisions import decided
from foidesk.pages.paging import page_of
from foidesk.people.rules import Permission
from foidesk.redaction import actions, queries
from foidesk.redaction.rules import Place


@page()
def all_of_them(request: DeskRequest, document: UUID) -> HttpResponse:
    """All boxes of a file, page by page, and what was taken out."""
    found = place.one_file(request, document)
    rows = page_of(queries.boxes(found), request.GET.get("page"))
    return case_page(
        request,
        one_case(request, found.case_id or UUID(int=0)),
        "desk/redaction/boxes.html",
        tab="case-files",
        page_heading=_("All boxes"),
        document=found,
        page=rows,
        boxes=place.shown(list(rows.object_list)),
        removed=place.shown(queries.removed(found)),
        may_draw=request.desk.actor.may(Permission.HANDLE),
    )


@page(Permission.HANDLE)
def change(request: DeskRequest, document: UUID, box: UUID) -> HttpResponseBase:
    """Move a box by numbers, or strike it out under another provision."""
    row, desk = place.one_box(request, document, box), request.desk
    found = row.document
    before = {name: f"{value:.2f}" for name, value in zip(EDGES, place.sides(row), strict=True)}
    form = Draw(
        request.POST if request.method == "POST" else None, initial=before, document=found, on=desk.today
    )
    form.begin_with(row.provision, row.question)
    if request.method == "POST" and form.is_valid():
        provision, question = form.cleaned_data["under"]
        with attempt(form) as tried:
            new = actions.move(
                row,
                place=Place(row.page, form.box),
                provision=provision,
                question=question,
                by=desk.actor,
                at=desk.now,
            )
        if tried.done:
            return redirect(place.address(found.id, row.page, did="moved", box=new.id, was=row.id))
    return case_page(
        request,
        one_case(request, found.case_id or UUID(int=0)),
        "desk/redaction/change.html",
        tab="case-files",
        page_heading=_("Change box %(n)d on page %(page)d") % {"n": row.n, "page": row.page},
        document=found,
        form=form,
        one=place.shown([row], decided(found))[0],
        back_href=place.address(found.id, row.page),
    )


@require_POST
@page(Permission.HANDLE)
def remove(request: DeskRequest, document: UUID, box: UUID) -> HttpResponseBase:
    """Take a box out; it can be put back."""
    row = place.one_box(request, document, box)
    actions.remove(row, by=request.desk.actor, at=request.desk.now)
    return redirect(place.address(document, row.page, did="removed", box=row.id))


@require_POST
@page(Permission.HANDLE)
def put_back(request: DeskRequest, document: UUID, box: UUID) -> HttpResponseBase:
    """Undo that a box was taken out or moved."""
    row = place.one_box(request, document, box)
    actions.put_back(row, by=request.desk.actor, at=request.desk.now)
    return redirect(place.address(document, row.page, did="back", box=row.id))
