"""The law of each question while a request is logged: what its words suggest, what the officer chooses."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from django.forms import BoundField
from django.utils.translation import gettext_lazy as _

from foidesk.inbox.reading.regime import Suggestion, likely, suggested
from foidesk.law.regime import Regime
from foidesk.pages import forms


class Choice(StrEnum):
    """What a question is answered under. Own data may stand in the log as a request under the Act."""

    FOIA = "FOIA"
    EIR = "EIR"
    SAR = "SAR"
    OWN_UNDER_THE_ACT = "own-under-the-act"


CHOICE_WORDS: Mapping[Choice, object] = {
    Choice.FOIA: _("Freedom of Information Act"),
    Choice.EIR: _("Environmental Information Regulations"),
    Choice.SAR: _("Subject access: the applicant's own data"),
    Choice.OWN_UNDER_THE_ACT: _("Own data, refused under section 40(1)"),
}
SUGGESTS: Mapping[Regime, object] = {
    Regime.EIR: _("environmental information"),
    Regime.SAR: _("the applicant's own data"),
}
_REGIMES = {Choice.OWN_UNDER_THE_ACT: Regime.FOIA}


def regime_of(choice: Choice) -> Regime:
    """The law of a choice."""
    return _REGIMES.get(choice) or Regime(choice.value)


def suggested_choice(text: str) -> str:
    """What is chosen before the officer looks: the one law that the words suggest; nothing where two are."""
    law = likely(text)
    return law.value if law else ""


def law_field(n: int, text: str) -> forms.ChoiceField:
    """The choice for question `n` (from 1), which must be made where its words suggest two laws."""
    torn = len(suggested(text)) > 1
    choices = [(choice.value, words) for choice, words in CHOICE_WORDS.items()]
    return forms.ChoiceField(
        label=_("Answered under (question %(n)s)") % {"n": n},
        choices=[("", _("Choose")), *choices] if torn else choices,
        required=torn,
        error_messages={"required": _("Choose the law of question %(n)s: its words suggest two") % {"n": n}},
        initial=suggested_choice(text),
        widget=forms.Select,
    )


@dataclass(frozen=True)
class QuestionRow:
    """One question as the page shows it: its words, the choice of its law, and why one is suggested."""

    field: BoundField
    law: BoundField
    suggestions: tuple[tuple[object, Suggestion], ...]


def question_row(field: BoundField, law: BoundField) -> QuestionRow:
    """The row of a question with what its words, as they stand now, suggest."""
    found = suggested(str(field.value() or ""))
    return QuestionRow(field, law, tuple((SUGGESTS[one.regime], one) for one in found))
