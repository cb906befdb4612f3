"""What is typed where a message makes no request: why, and for whom it is."""

from collections.abc import Sequence
from typing import Any

from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from foidesk.inbox.rules import Referral
from foidesk.pages import forms

REFERRAL_LABELS = {
    Referral.TOLD: _("The sender is told whom to ask, and how to reach them"),
    Referral.PASSED_ON: _("It is passed on, and the sender has agreed to that"),
}


class PutAside(forms.Form):
    """Why a message is no request."""

    reason = forms.CharField(
        label=_("Why is it set aside?"),
        help_text=_("For example: advertising, a newsletter, thanks for an answer."),
        max_length=500,
    )


class Outside(forms.Form):
    """How a message is answered as normal business."""

    reason = forms.CharField(
        label=_("How is it answered, and by whom?"),
        help_text=_("For example: the press office sent the date of the next meeting the same day."),
        max_length=500,
    )
    in_passing = forms.BooleanField(required=False)

    def __init__(self, *args: Any, cited: Sequence[str], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if cited:
            self.fields["in_passing"].label = _now(
                "It names the law (“%(words)s”) in passing only, as in a footer, and does not ask by it"
            ) % {"words": cited[0]}
        else:
            del self.fields["in_passing"]


class Refer(forms.Form):
    """For which authority a message is, and how its sender gets there."""

    authority = forms.CharField(
        label=_("Which authority is it for?"),
        help_text=_("Its name as the sender would find it. The police force is an authority of its own."),
        max_length=200,
    )
    how = forms.TypedChoiceField(
        label=_("How does it get there?"),
        choices=list(REFERRAL_LABELS.items()),
        coerce=Referral,
        widget=forms.Radios(
            hints={
                Referral.PASSED_ON: _(
                    "The Act knows no transfer, so ask first. For environmental information it is one of two "
                    "ways that regulation 10 gives; the other is to name the authority."
                )
            }
        ),
    )
    reason = forms.CharField(
        label=_("How do you know that it is for them, and what was the sender told?"), max_length=500
    )


class PutBack(forms.Form):
    """Why a message goes back among those that nobody has sorted."""

    reason = forms.CharField(label=_("Why does it go back?"), max_length=500)


class TakeOut(forms.Form):
    """Why a message does not belong to the request it was joined to, and where it belongs."""

    reason = forms.CharField(label=_("Why does it not belong to this request?"), max_length=500)
    reference = forms.CharField(
        label=_("Reference of the request it belongs to"),
        help_text=_("Leave this empty if you don't know: it then waits among the messages not sorted."),
        max_length=100,
        required=False,
    )


class MoveFile(forms.Form):
    """Where a file belongs, and why it is moved there."""

    reference = forms.CharField(label=_("Reference of the request it belongs to"), max_length=100)
    reason = forms.CharField(label=_("Why is it moved?"), max_length=500)
