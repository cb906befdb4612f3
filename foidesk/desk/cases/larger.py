"""What changes a whole request: closing it, a smaller one in its place, the form in which it is answered."""

from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.authorities.queries import office
from foidesk.authorities.rules import Pattern
from foidesk.cases import actions
from foidesk.cases import queries as cases
from foidesk.cases.rules import CLOSE, Closure, State
from foidesk.desk.cases.event_form import Reason
from foidesk.desk.cases.larger_forms import FORM_NAMES, PRACTICABLE_NAMES, MeansForm, Smaller, initial_means
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.desk.relations.words import under_way
from foidesk.handling import actions as handling
from foidesk.people.rules import Permission
from foidesk.relations.rules import Closing
from foidesk.release import actions as release


@page(Permission.HANDLE)
def close(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Close a request whose applicant was asked for something and did nothing. Only a person closes."""
    found, desk = one_case(request, case), request.desk
    form = Reason(request.POST or None, label=_("Why is it closed?"))
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            reason = form.cleaned_data["reason"]
            closing = Closing(Closure.LAPSED, reason)
            release.close(found, closing, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:case", case=found.id)
    return case_page(
        request,
        found,
        "desk/cases/close.html",
        tab="case",
        page_heading=_("Close without an answer"),
        form=form,
        proposals=cases.clock(found, as_of=desk.today).proposals,
        against=CLOSE.refusals(State(found.state), None),
        ends=under_way(found),
    )


@page(Permission.HANDLE)
def narrow(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Log what the applicant asks for instead, as a new request linked to this one."""
    found, desk = one_case(request, case), request.desk
    needs_typed = Pattern(office(found.authority).reference_pattern).needs_typed
    initial = {"title": found.title, "channel": found.channel}
    form = Smaller(request.POST or None, needs_typed=needs_typed, initial=initial)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            new = handling.narrow(found, form.request(found), by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:case", case=new.id)
    return case_page(
        request,
        found,
        "desk/cases/narrow.html",
        tab="dates",
        page_heading=_("The applicant made the request smaller"),
        form=form,
    )


@page(Permission.READ)
def means(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """The form in which the applicant wants the information, and whether that can be done."""
    found, desk = one_case(request, case), request.desk
    kept = cases.means(found)
    form = MeansForm(request.POST or None, initial=initial_means(kept))
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.prefer_means(found, form.preference(), by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:case", case=found.id)
    may = desk.actor.may(Permission.HANDLE) or desk.actor.may(Permission.LOG)
    return case_page(
        request,
        found,
        "desk/cases/means.html",
        tab="case",
        page_heading=_("Means of communication"),
        form=form,
        kept=kept,
        wanted=FORM_NAMES[kept.preferred] if kept else "",
        practicable=PRACTICABLE_NAMES[kept.practicable] if kept else "",
        may_change=may,
    )
