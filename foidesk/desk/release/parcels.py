"""Lists of what leaves, and one parcel with what can be done next."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from foidesk.desk.page import DeskRequest, case_page, one_case, page
from foidesk.desk.release.reached import one_parcel
from foidesk.desk.release.told import (
    KIND_NAMES,
    STATE_NAMES,
    STATE_TONES,
    against_approving,
    against_sending,
    told,
)
from foidesk.handling import queries as handling
from foidesk.pages.paging import page_of
from foidesk.people.queries import names
from foidesk.people.rules import Permission
from foidesk.release import queries, rules
from foidesk.release.rules import Kind, State


@page()
def approvals(request: DeskRequest) -> HttpResponse:
    """What waits for approval at this office, the longest waiting first."""
    closed = handling.closed_to(request.desk.actor)
    there = queries.waiting_for_approval(request.desk.office.id).exclude(case_id__in=closed)
    shown = page_of(there, request.GET.get("page"))
    request.desk.shown.add(cases=[row.case for row in shown.object_list])
    asked_by = names(row.submitted_by for row in shown.object_list if row.submitted_by)
    rows = [
        (row, KIND_NAMES[Kind(row.kind)], asked_by.get(row.submitted_by, "") if row.submitted_by else "")
        for row in shown.object_list
    ]
    return render(request, "desk/release/approvals.html", {"page": shown, "rows": rows})


@page()
def of_case(request: DeskRequest, case: UUID) -> HttpResponse:
    """Everything that was made ready for one request, the newest first, with its state."""
    found = one_case(request, case)
    rows = [
        (
            row,
            KIND_NAMES[Kind(row.kind)],
            STATE_NAMES[State(row.state)],
            STATE_TONES.get(State(row.state), ""),
        )
        for row in queries.parcels_of(found)
    ]
    return case_page(
        request,
        found,
        "desk/release/of_case.html",
        tab="case-letters",
        page_heading=_("What leaves, and what has left"),
        rows=rows,
    )


@page()
def one(request: DeskRequest, parcel: UUID) -> HttpResponse:
    """One parcel: exactly what leaves, where it stands, and the one next thing to do."""
    found, desk = one_parcel(request, parcel), request.desk
    ready = found.state in rules.READY
    needs_approval = found.state == State.PREPARED and queries.needs_another_officer(found)
    return case_page(
        request,
        one_case(request, found.case_id),
        "desk/release/parcel.html",
        tab="case-letters",
        page_heading=str(KIND_NAMES[Kind(found.kind)]),
        told=told(found, on=desk.today, actor=desk.actor),
        may_approve=desk.actor.may(Permission.APPROVE),
        may_approve_this=not against_approving(found, desk.actor, single_officer=desk.office.single_officer),
        may_prepare=rules.may_not_prepare(Kind(found.kind), desk.actor, of=found.authority) is None,
        needs_approval=needs_approval,
        against=against_sending(found, desk.actor) if ready and not needs_approval else (),
        ready=ready and not needs_approval,
    )
