"""A length of time that may be none: a number, its unit, and where there is a choice the day it runs from."""

from collections.abc import Sequence
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from foidesk.authorities.rules.settings import SINCE_WORDS
from foidesk.clock.span import Since, Span, Unit
from foidesk.pages.saying import said, said_lazy

UNITS = ((Unit.WD, _("working days")), (Unit.CD, _("calendar days")), (Unit.CM, _("months")))
LONGEST = 1000


class SpanInput(forms.MultiWidget):
    """The number, the unit and the day it runs from, in one line."""

    template_name = "desk/office/span.html"
    use_fieldset = True

    def __init__(self, since: Sequence[Since]) -> None:
        select = {"class": "govuk-select"}
        days = [(one, said_lazy(SINCE_WORDS[one])) for one in since]
        self.only = since[0] if len(since) == 1 else None
        super().__init__(
            {
                "n": forms.TextInput({"class": "govuk-input govuk-input--width-3", "inputmode": "numeric"}),
                "unit": forms.Select(select, choices=UNITS),
                "since": forms.Select(select, choices=days) if len(since) > 1 else forms.HiddenInput(),
            }
        )

    def decompress(self, value: Any) -> list[Any]:
        """The three values of a span."""
        if isinstance(value, Span):
            return [value.n, value.unit.value, value.since.value]
        return ["", "", self.only.value if self.only else ""]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """What the template reads: each field with its label."""
        context = super().get_context(name, value, attrs)
        labels = (_("Number"), _("Unit"), _("Counted from"))
        for field, label in zip(context["widget"]["subwidgets"], labels, strict=True):
            field["label"] = label
        context["since"] = said(SINCE_WORDS[self.only]) if self.only else ""
        return context

    def id_for_label(self, id_: str | None) -> str:
        """No single field carries the label: the legend does."""
        return ""


class SpanField(forms.Field):
    """Gives a `Span`, or `None` where no number was typed. `since` are the days it may run from."""

    def __init__(self, *, since: Sequence[Since], **kwargs: Any) -> None:
        super().__init__(required=False, widget=SpanInput(since), **kwargs)
        self.since = since

    def clean(self, value: Any) -> Span | None:
        """The span. Raises `ValidationError` for what is no number, or no unit or day of the list."""
        number, unit, since = (str(part or "").strip() for part in value or ("", "", ""))
        if not number:
            return None
        if not (number.isascii() and number.isdigit() and len(number) <= 4 and 1 <= int(number) <= LONGEST):
            raise ValidationError(_("Type a whole number from 1 to 1,000, or leave it empty for none."))
        if unit not in set(Unit) or since not in self.since:
            raise ValidationError(_("Choose the unit and the day it is counted from."))
        return Span(int(number), Unit(unit), Since(since))
