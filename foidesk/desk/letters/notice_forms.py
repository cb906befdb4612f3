"""What officers type of a notice, or of a letter to somebody else than the applicant."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from foidesk.cases.rules import AddressKind
from foidesk.decisions.rules import LONGEST_NAME, PARTY_WORDS, Consulting, Party
from foidesk.desk.letters.forms import Versioned
from foidesk.language.phrases import capital
from foidesk.letters.particulars import Particulars
from foidesk.letters.rules import LONGEST_LINE, LONGEST_WORDS, Kind
from foidesk.pages import forms
from foidesk.pages.saying import said_lazy

if TYPE_CHECKING:
    from foidesk.authorities.models import Body
    from foidesk.cases.models import Question
    from foidesk.letters.models import Letter

WAYS = [(AddressKind.EMAIL, _("By e-mail")), (AddressKind.POST, _("By post"))]


class Stated(Versioned):
    """What a kind of letter asks besides the facts."""

    @property
    def particulars(self) -> Particulars:
        """What was typed."""
        typed = dict(self.cleaned_data)
        kind = typed.get("to_kind")
        names = Particulars.__dataclass_fields__.keys() & typed.keys() - {"to_kind"}
        return Particulars(
            **{name: typed[name] for name in names}, to_kind=AddressKind(kind) if kind else None
        )

    @staticmethod
    def initial_of(letter: "Letter") -> dict[str, object]:
        """The form's values as a letter stands."""
        names = Particulars.__dataclass_fields__.keys() - {"their_reference"}
        values: dict[str, object] = {name: getattr(letter, name) for name in names}
        return values | {"their_reference": letter.second_reference, "version": letter.version}


class Payment(Stated):
    """How a fee is paid."""

    payment = forms.LongText(
        label=_("How can it be paid?"),
        help_text=_("For example the account and what to quote, or to whom a cheque is made out."),
        max_length=LONGEST_WORDS,
        rows=4,
    )


class Complexity(Stated):
    """Why an environmental request is complex and voluminous, and until when."""

    why = forms.LongText(
        label=_("What makes it both complex and voluminous?"),
        help_text=_("Both are needed. Say how complex the request is and how much information there is."),
        max_length=LONGEST_WORDS,
        rows=5,
    )
    answer_on = forms.DayField(
        label=_("By which day will it be answered?"),
        called=_("The day of the answer"),
        help_text=_("No later than working day 40."),
    )


class Covering(Stated):
    """Where a letter to the Commissioner goes, and with what."""

    their_reference = forms.CharField(label=_("The Commissioner’s reference"), max_length=LONGEST_LINE)
    to_name = forms.CharField(
        label=_("Case officer"),
        help_text=_("Leave empty where nobody is named."),
        max_length=LONGEST_LINE,
        required=False,
    )
    to_kind = forms.ChoiceField(label=_("How does it go?"), choices=WAYS, widget=forms.Radios(inline=True))
    to_address = forms.LongText(
        label=_("To another address than usual"),
        help_text=_("Leave empty to use the address that the office holds for the Commissioner."),
        max_length=500,
        rows=3,
        required=False,
    )
    encloses = forms.LongText(
        label=_("Papers that go with it"),
        help_text=_("One a line. They are named in the letter; send them with it yourself."),
        max_length=LONGEST_WORDS,
        rows=6,
        required=False,
    )
    confidential = forms.LongText(
        label=_("Papers for the Commissioner alone"),
        help_text=_("One a line: what was withheld, and what explains it."),
        max_length=LONGEST_WORDS,
        rows=4,
        required=False,
    )


class Consultation(Stated):
    """Whose view is asked for by letter, on what, by when, and where the letter goes."""

    party = forms.TypedChoiceField(
        label=_("Who is asked?"),
        coerce=Party,
        choices=[(party, said_lazy(capital(words))) for party, words in PARTY_WORDS.items()],
        widget=forms.Radios,
    )
    body = forms.ChoiceField(
        label=_("From the address book"),
        help_text=_("Its name and address are used where you type none."),
        required=False,
        widget=forms.Select,
    )
    name = forms.CharField(
        label=_("Name"),
        help_text=_("A person, a post or a company."),
        max_length=LONGEST_NAME,
        required=False,
    )
    to_kind = forms.ChoiceField(label=_("How does it go?"), choices=WAYS, widget=forms.Radios(inline=True))
    to_address = forms.LongText(label=_("Their address"), max_length=500, rows=3, required=False)
    questions = forms.MultipleChoiceField(label=_("About which questions?"), widget=forms.Checkboxes)
    quotes = forms.BooleanField(
        label=_("Quote these questions in the letter"),
        help_text=_("Not where the words of a question tell who asked."),
        required=False,
    )
    about = forms.CharField(
        label=_("Which information of theirs?"),
        help_text=_("For example “the day rates in your contract”."),
        max_length=500,
    )
    words = forms.LongText(
        label=_("What do you ask them?"),
        help_text=_("They need not know who made the request: do not say."),
        max_length=LONGEST_WORDS,
        rows=6,
    )
    due_on = forms.DayField(label=_("By when should they reply?"), called=_("Day of the reply"))

    def __init__(
        self, *args: Any, questions: "Sequence[Question]", book: "Sequence[Body]", **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.book = {str(body.id): body for body in book}
        self.fields["questions"].choices = [  # type: ignore[attr-defined]
            (str(question.n), f"{question.n}. {question.text[:120]}") for question in questions
        ]
        self.fields["body"].choices = [  # type: ignore[attr-defined]
            ("", _("None of it")),
            *((key, body.name) for key, body in self.book.items()),
        ]
        if not self.book:
            del self.fields["body"]
            self.fields["name"].required = self.fields["to_address"].required = True

    def clean(self) -> dict[str, Any]:
        """A name and an address are typed, or come from the book."""
        typed: dict[str, Any] = super().clean() or {}
        body = self.book.get(typed.get("body", ""))
        if body is not None:
            typed["name"] = typed.get("name") or body.name
            known = body.email if typed.get("to_kind") == AddressKind.EMAIL else body.address
            typed["to_address"] = typed.get("to_address") or known
        if self.book and not typed.get("name"):
            self.add_error("name", _("Say who is asked: a person, a post or a company"))
        if self.book and not typed.get("to_address"):
            self.add_error("to_address", _("Type where the letter goes: the book does not say"))
        return typed

    @property
    def asked(self) -> Consulting:
        """Whom the letter asks, and what."""
        typed = self.cleaned_data
        return Consulting(
            party=typed["party"],
            name=typed["name"],
            questions=tuple(int(n) for n in typed["questions"]),
            words=typed["words"],
            asked_on=None,
            due_on=typed["due_on"],
            about=typed["about"],
        )

    @staticmethod
    def initial_of(letter: "Letter") -> dict[str, object]:
        """The form's values as a letter and what it asks stand."""
        values, row = Stated.initial_of(letter), letter.consultation
        if row is not None:
            values |= {"party": row.party, "name": row.name, "questions": row.questions.split(",")}
            values |= {"about": row.about, "words": row.words, "due_on": row.due_on}
        return values


FORMS: dict[Kind, type[Stated]] = {
    Kind.FEES_NOTICE: Payment,
    Kind.COMPLEX_EXTENSION: Complexity,
    Kind.COVERING_LETTER: Covering,
}
"""What is asked for each kind; the notice about the public interest asks nothing that is not decided."""
