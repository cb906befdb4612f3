"""Searches on the desk: of a request, all that are open, and one."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from foidesk.authorities.queries import clock_settings
from foidesk.cases import queries as cases
from foidesk.days.working_days import nth_working_day_after
from foidesk.decisions import queries as decisions
from foidesk.desk.page import DeskRequest, absolute, attempt, case_page, one_case, page
from foidesk.desk.searches.forms import Ask, TakeBack
from foidesk.handling import queries as handling
from foidesk.language.phrases import question_words
from foidesk.pages.paging import page_of
from foidesk.pages.saying import said
from foidesk.people.rules import Permission
from foidesk.searches import actions, queries
from foidesk.searches.rules import (
    ACTIVITY_WORDS,
    FINDING_WORDS,
    TRUE_ANSWER_WORDS,
    Asking,
    Finding,
    State,
    TrueAnswer,
    counted_minutes,
)

if TYPE_CHECKING:
    from foidesk.cases.models import Case
    from foidesk.searches.models import Search

DAYS_TO_SEARCH = 5
"""The working days a colleague is offered; the officer may choose another date."""

STATE_WORDS = {
    State.ASKED: gettext_lazy("Waiting for an answer"),
    State.ANSWERED: gettext_lazy("Answered"),
    State.PASSED_ON: gettext_lazy("Somebody else must be asked"),
    State.TAKEN_BACK: gettext_lazy("Taken back"),
}
STATE_TONES = {
    State.ASKED: "yellow",
    State.ANSWERED: "green",
    State.PASSED_ON: "orange",
    State.TAKEN_BACK: "grey",
}


@page()
def of_case(request: DeskRequest, case: UUID) -> HttpResponse:
    """The searches of one request, and the time they took."""
    found = one_case(request, case)
    minutes = queries.minutes_spent(found)
    return case_page(
        request,
        found,
        "desk/searches/of_case.html",
        tab="case-searches",
        page_heading=_("Searches"),
        searches=[told(search, request.desk.today) for search in queries.of_case(found)],
        minutes=[(ACTIVITY_WORDS[activity], n) for activity, n in minutes.items()],
        counted=counted_minutes(minutes),
        may_ask=request.desk.actor.may(Permission.HANDLE) and _open(found),
    )


def _open(case: "Case") -> bool:
    """Whether anything is still searched for: nothing once it was answered, but within a correction."""
    return case.answered_on is None or decisions.open_correction(case) is not None


@page()
def open_searches(request: DeskRequest) -> HttpResponse:
    """Every search of the office that waits for an answer, the most urgent first."""
    closed = handling.closed_to(request.desk.actor)
    there = queries.open_searches(request.desk.office.id).exclude(case_id__in=closed)
    shown = page_of(there, request.GET.get("page"))
    rows = [told(search, request.desk.today) for search in shown.object_list]
    return render(request, "desk/searches/open.html", {"page": shown, "searches": rows})


@page(Permission.HANDLE)
def ask(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Ask a colleague by a mail with a link."""
    found, desk = one_case(request, case), request.desk
    questions = cases.questions(found)
    settings, mask = clock_settings(found.authority), handling.mask(found)
    initial = {
        "questions": [str(question.n) for question in questions],
        "words": mask.cover("\n\n".join(f"{question.n}. {question.text}" for question in questions)),
        "due_on": nth_working_day_after(settings.calendar, desk.today, DAYS_TO_SEARCH).on,
        "colleague": request.GET.get("instead", "")[:120],
    }
    form = Ask(request.POST or None, initial=initial, questions=questions)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            asked = actions.ask(
                found,
                _asking(form),
                links_at=links_at(request),
                reopened=decisions.reopened(found),
                by=desk.actor,
                at=desk.now,
                on=desk.today,
            )
        if tried.done:
            request.session["asked"] = {"search": str(asked.search.id), "link": asked.link}
            return redirect("desk:search", search=asked.search.id)
    return case_page(
        request,
        found,
        "desk/searches/ask.html",
        tab="case-searches",
        page_heading=_("Ask for a search"),
        form=form,
    )


@page()
def one(request: DeskRequest, search: UUID) -> HttpResponse:
    """One search: what was asked, and what came of it. Its link is shown once, to whoever just asked."""
    found = _one(request, search)
    asked = request.session.get("asked", {})
    link = asked.get("link", "") if asked.get("search") == str(found.id) else ""
    if link:
        del request.session["asked"]
    return _draw(request, found, TakeBack(), link=link)


@require_POST
@page(Permission.HANDLE)
def remind(request: DeskRequest, search: UUID) -> HttpResponseBase:
    """Remind the colleague now."""
    desk, found = request.desk, _one(request, search)
    actions.remind(found, links_at=links_at(request), by=desk.actor, at=desk.now, on=desk.today)
    return redirect("desk:search", search=search)


@require_POST
@page(Permission.HANDLE)
def take_back(request: DeskRequest, search: UUID) -> HttpResponseBase:
    """Take the search back: its links open nothing any more."""
    found, form = _one(request, search), TakeBack(request.POST)
    if form.is_valid():
        with attempt(form) as tried:
            reason = form.cleaned_data["reason"]
            actions.take_back(found, reason=reason, by=request.desk.actor, at=request.desk.now)
        if tried.done:
            return redirect("desk:search", search=search)
    return _draw(request, found, form)


def links_at(request: HttpRequest) -> str:
    """The address that a token completes to a link."""
    return absolute(request, reverse("public:searches"))


def _draw(request: DeskRequest, search: "Search", form: TakeBack, *, link: str = "") -> HttpResponse:
    minutes = queries.minutes(search)
    return case_page(
        request,
        one_case(request, search.case_id),
        "desk/searches/one.html",
        tab="case-searches",
        page_heading=_("Search by %(colleague)s") % {"colleague": search.colleague},
        search=search,
        told=told(search, request.desk.today),
        link=link,
        looked=queries.looked(search),
        minutes=[(ACTIVITY_WORDS[activity], n) for activity, n in minutes.items()],
        counted=counted_minutes(minutes),
        files=queries.found(search),
        form=form,
        may_ask=request.desk.actor.may(Permission.HANDLE),
        may_handle=request.desk.actor.may(Permission.HANDLE) and search.state == State.ASKED,
    )


@dataclass(frozen=True)
class Told:
    """A search in words."""

    search: "Search"
    state: str
    tone: str
    finding: str
    numbers: str
    late: bool


def told(search: "Search", today: date) -> Told:
    """A search as tables show it: its state in words, and whether its date has passed."""
    late = search.state == State.ASKED and search.due_on < today
    finding = FINDING_WORDS[Finding(search.finding)] if search.finding else ""
    if search.true_answer:
        finding = f"{finding}: {TRUE_ANSWER_WORDS[TrueAnswer(search.true_answer)]}"
    return Told(
        search=search,
        state=_("Late") if late else str(STATE_WORDS[State(search.state)]),
        tone="red" if late else STATE_TONES[State(search.state)],
        finding=finding,
        numbers=said(question_words(queries.numbers(search))),
        late=late,
    )


def _one(request: DeskRequest, key: UUID) -> "Search":
    found = queries.search(request.desk.office.id, key)
    if found is None:
        raise Http404
    one_case(request, found.case_id)
    return found


def _asking(form: Ask) -> Asking:
    typed = form.cleaned_data
    return Asking(
        colleague=typed["colleague"],
        email=typed["email"],
        questions=tuple(int(n) for n in typed["questions"]),
        words=typed["words"],
        due_on=typed["due_on"],
        note=typed["note"],
    )
