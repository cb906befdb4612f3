"""The notes of a request, keeping one, and what was promised anywhere at the office."""

from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from foidesk.audit.rules import LONDON
from foidesk.desk.notes.due import promises_due
from foidesk.desk.notes.forms import FORMS
from foidesk.desk.notes.words import HEADINGS, KINDS, told
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.handling import queries as handling
from foidesk.notes import actions, queries
from foidesk.notes.rules import Kind
from foidesk.pages.paging import page_of
from foidesk.pages.parts import Link
from foidesk.people.rules import Permission


@page()
def of_case(request: DeskRequest, case: UUID) -> HttpResponse:
    """Everything noted on a request, newest first, narrowed to one kind by the address."""
    found, desk = one_case(request, case), request.desk
    kind = _kind(request.GET.get("kind", ""))
    knows = handling.knows_applicant(desk.actor, found)
    shown = page_of(queries.notes_of(found, kind=kind, knows=knows), request.GET.get("page"))
    return case_page(
        request,
        found,
        "desk/notes/of_case.html",
        tab="case-notes",
        page_heading=_("Notes"),
        page=shown,
        notes=told(queries.read(list(shown.object_list), knows=knows), on=desk.today),
        kinds=[
            Link(text=_("All"), href="?", current=kind is None),
            *(Link(text=str(KINDS[one]), href=f"?kind={one}", current=one is kind) for one in Kind),
        ],
        narrowed=kind is not None,
        may_note=desk.actor.may(Permission.LOG),
        may_handle=desk.actor.may(Permission.HANDLE),
    )


@page(Permission.LOG)
def add(request: DeskRequest, case: UUID, kind: str) -> HttpResponseBase:
    """Keep a note, a call or correspondence."""
    found, desk, wanted = one_case(request, case), request.desk, _kind(kind)
    if wanted is None:
        raise Http404
    initial = {"on": desk.today, "clock_time": f"{localtime(desk.now, LONDON):%H:%M}"}
    form = FORMS[wanted](request.POST or None, request.FILES or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.note(
                found,
                form.new(desk.today),
                uploads=form.attached(),
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
        if tried.done:
            return redirect("desk:case-notes", case=found.id)
    return case_page(
        request,
        found,
        "desk/notes/add.html",
        tab="case-notes",
        page_heading=HEADINGS[wanted],
        form=form,
        exchange=wanted is not Kind.NOTE,
        may_handle=desk.actor.may(Permission.HANDLE),
    )


@page()
def promises(request: DeskRequest) -> HttpResponse:
    """Every promise with a day of which nobody has said what came of it, the earliest first."""
    desk = request.desk
    shown = page_of(promises_due(desk.actor), request.GET.get("page"))
    notes = list(shown.object_list)
    desk.shown.add(cases=[note.case for note in notes])
    known = {note.case_id for note in notes if desk.actor.may(Permission.KNOW_APPLICANT)}
    known |= handling.unmasked_for(desk.actor, [note.case_id for note in notes])
    reads = [
        *queries.read([note for note in notes if note.case_id in known], knows=True),
        *queries.read([note for note in notes if note.case_id not in known], knows=False),
    ]
    lines = sorted(told(reads, on=desk.today), key=lambda one: notes.index(one.note))
    return render(
        request,
        "desk/notes/promises.html",
        {"page": shown, "lines": lines, "today": desk.today, "may_note": desk.actor.may(Permission.LOG)},
    )


def _kind(asked: str) -> Kind | None:
    return Kind(asked) if asked in set(Kind) else None
