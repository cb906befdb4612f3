"""Striking out many places at once: those of a search, of details of people, words of a page."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.desk.redaction import place
from foidesk.desk.redaction.forms import Find, Ticked
from foidesk.desk.redaction.lines import by_kind, lines_of, rows_of
from foidesk.desk.redaction.sheet import kept_out
from foidesk.people.rules import Permission
from foidesk.redaction import actions, queries
from foidesk.redaction.queries import Places
from foidesk.redaction.rules import Origin

if TYPE_CHECKING:
    from foidesk.documents.models import Document

LOOK = "look"
"""What the button sends that looks, and strikes out nothing."""


@page(Permission.HANDLE)
def find(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """Look for a text in the whole file, and strike out in the places that are chosen.

    What is sought may be the very name that is withheld, so that no address may hold it: logs keep those.
    """
    found, desk = place.one_file(request, document), request.desk
    if (not_yet := kept_out(request, found)) is not None:
        return not_yet
    asked = Find(request.POST if request.method == "POST" else None)
    if not asked.is_bound or not asked.is_valid():
        return _page(request, found, "find", _("Find and strike out"), find=asked)
    sought, whole = asked.cleaned_data["sought"], asked.cleaned_data["whole"]
    places = queries.found(found, sought, whole=whole)
    typed = request.POST if LOOK not in request.POST else None
    form = Ticked(typed, document=found, on=desk.today, found=places.places)
    done = _take(request, found, form, Origin.SEARCH)
    lines = lines_of(found, places)
    return done or _page(
        request,
        found,
        "find",
        _("Find and strike out"),
        find=asked,
        sought=sought,
        places=places,
        lines=lines,
        form=form,
    )


@page(Permission.HANDLE)
def suggested(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """What looks like details of people, by its kind, to strike out in the places that are chosen."""
    found, desk = place.one_file(request, document), request.desk
    if (not_yet := kept_out(request, found)) is not None:
        return not_yet
    places = queries.suggested(found)
    form = Ticked(request.POST or None, document=found, on=desk.today, found=places.places)
    done = _take(request, found, form, Origin.PERSONAL_DATA)
    heading = _("Details of people in the file")
    groups = by_kind(places, lines_of(found, places))
    return done or _page(request, found, "suggested", heading, places=places, groups=groups, form=form)


@page(Permission.HANDLE)
def words(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """The words of one page, to strike out those that are ticked: for whoever uses no mouse and no script."""
    found, desk = place.one_file(request, document), request.desk
    if (not_yet := kept_out(request, found)) is not None:
        return not_yet
    n = place.page_number(request, len(queries.sizes(found)))
    places = queries.words(found, n)
    form = Ticked(request.POST or None, document=found, on=desk.today, found=places.places)
    done = _take(request, found, form, Origin.DRAWN)
    heading = _("Words of page %(page)d") % {"page": n}
    rows = rows_of(lines_of(found, places), places)
    return done or _page(request, found, "words", heading, n=n, rows=rows, form=form)


def _take(
    request: DeskRequest, document: "Document", form: Ticked, origin: Origin
) -> HttpResponseBase | None:
    """Strike out what was ticked. Nothing is given where the list is to be shown again."""
    desk, rows = request.desk, queries.boxes(document)
    mine = max((row for row in rows if row.drawn_by == desk.actor.id), key=lambda row: row.id, default=None)
    if not form.ticking:
        form.begin_with(mine.provision if mine else "", mine.question if mine else None)
    if form.ticking or request.method != "POST" or not form.is_valid():
        return None
    provision, question = form.cleaned_data["under"]
    with attempt(form) as tried:
        drawn = actions.take(
            document,
            form.cleaned_data["places"],
            provision=provision,
            question=question,
            origin=origin,
            by=desk.actor,
            at=desk.now,
        )
    return (
        redirect(place.address(document.id, drawn[0].page, did="taken", box=drawn[0].id))
        if tried.done
        else None
    )


def _through(places: Places) -> str:
    """How far the file was read, where that is not to its end."""
    if places.complete:
        return ""
    read = {"through": places.through, "pages": places.pages}
    return _("Only pages 1 to %(through)d of %(pages)d were read: look at the others yourself.") % read


def _page(
    request: DeskRequest, document: "Document", template: str, heading: str, **context: Any
) -> HttpResponseBase:
    case, places = one_case(request, document.case_id or UUID(int=0)), context.get("places")
    return case_page(
        request,
        case,
        f"desk/redaction/{template}.html",
        tab="case-files",
        page_heading=heading,
        document=document,
        through=_through(places) if places else "",
        back_href=place.address(document.id, context.get("n", 1)),
        **context,
    )
