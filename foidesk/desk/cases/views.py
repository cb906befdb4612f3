"""The overview of a request, the list of all, and who looks after one."""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import ngettext

from foidesk.authorities.queries import clock_settings
from foidesk.cases import queries as cases
from foidesk.cases.queries import WorkFilter
from foidesk.cases.rules import CLOSE
from foidesk.desk.absent import Marks
from foidesk.desk.case_header import row_words
from foidesk.desk.cases.cards import cards
from foidesk.desk.cases.forms import MINE, CaseFilter
from foidesk.desk.cases.larger_forms import FORM_NAMES
from foidesk.desk.next_step import next_steps
from foidesk.desk.page import DeskRequest, case_page, one_case, page
from foidesk.desk.relations.words import stands
from foidesk.desk.tasks import tasks
from foidesk.handling import queries as handling
from foidesk.law.regime import Regime
from foidesk.pages.paging import page_of
from foidesk.pages.saying import said
from foidesk.people import queries as people
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@page()
def overview(request: DeskRequest, case: UUID) -> HttpResponse:
    """Where the request stands, its questions, and the one next thing to do."""
    found = one_case(request, case)
    preference = cases.means(found)
    step = next_steps(request.desk.actor, [found], on=request.desk.today)[found.id]
    aside = handling.must_stand_aside(found, request.desk.actor)
    if aside is not None and step.href:
        step = replace(step, href="", why=said(aside.says))
    knows = handling.knows_applicant(request.desk.actor, found)
    return case_page(
        request,
        found,
        "desk/cases/overview.html",
        tab="case",
        step=step,
        cards=cards(found),
        tasks=tasks(found, on=request.desk.today),
        acting=cases.acting(found),
        may_know=request.desk.actor.may(Permission.KNOW_APPLICANT),
        others=_open_to(request, cases.of_applicant(found))[:5] if knows else [],
        clarification=cases.clarification_open(found),
        closable=found.state in CLOSE.sources,
        stands=stands(found, request.desk.actor),
        mixed=found.regime != Regime.FOIA,
        means=FORM_NAMES[preference.preferred] if preference else "",
        may_handle=request.desk.actor.may(Permission.HANDLE),
    )


def _open_to(request: DeskRequest, others: "Iterable[Case]") -> "list[Case]":
    """Of some requests those that exist for whoever looks."""
    closed = handling.closed_references(request.desk.actor)
    return [case for case in others if case.id not in closed]


@page()
def all_cases(request: DeskRequest) -> HttpResponse:
    """Every request, by due date, narrowed by what stands in the address."""
    desk = request.desk
    form = CaseFilter(request.GET or None, colleagues=people.colleagues(desk.office.id))
    chosen = form.cleaned_data if form.is_valid() else {}
    owner = chosen.get("owner", "")
    wanted = WorkFilter(
        state=chosen.get("state", ""),
        owner=UUID(owner) if owner and owner != MINE else None,
        text=chosen.get("q", ""),
    )
    rows_there = cases.work_list(desk.office.id, wanted).exclude(id__in=handling.closed_to(desk.actor))
    if owner == MINE:
        rows_there = rows_there.filter(handling.mine(desk.actor))
    shown = page_of(rows_there, request.GET.get("page"))
    settings = clock_settings(desk.office.id)
    steps = next_steps(desk.actor, list(shown.object_list), on=desk.today)
    marks = Marks(desk)
    rows = [
        (case, row_words(case, on=desk.today, settings=settings), steps[case.id], marks.of(case))
        for case in shown.object_list
    ]
    n = shown.paginator.count
    caption = ngettext("%(n)s request", "%(n)s requests", n) % {"n": n}
    return render(
        request, "desk/cases/all.html", {"page": shown, "rows": rows, "filter": form, "caption": caption}
    )
