"""Advice and assistance: what is due, what the applicant was told, and recording it."""

from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.cases import queries as cases
from foidesk.desk.costs.forms import RecordAdvice
from foidesk.desk.costs.frame import costs_page
from foidesk.desk.costs.words import ADVICE
from foidesk.desk.page import DeskRequest, attempt, one_case, page
from foidesk.language.phrases import question_words
from foidesk.pages.saying import said
from foidesk.people import queries as people
from foidesk.people.rules import Permission
from foidesk.searches import actions, queries
from foidesk.searches.rules.advice import AdviceKind


@page()
def of_case(request: DeskRequest, case: UUID) -> HttpResponse:
    """The advice that is due on a request, and what was given."""
    found = one_case(request, case)
    rows = queries.advice(found)
    known = people.names(row.entered_by for row in rows)
    given = [
        (
            row,
            ADVICE[AdviceKind(row.kind)],
            said(question_words([int(n) for n in row.questions.split(",")])) if row.questions else "",
            known.get(row.entered_by, ""),
        )
        for row in rows
    ]
    return costs_page(
        request,
        found,
        "advice",
        here="case-advice",
        heading=_("Advice and assistance"),
        due=queries.advice_due(found, on=request.desk.today),
        given=given,
    )


@page(Permission.HANDLE)
def record(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Record what the applicant was told."""
    found, desk = one_case(request, case), request.desk
    asked = request.GET.get("kind", "")
    initial = {"given_on": desk.today, "kind": asked if asked in set(AdviceKind) else None}
    form = RecordAdvice(request.POST or None, initial=initial, questions=cases.questions(found))
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.advise(found, form.advice(), by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:case-advice", case=found.id)
    return costs_page(
        request,
        found,
        "form",
        here="case-advice",
        heading=_("Record advice"),
        form=form,
        send=_("Record it"),
    )
