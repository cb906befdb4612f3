"""What is typed in the registers."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from foidesk.authorities.rules.book import BODY_WORDS, BodyKind, NewBody
from foidesk.authorities.rules.book_file import LARGEST_FILE
from foidesk.authorities.rules.charges import MOST_PENCE, NewCharge
from foidesk.authorities.rules.persons import SUBSECTIONS, NewPerson
from foidesk.desk.office.forms import Versioned
from foidesk.pages import forms
from foidesk.pages.saying import said_lazy

KINDS = [(kind.value, said_lazy(BODY_WORDS[kind])) for kind in BodyKind]


class FindBody(forms.Form):
    """How the address book is narrowed; it stands in the address."""

    mark_optional = False
    q = forms.CharField(label=_("Name, kind or address"), max_length=100, required=False)


class BodyForm(Versioned):
    """A public body. `version` is 0 for a new one."""

    name = forms.CharField(label=_("Name"), max_length=200)
    kind = forms.TypedChoiceField(label=_("Kind"), choices=KINDS, coerce=BodyKind, widget=forms.Select)
    email = forms.EmailField(label=_("E-mail address for requests"), max_length=254, required=False)
    web = forms.CharField(
        label=_("Where requests are made online"),
        help_text=_("The whole address, beginning with https://"),
        max_length=200,
        required=False,
    )
    address = forms.LongText(label=_("Postal address"), max_length=500, rows=4, required=False)
    source = forms.CharField(
        label=_("Where you found it"),
        help_text=_("A web page, a letter. Look now: the entry counts as looked at today."),
        max_length=300,
    )

    @property
    def body(self) -> NewBody:
        """What was typed, after the form was found valid."""
        return NewBody(**{name: value for name, value in self.cleaned_data.items() if name != "version"})


class BookFile(forms.Form):
    """A file with an address book."""

    file = forms.FileField(
        label=_("The file"), help_text=_("CSV in UTF-8, at most 1 MB"), max_bytes=LARGEST_FILE
    )


class PersonForm(forms.Form):
    """A qualified person, as the Minister's instrument names one."""

    post = forms.CharField(
        label=_("Post"), help_text=_("For example, Commissioner or Chief Executive"), max_length=200
    )
    name = forms.CharField(label=_("Who holds the post now"), max_length=120, required=False)
    minister = forms.CharField(label=_("Authorised by which Minister"), max_length=200)
    instrument_on = forms.DayField(label=_("Date of the instrument"))
    evidence = forms.LongText(
        label=_("Where the instrument is kept"),
        help_text=_("A file reference, a folder, who has the letter"),
        max_length=1000,
        rows=3,
    )
    subsections = forms.MultipleChoiceField(
        label=_("What the authorisation covers"),
        help_text=_("Tick nothing if it covers all of section 36."),
        choices=[(number, number) for number in SUBSECTIONS],
        required=False,
        widget=forms.Checkboxes(small=True),
    )
    conditions = forms.LongText(label=_("Conditions"), max_length=1000, rows=3, required=False)
    from_on = forms.DayField(label=_("In force from"))
    until_on = forms.DayField(label=_("Last day"), required=False)

    @property
    def person(self) -> NewPerson:
        """What was typed, after the form was found valid."""
        return NewPerson(**{**self.cleaned_data, "subsections": tuple(self.cleaned_data["subsections"])})


class ChargeForm(forms.Form):
    """A line of the schedule of charges."""

    what = forms.CharField(
        label=_("What is charged for"), help_text=_("For example, a printed copy"), max_length=200
    )
    pounds = forms.DecimalField(
        label=_("How much, in pounds"),
        help_text=_("0.15 is fifteen pence"),
        min_value=0,
        max_value=MOST_PENCE // 100,
        decimal_places=2,
        max_digits=8,
        widget=forms.TextInput({"class": "govuk-input--width-5", "inputmode": "decimal"}),
    )
    per = forms.CharField(label=_("For each"), help_text=_("For example, sheet"), max_length=60)
    free = forms.CharField(
        label=_("What is free of it"),
        help_text=_("For example, a single printout of what stands on the website"),
        max_length=300,
        required=False,
    )
    source = forms.CharField(label=_("Who decided it, and where it is written"), max_length=300)
    from_on = forms.DayField(label=_("In force from"))
    until_on = forms.DayField(label=_("Last day"), required=False)

    @property
    def charge(self) -> NewCharge:
        """What was typed, after the form was found valid; money in whole pence."""
        typed: dict[str, Any] = dict(self.cleaned_data)
        return NewCharge(pence=int(typed.pop("pounds") * 100), **typed)


class LastDay(forms.Form):
    """When something ends."""

    until_on = forms.DayField(label=_("Last day"))
