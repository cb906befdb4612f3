"""Before anything leaves: an approval taken back, and a letter withdrawn from approval."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.desk.release.forms import Why
from foidesk.desk.release.reached import one_parcel
from foidesk.desk.release.told import told
from foidesk.law.refusal import Refusal
from foidesk.people.rules import Actor, Transition
from foidesk.release import actions, rules
from foidesk.release.rules import Kind, State

if TYPE_CHECKING:
    from foidesk.release.models import Parcel


@page()
def unapprove(request: DeskRequest, parcel: UUID) -> HttpResponseBase:
    """An approver thinks again, before it is handed over."""
    return _undo(
        request,
        one_parcel(request, parcel),
        rules.UNAPPROVE,
        actions.take_approval_back,
        page_heading=_("Take the approval back"),
        says=_("It goes back to its drafter with your reason, and can't leave until it is approved again."),
        button=_("Take the approval back"),
    )


@page()
def withdraw(request: DeskRequest, parcel: UUID) -> HttpResponseBase:
    """Its drafter thinks again, before anybody approved it."""
    return _undo(
        request,
        one_parcel(request, parcel),
        rules.WITHDRAW,
        actions.withdraw,
        page_heading=_("Withdraw it from approval"),
        says=_("Nobody needs to read it any more. Change the letter, then send it for approval again."),
        button=_("Withdraw it"),
    )


def _undo(
    request: DeskRequest,
    parcel: "Parcel",
    row: Transition[State],
    action: "Callable[..., Parcel]",
    **words: Any,
) -> HttpResponseBase:
    desk, form = request.desk, Why(request.POST if request.method == "POST" else None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            action(parcel, reason=form.cleaned_data["reason"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:parcel", parcel=parcel.id)
        parcel = one_parcel(request, parcel.id)
    return case_page(
        request,
        one_case(request, parcel.case_id),
        "desk/release/reason.html",
        tab="case-letters",
        told=told(parcel, on=desk.today, actor=desk.actor),
        against=_against(parcel, row, desk.actor),
        form=form,
        **words,
    )


def _against(parcel: "Parcel", row: Transition[State], by: Actor) -> tuple[Refusal, ...]:
    """Why this can't be done now, or by this officer."""
    wanting = rules.may_not_prepare(Kind(parcel.kind), by, of=parcel.authority) if row.who is None else None
    return (*row.refusals(State(parcel.state), by, of=parcel.authority), *([wanting] if wanting else []))
