"""Asking the applicant, question by question, what is needed to identify and locate the information."""

from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.authorities.queries import clock_settings
from foidesk.cases import queries as cases
from foidesk.desk.letters.forms import Asked, details_of
from foidesk.desk.letters.one import one_letter
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.letters import actions, queries
from foidesk.letters.rules import LATE_TO_ASK, Kind
from foidesk.people.rules import Permission


@page(Permission.HANDLE)
def clarify(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """A new question to the applicant."""
    found, desk = one_case(request, case), request.desk
    questions = cases.questions(found)
    form = Asked(request.POST or None, questions=questions, initial={"version": 0})
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            letter = actions.draft_clarification(
                found, form.points, by=desk.actor, at=desk.now, on=desk.today
            )
        if tried.done:
            return redirect("desk:letter", case=case, letter=letter.id)
    return _draw(request, case, form)


@page(Permission.HANDLE)
def asked(request: DeskRequest, case: UUID, letter: UUID) -> HttpResponseBase:
    """Change what a letter asks."""
    found, desk = one_letter(request, case, letter), request.desk
    if found.kind != Kind.CLARIFICATION:
        raise Http404
    initial = Asked.initial_of(queries.points(found), found.version)
    form = Asked(request.POST or None, questions=cases.questions(found.case), initial=initial)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.amend(
                found,
                details_of(found),
                form.points,
                version=form.cleaned_data["version"],
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
        if tried.done:
            return redirect("desk:letter", case=case, letter=letter)
    if form.is_bound:
        form.now_at(one_letter(request, case, letter).version)
    return _draw(request, case, form)


def _draw(request: DeskRequest, key: UUID, form: Asked) -> HttpResponseBase:
    case = one_case(request, key)
    day = cases.day_number(case, on=request.desk.today, settings=clock_settings(case.authority))
    return case_page(
        request,
        case,
        "desk/letters/clarify.html",
        tab="case-letters",
        page_heading=_("Ask the applicant"),
        form=form,
        late_day=day if day is not None and day >= LATE_TO_ASK else None,
    )
