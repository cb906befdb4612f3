"""One letter: as it will look, what stands against it, the officer's words, and sending it on its way."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from foidesk.authorities import actions as authorities
from foidesk.authorities.rules import FactKey
from foidesk.composing.facts import Composed
from foidesk.desk.letters.drafting import TITLES
from foidesk.desk.letters.forms import Send, Words
from foidesk.desk.letters.one import one_letter
from foidesk.desk.letters.reading_over import read_over
from foidesk.desk.office.forms import Correction
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.handling.queries import knows_applicant
from foidesk.law.refusal import Refused
from foidesk.letters import actions, queries, rules
from foidesk.letters.rules import ANSWERS, NOTICES, TO_OTHERS, WHO, Kind
from foidesk.people.rules import Permission, insist, lacks
from foidesk.release import actions as release_actions
from foidesk.release import queries as release
from foidesk.release.rules import NEEDS_ANOTHER_OFFICER
from foidesk.release.rules import State as ParcelState

if TYPE_CHECKING:
    from foidesk.letters.models import Letter
    from foidesk.release.models import Parcel


@page()
def letter(request: DeskRequest, case: UUID, letter: UUID) -> HttpResponse:
    """The letter at the left, and at the right what must be put right, advice, and the officer's words."""
    return _draw(request, one_letter(request, case, letter))


