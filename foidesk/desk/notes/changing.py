"""Putting a note right: correcting it, taking it out, and saying what came of a promise."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.desk.notes.forms import FORMS, Came, Reason, as_typed
from foidesk.desk.notes.words import told
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.handling import queries as handling
from foidesk.notes import actions, queries
from foidesk.notes.rules import Kind
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.notes.models import Note


@page(Permission.LOG)
def correct(request: DeskRequest, case: UUID, note: UUID) -> HttpResponseBase:
    """Write what the note should have said; it stands in the place of the old one."""
    found, desk = one_case(request, case), request.desk
    row = _note(request, found, note)
    form = FORMS[Kind(row.kind)](request.POST or None, initial=as_typed(row, queries.words_of(row)))
    form.fields.pop("uploads", None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.correct(row, form.new(row.happened_on), by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:case-notes", case=found.id)
    return case_page(
        request,
        found,
        "desk/notes/correct.html",
        tab="case-notes",
        page_heading=_("Correct a note"),
        form=form,
    )


@page(Permission.LOG)
def take_out(request: DeskRequest, case: UUID, note: UUID) -> HttpResponseBase:
    """Ask why, and take the note out."""
    found, desk = one_case(request, case), request.desk
    row, form = _note(request, found, note), Reason(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.take_out(row, why=form.cleaned_data["why"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:case-notes", case=found.id)
    return case_page(
        request,
        found,
        "desk/notes/take_out.html",
        tab="case-notes",
        page_heading=_("Take a note out"),
        form=form,
        one=told(queries.read([row], knows=True), on=desk.today)[0],
    )


@page(Permission.LOG)
def promise(request: DeskRequest, case: UUID, note: UUID) -> HttpResponseBase:
    """Say what came of a promise."""
    found, desk = one_case(request, case), request.desk
    row, form = _note(request, found, note), Came(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.keep_promise(row, how=form.cleaned_data["how"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:case-notes", case=found.id)
    return case_page(
        request,
        found,
        "desk/notes/promise.html",
        tab="case-notes",
        page_heading=_("What came of a promise"),
        form=form,
        one=told(queries.read([row], knows=True), on=desk.today)[0],
    )


def _note(request: DeskRequest, case: "Case", key: UUID) -> "Note":
    """A note of this request whose words this officer may know; any other does not exist here."""
    row = queries.note(case.authority, key)
    if row is None or row.case_id != case.id:
        raise Http404
    if row.personal and not handling.knows_applicant(request.desk.actor, case):
        raise Http404
    return row
