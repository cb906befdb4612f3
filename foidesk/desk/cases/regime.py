"""Under which law a request, or a question of it, is answered: what a change does, then the change."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING
from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy as lazy

from foidesk.cases import actions
from foidesk.cases import queries as cases
from foidesk.clock.happening import Kind
from foidesk.clock.reckoning import Reckoning
from foidesk.desk.cases.regime_form import Law
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.happenings.events import NewHappening
from foidesk.language.phrases import capital, question_words
from foidesk.language.words import day_in_words
from foidesk.law.regime import Regime
from foidesk.pages.saying import said
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case, Question

LAWS = {
    Regime.FOIA: lazy("the Freedom of Information Act 2000"),
    Regime.EIR: lazy("the Environmental Information Regulations 2004"),
    Regime.SAR: lazy("the right of access to one’s own personal data (UK GDPR article 15)"),
}
CONSEQUENCES = {
    Regime.FOIA: lazy(
        "Exemptions of the Act take the place of exceptions: what was decided must be decided again."
    ),
    Regime.EIR: lazy(
        "Exceptions of regulation 12 take the place of exemptions, always with the public interest weighed "
        "and a presumption for disclosure: what was decided must be decided again. There is no cost limit."
    ),
    Regime.SAR: lazy(
        "One calendar month is counted instead of twenty working days, and the answer goes to nobody but the "
        "applicant: it does not belong in the disclosure log."
    ),
}
LOST = {
    Kind.PIT_EXTENSION: (
        Regime.FOIA,
        lazy("The public interest notice of %(day)s gives no more time: only the Act has that."),
    ),
    Kind.EIR_EXTENSION: (
        Regime.EIR,
        lazy("The extension of %(day)s falls away: only the Regulations have it."),
    ),
    Kind.SAR_EXTENSION: (
        Regime.SAR,
        lazy("The extension of %(day)s falls away: it is for personal data only."),
    ),
}
"""What a change of law takes away, by the law it belongs to."""


@page(Permission.HANDLE)
def regime(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Choose the law, see what that does, confirm. The choice stands in the address until then."""
    found, desk = one_case(request, case), request.desk
    questions = cases.questions(found)
    chosen = request.POST if request.method == "POST" else request.GET
    asked = bool(chosen.get("regime"))
    initial = {"on": desk.today, "questions": [str(question.n) for question in questions]}
    form = Law(chosen if asked else None, questions=questions, initial=initial)
    effects: Sequence[str] = ()
    if asked and form.is_valid():
        with attempt(form) as tried:
            if request.method == "POST":
                actions.report(found, form.event(), by=desk.actor, at=desk.now, on=desk.today)
            else:
                effects = list(_effects(request, found, questions, form.event()))
        if tried.done and request.method == "POST":
            return redirect("desk:dates", case=found.id)
    return case_page(
        request,
        found,
        "desk/cases/regime.html",
        tab="dates",
        page_heading=_("The law it is answered under"),
        form=form,
        questions=questions,
        effects=effects,
    )


def _effects(
    request: DeskRequest, case: "Case", questions: "Sequence[Question]", event: NewHappening
) -> Iterator[str]:
    """What the change will do, in sentences. Raises Refused where it can't be made."""
    now = cases.clock(case, as_of=request.desk.today)
    then = cases.clock(case, as_of=request.desk.today, supposing=[event])
    numbers = event.questions or [question.n for question in questions]
    before = {Regime(question.regime) for question in questions if question.n in numbers}
    if event.regime is None or before == {event.regime}:
        yield _("Nothing: that is the law it is answered under already.")
        return
    yield _("%(which)s will be answered under %(law)s.") % {
        "which": said(capital(question_words(numbers))),
        "law": LAWS[event.regime],
    }
    yield _("The date of receipt stays %(day)s.") % {"day": day_in_words(case.received_on)}
    yield _due(now, then)
    yield from _void(case, numbers, event.regime)
    yield str(CONSEQUENCES[event.regime])


def _due(now: Reckoning, then: Reckoning) -> str:
    days = {
        "now": day_in_words(now.due) if now.due else "",
        "then": day_in_words(then.due) if then.due else "",
    }
    if now.due == then.due:
        return _("The due date stays %(now)s.") % days if now.due else _("No date runs, before or after.")
    if then.due is None:
        return _("No date will run any more: it was %(now)s.") % days
    if now.due is None:
        return _("The due date will be %(then)s. None runs now.") % days
    return _("The due date moves from %(now)s to %(then)s.") % days


def _void(case: "Case", numbers: Sequence[int], regime: Regime) -> Iterator[str]:
    """The extensions that fall away with the change."""
    for row in cases.in_force(cases.happenings(case)):
        event = cases.event_of(row)
        needs, says = LOST.get(event.kind, (regime, ""))
        concerned = not event.questions or set(event.questions) & set(numbers)
        if needs is not regime and concerned:
            yield str(says) % {"day": day_in_words(event.on)}
