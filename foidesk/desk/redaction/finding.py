"""Striking out many places at once: those of a search, of details of people, words of a page."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.desk.redaction import place
from foidesk.desk.redaction.forms import Find, Ticked, place_key
from foidesk.desk.redaction.sheet import closed, shut
from foidesk.people.rules import Permission
from foidesk.personal.span import Kind
from foidesk.redaction import actions, queries
from foidesk.redaction.queries import Places
from foidesk.redaction.rules import Origin

if TYPE_CHECKING:
    from django.utils.functional import Promise

    from foidesk.documents.models import Document

KIND_WORDS: "dict[Kind, str | Promise]" = {
    Kind.APPLICANT: gettext_lazy("Details of the applicant"),
    Kind.PERSON: gettext_lazy("People known to the office"),
    Kind.NAME: gettext_lazy("Names of people"),
    Kind.EMAIL: gettext_lazy("E-mail addresses"),
    Kind.TELEPHONE: gettext_lazy("Telephone numbers"),
    Kind.ADDRESS: gettext_lazy("Postal addresses"),
    Kind.DATE_OF_BIRTH: gettext_lazy("Dates of birth"),
    Kind.NI_NUMBER: gettext_lazy("National Insurance numbers"),
    Kind.NHS_NUMBER: gettext_lazy("NHS numbers"),
    Kind.PASSPORT: gettext_lazy("Passport numbers"),
    Kind.DRIVING_LICENCE: gettext_lazy("Driving licence numbers"),
    Kind.PAYMENT_CARD: gettext_lazy("Payment card numbers"),
    Kind.BANK_ACCOUNT: gettext_lazy("Bank accounts"),
    Kind.VEHICLE_MARK: gettext_lazy("Vehicle registration marks"),
    Kind.COLLAR_NUMBER: gettext_lazy("Collar, warrant and staff numbers"),
}
"""In the order in which they are shown."""


@dataclass(frozen=True)
class Line:
    """One find as a list shows it: its words between those around them, and whether a box lies there."""

    key: str
    page: int
    words: str
    before: str
    after: str
    struck: bool


@page(Permission.HANDLE)
def find(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """Look for a text in the whole file, and strike out in the places that are chosen."""
    found, desk = place.one_file(request, document), request.desk
    refused = queries.against_drawing(found)
    if refused is not None:
        return closed(request, found, refused)
    if not place.opened(request, found):
        return shut(request, found)
    asked = Find(request.POST if request.method == "POST" else request.GET or None)
    if not asked.is_bound or not asked.is_valid():
        return _page(request, found, "find", _("Find and strike out"), find=asked)
    sought, whole = asked.cleaned_data["sought"], asked.cleaned_data["whole"]
    places = queries.found(found, sought, whole=whole)
    form = Ticked(request.POST or None, document=found, on=desk.today, found=places.places)
    done = _take(request, found, form, Origin.SEARCH)
    lines = _lines(found, places, form)
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
    refused = queries.against_drawing(found)
    if refused is not None:
        return closed(request, found, refused)
    if not place.opened(request, found):
        return shut(request, found)
    places = queries.suggested(found)
    form = Ticked(request.POST or None, document=found, on=desk.today, found=places.places)
    done = _take(request, found, form, Origin.PERSONAL_DATA)
    heading = _("Details of people in the file")
    by_kind = _by_kind(places, _lines(found, places, form))
    return done or _page(request, found, "suggested", heading, places=places, groups=by_kind, form=form)


@page(Permission.HANDLE)
def words(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """The words of one page, to strike out those that are ticked: for whoever uses no mouse and no script."""
    found, desk = place.one_file(request, document), request.desk
    refused = queries.against_drawing(found)
    if refused is not None:
        return closed(request, found, refused)
    if not place.opened(request, found):
        return shut(request, found)
    n = place.page_number(request, len(queries.sizes(found)))
    places = queries.words(found, n)
    form = Ticked(request.POST or None, document=found, on=desk.today, found=places.places)
    done = _take(request, found, form, Origin.DRAWN)
    heading = _("Words of page %(page)d") % {"page": n}
    rows = _rows(_lines(found, places, form), places)
    return done or _page(request, found, "words", heading, n=n, rows=rows, form=form)


def _take(
    request: DeskRequest, document: "Document", form: Ticked, origin: Origin
) -> HttpResponseBase | None:
    """Strike out what was ticked. Nothing is given where the list is to be shown again."""
    desk, rows = request.desk, queries.boxes(document)
    mine = max((row for row in rows if row.drawn_by == desk.actor.id), key=lambda row: row.id, default=None)
    form.begin_with(mine.provision if mine else "", mine.question if mine else None)
    if request.method != "POST" or not form.is_valid():
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
        redirect(place.address(document.id, drawn[0].page, did="drawn", box=drawn[0].id))
        if tried.done
        else None
    )


def _lines(document: "Document", places: Places, form: Ticked) -> list[Line]:
    """One line for each find."""
    boxes: dict[int, list[tuple[float, float, float, float]]] = {}
    for row in queries.boxes(document):
        boxes.setdefault(row.page, []).append(place.sides(row))
    lines = []
    for _find, own in groupby(places.places, key=lambda one: one.find):
        of = list(own)
        struck = all(any(_covers(box, one.box) for box in boxes.get(one.page, ())) for one in of)
        first = of[0]
        lines.append(Line(place_key(first), first.page, first.words, first.before, first.after, struck))
    return lines


def _covers(box: Sequence[float], other: Sequence[float]) -> bool:
    """Whether a place lies under a box, but for a hair's breadth."""
    return (
        box[0] <= other[0] + 1
        and box[1] <= other[1] + 1
        and box[2] >= other[2] - 1
        and box[3] >= other[3] - 1
    )


def _by_kind(places: Places, lines: Sequence[Line]) -> list[tuple[str, list[Line]]]:
    kinds = {place_key(one): one.kind for one in places.places}
    return [
        (str(title), own)
        for kind, title in KIND_WORDS.items()
        if (own := [line for line in lines if kinds[line.key] == kind])
    ]


def _rows(lines: Sequence[Line], places: Places) -> list[list[Line]]:
    """The words line by line, as they stand on the page."""
    middles = {place_key(one): one.box for one in places.places}
    rows: list[list[Line]] = []
    for line in lines:
        box = middles[line.key]
        last = middles[rows[-1][-1].key] if rows else None
        if last is None or not last[1] <= (box[1] + box[3]) / 2 <= last[3] or box[0] < last[0]:
            rows.append([])
        rows[-1].append(line)
    return rows


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
