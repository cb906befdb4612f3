"""What an applicant is asked to pay: line by line, with the last days for the notice and for paying."""

from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.authorities import queries as authorities
from foidesk.authorities.rules.charges import money
from foidesk.desk.costs.fee_forms import BeginFee, FeeLine
from foidesk.desk.costs.frame import costs_page
from foidesk.desk.page import DeskRequest, attempt, one_case, page
from foidesk.pages.saying import said
from foidesk.people.rules import Permission
from foidesk.searches import actions, queries
from foidesk.searches.rules.fees import BASIS_WORDS, PROVISIONS, Basis, in_words


@page()
def of_case(request: DeskRequest, case: UUID) -> HttpResponse:
    """The fee that is asked, or which fees may be."""
    found, today = one_case(request, case), request.desk.today
    ways = queries.ways_to_charge(found, on=today)
    fee, notice = queries.fee(found, on=today), queries.notice_given(found)
    calendar = authorities.clock_settings(found.authority).calendar
    return costs_page(
        request,
        found,
        "fees",
        here="case-fees",
        heading=_("Fees"),
        fee=fee,
        basis=said(BASIS_WORDS[fee.basis]) if fee else "",
        doubt=ways[fee.basis] if fee else None,
        lines=[(line, in_words(line)) for line in fee.lines] if fee else (),
        total=money(fee.pence) if fee and fee.pence else "",
        notice_by=queries.notice_by(found),
        notice=notice,
        stated=money(notice.pence) if notice and notice.pence else "",
        differs=bool(fee and notice and notice.pence is not None and notice.pence != fee.pence),
        pay_by=fee.pay_by(notice.on if notice else today, calendar) if fee else None,
        ways=[(basis.value, said(BASIS_WORDS[basis]), PROVISIONS[basis], no) for basis, no in ways.items()],
        schedule=[(one, money(one.pence)) for one in authorities.charges(found.authority, on=today)],
    )


@page(Permission.HANDLE)
def begin(request: DeskRequest, case: UUID, basis: str) -> HttpResponseBase:
    """Begin a fee under one basis."""
    found, desk, chosen = one_case(request, case), request.desk, _basis(basis)
    form = BeginFee(request.POST or None, basis=chosen)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.begin_fee(
                found,
                chosen,
                confirmed=form.cleaned_data.get("confirmed", False),
                why=form.cleaned_data["why"],
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
        if tried.done:
            return redirect("desk:case-fees", case=found.id)
    return costs_page(
        request,
        found,
        "form",
        here="case-fees",
        heading=_("Begin a fee"),
        inset=f"{said(BASIS_WORDS[chosen])} ({PROVISIONS[chosen]})",
        form=form,
        send=_("Begin the fee"),
    )


@page(Permission.HANDLE)
def add(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Put a line on the fee."""
    found, desk = one_case(request, case), request.desk
    form = FeeLine(request.POST or None, charges=authorities.charges(found.authority, on=desk.today))
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.add_to_fee(found, form.line(), by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:case-fees", case=found.id)
    return costs_page(
        request,
        found,
        "form",
        here="case-fees",
        heading=_("Put a line on the fee"),
        form=form,
        send=_("Put it on the fee"),
    )


def _basis(text: str) -> Basis:
    try:
        return Basis(text)
    except ValueError:
        raise Http404 from None
