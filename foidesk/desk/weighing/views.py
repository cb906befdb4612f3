"""Is it vexatious? Things to weigh."""

from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from foidesk.authorities.queries import profile
from foidesk.cases.rules import State
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.desk.weighing.forms import Notes
from foidesk.pages.saying import said
from foidesk.people.queries import names
from foidesk.people.rules import Permission
from foidesk.weighing import actions, queries, rules
from foidesk.weighing.rules import Checklist


@page()
def weigh(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """The prompts of one list with what was noted; whoever handles requests notes more (FOIA 14)."""
    found, desk = one_case(request, case), request.desk
    shown = _list(request)
    row, kept = queries.weighing(found), queries.notes(found)
    form = Notes(
        request.POST if request.method == "POST" else None,
        prompts=rules.PROMPTS[shown],
        kept=kept,
        initial={"version": row.version if row else 0},
    )
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            version = form.cleaned_data["version"]
            actions.weigh(found, form.notes(), version=version, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect(f"{reverse('desk:weighing', args=[found.id])}?list={shown}")
    may_note = desk.actor.may(Permission.HANDLE) and rules.may_weigh(State(found.state)) is None
    other = next(one for one in Checklist if one is not shown)
    return case_page(
        request,
        found,
        "desk/weighing/weighing.html",
        tab="questions",
        page_heading=_("Is it vexatious? Things to weigh"),
        form=form,
        may_note=may_note,
        shown=shown,
        other=other,
        source=rules.SOURCES[shown],
        row=row,
        weighed_by=names([row.weighed_by]).get(row.weighed_by, "") if row else "",
        elsewhere=[
            (said(rules.BY_KEY[key].title), text) for key, text in kept.items() if key not in form.fields
        ],
    )


def _list(request: DeskRequest) -> Checklist:
    """The list that was asked for, or that of the office's profile."""
    wanted = request.GET.get("list", "")
    if wanted in set(Checklist):
        return Checklist(wanted)
    return rules.usual(profile(request.desk.office.id).name)
