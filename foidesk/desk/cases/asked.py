"""What was asked, put right: a question that was missed at logging, and a question's words."""

from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.cases import actions
from foidesk.cases import queries as cases
from foidesk.cases.mending import may_not_add, may_not_reword
from foidesk.cases.rules import State
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.happenings.asked import LONGEST_QUESTION
from foidesk.law.regime import Regime
from foidesk.pages import forms
from foidesk.people.rules import Permission

_LAWS = {
    Regime.FOIA: gettext_lazy("Freedom of Information Act"),
    Regime.EIR: gettext_lazy("Environmental Information Regulations"),
    Regime.SAR: gettext_lazy("Data protection: the applicant's own data"),
}


class Missed(forms.Form):
    """A question that was missed."""

    text = forms.LongText(
        label=gettext_lazy("The question, as the applicant asked it"), max_length=LONGEST_QUESTION, rows=4
    )
    regime = forms.TypedChoiceField(
        label=gettext_lazy("Which law is it answered under?"),
        choices=list(_LAWS.items()),
        coerce=Regime,
        initial=Regime.FOIA.value,
        widget=forms.Radios,
    )
    reason = forms.CharField(label=gettext_lazy("How came it to be missed?"), max_length=500)


class Words(forms.Form):
    """The words of a question, and why they change."""

    text = forms.LongText(
        label=gettext_lazy("The question, as the applicant asked it"), max_length=LONGEST_QUESTION, rows=4
    )
    reason = forms.CharField(label=gettext_lazy("What was wrong with it?"), max_length=500)


@page(Permission.HANDLE)
def add(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Add a question that was missed when the request was logged."""
    found, desk = one_case(request, case), request.desk
    form = Missed(request.POST or None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            actions.add_question(
                found,
                typed["text"],
                regime=typed["regime"],
                reason=typed["reason"],
                by=desk.actor,
                at=desk.now,
            )
        if tried.done:
            return redirect("desk:questions", case=found.id)
    return case_page(
        request,
        found,
        "desk/cases/asked.html",
        tab="questions",
        page_heading=_("Add a question that was missed"),
        against=may_not_add(State(found.state)),
        answered=found.state == State.ANSWERED,
        adding=True,
        form=form,
    )


@page(Permission.HANDLE)
def words(request: DeskRequest, case: UUID, question: int) -> HttpResponseBase:
    """Put right how a question was taken down."""
    found, desk = one_case(request, case), request.desk
    asked = next((one for one in cases.questions(found) if one.n == question), None)
    if asked is None:
        raise Http404
    form = Words(request.POST or None, initial={"text": asked.text})
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            actions.reword(found, question, typed["text"], reason=typed["reason"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:questions", case=found.id)
    return case_page(
        request,
        found,
        "desk/cases/asked.html",
        tab="questions",
        page_heading=_("Put the words of question %(n)s right") % {"n": question},
        against=may_not_reword(State(found.state)),
        adding=False,
        form=form,
    )
