"""What is typed about the office's letters. Each form carries the version that its officer saw."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from foidesk.composing.style import Reasons, Style
from foidesk.desk.office.forms import Versioned
from foidesk.desk.stationery.preview import INVENTED
from foidesk.law.refusal import Refused
from foidesk.letters.rules import LONGEST_LINE, Kind, Salutation
from foidesk.letters.stationery import (
    KIND_TITLES,
    LONGEST_STANDARD_LINE,
    REASONS_WORDS,
    Line,
    Stationery,
)
from foidesk.pages import forms
from foidesk.pages.saying import said_lazy
from foidesk.wording.phrases import LONGEST, faults_of, tidied
from foidesk.wording.standard import Name

_STANDS = [
    ("blind", _("That it plays no part who asks")),
    ("reuse", _("That what is disclosed may be used again")),
    ("published", _("That the answer may be published")),
    ("footer", _("A footer at the end of every letter")),
]
_STANDS_HINTS = {
    "blind": _("Left out by itself where it would be untrue: section 14, and the applicant’s own data."),
    "reuse": _("Under the Open Government Licence, unless your own words name another."),
}


class From(Versioned):
    """From which day something holds."""

    mark_optional = False
    from_on = forms.DayField(
        label=_("From which day?"),
        help_text=_("Today or later. It holds for letters dated that day or after; what was sent stays."),
        called=_("The day"),
    )

    def now_at(self, version: int) -> None:
        """Let what was typed be sent again, with open eyes, in place of the version that stands now."""
        typed = {name: self.data[name] for name in self.data}
        self.data = typed | {self.add_prefix("version"): str(version)}


class Seen(From):
    """With which letter it is looked at first."""

    case = forms.ChoiceField(
        label=_("See it in a letter of"), choices=[], required=False, widget=forms.Select
    )

    def __init__(self, *args: Any, cases: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["case"].choices = [*cases, (INVENTED, _("an invented request"))]  # type: ignore[attr-defined]


class Paragraph(Seen):
    """A paragraph in the office's own words."""

    text = forms.LongText(label=_("Your words"), max_length=LONGEST, counted=True, rows=8)
    field_order = ("text", "from_on", "case")

    def __init__(self, *args: Any, name: Name, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.name = name

    def clean_text(self) -> str:
        """The words as they are kept."""
        return tidied(self.cleaned_data["text"])

    def clean(self) -> dict[str, Any]:
        """Words that make no letter are refused where they stand."""
        typed = super().clean() or self.cleaned_data
        if faults := faults_of(self.name, typed["text"]) if "text" in typed else ():
            self.refuse(Refused(*faults), field="text")
        return typed


class Layout(Seen):
    """How letters are laid out, greeted and signed."""

    reasons = forms.TypedChoiceField(
        label=_("Where do the reasons stand for what is withheld?"),
        help_text=_("Every layout says the same, and each question always says which provision applies."),
        choices=[(one.value, said_lazy(words)) for one, words in REASONS_WORDS.items()],
        coerce=Reasons,
        widget=forms.Radios,
    )
    stands = forms.MultipleChoiceField(
        label=_("What stands besides, though no law asks for it?"),
        choices=_STANDS,
        required=False,
        widget=forms.Checkboxes(hints=_STANDS_HINTS),
    )
    salutation = forms.TypedChoiceField(
        label=_("How does a fresh letter greet?"),
        help_text=_("Officers can choose otherwise for one letter."),
        choices=[(Salutation.NAME, _("The applicant by name")), (Salutation.NEUTRAL, _("Dear requester"))],
        coerce=Salutation,
        widget=forms.Radios,
    )
    named = forms.TypedChoiceField(
        label=_("What stands below a letter that its drafter signs?"),
        choices=[("yes", _("Name and post")), ("", _("The post alone"))],
        coerce=bool,
        required=False,
        widget=forms.Radios,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for kind, title in KIND_TITLES.items():
            self.fields[_post(kind)] = forms.CharField(
                label=said_lazy(title), max_length=LONGEST_LINE, required=False
            )

    @property
    def signatories(self) -> list[Any]:
        """Who signs, by kind of letter."""
        return [self[_post(kind)] for kind in KIND_TITLES]

    @property
    def wanted(self) -> Stationery:
        """What was typed, after the form was found valid."""
        typed = self.cleaned_data
        posts = {kind: " ".join(typed[_post(kind)].split()) for kind in KIND_TITLES}
        return Stationery(
            Style(reasons=typed["reasons"], **{name: name in typed["stands"] for name, _label in _STANDS}),
            typed["salutation"],
            bool(typed["named"]),
            {kind: post for kind, post in posts.items() if post},
        )

    @staticmethod
    def initial_of(set_: Stationery) -> dict[str, object]:
        """The form's values for what is set."""
        return {
            "reasons": set_.style.reasons.value,
            "stands": [name for name, _label in _STANDS if getattr(set_.style, name)],
            "salutation": set_.salutation.value,
            "named": "yes" if set_.named else "",
            **{_post(kind): set_.signatories.get(kind, "") for kind in KIND_TITLES},
        }


class StandardLine(From):
    """A line that officers may put into letters."""

    topic = forms.CharField(
        label=_("What is it about?"),
        help_text=_("Officers find it by this: an exemption, a subject, a kind of question."),
        max_length=LONGEST_LINE,
    )
    text = forms.LongText(label=_("The line"), max_length=LONGEST_STANDARD_LINE, counted=True, rows=5)
    field_order = ("topic", "text", "from_on")

    @property
    def line(self) -> Line:
        """What was typed, after the form was found valid."""
        return Line(self.cleaned_data["topic"], self.cleaned_data["text"])


def _post(kind: Kind) -> str:
    return f"post_{kind.name.lower()}"
