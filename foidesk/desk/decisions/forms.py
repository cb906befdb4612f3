"""What is typed while deciding. Every form carries the version of the part its officer saw."""

import uuid
from collections.abc import Sequence
from typing import Any

from django.utils.datastructures import MultiValueDict
from django.utils.translation import gettext_lazy as _

from foidesk.decisions import rules
from foidesk.decisions.answer import (
    Answer,
    BuildingBlocks,
    Decision,
    Elsewhere,
    Held,
    Outcome,
    Reason,
    ReasonKind,
    TrueAnswer,
)
from foidesk.decisions.asks import WEIGHED
from foidesk.desk.decisions.choices import (
    BLOCK_CHOICES,
    EIR_HELD_HINTS,
    EIR_OUTCOME_CHOICES,
    ELSEWHERE_CHOICES,
    HELD_CHOICES,
    HELD_HINTS,
    OUTCOME_CHOICES,
    OUTCOME_HINTS,
    TRUE_ANSWER_CHOICES,
)
from foidesk.grounds.table import LATER, PART_ASKS, Ask
from foidesk.law.regime import Regime
from foidesk.pages import forms
from foidesk.pages.saying import said


class Versioned(forms.Form):
    """A form that knows which version of the part its officer saw."""

    mark_optional = False
    version = forms.CharField(required=False, max_length=36, widget=forms.HiddenInput)

    overtaken = False
    """Whether another officer decided while this form was open."""

    def clean_version(self) -> uuid.UUID | None:
        """The version, or None where nothing was decided yet; text that is no version is none that stands."""
        typed: str = self.cleaned_data["version"]
        try:
            return uuid.UUID(typed) if typed else None
        except ValueError:
            return uuid.UUID(int=0)

    def now_at(self, version: uuid.UUID | None) -> None:
        """Let the form be sent again, with open eyes, in place of the version that stands now."""
        self.overtaken = self.cleaned_data["version"] != version
        self.data = MultiValueDict({**_lists(self.data), "version": [str(version or "")]})


class HeldForm(Versioned):
    """Is the information held?"""

    held = forms.TypedChoiceField(
        label=_("Is this information held?"),
        coerce=Held,
        choices=HELD_CHOICES,
        widget=forms.Radios(hints=HELD_HINTS),
    )
    label = forms.CharField(
        label=_("Which part of the question is this?"),
        help_text=_("For example “the names” or “spending before 2023”."),
        max_length=rules.LONGEST_LABEL,
    )

    def __init__(self, *args: Any, divided: bool, regime: Regime = Regime.FOIA, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if regime is Regime.EIR:
            self.fields["held"].widget = forms.Radios(hints=EIR_HELD_HINTS, choices=HELD_CHOICES)
        if not divided:
            del self.fields["label"]


class OutcomeForm(Versioned):
    """What becomes of the part: only what goes with whether it is held."""

    outcome = forms.TypedChoiceField(
        label=_("What happens to it?"), coerce=Outcome, widget=forms.Radios(hints=OUTCOME_HINTS)
    )

    def __init__(self, *args: Any, held: Held, regime: Regime = Regime.FOIA, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        words = EIR_OUTCOME_CHOICES if regime is Regime.EIR else OUTCOME_CHOICES
        self.fields["outcome"].choices = [  # type: ignore[attr-defined]
            (outcome, words[outcome]) for outcome in rules.OUTCOMES[regime][held]
        ]


class NotHeldForm(Versioned):
    """What "not held" means here, and who may hold it."""

    true_answer = forms.TypedChoiceField(
        label=_("Is the true answer none, zero, or no fixed end?"),
        help_text=_("Then it is an answer, and the information is held."),
        coerce=TrueAnswer,
        choices=TRUE_ANSWER_CHOICES,
        widget=forms.Radios,
    )
    building_blocks = forms.TypedChoiceField(
        label=_("Could it be put together from information you hold?"),
        coerce=BuildingBlocks,
        choices=BLOCK_CHOICES,
        widget=forms.Radios,
    )
    elsewhere = forms.TypedChoiceField(
        label=_("May somebody else hold it?"),
        coerce=Elsewhere,
        choices=ELSEWHERE_CHOICES,
        widget=forms.Radios,
    )
    elsewhere_text = forms.LongText(
        label=_("Who may hold it, and how can they be reached?"),
        help_text=_("The police force, for example, with the address of its freedom of information team."),
        required=False,
        max_length=rules.LONGEST_REASON,
        rows=3,
    )

    def reasons(self) -> tuple[Reason, ...]:
        """Who may hold it, where somebody does."""
        if self.cleaned_data["elsewhere"] is not Elsewhere.NAMED:
            return ()
        return (Reason(ReasonKind.ELSEWHERE, self.cleaned_data["elsewhere_text"]),)


class WordsForm(Versioned):
    """The answer itself, what a refusal under section 12 or 14 says, or when the balance is found."""

    def __init__(self, *args: Any, decision: Decision, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.asks = PART_ASKS.get(decision.outcome, ()) if decision.outcome is not None else ()
        if decision.pending:
            self.asks = (LATER,)
            self.fields["estimate_on"] = forms.DayField(
                label=_("When do you expect to have decided?"),
                help_text=_(
                    "The applicant is told this day. Normally within 40 working days of the request."
                ),
                called=_("Day of the decision"),
                required=False,
            )
        if decision.outcome is Outcome.DISCLOSED:
            self.fields["answer"] = forms.LongText(
                label=_("The answer"),
                help_text=_("As the applicant will read it."),
                required=False,
                max_length=rules.LONGEST_ANSWER,
                rows=10,
            )
        for ask in self.asks:
            self.fields[ask.kind] = asked(ask)

    def reasons(self) -> tuple[Reason, ...]:
        """The texts, each of its kind."""
        return tuple(Reason(ask.kind, self.cleaned_data[ask.kind]) for ask in self.asks)


class Divide(forms.Form):
    """Another part of a question."""

    label = forms.CharField(
        label=_("Which part is it?"),
        help_text=_("For example “the names” or “spending before 2023”."),
        max_length=rules.LONGEST_LABEL,
    )


class SameAnswer(forms.Form):
    """The question whose answer this one shares."""

    other = forms.TypedChoiceField(
        label=_("Which question has the same answer?"), coerce=int, widget=forms.Radios
    )

    def __init__(self, *args: Any, others: Sequence[Answer], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = [  # type: ignore[attr-defined]
            (str(one.n), f"{one.n}. {one.text[:120]}") for one in others
        ]


class Find(forms.Form):
    """How the table of provisions is narrowed; it stands in the address."""

    mark_optional = False
    q = forms.CharField(label=_("Number or words"), max_length=100, required=False)


def _lists(data: object) -> dict[str, list[object]]:
    """Everything typed, by field."""
    return dict(data.lists()) if isinstance(data, MultiValueDict) else {}


def asked(ask: Ask) -> forms.LongText | forms.MultipleChoiceField:
    """One text of a test as a field; a gap is told as missing, not refused, so that work can be kept."""
    less = _("may wait") if ask.kind in WEIGHED else _("good practice")
    label = said(ask.asks) if ask.must else f"{said(ask.asks)} ({less})"
    if ask.choices:
        return forms.MultipleChoiceField(
            label=label,
            help_text=said(ask.help),
            choices=[(one, said(one)) for one in ask.choices],
            required=False,
            widget=forms.Checkboxes,
        )
    return forms.LongText(
        label=label, help_text=said(ask.help), required=False, max_length=rules.LONGEST_REASON, rows=4
    )