@require_POST
@page()
def words(request: DeskRequest, case: UUID, letter: UUID) -> HttpResponseBase:
    """Keep what the officer adds to the letter."""
    found, desk = one_letter(request, case, letter), request.desk
    form = Words(request.POST, letter=found)
    if form.is_valid():
        with attempt(form) as tried:
            actions.amend(
                found,
                form.details,
                version=form.cleaned_data["version"],
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
        if tried.done:
            return redirect("desk:letter", case=case, letter=letter)
    found = one_letter(request, case, letter)
    form.now_at(found.version)
    return _draw(request, found, form=form)


@require_POST
@page()
def date_again(request: DeskRequest, case: UUID, letter: UUID) -> HttpResponseBase:
    """Give the letter today's date."""
    found, desk, form = one_letter(request, case, letter), request.desk, Send(request.POST)
    if form.is_valid():
        with attempt(form) as tried:
            version = form.cleaned_data["version"]
            actions.date_again(found, version=version, by=desk.actor, at=desk.now, on=desk.today)
        if tried.done:
            return redirect("desk:letter", case=case, letter=letter)
    return _draw(request, one_letter(request, case, letter), form=form)


@require_POST
@page()
def fact(request: DeskRequest, case: UUID, letter: UUID) -> HttpResponseBase:
    """Say of a fact that has to be looked at again that it is still right, or what is right now."""
    found, desk = one_letter(request, case, letter), request.desk
    asked = request.POST.get("fact", "")
    if asked not in set(FactKey):
        raise Http404
    key, actor = FactKey(asked), desk.actor
    insist(lacks(actor, Permission.HANDLE) and lacks(actor, Permission.MANAGE))
    office = desk.office.id
    if request.POST.get("do") == "confirm":
        authorities.confirm_fact(office, key, by=actor.id, at=desk.now, on=desk.today)
        return redirect("desk:letter", case=case, letter=letter)
    form = Correction(request.POST, key=key)
    if form.is_valid():
        value, source = form.cleaned_data["value"], form.cleaned_data["source"]
        with attempt(form) as tried:
            authorities.correct_fact(
                office, key, value, source=source, by=actor.id, at=desk.now, on=desk.today
            )
        if tried.done:
            return redirect("desk:letter", case=case, letter=letter)
    return _draw(request, found, form=form, correcting=key)


@page()
def plain(request: DeskRequest, case: UUID, letter: UUID) -> HttpResponse:
    """The letter as those see it whose mail shows no markup."""
    found = one_letter(request, case, letter)
    return case_page(
        request,
        one_case(request, case),
        "desk/letters/plain.html",
        tab="case-letters",
        page_heading=_("The letter as plain text"),
        letter=found,
        words=_words(found),
    )


@require_POST
@page()
def send(request: DeskRequest, case: UUID, letter: UUID) -> HttpResponseBase:
    """Make the letter ready to leave; where its kind needs a second officer, ask for approval."""
    found, desk, form = one_letter(request, case, letter), request.desk, Send(request.POST)
    if form.is_valid():
        typed = form.cleaned_data
        with attempt(form) as tried:
            insist(
                rules.changed_meanwhile(typed["version"], found.version),
                *queries.findings(found, on=desk.today),
            )
            parcel = release_actions.prepare(found, by=desk.actor, at=desk.now)
            if release.needs_another_officer(parcel):
                release_actions.submit(parcel, by=desk.actor, at=desk.now, reason=typed["reason"])
        if tried.done:
            return redirect("desk:parcel", parcel=parcel.id)
    form.now_at(found.version)
    return _draw(request, found, form=form)


def _draw(
    request: DeskRequest,
    letter: "Letter",
    *,
    form: Words | Send | Correction | None = None,
    correcting: FactKey | None = None,
) -> HttpResponse:
    """The page of a letter; `form` is the one that was refused, kept with what was typed."""
    desk, kind = request.desk, Kind(letter.kind)
    checked, left = queries.checked(letter, on=desk.today), queries.left(letter)
    correction = form if isinstance(form, Correction) else None
    return case_page(
        request,
        one_case(request, letter.case_id),
        "desk/letters/letter.html",
        tab="case-letters",
        page_heading=str(TITLES[kind]),
        letter=letter,
        shown=_shown(letter),
        checked=checked,
        read=[] if left else read_over(letter, request),
        stale=[
            (one, correction if correction and one.key is correcting else Correction(key=one.key))
            for one in checked.stale
        ],
        form=form,
        words=form if isinstance(form, Words) else Words.of(letter),
        lines=queries.lines(letter.authority, on=letter.written_on),
        send=form if isinstance(form, Send) else Send(initial={"version": letter.version}),
        doubted=isinstance(form, Send),
        asks_href=_asks(letter),
        decides=kind in ANSWERS or kind is Kind.EXTENSION,
        needs_approval=letter.kind in NEEDS_ANOTHER_OFFICER,
        left=left,
        parcel=_parcel(letter),
        may_fetch=knows_applicant(desk.actor, letter.case),
        may_write=desk.actor.may(WHO[kind]) and not left and _open(letter),
        may_say=desk.actor.may(Permission.HANDLE) or desk.actor.may(Permission.MANAGE),
        may_manage=desk.actor.may(Permission.MANAGE),
    )


def _open(letter: "Letter") -> bool:
    """Whether the request is open for this letter: of one after the answer, whether its correction is."""
    if letter.correction is not None:
        return letter.correction.given_up_at is None
    return letter.case.answered_on is None or letter.kind in TO_OTHERS


def _asks(letter: "Letter") -> str:
    """Where what a letter of this kind asks or says is changed; empty where the facts say it all."""
    args = [letter.case_id, letter.id]
    if letter.kind == Kind.CLARIFICATION:
        return reverse("desk:letter-asked", args=args)
    says = letter.kind in NOTICES | TO_OTHERS and letter.kind != Kind.EXTENSION
    return reverse("desk:letter-says", args=args) if says else ""


def _words(letter: "Letter") -> Composed:
    """What was sent, once the letter has left; until then the letter as it stands. Raises Refused."""
    parcel = _parcel(letter)
    if parcel is not None and parcel.state == ParcelState.LEFT:
        return release.content(parcel).words
    return queries.composed(letter)


def _shown(letter: "Letter") -> SafeString:
    """The letter for the page; nothing where none can be made, which the findings explain."""
    try:
        composed = _words(letter)
    except Refused:
        return SafeString("")
    # The letter escapes every word that was typed; its markup is our own.
    return mark_safe(composed.fragment)


def _parcel(letter: "Letter") -> "Parcel | None":
    """What this letter was last made ready as, unless that has become void."""
    found = [one for one in release.parcels_of(letter.case) if one.letter == letter.id]
    return next((one for one in found if one.state != ParcelState.VOID), None)
