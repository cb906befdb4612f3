"""What officers type about a letter. Each form carries the version of the letter its officer saw."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from foidesk.letters.rules import LONGEST_LINE, LONGEST_WORDS, TO_OTHERS, Details, Point, Salutation
from foidesk.pages import forms

if TYPE_CHECKING:
    from foidesk.cases.models import Question
    from foidesk.letters.models import Letter
    from foidesk.letters.models import Point as PointRow


class Versioned(forms.Form):
    """A form that knows which version of the letter its officer saw."""

    version = forms.IntegerField(min_value=0, widget=forms.HiddenInput)

    def now_at(self, version: int) -> None:
        """Let what was typed be sent again, with open eyes, in place of the version that stands now."""
        self.data = {name: self.data[name] for name in self.data} | {"version": str(version)}


class Words(Versioned):
    """What an officer adds to what the facts give."""

    opening = forms.LongText(
        label=_("Opening words"),
        help_text=_(
            "They stand before the answers. The dates, the outcome and the rights are there already."
        ),
        max_length=LONGEST_WORDS,
        rows=4,
        required=False,
    )
    closing = forms.LongText(label=_("Closing words"), max_length=LONGEST_WORDS, rows=4, required=False)
    salutation = forms.ChoiceField(
        label=_("Greeting"),
        choices=[(Salutation.NAME, _("The applicant by name")), (Salutation.NEUTRAL, _("Dear requester"))],
        widget=forms.Radios,
    )
    second_reference = forms.CharField(
        label=_("The applicant's own reference"), max_length=LONGEST_LINE, required=False
    )
    signed_name = forms.CharField(label=_("Signed: name"), max_length=LONGEST_LINE, required=False)
    signed_post = forms.CharField(label=_("Signed: post"), max_length=LONGEST_LINE, required=False)

    def __init__(self, *args: Any, letter: "Letter", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.letter = letter
        if letter.kind in TO_OTHERS:  # it greets whom it goes to, and has their reference if any
            del self.fields["salutation"], self.fields["second_reference"]

    @classmethod
    def of(cls, letter: "Letter") -> "Words":
        """The form as the letter stands."""
        return cls(initial={**asdict(details_of(letter)), "version": letter.version}, letter=letter)

    @property
    def details(self) -> Details:
        """What was typed."""
        typed = {name: value for name, value in self.cleaned_data.items() if name != "version"}
        typed = asdict(details_of(self.letter)) | typed
        return Details(**{**typed, "salutation": Salutation(typed["salutation"])})


class Asked(Versioned):
    """What is asked of the applicant, question by question."""

    mark_optional = False

    def __init__(self, *args: Any, questions: Sequence["Question"], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.questions = questions
        for question in questions:
            n = {"n": question.n}
            self.fields[f"ask_{question.n}"] = forms.BooleanField(
                label=_now("Question %(n)s is not clear: ask about it") % n, required=False
            )
            for name, label, hint in _ASKED:
                self.fields[f"{name}_{question.n}"] = forms.LongText(
                    label=label,
                    help_text=hint,
                    max_length=LONGEST_WORDS,
                    rows=3,
                    required=False,
                )

    def clean(self) -> dict[str, Any]:
        """Refuse words about a question that is not ticked: they would be lost without a word."""
        typed = super().clean() or self.cleaned_data
        for question in self.questions:
            wrote = any(typed.get(f"{name}_{question.n}") for name, _label, _hint in _ASKED)
            if wrote and not typed.get(f"ask_{question.n}"):
                says = _now("Tick the box to ask about question %(n)s, or empty its fields")
                self.add_error(f"ask_{question.n}", says % {"n": question.n})
        return typed

    @staticmethod
    def initial_of(points: Sequence["PointRow"], version: int) -> dict[str, object]:
        """The form's values as a letter stands."""
        values: dict[str, object] = {"version": version}
        for point in points:
            values |= {
                f"ask_{point.n}": True,
                f"unclear_{point.n}": point.unclear,
                f"needed_{point.n}": point.needed,
                f"suggestions_{point.n}": point.suggestions,
            }
        return values

    def rows(self) -> Iterator[tuple["Question", list[Any]]]:
        """Each question with its fields."""
        for question in self.questions:
            names = ("ask", *(name for name, _label, _hint in _ASKED))
            yield question, [self[f"{name}_{question.n}"] for name in names]

    @property
    def points(self) -> tuple[Point, ...]:
        """What is asked about the questions that were ticked."""
        typed = self.cleaned_data
        return tuple(
            Point(
                n=question.n,
                unclear=typed[f"unclear_{question.n}"],
                needed=typed[f"needed_{question.n}"],
                suggestions=typed[f"suggestions_{question.n}"],
            )
            for question in self.questions
            if typed[f"ask_{question.n}"]
        )


class Send(Versioned):
    """Sending a letter on its way, with a reason where the gate has a doubt."""

    reason = forms.CharField(
        label=_("If it is right all the same, say why"),
        help_text=_("The reason is kept with the letter, and whoever approves it sees it."),
        max_length=500,
        required=False,
    )


def details_of(letter: "Letter") -> Details:
    """What officers added to a letter."""
    return Details(
        opening=letter.opening,
        closing=letter.closing,
        salutation=Salutation(letter.salutation),
        second_reference=letter.second_reference,
        signed_name=letter.signed_name,
        signed_post=letter.signed_post,
    )


_ASKED = (
    ("unclear", _("What is not clear in it?"), _("Quote the words that may mean several things.")),
    (
        "needed",
        _("Why can’t you identify and locate the information without knowing?"),
        _("Only this allows you to ask. Why somebody wants the information is no reason."),
    ),
    (
        "suggestions",
        _("What would be clear?"),
        _("Narrower wordings the applicant can choose from, one a line."),
    ),
)
