"""Beginning a notice, or a letter to somebody else than the applicant, and changing what it says."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from foidesk.authorities import queries as authorities
from foidesk.cases import queries as cases
from foidesk.days.working_days import nth_working_day_after
from foidesk.desk.letters.drafting import TITLES, sketch
from foidesk.desk.letters.notice_forms import FORMS, Consultation, Stated
from foidesk.desk.letters.one import one_letter
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.law.refusal import Refusal
from foidesk.law.regime import Regime
from foidesk.letters import actions, queries
from foidesk.letters.particulars import Particulars
from foidesk.letters.rules import NO_FEE, NOT_ENVIRONMENTAL, ONE_OPEN, TO_OTHERS, Kind
from foidesk.people.rules import Permission
from foidesk.searches import queries as searches

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter

DAYS_TO_REPLY = 5
"""The working days somebody consulted is given; the officer may choose another date."""
ABOUT: Mapping[Kind, tuple[object, str]] = {
    Kind.FEES_NOTICE: (
        _(
            "The amount and how it comes about are those of the page of fees. Once the letter has left, the "
            "clock waits until the fee is paid."
        ),
        "FOIA 9, 13; EIR 8",
    ),
    Kind.COMPLEX_EXTENSION: (
        _(
            "Only for questions under the Environmental Information Regulations, and only where the request "
            "is complex and the information voluminous, both. It must leave by working day 20."
        ),
        "EIR 7(1), 14(2)",
    ),
    Kind.CONSULTATION: (
        _(
            "The letter asks them for their view and never says who made the request. They count as asked "
            "on the day it leaves. The time to answer the request goes on meanwhile."
        ),
        "",
    ),
    Kind.COVERING_LETTER: (
        _(
            "It goes to the Commissioner with the papers of a complaint, and names each of them. A different "
            "officer approves it first. Send the papers themselves with it."
        ),
        "FOIA 50, 51",
    ),
}


_PUT_RIGHT = {
    Kind.EXTENSION: ("questions", _("Go to the decisions")),
    Kind.FEES_NOTICE: ("case-fees", _("Go to the fees")),
}


@page(Permission.HANDLE)
def begin(request: DeskRequest, case: UUID, kind: str) -> HttpResponseBase:
    """Begin a letter of one of these kinds; where one is begun and has not left, that one is shown."""
    found, chosen = one_case(request, case), _kind(kind)
    drafts = (one for one in queries.of_case(found) if one.kind == chosen and not queries.left(one))
    existing = next(drafts, None) if chosen in ONE_OPEN else None
    if existing is not None:
        return redirect("desk:letter", case=case, letter=existing.id)
    if chosen is Kind.EXTENSION:
        return _extension(request, found)
    if (no := _against(found, chosen, request.desk.today)) is not None:
        return _sketched(request, found, chosen, SafeString(""), (no,))
    form = _form(request, found, chosen, initial=_first(request, found))
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            letter = _draft(request, found, chosen, form)
        if tried.done:
            return redirect("desk:letter", case=case, letter=letter.id)
    return _draw(request, found, chosen, form)


@page(Permission.HANDLE)
def change(request: DeskRequest, case: UUID, letter: UUID) -> HttpResponseBase:
    """Change what an officer typed of such a letter."""
    found, desk = one_letter(request, case, letter), request.desk
    kind = Kind(found.kind)
    if kind not in ABOUT:
        raise Http404
    form = _form(request, found.case, kind, letter=found)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.restate(
                found,
                form.particulars,
                form.asked if isinstance(form, Consultation) else None,
                version=form.cleaned_data["version"],
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
        if tried.done:
            return redirect("desk:letter", case=case, letter=letter)
    if form.is_bound:
        form.now_at(one_letter(request, case, letter).version)
    return _draw(request, one_case(request, case), kind, form)


def _extension(request: DeskRequest, case: "Case") -> HttpResponseBase:
    """The notice of section 17(2), made from the decisions alone: shown, and drafted when asked."""
    desk, kind = request.desk, Kind.EXTENSION
    if request.method == "POST":
        letter = actions.draft_notice(case, kind, Particulars(), by=desk.actor, at=desk.now, on=desk.today)
        return redirect("desk:letter", case=case.id, letter=letter.id)
    return _sketched(request, case, kind, *sketch(request, case, kind))


def _against(case: "Case", kind: Kind, today: date) -> Refusal | None:
    """Why such a letter has nothing to say on this request; None where it has."""
    if kind is Kind.FEES_NOTICE:
        fee = searches.fee(case, on=today)
        return None if fee is not None and fee.pence else NO_FEE
    regimes = {question.regime for question in cases.questions(case)}
    return NOT_ENVIRONMENTAL if kind is Kind.COMPLEX_EXTENSION and Regime.EIR not in regimes else None


def _sketched(
    request: DeskRequest, case: "Case", kind: Kind, shown: SafeString, against: tuple[Refusal, ...]
) -> HttpResponse:
    """How it would look, or why it can't be written and where that is put right."""
    name, words = _PUT_RIGHT.get(kind, ("dates", _("Go to the dates")))
    return case_page(
        request,
        case,
        "desk/letters/draft.html",
        tab="case-letters",
        page_heading=str(TITLES[kind]),
        sketch=shown,
        against=against,
        put_right=(reverse(f"desk:{name}", args=[case.id]), words),
        draft_href=reverse("desk:begin-letter", args=[case.id, kind]),
        may_draft=case.answered_on is None,
    )


def _kind(text: str) -> Kind:
    try:
        kind = Kind(text)
    except ValueError:
        raise Http404 from None
    if kind not in ONE_OPEN | TO_OTHERS:
        raise Http404
    return kind


def _draft(request: DeskRequest, case: "Case", kind: Kind, form: Stated) -> "Letter":
    desk, typed = request.desk, form.particulars
    if isinstance(form, Consultation):
        return actions.draft_consultation(case, form.asked, typed, by=desk.actor, at=desk.now, on=desk.today)
    return actions.draft_notice(case, kind, typed, by=desk.actor, at=desk.now, on=desk.today)


def _first(request: DeskRequest, case: "Case") -> dict[str, object]:
    """What a fresh form proposes."""
    calendar, questions = authorities.clock_settings(case.authority).calendar, cases.questions(case)
    return {
        "version": 0,
        "quotes": True,
        "questions": [str(questions[0].n)] if len(questions) == 1 else [],
        "due_on": nth_working_day_after(calendar, request.desk.today, DAYS_TO_REPLY).on,
    }


def _form(
    request: DeskRequest,
    case: "Case",
    kind: Kind,
    *,
    letter: "Letter | None" = None,
    initial: dict[str, object] | None = None,
) -> Stated:
    sent = request.POST if request.method == "POST" else None
    if kind is not Kind.CONSULTATION:
        return FORMS[kind](sent, initial=FORMS[kind].initial_of(letter) if letter else initial)
    return Consultation(
        sent,
        initial=Consultation.initial_of(letter) if letter else initial,
        questions=cases.questions(case),
        book=list(authorities.address_book(case.authority)),
    )


def _draw(request: DeskRequest, case: "Case", kind: Kind, form: Stated) -> HttpResponse:
    about, provision = ABOUT[kind]
    return case_page(
        request,
        case,
        "desk/letters/notice.html",
        tab="case-letters",
        page_heading=str(TITLES[kind]),
        about=about,
        provision=provision,
        form=form,
    )
