"""One page of a file, large, with its boxes: drawing another, and what leads on."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.desk.redaction import place
from foidesk.desk.redaction.forms import Draw
from foidesk.desk.redaction.pictures import PLAIN, SHARP, SHARPEST
from foidesk.desk.redaction.provisions import decided
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Permission
from foidesk.redaction import actions, queries

if TYPE_CHECKING:
    from foidesk.documents.models import Document
    from foidesk.redaction.models import Box

ZOOMS = {"": (PLAIN, 0), "150": (SHARP, 150), "200": (SHARPEST, 200), "300": (SHARPEST, 300)}
"""By what the address says: dots to the inch of the picture, and how large it is shown; 0 fits the page."""
_UNDOABLE = 20


@page()
def sheet(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """A page of a file with its boxes; what is sent draws one more."""
    found, desk = place.one_file(request, document), request.desk
    refused = queries.against_drawing(found)
    if refused is not None:
        return closed(request, found, refused)
    if request.method == "GET" and not place.opened(request, found):
        return shut(request, found)
    n = place.page_number(request, len(queries.sizes(found)))
    form = Draw(request.POST if request.method == "POST" else None, document=found, on=desk.today)
    if request.method == "POST" and form.is_valid():
        provision, question = form.cleaned_data["under"]
        with attempt(form) as tried:
            row = actions.draw(
                found,
                page=n,
                box=form.box,
                provision=provision,
                question=question,
                by=desk.actor,
                at=desk.now,
            )
        if tried.done:
            return redirect(place.address(found.id, n, did="drawn", box=row.id, **_zoom(request)))
    return _page(request, found, n, form)


@require_POST
@page()
def open_pages(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """Open the pages of a file, which is an event; then they are shown."""
    found = place.one_file(request, document)
    refused = queries.against_drawing(found)
    if refused is not None:
        return closed(request, found, refused)
    actions.open_pages(found, by=request.desk.actor, at=request.desk.now)
    return redirect("desk:strike-out", document=found.id)


def shut(request: DeskRequest, document: "Document") -> HttpResponseBase:
    """Asks whether the pages are to be opened."""
    return _about(request, document, "desk/redaction/shut.html", newer=queries.newer(document))


def closed(request: DeskRequest, document: "Document", refused: Refusal) -> HttpResponseBase:
    """Says why nothing can be struck out in a file, and what to do instead."""
    proved = queries.proof_of(document)
    return _about(
        request,
        document,
        "desk/redaction/closed.html",
        refused=refused,
        made_from=proved.document if proved else None,
        may_handle=request.desk.actor.may(Permission.HANDLE),
    )


def _about(request: DeskRequest, document: "Document", template: str, **context: Any) -> HttpResponseBase:
    case = one_case(request, document.case_id or UUID(int=0))
    heading = place.title(document)
    return case_page(
        request, case, template, tab="case-files", page_heading=heading, document=document, **context
    )


def _page(request: DeskRequest, document: "Document", n: int, form: Draw) -> HttpResponseBase:
    rows, sizes, removed = queries.boxes(document), queries.sizes(document), queries.removed(document)
    here = place.shown([row for row in rows if row.page == n], decided(document))
    mine = [row for row in rows if row.drawn_by == request.desk.actor.id]
    last = max(mine, key=lambda row: row.id, default=None)
    form.begin_with(last.provision if last else "", last.question if last else None)
    counts, zoom = place.counts(rows), _zoom(request).get("zoom", "")
    dots, larger = ZOOMS[zoom]
    width, height = sizes[n - 1]
    return _about(
        request,
        document,
        "desk/redaction/sheet.html",
        form=form,
        draft=place.laid(form.drawn) if form.errors and form.drawn else None,
        n=n,
        pages=len(sizes),
        before=n - 1 if n > 1 else 0,
        after=n + 1 if n < len(sizes) else 0,
        boxes=here,
        all_boxes=len(rows),
        counts=counts.items(),
        strip=place.strip(sizes, n, counts),
        undoable=place.shown([row for row in removed if row.page == n][:_UNDOABLE]),
        did=_did(request, here, removed),
        width=f"{width:.2f}",
        height=f"{height:.2f}",
        pixels=(round(width * (larger or 125) / 75), round(height * (larger or 125) / 75)),
        dots=dots,
        zoom=zoom,
        zooms=[("", _("Whole width")), *((one, f"{one}%") for one in ZOOMS if one)],
        newer=queries.newer(document),
        copying=queries.copying(document),
        may_draw=request.desk.actor.may(Permission.HANDLE),
        chosen=request.GET.get("box", ""),
    )


def _zoom(request: DeskRequest) -> dict[str, str]:
    asked = request.GET.get("zoom", "")
    return {"zoom": asked} if asked and asked in ZOOMS else {}


def _did(request: DeskRequest, here: "list[place.Shown]", removed: "list[Box]") -> tuple[str, str]:
    """What was just done, in a sentence, and the key of the box that can be put back; "" for none."""
    did, key = request.GET.get("did", ""), request.GET.get("box", "")
    one = next((one.box for one in here if str(one.box.id) == key), None)
    gone = next((row for row in removed if str(row.id) == key), None)
    if did == "removed" and gone is not None:
        return _("Box %(n)d is taken out.") % {"n": gone.n}, key
    if one is None:
        return "", ""
    said = {
        "drawn": _("Box %(n)d is drawn, under %(provision)s."),
        "moved": _("Box %(n)d is changed."),
        "back": _("Box %(n)d is back."),
    }.get(did, "")
    return (said % {"n": one.n, "provision": one.provision}) if said else "", ""
