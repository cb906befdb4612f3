"""The page on which a request is logged: what was read from the message, as an officer corrects it."""

import re
from collections.abc import Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from foidesk.cases.rules import (
    ADDRESS_NAMES,
    IN_FORCE_SINCE,
    AddressKind,
    Channel,
    NewApplicant,
    NewRequest,
)
from foidesk.desk.inbox.forms import CHANNELS
from foidesk.desk.inbox.read_from import read_from
from foidesk.inbox.rules import Sure, long_ago
from foidesk.pages import forms

if TYPE_CHECKING:
    from django.http import QueryDict

    from foidesk.inbox.models import Message

MOST_QUESTIONS = 100
READ = ("applicant_name", "address", "received_on", "title")
"""The fields that a message can fill in."""
_QUESTION = re.compile(r"question_([0-9]{1,4})")


class LogRequest(forms.Form):
    """A request before it is logged. `quiet` shows what was typed without judging it yet."""

    mark_optional = False
    applicant_name = forms.CharField(label=_("Applicant's name"), max_length=200)
    address_kind = forms.TypedChoiceField(
        label=_("Where must the answer go?"),
        help_text=_("Any address for correspondence will do: an account on a site is one too."),
        choices=[(kind.value, words) for kind, words in ADDRESS_NAMES.items()],
        coerce=AddressKind,
        widget=forms.Radios(inline=False),
    )
    address = forms.LongText(label=_("Address"), max_length=1_000, rows=3)
    received_on = forms.DayField(
        label=_("When was it received?"),
        called=_("The date of receipt"),
        help_text=_(
            "The day anyone at the office received it, not the day it is logged: "
            "the twenty working days are counted from it."
        ),
    )
    sure_of_date = forms.BooleanField(label=_("Yes, it was received more than 60 days ago"), required=False)
    channel = forms.TypedChoiceField(label=_("How did it come?"), choices=CHANNELS, coerce=Channel)
    title = forms.CharField(
        label=_("Neutral title"),
        help_text=_(
            "A few words. Colleagues see them, and later the public: say what it is about, not who asks."
        ),
        max_length=200,
    )
    typed_reference = forms.CharField(
        label=_("Second part of the reference"),
        help_text=_("Your office's references have a part that is typed by hand."),
        max_length=40,
        required=False,
    )
    another = forms.BooleanField(label=_("Yes, this is another request in the same words"), required=False)

    def __init__(
        self,
        data: "QueryDict | None" = None,
        *,
        message: "Message",
        questions: Sequence[str],
        on: date,
        quiet: bool = False,
    ) -> None:
        super().__init__(data, initial=read_from(message))
        self.message, self.on, self.quiet = message, on, quiet
        for n, text in enumerate(questions):
            self.fields[f"question_{n}"] = forms.LongText(
                label=_now("Question %(n)s") % {"n": n + 1},
                required=False,
                rows=min(max(3, text.count("\n") + 1 + len(text) // 80), 15),
                initial=text,
            )

    def full_clean(self) -> None:
        """Judge what was typed, or leave it alone while questions are only being put in order."""
        if not self.quiet:
            super().full_clean()
            return
        self._errors = ErrorDict(renderer=self.renderer)
        self.cleaned_data: dict[str, Any] = {}

    def clean(self) -> dict[str, Any]:
        """Ask for a second look at a date long ago, and for questions that can be counted."""
        cleaned: dict[str, Any] = super().clean() or {}
        received_on = cleaned.get("received_on")
        if received_on and received_on >= IN_FORCE_SINCE and not cleaned.get("sure_of_date"):
            refusal = long_ago(received_on, on=self.on)
            if refusal is not None:
                self.add_error("sure_of_date", refusal.says)
        if len(self.question_fields) > MOST_QUESTIONS:
            says = _now("A request can have %(n)s questions here: merge some") % {"n": MOST_QUESTIONS}
            self.add_error(None, says)
        elif not any(text.strip() for text in self.texts()):
            first = next(iter(self.question_fields), None)
            self.add_error(first, _now("Give at least one question: what is asked for"))
        return cleaned

    def texts(self) -> list[str]:
        """The questions as they were typed."""
        return [self.cleaned_data.get(name, "") for name in self.question_fields]

    @property
    def question_fields(self) -> list[str]:
        """The names of the fields that hold questions, in order."""
        return [name for name in self.fields if _QUESTION.fullmatch(name)]

    @property
    def date_is_long_ago(self) -> bool:
        """Whether the date as typed asks for a second look; also before the form was judged."""
        received_on = self["received_on"].value()
        if not isinstance(received_on, date):
            try:
                received_on = self.fields["received_on"].clean(received_on)
            except ValidationError:
                return False
        return received_on is not None and long_ago(received_on, on=self.on) is not None

    @property
    def was_read(self) -> frozenset[str]:
        """The fields that still hold what the system read from the message."""
        return frozenset(name for name in READ if self.initial.get(name) and self._unchanged(name))

    def _unchanged(self, name: str) -> bool:
        if not self.is_bound:
            return True
        widget, initial = self.fields[name].widget, self.initial[name]
        typed = widget.value_from_datadict(self.data, self.files, name)
        if isinstance(widget, forms.DayInput):
            return [str(part) for part in widget.decompress(initial)] == [part.strip() for part in typed]
        return " ".join(str(initial).split()) == " ".join(str(typed or "").split())

    def request(self) -> NewRequest:
        """The request as it was typed."""
        cleaned = self.cleaned_data
        return NewRequest(
            title=cleaned["title"],
            received_on=cleaned["received_on"],
            channel=cleaned["channel"],
            applicant=NewApplicant(cleaned["applicant_name"], cleaned["address_kind"], cleaned["address"]),
            questions=tuple(self.texts()),
            words=self.message.words,
            typed_reference=" ".join(cleaned["typed_reference"].split()),
        )

    def sure(self) -> Sure:
        """What was ticked."""
        return Sure(long_ago=self.cleaned_data["sure_of_date"], another=self.cleaned_data["another"])


def typed_questions(data: "QueryDict") -> list[str]:
    """The questions of a form that was sent, in order, whatever numbers their fields have."""
    found = [(int(match[1]), name) for name in data if (match := _QUESTION.fullmatch(name))]
    return [data.get(name, "").replace("\r\n", "\n") for _number, name in sorted(found)]


def with_questions(data: "QueryDict", texts: Sequence[str]) -> "QueryDict":
    """The same form with these questions in place of its own."""
    changed = data.copy()
    for name in [name for name in changed if _QUESTION.fullmatch(name)]:
        del changed[name]
    for n, text in enumerate(texts):
        changed[f"question_{n}"] = text
    return changed
