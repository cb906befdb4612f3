"""Where on a request an officer decides: its question and part, drawn with what is still missing."""

import uuid
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _

from foidesk.decisions import actions, asks, queries, rules
from foidesk.decisions.answer import Answer, Decision, Part, ReasonKind
from foidesk.decisions.missing import Office, missing
from foidesk.desk.decisions.forms import Versioned
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case
from foidesk.grounds.table import PART_ASKS
from foidesk.language.phrases import capital
from foidesk.material import queries as material
from foidesk.pages.saying import said

if TYPE_CHECKING:
    from foidesk.cases.models import Case


@dataclass(frozen=True)
class Place:
    """One part of one question of one request, as it stands now."""

    case: "Case"
    answer: Answer
    part: Part

    @property
    def decision(self) -> Decision:
        """What was decided on the part so far."""
        return self.part.decision

    @property
    def name(self) -> str:
        """Which part this is, for headings: "Question 3", "Question 3, part 2: the names"."""
        numbers = [one.n for one in self.answer.parts] or [1]
        name = rules.which(self.answer.n, numbers.index(self.part.n) + 1, of=len(numbers))
        words = said(capital(name))
        return f"{words}: {self.decision.label}" if self.decision.label else words

    def href(self, step: str, *more: str) -> str:
        """The address of a step of this part."""
        return reverse(f"desk:{step}", args=[self.case.id, self.answer.n, self.part.n, *more])


def one_question(request: DeskRequest, case: uuid.UUID, question: int) -> tuple["Case", Answer]:
    """A request and one of its questions; 404 where there is none such at this office."""
    found = one_case(request, case)
    answer = queries.answer(found, question)
    if answer is None:
        raise Http404
    return found, answer


def one_part(request: DeskRequest, case: uuid.UUID, question: int, part: int) -> Place:
    """One part of a question; the first part of a question that nobody has touched is there to be decided."""
    found, answer = one_question(request, case, question)
    if not answer.parts and part == 1:
        return Place(found, answer, Part(n=1, version=None, decision=Decision(regime=answer.regime)))
    one = next((one for one in answer.parts if one.n == part), None)
    if one is None or answer.same_as is not None:
        raise Http404
    return Place(found, answer, one)


def start(place: Place) -> dict[str, object]:
    """What every form of a step begins with: the version the officer sees."""
    return {"version": place.part.version or ""}


def save(request: DeskRequest, place: Place, form: Versioned, decision: Decision) -> bool:
    """Store the decision. Refused, the form says why; overtaken, it may be sent again with open eyes."""
    desk = request.desk
    with attempt(form) as tried:
        actions.decide(
            place.case,
            place.answer.n,
            decision,
            part=place.part.n,
            version=form.cleaned_data["version"],
            by=desk.actor,
            at=desk.now,
            on=desk.today,
        )
    if not tried.done:
        form.now_at(place.part.version)
    return tried.done


def step_page(
    request: DeskRequest, place: Place, form: Versioned, template: str, *, heading: str, **more: Any
) -> HttpResponse:
    """A step as it is drawn: the question above, the form, and beside it what this part still lacks.

    Where another officer was faster, what stands now is shown above what was typed.
    """
    return case_page(
        request,
        place.case,
        f"desk/decisions/{template}.html",
        tab="questions",
        page_heading=heading,
        place=place,
        form=form,
        gaps=missing(place.decision, office(request, place.case), question=place.answer.n),
        standing=_standing(place) if form.overtaken else (),
        back_href=reverse("desk:decide", args=[place.case.id, place.answer.n]),
        **more,
    )


def office(request: DeskRequest, case: "Case") -> Office:
    """By which office and which day's law a decision on a request is judged on this page."""
    judged_by = queries.judged_by(case, (), on=request.desk.today)
    return replace(judged_by, enclosed=material.answering(case))


def _standing(place: Place) -> tuple[tuple[str, str], ...]:
    """What another officer stored meanwhile: the decision, and each text under the question it answers."""
    decision = place.decision
    asked = PART_ASKS.get(decision.outcome, ()) if decision.outcome is not None else ()
    texts = [(_("Decision"), said(capital(rules.in_words(decision)))), (_("Answer"), decision.answer)]
    texts += [(ask.asks, decision.text(ask.kind)) for ask in asked]
    for ground in decision.grounds:
        name = said(capital(rules.name(ground.provision)))
        texts += [(f"{name}: {ask.asks}", ground.text(ask.kind)) for ask in asks.of(ground.provision)]
    texts.append((_("Who may hold it"), decision.text(ReasonKind.ELSEWHERE)))
    return tuple((name, text) for name, text in texts if text)
