"""What is typed where a request is made smaller, and about the form its applicant wants."""

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext_lazy as _

from foidesk.cases.rules import AddressKind, Channel, NewApplicant, NewRequest
from foidesk.desk.inbox.forms import CHANNELS
from foidesk.happenings.means import Form, Practicable, Preference
from foidesk.law.regime import Regime
from foidesk.pages import forms

if TYPE_CHECKING:
    from foidesk.cases.models import Case

FORM_NAMES = {
    Form.COPY: _("A copy"),
    Form.INSPECTION: _("To inspect the record"),
    Form.SUMMARY: _("A digest or summary"),
    Form.REUSABLE: _("A dataset that can be re-used"),
}
PRACTICABLE_NAMES = {
    Practicable.NOT_KNOWN: _("Not known yet"),
    Practicable.YES: _("Yes: it will be given so"),
    Practicable.NO: _("No: the applicant will be told why"),
}
_FORM_HINTS = {
    Form.COPY: _("On paper, by e-mail, in another lasting form. FOIA 11(1)(a)"),
    Form.INSPECTION: _("A reasonable opportunity to look at it. FOIA 11(1)(b)"),
    Form.SUMMARY: _("In permanent form or another acceptable one. FOIA 11(1)(c)"),
    Form.REUSABLE: _("Raw facts in an electronic form capable of re-use. FOIA 11(1A)"),
}
_YES_NO = (("yes", _("Yes")), ("no", _("No")))


class Smaller(forms.Form):
    """A request in the place of a larger one."""

    received_on = forms.DayField(
        label=_("When did the smaller request come?"),
        called=_("The day"),
        help_text=_("Twenty working days are counted from it. The first request keeps its own date."),
    )
    channel = forms.TypedChoiceField(
        label=_("How did it come?"), choices=CHANNELS, coerce=Channel, widget=forms.Select
    )
    title = forms.CharField(
        label=_("Neutral title"), help_text=_("What it is about, not who asks."), max_length=200
    )
    questions = forms.LongText(
        label=_("What is asked for now"),
        help_text=_("Leave an empty line between one question and the next."),
        max_length=20_000,
        rows=8,
    )
    typed_reference = forms.CharField(
        label=_("Second part of the reference"),
        help_text=_("Your office's references have a part that is typed by hand."),
        max_length=40,
    )

    def __init__(self, *args: Any, needs_typed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not needs_typed:
            del self.fields["typed_reference"]

    def request(self, case: "Case") -> NewRequest:
        """The request as it was typed, from the same applicant and under the same law."""
        typed, who = self.cleaned_data, case.applicant
        return NewRequest(
            title=typed["title"],
            received_on=typed["received_on"],
            channel=typed["channel"],
            applicant=NewApplicant(who.name, AddressKind(who.address_kind), who.address),
            questions=tuple(text for text in re.split(r"\n[ \t]*\n", typed["questions"]) if text.strip()),
            words=typed["questions"],
            typed_reference=" ".join(typed.get("typed_reference", "").split()),
            regime=Regime(case.regime) if case.regime in set(Regime) else Regime.FOIA,
        )


class MeansForm(forms.Form):
    """What the applicant prefers, what it costs, and what the office can do."""

    preferred = forms.TypedChoiceField(
        label=_("What does the applicant want?"),
        coerce=Form,
        choices=[(form.value, name) for form, name in FORM_NAMES.items()],
        widget=forms.Radios(hints={form.value: hint for form, hint in _FORM_HINTS.items()}),
    )
    words = forms.LongText(label=_("In the applicant’s words"), required=False, max_length=2000, rows=3)
    with_request = forms.ChoiceField(
        label=_("Was it said with the request?"),
        help_text=_("Only a preference that came with the request binds the office; a later one may be met."),
        choices=_YES_NO,
        widget=forms.Radios(inline=True),
    )
    amount = forms.DecimalField(
        label=_("What would it cost, in pounds?"),
        help_text=_("All circumstances count, and the cost is one of them."),
        required=False,
        min_value=Decimal(0),
        max_value=Decimal("999999.99"),
        decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal", "class": "govuk-input--width-5"}),
    )
    practicable = forms.TypedChoiceField(
        label=_("Is it reasonably practicable?"),
        coerce=Practicable,
        choices=[(answer.value, name) for answer, name in PRACTICABLE_NAMES.items()],
        widget=forms.Radios,
    )
    given = forms.TypedChoiceField(
        label=_("If not: how will it be given instead?"),
        coerce=Form,
        empty_value=None,
        required=False,
        choices=[("", _("Not decided yet")), *((form.value, name) for form, name in FORM_NAMES.items())],
        widget=forms.Select,
    )
    reasons = forms.LongText(
        label=_("If not: why?"),
        help_text=_("The letter must say it. FOIA 11(3)"),
        required=False,
        max_length=4000,
        rows=4,
    )

    def preference(self) -> Preference:
        """What was typed, once it is valid."""
        typed = self.cleaned_data
        refused = typed["practicable"] is Practicable.NO
        return Preference(
            preferred=typed["preferred"],
            words=typed["words"].strip(),
            with_request=typed["with_request"] == "yes",
            pence=None if typed["amount"] is None else int(typed["amount"] * 100),
            practicable=typed["practicable"],
            given=typed["given"] if refused else None,
            reasons=typed["reasons"].strip() if refused else "",
        )


def initial_means(kept: Preference | None) -> dict[str, Any]:
    """The form as it was filled in last."""
    if kept is None:
        return {"with_request": "yes", "practicable": Practicable.NOT_KNOWN.value}
    return {
        "preferred": kept.preferred,
        "words": kept.words,
        "with_request": "yes" if kept.with_request else "no",
        "amount": None if kept.pence is None else Decimal(kept.pence) / 100,
        "practicable": kept.practicable,
        "given": kept.given or "",
        "reasons": kept.reasons,
    }
