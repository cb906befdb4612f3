"""The short form of one event: exactly what its kind needs, with the day first."""

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from foidesk.clock.happening import Kind
from foidesk.happenings.events import BY_QUESTION, NewHappening
from foidesk.law import exemptions
from foidesk.pages import forms

if TYPE_CHECKING:
    from foidesk.cases.models import Question

NOTICE_CHOICES = (
    ("decision", _("Decision notice")),
    ("information", _("Information notice")),
    ("enforcement", _("Enforcement notice")),
    ("tribunal", _("Decision of the tribunal")),
)
YES_OR_NO = (("yes", _("Yes")), ("no", _("No")))


FIELDS: Mapping[Kind, tuple[str, ...]] = {
    Kind.NOT_VALID: ("reason",),
    Kind.CLARIFICATION_ASKED: ("required",),
    Kind.CLARIFICATION_RECEIVED: ("sufficient",),
    Kind.FEES_NOTICE: ("amount",),
    Kind.PIT_EXTENSION: ("provisions", "estimate_on", "reason"),
    Kind.EIR_EXTENSION: ("reason",),
    Kind.SAR_EXTENSION: ("reason",),
    Kind.ICO_CONTACT: ("due_on",),
    Kind.NOTICE: ("what", "due_on"),
}
"""What a kind asks besides its day and its questions."""


class Event(forms.Form):
    """One event, with the fields that its kind needs. `correcting`: why the entry was wrong is asked too."""

    on = forms.DayField(label=_("On which day?"), called=_("The day"))
    questions = forms.MultipleChoiceField(
        label=_("Which questions does it concern?"), widget=forms.Checkboxes(small=True)
    )
    required = forms.ChoiceField(
        label=_("Was it needed to identify and locate the information?"),
        help_text=_("A question out of courtesy, about the format or about the purpose stops no clock."),
        choices=YES_OR_NO,
        widget=forms.Radios(inline=True),
    )
    sufficient = forms.ChoiceField(
        label=_("Is it enough to go on with?"),
        help_text=_("If you must ask again, it is not: the clock keeps waiting."),
        choices=YES_OR_NO,
        widget=forms.Radios(inline=True),
    )
    amount = forms.DecimalField(
        label=_("Amount in pounds"),
        help_text=_("As the notice states it, for example 12.50"),
        min_value=Decimal("0.01"),
        max_value=Decimal("999999.99"),
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "govuk-input--width-5"}),
    )
    what = forms.ChoiceField(label=_("What was sent"), choices=NOTICE_CHOICES, widget=forms.Radios)
    provisions = forms.CharField(
        label=_("Qualified exemptions the notice relies on"),
        help_text=_("With their subsections and commas between them, for example FOIA 43(2), FOIA 31(1)(a)"),
        max_length=300,
    )
    estimate_on = forms.DayField(
        label=_("When does the notice say a decision is expected?"),
        called=_("Expected date"),
        help_text=_("Normally no later than working day 40. If later, give the reason below."),
    )
    due_on = forms.DayField(
        label=_("By which day is an answer asked for?"),
        called=_("Date to answer by"),
        help_text=_("As the letter or notice states it."),
    )
    reason = forms.LongText(label=_("Reason"), max_length=2000, rows=3)
    correction = forms.LongText(
        label=_("Why was the entry wrong?"),
        help_text=_("It is kept beside the old entry. Both stay in the record."),
        max_length=2000,
        rows=3,
    )

    def __init__(
        self, *args: Any, kind: Kind, questions: "Sequence[Question]", correcting: bool = False, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.kind, self.numbers = kind, [str(question.n) for question in questions]
        wanted = {"on", *FIELDS.get(kind, ())} - ({"reason"} if correcting else set())
        wanted |= {"correction"} if correcting else set()
        wanted |= {"questions"} if kind in BY_QUESTION and len(questions) > 1 else set()
        for name in set(self.fields) - wanted:
            del self.fields[name]
        if "questions" in wanted:
            self.fields["questions"].choices = [  # type: ignore[attr-defined]
                (str(question.n), f"{question.n}. {Truncator(question.text).chars(120)}")
                for question in questions
            ]
        if "reason" in wanted:
            self.fields["reason"].required = kind is not Kind.PIT_EXTENSION

    def clean_provisions(self) -> tuple[str, ...]:
        """The provisions by their keys, as the table of exemptions has them."""
        typed = [" ".join(text.split()) for text in self.cleaned_data["provisions"].split(",")]
        keys = [key if key.startswith(("FOIA ", "EIR ")) else f"FOIA {key}" for key in typed if key]
        for key in keys:
            try:
                exemptions.find(key)
            except LookupError as wrong:
                raise forms.ValidationError(str(wrong)) from wrong
        return tuple(dict.fromkeys(keys))

    def event(self) -> NewHappening:
        """What was typed, once it is valid."""
        typed = self.cleaned_data
        chosen = typed.get("questions", self.numbers)
        return NewHappening(
            kind=self.kind,
            on=typed["on"],
            questions=self._about(chosen),
            required=typed.get("required", "yes") == "yes",
            sufficient=typed.get("sufficient", "yes") == "yes",
            regime=self.initial.get("regime"),
            estimate_on=typed.get("estimate_on"),
            due_on=typed.get("due_on"),
            what=typed.get("what", ""),
            provisions=typed.get("provisions", ()),
            pence=int(typed["amount"] * 100) if typed.get("amount") is not None else None,
        )

    def _about(self, chosen: Sequence[str]) -> tuple[int, ...]:
        """The questions by number; none stands for all of them, unless the entry before named each."""
        if chosen == self.initial.get("questions"):
            return tuple(self.initial.get("about", ()))
        return () if chosen == self.numbers else tuple(int(n) for n in chosen)


class Reason(forms.Form):
    """Why something is taken out, or closed."""

    reason = forms.LongText(label=_("Reason"), max_length=2000, rows=3)

    def __init__(self, *args: Any, label: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if label is not None:
            self.relabel("reason", label)


def initial_of(event: NewHappening, questions: "Sequence[Question]") -> dict[str, Any]:
    """A form as it was filled in when this event was entered."""
    return {
        "on": event.on,
        "about": event.questions,
        "questions": [str(n) for n in event.questions or [question.n for question in questions]],
        "required": "yes" if event.required else "no",
        "sufficient": "yes" if event.sufficient else "no",
        "amount": None if event.pence is None else Decimal(event.pence) / 100,
        "provisions": ", ".join(event.provisions),
        "estimate_on": event.estimate_on,
        "due_on": event.due_on,
        "what": event.what,
        "regime": event.regime,
    }
