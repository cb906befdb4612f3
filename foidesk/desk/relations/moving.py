"""One request made of two, and two of one."""

from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.authorities.queries import office
from foidesk.authorities.rules import Pattern
from foidesk.cases import queries as cases
from foidesk.cases.rules import OPEN
from foidesk.decisions import queries as decisions
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.desk.relations.forms import Merge, Split
from foidesk.people.rules import Permission
from foidesk.relations import queries
from foidesk.release import actions


@page(Permission.HANDLE)
def merge(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Make one request of two of the same applicant; the one received first goes on."""
    found, desk = one_case(request, case), request.desk
    others = [one for one in queries.candidates(found, desk.actor) if one.state in OPEN]
    form = Merge(request.POST if request.method == "POST" else None, others=others)
    if request.method == "POST" and form.is_valid():
        other = next(one for one in others if one.id == form.cleaned_data["other"])
        with attempt(form) as tried:
            went_on = actions.merge(
                found, other, reason=form.cleaned_data["reason"], by=desk.actor, at=desk.now, on=desk.today
            )
        if tried.done:
            return redirect("desk:case", case=went_on.id)
    return case_page(
        request,
        found,
        "desk/relations/merge.html",
        tab="case",
        page_heading=_("Merge with another request"),
        form=form,
        others=[(one, cases.questions(one)) for one in others],
        is_open=found.state in OPEN,
    )


@page(Permission.HANDLE)
def split(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Make some questions a request of their own."""
    found, desk = one_case(request, case), request.desk
    asked = cases.questions(found)
    form = Split(
        request.POST if request.method == "POST" else None,
        asked=asked,
        needs_typed=Pattern(office(found.authority).reference_pattern).needs_typed,
    )
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            new = actions.split(
                found,
                {int(n) for n in typed["questions"]},
                title=typed["title"],
                typed_reference=" ".join(typed.get("typed_reference", "").split()),
                reason=typed["reason"],
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
        if tried.done:
            return redirect("desk:case", case=new.id)
    return case_page(
        request,
        found,
        "desk/relations/split.html",
        tab="case",
        page_heading=_("Split off some questions"),
        form=form,
        several=len(asked) > 1 and found.state in OPEN,
        decided=len(decisions.undecided(found)) < len(asked),
    )
