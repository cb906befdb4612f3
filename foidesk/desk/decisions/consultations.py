"""Consultations on the desk: whose view was asked for on a request, and what they said."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from foidesk.authorities.queries import clock_settings
from foidesk.cases import queries as cases
from foidesk.days.working_days import nth_working_day_after
from foidesk.decisions import actions, queries, rules
from foidesk.decisions.rules import ConsultationState
from foidesk.desk.decisions.consulting_forms import Consult, RecordView, Withdraw
from foidesk.desk.decisions.views import may_change
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.language.phrases import capital, question_words
from foidesk.law.regime import Regime
from foidesk.letters import queries as letters
from foidesk.pages.saying import said
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.decisions.models import Consultation

DAYS_TO_REPLY = 5
"""The working days somebody is given; the officer may choose another date."""
ABOUT_OTHERS = {
    Regime.FOIA: ("FOIA 41(1)", "FOIA 43(2)"),
    Regime.EIR: ("EIR 12(5)(e)", "EIR 12(5)(f)"),
}
"""The provisions for which the view of somebody outside is most often evidence."""
STATE_WORDS = {
    ConsultationState.PLANNED: gettext_lazy("Letter not sent yet"),
    ConsultationState.ASKED: gettext_lazy("Waiting for a view"),
    ConsultationState.ANSWERED: gettext_lazy("View recorded"),
    ConsultationState.WITHDRAWN: gettext_lazy("No longer needed"),
}
STATE_TONES = {
    ConsultationState.PLANNED: "",
    ConsultationState.ASKED: "yellow",
    ConsultationState.ANSWERED: "green",
    ConsultationState.WITHDRAWN: "grey",
}


@dataclass(frozen=True)
class Told:
    """A consultation in words."""

    row: "Consultation"
    party: str
    state: str
    tone: str
    numbers: str
    view: str
    supports: str


@page()
def of_case(request: DeskRequest, case: UUID) -> HttpResponse:
    """Whose view was asked for on one request."""
    found = one_case(request, case)
    return case_page(
        request,
        found,
        "desk/decisions/consultations.html",
        tab="questions",
        page_heading=_("Consultations"),
        told=[told(row, request.desk.today) for row in queries.consultations(found)],
        may_ask=may_change(request, found),
    )


@page(Permission.HANDLE)
def consult(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Record that somebody was asked."""
    found, desk = one_case(request, case), request.desk
    questions, settings = cases.questions(found), clock_settings(found.authority)
    initial = {
        "questions": [str(questions[0].n)] if len(questions) == 1 else [],
        "asked_on": desk.today,
        "due_on": nth_working_day_after(settings.calendar, desk.today, DAYS_TO_REPLY).on,
    }
    form = Consult(request.POST or None, initial=initial, questions=questions)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.consult(found, form.asked(), by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:consultations", case=case)
    return case_page(
        request,
        found,
        "desk/decisions/consult.html",
        tab="questions",
        page_heading=_("Record that somebody was asked for a view"),
        form=form,
    )


@page()
def one(request: DeskRequest, consultation: UUID) -> HttpResponse:
    """One consultation: what was asked, and what came of it."""
    return _draw(request, _one(request, consultation))


@require_POST
@page(Permission.HANDLE)
def record_view(request: DeskRequest, consultation: UUID) -> HttpResponseBase:
    """Record the view."""
    found, desk = _one(request, consultation), request.desk
    form = RecordView(request.POST, provisions=_provisions(found.case))
    if form.is_valid():
        with attempt(form) as tried:
            actions.record_view(found, form.heard(), by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:consultation", consultation=consultation)
    return _draw(request, found, record=form)


@require_POST
@page(Permission.HANDLE)
def remind(request: DeskRequest, consultation: UUID) -> HttpResponseBase:
    """Record that they were reminded today."""
    desk = request.desk
    actions.remind(_one(request, consultation), by=desk.actor, at=desk.now, on=desk.today)
    return redirect("desk:consultation", consultation=consultation)


@require_POST
@page(Permission.HANDLE)
def withdraw(request: DeskRequest, consultation: UUID) -> HttpResponseBase:
    """Record that the view is no longer needed."""
    found, form, desk = _one(request, consultation), Withdraw(request.POST), request.desk
    if form.is_valid():
        with attempt(form) as tried:
            actions.withdraw(found, reason=form.cleaned_data["reason"], by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:consultations", case=found.case_id)
    return _draw(request, found, withdraw=form)


def told(row: "Consultation", today: date) -> Told:
    """A consultation as tables show it; one whose day has passed says so."""
    state, late = ConsultationState(row.state), queries.overdue(row, on=today)
    return Told(
        row=row,
        party=said(rules.PARTY_WORDS[rules.Party(row.party)]),
        state=_("Overdue") if late else str(STATE_WORDS[state]),
        tone="red" if late else STATE_TONES[state],
        numbers=said(question_words(queries.numbers(row))),
        view=capital(rules.VIEW_WORDS[rules.View(row.view)]) if row.view else "",
        supports=said(rules.name(rules.provision(row.supports))) if row.supports else "",
    )


def _draw(
    request: DeskRequest,
    row: "Consultation",
    *,
    record: RecordView | None = None,
    withdraw: Withdraw | None = None,
) -> HttpResponse:
    today = request.desk.today
    may = may_change(request, row.case)
    asks = (one for one in letters.of_case(row.case) if one.consultation_id == row.id)
    return case_page(
        request,
        row.case,
        "desk/decisions/consultation.html",
        tab="questions",
        page_heading=row.name,
        told=told(row, today),
        record=record or RecordView(initial={"view_on": today}, provisions=_provisions(row.case)),
        withdraw=withdraw or Withdraw(),
        has_errors=record is not None or withdraw is not None,
        letter=next(asks, None),
        may_record=may and row.state == ConsultationState.ASKED,
        may_withdraw=may and row.state in rules.WITHDRAW.sources,
    )


def _provisions(case: "Case") -> tuple[str, ...]:
    """What a view may be evidence for: what is relied on already, and what such views are mostly for."""
    regimes = {Regime(question.regime) for question in cases.questions(case)}
    usual = (key for regime, keys in ABOUT_OTHERS.items() if regime in regimes for key in keys)
    return tuple(dict.fromkeys((*queries.provisions_cited(case), *usual)))


def _one(request: DeskRequest, key: UUID) -> "Consultation":
    found = queries.consultation(request.desk.office.id, key)
    if found is None:
        raise Http404
    one_case(request, found.case_id)
    return found
