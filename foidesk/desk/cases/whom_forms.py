"""What is typed about who asks, and who acts for them."""

from django.utils.translation import gettext_lazy as _

from foidesk.cases.mending import Capacity
from foidesk.cases.rules import ADDRESS_NAMES, AddressKind
from foidesk.pages import forms
from foidesk.pages.saying import said_lazy

CAPACITY_WORDS = {
    Capacity.SOLICITOR: _("Solicitor"),
    Capacity.RELATIVE: _("Relative or friend"),
    Capacity.ADVISER: _("Adviser, or a charity"),
    Capacity.ELECTED: _("Elected representative, such as a Member of Parliament"),
    Capacity.OTHER: _("Somebody else"),
}
_KINDS = [(kind.value, said_lazy(words)) for kind, words in ADDRESS_NAMES.items()]


class Moved(forms.Form):
    """The applicant's name and address as they are from now on."""

    name = forms.CharField(label=_("Applicant's name"), max_length=200)
    address_kind = forms.TypedChoiceField(
        label=_("Where must letters go?"), choices=_KINDS, coerce=AddressKind, widget=forms.Radios
    )
    address = forms.LongText(label=_("Address"), max_length=1_000, rows=3)
    reason = forms.LongText(
        label=_("How do you know that the applicant wants this?"),
        help_text=_("For example: asked at the old address, and the answer came from there."),
        max_length=1_000,
        rows=3,
    )


class Acts(forms.Form):
    """Somebody who acts for the applicant."""

    capacity = forms.TypedChoiceField(
        label=_("Who is it?"),
        choices=list(CAPACITY_WORDS.items()),
        coerce=Capacity,
        widget=forms.Radios,
    )
    name = forms.CharField(label=_("Name"), max_length=200)
    address_kind = forms.TypedChoiceField(
        label=_("Where must letters go?"), choices=_KINDS, coerce=AddressKind, widget=forms.Radios
    )
    address = forms.LongText(label=_("Address"), max_length=1_000, rows=3)
    authority_seen_on = forms.DayField(
        label=_("When did you see the authority to act?"),
        called=_("The day on which you saw it"),
        help_text=_("Such as a letter that the applicant signed. Without it, answer the applicant."),
    )
    shown = forms.LongText(label=_("What showed it?"), max_length=1_000, rows=2)


class ActsNoMore(forms.Form):
    """Why nobody acts for the applicant any more."""

    reason = forms.LongText(label=_("How do you know?"), max_length=1_000, rows=3)
