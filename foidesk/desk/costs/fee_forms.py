"""What is typed about a fee: why it is asked, and what stands on it."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from foidesk.authorities.rules.charges import money
from foidesk.desk.costs.words import CONFIRMED, ITEMS, choices_of, figure
from foidesk.pages import forms
from foidesk.searches.rules.fees import MOST_PENCE, MOST_UNITS, Basis, Item, NewFeeLine

if TYPE_CHECKING:
    from foidesk.authorities.models import Charge


class BeginFee(forms.Form):
    """Why a fee is asked, with what its basis wants confirmed."""

    why = forms.LongText(label=_("Why is a fee asked here?"), max_length=2_000, rows=3)

    def __init__(self, *args: Any, basis: Basis, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if basis in CONFIRMED:
            self.fields["confirmed"] = forms.BooleanField(label=CONFIRMED[basis])


class FeeLine(forms.Form):
    """One thing that is charged for."""

    mark_optional = False

    item = forms.ChoiceField(
        label=_("What is it for?"), choices=choices_of(ITEMS, Item), widget=forms.Radios(small=True)
    )
    charge = forms.ChoiceField(
        label=_("From the schedule of charges"),
        required=False,
        widget=forms.Select,
    )
    what = forms.CharField(
        label=_("Or in your own words"),
        help_text=_("For example “Large letter, second class”"),
        max_length=200,
        required=False,
    )
    pence = forms.IntegerField(
        widget=figure(),
        label=_("Price of one, in pence"),
        help_text=_("Leave empty for a line of the schedule, and for staff time"),
        min_value=1,
        max_value=MOST_PENCE,
        required=False,
    )
    units = forms.IntegerField(
        widget=figure(),
        label=_("How many?"),
        help_text=_("Of staff time: minutes"),
        min_value=1,
        max_value=MOST_UNITS,
    )

    def __init__(self, *args: Any, charges: "Sequence[Charge]", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.charges = {str(charge.id): charge for charge in charges}
        self.fields["charge"].choices = [  # type: ignore[attr-defined]
            ("", _("None of it")),
            *((key, _priced(one)) for key, one in self.charges.items()),
        ]

    def clean(self) -> dict[str, Any]:
        """A line comes from the schedule, or is typed, or is staff time at the hourly rate: one of these."""
        typed: dict[str, Any] = super().clean() or {}
        if typed.get("charge") and (typed.get("what") or typed.get("pence")):
            self.add_error("charge", _("Choose a line of the schedule or type one, not both"))
        if typed.get("item") == Item.STAFF_TIME and (typed.get("charge") or typed.get("pence")):
            self.add_error("item", _("Staff time is charged by the minute at the hourly rate: give no price"))
        return typed

    def line(self) -> NewFeeLine:
        """What was typed, after the form was found valid; a line of the schedule brings its own price."""
        typed = self.cleaned_data
        charge = self.charges.get(typed["charge"])
        return NewFeeLine(
            item=Item(typed["item"]),
            what=charge.what if charge else typed["what"],
            units=typed["units"],
            pence=charge.pence if charge else typed["pence"] or 0,
        )


def _priced(charge: "Charge") -> str:
    words = {"what": charge.what, "price": money(charge.pence), "per": charge.per}
    return gettext("%(what)s: %(price)s a %(per)s") % words
