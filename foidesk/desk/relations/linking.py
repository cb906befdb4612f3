"""Links between requests."""

from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.cases import queries as cases
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.desk.relations.forms import Link, WithReason
from foidesk.desk.relations.words import STANDS
from foidesk.handling import queries as handling
from foidesk.law.refusal import Refusal, Refused
from foidesk.people.rules import Permission
from foidesk.relations import actions, queries
from foidesk.relations.rules import Relation


@page(Permission.HANDLE)
def link(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Say that a request has to do with another."""
    found, desk = one_case(request, case), request.desk
    form = Link(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            other = cases.same_reference(found.authority, " ".join(typed["other"].split()))
            if other is None or not handling.open_to(desk.actor, other):
                raise Refused(Refusal("No request has this reference. Copy it from the head of its page."))
            actions.link(found, typed["relation"], other, reason=typed["reason"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:case", case=found.id)
    return case_page(
        request,
        found,
        "desk/relations/link.html",
        tab="case",
        page_heading=_("Link with another request"),
        form=form,
        others=queries.candidates(found, desk.actor),
    )


@page(Permission.HANDLE)
def take_out(request: DeskRequest, case: UUID, related: UUID) -> HttpResponseBase:
    """Take a link out that was wrong, or holds no longer."""
    found, desk = one_case(request, case), request.desk
    seen = next((one for one in queries.related(found, desk.actor) if one.row.id == related), None)
    if seen is None or not seen.loose:
        raise Http404
    form = WithReason(
        request.POST if request.method == "POST" else None, label=_("Why is the link taken out?")
    )
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.take_out(seen.row, reason=form.cleaned_data["reason"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:case", case=found.id)
    return case_page(
        request,
        found,
        "desk/relations/take_out.html",
        tab="case",
        page_heading=_("Take a link out"),
        form=form,
        seen=seen,
        says=STANDS[Relation(seen.row.relation)][0 if seen.first else 1],
    )
