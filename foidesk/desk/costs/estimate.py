"""The cost estimate of a request: its verdict with the arithmetic, what it lacks, and entering time."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from foidesk.authorities.rules.charges import money
from foidesk.cases import queries as cases
from foidesk.desk.costs.forms import EnterCost
from foidesk.desk.costs.frame import costs_page
from foidesk.desk.costs.words import ACTIVITIES, KINDS
from foidesk.desk.page import DeskRequest, attempt, one_case, page
from foidesk.handling import queries as handling
from foidesk.language.phrases import capital, question_words
from foidesk.law.regime import Regime
from foidesk.pages.saying import said
from foidesk.people.rules import Permission
from foidesk.searches import actions, queries
from foidesk.searches.rules.activity import Activity
from foidesk.searches.rules.advice import AdviceKind
from foidesk.searches.rules.ledger import CostEstimate, lacking, over, pence_for
from foidesk.searches.rules.lines import Line, hours_in_words

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@dataclass(frozen=True)
class Told:
    """A line as the page shows it; `key` is None where it came with a search."""

    activity: str
    kind: str
    questions: str
    who: str
    time: str
    basis: str
    key: UUID | None


@dataclass(frozen=True)
class Sum:
    """Some minutes in words and money; `exceeds` where they alone are above the limit."""

    what: str
    time: str
    money: str
    exceeds: bool = False


@page()
def of_case(request: DeskRequest, case: UUID) -> HttpResponse:
    """What answering would cost, and whether that would exceed the limit."""
    found, today = one_case(request, case), request.desk.today
    estimate = queries.cost_estimate(found, on=today)
    closed = set(handling.closed_references(request.desk.actor))
    regimes = {question.regime for question in cases.questions(found)}
    advised = any(row.kind == AdviceKind.NARROW_COST for row in queries.advice(found))
    return costs_page(
        request,
        found,
        "estimate",
        here="case-costs",
        heading=_("Cost estimate"),
        estimate=estimate,
        total=_sum("", estimate.minutes, estimate),
        alone=_sum("", estimate.own_minutes, estimate),
        limit=money(estimate.limit.pence),
        limit_hours=said(hours_in_words(estimate.limit.minutes)),
        lacking=lacking(estimate, advised=advised) if Regime.FOIA in regimes else (),
        counted=list(_by_activity(estimate, counted=True)),
        apart=list(_by_activity(estimate, counted=False)),
        by_question=list(_by_question(found, estimate)),
        lines=[_told(line) for line in estimate.own],
        taken=[(one, _sum("", one.minutes, estimate)) for one in estimate.others if one.case not in closed],
        counted_in=[row for row in queries.counted_in(found) if row.case_id not in closed],
        foia=Regime.FOIA in regimes,
        eir=Regime.EIR in regimes,
    )


@page(Permission.HANDLE)
def enter(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Enter time that was spent, or that the work still needs."""
    found = one_case(request, case)
    form = EnterCost(request.POST or None, questions=cases.questions(found))
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.enter_cost(found, form.line(), by=request.desk.actor, at=request.desk.now)
        if tried.done:
            return redirect("desk:case-costs", case=found.id)
    return costs_page(
        request, found, "form", here="case-costs", heading=_("Enter time"), form=form, send=_("Enter it")
    )


def _by_activity(estimate: CostEstimate, *, counted: bool) -> Iterator[Sum]:
    for activity, minutes in estimate.by_activity(counted=counted).items():
        if counted or minutes:
            yield _sum(str(ACTIVITIES[activity]), minutes, estimate)


def _by_question(case: "Case", estimate: CostEstimate) -> Iterator[Sum]:
    """Each question with its own sum, where there are several questions."""
    numbers = [question.n for question in cases.questions(case)]
    sums = estimate.by_question(numbers)
    if len(numbers) < 2 or not any(sums.values()):
        return
    for key, minutes in sorted(sums.items(), key=lambda one: (not one[0], one[0])):
        yield _sum(_questions(key), minutes, estimate)


def _sum(what: str, minutes: int, estimate: CostEstimate) -> Sum:
    return Sum(
        what=what,
        time=said(hours_in_words(minutes)),
        money=money(pence_for(minutes, estimate.limit)),
        exceeds=over(minutes, estimate.limit),
    )


def _told(line: Line) -> Told:
    basis = [line.sample.arithmetic] if line.sample else []
    basis += [line.basis] if line.basis else []
    if line.key is None:
        basis.append(_("Told with the answer to a search"))
    return Told(
        activity=str(ACTIVITIES[Activity(line.activity)]),
        kind=str(KINDS[line.kind]),
        questions=_questions(line.questions),
        who=line.who,
        time=said(hours_in_words(line.minutes)),
        basis="\n".join(basis),
        key=line.key,
    )


def _questions(numbers: tuple[int, ...]) -> str:
    return said(capital(question_words(numbers))) if numbers else _("The whole request")
