"""What is typed to ask for a search, and to take one back."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from foidesk.pages import forms

if TYPE_CHECKING:
    from foidesk.cases.models import Question


class Ask(forms.Form):
    """Whom to ask, for which questions, in which words and by when."""

    colleague = forms.CharField(label=_("Colleague's name"), max_length=120)
    email = forms.EmailField(label=_("Colleague's e-mail address"), max_length=254)
    questions = forms.MultipleChoiceField(label=_("Which questions?"), widget=forms.Checkboxes)
    words = forms.LongText(
        label=_("What to look for"),
        help_text=_(
            "The colleague reads this, and nothing about who asked. Take out what names the applicant."
        ),
        max_length=10_000,
        rows=8,
    )
    due_on = forms.DayField(label=_("Answer by"))
    note = forms.CharField(label=_("A word of yours to the colleague"), max_length=500, required=False)

    def __init__(self, *args: Any, questions: "Sequence[Question]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["questions"].choices = [  # type: ignore[attr-defined]
            (str(question.n), f"{question.n}. {question.text[:120]}") for question in questions
        ]


class TakeBack(forms.Form):
    """Why a search is no longer wanted."""

    reason = forms.CharField(label=_("Why is it taken back?"), max_length=300)
