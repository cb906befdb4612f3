"""What a colleague answers."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from foidesk.pages import forms
from foidesk.searches.rules import LONGEST_MINUTES, Activity, Finding, Looked, Report, TrueAnswer
from foidesk.searches.rules.activity import OF_COLLEAGUES

PLACES = 5
"""Lines for places on the page; several can stand on one line."""


class Answer(forms.Form):
    """Four large choices, where was looked, minutes and files."""

    PASS_ON = "pass-on"  # noqa: S105 - a choice, no password
    choice = forms.ChoiceField(
        label=_("What did you find?"),
        choices=[
            (Finding.HELD.value, _("I hold it")),
            (Finding.BUILDING_BLOCKS.value, _("I hold what it can be made from")),
            (Finding.NOT_HELD.value, _("I do not hold it")),
            (PASS_ON, _("Not me: ask somebody else")),
        ],
        widget=forms.Radios(
            hints={
                Finding.HELD.value: _("It is recorded somewhere, complete or in part"),
                Finding.BUILDING_BLOCKS.value: _(
                    "The pieces are recorded; putting them together takes no special skill: counting, say"
                ),
                Finding.NOT_HELD.value: _("After looking"),
            }
        ),
    )
    instead = forms.CharField(
        label=_("If somebody else: whom should we ask?"),
        help_text=_("A name, a team or a post"),
        max_length=300,
        required=False,
    )
    true_answer = forms.ChoiceField(
        label=_("If you do not hold it: what is the true answer?"),
        help_text=_("“None” and “zero” are answers, and so is “there is no end date”"),
        choices=[
            (TrueAnswer.NOTHING_RECORDED.value, _("Nothing is recorded about it")),
            (TrueAnswer.NONE.value, _("None: there is no such thing")),
            (TrueAnswer.ZERO.value, _("Zero: we count it, and the count is nought")),
            (TrueAnswer.ROLLING.value, _("No fixed date or figure: it rolls on")),
        ],
        required=False,
        widget=forms.Radios,
    )
    explanation = forms.LongText(
        label=_("Anything the office should know"),
        help_text=_("The answer itself, if it is short; what to be careful with; who else may hold it"),
        max_length=10_000,
        rows=5,
        required=False,
    )
    attached = forms.FilesField(
        label=_("Files"),
        help_text=_("Send totals rather than lists of people where totals answer the question."),
        required=False,
        max_files=20,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for n in range(1, PLACES + 1):
            self.fields[f"place_{n}"] = forms.CharField(
                label=_("Place %(n)s: system, mailbox, drive or papers") % {"n": n},
                max_length=300,
                required=False,
            )
            self.fields[f"words_{n}"] = forms.CharField(
                label=_("Words you searched with in place %(n)s") % {"n": n}, max_length=1000, required=False
            )
        for activity in OF_COLLEAGUES:
            self.fields[f"minutes_{activity.value}"] = forms.IntegerField(
                label=MINUTE_LABELS[activity], min_value=0, max_value=LONGEST_MINUTES, required=False
            )

    def report(self) -> Report:
        """The answer in the field's words, after the form was found valid."""
        typed = self.cleaned_data
        places = range(1, PLACES + 1)
        return Report(
            finding=Finding(typed["choice"]),
            looked=tuple(Looked(typed[f"place_{n}"], typed[f"words_{n}"]) for n in places),
            minutes={activity: typed[f"minutes_{activity.value}"] or 0 for activity in OF_COLLEAGUES},
            explanation=typed["explanation"],
            true_answer=TrueAnswer(typed["true_answer"]) if typed["true_answer"] else None,
        )


MINUTE_LABELS = {
    Activity.DETERMINING: _("Finding out whether we hold it"),
    Activity.LOCATING: _("Locating it"),
    Activity.RETRIEVING: _("Retrieving it"),
    Activity.EXTRACTING: _("Extracting it from other information"),
    Activity.OTHER: _("Anything else, such as reading it through"),
}
