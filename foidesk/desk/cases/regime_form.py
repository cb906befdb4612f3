"""Choosing the law under which questions are answered."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from foidesk.clock.happening import Kind
from foidesk.happenings.events import NewHappening
from foidesk.law.regime import Regime
from foidesk.pages import forms

if TYPE_CHECKING:
    from foidesk.cases.models import Question


class Law(forms.Form):
    """Which law, for which questions, and since when the office knows."""

    regime = forms.TypedChoiceField(
        label=_("Which law gives the right to this information?"),
        coerce=Regime,
        choices=[
            (Regime.FOIA.value, _("Freedom of Information Act")),
            (Regime.EIR.value, _("Environmental Information Regulations")),
            (Regime.SAR.value, _("Subject access: the applicant’s own personal data")),
        ],
        widget=forms.Radios(
            hints={
                Regime.FOIA.value: _("Any recorded information that neither of the others takes."),
                Regime.EIR.value: _(
                    "Air, water, soil, land, species, noise, waste, emissions, buildings, and measures and "
                    "policies that affect them."
                ),
                Regime.SAR.value: _("What the office holds about the person who asks."),
            }
        ),
    )
    questions = forms.MultipleChoiceField(
        label=_("For which questions?"), widget=forms.Checkboxes(small=True)
    )
    on = forms.DayField(
        label=_("On which day was this seen?"),
        called=_("The day"),
        help_text=_("The date of receipt stays as it is, whatever day this is."),
    )

    def __init__(self, *args: Any, questions: "Sequence[Question]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.numbers = [str(question.n) for question in questions]
        if len(questions) == 1:
            del self.fields["questions"]
        else:
            self.fields["questions"].choices = [  # type: ignore[attr-defined]
                (str(question.n), f"{question.n}. {Truncator(question.text).chars(120)} ({question.regime})")
                for question in questions
            ]

    def event(self) -> NewHappening:
        """What was typed, once it is valid."""
        typed = self.cleaned_data
        chosen = typed.get("questions", self.numbers)
        return NewHappening(
            kind=Kind.REGIME_SET,
            on=typed["on"],
            questions=() if chosen == self.numbers else tuple(int(n) for n in chosen),
            regime=typed["regime"],
        )

    def sent(self) -> list[tuple[str, object]]:
        """The same again as hidden fields, for the button that confirms."""
        typed = self.cleaned_data
        on = typed["on"]
        return [
            ("regime", typed["regime"].value),
            *(("questions", n) for n in typed.get("questions", ())),
            ("on_day", on.day),
            ("on_month", on.month),
            ("on_year", on.year),
        ]
