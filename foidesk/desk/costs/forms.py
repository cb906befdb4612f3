"""What is typed about costs and advice."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from foidesk.desk.costs.words import ACTIVITIES, ADVICE, KINDS, choices_of, figure
from foidesk.pages import forms
from foidesk.searches.rules import LONGEST_MINUTES
from foidesk.searches.rules.activity import COUNTED, Activity
from foidesk.searches.rules.advice import AdviceKind, NewAdvice
from foidesk.searches.rules.lines import MOST_RECORDS, Kind, NewLine, Sample

if TYPE_CHECKING:
    from foidesk.cases.models import Question


class _OfQuestions(forms.Form):
    """A form that may be about some questions of the request; none ticked is the whole request."""

    def __init__(self, *args: Any, questions: "Sequence[Question]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["questions"] = forms.MultipleChoiceField(
            label=_("Which questions?"),
            help_text=_("Tick none for the whole request"),
            required=False,
            widget=forms.Checkboxes(small=True),
            choices=[(str(question.n), f"{question.n}. {question.text[:120]}") for question in questions],
        )

    def numbers(self) -> tuple[int, ...]:
        """The questions that were ticked."""
        return tuple(sorted(int(n) for n in self.cleaned_data["questions"]))


class EnterCost(_OfQuestions):
    """Minutes of work, or a sample from which they follow."""

    mark_optional = False

    activity = forms.ChoiceField(
        label=_("What is the work?"),
        choices=[
            (
                _("Counts towards the limit"),
                choices_of(ACTIVITIES, [one for one in Activity if one in COUNTED]),
            ),
            (_("Never counts"), choices_of(ACTIVITIES, [one for one in Activity if one not in COUNTED])),
        ],
        widget=forms.Radios(small=True),
    )
    kind = forms.ChoiceField(
        label=_("Has it been done?"),
        help_text=_("What is still to do is added to what was spent"),
        choices=choices_of(KINDS, Kind),
        widget=forms.Radios(inline=True, small=True),
    )
    minutes = forms.IntegerField(
        widget=figure(),
        label=_("Minutes"),
        help_text=_("Of all persons together. Leave empty where a sample is given below"),
        min_value=1,
        max_value=LONGEST_MINUTES,
        required=False,
    )
    records = forms.IntegerField(
        widget=figure(),
        label=_("Sample: how many records are there in all?"),
        min_value=1,
        max_value=MOST_RECORDS,
        required=False,
    )
    tried = forms.IntegerField(
        widget=figure(),
        label=_("Sample: how many of them were tried?"),
        min_value=1,
        max_value=MOST_RECORDS,
        required=False,
    )
    sample_minutes = forms.IntegerField(
        widget=figure(),
        label=_("Sample: how many minutes did those take in all?"),
        min_value=1,
        max_value=LONGEST_MINUTES,
        required=False,
    )
    who = forms.CharField(
        label=_("Who did it, or would?"), help_text=_("A name, a team or a post"), max_length=120
    )
    basis = forms.LongText(
        label=_("How do you know?"),
        help_text=_(
            "Where the records lie, why each must be opened, and why no quicker way gives the answer"
        ),
        max_length=5_000,
        rows=4,
        required=False,
    )

    def clean(self) -> dict[str, Any]:
        """A sample is whole or absent."""
        typed: dict[str, Any] = super().clean() or {}
        sample = [name for name in ("records", "tried", "sample_minutes") if typed.get(name) is None]
        if 0 < len(sample) < 3:
            for name in sample:
                if name not in self.errors:
                    self.add_error(name, _("A sample needs all three: records in all, tried, and minutes"))
        return typed

    def line(self) -> NewLine:
        """What was typed, after the form was found valid."""
        typed = self.cleaned_data
        sample = None
        if typed["records"] is not None:
            sample = Sample(typed["records"], typed["tried"], typed["sample_minutes"])
        return NewLine(
            activity=Activity(typed["activity"]),
            kind=Kind(typed["kind"]),
            minutes=typed["minutes"],
            sample=sample,
            questions=self.numbers(),
            who=typed["who"],
            basis=typed["basis"],
        )


class TakeTogether(forms.Form):
    """Which requests are taken together with this one, and why."""

    mark_optional = False

    others = forms.MultipleChoiceField(
        label=_("Which requests are taken together with this one?"), required=False, widget=forms.Checkboxes
    )
    reference = forms.CharField(
        label=_("Another request, by its reference"),
        help_text=_("Where you know of one that is not shown above"),
        max_length=100,
        required=False,
    )
    similar = forms.LongText(
        label=_("Which information is the same or similar, and to what extent?"),
        max_length=5_000,
        rows=4,
    )
    concert = forms.LongText(
        label=_("If the persons differ: why do they seem to act in concert, or in a campaign?"),
        max_length=5_000,
        rows=3,
        required=False,
    )

    def __init__(self, *args: Any, others: Sequence[tuple[str, str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["others"]
        field.widget = forms.Checkboxes(hints={key: hint for key, _label, hint in others})
        field.choices = [(key, label) for key, label, _hint in others]  # type: ignore[attr-defined]


class Strike(forms.Form):
    """Why something is struck out."""

    why = forms.CharField(label=_("Why is it struck out?"), max_length=300)


class RecordAdvice(_OfQuestions):
    """What the applicant was told, and when."""

    kind = forms.ChoiceField(
        label=_("What is the advice about?"),
        choices=choices_of(ADVICE, AdviceKind),
        widget=forms.Radios(small=True),
    )
    text = forms.LongText(
        label=_("What was the applicant told?"),
        help_text=_("In the words of the letter or the call"),
        max_length=10_000,
        rows=5,
    )
    given_on = forms.DayField(label=_("On which day?"))

    def advice(self) -> NewAdvice:
        """What was typed, after the form was found valid."""
        typed = self.cleaned_data
        return NewAdvice(AdviceKind(typed["kind"]), typed["text"], typed["given_on"], self.numbers())
