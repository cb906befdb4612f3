"""What is typed about costs, fees and advice."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foidesk.authorities.rules.charges import money
from foidesk.pages import forms
from foidesk.searches.rules import LONGEST_MINUTES
from foidesk.searches.rules.activity import COUNTED, Activity
from foidesk.searches.rules.advice import AdviceKind, NewAdvice
from foidesk.searches.rules.fees import MOST_PENCE, MOST_UNITS, Basis, Item, NewFeeLine
from foidesk.searches.rules.ledger import MOST_RECORDS, Kind, NewLine, Sample

if TYPE_CHECKING:
    from foidesk.authorities.models import Charge
    from foidesk.cases.models import Question

ACTIVITIES = {
    Activity.DETERMINING: _("Finding out whether it is held"),
    Activity.LOCATING: _("Locating it"),
    Activity.RETRIEVING: _("Retrieving it"),
    Activity.EXTRACTING: _("Extracting it from other information"),
    Activity.REDACTING: _("Redacting"),
    Activity.EXEMPTIONS: _("Considering exemptions and the public interest"),
    Activity.CONSULTING: _("Consulting others, and legal advice"),
    Activity.CHECKING: _("Reading through and checking"),
    Activity.WRITING: _("Writing the answer"),
    Activity.OTHER: _("Anything else"),
}
KINDS = {Kind.ESTIMATE: _("Still to do"), Kind.SPENT: _("Spent")}
ADVICE = {
    AdviceKind.CLARIFY: _("How to make the request clear"),
    AdviceKind.NARROW_COST: _("How to bring the request within the cost limit"),
    AdviceKind.OTHER_AUTHORITY: _("Who else may hold it, and how to reach them"),
    AdviceKind.FORMAT: _("The form in which it can be had"),
    AdviceKind.WRITING_HELP: _("Help with putting the request in writing"),
    AdviceKind.INVALID: _("What the request still needs to be valid"),
}
ITEMS = {
    Item.REPRODUCTION: _("Copying or printing"),
    Item.POSTAGE: _("Postage, or another way of sending"),
    Item.FORMAT: _("The form the applicant prefers, such as a disc or large print"),
    Item.STAFF_TIME: _("Staff time for informing the applicant and sending"),
}


def _choices(words: dict[Any, Any], which: Iterable[Any]) -> list[tuple[str, Any]]:
    return [(one.value, words[one]) for one in which]


def _figure() -> forms.TextInput:
    return forms.TextInput(attrs={"class": "govuk-input--width-5", "inputmode": "numeric"})


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
            (_("Counts towards the limit"), _choices(ACTIVITIES, sorted(COUNTED, key=list(Activity).index))),
            (_("Never counts"), _choices(ACTIVITIES, [one for one in Activity if one not in COUNTED])),
        ],
        widget=forms.Radios(small=True),
    )
    kind = forms.ChoiceField(
        label=_("Has it been done?"),
        help_text=_("What is still to do is added to what was spent"),
        choices=_choices(KINDS, Kind),
        widget=forms.Radios(inline=True, small=True),
    )
    minutes = forms.IntegerField(
        widget=_figure(),
        label=_("Minutes"),
        help_text=_("Of all persons together. Leave empty where a sample is given below"),
        min_value=1,
        max_value=LONGEST_MINUTES,
        required=False,
    )
    records = forms.IntegerField(
        widget=_figure(),
        label=_("Sample: how many records are there in all?"),
        min_value=1,
        max_value=MOST_RECORDS,
        required=False,
    )
    tried = forms.IntegerField(
        widget=_figure(),
        label=_("Sample: how many of them were tried?"),
        min_value=1,
        max_value=MOST_RECORDS,
        required=False,
    )
    sample_minutes = forms.IntegerField(
        widget=_figure(),
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


class BeginFee(forms.Form):
    """Why a fee is asked, with what its basis wants confirmed."""

    why = forms.LongText(label=_("Why is a fee asked here?"), max_length=2_000, rows=3)

    def __init__(self, *args: Any, basis: Basis, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if basis in CONFIRMED:
            self.fields["confirmed"] = forms.BooleanField(label=CONFIRMED[basis])


CONFIRMED = {
    Basis.SECTION_13: _("No other law obliges the office to give this information"),
    Basis.EIR_8: _("It is neither looked at on the spot nor in a public register or list"),
}


class FeeLine(forms.Form):
    """One thing that is charged for."""

    mark_optional = False

    item = forms.ChoiceField(
        label=_("What is it for?"), choices=_choices(ITEMS, Item), widget=forms.Radios(small=True)
    )
    charge = forms.ChoiceField(
        label=_("From the schedule of charges"),
        required=False,
        widget=forms.Select,
    )
    what = forms.CharField(
        label=_("Or in your own words"),
        help_text=_("For example “Large letter, second class”"),
        max_length=200,
        required=False,
    )
    pence = forms.IntegerField(
        widget=_figure(),
        label=_("Price of one, in pence"),
        help_text=_("Leave empty for a line of the schedule, and for staff time"),
        min_value=1,
        max_value=MOST_PENCE,
        required=False,
    )
    units = forms.IntegerField(
        widget=_figure(),
        label=_("How many?"),
        help_text=_("Of staff time: minutes"),
        min_value=1,
        max_value=MOST_UNITS,
    )

    def __init__(self, *args: Any, charges: "Sequence[Charge]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.charges = {str(charge.id): charge for charge in charges}
        self.fields["charge"].choices = [  # type: ignore[attr-defined]
            ("", _("None of it")),
            *((key, _priced(one)) for key, one in self.charges.items()),
        ]

    def clean(self) -> dict[str, Any]:
        """A line comes from the schedule, or is typed, or is staff time at the hourly rate: one of these."""
        typed: dict[str, Any] = super().clean() or {}
        if typed.get("charge") and (typed.get("what") or typed.get("pence")):
            self.add_error("charge", _("Choose a line of the schedule or type one, not both"))
        if typed.get("item") == Item.STAFF_TIME and (typed.get("charge") or typed.get("pence")):
            self.add_error("item", _("Staff time is charged by the minute at the hourly rate: give no price"))
        return typed

    def line(self) -> NewFeeLine:
        """What was typed, after the form was found valid; a line of the schedule brings its own price."""
        typed = self.cleaned_data
        charge = self.charges.get(typed["charge"])
        return NewFeeLine(
            item=Item(typed["item"]),
            what=charge.what if charge else typed["what"],
            units=typed["units"],
            pence=charge.pence if charge else typed["pence"] or 0,
        )


def _priced(charge: "Charge") -> str:
    words = {"what": charge.what, "price": money(charge.pence), "per": charge.per}
    return gettext("%(what)s: %(price)s a %(per)s") % words


class RecordAdvice(_OfQuestions):
    """What the applicant was told, and when."""

    kind = forms.ChoiceField(
        label=_("What is the advice about?"),
        choices=_choices(ADVICE, AdviceKind),
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
