"""What is typed to approve, to send, and to decide where nobody knows whether something arrived."""

from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from foidesk.cases.rules import AddressKind
from foidesk.pages import forms
from foidesk.release.rules import How, checklist

if TYPE_CHECKING:
    from foidesk.release.models import Item

HOW_LABELS = {
    How.POST: _("By post"),
    How.BY_HAND: _("By hand, or through the applicant's account"),
}


class Doubtful(forms.Form):
    """Why doubts of the gate may pass. Shown only where there are any."""

    reason = forms.LongText(
        label=_("Why this may leave in spite of the doubts"), max_length=2_000, rows=3, required=False
    )

    def __init__(self, *args: Any, doubts: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not doubts:
            del self.fields["reason"]

    @property
    def why(self) -> str:
        """The reason that was typed, if one was asked for."""
        return str(self.cleaned_data.get("reason", ""))


class Said(forms.Form):
    """What an approver says of exactly the manifest that was shown."""

    mark_optional = False
    manifest = forms.CharField(max_length=64, widget=forms.HiddenInput)
    comments = forms.LongText(
        label=_("Comments"),
        help_text=_("Needed to send it back: say what should be changed."),
        max_length=5_000,
        rows=5,
        required=False,
    )


class SaidAlone(Said):
    """The same in an office of one, where the drafter approves after a checklist and a reason."""

    ticked = forms.MultipleChoiceField(
        label=_("Confirm each point before you approve your own work"),
        choices=[],
        widget=forms.Checkboxes,
        required=False,
    )
    reason = forms.LongText(
        label=_("Why you approve your own work"),
        help_text=_("The record shows that no second officer read it, and this reason."),
        max_length=2_000,
        rows=3,
        required=False,
    )
    field_order = ("manifest", "ticked", "reason", "comments")

    def __init__(self, *args: Any, senior: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["ticked"].choices = list(checklist(senior=senior).items())  # type: ignore[attr-defined]


class Why(forms.Form):
    """Why an approval is taken back, or a letter withdrawn from approval."""

    reason = forms.LongText(label=_("Why?"), max_length=2_000, rows=4)


class Sent(Doubtful):
    """How and on which day something was sent outside this system."""

    how = forms.ChoiceField(label=_("How was it sent?"), widget=forms.Radios)
    sent_on = forms.DayField(label=_("On which day?"), called=_("The day"))
    enclosures = forms.MultipleChoiceField(
        label=_("Which files were enclosed?"),
        choices=[],
        widget=forms.Checkboxes,
        error_messages={
            "required": _(
                "Tick each file that was enclosed. If one was not, take it out of what goes, and prepare the "
                "letter again."
            )
        },
    )
    field_order = ("how", "sent_on", "enclosures", "reason")

    def __init__(self, *args: Any, address_kind: str, files: "Sequence[Item]" = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["enclosures"].choices = [(str(one.n), one.name) for one in files]  # type: ignore[attr-defined]
        if not files:
            del self.fields["enclosures"]
        ways = [How.POST, How.BY_HAND] if address_kind == AddressKind.POST else [How.BY_HAND]
        self.fields["how"].choices = [(way, HOW_LABELS[way]) for way in ways]  # type: ignore[attr-defined]

    @property
    def way(self) -> How:
        """The way that was chosen."""
        return How(self.cleaned_data["how"])

    @property
    def enclosed(self) -> list[int]:
        """The numbers of the files that were ticked."""
        return [int(n) for n in self.cleaned_data.get("enclosures", ())]

    @property
    def day(self) -> date:
        """The day that was typed."""
        chosen: date = self.cleaned_data["sent_on"]
        return chosen


class Arrived(forms.Form):
    """It did arrive: on which day, and how one knows."""

    arrived_on = forms.DayField(label=_("On which day did it arrive?"), called=_("The day"))
    reason = forms.LongText(
        label=_("How do you know?"),
        help_text=_("For example: the applicant confirmed it by telephone."),
        max_length=2_000,
        rows=3,
    )


class Again(forms.Form):
    """Send it again: why."""

    why = forms.LongText(label=_("Why should it go again?"), max_length=2_000, rows=3)
