"""The letters of a request, and the page from which one is drafted: shown first, stored when asked."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.cases import queries as cases
from foidesk.decisions import queries as decisions
from foidesk.desk.page import DeskRequest, case_page, one_case, page
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.regime import Regime
from foidesk.letters import actions, queries
from foidesk.letters.rules import AFTERWARDS, ONE_OPEN, TO_OTHERS, WHO, Kind
from foidesk.people.rules import Permission, words
from foidesk.release import queries as release
from foidesk.release.rules import State as ParcelState
from foidesk.searches import queries as searches

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.letters.models import Letter

TITLES = {
    Kind.ACKNOWLEDGEMENT: gettext_lazy("Acknowledgement"),
    Kind.CLARIFICATION: gettext_lazy("Question to the applicant"),
    Kind.RESPONSE: gettext_lazy("Answer"),
    Kind.CORRECTION: gettext_lazy("Correction of the answer"),
    Kind.SUPPLEMENT: gettext_lazy("Supplement to the answer"),
    Kind.FEES_NOTICE: gettext_lazy("Fees notice"),
    Kind.EXTENSION: gettext_lazy("More time for the public interest"),
    Kind.COMPLEX_EXTENSION: gettext_lazy("More time for a complex request"),
    Kind.CONSULTATION: gettext_lazy("Letter to somebody consulted"),
    Kind.COVERING_LETTER: gettext_lazy("Letter to the Commissioner"),
}
_DRAFTED_AT = {Kind.ACKNOWLEDGEMENT: "desk:acknowledge", Kind.RESPONSE: "desk:response"}


@dataclass(frozen=True)
class Shown:
    """A letter in a list: what it is and to whom, and how far it has come."""

    letter: "Letter"
    title: str
    state: str
    tone: str
    parcel: str


@page()
def letters(request: DeskRequest, case: UUID) -> HttpResponse:
    """Every letter of a request, and those that can be drafted."""
    found, actor = one_case(request, case), request.desk.actor
    shown = queries.of_case(found)
    open_kinds = [
        kind
        for kind in Kind
        if found.answered_on is None
        and kind not in AFTERWARDS | ONE_OPEN | TO_OTHERS
        and actor.may(WHO[kind])
        and (kind is Kind.CLARIFICATION or kind not in {letter.kind for letter in shown})
    ]
    return case_page(
        request,
        found,
        "desk/letters/letters.html",
        tab="case-letters",
        page_heading=_("Letters"),
        letters=_in_words(found, shown),
        may_acknowledge=Kind.ACKNOWLEDGEMENT in open_kinds,
        may_clarify=Kind.CLARIFICATION in open_kinds,
        may_answer=Kind.RESPONSE in open_kinds,
        others=_others(found) if actor.may(Permission.HANDLE) else [],
        may_correct=found.answered_on is not None and actor.may(Permission.HANDLE),
    )


@page()
def acknowledge(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """The acknowledgement: shown with its due date, and drafted when asked."""
    return _draft(request, one_case(request, case), Kind.ACKNOWLEDGEMENT)


@page()
def response(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """The answer as it stands by the decisions, and drafted when asked."""
    return _draft(request, one_case(request, case), Kind.RESPONSE)


def _draft(request: DeskRequest, case: "Case", kind: Kind) -> HttpResponseBase:
    desk = request.desk
    existing = next((letter for letter in queries.of_case(case) if letter.kind == kind), None)
    if existing is not None:
        return redirect("desk:letter", case=case.id, letter=existing.id)
    if request.method == "POST":
        draft = actions.draft_response if kind is Kind.RESPONSE else actions.draft_acknowledgement
        letter = draft(case, by=desk.actor, at=desk.now, on=desk.today)
        return redirect("desk:letter", case=case.id, letter=letter.id)
    shown, against = sketch(request, case, kind)
    return case_page(
        request,
        case,
        "desk/letters/draft.html",
        tab="case-letters",
        page_heading=str(TITLES[kind]),
        sketch=shown,
        against=against,
        draft_href=reverse(_DRAFTED_AT[kind], args=[case.id]),
        may_draft=desk.actor.may(WHO[kind]) and case.answered_on is None,
    )


def _others(case: "Case") -> list[tuple[str, str]]:
    """Notices, and letters to others, that make sense now: their addresses and names."""
    regimes = {question.regime for question in cases.questions(case)}
    now = {
        Kind.FEES_NOTICE: searches.standing_fee(case) is not None,
        Kind.EXTENSION: bool(decisions.pending_of(case.authority, [case.id])),
        Kind.COMPLEX_EXTENSION: Regime.EIR in regimes,
        Kind.CONSULTATION: True,
    }
    kinds = [kind for kind, sense in now.items() if sense and case.answered_on is None]
    begun = (*kinds, Kind.COVERING_LETTER)
    return [(reverse("desk:begin-letter", args=[case.id, kind]), str(TITLES[kind])) for kind in begun]


def sketch(request: DeskRequest, case: "Case", kind: Kind) -> tuple[SafeString, tuple[Refusal, ...]]:
    """The letter that would be drafted, or why there is none."""
    try:
        composed = queries.sketched(case, kind, by=request.desk.actor, on=request.desk.today)
    except Refused as refused:
        return SafeString(""), refused.refusals
    # The letter escapes every word that was typed; its markup is our own.
    return mark_safe(composed.fragment), ()


def _title(letter: "Letter") -> str:
    """What it is; of a letter to somebody consulted, to whom too: there may be several."""
    title, row = str(TITLES[Kind(letter.kind)]), letter.consultation
    return title if row is None else _("%(what)s: %(name)s") % {"what": title, "name": row.name}


def _in_words(case: "Case", letters: "list[Letter]") -> list[Shown]:
    parcels = {parcel.letter: parcel for parcel in reversed(release.parcels_of(case)) if parcel.letter}
    shown = []
    for letter in letters:
        parcel = parcels.get(letter.id)
        live = parcel is not None and parcel.state != ParcelState.VOID
        shown.append(
            Shown(
                letter=letter,
                title=_title(letter),
                state=words(ParcelState(parcel.state)).capitalize() if parcel and live else _("Draft"),
                tone="green" if parcel and parcel.state == ParcelState.LEFT else "" if live else "grey",
                parcel=reverse("desk:parcel", args=[parcel.id]) if parcel and live else "",
            )
        )
    return shown
