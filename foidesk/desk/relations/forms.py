"""What is typed where a request is closed, merged, split or linked."""

import uuid
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _

from foidesk.cases.rules import Channel, Closure
from foidesk.desk.relations.words import CHANNELS, MISTAKES, STANDS
from foidesk.pages import forms
from foidesk.pages.templatetags.foidesk import day
from foidesk.relations.rules import LONGEST_REASON, Closing, Mistake, Relation

if TYPE_CHECKING:
    from foidesk.cases.models import Case, Question

_MISTAKE_HINTS = {
    Mistake.NOT_A_REQUEST.value: _("A complaint, an advertisement, a message to somebody else."),
    Mistake.NEVER_OURS.value: _(
        "Only where the applicant wrote to another authority. What was asked of this office and lies "
        "elsewhere is answered: not held, with advice on who may hold it."
    ),
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


class Withdrawn(WithReason):
    """That the applicant no longer wants an answer."""

    first = ("said_on", "channel")
    said_on = forms.DayField(label=_("On which day did the applicant say so?"), called=_("The day"))
    channel = forms.TypedChoiceField(
        label=_("How was it said?"),
        coerce=Channel,
        choices=[(channel.value, words) for channel, words in CHANNELS.items()],
        widget=forms.Radios,
    )

    def closing(self) -> Closing:
        """What was typed, once it is valid."""
        return Closing(Closure.WITHDRAWN, **self.cleaned_data)


class InError(WithReason):
    """That this was no request to this office."""

    first = ("mistake",)
    mistake = forms.TypedChoiceField(
        label=_("What was wrong?"),
        coerce=Mistake,
        choices=[(mistake.value, words) for mistake, words in MISTAKES.items()],
        widget=forms.Radios(hints=_MISTAKE_HINTS),
    )

    def closing(self) -> Closing:
        """What was typed, once it is valid."""
        return Closing(Closure.IN_ERROR, **self.cleaned_data)


class _WithOther(WithReason):
    first = ("other", "same")
    other = forms.TypedChoiceField(coerce=uuid.UUID, widget=forms.Radios)

    def __init__(self, *args: Any, others: "Sequence[Case]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["other"].choices = [  # type: ignore[attr-defined]
            (str(one.id), f"{one.reference}: {one.title}, {day(one.received_on)}") for one in others
        ]


class Duplicate(_WithOther):
    """Which request this one came again as."""

    same = forms.BooleanField(label=_("The other request asks for everything that this one asks for."))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.relabel("other", _("Of which request is it a duplicate?"))

    def closing(self) -> Closing:
        """What was typed, once it is valid."""
        typed = self.cleaned_data
        return Closing(Closure.DUPLICATE, typed["reason"], same=typed["same"])


class Merge(_WithOther):
    """With which request it becomes one."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label=_("Why are they one request?"), **kwargs)
        self.relabel("other", _("With which request does it become one?"))


class Split(WithReason):
    """Which questions become a request of their own."""

    first = ("questions", "title", "typed_reference")
    questions = forms.MultipleChoiceField(
        label=_("Which questions become a request of their own?"), widget=forms.Checkboxes
    )
    title = forms.CharField(
        label=_("Neutral title of the new request"),
        help_text=_("What it is about, not who asks."),
        max_length=200,
    )
    typed_reference = forms.CharField(
        label=_("Second part of the reference"),
        help_text=_("Your office's references have a part that is typed by hand."),
        max_length=40,
    )

    def __init__(self, *args: Any, asked: "Sequence[Question]", needs_typed: bool, **kwargs: Any) -> None:
        super().__init__(*args, label=_("Why are they better answered by themselves?"), **kwargs)
        self.fields["questions"].choices = [  # type: ignore[attr-defined]
            (str(one.n), f"{one.n}. {Truncator(one.text).chars(160)}") for one in asked
        ]
        if not needs_typed:
            del self.fields["typed_reference"]


class Link(WithReason):
    """Which request it has to do with, and how."""

    first = ("other", "relation")
    other = forms.CharField(
        label=_("Reference of the other request"), help_text=_("As it stands at its head."), max_length=100
    )
    relation = forms.TypedChoiceField(
        label=_("What has it to do with that request?"),
        coerce=Relation,
        choices=[
            (Relation.SEE_ALSO.value, STANDS[Relation.SEE_ALSO][0]),
            (Relation.ANSWERED_WITH.value, STANDS[Relation.ANSWERED_WITH][0]),
        ],
        widget=forms.Radios(
            hints={
                Relation.SEE_ALSO.value: _("Whoever reads one should know the other."),
                Relation.ANSWERED_WITH.value: _(
                    "Of the same applicant. Each is still answered by its own letter; to answer both in one "
                    "letter, merge them instead."
                ),
            }
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, label=_("Why?"), **kwargs)
