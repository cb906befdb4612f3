"""Recording something that happened to a request, and putting an entry right that was wrong."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from foidesk.cases import actions
from foidesk.cases import queries as cases
from foidesk.clock.happening import Kind
from foidesk.decisions import queries as decisions
from foidesk.desk.cases.event_form import Event, Reason, initial_of
from foidesk.desk.cases.event_words import DESCRIBED, GROUPS, Described
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.happenings.events import REPORTABLE, sentence
from foidesk.law.exemptions import any_qualified
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime
from foidesk.letters.rules import Kind as Letter
from foidesk.people.rules import Permission
from foidesk.searches import queries as searches

if TYPE_CHECKING:
    from foidesk.cases.models import Case, Happening

_ONLY_UNDER = {
    Kind.PIT_EXTENSION: Regime.FOIA,
    Kind.EIR_EXTENSION: Regime.EIR,
    Kind.SAR_EXTENSION: Regime.SAR,
    Kind.IDENTITY_ASKED: Regime.SAR,
    Kind.IDENTITY_RECEIVED: Regime.SAR,
}
_LETTERS = {
    Kind.FEES_NOTICE: Letter.FEES_NOTICE,
    Kind.PIT_EXTENSION: Letter.EXTENSION,
    Kind.EIR_EXTENSION: Letter.COMPLEX_EXTENSION,
}
"""What is also written here as a letter, and then recorded by itself."""
_WITH_A_PAGE = {Kind.REGIME_SET, Kind.VALID}
"""What is recorded together with more than its day: the law of each question, the applicant's address."""
_AFTER_THE_ANSWER = {Kind.RESPONSE_RECEIVED, Kind.IR_REQUESTED, Kind.IR_OUTCOME}


@page(Permission.HANDLE)
def record(request: DeskRequest, case: UUID) -> HttpResponse:
    """Choose what happened."""
    found = one_case(request, case)
    regimes = {question.regime for question in cases.questions(found)}
    return case_page(
        request,
        found,
        "desk/cases/record.html",
        tab="dates",
        page_heading=_("Record something that happened"),
        lacking=cases.lacking_of(found.authority, [found.id]).get(found.id) is Kind.NOT_VALID,
        groups=[
            (name, kinds)
            for name, offered in GROUPS
            if (kinds := list(_offered(offered, regimes, answered=found.answered_on is not None)))
        ],
    )


def _offered(kinds: Iterable[Kind], regimes: set[str], *, answered: bool) -> Iterable[tuple[Kind, Described]]:
    """What can have happened to a request under these laws, so far as it has come."""
    for kind in kinds:
        elsewhere = kind in _ONLY_UNDER and _ONLY_UNDER[kind] not in regimes
        if not elsewhere and (answered or kind not in _AFTER_THE_ANSWER):
            yield kind, DESCRIBED[kind]


@page(Permission.HANDLE)
def record_one(request: DeskRequest, case: UUID, kind: str) -> HttpResponseBase:
    """The day of one event, and what belongs to it."""
    found, desk = one_case(request, case), request.desk
    if kind not in REPORTABLE - _WITH_A_PAGE:
        raise Http404
    questions = cases.questions(found)
    initial: dict[str, Any] = {"questions": [str(question.n) for question in questions]}
    lacks: tuple[Refusal, ...] = ()
    if kind == Kind.PIT_EXTENSION:
        waiting = decisions.extension(found, on=desk.today)
        lacks = waiting.lacks
        initial |= _waiting(waiting) if waiting.questions else _weighed(found, on=desk.today)
    elif kind == Kind.FEES_NOTICE and (fee := searches.fee(found, on=desk.today)) and fee.pence:
        initial["amount"] = Decimal(fee.pence) / 100
    form = Event(request.POST or None, kind=Kind(kind), questions=questions, initial=initial)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data.get("reason", "")
        with attempt(form) as tried:
            actions.report(found, form.event(), reason=reason, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:dates", case=found.id)
    return _entry_page(request, found, form, Kind(kind), lacks=lacks)


def _waiting(found: decisions.Extension) -> dict[str, Any]:
    """What the questions say that is still being weighed: on which exemptions, and until when."""
    return {
        "provisions": ", ".join(found.provisions),
        "questions": [str(n) for n in found.questions],
        "about": found.questions,
        "estimate_on": found.estimate_on,
    }


def _weighed(case: "Case", *, on: date) -> dict[str, Any]:
    """The qualified exemptions that were decided on so far, and the questions that rest on them."""
    keys, numbers = [], []
    for answer in decisions.answers(case):
        found = [ground.key for part in answer.parts for ground in part.decision.grounds]
        qualified = [key for key in found if any_qualified([key], on=on)]
        keys += qualified
        numbers += [str(answer.n)] if qualified else []
    about = tuple(int(n) for n in numbers)
    return (
        {"provisions": ", ".join(dict.fromkeys(keys)), "questions": numbers, "about": about} if keys else {}
    )


@page(Permission.HANDLE)
def correct(request: DeskRequest, case: UUID, happening: UUID) -> HttpResponseBase:
    """Put another entry in the place of one that was wrong."""
    found, desk = one_case(request, case), request.desk
    row, questions = _one(found, happening), cases.questions(found)
    before = cases.event_of(row)
    initial = initial_of(before, questions)
    form = Event(
        request.POST or None, kind=before.kind, questions=questions, correcting=True, initial=initial
    )
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["correction"]
        with attempt(form) as tried:
            actions.correct(
                found, row, form.event(), reason=reason, by=desk.actor, at=desk.now, on=desk.today
            )
        if tried.done:
            return redirect("desk:dates", case=found.id)
    return _entry_page(request, found, form, before.kind, row)


@page(Permission.HANDLE)
def take_out(request: DeskRequest, case: UUID, happening: UUID) -> HttpResponseBase:
    """Say that what was entered did not happen, after a look at what that will do."""
    found, desk = one_case(request, case), request.desk
    row = _one(found, happening)
    form = Reason(request.POST or None, label=_("Why was it entered, if it did not happen?"))
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            reason = form.cleaned_data["reason"]
            actions.annul(found, row, reason=reason, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:dates", case=found.id)
    return case_page(
        request,
        found,
        "desk/cases/take_out.html",
        tab="dates",
        page_heading=_("Take out an entry"),
        form=form,
        row=row,
        says=sentence(cases.event_of(row)),
    )


def _one(case: "Case", key: UUID) -> "Happening":
    row = cases.happening(case, key)
    if row is None or row.annuls:
        raise Http404
    return row


def _entry_page(
    request: DeskRequest,
    case: "Case",
    form: Event,
    kind: Kind,
    row: "Happening | None" = None,
    *,
    lacks: tuple[Refusal, ...] = (),
) -> HttpResponse:
    described = DESCRIBED[kind]
    return case_page(
        request,
        case,
        "desk/cases/entry.html",
        tab="dates",
        page_heading=_("Correct an entry") if row else described.name,
        form=form,
        described=described,
        row=row,
        lacks=lacks,
        written=_written(case, kind) if row is None else "",
    )


def _written(case: "Case", kind: Kind) -> str:
    """Where such a notice is written here; empty where none is, or none can be any more."""
    if kind not in _LETTERS or case.answered_on is not None:
        return ""
    return reverse("desk:begin-letter", args=[case.id, _LETTERS[kind]])
