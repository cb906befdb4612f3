"""Giving a request and its questions to officers, and standing aside."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.cases import queries as cases
from foidesk.desk.handling.away import away_words
from foidesk.desk.handling.forms import Declare, Owner, Share, WithReason
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.handling import actions, queries
from foidesk.handling.rules import Nominee
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.pages.forms import Form


@page()
def owner(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Give the request to somebody."""
    found, desk = one_case(request, case), request.desk
    form = Owner(
        request.POST or None,
        initial={"owner": found.owner_id},
        nominees=_free(found),
        away=away_words(found.authority, on=desk.today),
    )
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.assign(found, form.cleaned_data["owner"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:case", case=found.id)
    return _draw(request, found, _("Who looks after it"), form, says=_who_is_shown())


@page()
def share(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Give single questions to an officer."""
    found, desk = one_case(request, case), request.desk
    form = Share(
        request.POST or None,
        nominees=_free(found),
        away=away_words(found.authority, on=desk.today),
        questions=cases.questions(found),
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            numbers = {int(n) for n in typed["questions"]}
            actions.share(found, numbers, typed["owner"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:case-people", case=found.id)
    return _draw(request, found, _("Who answers which question"), form, says=_who_is_shown())


@require_POST
@page()
def back(request: DeskRequest, case: UUID, question: int) -> HttpResponseBase:
    """A question is the owner's again."""
    found, desk = one_case(request, case), request.desk
    actions.take_share(found, question, by=desk.actor, at=desk.now)
    return redirect("desk:case-people", case=found.id)


@page()
def declare(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Say that one has an interest in a request; whoever manages may say so of another."""
    found, desk = one_case(request, case), request.desk
    manages = desk.actor.may(Permission.MANAGE) or desk.actor.may(Permission.RESTRICT)
    form = Declare(
        request.POST or None,
        nominees=queries.nominees(found) if manages else (),
        me=desk.actor.id,
        label=_("What is it?"),
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            who = typed.get("officer") or desk.actor.id
            actions.declare(
                found, typed["interest"], reason=typed["reason"], officer=who, by=desk.actor, at=desk.now
            )
        if tried.done:
            return redirect("desk:case-people", case=found.id)
    says = _(
        "Whoever has an interest owns, decides, approves and publishes nothing of this request from then on. "
        "What was done before stays, and the reason is read by everybody who sees the request."
    )
    return _draw(request, found, _("Declare an interest"), form, says=says, verb=_("Stand aside"))


@page()
def no_longer(request: DeskRequest, case: UUID, officer: UUID) -> HttpResponseBase:
    """Take an interest back."""
    found, desk = one_case(request, case), request.desk
    form = WithReason(request.POST or None, label=_("Why is it none, or no longer one?"))
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            reason = form.cleaned_data["reason"]
            actions.no_longer(found, officer, reason=reason, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:case-people", case=found.id)
    return _draw(request, found, _("Take the interest back"), form, verb=_("Take it back"))


def _free(case: "Case") -> list[Nominee]:
    """Those who handle requests and have no interest in this one; the owner is among them."""
    aside = queries.standing_aside(case)
    return [
        one
        for one in queries.nominees(case)
        if (Permission.HANDLE in one.may and one.id not in aside) or one.id == case.owner_id
    ]


def _who_is_shown() -> str:
    return _(
        "You can choose whoever may handle requests and has no interest in this one. If somebody is missing, "
        "ask an administrator to give them the role of case officer."
    )


def _draw(
    request: DeskRequest, case: "Case", heading: str, form: "Form", *, says: str = "", verb: str = ""
) -> HttpResponse:
    context: dict[str, Any] = {"form": form, "says": says, "verb": verb or _("Save"), "page_heading": heading}
    return case_page(request, case, "desk/handling/act.html", tab="case-people", **context)
