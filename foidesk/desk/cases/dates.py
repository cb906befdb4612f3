"""What happened to a request, day by day: the list, recording one thing more, and putting an entry right."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.cases import actions
from foidesk.cases import queries as cases
from foidesk.cases.events import REPORTABLE, sentence
from foidesk.clock.happening import Kind
from foidesk.desk.cases.event_form import Event, Reason, initial_of
from foidesk.desk.cases.event_words import DESCRIBED, GROUPS, Described
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.law.regime import Regime
from foidesk.people.queries import names
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case, Happening

_ONLY_UNDER = {
    Kind.PIT_EXTENSION: Regime.FOIA,
    Kind.EIR_EXTENSION: Regime.EIR,
    Kind.SAR_EXTENSION: Regime.SAR,
    Kind.IDENTITY_ASKED: Regime.SAR,
    Kind.IDENTITY_RECEIVED: Regime.SAR,
}
_WITH_A_PAGE = {Kind.REGIME_SET, Kind.VALID}
"""What is recorded together with more than its day: the law of each question, the applicant's address."""
_AFTER_THE_ANSWER = {Kind.RESPONSE_RECEIVED, Kind.IR_REQUESTED, Kind.IR_OUTCOME}


@dataclass(frozen=True)
class Line:
    """One entry of the list: in force, or struck through with what was said against it.

    `entered_by` is empty where no officer entered it. `key` is what its links are about, None for none.
    """

    on: date
    says: str
    reason: str
    entered_by: str
    entered_at: datetime
    struck: str = ""
    struck_reason: str = ""
    key: UUID | None = None
    may_take_out: bool = False


@page()
def dates(request: DeskRequest, case: UUID) -> HttpResponse:
    """Everything that happened, in the order of its days, with what was corrected."""
    found = one_case(request, case)
    may_handle = request.desk.actor.may(Permission.HANDLE)
    return case_page(
        request,
        found,
        "desk/cases/dates.html",
        tab="dates",
        page_heading=_("Dates"),
        lines=lines_of(cases.happenings(found), may_handle=may_handle),
        narrowed_into=cases.narrowed_into(found),
        may_handle=may_handle,
    )


def lines_of(rows: "Sequence[Happening]", *, may_handle: bool) -> list[Line]:
    """The entries as the list shows them. A row that only takes another out is told at that other."""
    known = names({row.entered_by for row in rows if row.entered_by})
    later = {row.corrects_id: row for row in rows if row.corrects_id}
    return [_line(row, later.get(row.id), known, may_handle) for row in rows if not row.annuls]


def _line(row: "Happening", later: "Happening | None", known: "dict[UUID, str]", may_handle: bool) -> Line:
    says = sentence(cases.event_of(row))
    links = may_handle and later is None and not row.by_letter and row.kind != Kind.NARROWED
    return Line(
        on=row.happened_on,
        says=says[:1].upper() + says[1:],
        reason=row.reason,
        entered_by=_name(row, known),
        entered_at=row.entered_at,
        struck=_struck(later, known),
        struck_reason=later.reason if later else "",
        key=row.id if links else None,
        may_take_out=row.kind != Kind.RECEIVED,
    )


def _name(row: "Happening", known: "dict[UUID, str]") -> str:
    return known.get(row.entered_by, _("Somebody unknown")) if row.entered_by else _("FOI Desk")


def _struck(later: "Happening | None", known: "dict[UUID, str]") -> str:
    if later is None:
        return ""
    who = {"who": _name(later, known)}
    if later.annuls:
        return _("Taken out by %(who)s: it did not happen.") % who
    return _("Corrected by %(who)s: another entry stands in its place.") % who


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
    initial = {"questions": [str(question.n) for question in questions]}
    form = Event(request.POST or None, kind=Kind(kind), questions=questions, initial=initial)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data.get("reason", "")
        with attempt(form) as tried:
            actions.report(found, form.event(), reason=reason, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:dates", case=found.id)
    return _entry_page(request, found, form, Kind(kind))


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
    request: DeskRequest, case: "Case", form: Event, kind: Kind, row: "Happening | None" = None
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
    )
