"""Requests taken together for their cost, and earlier requests this one may repeat."""

from collections.abc import Collection, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.authorities.queries import clock_settings
from foidesk.cases import queries as cases
from foidesk.desk.costs.forms import TakeTogether
from foidesk.desk.costs.frame import costs_page
from foidesk.desk.page import DeskRequest, attempt, one_case, page
from foidesk.handling import queries as handling
from foidesk.law.refusal import Refusal, Refused
from foidesk.law.regime import Regime
from foidesk.pages.saying import said
from foidesk.pages.templatetags.foidesk import day
from foidesk.people.rules import Actor
from foidesk.searches import actions, queries
from foidesk.searches.rules.ledger import Taken
from foidesk.searches.rules.lines import hours_in_words
from foidesk.searches.rules.repeats import STANDING_WORDS
from foidesk.searches.rules.together import LONGEST_WINDOW, TIE_WORDS, Candidate, Tie, Window, widest, window

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@page()
def together(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """What might be taken together with this request and why; an officer says what is."""
    found, desk = one_case(request, case), request.desk
    closed = _closed(desk.actor)
    candidates = tuple(one for one in queries.candidates(found) if one.case not in closed)
    form = TakeTogether(request.POST or None, others=[_choice(one) for one in candidates])
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            typed = form.cleaned_data
            keys = [UUID(key) for key in typed["others"]] + _typed(found, typed["reference"], closed)
            reasons = {"similar": typed["similar"], "concert": typed["concert"]}
            actions.take_together(found, keys, **reasons, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:case-together", case=found.id)
    return _draw(request, found, form, candidates)


def _draw(
    request: DeskRequest, case: "Case", form: TakeTogether, candidates: Sequence[Candidate]
) -> HttpResponse:
    estimate = queries.cost_estimate(case, on=request.desk.today)
    closed = _closed(request.desk.actor)
    taken = [row for row in queries.taken_together(case) if row.other_id not in closed]
    minutes = {one.case: one.minutes for one in estimate.others}
    calendar = clock_settings(case.authority).calendar
    return costs_page(
        request,
        case,
        "together",
        here="case-together",
        heading=_("Requests taken together"),
        form=form,
        candidates=candidates,
        taken=[(row, TIE_WORDS[Tie(row.tie)], said(hours_in_words(minutes[row.other_id]))) for row in taken],
        span=window(calendar, (case.received_on, *(row.other.received_on for row in taken))),
        longest=LONGEST_WINDOW,
        windows=_windows(case, candidates, [one for one in estimate.others if one.case not in closed]),
        estimate=estimate,
        total=said(hours_in_words(estimate.minutes)),
        counted_in=[row for row in queries.counted_in(case) if row.case_id not in closed],
        may_take=case.answered_on is None,
        foia=any(question.regime == Regime.FOIA for question in cases.questions(case)),
    )


@page()
def earlier(request: DeskRequest, case: UUID) -> HttpResponse:
    """Earlier requests of the same person, with the interval since each was complied with."""
    found = one_case(request, case)
    interval = clock_settings(found.authority).profile.repeat_interval
    closed = _closed(request.desk.actor)
    there = [one for one in queries.earlier(found) if one.case not in closed]
    rows = [(one, STANDING_WORDS[one.standing], _share(one.score)) for one in there]
    return costs_page(
        request,
        found,
        "earlier",
        here="earlier-requests",
        heading=_("Earlier requests of this person"),
        rows=rows,
        interval=interval.unit.words(interval.n) if interval else "",
    )


def _closed(actor: Actor) -> set[UUID]:
    """The requests that do not exist for this officer."""
    return set(handling.closed_references(actor))


def _choice(one: Candidate) -> tuple[str, str, str]:
    """A candidate as a box to tick: its key, its name, and why it is shown."""
    facts = [
        _("Received %(day)s; %(days)s of %(longest)s working days")
        % {"day": day(one.received_on), "days": one.window.days, "longest": LONGEST_WINDOW},
        *(said(sign) for sign in one.signs),
        _alike(one.score, one.words),
        _("%(time)s counted so far") % {"time": said(hours_in_words(one.minutes))},
    ]
    return str(one.case), f"{one.reference} {one.title}", ". ".join(fact for fact in facts if fact) + "."


def _alike(score: float, words: Sequence[str]) -> str:
    if not words:
        return _("No telling word in common")
    return _("Likeness %(share)s in 100, in common: %(words)s") % {
        "share": _share(score),
        "words": ", ".join(words),
    }


def _share(score: float) -> int:
    return round(score * 100)


def _windows(
    case: "Case", candidates: Sequence[Candidate], taken: Sequence[Taken]
) -> list[tuple[Window, list[tuple[UUID, str, str]]]]:
    """The widest windows that hold this request, each with the requests that lie in it and their time."""
    either: list[Candidate | Taken] = [*taken, *candidates]
    known = sorted(either, key=attrgetter("received_on"))
    calendar = clock_settings(case.authority).calendar
    spans = widest(calendar, case.received_on, (one.received_on for one in known)) if known else ()

    def inside(span: Window) -> list[tuple[UUID, str, str]]:
        within = (one for one in known if span.first <= one.received_on <= span.last)
        return [(one.case, one.reference, said(hours_in_words(one.minutes))) for one in within]

    return [(span, inside(span)) for span in spans]


def _typed(case: "Case", reference: str, closed: Collection[UUID]) -> list[UUID]:
    """The request with a reference that was typed. Raises Refused where this office has none such."""
    if not reference.strip():
        return []
    other = cases.same_reference(case.authority, reference.strip())
    if other is None or other.id in closed:
        raise Refused(
            Refusal("No request to this office has the reference {reference}.", reference=reference.strip())
        )
    return [other.id]
