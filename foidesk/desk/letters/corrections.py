"""After the answer: begin a correction or a supplement, follow it, draft its letter, or give it up."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST

from foidesk.cases import queries as cases
from foidesk.cases.rules import State
from foidesk.decisions import actions, queries
from foidesk.decisions.afterwards import CORRECT, LONGEST, Correcting, Kind
from foidesk.desk.page import DeskRequest, attempt, case_page, one_case, page
from foidesk.letters import actions as letters
from foidesk.letters import queries as reading
from foidesk.pages import forms
from foidesk.people.rules import Permission

if TYPE_CHECKING:
    from foidesk.cases.models import Case

KIND_NAMES = {
    Kind.CORRECTION: gettext_lazy("Correction"),
    Kind.SUPPLEMENT: gettext_lazy("Supplement"),
}


class Begin(forms.Form):
    """What is put right, for which questions, and why."""

    kind = forms.TypedChoiceField(
        label=gettext_lazy("What was the matter with the answer?"),
        choices=[
            (Kind.CORRECTION.value, gettext_lazy("Something in it was wrong, or a question was missed")),
            (Kind.SUPPLEMENT.value, gettext_lazy("More was found since")),
        ],
        coerce=Kind,
        widget=forms.Radios,
    )
    questions = forms.MultipleChoiceField(
        label=gettext_lazy("Which questions get a new answer?"), choices=[], widget=forms.Checkboxes
    )
    changed = forms.LongText(
        label=gettext_lazy("What changes?"),
        help_text=gettext_lazy("The letter begins with it: what was said, and what is right."),
        max_length=LONGEST,
        rows=4,
    )
    why = forms.LongText(
        label=gettext_lazy("How did that come about?"),
        help_text=gettext_lazy("The letter says it too. Say it plainly; nobody needs to be named."),
        max_length=LONGEST,
        rows=3,
    )

    def __init__(self, *args: Any, case: "Case", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        asked = [(str(one.n), f"{one.n}. {Truncator(one.text).chars(120)}") for one in cases.questions(case)]
        self.fields["questions"].choices = asked  # type: ignore[attr-defined]

    @property
    def correcting(self) -> Correcting:
        """What was typed."""
        typed = self.cleaned_data
        numbers = tuple(int(n) for n in typed["questions"])
        return Correcting(typed["kind"], numbers, typed["changed"], typed["why"])


class GiveUp(forms.Form):
    """Why nothing is put right after all."""

    reason = forms.LongText(
        label=gettext_lazy("Why is nothing to be put right after all?"), max_length=2_000, rows=3
    )


@page()
def correction(request: DeskRequest, case: UUID) -> HttpResponse:
    """Where the correction of an answer stands, or what one is for; and those that were sent."""
    found = one_case(request, case)
    row = queries.open_correction(found)
    letter = next(
        (one for one in reading.of_case(found) if row is not None and one.correction_id == row.id), None
    )
    return case_page(
        request,
        found,
        "desk/letters/correction.html",
        tab="case-letters",
        page_heading=_("Correct or add to the answer"),
        against=CORRECT.refusals(State(found.state), request.desk.actor, of=found.authority),
        row=row,
        kind=KIND_NAMES[Kind(row.kind)] if row else "",
        numbers=queries.about(row) if row else (),
        waiting=queries.not_yet_anew(row) if row is not None else (),
        decided=row is not None and bool(queries.decided_since(row)),
        letter=letter,
        sent=[(one, KIND_NAMES[Kind(one.kind)]) for one in queries.sent(found)],
    )


@page(Permission.HANDLE)
def begin(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Say what was wrong or is new, for which questions and why."""
    found, desk = one_case(request, case), request.desk
    form = Begin(request.POST or None, case=found)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            actions.correct_answer(found, form.correcting, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:correction", case=found.id)
    return case_page(
        request,
        found,
        "desk/letters/correct.html",
        tab="case-letters",
        page_heading=_("Begin a correction or a supplement"),
        against=CORRECT.refusals(State(found.state), desk.actor, of=found.authority),
        form=form,
    )


@require_POST
@page()
def draft(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Draft the letter of the correction that is open."""
    found, desk = one_case(request, case), request.desk
    letter = letters.draft_correction(found, by=desk.actor, at=desk.now, on=desk.today)
    return redirect("desk:letter", case=found.id, letter=letter.id)


@page(Permission.HANDLE)
def give_up(request: DeskRequest, case: UUID) -> HttpResponseBase:
    """Nothing is put right after all."""
    found, desk = one_case(request, case), request.desk
    form = GiveUp(request.POST or None)
    if request.method == "POST" and form.is_valid():
        with attempt(form) as tried:
            reason = form.cleaned_data["reason"]
            actions.give_up_correction(found, reason=reason, by=desk.actor, at=desk.now)
        if tried.done:
            return redirect("desk:correction", case=found.id)
    return case_page(
        request,
        found,
        "desk/letters/give_up.html",
        tab="case-letters",
        page_heading=_("Give the correction up"),
        form=form,
    )
