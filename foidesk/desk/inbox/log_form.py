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
from foidesk.desk.inbox.lacking import LACK_LABELS, doubts_of, plainly_lacking, unsaid
from foidesk.desk.inbox.law_choice import (
    Choice,
    QuestionRow,
    law_field,
    question_row,
    regime_of,
    suggested_choice,
)
from foidesk.desk.inbox.read_from import read_from
from foidesk.happenings.validity import Lack, Validity
from foidesk.inbox.rules import Form, Sure, long_ago
from foidesk.law.regime import Regime
from foidesk.pages import forms
from foidesk.pages.saying import said_lazy

if TYPE_CHECKING:
    from django.http import QueryDict

    from foidesk.inbox.models import Message
    from foidesk.inbox.reading.validity import Doubt

MOST_QUESTIONS = 100
READ = ("applicant_name", "address", "received_on", "title")
"""The fields that a message can fill in."""
_QUESTION = re.compile(r"question_([0-9]{1,4})")


class LogRequest(forms.Form):
    """A request before it is logged. `quiet` shows what was typed without judging it yet."""

    mark_optional = False
    applicant_name = forms.CharField(label=_("Applicant's name"), max_length=200, required=False)
    address_kind = forms.TypedChoiceField(
        label=_("Where must the answer go?"),
        help_text=_("Any address for correspondence will do: an account on a site is one too."),
        choices=[(kind.value, said_lazy(words)) for kind, words in ADDRESS_NAMES.items()],
        coerce=AddressKind,
        widget=forms.Radios(inline=False),
    )
    address = forms.LongText(label=_("Address"), max_length=1_000, rows=3, required=False)
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
    lacks = forms.MultipleChoiceField(
        label=_("What does it lack?"),
        help_text=_("Nothing, for nearly all requests. It matters only to questions under the Act."),
        choices=[(lack.value, words) for lack, words in LACK_LABELS.items()],
        widget=forms.Checkboxes,
        required=False,
    )
    anyway = forms.CharField(
        label=_("If you answer it all the same: why?"),
        help_text=_("The clock runs then as for any other. For example: the answer is public already."),
        max_length=500,
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
        read = read_from(message)
        super().__init__(data, initial=read | {"lacks": plainly_lacking(message)})
        self.message, self.on, self.quiet = message, on, quiet
        for n, text in enumerate(questions):
            self.fields[f"question_{n}"] = forms.LongText(
                label=_now("Question %(n)s") % {"n": n + 1},
                required=False,
                rows=min(max(3, text.count("\n") + 1 + len(text) // 80), 15),
                initial=text,
            )
            self.fields[f"law_{n}"] = law_field(n + 1, text)

    def full_clean(self) -> None:
        """Judge what was typed, or leave it alone while questions are only being put in order."""
        if not self.quiet:
            super().full_clean()
            return
        self._errors = ErrorDict(renderer=self.renderer)
        self.cleaned_data: dict[str, Any] = {}

    def clean(self) -> dict[str, Any]:
        """Ask for a second look at a date long ago, for what is lacking, and for countable questions."""
        cleaned: dict[str, Any] = super().clean() or {}
        for name, says in unsaid(cleaned, under_the_act=Regime.FOIA in self.regimes()):
            self.add_error(name, says)
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

    def choices(self) -> list[Choice]:
        """The law chosen for each question; the Act where nothing was."""
        chosen = (self.cleaned_data.get(name.replace("question", "law")) for name in self.question_fields)
        return [Choice(one) if one else Choice.FOIA for one in chosen]

    def regimes(self) -> list[Regime]:
        """The law of each question."""
        return [regime_of(choice) for choice in self.choices()]

    def own_data(self) -> list[int]:
        """The numbers that questions get which ask for own data and are logged under the Act all the same."""
        asked = [choice for text, choice in zip(self.texts(), self.choices(), strict=True) if text.strip()]
        return [n for n, choice in enumerate(asked, start=1) if choice is Choice.OWN_UNDER_THE_ACT]

    def rows(self) -> list[QuestionRow]:
        """The questions as the page shows them, each with its law."""
        names = self.question_fields
        return [question_row(self[name], self[name.replace("question", "law")]) for name in names]

    def doubts(self) -> "dict[str, list[Doubt]]":
        """What it seems to lack by what is typed now, by the place on the page where one looks for it.

        Of words without a head nothing was read yet, so that an empty field is not pointed out before the
        officer has been there.
        """
        questions = [str(self[name].value() or "") for name in self.question_fields]
        values = {name: self[name].value() for name in ("applicant_name", "address", "channel")}
        found = doubts_of(values, questions)
        if not self.is_bound and self.message.form == Form.TEXT:
            return {place: said for place, said in found.items() if values.get(place, True)}
        return found

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
            regimes=tuple(self.regimes()),
            validity=Validity(frozenset(map(Lack, cleaned["lacks"])), cleaned["anyway"]),
        )

    def sure(self) -> Sure:
        """What was ticked."""
        return Sure(long_ago=self.cleaned_data["sure_of_date"], another=self.cleaned_data["another"])


def typed_questions(data: "QueryDict") -> list[str]:
    """The questions of a form that was sent, in order, whatever numbers their fields have."""
    found = [(int(match[1]), name) for name in data if (match := _QUESTION.fullmatch(name))]
    return [data.get(name, "").replace("\r\n", "\n") for _number, name in sorted(found)]


def typed_laws(data: "QueryDict") -> dict[str, str]:
    """The law chosen for each question of a form that was sent, by the words of the question."""
    found = [(match[1], name) for name in data if (match := _QUESTION.fullmatch(name))]
    texts = ((data.get(name, "").replace("\r\n", "\n"), data.get(f"law_{n}", "")) for n, name in found)
    return {text: law for text, law in texts if law}


def with_questions(data: "QueryDict", texts: Sequence[str]) -> "QueryDict":
    """The same form with these questions in place of its own. Each keeps the law that was chosen for it.

    A question with new words has the law that they suggest.
    """
    changed, laws = data.copy(), typed_laws(data)
    for name in [name for name in changed if _QUESTION.fullmatch(name)]:
        del changed[name]
    for n, text in enumerate(texts):
        changed[f"question_{n}"] = text
        changed[f"law_{n}"] = laws.get(text) or suggested_choice(text)
    return changed
