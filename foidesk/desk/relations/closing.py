"""Closing a request that is not to be answered, and opening one again."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from foidesk.cases import queries as cases
from foidesk.cases.rules import CLOSE_AS, TAKE_UP, Closure, State
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.desk.relations.forms import Duplicate, InError, Withdrawn, WithReason
from foidesk.desk.relations.words import stands, under_way
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Permission
from foidesk.relations import queries, rules
from foidesk.relations.rules import Relation
from foidesk.release import actions

if TYPE_CHECKING:
    from foidesk.cases.models import Case

_HEADINGS = {
    Closure.WITHDRAWN: lazy("Close it as withdrawn"),
    Closure.IN_ERROR: lazy("Close it as logged in error"),
    Closure.DUPLICATE: lazy("Close it as a duplicate"),
}


@page(Permission.HANDLE)
def close_as(request: DeskRequest, case: UUID, why: str) -> HttpResponseBase:
    """Close a request as withdrawn, in error or a duplicate, after a look at what ends with it."""
    found, desk = one_case(request, case), request.desk
    if why not in _HEADINGS:
        raise Http404
    closure = Closure(why)
    others, not_of = _others(found, desk.actor) if closure is Closure.DUPLICATE else ([], [])
    form = _form(request, closure, others)
    if request.method == "POST" and form.is_valid():
        chosen = form.cleaned_data.get("other")
        other = next((one for one in others if one.id == chosen), None)
        with attempt(form) as tried:
            actions.close(found, form.closing(), other=other, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:case", case=found.id)
    return case_page(
        request,
        found,
        "desk/relations/close_as.html",
        tab="case",
        page_heading=str(_HEADINGS[closure]),
        form=form,
        why=closure.value,
        others=[(one, cases.questions(one)) for one in others],
        not_of=not_of,
        asked=cases.questions(found),
        against=CLOSE_AS.refusals(State(found.state), None),
        ends=under_way(found),
    )


def _others(case: "Case", reader: Actor) -> "tuple[list[Case], list[tuple[Case, Refusal]]]":
    """Of which requests it may be a duplicate, and of which others of the applicant not, with the reason."""
    may, may_not = [], []
    for one in queries.candidates(case, reader):
        against = next(rules.not_a_duplicate(queries.standing(case), queries.standing(one)), None)
        if against is None:
            may.append(one)
        else:
            may_not.append((one, against))
    return may, may_not


def _form(request: DeskRequest, closure: Closure, others: "list[Case]") -> Withdrawn | InError | Duplicate:
    typed = request.POST if request.method == "POST" else None
    if closure is Closure.DUPLICATE:
        return Duplicate(typed, others=others, label=_("Why is it closed?"))
    if closure is Closure.WITHDRAWN:
        return Withdrawn(typed, label=_("What did the applicant say?"))
    return InError(typed, label=_("What is it, and what becomes of it?"))


@page(Permission.HANDLE)
def reopen(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Open a request again that was closed by mistake, after a look at the days that ran meanwhile."""
    found, desk = one_case(request, case), request.desk
    form = WithReason(
        request.POST if request.method == "POST" else None, label=_("Why should it not have been closed?")
    )
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.reopen(found, reason=form.cleaned_data["reason"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:case", case=found.id)
    clock = cases.clock(found, as_of=desk.today)
    return case_page(
        request,
        found,
        "desk/relations/reopen.html",
        tab="case",
        page_heading=_("Open it again"),
        form=form,
        clock=clock,
        late=clock.due is not None and desk.today > clock.due,
        stands=stands(found, desk.actor),
        merged=queries.of_kind(found, Relation.MERGED_INTO),
        against=TAKE_UP.refusals(State(found.state), None),
    )
