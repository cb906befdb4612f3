"""Asking for approval, sending by e-mail, recording what was posted or handed over, taking back."""

from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.authorities.queries import mail_route
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.desk.release.forms import Doubtful, Sent
from foidesk.desk.release.reached import one_parcel
from foidesk.desk.release.told import against_sending, told
from foidesk.release import actions


@page()
def submit(request: DeskRequest, parcel: UUID) -> HttpResponseBase:
    """Ask a different officer to approve it; where the gate has doubts, say why it may leave."""
    found, desk = one_parcel(request, parcel), request.desk
    shown = told(found, on=desk.today, actor=desk.actor, acting=True)
    form = Doubtful(request.POST if request.method == "POST" else None, doubts=shown.doubts)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.submit(found, by=desk.actor, at=desk.now, reason=form.why)
        if tried.done:
            return redirect("desk:parcel", parcel=found.id)
        shown = told(one_parcel(request, parcel), on=desk.today, actor=desk.actor, acting=True)
    return case_page(
        request,
        one_case(request, found.case_id),
        "desk/release/submit.html",
        tab="case-letters",
        page_heading=_("Send for approval"),
        told=shown,
        form=form,
    )


@page()
def by_mail(request: DeskRequest, parcel: UUID) -> HttpResponseBase:
    """Say what will happen, then hand it to the outbox."""
    found, desk = one_parcel(request, parcel), request.desk
    shown = told(found, on=desk.today, actor=desk.actor)
    form = Doubtful(request.POST if request.method == "POST" else None, doubts=shown.doubts)
    if request.method == "POST" and form.is_valid():
        route = mail_route(found.authority)
        sender = route.sender_address if route else desk.office.email
        with attempt(form) as tried:
            actions.send_by_mail(found, by=desk.actor, at=desk.now, reason=form.why, sender_address=sender)
        if tried.done:
            return redirect("desk:parcel", parcel=found.id)
        shown = told(one_parcel(request, parcel), on=desk.today, actor=desk.actor)
    return case_page(
        request,
        one_case(request, found.case_id),
        "desk/release/send.html",
        tab="case-letters",
        page_heading=_("Send by e-mail"),
        told=shown,
        against=against_sending(shown.parcel, desk.actor),
        form=form,
    )


@page()
def record(request: DeskRequest, parcel: UUID) -> HttpResponseBase:
    """Note that it was posted or handed over, and on which day."""
    found, desk = one_parcel(request, parcel), request.desk
    shown = told(found, on=desk.today, actor=desk.actor)
    form = Sent(
        request.POST if request.method == "POST" else None,
        initial={"sent_on": desk.today},
        doubts=shown.doubts,
        address_kind=found.address_kind,
        files=[one.item for one in shown.files],
    )
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.record_sent(
                found,
                how=form.way,
                sent_on=form.day,
                enclosed=form.enclosed,
                by=desk.actor,
                at=desk.now,
                reason=form.why,
            )
        if tried.done:
            return redirect("desk:parcel", parcel=found.id)
        shown = told(one_parcel(request, parcel), on=desk.today, actor=desk.actor)
    return case_page(
        request,
        one_case(request, found.case_id),
        "desk/release/record.html",
        tab="case-letters",
        page_heading=_("Record that it was sent"),
        told=shown,
        against=against_sending(shown.parcel, desk.actor),
        form=form,
    )


@require_POST
@page()
def take_back(request: DeskRequest, parcel: UUID) -> HttpResponseBase:
    """Take it out of the outbox, as long as it waits there."""
    found, desk = one_parcel(request, parcel), request.desk
    actions.take_back(found, by=desk.actor, at=desk.now)
    return redirect("desk:parcel", parcel=found.id)
