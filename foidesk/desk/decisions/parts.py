"""Dividing a question, taking a part away, and letting questions share an answer."""

from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.decisions import actions, queries
from foidesk.desk.decisions.forms import Divide, SameAnswer, Versioned
from foidesk.desk.decisions.place import one_question
from foidesk.desk.page import DeskRequest, attempt, case_page, page
from foidesk.people.rules import Permission


@page(Permission.HANDLE)
def divide(request: DeskRequest, case: UUID, question: int) -> HttpResponseBase:
    """Add a part to a question, with the words that say which part it is."""
    found, answer = one_question(request, case, question)
    form, desk = Divide(request.POST or None), request.desk
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            part = actions.add_part(found, question, form.cleaned_data["label"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:decide-held", case=case, question=question, part=part)
    return case_page(
        request,
        found,
        "desk/decisions/divide.html",
        tab="questions",
        page_heading=_("Add a part to question %(n)s") % {"n": question},
        answer=answer,
        form=form,
    )


@page(Permission.HANDLE)
def same_answer(request: DeskRequest, case: UUID, question: int) -> HttpResponseBase:
    """Let the question share the answer of another."""
    found, answer = one_question(request, case, question)
    others = [one for one in queries.answers(found) if one.n != question and one.same_as is None]
    form, desk = SameAnswer(request.POST or None, others=others), request.desk
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.same_as(found, question, form.cleaned_data["other"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:decide", case=case, question=question)
    return case_page(
        request,
        found,
        "desk/decisions/same_answer.html",
        tab="questions",
        page_heading=_("Question %(n)s has the same answer as another") % {"n": question},
        answer=answer,
        form=form,
    )


@require_POST
@page(Permission.HANDLE)
def own_answer(request: DeskRequest, case: UUID, question: int) -> HttpResponseBase:
    """End the sharing."""
    found, _answer = one_question(request, case, question)
    actions.on_its_own(found, question, by=request.desk.actor, at=request.desk.now)
    return redirect("desk:decide", case=case, question=question)


@require_POST
@page(Permission.HANDLE)
def take_away(request: DeskRequest, case: UUID, question: int, part: int) -> HttpResponseBase:
    """Take one part away; the history keeps its words."""
    found, _answer = one_question(request, case, question)
    form = Versioned(request.POST)
    version = form.cleaned_data["version"] if form.is_valid() else UUID(int=0)
    desk = request.desk
    actions.remove_part(found, question, part, version=version, by=desk.actor, at=desk.now)
    return redirect("desk:decide", case=case, question=question)
