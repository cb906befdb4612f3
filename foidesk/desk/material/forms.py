"""What is typed to say what becomes of files, and to let a finding pass."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from foidesk.law import exemptions
from foidesk.material.queries import Thing
from foidesk.material.rules import Fate
from foidesk.pages import forms

if TYPE_CHECKING:
    from foidesk.cases.models import Question

FATES = [
    (Fate.SEND, _("It goes with the answer")),
    (Fate.WITHHOLD, _("It is withheld whole")),
    (Fate.OUT_OF_SCOPE, _("Nobody asked for it")),
    (Fate.LEFT_OUT, _("It is left out for now")),
]
HINTS: Mapping[str, Any] = {
    Fate.SEND: _("Only a version that may leave: clean, cleaned and clean, or redacted and proved."),
    Fate.WITHHOLD: _("Under a provision that the decision on its question rests on."),
    Fate.OUT_OF_SCOPE: _("It lies outside the request. Say why, for a reviewer."),
    Fate.LEFT_OUT: _(
        "It should go and can't yet. The letter says so under a neutral name, and why: that is no refusal, "
        "and the time for it goes on running."
    ),
}


class Said(forms.Form):
    """What becomes of some files, which questions they belong to, and what must be said with it."""

    mark_optional = False
    fate = forms.ChoiceField(label=_("What becomes of it?"), choices=FATES, widget=forms.Radios(hints=HINTS))
    questions = forms.MultipleChoiceField(
        label=_("Which questions does it belong to?"),
        help_text=_("None means all that are answered."),
        required=False,
        widget=forms.Checkboxes,
    )
    provisions = forms.MultipleChoiceField(
        label=_("If it is withheld: under what?"), required=False, widget=forms.Checkboxes
    )
    reason = forms.LongText(
        label=_("If it is not asked for, or left out for now: why?"),
        help_text=_(
            "Of what is left out the applicant reads it, so name nobody: “a name in it is still being "
            "struck out”."
        ),
        max_length=2_000,
        rows=3,
        required=False,
    )

    def __init__(
        self,
        *args: Any,
        questions: "Sequence[Question]",
        resting: dict[int, tuple[str, ...]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        of = {key: [n for n, keys in resting.items() if key in keys] for key in _each(resting)}
        self.fields["questions"].choices = [  # type: ignore[attr-defined]
            (str(one.n), f"{one.n}. {one.text[:120]}") for one in questions
        ]
        self.fields["provisions"].choices = [(key, _called(key, ns)) for key, ns in of.items()]  # type: ignore[attr-defined]
        if len(questions) < 2:
            del self.fields["questions"]
        if not of:
            del self.fields["provisions"]

    @property
    def fate_said(self) -> Fate:
        """What was chosen."""
        return Fate(self.cleaned_data["fate"])

    @property
    def said(self) -> dict[str, Any]:
        """What goes with it, as `actions.decide_fate` takes it."""
        return {
            "questions": self.numbers,
            "provisions": self.cleaned_data.get("provisions", []),
            "reason": self.cleaned_data["reason"],
        }

    @property
    def numbers(self) -> list[int]:
        """The questions that were chosen; none for all."""
        return [int(n) for n in self.cleaned_data.get("questions", [])]


class Of(Said):
    """The same of one file, with the version that goes and what it is called then."""

    version = forms.ChoiceField(label=_("If it goes: in which version?"), required=False, widget=forms.Radios)
    name = forms.CharField(
        label=_("If it goes: under which name?"),
        help_text=_(
            "What it is, for whoever gets it: no name of who asked, no mark of how it was worked on. Left "
            "empty, it keeps its own as far as that can be told."
        ),
        max_length=200,
        required=False,
    )
    field_order = ("fate", "version", "name", "questions", "provisions", "reason")

    def __init__(self, *args: Any, thing: Thing, versions: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["version"].choices = versions  # type: ignore[attr-defined]
        self.thing = thing

    @property
    def version_said(self) -> Any:
        """The version that was chosen, or the newest."""
        chosen = self.cleaned_data["version"]
        return next((one for one in self.thing.versions if str(one.id) == chosen), self.thing.versions[-1])


class Pass(forms.Form):
    """Why a finding may pass."""

    finding = forms.ChoiceField(label=_("Which finding may pass?"), widget=forms.Radios)
    reason = forms.LongText(
        label=_("Why may the file leave with it?"),
        help_text=_(
            "At least ten characters. A second officer reads it, looks at the file, and agrees or not."
        ),
        max_length=2_000,
        rows=3,
    )

    def __init__(self, *args: Any, findings: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["finding"].choices = findings  # type: ignore[attr-defined]


class Agree(forms.Form):
    """What a second officer says to it; alone in an office, why it stands after a second look."""

    mark_optional = False
    reason = forms.LongText(
        label=_("Your reason"),
        help_text=_("Needed where you do not agree, and where you are alone in the office."),
        max_length=2_000,
        rows=3,
        required=False,
    )


def _each(resting: dict[int, tuple[str, ...]]) -> list[str]:
    return list(dict.fromkeys(key for keys in resting.values() for key in keys))


def _called(key: str, questions: Sequence[int]) -> str:
    row = exemptions.find(key)
    about = ", ".join(str(n) for n in questions)
    return _("%(provision)s, %(title)s (question %(questions)s)") % {
        "provision": key.partition("+")[0],
        "title": row.title,
        "questions": about,
    }
