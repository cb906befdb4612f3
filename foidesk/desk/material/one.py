"""What becomes of one file: which version goes under which name, or why none does."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.cases import queries as cases
from foidesk.desk.files.becoming import called, line
from foidesk.desk.files.found import one_document
from foidesk.desk.files.reading import attachment, whole
from foidesk.desk.material.forms import Of
from foidesk.desk.material.letter import letter_of
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.documents import actions as documents
from foidesk.material import actions, queries
from foidesk.material.queries import Thing
from foidesk.material.rules import MANY_PEOPLE, Fate
from foidesk.people import queries as people
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@page(Permission.HANDLE)
def fate(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """Say what becomes of a file."""
    case, thing = one_thing(request, document)
    form = Of(
        request.POST if request.method == "POST" else None,
        initial=_initial(thing),
        thing=thing,
        versions=[(str(one.id), called(one)) for one in thing.versions],
        questions=cases.questions(case),
        resting=queries.resting(case),
    )
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            _say(request, case, thing, form)
        if tried.done:
            return redirect("desk:material", case=case.id)
    goes = thing.enclosure.document if thing.enclosure is not None else None
    return case_page(
        request,
        case,
        "desk/material/fate.html",
        tab="case-files",
        page_heading=_("What becomes of it"),
        form=form,
        line=line(thing),
        against=queries.against(goes) if goes is not None else (),
        versions=[(one, queries.to_enclose(one)) for one in thing.versions],
        many=queries.many_people(goes) if goes is not None else 0,
        most=MANY_PEOPLE,
        openings=opened_by(thing),
        enclosure=thing.enclosure,
        decided=thing.fate is not None,
    )


@require_POST
@page(Permission.HANDLE)
def undecide(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """Take back what was said of a file."""
    case, thing = one_thing(request, document)
    desk = request.desk
    actions.undecide(thing.first, letter=letter_of(case), by=desk.actor, at=desk.now)
    return redirect("desk:material", case=case.id)


@require_POST
@page()
def open_as_sent(request: DeskRequest, document: UUID) -> HttpResponseBase:
    """Open a version as it would be sent; it is noted who did."""
    found, desk = one_document(request, document), request.desk
    data = whole(lambda: documents.download(found, by=desk.actor, at=desk.now, on=desk.today))
    actions.note_opened(found, by=desk.actor, at=desk.now)
    return attachment(data, found.name)


def one_thing(request: DeskRequest, document: UUID) -> "tuple[Case, Thing]":
    """The file of which this is a version, and its request; none for what came with the request itself."""
    found = one_document(request, document)
    thing = queries.thing(found)
    if thing is None or found.case_id is None:
        raise Http404
    return one_case(request, found.case_id), thing


def opened_by(thing: Thing) -> list[str]:
    """Who opened the version that goes."""
    rows = queries.openings(thing.enclosure.document) if thing.enclosure is not None else []
    names = people.names([row.opened_by for row in rows])
    return [names.get(row.opened_by, "") for row in rows]


def _initial(thing: Thing) -> dict[str, Any]:
    if thing.fate is None:
        may = [one for one in thing.versions if not queries.to_enclose(one)]
        return {"version": str((may or list(thing.versions))[-1].id)}
    goes = thing.enclosure
    return {
        "fate": thing.fate.fate,
        "questions": [str(n) for n in thing.questions],
        "provisions": thing.fate.provisions,
        "reason": thing.fate.reason,
        "version": str(goes.document_id) if goes is not None else str(thing.versions[-1].id),
        "name": goes.name if goes is not None else "",
    }


def _say(request: DeskRequest, case: "Case", thing: Thing, form: Of) -> None:
    by: dict[str, Any] = {"letter": letter_of(case), "by": request.desk.actor, "at": request.desk.now}
    if form.fate_said is Fate.SEND:
        name = form.cleaned_data["name"]
        actions.enclose(form.version_said, questions=form.numbers, name=name, **by)
    else:
        actions.decide_fate(thing.first, form.fate_said, **form.said, **by)
