"""What is typed about who works on a request and who may see it."""

import uuid
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from foidesk.handling.rules import LONGEST_REASON, Interest, Nominee
from foidesk.pages import forms

if TYPE_CHECKING:
    from foidesk.cases.models import Question

INTERESTS = {
    Interest.APPLICANT: _("Related to the applicant, or a friend"),
    Interest.SUBJECT: _("Somebody whom the information is about"),
    Interest.MONEY: _("Gains or loses by the answer"),
    Interest.AUTHOR: _("Took the decision that the request is about"),
    Interest.OTHER: _("Another interest"),
}


class WithReason(forms.Form):
    """Why something is done; the last thing that is asked."""

    reason = forms.LongText(label=_("Reason"), max_length=LONGEST_REASON, rows=3)
    first: tuple[str, ...] = ()

    def __init__(self, *args: Any, label: Any = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.order_fields([*self.first, "reason"])
        if label is not None:
            self.relabel("reason", label)


class Owner(forms.Form):
    """Who looks after a request; beside a name stands that somebody is away, and who stands in."""

    owner = forms.TypedChoiceField(label=_("Owner"), coerce=uuid.UUID, widget=forms.Radios)

    def __init__(self, *args: Any, nominees: Sequence[Nominee], away: Mapping[uuid.UUID, str], **kwargs: Any):
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = [  # type: ignore[attr-defined]
            (str(one.id), f"{one.name} ({away[one.id]})" if one.id in away else one.name) for one in nominees
        ]


class Share(Owner):
    """Questions and the officer who answers them."""

    questions = forms.MultipleChoiceField(label=_("Questions"), widget=forms.Checkboxes)

    def __init__(self, *args: Any, questions: "Sequence[Question]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.relabel("owner", _("Officer"))
        self.fields["questions"].choices = [  # type: ignore[attr-defined]
            (str(one.n), f"{one.n}. {one.text[:200]}") for one in questions
        ]
        self.order_fields(["questions", "owner"])


class Declare(WithReason):
    """An interest; whoever manages may record that of another."""

    first = ("officer", "interest")
    interest = forms.TypedChoiceField(
        label=_("Kind of interest"),
        coerce=Interest,
        choices=[(key.value, words) for key, words in INTERESTS.items()],
        widget=forms.Radios,
    )

    def __init__(self, *args: Any, nominees: Sequence[Nominee], me: uuid.UUID, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if nominees:
            self.fields["officer"] = forms.TypedChoiceField(
                label=_("Whose interest is it?"),
                coerce=uuid.UUID,
                choices=[(str(one.id), one.name) for one in nominees],
                initial=str(me),
                widget=forms.Select,
            )
            self.order_fields([*self.first, "reason"])


class Restrict(WithReason):
    """The officers for whom a request exists."""

    first = ("officers",)
    officers = forms.MultipleChoiceField(label=_("Officers"), widget=forms.Checkboxes)

    def __init__(
        self, *args: Any, nominees: Sequence[Nominee], roles: Mapping[uuid.UUID, str], **kwargs: Any
    ):
        super().__init__(*args, **kwargs)
        self.fields["officers"].choices = [  # type: ignore[attr-defined]
            (str(one.id), f"{one.name} ({roles[one.id]})") for one in nominees
        ]
