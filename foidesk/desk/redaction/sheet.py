"""One page of a file, large, with its boxes: drawing another, and what leads on."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
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
_BACK_TO = frozenset(
    {"strike-out-copy", "strike-out-find", "strike-out-suggested", "strike-out-words", "strike-out-boxes"}
)
"""Pages that show the file too, to which opening it leads back."""


@dataclass(frozen=True)
class Did:
    """What was just done in a sentence, and the button that undoes it: where it posts, and its words."""

    says: str = ""
    undo_href: str = ""
    undo: str = ""


@page()
def sheet(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """A page of a file with its boxes; what is sent draws one more."""
    found, desk = place.one_file(request, document), request.desk
    refused = queries.against_drawing(found)
    if refused is not None:
        return closed(request, found, refused)
    sizes = queries.sizes(found)
    if not sizes or (request.method == "GET" and not place.opened(request, found)):
        return shut(request, found)
    n = place.page_number(request, len(sizes))
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
    asked = request.GET.copy()
    then = asked.get("then", "")
    asked.pop("then", None)
    href = reverse(f"desk:{then if then in _BACK_TO else 'strike-out'}", args=[found.id])
    return redirect(f"{href}?{asked.urlencode()}" if asked else href)


def kept_out(request: DeskRequest, document: "Document") -> HttpResponseBase | None:
    """The page that is shown instead, where nothing can be struck out or the pages are not opened yet."""
    refused = queries.against_drawing(document)
    if refused is not None:
        return closed(request, document, refused)
    return None if place.opened(request, document) else shut(request, document)


def shut(request: DeskRequest, document: "Document") -> HttpResponseBase:
    """Asks whether the pages are to be opened; then whoever asks is led back to what they wanted to see."""
    match = request.resolver_match
    asked = request.GET.copy()
    asked["then"] = (match.url_name or "") if match else ""
    href = f"{reverse('desk:strike-out-open', args=[document.id])}?{asked.urlencode()}"
    return _about(
        request,
        document,
        "desk/redaction/shut.html",
        newer=queries.newer(document),
        open_href=href,
        reading=asked["then"] == "strike-out-copy",
    )


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
        did=_did(request, document, here),
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


def _did(request: DeskRequest, document: "Document", here: "list[place.Shown]") -> Did:
    """What was just done, and how it is undone."""
    did, key, was = (request.GET.get(name, "") for name in ("did", "box", "was"))
    one = next((one.box for one in here if str(one.box.id) == key), None)
    rows = {str(row.id): row for row in queries.removed(document)}
    if did == "removed" and key in rows:
        return Did(_("Box %(n)d is taken out.") % {"n": rows[key].n}, _back(rows[key]), _("Put it back"))
    if one is None:
        return Did()
    if did == "moved" and was in rows:
        return Did(_("Box %(n)d is changed.") % {"n": one.n}, _back(rows[was]), _("Change it back"))
    if did == "drawn":
        out = reverse("desk:strike-out-remove", args=[document.id, one.id])
        told = {"n": one.n, "provision": one.provision}
        return Did(_("Box %(n)d is drawn, under %(provision)s.") % told, out, _("Take it out again"))
    said = {"back": _("Box %(n)d is back."), "taken": _("The chosen places are struck out.")}.get(did, "")
    return Did(said % {"n": one.n} if did == "back" else said)


def _back(row: "Box") -> str:
    return reverse("desk:strike-out-put-back", args=[row.document_id, row.id])
