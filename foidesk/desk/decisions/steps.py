"""The steps of one part: is it held, what becomes of it, and in which words."""

from dataclasses import replace
from uuid import UUID

from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from foidesk.decisions import rules
from foidesk.decisions.answer import Decision, Elsewhere, Held, Outcome, ReasonKind
from foidesk.desk.decisions.forms import HeldForm, NotHeldForm, OutcomeForm, WordsForm
from foidesk.desk.decisions.ledger import ledger
from foidesk.desk.decisions.place import one_part, save, start, step_page
from foidesk.desk.decisions.referral import referral
from foidesk.desk.page import DeskRequest, page
from foidesk.letters import queries as letters
from foidesk.people.rules import Permission
from foidesk.searches.queries import receipts
from foidesk.searches.rules import FINDING_WORDS, TRUE_ANSWER_WORDS


@page(Permission.HANDLE)
def held(request: DeskRequest, case: UUID, question: int, part: int) -> HttpResponseBase:
    """Is it held? Beside it, what the searches found."""
    place = one_part(request, case, question, part)
    initial = start(place) | {"held": place.decision.held, "label": place.decision.label}
    form = HeldForm(
        request.POST or None, initial=initial, divided=len(place.answer.parts) > 1, regime=place.answer.regime
    )
    if request.method == "POST" and form.is_valid():
        label = form.cleaned_data.get("label", place.decision.label)
        decision = rules.with_held(replace(place.decision, label=label), form.cleaned_data["held"])
        if save(request, place, form, decision):
            return redirect(place.href(_after_held(decision)))
    searched = [receipt for receipt in receipts(place.case) if question in receipt.questions]
    return step_page(
        request,
        place,
        form,
        "held",
        heading=_("Is it held?"),
        searched=[
            (FINDING_WORDS[one.finding], TRUE_ANSWER_WORDS[one.true_answer] if one.true_answer else "", one)
            for one in searched
        ],
    )


@page(Permission.HANDLE)
def not_held(request: DeskRequest, case: UUID, question: int, part: int) -> HttpResponseBase:
    """What "not held" means: the true answer, building blocks, and who else may hold it."""
    place = one_part(request, case, question, part)
    decision = place.decision
    initial: dict[str, object] = {
        "true_answer": decision.true_answer,
        "building_blocks": decision.building_blocks,
        "elsewhere": decision.elsewhere,
        "elsewhere_text": decision.text(ReasonKind.ELSEWHERE),
    }
    book = referral(request)
    if book.picked:
        initial |= {"elsewhere": Elsewhere.NAMED, "elsewhere_text": book.picked.words}
    form = NotHeldForm(request.POST or None, initial=start(place) | initial)
    if request.method == "POST" and form.is_valid():
        typed = form.cleaned_data
        decided = replace(
            decision,
            held=Held.NOT_HELD,
            outcome=Outcome.NOT_HELD,
            true_answer=typed["true_answer"],
            building_blocks=typed["building_blocks"],
            elsewhere=typed["elsewhere"],
            reasons=form.reasons(),
        )
        if save(request, place, form, decided):
            return redirect(place.href("decide-check"))
    heading = _("What “not held” means here")
    return step_page(request, place, form, "not_held", heading=heading, referral=book)


@page(Permission.HANDLE)
def outcome(request: DeskRequest, case: UUID, question: int, part: int) -> HttpResponseBase:
    """What happens to it: only what goes with whether it is held."""
    place = one_part(request, case, question, part)
    said = place.decision.held
    if said is None:
        return redirect(place.href("decide-held"))
    initial = start(place) | {"outcome": place.decision.outcome}
    form = OutcomeForm(request.POST or None, initial=initial, held=said, regime=place.answer.regime)
    if request.method == "POST" and form.is_valid():
        decision = rules.with_outcome(place.decision, form.cleaned_data["outcome"])
        if save(request, place, form, decision):
            return redirect(place.href(*_after_outcome(decision)))
    return step_page(request, place, form, "step", heading=_("What happens to it?"))


@page(Permission.HANDLE)
def words(request: DeskRequest, case: UUID, question: int, part: int) -> HttpResponseBase:
    """The answer itself, or what a refusal under section 12 or 14 must say."""
    place = one_part(request, case, question, part)
    decision = place.decision
    initial: dict[str, object] = {reason.kind: reason.text for reason in decision.reasons}
    initial |= {"answer": decision.answer, "estimate_on": decision.estimate_on} | start(place)
    costs = ledger(place, on=request.desk.today)
    if costs is not None:
        initial |= costs.texts
    form = WordsForm(request.POST or None, initial=initial, decision=decision)
    if request.method == "POST" and form.is_valid():
        answer = form.cleaned_data.get("answer", decision.answer)
        estimate = form.cleaned_data.get("estimate_on", decision.estimate_on)
        decided = replace(decision, answer=answer, reasons=form.reasons(), estimate_on=estimate)
        if save(request, place, form, decided):
            return redirect(place.href("decide-provisions" if decision.pending else "decide-check"))
    heading = _WORDS.get(decision.outcome) if decision.outcome else None
    said = str(heading or _("What the refusal says"))
    lines = letters.lines(place.case.authority, on=request.desk.today)
    return step_page(request, place, form, "step", heading=said, ledger=costs, lines=lines)


_WORDS = {
    Outcome.DISCLOSED: gettext_lazy("The answer"),
    Outcome.PENDING: gettext_lazy("When it will be decided"),
}


def _after_held(decision: Decision) -> str:
    if decision.held is Held.NOT_HELD:
        return "decide-not-held"
    return "decide-provisions" if decision.held is Held.NCND else "decide-outcome"


def _after_outcome(decision: Decision) -> tuple[str, ...]:
    """The next step: an outcome made of one exemption goes straight to its tests."""
    own = rules.OWN_PROVISION.get(decision.outcome) if decision.outcome is not None else None
    if own is not None:
        return ("decide-provision", str(own))
    return ("decide-provisions",) if decision.outcome is Outcome.WITHHELD else ("decide-words",)
