"""What is typed when somebody was asked for a view, when the view came, and when it is needed no more."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from foidesk.decisions import rules
from foidesk.decisions.rules import Consulting, Heard, Party, View
from foidesk.language.phrases import capital
from foidesk.pages import forms
from foidesk.pages.saying import said, said_lazy

if TYPE_CHECKING:
    from foidesk.cases.models import Question


class Consult(forms.Form):
    """Whose view was asked for, on what, and by when."""

    party = forms.TypedChoiceField(
        label=_("Who was asked?"),
        coerce=Party,
        choices=[(party, said_lazy(capital(words))) for party, words in rules.PARTY_WORDS.items()],
        widget=forms.Radios,
    )
    name = forms.CharField(
        label=_("Name"), help_text=_("A person, a post or a company."), max_length=rules.LONGEST_NAME
    )
    questions = forms.MultipleChoiceField(label=_("About which questions?"), widget=forms.Checkboxes)
    about = forms.CharField(
        label=_("Which part of it?"),
        help_text=_("For example “the day rates in the contract”."),
        max_length=500,
        required=False,
    )
    words = forms.LongText(
        label=_("What were they asked?"),
        help_text=_("What you wrote or said. They need not know who made the request."),
        max_length=rules.LONGEST_WORDS,
        rows=6,
    )
    asked_on = forms.DayField(label=_("When were they asked?"), called=_("Day of asking"))
    due_on = forms.DayField(label=_("By when should they reply?"), called=_("Day of the reply"))

    def __init__(self, *args: Any, questions: "Sequence[Question]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["questions"].choices = [  # type: ignore[attr-defined]
            (str(question.n), f"{question.n}. {question.text[:120]}") for question in questions
        ]

    def asked(self) -> Consulting:
        """What was typed."""
        typed = self.cleaned_data
        return Consulting(
            party=typed["party"],
            name=typed["name"],
            questions=tuple(int(n) for n in typed["questions"]),
            words=typed["words"],
            asked_on=typed["asked_on"],
            due_on=typed["due_on"],
            about=typed["about"],
        )


class RecordView(forms.Form):
    """What somebody said who was asked."""

    view = forms.TypedChoiceField(
        label=_("What do they think of disclosure?"),
        coerce=View,
        choices=[(view, capital(words)) for view, words in rules.VIEW_WORDS.items()],
        widget=forms.Radios,
    )
    text = forms.LongText(
        label=_("What did they say?"),
        help_text=_("In their words where you can, with the reasons they gave."),
        max_length=rules.LONGEST_WORDS,
        rows=6,
    )
    view_on = forms.DayField(label=_("When did the view come?"), called=_("Day of the view"))
    supports = forms.ChoiceField(
        label=_("Is it evidence for a provision?"),
        help_text=_("It is evidence only: the decision stays the office's."),
        required=False,
    )

    def __init__(self, *args: Any, provisions: Iterable[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["supports"].choices = [  # type: ignore[attr-defined]
            ("", _("No, or not yet known")),
            *((key, said(capital(rules.name(rules.provision(key))))) for key in provisions),
        ]

    def heard(self) -> Heard:
        """What was typed."""
        typed = self.cleaned_data
        return Heard(typed["view"], typed["text"], typed["view_on"], typed["supports"])


class Withdraw(forms.Form):
    """Why a view is no longer needed."""

    reason = forms.CharField(label=_("Why is their view no longer needed?"), max_length=300)
