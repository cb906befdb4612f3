"""The register of delegations: who lent which role to whom, and when; printed as it stands."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.desk.page import DeskRequest, attempt, page
from foidesk.desk.people.forms import LendForm
from foidesk.pages.saying import said
from foidesk.pages.templatetags.foidesk import day
from foidesk.people import actions, queries
from foidesk.people.rules import ROLES, Actor, Permission, Role, lacks

if TYPE_CHECKING:
    from foidesk.people.models import Delegation


@dataclass(frozen=True)
class Row:
    """A delegation as it is read: `state` in words, `may_end` while somebody could end it early."""

    loan: "Delegation"
    role: str
    state: str
    tone: str
    may_end: bool


@page()
def register(request: DeskRequest) -> HttpResponse:
    """Every delegation there ever was, the latest first."""
    desk = request.desk
    rows = [_row(loan, desk.actor, on=desk.today) for loan in queries.delegations(desk.office.id)]
    return render(request, "desk/people/delegations.html", {"rows": rows, "today": desk.today})


@page()
def lend(request: DeskRequest) -> HttpResponseBase:
    """Lend a role one holds to a named colleague."""
    desk = request.desk
    colleagues = [found for found in queries.colleagues(desk.office.id) if not found.left]
    form = LendForm(request.POST or None, actor=desk.actor, colleagues=colleagues)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.lend(form.loan, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:delegations")
    return render(request, "desk/people/lend.html", {"form": form, "nothing": not desk.actor.own_roles})


@require_POST
@page()
def end(request: DeskRequest, delegation: UUID) -> HttpResponseBase:
    """End a delegation before its last day."""
    desk, found = request.desk, queries.delegation(request.desk.office.id, delegation)
    if found is None:
        raise Http404
    if not _may_end(found, desk.actor):
        lacking = lacks(desk.actor, Permission.MANAGE)
        return render(request, "desk/forbidden.html", {"lacking": lacking}, status=403)
    if found.ended_at is None and found.until_on >= desk.today:
        actions.end_loan(found, by=desk.actor, at=desk.now, on=desk.today)
    return redirect("desk:delegations")


def _row(loan: "Delegation", actor: Actor, *, on: date) -> Row:
    state, tone = _state(loan, on)
    open_still = loan.ended_at is None and loan.until_on >= on
    may_end = open_still and _may_end(loan, actor)
    return Row(loan, said(ROLES[Role(loan.role)].name), state, tone, may_end)


def _may_end(loan: "Delegation", actor: Actor) -> bool:
    return actor.id in (loan.lender_id, loan.borrower_id) or actor.may(Permission.MANAGE)


def _state(loan: "Delegation", on: date) -> tuple[str, str]:
    if loan.ended_at is not None:
        return _("Ended early, on %(day)s") % {"day": day(timezone.localdate(loan.ended_at))}, "grey"
    if loan.until_on < on:
        return _("Ended"), "grey"
    if loan.from_on > on:
        return _("Not begun"), "blue"
    return _("In force"), "green"
